/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settling: the agreement and its marks.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SETTLE_H
#define CORE_DESK_SETTLE_H

#include "core/desk/desk.h"

/* Save an agreement as a new version; possible until the newest one bears a mark. A->version is
 * the version the person saw (0: none; -1: whichever is newest) and becomes the new one.
 * Fails: RC_CONFLICT when somebody made another version meanwhile. */
MUST_CHECK enum rc desk_agree(struct desk *desk, struct scope *sc, int64_t id, struct agreement *a);
/* Its version is -1. */
MUST_CHECK enum rc desk_agreement_from_json(struct desk *desk, struct scope *sc, const char *text,
                                            struct agreement *out);

struct mark_request {
    int64_t id; /* of the dispute */
    enum signatory signatory;
    int party; /* position; for whom a guardian, an agent, a guarantor, a witness signs */
    enum how how;
    struct date on; /* DATE_NONE: today */
    const char *name, *authority;
    enum guarantee guarantee;
};
MUST_CHECK enum rc desk_sign(struct desk *desk, struct scope *sc, const struct mark_request *m);
/* Void the mark that SIGNATORY (for PARTY; NULL: whatever his NAME) put by mistake. */
MUST_CHECK enum rc desk_void_mark(struct desk *desk, struct scope *sc, int64_t id,
                                  enum signatory signatory, int party, const char *name,
                                  const char *reason);

#endif
