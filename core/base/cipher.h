/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cipher: words locked with a key, by libsodium (XChaCha20-Poly1305), so that who copies the file
 * they lie in reads nothing. What the words are about is bound into them: moved to another place
 * they do not open.
 *
 * Keys lie in memory that is not written to a swap disk or a dump, and are wiped when given back.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_CIPHER_H
#define CORE_BASE_CIPHER_H

#include "core/base/scope.h"

struct cipher_key;

/* A fresh key. Owns: the caller, until cipher_key_free(). */
struct cipher_key *cipher_key_draw(void);
void cipher_key_free(struct cipher_key *key); /* NULL is allowed */
/* 16 digits that tell keys apart and betray nothing of them. Lives in SC. */
const char *cipher_key_id(struct scope *sc, const struct cipher_key *key);

/* The key as one word for a file. Lives in SC: wipe it when it was written. */
char *cipher_key_text(struct scope *sc, const struct cipher_key *key);
/* Set *KEY to the key that the LENGTH bytes of TEXT name. False when they name none. */
bool cipher_key_parse(const char *text, size_t length, struct cipher_key **key);

/* WORDS locked with KEY, as base64. ABOUT says where they belong: "table|row|column|case". Every
 * call gives something else. Lives in SC. */
const char *cipher_lock(struct scope *sc, const struct cipher_key *key, const char *about,
                        const char *words);
/* Open what cipher_lock() made for the same ABOUT. Fails: RC_ENGINE "key": another key, another
 * place, or it was changed. */
MUST_CHECK enum rc cipher_open(struct scope *sc, const struct cipher_key *key, const char *about,
                               const char *locked, char **words);

/* The same for a key that is locked with another one. */
const char *cipher_lock_key(struct scope *sc, const struct cipher_key *key, const char *about,
                            const struct cipher_key *inner);
MUST_CHECK enum rc cipher_open_key(struct scope *sc, const struct cipher_key *key,
                                   const char *about, const char *locked,
                                   struct cipher_key **inner);

/* 8 letters that are the same for the same WORDS about the same ABOUT, and that nobody without KEY
 * can work out or try. Lives in SC. */
const char *cipher_tag(struct scope *sc, const struct cipher_key *key, const char *about,
                       const char *words);

/* Make SIZE bytes at DATA unreadable; the compiler does not leave it out. */
void cipher_wipe(void *data, size_t size);

#endif
