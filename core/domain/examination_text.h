/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Examination of free text: blanks, days that do not exist, amounts stated twice. Only what is
 * certain is reported; what cannot be read is left alone.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_EXAMINATION_TEXT_H
#define CORE_DOMAIN_EXAMINATION_TEXT_H

#include "core/domain/money.h"

/* Bytes of the part of TEXT up to the next ；or 。 or the end of a line. */
size_t examination_part(const char *text);
/* The first blank left to be filled in TEXT: “___”, “（ ）”; NULL. Lives in SC. */
const char *examination_blank(struct scope *sc, const char *text);
/* The first date of TEXT that no calendar has: “2026年2月30日”; NULL. Lives in SC. */
const char *examination_day(struct scope *sc, const char *text);

struct stated_amount {
    struct money figures, capitals;
    const char *capitals_text;
};
/* Set *OUT to the first amount of TEXT whose figures and capitals differ: “3000元（大写：叁佰元整）”.
 * False when there is none. Figures that do not stand right before the capitals are not theirs. */
bool examination_amount(struct scope *sc, const char *text, struct stated_amount *out);

#endif
