/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Trail store: pages of who opened or changed what, out of the record of looking and the journal.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_TRAIL_STORE_H
#define CORE_STORE_TRAIL_STORE_H

#include "core/domain/trail.h"
#include "core/store/engine.h"

enum trail_question { TRAIL_CASE, TRAIL_PERSON, TRAIL_DAY };

struct trail_query {
    enum trail_question question;
    int64_t of;              /* id of the case or the person; 0 for TRAIL_DAY */
    struct instant from;     /* included */
    struct trail_place then; /* go on after it */
    const char *areas;       /* as in struct bounds of core/domain/permit.h */
    size_t limit;
};

/* The steps that Q asks for, newest first. */
MUST_CHECK enum rc trail_list(struct scope *sc, struct engine *engine, int64_t office,
                              const struct trail_query *q, struct trail_step **list, size_t *count);

#endif
