/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Check code: ten characters at the foot of every page, made from what the paper says and from the
 * template that said it. Whoever holds the paper can ask whether the office issued exactly that.
 *
 * The characters are Crockford's base 32 (no I, L, O, U): nine hold 45 bits of the digest, the last
 * one is a sum that finds a mistyped or swapped character. On the last page the same digest stands
 * in a QR code with the register number, in plain characters that any reader shows.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CHECK_CODE_H
#define CORE_DOMAIN_CHECK_CODE_H

#include "core/domain/dispute.h"

#define CHECK_CODE_LENGTH 10
#define CHECK_CODE_QR_MAX 60 /* characters of the QR code */

/* What a paper says: all of it, but nothing of how it is dressed. */
struct check_subject {
    const char *division; /* of the office: 12 digits */
    const struct dispute *dispute;
    const char *kind;
    int version;
    const char *template_digest;
    const char *source;
};

/* The digest the code is made from: 64 hexadecimal digits. Lives in SC. */
const char *check_code_digest(struct scope *sc, const struct check_subject *s);
/* "7F3KM2QXA9" of DIGEST. Lives in SC. */
const char *check_code_of(struct scope *sc, const char *digest);
/* "7F3KM-2QXA9", as it stands on paper; NULL for NULL. Lives in SC. */
const char *check_code_shown(struct scope *sc, const char *code);
/* "OC1/331002001000/2026-12/1/0123456789ABCDEF": format, office, register number, version, the
 * first 16 digits of DIGEST. Lives in SC. */
const char *check_code_qr(struct scope *sc, const struct check_subject *s, const char *digest);

/* Set *CODE to the code in TEXT: as on paper in any case, with or without the hyphen, O for 0, I
 * and L for 1; or all that the QR code holds. Fails: RC_INVALID "code". */
MUST_CHECK enum rc check_code_read(struct scope *sc, const char *text, const char **code);

#endif
