/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/contact_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc contact_insert(struct tx *tx, int64_t dispute, struct contact *c)
{
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_contact_insert,
                    VALUES(v_int(c->id), v_int(dispute), v_int(c->party), v_instant(c->at),
                           v_word(&contact_way_words, (int)c->way),
                           v_word(&contact_outcome_words, (int)c->outcome), v_text(c->note),
                           v_instant(c->recorded_at), v_text(c->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_contact, c->id);
    return RC_OK;
}

enum rc contact_list(struct scope *sc, struct engine *engine, int64_t dispute,
                     struct contact **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_contact_list, VALUES(v_int(dispute)), &rows));
    struct contact *contacts = scope_alloc(sc, rows.count, sizeof(*contacts));
    for (size_t i = 0; row_next(&rows); i++) {
        contacts[i] = (struct contact){
            .id = row_int(&rows, "id"),
            .party = (int)row_int(&rows, "party"),
            .at = row_instant(&rows, "sought_at"),
            .note = row_text(&rows, "note"),
            .recorded_at = row_instant(&rows, "recorded_at"),
            .by = row_text(&rows, "made_by"),
        };
        ROW_WORD(sc, &rows, "way", &contact_way_words, contacts[i].way);
        ROW_WORD(sc, &rows, "outcome", &contact_outcome_words, contacts[i].outcome);
    }
    *list = contacts;
    *count = rows.count;
    return RC_OK;
}
