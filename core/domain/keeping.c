/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/keeping.h"

#define KEPT_DAYS   7
#define KEPT_WEEKS  5
#define KEPT_MONTHS 12
#define WARN_SHARE  20  /* a twentieth of the disk: 5 % */
#define STOP_SHARE  200 /* a tenth of that */

static const struct word keeping_rows[] = {
#define KEEPING_ROW_(name, code, label) {name, code, label},
    WORDS_KEEPING(KEEPING_ROW_)
#undef KEEPING_ROW_
};
const struct word_list keeping_words = {keeping_rows, sizeof(keeping_rows) / sizeof(*keeping_rows)};

/* The number of the day, the week, the month that T lies in. */
static int64_t day_of(struct instant t) { return date_of(t).day; }

static int64_t week_of(struct instant t)
{
    const struct date d = date_of(t);
    const int since_monday = (date_weekday(d) + 6) % 7;

    return d.day - since_monday;
}

static int64_t month_of(struct instant t)
{
    int year, month, day;

    date_split(date_of(t), &year, &month, &day);
    return (int64_t)year * 12 + month;
}

/* The place of the newest backup that is older than BEFORE and not later than NOW; COUNT: none. */
static size_t next_older(const struct instant *at, size_t count, struct instant before,
                         struct instant now)
{
    size_t found = count;

    for (size_t i = 0; i < count; i++) {
        if (instant_before(now, at[i]) || !instant_before(at[i], before))
            continue;
        if (found == count || instant_before(at[found], at[i]))
            found = i;
    }
    return found;
}

/* Keep the newest of each of the last PERIODS that PERIOD_OF tells apart. */
static void keep_newest(const struct instant *at, size_t count, struct instant now,
                        int64_t (*period_of)(struct instant), int periods, bool *keep)
{
    struct instant before = {INT64_MAX};
    int64_t last = INT64_MIN;

    for (;;) {
        const size_t i = next_older(at, count, before, now);

        if (i == count)
            return;
        before = at[i];
        if (period_of(at[i]) == last)
            continue;
        if (periods-- == 0)
            return;
        last = period_of(at[i]);
        keep[i] = true;
    }
}

void keeping_retain(const struct instant *at, size_t count, struct instant now, bool *keep)
{
    for (size_t i = 0; i < count; i++)
        keep[i] = instant_before(now, at[i]);
    keep_newest(at, count, now, day_of, KEPT_DAYS, keep);
    keep_newest(at, count, now, week_of, KEPT_WEEKS, keep);
    keep_newest(at, count, now, month_of, KEPT_MONTHS, keep);
}

enum condition keeping_judge(enum keeping_act act, struct instant newest, struct instant now)
{
    const bool monthly = act == KEEPING_DRILL;
    const struct span warn = monthly ? DAYS(35) : DAYS(2);
    const struct span bad = monthly ? DAYS(100) : DAYS(8);

    if (!instant_is_set(newest))
        return act == KEEPING_ANCHOR ? CONDITION_WARNING : CONDITION_BAD;
    const struct span age = instant_until(newest, now);
    if (age.ms > bad.ms)
        return CONDITION_BAD;
    return age.ms > warn.ms ? CONDITION_WARNING : CONDITION_OK;
}

static int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }

enum condition keeping_room(const struct room_rule *rule, int64_t left, int64_t total)
{
    const int64_t warn = total > 0 ? smaller(rule->warn, total / WARN_SHARE) : rule->warn;
    const int64_t refuse = total > 0 ? smaller(rule->refuse, total / STOP_SHARE) : rule->refuse;

    if (left < refuse)
        return CONDITION_BAD;
    return left < warn ? CONDITION_WARNING : CONDITION_OK;
}
