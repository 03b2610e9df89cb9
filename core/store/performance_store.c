/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/performance_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* An id that may be missing. */
static struct value v_ref(int64_t id) { return id > 0 ? v_int(id) : v_null(); }

enum rc performance_insert(struct tx *tx, int64_t dispute, struct performance *p)
{
    p->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_performance_insert,
                    VALUES(v_int(p->id), v_int(dispute), v_int(p->agreement), v_int(p->term),
                           v_int(p->instalment), v_word(&performance_words, p->kind), v_date(p->on),
                           v_money(p->amount), v_text(p->payer), v_text(p->receiver),
                           v_text(p->proof), v_ref(p->evidence), v_instant(p->recorded_at),
                           v_text(p->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_performance, p->id);
    return RC_OK;
}

enum rc performance_void(struct tx *tx, int64_t id, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_performance_void, VALUES(v_int(id), v_text(reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_performance, id);
    return RC_OK;
}

enum rc urging_insert(struct tx *tx, int64_t dispute, struct urging *u)
{
    u->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_urging_insert,
                    VALUES(v_int(u->id), v_int(dispute), v_int(u->agreement), v_int(u->term),
                           v_date(u->on), v_text(u->to), v_text(u->way), v_text(u->answer),
                           v_text(u->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_urging, u->id);
    return RC_OK;
}

enum rc recourse_insert(struct tx *tx, int64_t dispute, struct recourse *r)
{
    r->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_recourse_insert,
                    VALUES(v_int(r->id), v_int(dispute), v_word(&recourse_words, r->kind),
                           v_date(r->on), v_text(r->where), v_text(r->number), v_text(r->result),
                           v_text(r->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_recourse, r->id);
    return RC_OK;
}

enum rc recourse_end(struct tx *tx, int64_t id, const char *result)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_recourse_end, VALUES(v_int(id), v_text(result)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_recourse, id);
    return RC_OK;
}

enum rc reopening_insert(struct tx *tx, int64_t dispute, struct reopening *r)
{
    r->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_reopening_insert,
                    VALUES(v_int(r->id), v_int(dispute), v_text(r->reason), v_ref(r->visit),
                           v_instant(r->at), v_text(r->by), v_text(r->result),
                           v_instant(r->closed_at), v_text(r->close_reason),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_reopening, r->id);
    return RC_OK;
}

/* ---- reading ---- */

static enum rc performance_from_row(struct scope *sc, struct rows *rows, struct performance *p)
{
    *p = (struct performance){
        .id = row_int(rows, "id"),
        .agreement = row_int(rows, "agreement"),
        .term = (int)row_int(rows, "term"),
        .instalment = (int)row_int(rows, "instalment"),
        .on = row_date(rows, "done_on"),
        .amount = row_money(rows, "amount"),
        .payer = row_text(rows, "payer"),
        .receiver = row_text(rows, "receiver"),
        .proof = row_text(rows, "proof"),
        .evidence = row_int(rows, "evidence"),
        .recorded_at = row_instant(rows, "recorded_at"),
        .by = row_text(rows, "made_by"),
        .void_reason = row_text(rows, "void_reason"),
    };
    ROW_WORD(sc, rows, "kind", &performance_words, p->kind);
    return RC_OK;
}

static enum rc list_from(struct scope *sc, struct rows *rows, struct performance **list,
                         int64_t **disputes, size_t *count)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *disputes = scope_alloc(sc, rows->count, sizeof(**disputes));
    *count = rows->count;
    for (size_t i = 0; row_next(rows); i++) {
        (*disputes)[i] = row_int(rows, "dispute");
        TRY(performance_from_row(sc, rows, &(*list)[i]));
    }
    return RC_OK;
}

enum rc performance_of_board(struct scope *sc, struct engine *engine, const struct case_page *page,
                             struct performance **list, int64_t **disputes, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_performances, PAGE_VALUES(page), &rows));
    return list_from(sc, &rows, list, disputes, count);
}

static enum rc load_urgings(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_urging_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct urging *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = (struct urging){.id = row_int(&rows, "id"),
                                  .agreement = row_int(&rows, "agreement"),
                                  .term = (int)row_int(&rows, "term"),
                                  .on = row_date(&rows, "urged_on"),
                                  .to = row_text(&rows, "urged"),
                                  .way = row_text(&rows, "way"),
                                  .answer = row_text(&rows, "answer"),
                                  .by = row_text(&rows, "made_by")};
    cf->urgings = list;
    cf->urging_count = rows.count;
    return RC_OK;
}

static enum rc load_recourses(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_recourse_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct recourse *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct recourse){.id = row_int(&rows, "id"),
                                    .on = row_date(&rows, "taken_on"),
                                    .where = row_text(&rows, "place"),
                                    .number = row_text(&rows, "number"),
                                    .result = row_text(&rows, "result"),
                                    .by = row_text(&rows, "made_by")};
        ROW_WORD(sc, &rows, "kind", &recourse_words, list[i].kind);
    }
    cf->recourses = list;
    cf->recourse_count = rows.count;
    return RC_OK;
}

static enum rc load_reopenings(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_reopening_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct reopening *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = (struct reopening){.id = row_int(&rows, "id"),
                                     .reason = row_text(&rows, "reason"),
                                     .visit = row_int(&rows, "visit"),
                                     .at = row_instant(&rows, "reopened_at"),
                                     .by = row_text(&rows, "made_by"),
                                     .result = row_text(&rows, "result"),
                                     .closed_at = row_instant(&rows, "closed_at"),
                                     .close_reason = row_text(&rows, "close_reason")};
    cf->reopenings = list;
    cf->reopening_count = rows.count;
    return RC_OK;
}

enum rc performance_load(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct performance *list;
    struct rows rows;
    int64_t *disputes;

    TRY(engine_query(engine, sc, &sql_performance_list, VALUES(v_int(cf->dispute.id)), &rows));
    TRY(list_from(sc, &rows, &list, &disputes, &cf->performance_count));
    cf->performances = list;
    TRY(load_urgings(sc, engine, cf));
    TRY(load_recourses(sc, engine, cf));
    return load_reopenings(sc, engine, cf);
}
