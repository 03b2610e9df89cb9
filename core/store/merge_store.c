/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/merge_store.h"

#include <inttypes.h>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

static enum rc insert_step(struct tx *tx, int64_t merger, const struct merge_step *step)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_merger_step_insert,
                    VALUES(v_int(id), v_int(merger), v_int(step->subject),
                           v_word(&merge_field_words, (int)step->field), v_text(step->was),
                           v_text(step->became), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_merger_step, id);
    return RC_OK;
}

enum rc merger_insert(struct tx *tx, struct merger *m)
{
    m->id = tx_id(tx);
    m->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_merger_insert,
                    VALUES(v_int(m->id), v_int(m->stays), v_int(m->ends), v_instant(m->at),
                           v_text(m->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_merger, m->id);
    for (size_t i = 0; i < m->step_count; i++)
        TRY(insert_step(tx, m->id, &m->steps[i]));
    return RC_OK;
}

enum rc merger_save_undone(struct tx *tx, struct merger *m)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_merger_undo,
                    VALUES(v_int(m->id), v_int(m->rev), v_instant(m->undone_at),
                           v_text(m->undone_by), v_text(m->undone_reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    m->rev++;
    tx_touch(tx, TABLE_merger, m->id);
    return RC_OK;
}

static enum rc load_steps(struct scope *sc, struct engine *engine, struct merger *m)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_merger_steps, VALUES(v_int(m->id)), &rows));
    struct merge_step *steps = scope_alloc(sc, rows.count, sizeof(*steps));
    for (size_t i = 0; row_next(&rows); i++) {
        steps[i] = (struct merge_step){.subject = row_int(&rows, "subject"),
                                       .was = row_text(&rows, "was"),
                                       .became = row_text(&rows, "became")};
        ROW_WORD(sc, &rows, "field", &merge_field_words, steps[i].field);
    }
    m->steps = steps;
    m->step_count = rows.count;
    return RC_OK;
}

static enum rc load(struct scope *sc, struct engine *engine, const struct sql *query, int64_t id,
                    struct merger *m, bool *found)
{
    struct rows rows;

    TRY(engine_query(engine, sc, query, VALUES(v_int(id)), &rows));
    *found = row_next(&rows);
    if (!*found)
        return RC_OK;
    *m = (struct merger){.id = row_int(&rows, "id"),
                         .rev = row_int(&rows, "rev"),
                         .stays = row_int(&rows, "dispute"),
                         .ends = row_int(&rows, "ended"),
                         .at = row_instant(&rows, "merged_at"),
                         .by = row_text(&rows, "made_by"),
                         .undone_at = row_instant(&rows, "undone_at"),
                         .undone_by = row_text(&rows, "undone_by"),
                         .undone_reason = row_text(&rows, "undone_reason")};
    return load_steps(sc, engine, m);
}

enum rc merger_of_ended(struct scope *sc, struct engine *engine, int64_t ended, struct merger *m,
                        bool *found)
{
    return load(sc, engine, &sql_merger_of_ended, ended, m, found);
}

enum rc merger_newest(struct scope *sc, struct engine *engine, int64_t stays, struct merger *m,
                      bool *found)
{
    return load(sc, engine, &sql_merger_newest, stays, m, found);
}

enum rc merger_formers(struct scope *sc, struct engine *engine, int64_t stays, const char **numbers)
{
    struct buffer b = buffer_new(sc);
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_merger_formers, VALUES(v_int(stays)), &rows));
    while (row_next(&rows))
        buffer_addf(&b, "%s%" PRId64 "/%" PRId64, b.length > 0 ? ", " : "", row_int(&rows, "year"),
                    row_int(&rows, "register_number"));
    *numbers = b.length > 0 ? buffer_text(&b) : NULL;
    return RC_OK;
}

enum rc merger_drop_party(struct tx *tx, const struct party *p)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_merger_drop_party, VALUES(v_int(p->id), v_int(p->rev)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_party, p->id);
    return RC_OK;
}
