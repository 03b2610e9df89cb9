/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Consent store: who may sit in, which mediators the parties chose or refused, and what stands
 * between somebody of the office and a party. Rows are written once.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_CONSENT_STORE_H
#define CORE_STORE_CONSENT_STORE_H

#include "core/domain/casefile.h"
#include "core/store/journal.h"

/* Each sets the id of what it writes. */
MUST_CHECK enum rc consent_insert(struct tx *tx, int64_t dispute, struct consent *c);
MUST_CHECK enum rc choice_insert(struct tx *tx, int64_t dispute, struct mediator_choice *c);
MUST_CHECK enum rc relation_insert(struct tx *tx, int64_t dispute, struct relation *r);
MUST_CHECK enum rc disclosure_insert(struct tx *tx, const struct disclosure *d, struct instant at,
                                     const char *by);

/* Set the consents, choices and relations of CF, whose dispute has an id. */
MUST_CHECK enum rc consent_load(struct scope *sc, struct engine *engine, struct casefile *cf);
/* What the people of OFFICE disclosed last, one row for a person. */
MUST_CHECK enum rc disclosure_list(struct scope *sc, struct engine *engine, int64_t office,
                                   struct disclosure **list, size_t *count);
/* Who of PEOPLE sat in the team of an earlier case, or mediated it, in which a party of DISPUTE
 * was the respondent; each of them once for a case. */
MUST_CHECK enum rc earlier_list(struct scope *sc, struct engine *engine, int64_t office,
                                int64_t dispute, const struct person *people, size_t person_count,
                                struct earlier **list, size_t *count);

#endif
