/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/office_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc office_insert(struct tx *tx, struct office *office)
{
    office->id = tx->office;
    TRY(engine_exec(tx->engine, tx->sc, &sql_office_insert,
                    VALUES(v_int(office->id), v_text(office->name), v_text(office->committee),
                           v_text(office->division), v_text(office->abbreviation),
                           v_bool(office->practice), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_office, office->id);
    return RC_OK;
}

static void office_from_row(struct rows *rows, struct office *office)
{
    *office = (struct office){
        .id = row_int(rows, "id"),
        .name = row_text(rows, "name"),
        .committee = row_text(rows, "committee"),
        .division = row_text(rows, "division"),
        .abbreviation = row_text(rows, "abbreviation"),
        .practice = row_bool(rows, "practice"),
    };
}

enum rc office_list(struct scope *sc, struct engine *engine, struct office **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_office_list, NO_VALUES, &rows));
    struct office *offices = scope_alloc(sc, rows.count, sizeof(*offices));
    for (size_t i = 0; row_next(&rows); i++)
        office_from_row(&rows, &offices[i]);
    *list = offices;
    *count = rows.count;
    return RC_OK;
}

/* The usual way is NULL, as in rows that are older than the column. */
static struct value v_way(const struct person *person)
{
    return person->print_way == PRINT_COMMAND ? v_null()
                                              : v_word(&print_way_words, (int)person->print_way);
}

enum rc person_insert(struct tx *tx, struct person *person)
{
    person->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_person_insert,
                    VALUES(v_int(person->id), v_int(tx->office), v_text(person->login),
                           v_text(person->name), v_agency(person->agency), v_text(person->role),
                           v_text(person->phone), v_text(person->division), v_text(person->skills),
                           v_date(person->from), v_date(person->until), v_way(person),
                           v_text(person->print_queue), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_person, person->id);
    return RC_OK;
}

enum rc person_save(struct tx *tx, const struct person *person)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_person_update,
                    VALUES(v_int(person->id), v_int(tx->office), v_text(person->name),
                           v_text(person->role), v_text(person->phone), v_text(person->division),
                           v_text(person->skills), v_date(person->from), v_date(person->until),
                           v_way(person), v_text(person->print_queue)),
                    NULL));
    tx_touch(tx, TABLE_person, person->id);
    return RC_OK;
}

enum rc person_disable(struct tx *tx, int64_t id, struct instant at, const char *reason)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_person_disable,
                    VALUES(v_int(id), v_instant(at), v_text(reason)), NULL));
    tx_touch(tx, TABLE_person, id);
    return RC_OK;
}

static enum rc person_from_row(struct scope *sc, struct rows *rows, struct person *person)
{
    *person = (struct person){
        .id = row_int(rows, "id"),
        .login = row_text(rows, "login"),
        .name = row_text(rows, "name"),
        .role = row_text(rows, "role"),
        .phone = row_text(rows, "phone"),
        .division = row_text(rows, "division"),
        .skills = row_text(rows, "skills"),
        .from = row_date(rows, "begins_on"),
        .until = row_date(rows, "ends_on"),
        .print_way = PRINT_COMMAND,
        .print_queue = row_text(rows, "print_queue"),
        .disabled = row_text(rows, "disabled_reason"),
    };
    if (!row_is_null(rows, "print_way"))
        ROW_WORD(sc, rows, "print_way", &print_way_words, person->print_way);
    return row_agency(sc, rows, "agency", &person->agency);
}

enum rc person_list(struct scope *sc, struct engine *engine, int64_t office, struct person **list,
                    size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_person_list, VALUES(v_int(office)), &rows));
    struct person *people = scope_alloc(sc, rows.count, sizeof(*people));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(person_from_row(sc, &rows, &people[i]));
    *list = people;
    *count = rows.count;
    return RC_OK;
}

enum rc person_by_login(struct scope *sc, struct engine *engine, int64_t office, const char *login,
                        struct person *person)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_person_by_login, VALUES(v_int(office), v_text(login)),
                     &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "login", N_("This office has nobody with the login {1}."),
                    login);
    return person_from_row(sc, &rows, person);
}
