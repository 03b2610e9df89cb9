/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Identity: numbers that prove who somebody is and where he can be reached.
 *
 * Layer: domain. Pure; TODAY is handed in. Letters and full-width digits are normalised, the
 * checked form is returned. Numbers never appear in an error's arguments whole.
 */
#ifndef CORE_DOMAIN_IDENTITY_H
#define CORE_DOMAIN_IDENTITY_H

#include "core/base/instant.h"

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

/*
 * Citizen identity number, GB 11643-1999: 18 characters, birth date that exists and is not after
 * TODAY, check character by ISO 7064 MOD 11-2. Sets *OUT (x becomes X).
 * Fails: RC_INVALID, FIELD, naming what is wrong: length, character, birth date, check digit.
 */
MUST_CHECK enum rc identity_citizen(struct scope *sc, const char *field, const char *text,
                                    struct date today, const char **out);
/* Derived from a checked number: the 17th digit is odd for a man; digits 7 to 14 are the birth. */
enum sex identity_sex(const char *citizen);
struct date identity_birth(const char *citizen);
/* Whole years from BIRTH to TODAY. */
int identity_age(struct date birth, struct date today);

/* Unified social credit code, GB 32100-2015: 18 characters, no I O Z S V, check by MOD 31-3. */
MUST_CHECK enum rc identity_credit(struct scope *sc, const char *field, const char *text,
                                   const char **out);
/* Telephone: mobile (1[3-9] and nine digits), land line with or without area code and
 * extension, or a public short number. Sets *OUT to its digits ("-" before an extension). */
MUST_CHECK enum rc identity_phone(struct scope *sc, const char *field, const char *text,
                                  const char **out);

/* What is shown of them (脱敏): "3310**********0018", "138****8000", "顾*", "欧阳**". NULL → "". */
const char *identity_mask_number(struct scope *sc, const char *number);
const char *identity_mask_phone(struct scope *sc, const char *phone);
const char *identity_mask_name(struct scope *sc, const char *name);

#endif
