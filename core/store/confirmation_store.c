/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/confirmation_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc confirmation_insert(struct tx *tx, int64_t dispute, int64_t agreement,
                            struct confirmation_step *step)
{
    step->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_confirmation_insert,
                    VALUES(v_int(step->id), v_int(dispute), v_int(agreement),
                           v_word(&confirmation_words, (int)step->kind), v_date(step->on),
                           v_text(step->court), v_text(step->number), v_text(step->note),
                           v_text(step->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_confirmation, step->id);
    return RC_OK;
}

enum rc confirmation_void(struct tx *tx, int64_t step, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_confirmation_void, VALUES(v_int(step), v_text(reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_confirmation, step);
    return RC_OK;
}

enum rc confirmation_load(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_confirmation_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct confirmation_step *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct confirmation_step){
            .id = row_int(&rows, "id"),
            .on = row_date(&rows, "done_on"),
            .court = row_text(&rows, "court"),
            .number = row_text(&rows, "number"),
            .note = row_text(&rows, "note"),
            .by = row_text(&rows, "made_by"),
            .void_reason = row_text(&rows, "void_reason"),
        };
        ROW_WORD(sc, &rows, "kind", &confirmation_words, list[i].kind);
    }
    cf->confirmation = list;
    cf->confirmation_count = rows.count;
    return RC_OK;
}
