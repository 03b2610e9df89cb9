/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/view_store.h"

#include "schema/queries.h"

enum rc view_save(struct tx *tx, const struct view *v)
{
    return engine_exec(tx->engine, tx->sc, &sql_view_save,
                       VALUES(v_int(tx->office), v_int(v->person), v_text(v->name),
                              v_text(v->words), v_bool(v->shared), v_int(v->alarm),
                              v_instant(v->saved_at)),
                       NULL);
}

enum rc view_drop(struct tx *tx, int64_t person, const char *name, bool *dropped)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_view_drop,
                    VALUES(v_int(tx->office), v_int(person), v_text(name)), &changed));
    *dropped = changed > 0;
    return RC_OK;
}

enum rc view_ring(struct tx *tx, const struct view *v, struct instant at)
{
    return engine_exec(tx->engine, tx->sc, &sql_view_ring,
                       VALUES(v_int(tx->office), v_int(v->person), v_text(v->name), v_instant(at)),
                       NULL);
}

static void read_views(struct scope *sc, struct rows *rows, struct view **list, size_t *count)
{
    struct view *views = scope_alloc(sc, rows->count, sizeof(*views));

    *count = rows->count;
    *list = views;
    for (; row_next(rows); views++)
        *views = (struct view){.person = row_int(rows, "person"),
                               .owner = row_text(rows, "owner"),
                               .name = row_text(rows, "name"),
                               .words = row_text(rows, "words"),
                               .shared = row_bool(rows, "shared"),
                               .alarm = (int)row_int(rows, "alarm"),
                               .rung_at = row_instant(rows, "rung_at"),
                               .saved_at = row_instant(rows, "saved_at"),
                               .count = -1};
}

enum rc view_list(struct scope *sc, struct engine *engine, int64_t office, int64_t person,
                  struct view **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_view_list, VALUES(v_int(office), v_int(person)), &rows));
    read_views(sc, &rows, list, count);
    return RC_OK;
}

enum rc view_alarms(struct scope *sc, struct engine *engine, int64_t office, struct view **list,
                    size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_view_alarms, VALUES(v_int(office)), &rows));
    read_views(sc, &rows, list, count);
    return RC_OK;
}
