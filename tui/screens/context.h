/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Context: what every screen is handed as `screen->user`: the desk it works at, and the promises
 * that run while it is looked at.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_CONTEXT_H
#define TUI_SCREENS_CONTEXT_H

#include "core/desk/desk.h"
#include "tui/kit/stage.h"
#include "tui/screens/attend.h"
#include "tui/screens/screens.h"

/* A promise that was not met when it was read. */
struct running {
    int64_t dispute;
    const char *number;
    const char *promise; /* what it is called */
    struct instant due;
    struct instant warn_at, missed_at; /* when it rings; NEVER while its clock stands */
    const char *missing;  /* the first who is awaited: "街道综治 赵宁 13857615521" */
    size_t missing_count; /* how many are */
};

/* Which views with an alarm hold as many cases as it is set at, as they were looked at last. */
struct context_views {
    struct scope own;
    const char **ringing;
    size_t count;
    bool known;        /* they were looked at: what rings already when he sits down is no news */
    bool crossed;      /* one came to its alarm and it did not ring yet */
    struct instant at; /* when that was seen */
    const char *told;  /* the one that came to it last and still rings; NULL */
    const char *text;  /* "“漏水” has 5" */
    enum lang lang;
};

struct context {
    struct desk *desk;
    const struct screens_options *options;
    struct scope own;        /* of RUNNING */
    struct running *running; /* the soonest due first */
    size_t running_count;
    struct instant next_due; /* of RUNNING; INSTANT_NEVER */
    int64_t heads;           /* desk_heads() when it was read; -1 at first */
    struct instant read_at;  /* when it was read last */
    bool lost, back;         /* the database is away; it is there again and nobody was told yet */
    int64_t minute;          /* of the clock, when it was last looked at */
    struct instant alarmed;  /* what was to ring until then did */
    int64_t failed;          /* notices of the last day that could not be told */
    int64_t appointments;    /* that wait for him as the second person */
    int64_t offers;          /* cases of other offices that wait for his answer */
    int64_t keys;            /* of his that somebody else added of late */
    int64_t glass;           /* broken glass that waits for this person's review */
    struct context_views views;
    struct attendance attendance;
    const char *refusal; /* why who sat here may not stay; NULL. Lives in REFUSED */
    struct scope refused;
};

/* The desk that SCREEN works at. */
struct desk *context_desk(const struct screen *screen);

/* Somebody sits down, or gets up: what was known for who sat here before is forgotten. */
void context_begin(struct context *context);
/* The screen that who sits here sees first. */
int context_first(const struct context *context);

/* Did he come over the network? Then no file is read or written for him by its path. */
bool context_remote(const struct screen *screen);

/* See which views came to their alarm; forget them. */
void context_view_look(struct context *context, struct instant now);
void context_view_end(struct context *context);

/* An action that means the same on every screen: an emergency may ring at any time. */
unsigned context_passed(struct screen *top, const struct deed *act);

/* For struct stage_options and loop_options; USER is a struct context. */
enum rc context_run(void *user, struct scope *sc, const char *line, const char **said,
                    int *seconds);
const char *context_status(void *user, const struct paint *paint, const struct screen *top);
bool context_status_ticks(void *user, const struct screen *top);
bool context_status_urges(void *user, struct instant now);
/* True when somebody saved something, a promise fell due or a minute passed since the last call. */
bool context_changed(void *user);
/* What to wait for beside the keys: desk_wake_fd(). */
int context_wake_fd(void *user);
void context_woken(void *user);
/* Tell others which case is open in TOP, and hear who else has it open. TOP: NULL while nothing is
 * seen. */
unsigned context_attend(void *user, struct screen *top);
/* "Wang looks, Li writes in it": who else has the case of SCREEN open; "". Lives in SC. */
const char *context_company(const struct screen *screen, struct scope *sc);
/* The next moment at which a promise is in danger or missed or a view came to its alarm, and its
 * alarm, once for each. */
struct instant context_alarm_at(void *user);
unsigned context_alarm(void *user, struct instant now);
/* For a locked terminal: "answer in 5 1:13  link in 10 6:13  missed 1": what runs, of no case that
 * is named; "" when nothing does. Lives in PAINT's scope. */
const char *context_masked(const struct context *context, const struct paint *paint);
/* False while a promise of a team runs. */
bool context_may_end(void *user);
/* Is there a reason why who sits here may not stay? */
bool context_refused(void *user);

#endif
