/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/particular_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc particular_insert(struct tx *tx, int64_t dispute, struct particular *p)
{
    p->id = tx_id(tx);
    p->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_particular_insert,
                    VALUES(v_int(p->id), v_int(dispute), v_text(p->document), v_text(p->name),
                           v_text(p->value), v_text(p->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_particular, p->id);
    return RC_OK;
}

enum rc particular_save(struct tx *tx, struct particular *p)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_particular_save,
                    VALUES(v_int(p->id), v_int(p->rev), v_text(p->value), v_text(p->by)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_particular, p->id);
    p->rev++;
    return RC_OK;
}

enum rc particular_list(struct scope *sc, struct engine *engine, int64_t dispute,
                        struct particular **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_particular_list, VALUES(v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct particular){
            .id = row_int(&rows, "id"),
            .rev = row_int(&rows, "rev"),
            .document = row_text(&rows, "document"),
            .name = row_text(&rows, "name"),
            .value = row_text(&rows, "value"),
            .by = row_text(&rows, "made_by"),
        };
    return RC_OK;
}
