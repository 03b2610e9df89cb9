/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The running ledger (登记簿): the cases that were accepted in a period. It is handed out and noted
 * in the access chain, not issued.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CASEBOOK_H
#define CORE_DESK_CASEBOOK_H

#include "core/desk/desk.h"
#include "core/domain/period.h"

/* Set *OUT to the ledger of P in FORMAT, with the cases that who sits here may read. A period that
 * is open begins with the year of its end and ends today. Fails: RC_INVALID "to"; as
 * paper_make(). */
MUST_CHECK enum rc desk_casebook_print(struct desk *desk, struct scope *sc, struct period p,
                                       enum paper_format format, struct bytes *out);
/* The same as CSV. */
MUST_CHECK enum rc desk_casebook_csv(struct desk *desk, struct scope *sc, struct period p,
                                     const char **text);

#endif
