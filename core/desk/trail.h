/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The trail (踪迹): who opened or changed a case, and what somebody did, for heads and auditors.
 * Asking is itself recorded, once for a question and not for each page.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_TRAIL_H
#define CORE_DESK_TRAIL_H

#include "core/desk/desk.h"
#include "core/domain/period.h"
#include "core/domain/trail.h"

struct trail_request {
    const char *text;   /* "12", a case number: who opened it. NULL */
    const char *login;  /* what he did. NULL; both NULL: what everybody did */
    struct period days; /* open at an end that is not said */
    bool further;       /* go on after THEN: a next page, which is not recorded again */
    struct trail_place then;
    size_t limit;
};

/*
 * The steps that R asks for, newest first, of the cases in the areas that he answers for: numbers
 * of hidden ones too, for they are all that is seen.
 * Fails: RC_NOTFOUND "case", "person"; RC_DENIED "as".
 */
MUST_CHECK enum rc desk_trail(struct desk *desk, struct scope *sc, const struct trail_request *r,
                              struct trail_step **list, size_t *count);

/* What exactly S did it to, in words: from which secrecy to which, which papers, whose number, what
 * was looked for, long numbers in it masked; NULL when nothing is kept of that. Lives in SC. */
const char *desk_trail_said(struct scope *sc, const struct trail_step *s, enum lang lang);

/* COUNT steps of LIST as rows for a spreadsheet; its heading when LIST is NULL. Lives in SC. */
const char *desk_trail_csv(struct scope *sc, const struct trail_step *list, size_t count,
                           enum lang lang);

#endif
