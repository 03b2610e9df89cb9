/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/cipher.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define KEY_BYTES   crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define NONCE_BYTES crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define EXTRA_BYTES crypto_aead_xchacha20poly1305_ietf_ABYTES
#define BASE64      sodium_base64_VARIANT_ORIGINAL
#define ID_BYTES    8 /* 16 digits */
#define ID_CONTEXT  "onecase key id"
#define TAG_BYTES   6 /* 8 letters of base64 */

struct cipher_key {
    unsigned char bytes[KEY_BYTES];
};

static struct cipher_key *key_new(void)
{
    if (sodium_init() < 0)
        abort(); /* without a source of randomness there is no safe way on */
    struct cipher_key *key = sodium_malloc(sizeof(*key));
    if (!key)
        scope_exhausted();
    return key;
}

struct cipher_key *cipher_key_draw(void)
{
    struct cipher_key *key = key_new();

    crypto_aead_xchacha20poly1305_ietf_keygen(key->bytes);
    return key;
}

void cipher_key_free(struct cipher_key *key) { sodium_free(key); } /* wipes it */

const char *cipher_key_id(struct scope *sc, const struct cipher_key *key)
{
    unsigned char digest[crypto_generichash_BYTES_MIN];
    char *id = scope_alloc(sc, ID_BYTES * 2 + 1, 1);

    crypto_generichash(digest, sizeof(digest), (const unsigned char *)ID_CONTEXT,
                       sizeof(ID_CONTEXT) - 1, key->bytes, KEY_BYTES);
    return sodium_bin2hex(id, ID_BYTES * 2 + 1, digest, ID_BYTES);
}

static char *base64(struct scope *sc, const unsigned char *data, size_t size)
{
    const size_t room = sodium_base64_ENCODED_LEN(size, BASE64);

    return sodium_bin2base64(scope_alloc(sc, room, 1), room, data, size, BASE64);
}

char *cipher_key_text(struct scope *sc, const struct cipher_key *key)
{
    return base64(sc, key->bytes, KEY_BYTES);
}

bool cipher_key_parse(const char *text, size_t length, struct cipher_key **out)
{
    struct cipher_key *key = key_new();
    size_t size;

    if (sodium_base642bin(key->bytes, KEY_BYTES, text, length, NULL, &size, NULL, BASE64) != 0 ||
        size != KEY_BYTES) {
        cipher_key_free(key);
        return false;
    }
    *out = key;
    return true;
}

static const char *lock(struct scope *sc, const struct cipher_key *key, const char *about,
                        const void *data, size_t size)
{
    unsigned char *box = scope_alloc(sc, NONCE_BYTES + size + EXTRA_BYTES, 1);

    randombytes_buf(box, NONCE_BYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(box + NONCE_BYTES, NULL, data, size,
                                               (const unsigned char *)about, strlen(about), NULL,
                                               box, key->bytes);
    return base64(sc, box, NONCE_BYTES + size + EXTRA_BYTES);
}

static enum rc cannot_open(struct scope *sc)
{
    return fail(sc, RC_ENGINE, "key",
                N_("What was sealed does not open: it was changed, or locked with another key."));
}

/* Set *OUT to the bytes that LOCKED holds, and a NUL byte after them. */
static enum rc open_box(struct scope *sc, const struct cipher_key *key, const char *about,
                        const char *locked, unsigned char **out, size_t *size)
{
    const size_t length = strlen(locked);
    unsigned char *box = scope_alloc(sc, length + 1, 1);
    size_t got;

    if (sodium_base642bin(box, length, locked, length, NULL, &got, NULL, BASE64) != 0 ||
        got < NONCE_BYTES + EXTRA_BYTES)
        return cannot_open(sc);
    *size = got - NONCE_BYTES - EXTRA_BYTES;
    *out = scope_alloc(sc, *size + 1, 1);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(*out, NULL, NULL, box + NONCE_BYTES,
                                                   got - NONCE_BYTES, (const unsigned char *)about,
                                                   strlen(about), box, key->bytes) != 0)
        return cannot_open(sc);
    return RC_OK;
}

const char *cipher_lock(struct scope *sc, const struct cipher_key *key, const char *about,
                        const char *words)
{
    return lock(sc, key, about, words, strlen(words));
}

enum rc cipher_open(struct scope *sc, const struct cipher_key *key, const char *about,
                    const char *locked, char **words)
{
    unsigned char *bytes;
    size_t size;

    TRY(open_box(sc, key, about, locked, &bytes, &size));
    *words = (char *)bytes;
    return RC_OK;
}

const char *cipher_lock_key(struct scope *sc, const struct cipher_key *key, const char *about,
                            const struct cipher_key *inner)
{
    return lock(sc, key, about, inner->bytes, KEY_BYTES);
}

enum rc cipher_open_key(struct scope *sc, const struct cipher_key *key, const char *about,
                        const char *locked, struct cipher_key **inner)
{
    unsigned char *bytes;
    size_t size;

    TRY(open_box(sc, key, about, locked, &bytes, &size));
    if (size != KEY_BYTES)
        return cannot_open(sc);
    *inner = key_new();
    memcpy((*inner)->bytes, bytes, KEY_BYTES);
    cipher_wipe(bytes, size);
    return RC_OK;
}

const char *cipher_tag(struct scope *sc, const struct cipher_key *key, const char *about,
                       const char *words)
{
    unsigned char digest[crypto_generichash_BYTES_MIN];
    crypto_generichash_state state;

    crypto_generichash_init(&state, key->bytes, KEY_BYTES, sizeof(digest));
    crypto_generichash_update(&state, (const unsigned char *)about, strlen(about) + 1);
    crypto_generichash_update(&state, (const unsigned char *)words, strlen(words));
    crypto_generichash_final(&state, digest, sizeof(digest));
    return base64(sc, digest, TAG_BYTES);
}

void cipher_wipe(void *data, size_t size) { sodium_memzero(data, size); }
