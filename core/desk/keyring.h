/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keyring: the keys of the office while something is sealed or opened. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_KEYRING_H
#define CORE_DESK_KEYRING_H

#include "core/base/cipher.h"
#include "core/desk/work.h"

struct office_key {
    const char *id;
    const char *day; /* when it was made */
    struct cipher_key *key;
};

struct keyring {
    const char *path;
    struct office_key *list; /* newest first */
    size_t count;
};

/* Read the keys; none when there is no file. Owns: *RING until keyring_close(). Fails: RC_IO,
 * RC_SYNTAX "key". */
MUST_CHECK enum rc keyring_open(struct desk *desk, struct scope *sc, struct keyring *ring);
/* The same; the first time a key is made. Fails: RC_NOTFOUND "key" when the database has something
 * sealed already: then the file is lost or lies elsewhere. */
MUST_CHECK enum rc keyring_make(struct desk *desk, struct scope *sc, struct keyring *ring);
/* Set *NEEDED: something of the office is sealed, which only a key in the file opens. */
MUST_CHECK enum rc keyring_needed(struct desk *desk, struct scope *sc, bool *needed);
/* Put a new key before the others and write the file. */
MUST_CHECK enum rc keyring_add(struct desk *desk, struct scope *sc, struct keyring *ring);
void keyring_close(struct keyring *ring);
/* Set *KEY to the one with ID. Fails: RC_NOTFOUND "key". */
MUST_CHECK enum rc keyring_find(struct scope *sc, const struct keyring *ring, const char *id,
                                const struct cipher_key **key);

/* The key of DISPUTE; MAKE one when it has none. Owns: the caller. Fails: RC_NOTFOUND "key". */
MUST_CHECK enum rc case_key_open(struct scope *sc, struct engine *engine,
                                 const struct keyring *ring, int64_t dispute,
                                 struct cipher_key **key);
MUST_CHECK enum rc case_key_make(struct work *w, const struct keyring *ring, int64_t dispute,
                                 struct cipher_key **key);

#endif
