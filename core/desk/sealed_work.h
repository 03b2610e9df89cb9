/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the record of sittings needs of sealed notes. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SEALED_WORK_H
#define CORE_DESK_SEALED_WORK_H

#include "core/desk/keyring.h"
#include "core/domain/sealed.h"

/* Write S, a talk with one side of CF, with its words locked. They are for who recorded it, the
 * mediator of the case, and who of the office sat in. */
MUST_CHECK enum rc work_seal_talk(struct work *w, const struct keyring *ring,
                                  const struct casefile *cf, struct session *s);
/* Add STATEMENT to the sealed words of S, for the same readers. Fails: RC_DENIED "record" for
 * somebody who may not read them. */
MUST_CHECK enum rc work_seal_more(struct work *w, const struct keyring *ring, int64_t dispute,
                                  const struct session *s, const struct statement *statement);

/* When *TEXT, a draft of FORM, is locked, set it to what was typed. Fails: RC_NOTFOUND "key";
 * RC_ENGINE "key". */
MUST_CHECK enum rc desk_open_draft(struct desk *desk, struct scope *sc, const char *form,
                                   const char **text);

#endif
