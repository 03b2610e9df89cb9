/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbook: which team a dispute calls and what that team promises. It is written by the
 * director in YAML; a dispatch keeps its whole text by digest, so that a later change never
 * rewrites what an earlier team promised.
 *
 * Layer: domain. Pure; core/conf reads the file.
 */
#ifndef CORE_DOMAIN_PLAYBOOK_H
#define CORE_DOMAIN_PLAYBOOK_H

#include "core/domain/calendar.h"
#include "core/domain/rule.h"
#include "core/domain/word.h"

#define LEVEL_FIRST 1 /* is called with the dispatch; 2 and 3 while a promise is missed */

/* Does doing DONE also show that ACT was done? Arrival implies acceptance; so do linking,
 * calming, beginning and handing over; what is done on the spot implies arrival. */
bool act_implies(enum act done, enum act act);

struct promise {
    const char *code;    /* "answer", "link", "scene" */
    const char *label;   /* "5分响应" */
    const char *english; /* "answer in 5" */
    struct span within;  /* from the START on; not looked at when WORKING_DAYS is set */
    unsigned acts;       /* bit set of enum act: any of them meets it for a seat */
    enum quorum quorum;
    int k;              /* seats that must act under QUORUM_K */
    enum choice choice; /* whose seats are concerned */
    int level;          /* and of which level of the team; 0 is 1 */
    enum start start;   /* from which event it runs */
    int working_days;   /* > 0: until the end of that working day; see core/domain/calendar.h */
    int warn_percent;   /* amber, and a notice, in the last so many percent; 0 is 20 */
    enum consequence on_breach;
};

/* Does PROMISE look at a seat of AGENCY, which is REQUIRED or not, in its own level? */
bool promise_concerns(const struct promise *promise, enum agency_id agency, bool required);
/* Would doing DONE keep PROMISE for the seat that does it? Not to have been reached never does. */
bool promise_meets(const struct promise *promise, enum act done);
/* The level whose seats PROMISE concerns: 1, 2 … */
int promise_level(const struct promise *promise);
/* Is ACT over, at least for one agency, when PROMISE begins to run? It cannot keep it then. */
bool promise_is_over(const struct promise *promise, enum act act);
/* The act whose first doing by anybody of the team starts PROMISE; ACT_CALLED when it is none. */
enum act promise_start_act(const struct promise *promise);
/* Amber is the last so many percent of the time. */
int promise_warn_percent(const struct promise *promise);
/* How many of CONCERNED seats must act. At least one: a promise that nobody is left to keep is
 * not kept. */
size_t promise_needs(const struct promise *promise, size_t concerned);

struct playbook_seat {
    enum agency_id agency;
    const char *role; /* "先期处置", "牵头调解" */
    bool required;
    bool lead;
    int level;                 /* 1: called at once */
    int number;                /* people of the agency who are needed: 1 */
    bool deputy;               /* a second person stands by */
    const char *qualification; /* word of a person's skills that he needs; NULL */
};

/* More seats, which are called AFTER the dispatch while a promise is missed. */
struct playbook_level {
    struct span after;
};

struct playbook {
    const char *id; /* "family-red" */
    const char *label, *english;
    const char *version; /* as the director wrote it */
    const char *text;    /* the whole file */
    const char *digest;  /* of the text */
    /* Which disputes: empty lists match everything. More conditions are more specific. */
    const char **kinds; /* kind codes */
    size_t kind_count;
    bool has_urgency, has_risk;
    enum risk risk;
    enum urgency urgency;
    unsigned sources;   /* bit set of enum source; 0: every */
    const char **words; /* at least one must stand in the narrative */
    size_t word_count;
    const struct playbook_seat *seats;
    size_t seat_count;
    const struct promise *promises;
    size_t promise_count;
    const struct playbook_level *levels; /* the first is level 2 */
    size_t level_count;
    bool may_pause;   /* may its clocks be paused, with a reason? */
    unsigned waivers; /* bit set of agencies whose people may ask for an exemption; 0: all */
    const struct calendar *calendar; /* working days; set by who reads the file; NULL: weekends */
};

/* A file that somebody wants to make a playbook of. */
struct playbook_examined {
    const char *file;
    struct playbook playbook;   /* whole only without a fault */
    const struct error *faults; /* everything that is wrong in it, with line and column */
    size_t fault_count;
};

/* What the conditions of a playbook are held against. */
struct playbook_question {
    const char *kind;   /* code */
    const char *parent; /* justice kind of a local row; NULL */
    enum urgency urgency;
    enum source source;
    const char *narrative;
    enum risk risk;
};
int playbook_seat_level(const struct playbook_seat *seat); /* 1, 2 … */
/* The seats of PB that are called with LEVEL. */
size_t playbook_seats_of(const struct playbook *pb, int level);
/* The number of conditions of PB that Q meets, or -1 when one is not met. */
int playbook_match(const struct playbook *pb, const struct playbook_question *q);
/* The most specific playbook that matches; of equals the first by id. NULL when none does. */
const struct playbook *playbook_choose(const struct playbook *list, size_t count,
                                       const struct playbook_question *q);
/* Fails: RC_INVALID unless promise INDEX of PB has a code that no earlier one has, a length, an act
 * that is not over when the promise begins to run, a level of PB and at least the seats it needs
 * there. */
MUST_CHECK enum rc playbook_check_promise(struct scope *sc, const struct playbook *pb,
                                          size_t index);
/* Fails: RC_INVALID "levels" unless level INDEX (from 0, which is level 2) of PB comes later than
 * the one before it and calls somebody. */
MUST_CHECK enum rc playbook_check_level(struct scope *sc, const struct playbook *pb, size_t index);
/* Fails: RC_INVALID unless PB has an id, a seat of level 1, one seat for an agency, one lead at
 * most, a promise, and every level and promise passes its check. */
MUST_CHECK enum rc playbook_check(struct scope *sc, const struct playbook *pb);

#endif
