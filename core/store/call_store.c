/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/call_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

enum rc call_insert(struct tx *tx, int64_t dispute, struct call *c)
{
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_call_insert,
                    VALUES(v_int(c->id), v_int(dispute), v_instant(c->rang_at), v_text(c->phone),
                           v_text(c->place), v_text(c->situation), v_text(c->note), v_text(c->by),
                           v_instant(c->recorded_at), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_call, c->id);
    return RC_OK;
}

static void read_rows(struct scope *sc, struct rows *rows, struct call **list, int64_t **disputes)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *disputes = scope_alloc(sc, rows->count, sizeof(**disputes));
    for (size_t i = 0; row_next(rows); i++) {
        (*disputes)[i] = row_int(rows, "dispute");
        (*list)[i] = (struct call){
            .id = row_int(rows, "id"),
            .rang_at = row_instant(rows, "rang_at"),
            .phone = row_text(rows, "phone"),
            .place = row_text(rows, "place"),
            .situation = row_text(rows, "situation"),
            .note = row_text(rows, "note"),
            .by = row_text(rows, "made_by"),
            .recorded_at = row_instant(rows, "recorded_at"),
        };
    }
}

enum rc call_list(struct scope *sc, struct engine *engine, int64_t dispute, struct call **list,
                  size_t *count)
{
    int64_t *disputes;
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_call_list, VALUES(v_int(dispute)), &rows));
    read_rows(sc, &rows, list, &disputes);
    *count = rows.count;
    return RC_OK;
}

enum rc call_of_board(struct scope *sc, struct engine *engine, const struct case_page *page,
                      struct call **list, int64_t **disputes, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_calls, PAGE_VALUES(page), &rows));
    read_rows(sc, &rows, list, disputes);
    *count = rows.count;
    return RC_OK;
}

/* Does the current row speak for one case? */
static bool speaks(struct rows *rows, const char *place, const char *phone, enum similar_why *why)
{
    const char *known = row_text(rows, "phone");

    if (phone && text_equal(known, phone)) {
        *why = SIMILAR_PHONE;
        return true;
    }
    *why = SIMILAR_PLACE;
    return call_same_place(row_text(rows, "place"), place);
}

enum rc call_similar(struct scope *sc, struct engine *engine, int64_t office, struct instant since,
                     const char *place, const char *phone, struct similar **list, size_t *count)
{
    struct rows rows;
    enum similar_why why;

    TRY(engine_query(engine, sc, &sql_call_recent,
                     VALUES(v_int(office), v_bool(false), v_instant(since)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = 0;
    while (row_next(&rows)) {
        const int64_t id = row_int(&rows, "id");

        if ((*count > 0 && (*list)[*count - 1].dispute == id) || !speaks(&rows, place, phone, &why))
            continue;
        (*list)[(*count)++] = (struct similar){
            .dispute = id,
            .year = (int)row_int(&rows, "year"),
            .register_number = row_int(&rows, "register_number"),
            .title = row_text(&rows, "title"),
            .registered_at = row_instant(&rows, "registered_at"),
            .why = why,
            .what = why == SIMILAR_PHONE ? phone : place,
        };
    }
    return RC_OK;
}
