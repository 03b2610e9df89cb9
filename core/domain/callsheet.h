/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Call sheet: whom one person telephones, in which order, until everybody of a team has answered.
 * It is computed from the events alone: nothing remembers who was called last.
 *
 * Each agency has its callees: the person of the seat, his deputy, then its other people. Whoever
 * cannot come is not called again; of the others the one who was tried least is next. The police
 * come first, then the grid worker, who is nearest, then the others in the order of the playbook.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CALLSHEET_H
#define CORE_DOMAIN_CALLSHEET_H

#include "core/domain/dispatch.h"

struct callee {
    int64_t person;
    const char *name;
    const char *phone; /* NULL: nobody knows it */
    int tries;         /* calls that he did not answer */
    bool declined;     /* he cannot come */
};

struct call_line {
    const struct seat *seat;
    struct callee *callees;
    size_t callee_count;
    const struct callee *next; /* who is to be called; NULL: nobody is left */
    const char *actor;         /* who answered for the agency last; NULL: nobody yet */
    enum act state;            /* where the agency stands */
    bool open;                 /* its answer is still waited for */
};

/*
 * Set *LINES to one line for each seat of D, in the order in which they are called.
 * Owns:  *LINES lives in SC and points into D and PEOPLE.
 */
void callsheet_make(struct scope *sc, const struct dispatch *d, const struct person *people,
                    size_t people_count, struct call_line **lines, size_t *count);
/* The line to call next: of the open ones on which somebody is left the one that was tried least;
 * NULL when there is none. */
const struct call_line *callsheet_next(const struct call_line *lines, size_t count);
/* The line of AGENCY; NULL. */
const struct call_line *callsheet_line(const struct call_line *lines, size_t count,
                                       enum agency_id agency);

#endif
