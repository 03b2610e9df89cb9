/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing a made-up case with its history. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_GENERATE_WORK_H
#define CORE_DESK_GENERATE_WORK_H

#include "core/desk/generate.h"
#include "core/desk/work.h"

/* What a batch needs: cases FIRST to END - 1 of PLAN. The people of DISTRICT have the ids they have
 * in the database. */
struct batch {
    const struct district *district;
    const struct district_plan *plan;
    const struct playbook *playbooks;
    size_t playbook_count;
    int64_t first, end;
};

/* The token of case NUMBER of PLAN: it says which plan the newest case of a database is of, and how
 * far that came. Lives in SC. */
const char *generate_token(struct scope *sc, const struct district_plan *plan, int64_t number);
/* Write case C of B, the NUMBER-th, and its journal entries. */
MUST_CHECK enum rc generate_case(struct work *w, const struct batch *b, int64_t number,
                                 struct district_case *c);

#endif
