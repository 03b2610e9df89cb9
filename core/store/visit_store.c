/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/visit_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc visit_insert(struct tx *tx, int64_t dispute, struct visit *v)
{
    v->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_visit_insert,
                    VALUES(v_int(v->id), v_int(dispute), v_date(v->on), v_text(v->note),
                           v_text(v->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_visit, v->id);
    return RC_OK;
}

enum rc visit_list(struct scope *sc, struct engine *engine, int64_t dispute, struct visit **list,
                   size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_visit_list, VALUES(v_int(dispute)), &rows));
    struct visit *visits = scope_alloc(sc, rows.count, sizeof(*visits));
    for (size_t i = 0; row_next(&rows); i++)
        visits[i] = (struct visit){
            .id = row_int(&rows, "id"),
            .on = row_date(&rows, "visited_on"),
            .note = row_text(&rows, "note"),
            .by = row_text(&rows, "made_by"),
        };
    *list = visits;
    *count = rows.count;
    return RC_OK;
}
