/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Certificate: how the teams of one case answered, stamp by stamp, with the entries of the journal
 * that wrote them, so that a paper can be held against the record.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CERTIFICATE_H
#define CORE_DESK_CERTIFICATE_H

#include "core/desk/desk.h"
#include "core/domain/event.h"

struct certificate {
    struct casefile cf;
    int64_t *calls; /* of each dispatch: the entry that wrote it */
    struct event *events;
    int64_t *positions; /* of each event: the entry that wrote it */
    size_t event_count;
    int64_t head; /* the newest entry of the journal, and its hash */
    const char *hash;
};

/* Set *OUT to the certificate of case ID; noted in the access chain. Lives in SC.
 * Fails: RC_INVALID "case" when no team was called; as desk_casefile(). */
MUST_CHECK enum rc desk_certificate(struct desk *desk, struct scope *sc, int64_t id,
                                    struct certificate *out);

#endif
