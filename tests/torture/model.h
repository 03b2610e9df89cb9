/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A model of an office beside the real one: its people, what each is appointed to and when, its
 * cases, and how each case stands to each of them. From these alone it foretells what a person
 * sees of a case and whether an act of his is taken. It was written from what is promised
 * (doc/threat.md, the words above each rule) and asks nothing of the code that it foretells.
 */
#ifndef TESTS_TORTURE_MODEL_H
#define TESTS_TORTURE_MODEL_H

#include "core/domain/appointment.h"
#include "core/domain/secrecy.h"

/* Where a case lies, and where somebody serves. */
enum place {
    PLACE_NONE,   /* nothing was said */
    PLACE_HERE,   /* the street of the office */
    PLACE_BESIDE, /* the next street of the district */
    PLACE_AWAY,   /* another district */
    PLACES
};
extern const char *const place_codes[PLACES];

#define FELLOWS     13
#define HANDS_FIRST 2
#define HANDS_MOST  2048
#define SEATS_MOST  160
#define NOBODY      (-1)

/* One appointment. People are told by their place in the list. */
struct hand {
    int holder, giver; /* giver NOBODY: the founding */
    enum capacity capacity;
    enum reach reach;
    enum place place; /* PLACE_NONE: where its holder serves */
    struct date from, until;
    bool waits, ended;
};

struct fellow {
    const char *login, *name;
    enum agency_id agency;
    enum place place;
    struct hand first[HANDS_FIRST]; /* capacity and reach of the founding */
    int first_count;
    int64_t id;
    bool disabled;
};

struct chair {
    enum agency_id agency;
    int64_t person, deputy; /* 0 */
};

struct matter {
    int64_t id;
    int year, number; /* of the register */
    char word[16];    /* that stands in its narrative and nowhere else */
    enum place place;
    enum secrecy secrecy;
    int registrar, handler; /* NOBODY */
    struct chair chairs[SEATS_MOST];
    size_t chair_count, newest; /* where the newest team begins */
    int64_t glass[FELLOWS];     /* until when, in ms; 0 */
    int agreements, visits, dispatches;
    bool accepted, refused, voided, closed;
    struct instant closed_at;
};

struct model {
    struct fellow *fellows;
    struct hand hands[HANDS_MOST]; /* in the order they were given */
    int hand_count;
    struct instant now;
};

/* What somebody asks to be allowed. */
enum right {
    RIGHT_REGISTER,
    RIGHT_SEARCH,
    RIGHT_DISPATCH,
    RIGHT_RESPOND,
    RIGHT_WORK,
    RIGHT_NOTE,
    RIGHT_CLOSE,
    RIGHT_VOID,
    RIGHT_REVEAL,
    RIGHT_CLASSIFY,
    RIGHT_SUPERVISE,
    RIGHT_BREAK_GLASS,
    RIGHT_PEOPLE,
    RIGHT_SECOND,
    RIGHTS
};

/* Does H hold today? */
bool model_holds(const struct model *o, const struct hand *h);
/* What WHO sees of M. */
enum sight model_sight(const struct model *o, int who, const struct matter *m);
/* Does WHO hold anything that may RIGHT, whatever the case? */
bool model_ever(const struct model *o, int who, enum right right);
/* May WHO do RIGHT to M? In the name of AGENCY, unless that is AGENCY_NONE. */
bool model_may(const struct model *o, int who, enum right right, const struct matter *m,
               enum agency_id agency);

/* ---- appointments ---- */

/* May H be given: a member works in teams only, nobody holds the same twice, administers and
 * audits. Who gives it is asked apart. */
bool model_fits(const struct model *o, const struct hand *h);
/* Must H, which GIVER gives, wait for a second person? */
bool model_must_wait(const struct model *o, const struct hand *h);
/* Does somebody else than WHO hold CAPACITY today without an end, and is not disabled? */
bool model_another(const struct model *o, int who, enum capacity capacity);

#endif
