/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Demo: the practice office and its stories, templates/demo/. office.yaml says who works there;
 * every other file is a story: what happened, step by step, told from the moment the practice
 * begins, so that the board is alive whenever it is opened.
 *
 *     id: leak
 *     title: 云健社区水管爆裂
 *     steps:
 *       - {at: -6d 09:12, as: lin, register: {source: …, parties: […]}}
 *       - {at: -12m30s, as: lin, dispatch: {playbook: leak}}      or dispatch: {}
 *
 * at:    "-6d 09:12" is 09:12 six days before today; "-12m30s" is that long before now. Inside a
 *        step, occurred_at and at are written alike, due and on as "-3d" or "+20d".
 * as:    the login of who did it.
 * Then one act with its arguments:
 *     register {the keys of a case}        accept {}
 *     dispatch {playbook}                  respond {agency, act, person, channel, note}
 *     record {the keys of a session}       agree {the keys of an agreement}
 *     sign {who, how, on}                  print {paper, format}
 *     perform {term, on, proof}            visit {on, note}
 *     close {result, reason}
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DEMO_FILE_H
#define CORE_CONF_DEMO_FILE_H

#include "core/domain/document.h"
#include "core/domain/intake.h"
#include "core/domain/shift.h"

enum demo_act {
    DEMO_REGISTER,
    DEMO_ACCEPT,
    DEMO_DISPATCH,
    DEMO_RESPOND,
    DEMO_RECORD,
    DEMO_AGREE,
    DEMO_SIGN,
    DEMO_PRINT,
    DEMO_PERFORM,
    DEMO_VISIT,
    DEMO_CLOSE
};

struct demo_step {
    struct instant at;
    const char *login;
    enum demo_act act;
    struct intake intake;  /* REGISTER */
    const char *playbook;  /* DISPATCH: its id; NULL: the most specific */
    enum agency_id agency; /* RESPOND, with RESPONSE; PERSON, CHANNEL, NOTE may be NULL */
    enum act response;
    const char *person, *channel;
    const char *note;           /* RESPOND, VISIT */
    struct session session;     /* RECORD */
    struct agreement agreement; /* AGREE */
    const char *who;            /* SIGN: "1", a name, "mediator", "recorder", "seal" */
    enum how how;               /* SIGN */
    const char *paper;          /* PRINT: "agreement" */
    enum paper_format format;   /* PRINT */
    int term;                   /* PERFORM: its ordinal */
    const char *proof;          /* PERFORM */
    struct date on;             /* SIGN, PERFORM, VISIT; the day of the step when not said */
    enum result result;         /* CLOSE */
    const char *reason;         /* CLOSE; NULL */
    const char *file;           /* for an error of the step */
    int line;
};

struct demo_story {
    const char *id, *title;
    const struct demo_step *steps; /* in the order of their time */
    size_t count;
};

/* A shift of the roster; PEOPLE are logins, the turns parted by commas. */
struct demo_shift {
    const char *people, *name;
    enum duty_kind kind;
    enum shift_every every;
    struct shift_time time;
    struct date from;
};

struct demo {
    struct office office;
    const struct person *people;
    const char *const *capacities; /* of each, as appointment_read() takes them; NULL: the usual */
    size_t person_count;
    const struct demo_shift *shifts;
    size_t shift_count;
    const struct demo_story *stories; /* sorted by file name */
    size_t story_count;
};

/*
 * Set *OUT to the demo in DIRECTORY as seen at NOW.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX; RC_INVALID with file, line and column, also for a step
 * before the one before it, in the future, or by nobody of the office.
 */
MUST_CHECK enum rc demo_load(struct scope *sc, const char *directory, struct instant now,
                             struct demo *out);

#endif
