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
