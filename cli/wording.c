/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/wording.h"

const char *wording_number(struct command_context *c, const struct dispute *d)
{
    int year, month, day;
    const long long n = (long long)d->register_number;

    if (d->number)
        return d->number;
    date_split(desk_today(c->desk), &year, &month, &day);
    if (d->year != year || c->lang == LANG_EN)
        return scope_printf(c->sc, "%d/%lld", d->year, n);
    return scope_printf(c->sc, "登%lld", n);
}

const char *wording_division(struct command_context *c, const char *code)
{
    const struct division_table *table;

    return desk_divisions(c->desk, c->sc, &table) == RC_OK ? division_path(c->sc, table, code) : "";
}

const char *wording_count(struct command_context *c, int64_t n)
{
    return scope_printf(c->sc, "%lld", (long long)n);
}
