/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/period.h"

struct instant period_begin(struct period p)
{
    return date_is_set(p.from) ? date_start(p.from) : (struct instant){0};
}

struct instant period_end(struct period p)
{
    return date_is_set(p.to) ? date_start((struct date){p.to.day + 1})
                             : (struct instant){INT64_MAX};
}

bool period_has(struct period p, const struct dispatch *d)
{
    return !instant_before(d->at, period_begin(p)) && instant_before(d->at, period_end(p));
}

enum rc period_check(struct scope *sc, struct period p)
{
    if (date_is_set(p.from) && date_is_set(p.to) && p.to.day < p.from.day)
        return fail(sc, RC_INVALID, "to", N_("The last day of the period lies before its first."));
    return RC_OK;
}

static const struct word words[] = {
#define PERIOD_WORD_(name, code, label) {name, code, label},
    WORDS_PERIOD(PERIOD_WORD_)
#undef PERIOD_WORD_
};
const struct word_list period_words = {words, sizeof(words) / sizeof(*words)};

struct period period_named(enum period_name name, struct date today)
{
    int year, month, day;

    date_split(today, &year, &month, &day);
    const struct date first = {today.day - day + 1};
    switch (name) {
    case PERIOD_TODAY:
        break;
    case PERIOD_MONTH:
        return (struct period){first, today};
    case PERIOD_YEAR:
        return (struct period){date_from(year, 1, 1), today};
    case PERIOD_LAST_MONTH:
        return (struct period){month > 1 ? date_from(year, month - 1, 1)
                                         : date_from(year - 1, 12, 1),
                               {first.day - 1}};
    }
    return (struct period){today, today};
}
