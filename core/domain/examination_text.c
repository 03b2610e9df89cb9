/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/examination_text.h"

#include <inttypes.h>
#include <string.h>

#include "core/base/text.h"

#define WAN         10000
#define FIGURES_MAX 24 /* characters of an amount in figures */

size_t examination_part(const char *text)
{
    size_t length = 0;

    while (text[length] && text[length] != '\n' &&
           strncmp(text + length, "；", strlen("；")) != 0 &&
           strncmp(text + length, "。", strlen("。")) != 0)
        length++;
    return length;
}

/* "［金额…］", as a phrase leaves what nobody knew; NULL. */
static const char *phrase_blank(struct scope *sc, const char *text)
{
    const char *const end = strstr(text, "…］");
    const char *start = NULL;

    for (const char *p = text; end && (p = strstr(p, "［")) != NULL && p < end; p++)
        start = p;
    return start ? scope_strndup(sc, start, (size_t)(end - start) + strlen("…］")) : NULL;
}

const char *examination_blank(struct scope *sc, const char *text)
{
    static const char *const blanks[] = {
        "__", "＿", "（）", "（ ）", "（  ）", "（\u3000）", "（\u3000\u3000）", "( )", "()", NULL};

    for (const char *const *blank = blanks; *blank; blank++)
        if (strstr(text, *blank))
            return scope_strdup(sc, *blank);
    return phrase_blank(sc, text);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* A number at *P and UNIT behind it; *P moves on. */
static bool number_before(const char **p, const char *unit, int *number)
{
    const char *at = *p;
    int n = 0, digits = 0;

    for (; is_digit(*at) && digits < 5; at++, digits++)
        n = n * 10 + (*at - '0');
    if (digits == 0 || strncmp(at, unit, strlen(unit)) != 0)
        return false;
    *p = at + strlen(unit);
    *number = n;
    return true;
}

static bool exists(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= days[month - 1] + (month == 2 && leap);
}

const char *examination_day(struct scope *sc, const char *text)
{
    const char *plain = text_halfwidth(sc, text);

    for (const char *p = plain; *p; p++) {
        const char *end = p;
        int year, month, day;

        if (!is_digit(*p) || (p > plain && is_digit(p[-1])))
            continue;
        if (number_before(&end, "年", &year) && number_before(&end, "月", &month) &&
            number_before(&end, "日", &day) && !exists(year, month, day))
            return scope_strndup(sc, p, (size_t)(end - p));
    }
    return NULL;
}

/* The figures that end right before END, with 万 or not: “人民币3,000.00元（”, “3万元，”. */
static bool figures_before(struct scope *sc, const char *text, const char *end, struct money *out)
{
    static const char *const between[] = {"（", "(", "，",     ",",  "：", ":", "元",
                                          "圆", " ", "人民币", "即", "整", NULL};
    const char *p = end;
    bool wan = false;

    for (bool moved = true; moved;) {
        moved = false;
        for (const char *const *word = between; *word; word++) {
            const size_t size = strlen(*word);

            if ((size_t)(p - text) >= size && strncmp(p - size, *word, size) == 0) {
                p -= size;
                moved = true;
            }
        }
        if (!wan && p - text >= (ptrdiff_t)strlen("万") &&
            strncmp(p - strlen("万"), "万", strlen("万")) == 0) {
            p -= strlen("万");
            wan = moved = true;
        }
    }
    const char *first = p;
    while (first > text && (is_digit(first[-1]) || first[-1] == '.' || first[-1] == ',') &&
           p - first < FIGURES_MAX)
        first--;
    struct scope tried = SCOPE_INIT;
    const bool read =
        p > first && money_parse(&tried, "amount",
                                 scope_strndup(&tried, first, (size_t)(p - first)), out) == RC_OK;
    scope_end(&tried);
    if (read && wan)
        out->fen *= WAN;
    return read;
}

/* What stands after 大写, up to the capitals. */
static const char *after_marks(const char *p)
{
    static const char *const marks[] = {"：", ":", "为", "人民币", " ", "（", "(", NULL};

    for (bool moved = true; moved;) {
        moved = false;
        for (const char *const *mark = marks; *mark; mark++)
            if (strncmp(p, *mark, strlen(*mark)) == 0) {
                p += strlen(*mark);
                moved = true;
            }
    }
    return p;
}

bool examination_amount(struct scope *sc, const char *text, struct stated_amount *out)
{
    static const char said[] = "大写";
    const char *plain = text_halfwidth(sc, text);

    for (const char *p = strstr(plain, said); p; p = strstr(p + 1, said)) {
        const char *capitals = after_marks(p + strlen(said));
        size_t length;

        if (!money_capital_read(capitals, &out->capitals, &length) ||
            !figures_before(sc, plain, p, &out->figures) || out->capitals.fen == out->figures.fen)
            continue;
        out->capitals_text = scope_strndup(sc, capitals, length);
        return true;
    }
    return false;
}
