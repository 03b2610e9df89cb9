/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sight_store.h"

#include <inttypes.h>

#include "schema/queries.h"

void sight_set_viewer(struct scope *sc, struct engine *engine, const struct bounds *b)
{
    struct value *values = scope_alloc(sc, VIEWER_VALUES, sizeof(*values));

    values[VIEWER_PERSON] = v_int(b->person);
    values[VIEWER_NAME] = v_text(b->name);
    values[VIEWER_AGENCY] = v_text(b->agency);
    values[VIEWER_AREA] = v_text(b->area);
    values[VIEWER_DEPTH] = v_text(b->depth);
    values[VIEWER_READS] = v_text(b->reads);
    values[VIEWER_READS_SECRET] = v_text(b->reads_secret);
    values[VIEWER_NOW] = v_instant(b->now);
    values[VIEWER_OPEN_SINCE] = v_instant(b->open_since);
    values[VIEWER_OFFERS] = v_int((int64_t)b->offers);
    engine_set_viewer(engine, values);
}

enum rc sight_standing(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                       struct standing *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_sight_standing, VALUES(v_int(office), v_int(id)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "case", N_("There is no case {1}. Nothing was saved."),
                    scope_printf(sc, "%" PRId64, id));
    *out = (struct standing){.own = row_bool(&rows, "own"),
                             .team = row_bool(&rows, "team"),
                             .agency = row_bool(&rows, "agency"),
                             .glass = row_bool(&rows, "glass"),
                             .division = row_text(&rows, "division")};
    if (!row_is_null(&rows, "secrecy"))
        ROW_WORD(sc, &rows, "secrecy", &secrecy_words, out->secrecy);
    return RC_OK;
}

enum rc sight_list(struct scope *sc, struct engine *engine, int64_t office, struct seen **list,
                   size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_sight_list, VALUES(v_int(office), v_int(1)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct seen){row_int(&rows, "id"), row_bool(&rows, "readable")};
    *count = rows.count;
    return RC_OK;
}
