/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Supplement: what is added to a case that is closed, the only thing that still may be.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SUPPLEMENT_H
#define CORE_DESK_SUPPLEMENT_H

#include "core/desk/desk.h"

/* Add TEXT with today's date and who wrote it.
 * Fails: RC_INVALID "text"; "case" when it is not closed. */
MUST_CHECK enum rc desk_supplement(struct desk *desk, struct scope *sc, int64_t id,
                                   const char *text);

#endif
