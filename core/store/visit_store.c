/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/visit_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* What was not asked stays unsaid, as in rows that are older than the question. */
static struct value satisfaction_of(const struct visit *v)
{
    return v->satisfaction == SATISFACTION_UNASKED ? v_null()
                                                   : v_word(&satisfaction_words, v->satisfaction);
}

enum rc visit_insert(struct tx *tx, int64_t dispute, struct visit *v)
{
    v->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_visit_insert,
                    VALUES(v_int(v->id), v_int(dispute), v_date(v->on), v_text(v->note),
                           v_text(v->by), v_text(digest_salt(tx->sc)),
                           v->party > 0 ? v_int(v->party) : v_null(), v_text(v->way),
                           satisfaction_of(v), v_text(v->performed), v_text(v->signs)),
                    NULL));
    tx_touch(tx, TABLE_visit, v->id);
    return RC_OK;
}

static enum rc visit_from_row(struct scope *sc, struct rows *rows, struct visit *v)
{
    *v = (struct visit){
        .id = row_int(rows, "id"),
        .on = row_date(rows, "visited_on"),
        .note = row_text(rows, "note"),
        .by = row_text(rows, "made_by"),
        .party = (int)row_int(rows, "party"),
        .way = row_text(rows, "way"),
        .performed = row_text(rows, "performed"),
        .signs = row_text(rows, "signs"),
    };
    if (!row_is_null(rows, "satisfaction"))
        ROW_WORD(sc, rows, "satisfaction", &satisfaction_words, v->satisfaction);
    return RC_OK;
}

static enum rc list_from(struct scope *sc, struct rows *rows, struct visit **list,
                         int64_t **disputes, size_t *count)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *disputes = scope_alloc(sc, rows->count, sizeof(**disputes));
    *count = rows->count;
    for (size_t i = 0; row_next(rows); i++) {
        (*disputes)[i] = row_int(rows, "dispute");
        TRY(visit_from_row(sc, rows, &(*list)[i]));
    }
    return RC_OK;
}

enum rc visit_list(struct scope *sc, struct engine *engine, int64_t dispute, struct visit **list,
                   size_t *count)
{
    struct rows rows;
    int64_t *disputes;

    TRY(engine_query(engine, sc, &sql_visit_list, VALUES(v_int(dispute)), &rows));
    return list_from(sc, &rows, list, &disputes, count);
}

enum rc visit_of_board(struct scope *sc, struct engine *engine, const struct case_page *page,
                       struct visit **list, int64_t **disputes, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_visits, PAGE_VALUES(page), &rows));
    return list_from(sc, &rows, list, disputes, count);
}
