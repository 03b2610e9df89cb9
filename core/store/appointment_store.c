/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/appointment_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc appointment_insert(struct tx *tx, struct appointment *a)
{
    a->id = tx_id(tx);
    a->rev = 1;
    TRY(engine_exec(
        tx->engine, tx->sc, &sql_appointment_insert,
        VALUES(v_int(a->id), v_int(a->person), v_word(&capacity_words, (int)a->capacity),
               v_word(&reach_words, (int)a->reach), v_text(a->division), v_date(a->from),
               v_date(a->until), v_id(a->given_by), v_instant(a->given_at), v_id(a->confirmed_by),
               v_instant(a->confirmed_at), v_id(a->ended_by), v_instant(a->ended_at),
               v_text(a->end_reason), v_text(digest_salt(tx->sc))),
        NULL));
    tx_touch(tx, TABLE_appointment, a->id);
    return RC_OK;
}

enum rc appointment_save(struct tx *tx, struct appointment *a)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_appointment_save,
                    VALUES(v_int(a->id), v_int(a->rev), v_id(a->confirmed_by),
                           v_instant(a->confirmed_at), v_id(a->ended_by), v_instant(a->ended_at),
                           v_text(a->end_reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    a->rev++;
    tx_touch(tx, TABLE_appointment, a->id);
    return RC_OK;
}

static enum rc read_one(struct scope *sc, struct rows *rows, struct appointment *a)
{
    *a = (struct appointment){.id = row_int(rows, "id"),
                              .rev = row_int(rows, "rev"),
                              .person = row_int(rows, "person"),
                              .division = row_text(rows, "division"),
                              .from = row_date(rows, "from_day"),
                              .until = row_date(rows, "until_day"),
                              .given_by = row_int(rows, "given_by"),
                              .given_at = row_instant(rows, "given_at"),
                              .confirmed_by = row_int(rows, "confirmed_by"),
                              .confirmed_at = row_instant(rows, "confirmed_at"),
                              .ended_by = row_int(rows, "ended_by"),
                              .ended_at = row_instant(rows, "ended_at"),
                              .end_reason = row_text(rows, "end_reason")};
    ROW_WORD(sc, rows, "capacity", &capacity_words, a->capacity);
    ROW_WORD(sc, rows, "reach", &reach_words, a->reach);
    return RC_OK;
}

enum rc appointment_list(struct scope *sc, struct engine *engine, int64_t office, int64_t person,
                         struct appointment **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_appointment_list, VALUES(v_int(office), v_int(person)),
                     &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(read_one(sc, &rows, &(*list)[i]));
    *count = rows.count;
    return RC_OK;
}
