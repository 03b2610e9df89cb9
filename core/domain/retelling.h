/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Retelling: what somebody was about to register is told of a case that is registered already
 * (就是那件). It goes into that case as a supplement, word for word; who is new becomes a party, and
 * what nobody said of a party yet is filled in. Nothing that stands there is replaced.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_RETELLING_H
#define CORE_DOMAIN_RETELLING_H

#include "core/domain/intake.h"
#include "core/domain/merge.h"

/* Something that was told of somebody. */
struct retelling_item {
    const char *name;       /* of the party, as it was told */
    enum merge_field field; /* MERGE_PARTY: who he is */
    const char *text;       /* as it was told */
};

struct retelling {
    const char *text; /* of the supplement: who told it by which way, what differs, the words */
    struct party *parties; /* of the case, as they will be; one added has id 0 */
    size_t party_count;
    struct retelling_item *added; /* new parties */
    size_t added_count;
    struct retelling_item *filled; /* what the case did not know yet */
    size_t filled_count;
    /* What the case knows otherwise and no words should hold: numbers, addresses, agents. */
    struct retelling_item *left;
    size_t left_count;
};

/* May more be told of D? Fails: RC_INVALID "case", saying what to do instead when it is closed, and
 * as dispute_may(STEP_CORRECT). */
MUST_CHECK enum rc retelling_may(struct scope *sc, const struct dispute *d);
/*
 * Set *OUT to what becomes of IN, which was checked, when it is told of CF. Two parties are one by
 * number or name, or by telephone when the names are nearly the same. Once the agreement bears a
 * mark nobody is added or named anew: what was told of somebody new is left. Lives in SC.
 * Fails: as retelling_may(); RC_INVALID "statements", "agreement": no supplement holds that.
 */
MUST_CHECK enum rc retelling_make(struct scope *sc, enum lang lang,
                                  const struct likeness_rules *rules,
                                  const struct kind_table *kinds, const struct casefile *cf,
                                  const struct intake *in, struct retelling *out);
/* "New party: 王某. Filled in: telephone of 吴某." "" of nothing. Lives in SC. */
const char *retelling_taken(struct scope *sc, enum lang lang, const struct retelling *r);
/* "Not taken, because the case says otherwise: telephone of 吴某, 138…." "" of nothing. */
const char *retelling_left(struct scope *sc, enum lang lang, const struct retelling *r);

#endif
