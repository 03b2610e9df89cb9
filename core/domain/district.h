/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * District: a made-up district of any size, to practise with and to measure with. From a seed it
 * draws each case with its whole history: who came when and why, the team, the sitting, what was
 * agreed, performed and visited, how it ended. The same seed, number of cases and years draw the
 * same cases, and the thousandth can be drawn without those before it.
 *
 * Layer: domain. Pure: chance comes from the seed.
 * Units: shares are percent.
 */
#ifndef CORE_DOMAIN_DISTRICT_H
#define CORE_DOMAIN_DISTRICT_H

#include "core/domain/agreement.h"
#include "core/domain/dispute.h"
#include "core/domain/office.h"
#include "core/domain/performance.h"
#include "core/domain/session.h"
#include "core/domain/visit.h"

#define DISTRICT_HOURS 24

/* Words to choose from. */
struct district_words {
    const char **items;
    size_t count;
};

/* One sort of dispute, in sentences with {a}, {b}, {day}, {month}, {place}, {sum} and {n}. */
struct district_sort {
    const char *kind; /* code */
    int weight;
    int urgent, organisation; /* shares: urgent ones; with an organisation as respondent */
    struct district_words titles, openings, middles, demands;
    struct district_words acts, clauses; /* of its agreements */
};
struct district_area {
    const char *division; /* 12 digits */
    struct district_words communities;
};
struct district_surname {
    const char *name;
    int weight;
};
/* What is said at a table: 'm' the mediator, 'a', 'b' the parties. */
struct district_line {
    char who;
    const char *text;
};
struct district_shares {
    int refused, voided, confidential, hidden; /* of all cases */
    int settled, withdrawn;                    /* of the others; the rest fails */
    int oral, at_once, visited;                /* of what was settled */
};

struct district {
    struct office office;
    const struct person *people;
    const char *const *capacities; /* of each, as appointment_read() takes them; NULL: the usual */
    size_t person_count;
    const struct district_area *areas;
    size_t area_count;
    struct district_words roads, estates, organisations;
    const struct district_surname *surnames;
    size_t surname_count;
    const char *given; /* characters of given names */
    const struct district_sort *sorts;
    size_t sort_count;
    struct district_words general, visits, withdrawn, failed, refused, voided, ways;
    const struct district_line *lines;
    size_t line_count;
    struct district_shares shares;
    int hours[DISTRICT_HOURS]; /* weights of the hours of a day, at +08:00 */
};

/* Fails: RC_INVALID, naming the list that is empty, the sentence with an unknown name in braces,
 * the weight or share out of its range. */
MUST_CHECK enum rc district_check(struct scope *sc, const struct district *d);

/* Which cases: COUNT of them from the day FROM to the day UNTIL, both included. */
struct district_plan {
    uint64_t seed;
    int64_t count;
    struct date from, until;
};

/* Where a case that is still open stands, or how it ended. */
enum district_end {
    DISTRICT_REGISTERED,
    DISTRICT_ACCEPTED,
    DISTRICT_MEDIATING,
    DISTRICT_AGREED,
    DISTRICT_EFFECTIVE,
    DISTRICT_SETTLED, /* this and what follows is over */
    DISTRICT_FAILED,
    DISTRICT_WITHDRAWN,
    DISTRICT_REFUSED,
    DISTRICT_VOIDED
};

/* A case with everything that happened to it. Times that did not come are not set. */
struct district_case {
    enum district_end end;
    struct dispute dispute; /* without id, numbers and people; STATE only of one that is over */
    struct party *parties;
    size_t party_count;
    bool team;                                 /* one was called */
    const struct person *registrar, *mediator; /* of the committee */
    struct instant accepted, called, held, agreed, signed_at, performed, visited;
    struct session session;
    struct agreement agreement; /* with terms and, unless it is oral, with marks */
    struct performance performance;
    struct visit visit;
    uint64_t chance; /* for what the team does */
};

/* When case NUMBER (from 0) of PLAN is registered; later numbers never come earlier. */
struct instant district_time(const struct district *d, const struct district_plan *plan,
                             int64_t number);
/* Set *OUT to case NUMBER of PLAN. Lives in SC and points into D. */
void district_draw(struct scope *sc, const struct district *d, const struct district_plan *plan,
                   int64_t number, struct district_case *out);
/* Is a case that came so far still worked on? */
bool district_open(enum district_end end);

/* ---- parts, for district.c ---- */

/* What the sentences of one case speak of. */
struct district_facts {
    const char *a, *b, *place, *mediator;
    struct date registered;
    struct dice *dice;
};
/* TEXT with its names in braces filled. Lives in SC. */
const char *district_fill(struct scope *sc, const struct district_facts *f, const char *text);
/* Are all names in braces of TEXT known? */
bool district_fits(const char *text);
/* One of WORDS. */
const char *district_word(struct dice *dice, const struct district_words *words);
/* Draw the parties, and where it was. */
void district_parties(struct scope *sc, const struct district *d, struct dice *dice,
                      const struct district_sort *sort, struct district_case *out);
/* Draw a narrative of 70 to 900 characters, half of them above 300, as long as those of published
 * mediations are. */
const char *district_narrative(struct scope *sc, const struct district *d,
                               const struct district_sort *sort, const struct district_facts *f);
/* Draw the sitting and the agreement of OUT, whose times are set. */
void district_session(struct scope *sc, const struct district *d, const struct district_facts *f,
                      struct district_case *out);
void district_agreement(struct scope *sc, const struct district *d,
                        const struct district_sort *sort, const struct district_facts *f,
                        struct district_case *out);

#endif
