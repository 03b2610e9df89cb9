/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Digests: SHA-256 by libsodium, written as 64 lower-case hexadecimal digits so that
 * sha256sum can check them, fingerprints as ssh shows them, and random salts.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_DIGEST_H
#define CORE_BASE_DIGEST_H

#include "core/base/scope.h"

#define DIGEST_BYTES 32
#define DIGEST_HEX   64 /* digits of one */

/* Digest of SIZE bytes. Lives in SC. */
const char *digest_of(struct scope *sc, const void *data, size_t size);
/* The same of bytes that come in parts: begin, add as often as needed, end once. */
struct digest;
struct digest *digest_begin(struct scope *sc);
void digest_add(struct digest *d, const void *data, size_t size);
const char *digest_end(struct scope *sc, struct digest *d);
/* What the digits HEX of a digest stand for. False when they are none. */
bool digest_bytes(const char *hex, unsigned char bytes[DIGEST_BYTES]);
#define DIGEST_KEY 16
/* A digest of 64 bits (SipHash-2-4) under a key that was drawn for one run: for comparing many
 * things with each other, where who knew the key before could make two of them alike. */
void digest_key(unsigned char key[DIGEST_KEY]);
uint64_t digest_keyed(const unsigned char key[DIGEST_KEY], const void *data, size_t size);
/* The digest of SIZE bytes as `ssh-keygen -l` shows it: "SHA256:" and base64 without padding. */
const char *digest_fingerprint(struct scope *sc, const void *data, size_t size);
/* Set *OUT to what the base64 TEXT of LENGTH stands for, padded as it must be. False when it is no
 * base64. Lives in SC. */
bool digest_base64(struct scope *sc, const char *text, size_t length, struct bytes *out);
/* 16 random bytes as 32 hexadecimal digits. Lives in SC. In a simulation, which must come out the
 * same from the same seed, they are the beginning of the digest of the number SC->salts points to,
 * which goes up by one. */
const char *digest_salt(struct scope *sc);

#endif
