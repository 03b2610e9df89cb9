/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/letters.h"

#include "core/desk/work.h"
#include "core/paper/coverage.h"

enum rc desk_check_letters(const struct desk *desk, struct scope *sc, const char *field,
                           const char *text)
{
    const struct paper_style style = {.modules = desk->options.modules,
                                      .cache = desk->options.cache,
                                      .further = desk->settings.further_face};

    return coverage_check(sc, &style, field, text);
}

enum rc desk_check_party_letters(const struct desk *desk, struct scope *sc, const struct party *p)
{
    const struct {
        const char *name, *text;
    } fields[] = {{"name", p->name}, {"address", p->address}, {"agent", p->agent}};

    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
        TRY(desk_check_letters(desk, sc,
                               scope_printf(sc, "parties[%d].%s", p->position, fields[i].name),
                               fields[i].text));
    return RC_OK;
}
