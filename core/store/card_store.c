/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/card_store.h"

#include "core/base/digest.h"
#include "core/store/serial_store.h"
#include "schema/queries.h"

#define SERIES_CARD "card"

enum rc card_add_step(struct tx *tx, int64_t card, struct card_step *step)
{
    step->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_card_step_insert,
                    VALUES(v_int(step->id), v_int(card), v_word(&card_move_words, (int)step->move),
                           v_word(&card_colour_words, (int)step->colour), v_instant(step->at),
                           v_instant(step->answer_due), v_text(step->text), v_id(step->person),
                           v_text(step->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_card_step, step->id);
    return RC_OK;
}

enum rc card_open(struct tx *tx, struct card *c, struct card_step *first)
{
    TRY(serial_next(tx, c->year, SERIES_CARD, &c->number));
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_card_insert,
                    VALUES(v_int(c->id), v_int(tx->office), v_int(c->dispute), v_int(c->dispatch),
                           v_int(c->year), v_int(c->number), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_card, c->id);
    return card_add_step(tx, c->id, first);
}

static enum rc step_from_row(struct scope *sc, struct rows *rows, struct card_step *s)
{
    *s = (struct card_step){
        .id = row_int(rows, "id"),
        .at = row_instant(rows, "recorded_at"),
        .answer_due = row_instant(rows, "answer_due"),
        .text = row_text(rows, "text"),
        .person = row_int(rows, "person"),
        .by = row_text(rows, "made_by"),
    };
    ROW_WORD(sc, rows, "move", &card_move_words, s->move);
    ROW_WORD(sc, rows, "colour", &card_colour_words, s->colour);
    return RC_OK;
}

/* ROWS are the cards, STEPS theirs, in the same order. */
static enum rc put_together(struct scope *sc, struct rows *rows, struct rows *steps,
                            struct card **list, size_t *count)
{
    struct card_step *all = scope_alloc(sc, steps->count, sizeof(*all));
    int64_t *owners = scope_alloc(sc, steps->count, sizeof(*owners));

    for (size_t i = 0; row_next(steps); i++) {
        owners[i] = row_int(steps, "card");
        TRY(step_from_row(sc, steps, &all[i]));
    }
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *count = rows->count;
    for (size_t i = 0, at = 0; row_next(rows); i++) {
        struct card *c = &(*list)[i];

        *c = (struct card){.id = row_int(rows, "id"),
                           .dispute = row_int(rows, "dispute"),
                           .dispatch = row_int(rows, "dispatch"),
                           .year = (int)row_int(rows, "year"),
                           .number = row_int(rows, "number"),
                           .steps = &all[at]};
        c->step_count = row_run(owners, steps->count, at, c->id);
        at += c->step_count;
    }
    return RC_OK;
}

enum rc card_list(struct scope *sc, struct engine *engine, int64_t dispute, struct card **list,
                  size_t *count)
{
    struct rows rows, steps;

    *list = NULL;
    *count = 0;
    TRY(engine_query(engine, sc, &sql_card_list, VALUES(v_int(dispute)), &rows));
    if (rows.count == 0)
        return RC_OK;
    TRY(engine_query(engine, sc, &sql_card_steps, VALUES(v_int(dispute)), &steps));
    return put_together(sc, &rows, &steps, list, count);
}

enum rc card_newest(struct scope *sc, struct engine *engine, int64_t office, size_t limit,
                    struct card **list, size_t *count)
{
    const struct value values[] = {v_int(office), v_int((int64_t)limit)};
    struct rows rows, steps;

    TRY(engine_query(engine, sc, &sql_card_newest, values, 2, &rows));
    TRY(engine_query(engine, sc, &sql_card_newest_steps, values, 2, &steps));
    return put_together(sc, &rows, &steps, list, count);
}

enum rc card_by_number(struct scope *sc, struct engine *engine, int64_t office, int year,
                       int64_t number, struct card *c)
{
    struct card *list;
    size_t count = 0;
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_card_numbered,
                     VALUES(v_int(office), v_int(year), v_int(number)), &rows));
    if (row_next(&rows))
        TRY(card_list(sc, engine, row_int(&rows, "dispute"), &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (list[i].year != year || list[i].number != number)
            continue;
        *c = list[i];
        return RC_OK;
    }
    return fail(sc, RC_NOTFOUND, "card", N_("There is no such supervision card."));
}
