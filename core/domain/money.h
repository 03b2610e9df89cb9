/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Money: amounts in fen (1/100 yuan), 64 bits, never floating point.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_MONEY_H
#define CORE_DOMAIN_MONEY_H

#include "core/base/scope.h"

struct money {
    int64_t fen;
};
#define MONEY_NONE ((struct money){-1})
#define MONEY_MAX  ((struct money){INT64_C(9999999999999)}) /* 99,999,999,999.99 yuan */

bool money_is_set(struct money m);
/* Parse "3000", "3000.5", "3,000.00", also full-width digits; at most two decimals, not negative,
 * at most MONEY_MAX. Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc money_parse(struct scope *sc, const char *field, const char *text,
                               struct money *out);
const char *money_plain(struct scope *sc, struct money m);   /* "3000.00"; NULL when not set */
const char *money_grouped(struct scope *sc, struct money m); /* "3,000.00"; "" when not set */
/*
 * The amount in capital numerals, without 人民币 in front: "叁仟元整". Rule:
 * 正确填写票据和结算凭证的基本规定 (支付结算办法 附件一, 1997): 整 after 元 and after 角, none
 * after 分; several zeros inside are one 零; ten is 壹拾. "" when not set; zero is 零元整.
 */
const char *money_capital(struct scope *sc, struct money m);
/* Read the capital numerals TEXT begins with, and the plain ones people mix in: "叁仟元整", "十二万元".
 * *LENGTH is how many bytes they are. False when it begins with none that end in 元, 角 or 分. */
bool money_capital_read(const char *text, struct money *out, size_t *length);
/* The amount in English words: "three thousand yuan", "one thousand and five yuan and fifty fen".
 * "" when not set. */
const char *money_english(struct scope *sc, struct money m);

#endif
