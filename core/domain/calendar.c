/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/calendar.h"

#include "core/base/text.h"

enum { SUNDAY = 0, SATURDAY = 6, MONTHS = 12 };

static bool is_weekend(struct date d)
{
    const int weekday = date_weekday(d);

    return weekday == SUNDAY || weekday == SATURDAY;
}

const struct calendar_year *calendar_table(const struct calendar *calendar, int year)
{
    for (size_t i = 0; calendar && i < calendar->count; i++)
        if (calendar->years[i].year == year)
            return &calendar->years[i];
    return NULL;
}

static const struct calendar_year *table_of(const struct calendar *calendar, struct date d)
{
    int year, month, day;

    date_split(d, &year, &month, &day);
    return calendar_table(calendar, year);
}

static const struct calendar_day *find_day(const struct calendar_year *y, struct date d)
{
    size_t low = 0, high = y->count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (y->days[middle].on.day < d.day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < y->count && y->days[low].on.day == d.day ? &y->days[low] : NULL;
}

/* A board asks for thousands of days, so no day is split into its year for this. */
const struct calendar_day *calendar_named(const struct calendar *calendar, struct date d)
{
    const struct calendar_day *day = NULL;

    for (size_t i = 0; calendar && i < calendar->count && !day; i++)
        day = find_day(&calendar->years[i], d);
    return day;
}

bool calendar_knows(const struct calendar *calendar, struct date d)
{
    return table_of(calendar, d) != NULL;
}

bool calendar_works(const struct calendar *calendar, struct date d)
{
    const struct calendar_day *row = calendar_named(calendar, d);

    return row ? row->works : !is_weekend(d);
}

const char *calendar_rest(const struct calendar *calendar, struct date d)
{
    const struct calendar_day *row = calendar_named(calendar, d);

    if (row)
        return row->works ? NULL : row->name;
    return is_weekend(d) ? N_("the weekend") : NULL;
}

struct date calendar_roll(const struct calendar *calendar, struct date d)
{
    while (!calendar_works(calendar, d))
        d.day++;
    return d;
}

struct date calendar_after_days(struct date from, int days)
{
    return (struct date){from.day + days};
}

struct date calendar_after_working_days(const struct calendar *calendar, struct date from, int days)
{
    struct date d = from;

    for (int counted = 0; counted < days; counted++)
        d = calendar_roll(calendar, calendar_after_days(d, 1));
    return d;
}

struct date calendar_after_months(struct date from, int months)
{
    int year, month, day;

    date_split(from, &year, &month, &day);
    const int index = year * MONTHS + month - 1 + months;
    struct date d = date_from(index / MONTHS, index % MONTHS + 1, day);

    while (!date_is_set(d) && day > 1)
        d = date_from(index / MONTHS, index % MONTHS + 1, --day);
    return d;
}

enum rc calendar_check_day(struct scope *sc, const struct calendar_year *y, size_t index)
{
    const struct calendar_day *day = &y->days[index];
    const char *iso = date_iso(sc, day->on);
    int year, month, of_month;

    date_split(day->on, &year, &month, &of_month);
    if (year != y->year)
        return fail(sc, RC_INVALID, "days", N_("{1} is not a day of {2}. Nothing was saved."), iso,
                    scope_printf(sc, "%d", y->year));
    for (size_t i = 0; i < index; i++)
        if (y->days[i].on.day == day->on.day)
            return fail(sc, RC_INVALID, "days", N_("{1} stands twice. Nothing was saved."), iso);
    if (day->works && !is_weekend(day->on))
        return fail(sc, RC_INVALID, "days",
                    N_("{1} is worked anyway, because it is not a day of a weekend. "
                       "Nothing was saved."),
                    iso);
    if (!day->works && text_is_empty(day->name))
        return fail(sc, RC_INVALID, "days",
                    N_("{1} is off, but no holiday is named. Nothing was saved."), iso);
    return RC_OK;
}
