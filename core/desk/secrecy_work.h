/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Secrecy inside the desk: what the desk itself reads whole, and the last step before a case leaves
 * it.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SECRECY_WORK_H
#define CORE_DESK_SECRECY_WORK_H

#include "core/desk/secrecy.h"
#include "core/desk/work.h"

/* Everything about dispute ID, for rules and papers: it never leaves the desk. Fails: RC_NOTFOUND
 * "case" as desk_sight(). */
MUST_CHECK enum rc desk_whole_casefile(struct desk *desk, struct scope *sc, int64_t id,
                                       struct casefile *out);
/* Leave in CF what who sits here may see of it, to whom it stands as S. */
void desk_conceal(struct desk *desk, struct scope *sc, const struct standing *s,
                  struct casefile *cf);
/* The same of COUNT rows. */
void desk_conceal_rows(struct desk *desk, struct scope *sc, struct board_row *rows, size_t count);

/* Close D so far for a REASON, without saving it. Fails: as desk_classify(). */
MUST_CHECK enum rc work_classify(struct work *w, struct dispute *d, enum secrecy secrecy,
                                 const char *reason);
/* Let the journal say that the case was as secret as BEFORE, and now is as AFTER. */
void work_say_secrecy(struct work *w, enum secrecy before, enum secrecy after);

struct reveal_args {
    int64_t id;
    int party; /* position; 0: the whole case, for a form */
    enum reveal field;
};

#endif
