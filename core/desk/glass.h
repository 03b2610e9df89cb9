/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking the glass: reading for half an hour a case that somebody may not see otherwise; and what
 * the heads and the auditors do about it.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_GLASS_H
#define CORE_DESK_GLASS_H

#include "core/desk/desk.h"
#include "core/domain/document.h"
#include "core/domain/glass.h"

/*
 * Break the glass of the case that TEXT names, a register or case number. *OUT says which it is and
 * until when it holds. Whether it was granted or not, that he asked is recorded.
 * Fails: RC_NOTFOUND "case" when there is none, in the same words as RC_DENIED "case" when this is
 * nothing for him; RC_INVALID "reason"; RC_INVALID "case" when he may read it anyway.
 */
MUST_CHECK enum rc desk_break_glass(struct desk *desk, struct scope *sc, const char *text,
                                    enum glass_category category, const char *reason,
                                    struct glass *out);

/* What was broken on the days of P in the areas he answers for, newest first. */
MUST_CHECK enum rc desk_glass(struct desk *desk, struct scope *sc, struct period p,
                              struct glass **list, size_t *count);
/* Set *WAITING to how many wait for a review he may give; 0 for who reviews none. */
MUST_CHECK enum rc desk_glass_waiting(struct desk *desk, struct scope *sc, int64_t *waiting);
/* Say whether there was cause for number NUMBER of that list.
 * Fails: RC_NOTFOUND "glass"; as glass_may_review(). */
MUST_CHECK enum rc desk_review_glass(struct desk *desk, struct scope *sc, int number, bool proper,
                                     const char *note);
/* The list of P on paper (破格查看月报). */
MUST_CHECK enum rc desk_glass_paper(struct desk *desk, struct scope *sc, struct period p,
                                    enum paper_format format, struct bytes *out);

/* Tell the heads by the program of the settings that somebody broke the glass; it learns neither
 * who nor which case. *TOLD: there was something. What it does not tell stands on the screens. */
MUST_CHECK enum rc desk_tell_glass(struct desk *desk, struct scope *sc, bool *told);

#endif
