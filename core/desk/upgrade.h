/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Upgrade: bring the database of an older version to this one, never without a copy of it as it
 * was. Opening a desk does it too; see doc/adr/0021-copies-before-changes.md.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_UPGRADE_H
#define CORE_DESK_UPGRADE_H

#include "core/desk/desk.h"

struct upgrade_result {
    size_t from, to;  /* steps of the schema; the same when there is nothing to do */
    const char *copy; /* of the database before; NULL when none was made */
};

/* What upgrading would do. Nothing is changed. Fails: RC_SCHEMA when the database is newer than
 * this program, or another build's; as opening a database. */
MUST_CHECK enum rc desk_upgrade_check(struct scope *sc, const struct desk_options *options,
                                      struct upgrade_result *out);
/*
 * Copy the database to FILE.before-STEP, then apply every step that is missing in one transaction:
 * killed at any moment it is old or new. The copy stays; a newer one of that name takes its place.
 * Then the index for searching is made again when a step emptied it: desk_index_rest().
 * Fails: as desk_upgrade_check(); RC_FULL, RC_IO, RC_BUSY, RC_STOPPED: nothing was changed.
 */
MUST_CHECK enum rc desk_upgrade(struct scope *sc, const struct desk_options *options,
                                struct upgrade_result *out);

#endif
