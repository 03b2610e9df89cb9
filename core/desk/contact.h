/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Contact: tries to reach the parties are written down.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CONTACT_H
#define CORE_DESK_CONTACT_H

#include "core/desk/desk.h"

/* Write C down; its `at` INSTANT_NEVER is now.
 * Fails: RC_INVALID "party"; "at" when that time has not come; as contact_check(). */
MUST_CHECK enum rc desk_contact(struct desk *desk, struct scope *sc, int64_t id,
                                const struct contact *c);
/* The contacts of CF as one JSON array: record_json_contacts(). Lives in SC. */
const char *desk_contacts_json(struct scope *sc, const struct casefile *cf);

#endif
