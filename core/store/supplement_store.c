/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/supplement_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc supplement_insert(struct tx *tx, int64_t dispute, struct supplement *s)
{
    s->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_supplement_insert,
                    VALUES(v_int(s->id), v_int(dispute), v_text(s->text), v_instant(s->recorded_at),
                           v_text(s->by), v_text(s->token), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_supplement, s->id);
    return RC_OK;
}

enum rc supplement_list(struct scope *sc, struct engine *engine, int64_t dispute,
                        struct supplement **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_supplement_list, VALUES(v_int(dispute)), &rows));
    struct supplement *supplements = scope_alloc(sc, rows.count, sizeof(*supplements));
    for (size_t i = 0; row_next(&rows); i++)
        supplements[i] = (struct supplement){
            .id = row_int(&rows, "id"),
            .text = row_text(&rows, "text"),
            .recorded_at = row_instant(&rows, "recorded_at"),
            .by = row_text(&rows, "made_by"),
        };
    *list = supplements;
    *count = rows.count;
    return RC_OK;
}

enum rc supplement_by_token(struct scope *sc, struct engine *engine, int64_t office,
                            const char *token, int64_t *dispute)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_supplement_by_token, VALUES(v_int(office), v_text(token)),
                     &rows));
    *dispute = row_next(&rows) ? row_int(&rows, "dispute") : 0;
    return RC_OK;
}
