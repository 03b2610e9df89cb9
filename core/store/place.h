/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Place: the file and the directory a database lives in, looked at before anything opens them.
 * Nothing here opens the database file itself when it exists: closing it again would drop the
 * locks this process holds on it.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_PLACE_H
#define CORE_STORE_PLACE_H

#include "core/base/scope.h"

/* Make an empty file at PATH, mode 0600, and the directories above it that are missing, mode
 * 0700. Fails: RC_CONFLICT when it exists, RC_DENIED, RC_FULL, RC_IO. */
MUST_CHECK enum rc place_make(struct scope *sc, const char *path);
/* Fails: RC_NOTFOUND when there is no file at PATH, RC_DENIED when it may not be used. */
MUST_CHECK enum rc place_find(struct scope *sc, const char *path, bool read_only);
/* Make the directories above PATH that are missing, mode 0700. Fails as place_make(). */
MUST_CHECK enum rc place_make_folders(struct scope *sc, const char *path);
/* Remove the database at PATH with what the engine keeps beside it. */
void place_remove(const char *path);
/* Does another process have the database at PATH open? Asked by the locks that the engine holds as
 * long as it does; never while this process has it open itself. */
bool place_is_open(const char *path);
/* Does the disk of PATH take nothing more: is it mounted read-only, or so full that the engine
 * cannot even make what it needs for reading? */
bool place_is_frozen(const char *path);
/* PATH as SQLite's URI of a file that nobody changes. Lives in SC. */
const char *place_immutable(struct scope *sc, const char *path);
/* Is PATH on a file system that is mounted read-only? */
bool place_is_read_only(const char *path);
/*
 * Does the file at PATH, with what the engine keeps beside it, belong to this account, and to
 * nobody else?
 * Fails: RC_DENIED when it is another account's, when the group or others may read or write it, or
 * when they may write to its folder and that is not sticky, saying how to mend it; RC_IO when PATH
 * is on a network file system, whose locks cannot be trusted, or when a rollback journal lies
 * beside it: ours never has one, and the engine would roll the database back to whatever it holds.
 */
MUST_CHECK enum rc place_check(struct scope *sc, const char *path);

/* LOCATION as the name of a file: ":memory:" and "file:" have a meaning for SQLite that a file name
 * must not have. Lives in SC. */
const char *place_plain(struct scope *sc, const char *location);

#endif
