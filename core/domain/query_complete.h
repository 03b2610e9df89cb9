/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Completion of a search line: what the word that is being typed may go on as: the name of a
 * field, a state, a kind, a grid, somebody who handles cases, a word for days.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_QUERY_COMPLETE_H
#define CORE_DOMAIN_QUERY_COMPLETE_H

#include "core/domain/query.h"

#define QUERY_CHOICES 12 /* most ways to go on that are offered */

/* What stands in values besides the closed lists. */
struct query_values {
    const struct kind_table *kinds;
    const char *const *grids;
    size_t grid_count;
    const char *const *people;
    size_t people_count;
};

struct query_completion {
    size_t start; /* where in the line what is replaced begins, in bytes; it goes up to the end */
    const char *list[QUERY_CHOICES]; /* what may stand there; a field ends with its colon */
    size_t count;
};

/*
 * How LINE, the text before the caret, may go on, in LANG. A choice begins with what was typed, or
 * its pinyin or initials do; those that only hold the Chinese characters come last. Before the
 * first letter of a word the fields are offered; inside a quotation there is nothing to choose.
 * Owns: lives in SC.
 */
struct query_completion query_complete(struct scope *sc, const struct query_values *values,
                                       enum lang lang, const char *line);

#endif
