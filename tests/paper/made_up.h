/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made-up agreements for proofs of pages: the same one for the same number, on every machine. */
#ifndef TESTS_PAPER_MADE_UP_H
#define TESTS_PAPER_MADE_UP_H

#include "core/domain/casefile.h"

/* Agreement N: two to six parties, long, short and rare names, one to a few dozen clauses of Han,
 * numbers, Latin words and signs; every fiftieth has nine pages and more. */
struct casefile *made_up_case(struct scope *sc, int n);

#endif
