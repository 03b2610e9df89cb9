/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbooks in the hand of the director: is what he wrote sound, and which are in force.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PLAYBOOK_H
#define CORE_DESK_PLAYBOOK_H

#include "core/desk/dispatch.h"

/* Read each of FILES and return what it says, or everything that is wrong in it: one entry for
 * each file. Nothing comes into force by that. Lives in SC. */
const struct playbook_examined *desk_playbook_check(struct desk *desk, struct scope *sc,
                                                    const char *const *files, size_t count);
/* LIST as one JSON array. Lives in SC. */
const char *desk_playbooks_json(struct scope *sc, const struct playbook *list, size_t count);

#endif
