/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Office store: offices and their people.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_OFFICE_STORE_H
#define CORE_STORE_OFFICE_STORE_H

#include "core/domain/office.h"
#include "core/store/journal.h"

/* Write the row of the office that tx_begin_office() began; sets OFFICE->id. */
MUST_CHECK enum rc office_insert(struct tx *tx, struct office *office);
/* All offices of this database by id. */
MUST_CHECK enum rc office_list(struct scope *sc, struct engine *engine, struct office **list,
                               size_t *count);

/* Sets PERSON->id. Fails: RC_CONFLICT "login" when somebody has it. */
MUST_CHECK enum rc person_insert(struct tx *tx, struct person *person);
/* Save what may change of PERSON; his login and his agency stay. */
MUST_CHECK enum rc person_save(struct tx *tx, const struct person *person);
/* From AT on the person may not sit down, for a REASON; INSTANT_NEVER and NULL: he may again. */
MUST_CHECK enum rc person_disable(struct tx *tx, int64_t id, struct instant at, const char *reason);
/* In the order they were added, which is the order a team is proposed in; those who left too. */
MUST_CHECK enum rc person_list(struct scope *sc, struct engine *engine, int64_t office,
                               struct person **list, size_t *count);
/* Fails: RC_NOTFOUND. */
MUST_CHECK enum rc person_by_login(struct scope *sc, struct engine *engine, int64_t office,
                                   const char *login, struct person *person);

#endif
