/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/view.h"

#include "core/base/text.h"

static enum rc check_name(struct scope *sc, struct view *v)
{
    TRY(text_gate_in(sc, "name", v->name, TEXT_LINE, &v->name));
    if (!v->name)
        return fail(sc, RC_INVALID, "name", N_("A view needs a name. Nothing was saved."));
    if (text_characters(v->name) > VIEW_NAME)
        return fail(sc, RC_INVALID, "name",
                    N_("The name of a view has at most {1} characters. Nothing was saved."),
                    scope_printf(sc, "%d", VIEW_NAME));
    return RC_OK;
}

enum rc view_check(struct scope *sc, const struct kind_table *kinds, struct date today,
                   struct view *v)
{
    struct query query;

    TRY(check_name(sc, v));
    TRY(query_read(sc, kinds, today, v->words, &query));
    TRY(text_gate_in(sc, "words", v->words, TEXT_LINE, &v->words));
    if (v->alarm < 0 || v->alarm > VIEW_COUNTS)
        return fail(sc, RC_INVALID, "alarm",
                    N_("An alarm is set at 1 to {1} cases. Nothing was saved."),
                    scope_printf(sc, "%d", VIEW_COUNTS));
    return RC_OK;
}

const char *view_figure(struct scope *sc, const struct view *v)
{
    return v->count < 0 ? "-" : scope_printf(sc, "%d%s", v->count, v->more ? "+" : "");
}

bool view_rings(const struct view *v) { return v->alarm > 0 && v->count >= v->alarm; }
