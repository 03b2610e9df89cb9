/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chinese dates: written with Chinese numerals, and read in either way of writing. The year is
 * said digit by digit with 〇, month and day as numbers: 二〇二六年十一月二十二日.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_DATE_ZH_H
#define CORE_BASE_DATE_ZH_H

#include "core/base/instant.h"

/* "二〇二六年十一月二十二日"; "" when not set. Lives in SC. */
const char *date_han(struct scope *sc, struct date d);
/* Read "2026年11月22日", also with full-width digits and leading zeros, or the date in Chinese
 * numerals, 〇, 零 or ○ for zero, 日 or 号 at the end. False when TEXT is no such date; *OUT is
 * DATE_NONE when it is one of a day that does not exist. */
bool date_read_zh(const char *text, struct date *out);

#endif
