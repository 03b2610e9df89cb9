/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Seal: bytes that only the holder of a private key can read again, by libsodium. A fresh key is
 * drawn for each sealed stream, sealed to every public key (X25519), and encrypts the stream in
 * parts (XChaCha20-Poly1305), so that a changed, missing, added or swapped part is noticed.
 *
 * Keys are text. A public key is one word for settings.yaml; a private key is four numbered lines
 * of groups for paper, each with a check of its own, so that a slip of the hand is named by line.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SEAL_H
#define CORE_BASE_SEAL_H

#include "core/base/scope.h"

#define SEAL_KEY_BYTES  32
#define SEAL_PART       65536 /* plain bytes of every part but the last */
#define SEAL_PART_EXTRA 17    /* what sealing adds to each */
#define SEAL_START      24    /* bytes before the first part */

struct seal_public {
    unsigned char bytes[SEAL_KEY_BYTES];
};
struct seal_private {
    unsigned char bytes[SEAL_KEY_BYTES]; /* the seed that both keys come from */
};

/* Draw a pair of keys. */
void seal_make_pair(struct seal_private *secret, struct seal_public *key);
struct seal_public seal_public_of(const struct seal_private *secret);
/* Make the bytes of a private key unreadable in memory. */
void seal_forget(struct seal_private *secret);

/* "onecase-key-" and the key with its check; 16 digits that tell keys apart. Live in SC. */
const char *seal_public_text(struct scope *sc, const struct seal_public *key);
const char *seal_public_name(struct scope *sc, const struct seal_public *key);
/* Fails: RC_INVALID, FIELD, when TEXT is no such word or was copied wrongly. */
MUST_CHECK enum rc seal_public_parse(struct scope *sc, const char *field, const char *text,
                                     struct seal_public *key);

/* Four lines "1  a1b2 c3d4 e5f6 0718  9af3". Lives in SC. */
const char *seal_private_text(struct scope *sc, const struct seal_private *secret);
/* Read those lines. Lines that do not begin with a digit, such as the words that "backup key" says
 * before them, capitals and blanks do not matter.
 * Fails: RC_INVALID "key-file", naming the line whose check does not fit. */
MUST_CHECK enum rc seal_private_parse(struct scope *sc, const char *text,
                                      struct seal_private *secret);

/* A stream that is being sealed or opened. Lives in the scope it was begun in. */
struct seal;

/*
 * Begin to seal for COUNT KEYS. *HEAD, which is text, stands in clear before the stream; START gets
 * the first SEAL_START bytes of the stream. HEAD is bound into every part.
 */
struct seal *seal_begin(struct scope *sc, const struct seal_public *keys, size_t count,
                        const char **head, unsigned char start[SEAL_START]);
/* Seal SIZE (at most SEAL_PART) bytes of PLAIN into OUT, which takes SEAL_PART_EXTRA more. LAST
 * says that the stream ends here. */
void seal_part(struct seal *s, const unsigned char *plain, size_t size, bool last,
               unsigned char *out);
/* Begin to open what stands after HEAD and START with SECRET.
 * Fails: RC_DENIED "key-file" when it was not sealed for this key. */
MUST_CHECK enum rc unseal_begin(struct scope *sc, const struct seal_private *secret,
                                const char *head, const unsigned char start[SEAL_START],
                                struct seal **s);
/* Open SIZE bytes of a part into OUT, which takes SEAL_PART_EXTRA less; *LAST: the stream ends
 * here. Fails: RC_INVALID "file" when it is not what was sealed. */
MUST_CHECK enum rc unseal_part(struct seal *s, struct scope *sc, const unsigned char *part,
                               size_t size, unsigned char *out, bool *last);
/* Make its key unreadable in memory. */
void seal_end(struct seal *s);

#endif
