/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Day words: what people write for days when they look something up: 今天, 上月, last month,
 * 近7天, 2026, 2026-03, 2026-03-05, 2026年3月5日, 3月, and two of them with .. or 至 between.
 *
 * Layer: domain. Pure; TODAY is handed in.
 */
#ifndef CORE_DOMAIN_DAY_WORD_H
#define CORE_DOMAIN_DAY_WORD_H

#include "core/domain/period.h"

enum day_word {
    DAY_WORD_NONE,    /* nothing of that kind */
    DAY_WORD_SAID,    /* days */
    DAY_WORD_PERHAPS, /* days, but people also write it into texts or mean a number: 2026, 3月5日 */
    DAY_WORD_ABSENT, /* it looks like days that do not exist: 2026-02-30 */
    DAY_WORD_TURNED  /* a range whose last day lies before its first */
};

/*
 * Read WORD, as text_key() makes it. *DAYS gets its days, both included, DATE_NONE at an open end
 * or when there are none; a week begins on Monday, what has begun goes on to its own end. A day or
 * month without a year is the last one that has begun.
 */
enum day_word day_word_read(const char *word, struct date today, struct period *days);

#endif
