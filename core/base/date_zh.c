/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/date_zh.h"

#include "core/base/text.h"

#include <string.h>

#define TEN 10

static const char *const numerals[] = {"〇", "一", "二", "三", "四", "五",
                                       "六", "七", "八", "九", "十"};

/* 1 to 99: 十一, 二十, 二十二. */
static void add_number(struct buffer *b, int n)
{
    if (n >= 2 * TEN)
        buffer_add(b, numerals[n / TEN]);
    if (n >= TEN)
        buffer_add(b, numerals[TEN]);
    if (n % TEN > 0)
        buffer_add(b, numerals[n % TEN]);
}

const char *date_han(struct scope *sc, struct date d)
{
    struct buffer b = buffer_new(sc);
    int year, month, day;

    if (!date_is_set(d))
        return "";
    date_split(d, &year, &month, &day);
    for (int place = 1000; place > 0; place /= TEN)
        buffer_add(&b, numerals[year / place % TEN]);
    buffer_add(&b, "年");
    add_number(&b, month);
    buffer_add(&b, "月");
    add_number(&b, day);
    buffer_add(&b, "日");
    return buffer_text(&b);
}

/* The value of a digit in any way of writing; 10 for 十, -1 for what is none. */
static int digit_of(uint32_t cp)
{
    static const uint32_t han[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                   0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

    if (cp >= '0' && cp <= '9')
        return (int)(cp - '0');
    if (cp >= 0xFF10 && cp <= 0xFF19)
        return (int)(cp - 0xFF10);
    if (cp == 0x96F6 || cp == 0x25CB) /* 零 and ○ */
        return 0;
    for (int i = 0; i <= TEN; i++)
        if (han[i] == cp)
            return i;
    return -1;
}

/* The number that COUNT digits say: one after the other, or around 十; -1 when they say none. */
static int number_of(const int *digits, int count)
{
    int value = 0, tens = 0;

    for (int i = 0; i < count; i++) {
        if (digits[i] != TEN)
            value = value * TEN + digits[i];
        else if (tens++ > 0 || i > 1 || (i == 1 && value == 0))
            return -1;
        else
            value = i == 0 ? 1 : value; /* the next digit moves it to the tens */
    }
    if (tens == 0)
        return value;
    if (digits[count - 1] == TEN)
        return value * TEN;
    return value % TEN > 0 && value < 100 ? value : -1;
}

/* Read a number and the character after it, UNIT or OTHER, and move *P past both. */
static bool read_number(const char **p, const char *unit, const char *other, int *out)
{
    int digits[4], count = 0;
    uint32_t cp;
    size_t length;

    while ((length = text_next(*p, &cp)) > 0 && digit_of(cp) >= 0) {
        if (count == 4)
            return false;
        digits[count++] = digit_of(cp);
        *p += length;
    }
    if (strncmp(*p, unit, strlen(unit)) != 0 && strncmp(*p, other, strlen(other)) != 0)
        return false;
    *p += length;
    *out = number_of(digits, count);
    return count > 0 && *out >= 0;
}

bool date_read_zh(const char *text, struct date *out)
{
    int year, month, day;

    if (!read_number(&text, "年", "年", &year) || !read_number(&text, "月", "月", &month) ||
        !read_number(&text, "日", "号", &day) || *text)
        return false;
    *out = date_from(year, month, day);
    return true;
}
