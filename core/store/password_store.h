/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Password store: one row for a person who has a password.
 *
 * Layer: store. Functions that read run inside any transaction or none.
 */
#ifndef CORE_STORE_PASSWORD_STORE_H
#define CORE_STORE_PASSWORD_STORE_H

#include "core/domain/password.h"
#include "core/store/journal.h"

/* Set *OUT to the password of PERSON; all of it 0 when there is none. Its hash lives in SC. */
MUST_CHECK enum rc password_load(struct scope *sc, struct engine *engine, int64_t person,
                                 struct password *out);
/* Write P, whose id is 0 when the person had none; sets it. */
MUST_CHECK enum rc password_save(struct tx *tx, struct password *p);

#endif
