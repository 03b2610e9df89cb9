/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/instant.h"

#include "core/base/date_zh.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECOND_MS  1000
#define MINUTE_MS  60000
#define HOUR_MS    3600000
#define DAY_MS     86400000
#define ZONE_MS    (8 * HOUR_MS) /* China, one zone and no daylight saving since 1992 */
#define FIRST_YEAR 1900          /* of what is typed: the oldest person alive was born later */
#define LAST_YEAR  9999          /* the last that four digits can write */

bool instant_is_set(struct instant t) { return t.ms != INSTANT_NEVER.ms; }

bool instant_before(struct instant a, struct instant b) { return a.ms < b.ms; }

struct instant instant_after(struct instant t, struct span s)
{
    return instant_is_set(t) ? (struct instant){t.ms + s.ms} : t;
}

struct span instant_until(struct instant from, struct instant to)
{
    return (struct span){to.ms - from.ms};
}

struct span instant_lasted(struct instant from, struct instant to)
{
    return instant_until(from, instant_later(from, to));
}

struct instant instant_earlier(struct instant a, struct instant b)
{
    if (!instant_is_set(a))
        return b;
    return instant_is_set(b) && instant_before(b, a) ? b : a;
}

struct instant instant_later(struct instant a, struct instant b)
{
    if (!instant_is_set(a))
        return b;
    return instant_is_set(b) && instant_before(a, b) ? b : a;
}

static int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b < 0); }

/* The figures of an instant as a clock and a calendar in China show them. */
struct figures {
    int year, month, day, hour, minute, second, milli;
};

static struct figures figures_of(struct instant t)
{
    const int64_t local = t.ms + ZONE_MS;
    const int64_t day = floor_div(local, DAY_MS);
    const int rest = (int)(local - day * DAY_MS);
    struct figures f = {.hour = rest / HOUR_MS,
                        .minute = rest / MINUTE_MS % 60,
                        .second = rest / SECOND_MS % 60,
                        .milli = rest % SECOND_MS};

    date_split((struct date){(int32_t)day}, &f.year, &f.month, &f.day);
    return f;
}

/* Read exactly COUNT digits at *P and move past them; -1 when there are fewer. */
static int digits(const char **p, int count)
{
    int value = 0;

    for (int i = 0; i < count; i++, ++*p) {
        if (**p < '0' || **p > '9')
            return -1;
        value = value * 10 + (**p - '0');
    }
    return value;
}

static bool sign(const char **p, const char *allowed)
{
    if (**p == '\0' || !strchr(allowed, **p))
        return false;
    ++*p;
    return true;
}

/* Milliseconds of ".25"; no fraction is 0. Digits beyond the third are cut off. */
static int fraction(const char **p)
{
    int milli = 0, unit = 100;

    if (!sign(p, "."))
        return 0;
    if (**p < '0' || **p > '9')
        return -1;
    for (; **p >= '0' && **p <= '9'; ++*p, unit /= 10)
        milli += (**p - '0') * unit;
    return milli;
}

/* Milliseconds east of Greenwich of "Z" or "+08:00"; false when it is neither. */
static bool offset(const char **p, int64_t *ms)
{
    *ms = 0;
    if (sign(p, "Zz"))
        return true;
    const int direction = **p == '-' ? -1 : 1;
    if (!sign(p, "+-"))
        return false;
    const int hour = digits(p, 2);
    if (hour < 0 || hour > 23 || !sign(p, ":"))
        return false;
    const int minute = digits(p, 2);
    *ms = direction * ((int64_t)hour * HOUR_MS + (int64_t)minute * MINUTE_MS);
    return minute >= 0 && minute <= 59;
}

static bool calendar_day(const char **p, struct date *out)
{
    const int year = digits(p, 4);
    if (year < 0 || !sign(p, "-"))
        return false;
    const int month = digits(p, 2);
    if (month < 0 || !sign(p, "-"))
        return false;
    const int day = digits(p, 2);
    if (day < 0)
        return false;
    *out = date_from(year, month, day);
    return true;
}

static bool time_of_day(const char **p, int64_t *ms)
{
    const int hour = digits(p, 2);
    if (hour < 0 || hour > 23 || !sign(p, ":"))
        return false;
    const int minute = digits(p, 2);
    if (minute < 0 || minute > 59 || !sign(p, ":"))
        return false;
    const int second = digits(p, 2);
    if (second < 0 || second > 59)
        return false;
    const int milli = fraction(p);
    *ms =
        (int64_t)hour * HOUR_MS + (int64_t)minute * MINUTE_MS + (int64_t)second * SECOND_MS + milli;
    return milli >= 0;
}

static bool year_is_writable(struct date d)
{
    int year, month, day;

    date_split(d, &year, &month, &day);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}

static bool read_instant(const char *p, struct instant *out)
{
    struct date day;
    int64_t in_day, east;

    if (!calendar_day(&p, &day) || !date_is_set(day) || !sign(&p, "Tt "))
        return false;
    if (!time_of_day(&p, &in_day) || !offset(&p, &east) || *p != '\0')
        return false;
    out->ms = (int64_t)day.day * DAY_MS + in_day - east;
    return year_is_writable(date_of(*out));
}

enum rc instant_parse(struct scope *sc, const char *field, const char *text, struct instant *out)
{
    struct instant t;

    *out = INSTANT_NEVER;
    if (!text || !read_instant(text, &t))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not a time such as 2026-11-20T19:32:40+08:00; "
                       "nothing was saved."),
                    field, text ? text : "");
    *out = t;
    return RC_OK;
}

const char *instant_rfc3339(struct scope *sc, struct instant t)
{
    if (!instant_is_set(t))
        return NULL;
    const struct figures f = figures_of(t);
    const char *const milli = f.milli ? scope_printf(sc, ".%03d", f.milli) : "";
    return scope_printf(sc, "%04d-%02d-%02dT%02d:%02d:%02d%s+08:00", f.year, f.month, f.day, f.hour,
                        f.minute, f.second, milli);
}

const char *instant_clock(struct scope *sc, struct instant t)
{
    if (!instant_is_set(t))
        return "";
    const struct figures f = figures_of(t);
    return scope_printf(sc, "%02d:%02d:%02d", f.hour, f.minute, f.second);
}

const char *instant_short(struct scope *sc, struct instant t)
{
    if (!instant_is_set(t))
        return "";
    const struct figures f = figures_of(t);
    return scope_printf(sc, "%02d-%02d %02d:%02d", f.month, f.day, f.hour, f.minute);
}

const char *instant_zh(struct scope *sc, struct instant t)
{
    if (!instant_is_set(t))
        return "";
    const struct figures f = figures_of(t);
    return scope_printf(sc, "%d年%d月%d日%d时%d分", f.year, f.month, f.day, f.hour, f.minute);
}

const char *span_clock(struct scope *sc, struct span s)
{
    /* Division cuts towards zero; time that is left is rounded up, so that 0:00 means gone. */
    const int64_t rounded = s.ms / SECOND_MS + (s.ms > 0 && s.ms % SECOND_MS > 0);
    const char *const minus = rounded < 0 ? "-" : "";
    const long long total = llabs((long long)rounded);
    const long long hours = total / 3600, minutes = total / 60 % 60, seconds = total % 60;

    if (hours > 0)
        return scope_printf(sc, "%s%lld:%02lld:%02lld", minus, hours, minutes, seconds);
    return scope_printf(sc, "%s%lld:%02lld", minus, minutes, seconds);
}

bool date_is_set(struct date d) { return d.day != DATE_NONE.day; }

struct date date_of(struct instant t)
{
    if (!instant_is_set(t))
        return DATE_NONE;
    return (struct date){(int32_t)floor_div(t.ms + ZONE_MS, DAY_MS)};
}

struct instant date_start(struct date d)
{
    if (!date_is_set(d))
        return INSTANT_NEVER;
    return (struct instant){(int64_t)d.day * DAY_MS - ZONE_MS};
}

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return lengths[month - 1] + (month == 2 && is_leap(year));
}

/* Days from 1970-01-01 to the first of March of YEAR. Years that begin in March have their
 * leap day at the end, so that no month before it moves. */
static int64_t march_of(int64_t year)
{
    return 365 * year + year / 4 - year / 100 + year / 400 - 719468;
}

/* Days from the first of March to the first of the month MARCH_MONTH months later: the
 * lengths 31 30 31 30 31 repeat, 153 days in five months. */
static int days_to(int march_month) { return (153 * march_month + 2) / 5; }

struct date date_from(int year, int month, int day)
{
    if (year < 1 || year > LAST_YEAR || month < 1 || month > 12)
        return DATE_NONE;
    if (day < 1 || day > month_length(year, month))
        return DATE_NONE;
    const int march_month = (month + 9) % 12;
    const int march_year = month < 3 ? year - 1 : year;
    return (struct date){(int32_t)march_of(march_year) + days_to(march_month) + day - 1};
}

void date_split(struct date d, int *year, int *month, int *day)
{
    int64_t y = floor_div(((int64_t)d.day + 719468) * 400, 146097);

    while (march_of(y + 1) <= d.day)
        y++;
    while (march_of(y) > d.day)
        y--;
    const int in_year = (int)(d.day - march_of(y));
    const int march_month = (5 * in_year + 2) / 153;
    *day = in_year - days_to(march_month) + 1;
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
    *year = (int)(*month < 3 ? y + 1 : y);
}

enum rc date_parse(struct scope *sc, const char *field, const char *text, struct date *out)
{
    const char *p = text ? text : "";
    struct date d = DATE_NONE;

    *out = DATE_NONE;
    if (!date_read_zh(p, &d) && (!calendar_day(&p, &d) || *p != '\0'))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not a date such as 2026-12-01; nothing was saved."), field,
                    text ? text : "");
    if (!date_is_set(d) || !year_is_writable(d))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: the calendar from 1900 on has no day {2}; nothing was saved."), field,
                    text);
    *out = d;
    return RC_OK;
}

const char *date_iso(struct scope *sc, struct date d)
{
    int year, month, day;

    if (!date_is_set(d))
        return NULL;
    date_split(d, &year, &month, &day);
    return scope_printf(sc, "%04d-%02d-%02d", year, month, day);
}

const char *date_zh(struct scope *sc, struct date d)
{
    int year, month, day;

    if (!date_is_set(d))
        return "";
    date_split(d, &year, &month, &day);
    return scope_printf(sc, "%d年%d月%d日", year, month, day);
}

int date_weekday(struct date d)
{
    const int64_t since_sunday = (int64_t)d.day + 4; /* 1970-01-01 was a Thursday */

    return (int)(since_sunday - floor_div(since_sunday, 7) * 7);
}
