/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define WORK   crypto_pwhash_OPSLIMIT_INTERACTIVE
#define MEMORY crypto_pwhash_MEMLIMIT_INTERACTIVE

/* Of 32 random bytes nobody kept, made with WORK and MEMORY. */
static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$"
                             "oF8Gg4A359P8CDF/kA+/Kw$KuWS/L9zTcSoV+2BaKP8Fkd1j8141N93anbFeB0NuQ4";

const char *secret_hash(struct scope *sc, const char *text)
{
    char hash[crypto_pwhash_STRBYTES];

    if (sodium_init() < 0)
        abort();
    if (crypto_pwhash_str_alg(hash, text, strlen(text), WORK, MEMORY,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        scope_exhausted();
    return scope_strdup(sc, hash);
}

bool secret_fits(const char *hash, const char *text)
{
    if (sodium_init() < 0)
        abort();
    return crypto_pwhash_str_verify(hash ? hash : nobody, text, strlen(text)) == 0 && hash;
}

void secret_wipe(char *text)
{
    if (text)
        sodium_memzero(text, strlen(text));
}
