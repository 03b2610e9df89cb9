/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/glass_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc glass_find(struct scope *sc, struct engine *engine, int64_t office,
                   const struct serial_reference *reference, int year, int64_t *id,
                   const char **division)
{
    struct rows rows;

    if (reference->case_number)
        TRY(engine_query(engine, sc, &sql_glass_by_number,
                         VALUES(v_int(office), v_text(reference->case_number)), &rows));
    else
        TRY(engine_query(engine, sc, &sql_glass_by_register_number,
                         VALUES(v_int(office), v_int(reference->year ? reference->year : year),
                                v_int(reference->number)),
                         &rows));
    const bool found = row_next(&rows);
    *id = found ? row_int(&rows, "id") : 0;
    *division = found ? row_text(&rows, "division") : NULL;
    return RC_OK;
}

enum rc glass_insert(struct tx *tx, struct glass *g)
{
    g->id = tx_id(tx);
    g->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_glass_insert,
                    VALUES(v_int(g->id), v_int(g->dispute), v_int(g->person),
                           v_word(&glass_words, (int)g->category), v_text(g->reason),
                           v_instant(g->opened_at), v_instant(g->until_at),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_glass, g->id);
    return RC_OK;
}

enum rc glass_save_review(struct tx *tx, const struct glass *g)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_glass_review,
                    VALUES(v_int(g->id), v_int(g->rev), v_int(g->reviewed_by),
                           v_instant(g->reviewed_at), v_bool(g->proper), v_text(g->review_note)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_glass, g->id);
    return RC_OK;
}

static enum rc from_row(struct scope *sc, struct rows *rows, struct glass *g)
{
    *g = (struct glass){.id = row_int(rows, "id"),
                        .rev = row_int(rows, "rev"),
                        .number = (int)row_int(rows, "number"),
                        .dispute = row_int(rows, "dispute"),
                        .year = (int)row_int(rows, "year"),
                        .register_number = (int)row_int(rows, "register_number"),
                        .person = row_int(rows, "person"),
                        .name = row_text(rows, "name"),
                        .reason = row_text(rows, "reason"),
                        .opened_at = row_instant(rows, "opened_at"),
                        .until_at = row_instant(rows, "until_at"),
                        .reviewed_by = row_int(rows, "reviewed_by"),
                        .reviewer = row_text(rows, "reviewer"),
                        .reviewed_at = row_instant(rows, "reviewed_at"),
                        .proper = row_bool(rows, "proper"),
                        .review_note = row_text(rows, "review_note")};
    ROW_WORD(sc, rows, "category", &glass_words, g->category);
    return RC_OK;
}

enum rc glass_list(struct scope *sc, struct engine *engine, int64_t office, struct instant from,
                   struct instant to, const char *areas, struct glass **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_glass_list,
                     VALUES(v_int(office), v_int(from.ms), v_int(to.ms), v_text(areas)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(from_row(sc, &rows, &(*list)[i]));
    *count = rows.count;
    return RC_OK;
}

enum rc glass_waiting(struct scope *sc, struct engine *engine, int64_t office, int64_t person,
                      const char *areas, int64_t *waiting)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_glass_waiting,
                     VALUES(v_int(office), v_int(person), v_text(areas)), &rows));
    row_next(&rows);
    *waiting = row_int(&rows, "waiting");
    return RC_OK;
}

enum rc glass_untold(struct scope *sc, struct engine *engine, int64_t office, struct instant since,
                     size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_glass_untold, VALUES(v_int(office), v_instant(since)),
                     &rows));
    *count = rows.count;
    return RC_OK;
}

enum rc glass_tell(struct tx *tx, struct instant since, struct instant now, size_t *told)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_glass_untold,
                     VALUES(v_int(tx->office), v_instant(since)), &rows));
    while (row_next(&rows)) {
        const int64_t id = row_int(&rows, "id");

        TRY(engine_exec(tx->engine, tx->sc, &sql_glass_tell, VALUES(v_int(id), v_instant(now)),
                        NULL));
        tx_touch(tx, TABLE_glass, id);
    }
    *told = rows.count;
    return RC_OK;
}
