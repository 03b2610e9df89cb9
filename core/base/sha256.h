/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SHA-256 (FIPS 180-4). Every row and every entry of the journal passes through it, so where the
 * processor has instructions for it (SHA-NI) they are used: some six times as fast. Elsewhere
 * libsodium does the work. The digests are the same.
 *
 * Layer: base. For core/base/digest.c.
 */
#ifndef CORE_BASE_SHA256_H
#define CORE_BASE_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHA256_BYTES 32
#define SHA256_BLOCK 64

struct sha256 {
    uint32_t words[8];
    uint64_t length; /* bytes so far */
    unsigned char rest[SHA256_BLOCK];
};

/* Has this processor the instructions? The functions below may be called only then. */
bool sha256_is_built_in(void);
void sha256_begin(struct sha256 *s);
void sha256_add(struct sha256 *s, const void *data, size_t size);
void sha256_end(struct sha256 *s, unsigned char digest[SHA256_BYTES]);

#endif
