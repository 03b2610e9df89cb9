/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/due_store.h"

#include "schema/queries.h"

enum rc due_put(struct tx *tx, int64_t dispute, int64_t dispatch, struct instant at)
{
    if (!instant_is_set(at))
        return engine_exec(tx->engine, tx->sc, &sql_due_drop, VALUES(v_int(dispatch)), NULL);
    return engine_exec(tx->engine, tx->sc, &sql_due_put,
                       VALUES(v_int(dispatch), v_int(dispute), v_int(tx->office), v_instant(at)),
                       NULL);
}

enum rc due_soonest(struct scope *sc, struct engine *engine, int64_t office, struct instant *at)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_due_soonest, VALUES(v_int(office)), &rows));
    *at = row_next(&rows) ? row_instant(&rows, "due_at") : INSTANT_NEVER;
    return RC_OK;
}

static void ids(struct scope *sc, struct rows *rows, int64_t **list, size_t *count)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *count = rows->count;
    for (size_t i = 0; row_next(rows); i++)
        (*list)[i] = row_int(rows, "dispute");
}

enum rc due_now(struct tx *tx, struct instant now, size_t limit, int64_t **disputes, size_t *count)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_due_now,
                     VALUES(v_int(tx->office), v_instant(now), v_int((int64_t)limit)), &rows));
    ids(tx->sc, &rows, disputes, count);
    return RC_OK;
}

enum rc due_list(struct scope *sc, struct engine *engine, int64_t dispute, struct due **list,
                 size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_due_list, VALUES(v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct due){row_int(&rows, "dispatch"), row_instant(&rows, "due_at")};
    return RC_OK;
}

enum rc due_stray(struct scope *sc, struct engine *engine, int64_t *dispatch)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_due_stray, NO_VALUES, &rows));
    *dispatch = row_next(&rows) ? row_int(&rows, "dispatch") : 0;
    return RC_OK;
}
