/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/handover_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc takeover_insert(struct tx *tx, struct takeover *t)
{
    const int *n = t->counts;

    t->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_handover_insert,
                    VALUES(v_int(t->id), v_int(tx->office), v_instant(t->at), v_id(t->taker),
                           v_text(t->taker_name), v_id(t->giver), v_text(t->giver_name),
                           v_int(n[HANDOVER_CLOCK]), v_int(n[HANDOVER_CLAIM]),
                           v_int(n[HANDOVER_SEAL]), v_int(n[HANDOVER_TERM]),
                           v_int(n[HANDOVER_VISIT]), v_int(n[HANDOVER_DRAFT]), v_text(t->note),
                           v_text(t->text), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_handover, t->id);
    return RC_OK;
}

enum rc takeover_newest(struct scope *sc, struct engine *engine, int64_t office,
                        struct takeover **out)
{
    struct rows rows;

    *out = NULL;
    TRY(engine_query(engine, sc, &sql_handover_newest, VALUES(v_int(office)), &rows));
    if (!row_next(&rows))
        return RC_OK;
    *out = scope_alloc(sc, 1, sizeof(**out));
    **out = (struct takeover){
        .id = row_int(&rows, "id"),
        .at = row_instant(&rows, "taken_at"),
        .taker = row_int(&rows, "taker"),
        .giver = row_int(&rows, "giver"),
        .taker_name = row_text(&rows, "taker_name"),
        .giver_name = row_text(&rows, "giver_name"),
        .counts = {[HANDOVER_CLOCK] = (int)row_int(&rows, "clocks"),
                   [HANDOVER_CLAIM] = (int)row_int(&rows, "claims"),
                   [HANDOVER_SEAL] = (int)row_int(&rows, "seals"),
                   [HANDOVER_TERM] = (int)row_int(&rows, "terms"),
                   [HANDOVER_VISIT] = (int)row_int(&rows, "visits"),
                   [HANDOVER_DRAFT] = (int)row_int(&rows, "drafts")},
        .note = row_text(&rows, "note"),
        .text = row_text(&rows, "text"),
    };
    return RC_OK;
}

enum rc handover_visits(struct scope *sc, struct engine *engine, int64_t office, int64_t **list,
                        size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_handover_visits, VALUES(v_int(office), v_bool(false)),
                     &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = row_int(&rows, "id");
    return RC_OK;
}

enum rc handover_drafts(struct scope *sc, struct engine *engine, int64_t office,
                        struct handover_draft **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_handover_drafts, VALUES(v_int(office)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct handover_draft){.who = row_text(&rows, "name"),
                                             .form = row_text(&rows, "form"),
                                             .saved_at = row_instant(&rows, "saved_at")};
    return RC_OK;
}
