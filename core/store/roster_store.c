/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/roster_store.h"

#include "core/base/digest.h"
#include "core/store/office_store.h"
#include "schema/queries.h"

#define DAYS_BEFORE (SHIFT_MINUTES_MAX / 1440) /* a duty may begin so long before */

static struct value v_some(int64_t number) { return number == 0 ? v_null() : v_int(number); }

static enum rc turn_insert(struct tx *tx, int64_t shift, const struct turn *t)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_turn_insert,
                    VALUES(v_int(id), v_int(shift), v_int(t->place), v_int(t->person),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_turn, id);
    return RC_OK;
}

enum rc shift_insert(struct tx *tx, struct shift *s)
{
    s->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_shift_insert,
                    VALUES(v_int(s->id), v_int(tx->office), v_agency(s->agency),
                           v_word(&duty_words, s->kind), v_text(s->name),
                           v_word(&every_words, s->every), v_date(s->from), v_date(s->until),
                           v_int(s->time.begins), v_int(s->time.lasts), v_some(s->weekdays),
                           v_int(s->least), v_some(s->most), v_text(s->note),
                           v_instant(s->recorded), v_text(s->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_shift, s->id);
    for (size_t i = 0; i < s->turn_count; i++)
        TRY(turn_insert(tx, s->id, &s->turns[i]));
    return RC_OK;
}

enum rc roster_change_insert(struct tx *tx, struct roster_change *c)
{
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_roster_change_insert,
                    VALUES(v_int(c->id), v_int(tx->office), v_word(&change_words, c->kind),
                           v_id(c->shift), v_date(c->day), v_id(c->person), v_id(c->other),
                           v_instant(c->from), v_instant(c->until), v_id(c->other_shift),
                           v_date(c->other_day), v_id(c->of), v_text(c->reason),
                           v_instant(c->recorded), v_id(c->recorder), v_text(c->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_roster_change, c->id);
    return RC_OK;
}

static enum rc shift_from_row(struct scope *sc, struct rows *rows, struct shift *s)
{
    *s = (struct shift){
        .id = row_int(rows, "id"),
        .name = row_text(rows, "name"),
        .from = row_date(rows, "first_on"),
        .until = row_date(rows, "last_on"),
        .time = {(int)row_int(rows, "begins"), (int)row_int(rows, "lasts")},
        .weekdays = (unsigned)row_int(rows, "weekdays"),
        .least = (int)row_int(rows, "least"),
        .most = (int)row_int(rows, "most"),
        .note = row_text(rows, "note"),
        .recorded = row_instant(rows, "recorded_at"),
        .by = row_text(rows, "made_by"),
    };
    TRY(row_agency(sc, rows, "agency", &s->agency));
    ROW_WORD(sc, rows, "kind", &duty_words, s->kind);
    ROW_WORD(sc, rows, "every", &every_words, s->every);
    return RC_OK;
}

static enum rc load_turns(struct scope *sc, struct engine *engine, int64_t office, struct date from,
                          struct shift *shifts, size_t count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_turn_list, VALUES(v_int(office), v_date(from)), &rows));
    struct turn *turns = scope_alloc(sc, rows.count, sizeof(*turns));
    int64_t *owners = scope_alloc(sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "shift");
        turns[i] = (struct turn){(int)row_int(&rows, "place"), row_int(&rows, "person")};
    }
    for (size_t i = 0, at = 0; i < count; i++, at += shifts[i - 1].turn_count) {
        shifts[i].turns = turns + at;
        shifts[i].turn_count = row_run(owners, rows.count, at, shifts[i].id);
    }
    return RC_OK;
}

static enum rc load_shifts(struct scope *sc, struct engine *engine, int64_t office,
                           struct date from, struct roster_plan *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_shift_list, VALUES(v_int(office), v_date(from)), &rows));
    struct shift *shifts = scope_alloc(sc, rows.count, sizeof(*shifts));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(shift_from_row(sc, &rows, &shifts[i]));
    out->shifts = shifts;
    out->shift_count = rows.count;
    return rows.count > 0 ? load_turns(sc, engine, office, from, shifts, rows.count) : RC_OK;
}

static enum rc change_from_row(struct scope *sc, struct rows *rows, struct roster_change *c)
{
    *c = (struct roster_change){
        .id = row_int(rows, "id"),
        .shift = row_int(rows, "shift"),
        .person = row_int(rows, "person"),
        .other = row_int(rows, "other"),
        .day = row_date(rows, "day"),
        .from = row_instant(rows, "begins_at"),
        .until = row_instant(rows, "ends_at"),
        .other_shift = row_int(rows, "other_shift"),
        .other_day = row_date(rows, "other_day"),
        .of = row_int(rows, "about"),
        .reason = row_text(rows, "reason"),
        .recorded = row_instant(rows, "recorded_at"),
        .recorder = row_int(rows, "recorder"),
        .by = row_text(rows, "made_by"),
    };
    ROW_WORD(sc, rows, "kind", &change_words, c->kind);
    return RC_OK;
}

static enum rc load_changes(struct scope *sc, struct engine *engine, int64_t office,
                            struct instant from, struct roster_plan *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_roster_change_list, VALUES(v_int(office), v_instant(from)),
                     &rows));
    struct roster_change *changes = scope_alloc(sc, rows.count, sizeof(*changes));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(change_from_row(sc, &rows, &changes[i]));
    out->changes = changes;
    out->change_count = rows.count;
    return RC_OK;
}

enum rc roster_load(struct scope *sc, struct engine *engine, int64_t office, struct instant from,
                    struct roster_plan *out)
{
    const struct date first = {date_of(from).day - DAYS_BEFORE};
    struct person *people;

    *out = (struct roster_plan){0};
    TRY(load_shifts(sc, engine, office, first, out));
    TRY(load_changes(sc, engine, office, from, out));
    TRY(person_list(sc, engine, office, &people, &out->person_count));
    out->people = people;
    return RC_OK;
}
