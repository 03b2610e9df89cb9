/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/demo_time.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS      "0123456789"
#define DAYS_MAX    3650
#define HOURS_MAX   24
#define MINUTES_MAX 1440
#define SECONDS_MAX 3600

/* Take "12m" from *P when UNIT is m: a number of at most MOST. */
static int64_t take(const char **p, char unit, long most)
{
    char *end;
    const long number = strtol(*p, &end, 10);

    if (end == *p || *end != unit || number < 0 || number > most)
        return 0;
    *p = end + 1;
    return number;
}

/* "09:12" after the days; false when it is something else. */
static bool read_clock(const char *text, struct span *out)
{
    const size_t width = strspn(text, DIGITS);
    const char *const minutes = text + width + 1;

    if (width < 1 || width > 2 || text[width] != ':' || strspn(minutes, DIGITS) != 2 ||
        minutes[2] != '\0')
        return false;
    const long hour = strtol(text, NULL, 10), minute = strtol(minutes, NULL, 10);
    if (hour > 23 || minute > 59)
        return false;
    *out = MINUTES(hour * 60 + minute);
    return true;
}

static bool read_instant(const char *text, struct instant now, struct instant *out)
{
    const char *p = text + 1;
    struct span clock;

    if (text[0] != '-')
        return false;
    if (strchr(text, 'd')) {
        const struct date today = date_of(now);
        const int64_t days = take(&p, 'd', DAYS_MAX);

        if (*p != ' ' || !read_clock(p + 1, &clock))
            return false;
        *out = instant_after(date_start((struct date){today.day - (int32_t)days}), clock);
        return true;
    }
    const int64_t hours = take(&p, 'h', HOURS_MAX), minutes = take(&p, 'm', MINUTES_MAX);
    const int64_t seconds = take(&p, 's', SECONDS_MAX);

    *out = instant_after(now, SECONDS(-(hours * 3600 + minutes * 60 + seconds)));
    return *p == '\0' && p > text + 1;
}

static bool read_date(const char *text, struct instant now, struct date *out)
{
    const char *p = text + 1;
    const int32_t days = (int32_t)take(&p, 'd', DAYS_MAX);

    *out = (struct date){date_of(now).day + (text[0] == '-' ? -days : days)};
    return p > text + 1 && *p == '\0';
}

static enum rc refuse(struct scope *sc, const struct tree *node)
{
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, node->path,
                        N_("{1}: “{2}” is not a time such as -6d 09:12, -12m30s, or a day such as "
                           "+20d; nothing was saved."),
                        node->path, node->text ? node->text : ""));
}

enum rc demo_instant(struct scope *sc, const struct tree *node, struct instant now,
                     struct instant *out)
{
    return node->text && read_instant(node->text, now, out) ? RC_OK : refuse(sc, node);
}

static bool is_among(const char *key, const char *one, const char *other)
{
    return key && (strcmp(key, one) == 0 || strcmp(key, other) == 0);
}

enum rc demo_resolve(struct scope *sc, struct tree *node, struct instant now)
{
    const bool told = node->text && (node->text[0] == '-' || node->text[0] == '+');

    for (size_t i = 0; i < node->count; i++)
        TRY(demo_resolve(sc, &node->items[i], now));
    if (told && is_among(node->key, "at", "occurred_at")) {
        struct instant at;

        TRY(demo_instant(sc, node, now, &at));
        node->text = instant_rfc3339(sc, at);
    }
    if (told && is_among(node->key, "due", "on")) {
        struct date day;

        if (!read_date(node->text, now, &day))
            return refuse(sc, node);
        node->text = date_iso(sc, day);
    }
    return RC_OK;
}
