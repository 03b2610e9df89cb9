/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A paper that somebody brings: did this office issue it, is it the newest one, and does it still
 * say what it said.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CHECK_PAPER_H
#define CORE_DESK_CHECK_PAPER_H

#include "core/desk/desk.h"

/*
 * Find the paper with CODE, or with all that its QR code holds; it is recorded that somebody
 * asked. TEXT, unless it is NULL, is compared with what was issued, line ends and blanks apart.
 * Fails: RC_INVALID "code" when it is mistyped, RC_NOTFOUND "code" when there is no such paper,
 *        RC_BUG when the record of it does not give its own code, RC_INVALID "text" when the two
 *        have too little in common to be compared.
 */
MUST_CHECK enum rc desk_check_paper(struct desk *desk, struct scope *sc, const char *code,
                                    const char *text, struct checked_paper *out);
/* P as one JSON object. Lives in SC. */
const char *desk_check_paper_json(struct scope *sc, const struct checked_paper *p);

#endif
