/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/day_word.h"

#include <stdio.h>
#include <string.h>

#include "core/base/date_zh.h"
#include "core/base/text.h"

#define YEAR_FIRST 1900 /* of registrations; other numbers of four digits are no years */
#define YEAR_LAST  2100
#define DAYS_MOST  9999 /* of 近n天 */
#define WORD_BYTES 64   /* of the longest way to write a day */
#define MONTHS     12

enum stretch { DAY, WEEK, MONTH, QUARTER, YEAR };

/* Words for the stretch of time that today lies in, or so many before it. */
static const struct near {
    const char *word;
    enum stretch stretch;
    int back;
} nears[] = {
    {"今天", DAY, 0},
    {"今日", DAY, 0},
    {"当天", DAY, 0},
    {"昨天", DAY, 1},
    {"昨日", DAY, 1},
    {"前天", DAY, 2},
    {"本周", WEEK, 0},
    {"这周", WEEK, 0},
    {"本星期", WEEK, 0},
    {"这星期", WEEK, 0},
    {"上周", WEEK, 1},
    {"上星期", WEEK, 1},
    {"本月", MONTH, 0},
    {"这个月", MONTH, 0},
    {"当月", MONTH, 0},
    {"上月", MONTH, 1},
    {"上个月", MONTH, 1},
    {"本季", QUARTER, 0},
    {"本季度", QUARTER, 0},
    {"上季", QUARTER, 1},
    {"上季度", QUARTER, 1},
    {"今年", YEAR, 0},
    {"本年", YEAR, 0},
    {"去年", YEAR, 1},
    {"上年", YEAR, 1},
    {"前年", YEAR, 2},
    {"today", DAY, 0},
    {"yesterday", DAY, 1},
    {"thisweek", WEEK, 0},
    {"lastweek", WEEK, 1},
    {"thismonth", MONTH, 0},
    {"lastmonth", MONTH, 1},
    {"thisquarter", QUARTER, 0},
    {"thisyear", YEAR, 0},
    {"lastquarter", QUARTER, 1},
    {"lastyear", YEAR, 1},
};

static struct period months_from(int year, int month, int count)
{
    const int after = month - 1 + count;

    return (struct period){date_from(year, month, 1),
                           {date_from(year + after / MONTHS, after % MONTHS + 1, 1).day - 1}};
}

/* COUNT months from the one that lies BACK months before MONTH of YEAR. */
static struct period months_back(int year, int month, int back, int count)
{
    const int first = year * MONTHS + month - 1 - back;

    return months_from(first / MONTHS, first % MONTHS + 1, count);
}

static struct period near_days(const struct near *near, struct date today)
{
    const int weekday = (date_weekday(today) + 6) % 7; /* Monday is 0 */
    struct date monday = {today.day - weekday - 7 * near->back};
    int year, month, day;

    date_split(today, &year, &month, &day);
    switch (near->stretch) {
    case DAY:
        break;
    case WEEK:
        return (struct period){monday, {monday.day + 6}};
    case MONTH:
        return months_back(year, month, near->back, 1);
    case QUARTER:
        return months_back(year, (month - 1) / 3 * 3 + 1, 3 * near->back, 3);
    case YEAR:
        return months_from(year - near->back, 1, MONTHS);
    }
    return (struct period){{today.day - near->back}, {today.day - near->back}};
}

/* 今天, last month; in English the words may be joined by a hyphen. */
static enum day_word read_near(const char *word, struct date today, struct period *days)
{
    char plain[WORD_BYTES];
    size_t size = 0;

    for (; *word && size + 1 < sizeof(plain); word++)
        if (*word != '-')
            plain[size++] = *word;
    plain[size] = '\0';
    for (size_t i = 0; i < sizeof(nears) / sizeof(*nears); i++) {
        if (strcmp(nears[i].word, plain) != 0)
            continue;
        *days = near_days(&nears[i], today);
        return DAY_WORD_SAID;
    }
    return DAY_WORD_NONE;
}

/* Read at most MOST digits at *P and move past them; -1 when there are none or more. */
static int read_number(const char **p, size_t most)
{
    const size_t digits = strspn(*p, "0123456789");
    int number = 0;

    if (digits == 0 || digits > most)
        return -1;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (*(*p)++ - '0');
    return number;
}

static const char *skip(const char *text, const char *start)
{
    const size_t length = strlen(start);

    return strncmp(text, start, length) == 0 ? text + length : NULL;
}

/* 近7天, 最近30天, last7days: today is one of them. */
static enum day_word read_recent(const char *word, struct date today, struct period *days)
{
    static const char *const starts[] = {"最近", "近", "last"}, *const ends[] = {"天", "日",
                                                                                 "days"};
    const char *p = NULL;

    for (size_t i = 0; !p && i < 3; i++)
        p = skip(word, starts[i]);
    const int count = p ? read_number(&p, 4) : -1;
    for (size_t i = 0; i < 3; i++) {
        if (count <= 0 || count > DAYS_MOST || strcmp(p, ends[i]) != 0)
            continue;
        *days = (struct period){{today.day - count + 1}, today};
        return DAY_WORD_SAID;
    }
    return DAY_WORD_NONE;
}

static enum day_word days_of(int year, int month, int day, struct period *days)
{
    if (month == 0) {
        *days = months_from(year, 1, MONTHS);
    } else if (month < 0 || month > MONTHS) {
        return DAY_WORD_ABSENT;
    } else if (day == 0) {
        *days = months_from(year, month, 1);
    } else {
        days->from = days->to = date_from(year, month, day);
        if (!date_is_set(days->from))
            return DAY_WORD_ABSENT;
    }
    return DAY_WORD_SAID;
}

/* 2026, 2026-03, 2026-03-05, 2026/3/5, 2026.3.5. Of two numbers with / or . between the first
 * meaning is another: 2026/12 is a register number, 2026.12 an amount. */
static enum day_word read_digits(const char *word, struct period *days)
{
    const char *p = word;
    const int year = read_number(&p, 4);
    int month = 0, day = 0;

    if (year < YEAR_FIRST || year > YEAR_LAST)
        return DAY_WORD_NONE;
    if (!*p)
        return days_of(year, 0, 0, days) == DAY_WORD_SAID ? DAY_WORD_PERHAPS : DAY_WORD_ABSENT;
    const char mark = *p++;
    if (!strchr("-/.", mark) || (month = read_number(&p, 2)) < 0)
        return DAY_WORD_NONE;
    if (*p == mark) {
        p++;
        day = read_number(&p, 2);
        day = day == 0 ? -1 : day;
    }
    if (*p || (day == 0 && mark != '-'))
        return DAY_WORD_NONE;
    return days_of(year, month == 0 ? -1 : month, day, days);
}

static bool ends_with(const char *word, const char *end)
{
    const size_t length = strlen(word), size = strlen(end);

    return length >= size && strcmp(word + length - size, end) == 0;
}

/* A date in Chinese that WORD is the beginning of: 2026年, 二〇二六年三月, 2026年3月5日. */
static enum day_word read_zh(const char *word, struct period *days)
{
    static const char *const ends[] = {"", "月", "年"}, *const rests[] = {"", "1日", "1月1日"};
    char whole[WORD_BYTES];
    struct date day;

    for (size_t i = 0; i < 3; i++) {
        if (!ends_with(word, ends[i]) ||
            snprintf(whole, sizeof(whole), "%s%s", word, rests[i]) >= (int)sizeof(whole) ||
            !date_read_zh(whole, &day))
            continue;
        if (!date_is_set(day))
            return DAY_WORD_ABSENT;
        int year, month, number;
        date_split(day, &year, &month, &number);
        if (year < YEAR_FIRST || year > YEAR_LAST)
            return DAY_WORD_NONE;
        (void)days_of(year, i == 2 ? 0 : month, i > 0 ? 0 : number, days);
        return DAY_WORD_PERHAPS;
    }
    return DAY_WORD_NONE;
}

/* 3月, 3月5日, 三月五日: of this year, or of the year before when that is still to come. */
static enum day_word read_yearless(const char *word, struct date today, struct period *days)
{
    char whole[WORD_BYTES];
    int year, month, day;

    date_split(today, &year, &month, &day);
    if (!strstr(word, "月") || strstr(word, "年"))
        return DAY_WORD_NONE;
    for (int back = 0; back <= 1; back++) {
        if (snprintf(whole, sizeof(whole), "%d年%s", year - back, word) >= (int)sizeof(whole))
            return DAY_WORD_NONE;
        const enum day_word said = read_zh(whole, days);
        if (said != DAY_WORD_PERHAPS || days->from.day <= today.day)
            return said;
    }
    return DAY_WORD_NONE;
}

static enum day_word read_one(const char *word, struct date today, struct period *days)
{
    enum day_word said = read_near(word, today, days);

    if (said == DAY_WORD_NONE)
        said = read_recent(word, today, days);
    if (said == DAY_WORD_NONE)
        said = read_digits(word, days);
    if (said == DAY_WORD_NONE)
        said = read_zh(word, days);
    return said == DAY_WORD_NONE ? read_yearless(word, today, days) : said;
}

/* Where the two ends of a range part in WORD; *LENGTH gets the length of what parts them. */
static const char *parting(const char *word, size_t *length)
{
    /* A Chinese input method makes 。。 of two full stops. */
    static const char *const marks[] = {"..", "。。", "~", "至", "到"};

    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        const char *const found = strstr(word, marks[i]);

        *length = strlen(marks[i]);
        if (found)
            return found;
    }
    return NULL;
}

/* One end of a range: empty is open, and a year is said, for nothing else stands beside dots. */
static enum day_word read_end(const char *word, struct date today, struct period *days)
{
    *days = (struct period){DATE_NONE, DATE_NONE};
    if (!*word)
        return DAY_WORD_SAID;
    const enum day_word said = read_one(word, today, days);
    return said == DAY_WORD_PERHAPS ? DAY_WORD_SAID : said;
}

enum day_word day_word_read(const char *word, struct date today, struct period *days)
{
    struct period first, last;
    char start[WORD_BYTES];
    size_t length;

    *days = (struct period){DATE_NONE, DATE_NONE};
    const char *const mark = parting(word, &length);
    if (!mark) {
        const enum day_word said = read_one(word, today, &first);
        if (said == DAY_WORD_SAID || said == DAY_WORD_PERHAPS)
            *days = first;
        return said;
    }
    if (strlen(word) == length || mark - word >= (ptrdiff_t)sizeof(start))
        return DAY_WORD_NONE;
    memcpy(start, word, (size_t)(mark - word));
    start[mark - word] = '\0';
    const enum day_word from = read_end(start, today, &first);
    const enum day_word to = read_end(mark + length, today, &last);
    if (from == DAY_WORD_NONE || to == DAY_WORD_NONE)
        return DAY_WORD_NONE;
    if (from == DAY_WORD_ABSENT || to == DAY_WORD_ABSENT)
        return DAY_WORD_ABSENT;
    *days = (struct period){first.from, last.to};
    if (date_is_set(first.from) && date_is_set(last.to) && last.to.day < first.from.day)
        return DAY_WORD_TURNED;
    return DAY_WORD_SAID;
}
