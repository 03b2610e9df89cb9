/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signet: by what two offices know each other. One secret gives two pairs of keys: what is signed
 * with it was said by this office (Ed25519), and what is sealed to it only this office reads
 * (core/base/seal.h). The public halves are one word, which the other office types or copies.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SIGNET_H
#define CORE_BASE_SIGNET_H

#include "core/base/seal.h"

#define SIGNET_KEY_BYTES 32
#define SIGNATURE_HEX    128

struct signet {
    struct seal_public seal;
    unsigned char sign[SIGNET_KEY_BYTES];
};

/* The public half of SECRET. */
struct signet signet_of(const struct seal_private *secret);

/* "onecase-office-", both keys and a check of them. Lives in SC. */
const char *signet_text(struct scope *sc, const struct signet *signet);
/* Sixteen digits that tell signets apart, to be read out over the telephone: "1a2b 3c4d …". Lives
 * in SC. */
const char *signet_name(struct scope *sc, const struct signet *signet);
/* Fails: RC_INVALID, FIELD, when TEXT is no such word or was copied wrongly. */
MUST_CHECK enum rc signet_parse(struct scope *sc, const char *field, const char *text,
                                struct signet *signet);

/* What SECRET says to DATA: SIGNATURE_HEX digits, the same each time. Lives in SC. */
const char *signet_sign(struct scope *sc, const struct seal_private *secret, struct bytes data);
/* Did the holder of SIGNET say SIGNATURE to DATA? */
bool signet_holds(const struct signet *signet, struct bytes data, const char *signature);

#endif
