/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/desk/rights.h"

#include "core/store/appointment_store.h"
#include "core/store/office_store.h"

static struct engine *open_engine(struct room *room)
{
    struct engine *engine;

    ok(room, engine_open(&room->sc, room_owned(room), (struct engine_flags){0}, &engine));
    return engine;
}

void rights_appoint(struct room *room, const char *login, enum capacity capacity, enum reach reach)
{
    struct engine *engine = open_engine(room);
    struct person p;
    struct tx tx;

    ok(room, person_by_login(&room->sc, engine, desk_office(room->desk)->id, login, &p));
    ok(room, tx_begin(&room->sc, engine, desk_office(room->desk)->id, &tx));
    struct appointment a = {.person = p.id,
                            .capacity = capacity,
                            .reach = reach,
                            .from = DATE_NONE,
                            .until = DATE_NONE,
                            .given_at = desk_now(room->desk),
                            .confirmed_by = p.id,
                            .confirmed_at = desk_now(room->desk),
                            .ended_at = INSTANT_NEVER};
    ok(room, appointment_insert(&tx, &a));
    ok(room, tx_journal(&tx, &(struct journal_entry){.at = desk_now(room->desk),
                                                     .boot_id = "boot",
                                                     .person = p.id,
                                                     .use_case = "appoint"}));
    ok(room, tx_commit(&tx));
    engine_free(engine);
}

void rights_clear(struct room *room) { rights_sql(room, "DELETE FROM appointment"); }

void rights_sql(struct room *room, const char *sql)
{
    struct engine *engine = open_engine(room);

    ok(room, engine_script(engine, &room->sc, sql));
    engine_free(engine);
}

int64_t rights_number(struct room *room, const char *sql)
{
    const struct sql query = {-1, "number", sql, NULL, NULL};
    struct engine *engine = open_engine(room);
    struct rows rows;

    ok(room, engine_query(engine, &room->sc, &query, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    const int64_t found = rows.cells[0].integer;
    engine_free(engine);
    return found;
}
