/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Generating: a practice database with as many made-up cases of a district as somebody wants, each
 * with its whole history and its entries in the journal, many cases in one transaction. The same
 * seed, number and years make the same rows. It is for measuring and for practising with much; what
 * desk_simulate() plays goes through the use cases of real work, which takes thirty times as long.
 *
 * The journal holds the entries case by case: the times in it go back where the next case begins.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_GENERATE_H
#define CORE_DESK_GENERATE_H

#include "core/desk/desk.h"
#include "core/domain/district.h"

#define GENERATE_CASES_MOST 10000000
#define GENERATE_DAYS_MOST  36600

struct generated {
    int64_t cases;  /* that are there now */
    int64_t before; /* that were there already */
    int64_t rate;   /* cases made in a second */
};

/*
 * Make the database that OPTIONS name, with the district of templates/district.yaml and the cases
 * of PLAN; or go on in it where an earlier run with the same plan was stopped. The progress of
 * OPTIONS counts the cases.
 * Fails: RC_INVALID "cases", "until"; RC_INVALID "db" when the database is no practice database or
 * holds anything else; RC_STOPPED: what *OUT counts is there, and nothing half done; as the files
 * and the store do.
 */
MUST_CHECK enum rc desk_generate(struct scope *sc, const struct desk_options *options,
                                 const struct district_plan *plan, struct generated *out);

#endif
