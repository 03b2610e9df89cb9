/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the acts of keeping share. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_KEEPING_WORK_H
#define CORE_DESK_KEEPING_WORK_H

#include "core/desk/account.h"
#include "core/desk/upgrade.h"
#include "core/desk/work.h"
#include "core/store/keeping_store.h"

/* The files beside a database. */
#define BESIDE_COPY    ".copy-"    /* made for a backup or an upgrade, gone when that ends */
#define BESIDE_BEFORE  ".before-"  /* what an upgrade or a restore put aside */
#define BESIDE_RESTORE ".restore-" /* taken out of a backup, not yet in place */
#define BESIDE_DRILL   ".drill-"   /* a folder for a drill */

/* May who sits here look after the record? Fails: RC_DENIED "as". */
MUST_CHECK enum rc keeping_allow(struct desk *desk, struct scope *sc);
/* Note K, whose time and maker are filled in, as one act. */
MUST_CHECK enum rc keeping_note(struct desk *desk, struct scope *sc, struct keeping *k);
/* "20261120-193240", at +08:00. Lives in SC. */
const char *keeping_stamp(struct scope *sc, struct instant t);
/* A name beside DATABASE that nobody has: DATABASE, MARK and random digits. Lives in SC. */
const char *keeping_beside(struct scope *sc, const char *database, const char *mark);
/* The names in the folder of DATABASE that are its own with MARK behind. Live in SC. */
MUST_CHECK enum rc keeping_leftovers(struct scope *sc, const char *database, const char *mark,
                                     const char ***names, size_t *count);

/* Verify the database at PATH, which has the schema of this program, as desk_verify() does the
 * desk's own; *HEAD is how far it has come. */
MUST_CHECK enum rc keeping_verify(struct desk *desk, struct scope *sc, const char *path,
                                  struct verification *out, struct anchor *head);
/* Copy the database as it is now to PATH; *HEAD is how far it had come then. */
MUST_CHECK enum rc keeping_copy(struct desk *desk, struct scope *sc, const char *path,
                                struct anchor *head);
/* Bring the database of the desk, which is open, to this version; OUT->copy is what was set aside,
 * NULL when there was nothing to do. Fails: as desk_upgrade(). */
MUST_CHECK enum rc desk_bring_up(struct desk *desk, struct scope *sc, struct upgrade_result *out);
/* RC of what keeps the record; when it was stopped, with the sentence that all is as it was. */
MUST_CHECK enum rc keeping_told(struct scope *sc, enum rc rc);
/* Take away the database at PATH with what the engine keeps beside it. */
void keeping_remove(struct scope *sc, const char *path);

#endif
