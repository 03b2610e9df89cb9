/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shift: a plan of duty for one agency: from when to when of a day, on which days, and who in
 * turn. "The committee's night, 20:00 to 08:00, a week each: lin, then zheng" is one shift; so is
 * one line of an imported duty sheet. A shift is written once; what differs from it later is a
 * change of the roster.
 *
 * A turn passes on every day that is served, every seven days, or every month from the first day
 * on. A shift may last over midnight, 48 hours at most; it belongs to the day it begins on.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SHIFT_H
#define CORE_DOMAIN_SHIFT_H

#include "core/base/instant.h"
#include "core/domain/office.h"

#define SHIFT_MINUTES_MAX (48 * 60)
#define SHIFT_PEOPLE_MAX  64 /* in all turns together */

/* How long a turn is: ROW(enum name, code, label msgid) */
#define WORDS_EVERY(ROW)                                                                           \
    ROW(EVERY_ONCE, "once", N_("Once"))                                                            \
    ROW(EVERY_DAY, "day", N_("A day each"))                                                        \
    ROW(EVERY_WEEK, "week", N_("A week each"))                                                     \
    ROW(EVERY_MONTH, "month", N_("A month each"))

#define EVERY_ENUM_(name, code, label) name,
enum shift_every { WORDS_EVERY(EVERY_ENUM_) };
#undef EVERY_ENUM_
extern const struct word_list every_words;

/* From when to when of a day. */
struct shift_time {
    int begins; /* minutes after midnight, 0 to 1439 */
    int lasts;  /* minutes, 1 to SHIFT_MINUTES_MAX */
};

/* A person and the turn he serves in; several people may share a turn. */
struct turn {
    int place; /* of the turn, from 0 without a hole */
    int64_t person;
};

struct shift {
    int64_t id;
    enum agency_id agency;
    enum duty_kind kind;
    const char *name; /* "夜班"; NULL */
    enum shift_every every;
    struct date from, until; /* first and last day; UNTIL DATE_NONE: open */
    struct shift_time time;
    unsigned weekdays;        /* bit 0 Sunday … bit 6 Saturday; 0: every day */
    int least, most;          /* people at a time; MOST 0: any number */
    const struct turn *turns; /* by place */
    size_t turn_count;
    const char *note;
    struct instant recorded;
    const char *by;
};

/*
 * Read "20:00-08:00": an end that is not after the beginning is of the next day ("次日08:00" says
 * so too), and "08:00-08:00+2" ends so many days later.
 * Fails: RC_INVALID, FIELD: no such time, the end before the beginning, longer than 48 hours.
 */
MUST_CHECK enum rc shift_time_parse(struct scope *sc, const char *field, const char *text,
                                    struct shift_time *out);
/* Read days of the week, Monday 1 to Sunday 7: "1-5", "6,7". Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc shift_weekdays_parse(struct scope *sc, const char *field, const char *text,
                                        unsigned *out);

/* Is a duty of S planned to begin on DAY? */
bool shift_serves(const struct shift *s, struct date day);
/* When the duty of DAY begins and ends. */
struct instant shift_begin(const struct shift *s, struct date day);
struct instant shift_end(const struct shift *s, struct date day);
/* How many turns there are, and which one serves on DAY, on which S serves. */
int shift_places(const struct shift *s);
int shift_place_on(const struct shift *s, struct date day);

/*
 * Can S be kept by PEOPLE, the people of its office? Fails: RC_INVALID: "to" when it ends before
 * it begins; "people" for a turn of fewer or more people than it needs, somebody twice in a turn,
 * of another office or another agency, or who has left his post by then; "days" when no day of it
 * is served; "least".
 */
MUST_CHECK enum rc shift_check(struct scope *sc, const struct shift *s, const struct person *people,
                               size_t count);

#endif
