/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/signet.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"

#define WORD      "onecase-office-"
#define KEY_HEX   (2 * SIGNET_KEY_BYTES)
#define CHECK_HEX 8
#define NAME_HEX  16
#define GROUP     4
#define CONTEXT   "onecase signs" /* so that the signing key is not the sealing key */

/* The pair that signs, from SECRET. */
static void signing_pair(const struct seal_private *secret, unsigned char *key, unsigned char *sign)
{
    unsigned char seed[crypto_sign_SEEDBYTES];

    if (sodium_init() < 0)
        abort(); /* without a source of randomness there is no safe way on */
    crypto_generichash(seed, sizeof(seed), (const unsigned char *)CONTEXT, sizeof(CONTEXT) - 1,
                       secret->bytes, sizeof(secret->bytes));
    crypto_sign_seed_keypair(key, sign, seed);
    sodium_memzero(seed, sizeof(seed));
}

struct signet signet_of(const struct seal_private *secret)
{
    struct signet signet = {.seal = seal_public_of(secret)};
    unsigned char sign[crypto_sign_SECRETKEYBYTES];

    signing_pair(secret, signet.sign, sign);
    sodium_memzero(sign, sizeof(sign));
    return signet;
}

static const char *hex(struct scope *sc, const unsigned char *data, size_t size)
{
    char *text = scope_alloc(sc, size * 2 + 1, 1);

    return sodium_bin2hex(text, size * 2 + 1, data, size);
}

static bool bytes_of(const char *text, size_t digits, unsigned char *out, size_t size)
{
    size_t length;

    return sodium_hex2bin(out, size, text, digits, NULL, &length, NULL) == 0 && length == size;
}

static const char *digits_of(struct scope *sc, const struct signet *signet)
{
    return scope_printf(sc, "%s%s", hex(sc, signet->sign, sizeof(signet->sign)),
                        hex(sc, signet->seal.bytes, sizeof(signet->seal.bytes)));
}

static const char *check_of(struct scope *sc, const char *digits, size_t count)
{
    return scope_strndup(sc, digest_of(sc, digits, strlen(digits)), count);
}

const char *signet_text(struct scope *sc, const struct signet *signet)
{
    const char *digits = digits_of(sc, signet);

    return scope_printf(sc, WORD "%s-%s", digits, check_of(sc, digits, CHECK_HEX));
}

const char *signet_name(struct scope *sc, const struct signet *signet)
{
    const char *digits = check_of(sc, digits_of(sc, signet), NAME_HEX);
    struct buffer text = buffer_new(sc);

    for (int i = 0; i < NAME_HEX; i += GROUP)
        buffer_addf(&text, "%s%.*s", i ? " " : "", GROUP, digits + i);
    return buffer_text(&text);
}

/* The sealing half is judged as seal_public_parse() does: not every 32 bytes are a key. */
static bool can_seal(struct scope *sc, const struct seal_public *key)
{
    const struct error before = sc->error;
    struct seal_public read;
    const bool can = seal_public_parse(sc, NULL, seal_public_text(sc, key), &read) == RC_OK;

    sc->error = before;
    return can;
}

enum rc signet_parse(struct scope *sc, const char *field, const char *text, struct signet *signet)
{
    const size_t word = strlen(WORD), length = strlen(text);

    if (length == word + 2 * KEY_HEX + 1 + CHECK_HEX && strncmp(text, WORD, word) == 0 &&
        text[word + 2 * KEY_HEX] == '-') {
        const char *digits = scope_strndup(sc, text + word, 2 * KEY_HEX);

        if (strcmp(text + length - CHECK_HEX, check_of(sc, digits, CHECK_HEX)) == 0 &&
            bytes_of(digits, KEY_HEX, signet->sign, sizeof(signet->sign)) &&
            bytes_of(digits + KEY_HEX, KEY_HEX, signet->seal.bytes, sizeof(signet->seal.bytes)) &&
            can_seal(sc, &signet->seal))
            return RC_OK;
    }
    return fail(sc, RC_INVALID, field,
                N_("This is not the word of an office, or it was copied wrongly; at the other "
                   "office “onecase exchange key” prints it. Nothing was saved."));
}

const char *signet_sign(struct scope *sc, const struct seal_private *secret, struct bytes data)
{
    unsigned char key[crypto_sign_PUBLICKEYBYTES], sign[crypto_sign_SECRETKEYBYTES];
    unsigned char signature[crypto_sign_BYTES];

    signing_pair(secret, key, sign);
    crypto_sign_detached(signature, NULL, data.data, data.size, sign);
    sodium_memzero(sign, sizeof(sign));
    return hex(sc, signature, sizeof(signature));
}

bool signet_holds(const struct signet *signet, struct bytes data, const char *signature)
{
    unsigned char bytes[crypto_sign_BYTES];

    return bytes_of(signature, strlen(signature), bytes, sizeof(bytes)) &&
           crypto_sign_verify_detached(bytes, data.data, data.size, signet->sign) == 0;
}
