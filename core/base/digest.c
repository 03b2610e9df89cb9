/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/digest.h"

#include "core/base/sha256.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define SALT_BYTES 16

static const char *hex(struct scope *sc, const unsigned char *data, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    char *text = scope_alloc(sc, size * 2 + 1, 1);

    /* No secret is written so; what libsodium has for it takes the same time for every digit. */
    for (size_t i = 0; i < size; i++) {
        text[2 * i] = digits[data[i] >> 4];
        text[2 * i + 1] = digits[data[i] & 15];
    }
    return text;
}

struct digest {
    bool built_in;
    union {
        struct sha256 own;
        crypto_hash_sha256_state sodium;
    } state;
};

static void begin(struct digest *d)
{
    d->built_in = sha256_is_built_in();
    if (d->built_in)
        sha256_begin(&d->state.own);
    else
        crypto_hash_sha256_init(&d->state.sodium);
}

static void end(struct digest *d, unsigned char digest[crypto_hash_sha256_BYTES])
{
    if (d->built_in)
        sha256_end(&d->state.own, digest);
    else
        crypto_hash_sha256_final(&d->state.sodium, digest);
}

struct digest *digest_begin(struct scope *sc)
{
    struct digest *d = scope_alloc(sc, 1, sizeof(*d));

    begin(d);
    return d;
}

void digest_add(struct digest *d, const void *data, size_t size)
{
    if (d->built_in)
        sha256_add(&d->state.own, data, size);
    else
        crypto_hash_sha256_update(&d->state.sodium, data, size);
}

const char *digest_end(struct scope *sc, struct digest *d)
{
    unsigned char digest[crypto_hash_sha256_BYTES];

    end(d, digest);
    return hex(sc, digest, sizeof(digest));
}

const char *digest_of(struct scope *sc, const void *data, size_t size)
{
    unsigned char digest[crypto_hash_sha256_BYTES];
    struct digest d;

    begin(&d);
    digest_add(&d, data, size);
    end(&d, digest);
    return hex(sc, digest, sizeof(digest));
}

bool digest_bytes(const char *hex, unsigned char bytes[DIGEST_BYTES])
{
    size_t size = 0;

    return sodium_hex2bin(bytes, DIGEST_BYTES, hex, strlen(hex), NULL, &size, NULL) == 0 &&
           size == DIGEST_BYTES;
}

void digest_key(unsigned char key[DIGEST_KEY])
{
    if (sodium_init() < 0)
        abort();
    randombytes_buf(key, DIGEST_KEY);
}

uint64_t digest_keyed(const unsigned char key[DIGEST_KEY], const void *data, size_t size)
{
    unsigned char out[crypto_shorthash_BYTES];
    uint64_t digest;

    crypto_shorthash(out, data, size, key);
    memcpy(&digest, out, sizeof(digest));
    return digest;
}

const char *digest_fingerprint(struct scope *sc, const void *data, size_t size)
{
    unsigned char digest[crypto_hash_sha256_BYTES];
    char text[sodium_base64_ENCODED_LEN(sizeof(digest), sodium_base64_VARIANT_ORIGINAL_NO_PADDING)];

    crypto_hash_sha256(digest, data, size);
    sodium_bin2base64(text, sizeof(text), digest, sizeof(digest),
                      sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    return scope_printf(sc, "SHA256:%s", text);
}

bool digest_base64(struct scope *sc, const char *text, size_t length, struct bytes *out)
{
    unsigned char *const data = scope_alloc(sc, length + 1, 1);

    out->data = data;
    return sodium_base642bin(data, length, text, length, NULL, &out->size, NULL,
                             sodium_base64_VARIANT_ORIGINAL) == 0;
}

static const char *drawn_salt(struct scope *sc)
{
    const char *number = scope_printf(sc, "%" PRIu64, (*sc->salts)++);

    return scope_strndup(sc, digest_of(sc, number, strlen(number)), (size_t)2 * SALT_BYTES);
}

const char *digest_salt(struct scope *sc)
{
    unsigned char salt[SALT_BYTES];

    if (sc->salts)
        return drawn_salt(sc);
    /* Repeated calls cost nothing; without a source of randomness there is no safe way on. */
    if (sodium_init() < 0)
        abort();
    randombytes_buf(salt, sizeof(salt));
    return hex(sc, salt, sizeof(salt));
}
