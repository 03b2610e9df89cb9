/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbooks in the hand of the director: is what he wrote sound, and which are in force.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PLAYBOOK_H
#define CORE_DESK_PLAYBOOK_H

#include "core/desk/dispatch.h"
#include "core/domain/replay.h"

/* Read each of FILES and return what it says, or everything that is wrong in it: one entry for
 * each file. Nothing comes into force by that. Lives in SC. */
const struct playbook_examined *desk_playbook_check(struct desk *desk, struct scope *sc,
                                                    const char *const *files, size_t count);
/* The files that were read for desk_playbooks(), which has been called: those with faults are not
 * what is in force. Live as long as the desk. */
const struct playbook_examined *desk_playbook_files(const struct desk *desk, size_t *count);
/* Is some playbook in force in the place of E? */
bool desk_playbook_stands(const struct desk *desk, const struct playbook_examined *e);
/*
 * Set *OUT to how the teams that were called in P would have fared under the playbook of FILE.
 * Nothing is written, not even that somebody looked: no case is opened, and what comes out are
 * figures and numbers of cases.
 * Owns:  *OUT lives in SC.
 * Fails: as playbook_parse(), and RC_INVALID "to" as period_check().
 */
MUST_CHECK enum rc desk_playbook_replay(struct desk *desk, struct scope *sc, const char *file,
                                        struct period p, struct replay *out);
/* The same as JSON. Lives in SC. */
const char *desk_replay_json(struct scope *sc, const struct replay *r, struct period p);
/* LIST as one JSON array. Lives in SC. */
const char *desk_playbooks_json(struct scope *sc, const struct playbook *list, size_t count);

#endif
