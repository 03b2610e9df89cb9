/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Instants, spans and dates. An instant is a point on the clock, UTC milliseconds since
 * 1970; a span is a length in milliseconds; a date is a day of the calendar, in days since
 * 1970-01-01, without a time zone. The three are structs so that they cannot be mixed up.
 * On screen and paper the office's zone applies: China, +08:00, no daylight saving.
 *
 * Layer: base. Pure: the caller says what time it is.
 */
#ifndef CORE_BASE_INSTANT_H
#define CORE_BASE_INSTANT_H

#include "core/base/scope.h"

struct instant {
    int64_t ms;
};
struct span {
    int64_t ms;
};
struct date {
    int32_t day;
};

#define INSTANT_NEVER ((struct instant){INT64_MIN})
#define DATE_NONE     ((struct date){INT32_MIN})
#define SECONDS(n)    ((struct span){(int64_t)(n)*1000})
#define MINUTES(n)    ((struct span){(int64_t)(n)*60000})
#define DAYS(n)       ((struct span){(int64_t)(n)*86400000})

bool instant_is_set(struct instant t);
bool instant_before(struct instant a, struct instant b);
struct instant instant_after(struct instant t, struct span s);
struct span instant_until(struct instant from, struct instant to);
/* How long it took from FROM to TO, which came after it: never negative, also when the clock was
 * set back between them. */
struct span instant_lasted(struct instant from, struct instant to);
/* The earlier, the later of two; one that is not set gives way to the other. */
struct instant instant_earlier(struct instant a, struct instant b);
struct instant instant_later(struct instant a, struct instant b);

/* Parse RFC 3339 with an offset ("2026-11-20T19:32:40+08:00"), years 1900 to 9999; a space may
 * stand for the T, digits after the milliseconds are dropped. Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc instant_parse(struct scope *sc, const char *field, const char *text,
                                 struct instant *out);
/* "2026-11-20T19:32:40+08:00"; milliseconds only when there are some. NULL when not set. */
const char *instant_rfc3339(struct scope *sc, struct instant t);
/* "19:32:40", "11-20 19:32", "2026年11月20日19时32分", all at +08:00. "" when not set. */
const char *instant_clock(struct scope *sc, struct instant t);
const char *instant_short(struct scope *sc, struct instant t);
const char *instant_zh(struct scope *sc, struct instant t);
/* "1:05", "12:40", "2:03:00" for time left, "-0:01" for time over. Whole seconds, always rounded
 * up: 59,001 ms left is 1:00 and 1 ms is 0:01, so 0:00 means that nothing is left; 999 ms over
 * is still 0:00. */
const char *span_clock(struct scope *sc, struct span s);

bool date_is_set(struct date d);
struct date date_of(struct instant t);    /* the day at +08:00 */
struct instant date_start(struct date d); /* 00:00:00 +08:00 of that day */
/* Years 1 to 9999; DATE_NONE when there is no such day. */
struct date date_from(int year, int month, int day);
void date_split(struct date d, int *year, int *month, int *day);
/* Parse "2026-12-01", or a Chinese date as date_read_zh() does, years 1900 to 9999.
 * Fails: RC_INVALID, FIELD, also for a day that does not exist. */
MUST_CHECK enum rc date_parse(struct scope *sc, const char *field, const char *text,
                              struct date *out);
const char *date_iso(struct scope *sc, struct date d); /* "2026-12-01"; NULL when not set */
const char *date_zh(struct scope *sc, struct date d);  /* "2026年12月1日", GB/T 9704; "" unset */
/* 0 = Sunday … 6 = Saturday. */
int date_weekday(struct date d);

#endif
