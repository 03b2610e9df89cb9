/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The key of the office: a file beside the database, never in it. With it are locked the keys of
 * cases, which lock what is sealed. Whoever copies the database without this file reads nothing of
 * that; if it is lost, nobody ever does.
 *
 * The file holds a line for each key, the newest first: "16 digits, day, the key". An older key
 * stays in it for the copies of the database that were made while it was the newest.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_OFFICE_KEY_H
#define CORE_DESK_OFFICE_KEY_H

#include "core/desk/desk.h"

#define OFFICE_KEY_FILE "office.key"

/* Path of the file that belongs to DATABASE. Lives in SC. */
const char *office_key_path(struct scope *sc, const char *database);

/*
 * Make a new key and lock the keys of all cases with it. When that was broken off, the next time
 * goes on with the key that was made then. *COUNT gets the number of cases.
 * Fails: RC_NOTFOUND "key" when the file does not have a key that is needed; RC_IO, RC_FULL.
 */
MUST_CHECK enum rc desk_rotate_key(struct desk *desk, struct scope *sc, int64_t *count);

#endif
