/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/handout_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc handout_insert(struct tx *tx, int64_t dispute, struct handout *h)
{
    h->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_handout_insert,
                    VALUES(v_int(h->id), v_int(dispute), v_text(h->document), v_int(h->version),
                           v_int(h->party), v_text(h->receiver), v_int(h->copies),
                           v_word(&handout_words, (int)h->way), v_date(h->on), v_text(h->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_handout, h->id);
    return RC_OK;
}

enum rc handout_void(struct tx *tx, int64_t handout, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_handout_void, VALUES(v_int(handout), v_text(reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_handout, handout);
    return RC_OK;
}

enum rc handout_load(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_handout_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct handout *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct handout){
            .id = row_int(&rows, "id"),
            .document = row_text(&rows, "document"),
            .version = (int)row_int(&rows, "version"),
            .party = (int)row_int(&rows, "party"),
            .receiver = row_text(&rows, "receiver"),
            .copies = (int)row_int(&rows, "copies"),
            .on = row_date(&rows, "handed_on"),
            .by = row_text(&rows, "made_by"),
            .void_reason = row_text(&rows, "void_reason"),
        };
        ROW_WORD(sc, &rows, "way", &handout_words, list[i].way);
    }
    cf->handouts = list;
    cf->handout_count = rows.count;
    return RC_OK;
}
