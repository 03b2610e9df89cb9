/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/joining_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

static enum rc insert_step(struct tx *tx, int64_t joining, const struct merge_step *step)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_joining_step_insert,
                    VALUES(v_int(id), v_int(joining), v_word(&merge_field_words, (int)step->field),
                           v_text(step->was), v_text(step->became), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_joining_step, id);
    return RC_OK;
}

enum rc joining_insert(struct tx *tx, int64_t dispute, struct joining *j)
{
    j->id = tx_id(tx);
    j->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_joining_insert,
                    VALUES(v_int(j->id), v_int(dispute), v_int(j->stays), v_int(j->joins),
                           v_instant(j->at), v_text(j->by), v_text(j->reason),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_joining, j->id);
    for (size_t i = 0; i < j->step_count; i++)
        TRY(insert_step(tx, j->id, &j->steps[i]));
    return RC_OK;
}

enum rc joining_save_parted(struct tx *tx, struct joining *j)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_joining_part,
                    VALUES(v_int(j->id), v_int(j->rev), v_instant(j->parted_at),
                           v_text(j->parted_by), v_text(j->parted_reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    j->rev++;
    tx_touch(tx, TABLE_joining, j->id);
    return RC_OK;
}

static enum rc load_steps(struct scope *sc, struct engine *engine, struct joining *j)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_joining_steps, VALUES(v_int(j->id)), &rows));
    struct merge_step *steps = scope_alloc(sc, rows.count, sizeof(*steps));
    for (size_t i = 0; row_next(&rows); i++) {
        steps[i] = (struct merge_step){.subject = j->stays,
                                       .was = row_text(&rows, "was"),
                                       .became = row_text(&rows, "became")};
        ROW_WORD(sc, &rows, "field", &merge_field_words, steps[i].field);
    }
    j->steps = steps;
    j->step_count = rows.count;
    return RC_OK;
}

static void joining_from_row(struct rows *rows, struct joining *j)
{
    *j = (struct joining){.id = row_int(rows, "id"),
                          .rev = row_int(rows, "rev"),
                          .stays = row_int(rows, "stays"),
                          .joins = row_int(rows, "joins"),
                          .at = row_instant(rows, "joined_at"),
                          .by = row_text(rows, "made_by"),
                          .reason = row_text(rows, "reason"),
                          .parted_at = row_instant(rows, "parted_at"),
                          .parted_by = row_text(rows, "parted_by"),
                          .parted_reason = row_text(rows, "parted_reason")};
}

enum rc joining_of(struct scope *sc, struct engine *engine, int64_t joins, struct joining *j,
                   bool *found)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_joining_of_joins, VALUES(v_int(joins)), &rows));
    *found = row_next(&rows);
    if (!*found)
        return RC_OK;
    joining_from_row(&rows, j);
    return load_steps(sc, engine, j);
}

enum rc joining_list(struct scope *sc, struct engine *engine, int64_t dispute,
                     struct joining **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_joining_list, VALUES(v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        joining_from_row(&rows, &(*list)[i]);
    *count = rows.count;
    return RC_OK;
}

enum rc joining_forget(struct tx *tx, int64_t dispute, int64_t party)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_joining_forget_steps,
                     VALUES(v_int(dispute), v_int(party)), &rows));
    tx_touch_rows(tx, TABLE_joining_step, &rows);
    TRY(engine_query(tx->engine, tx->sc, &sql_joining_forget, VALUES(v_int(dispute), v_int(party)),
                     &rows));
    tx_touch_rows(tx, TABLE_joining, &rows);
    return RC_OK;
}
