/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence through the desk: what is given out is what was taken in, and that it was is known. */
#include "tests/desk/room.h"

#include <string.h>

#include "core/desk/account.h"
#include "core/desk/contact.h"
#include "core/desk/evidence.h"
#include "core/store/engine.h"

static const unsigned char picture[] = {0xff, 0xd8, 0x00, 0x0a};
static const struct bytes file = {picture, sizeof(picture)};
static struct room room;
static int64_t id;

static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, true);
}

static void end(void) { room_close(&room); }

static void add(const char *name)
{
    struct evidence e = {.title = "照片", .file_name = name, .brought_on = DATE_NONE};

    ok(&room, desk_add_evidence(room.desk, &room.sc, id, &e, file));
    ck_assert_int_eq(e.ordinal, 1);
}

/* What somebody does who has the file of the database and not the program. */
static void intrude(const char *sql)
{
    struct engine *engine;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_script(engine, &room.sc, sql));
    engine_free(engine);
}

static int64_t number(const char *text)
{
    const struct sql sql = {.index = -1, .name = "number", .text = text};
    struct engine *engine;
    struct rows rows;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_query(engine, &room.sc, &sql, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    const int64_t found = rows.cells[0].integer;
    engine_free(engine);
    return found;
}

START_TEST(what_was_taken_in_comes_out_and_that_somebody_looked_is_recorded)
{
    struct evidence e;
    struct bytes got;

    add("D:\\相片\\a.jpg");
    ok(&room, desk_get_evidence(room.desk, &room.sc, id, 1, &e, &got));
    ck_assert_uint_eq(got.size, sizeof(picture));
    ck_assert_int_eq(memcmp(got.data, picture, sizeof(picture)), 0);
    ck_assert_str_eq(e.file_name, "a.jpg");
    ck_assert_int_eq(e.brought_on.day, desk_today(room.desk).day);
    ck_assert_int_eq(number("SELECT COUNT(*) FROM access WHERE use_case = 'get-evidence'"), 1);
}
END_TEST

START_TEST(bytes_that_somebody_changed_are_not_given_out)
{
    struct evidence e;
    struct bytes got;

    add("a.jpg");
    intrude("UPDATE evidence_file SET bytes = CAST('other' AS BLOB)");
    refused(&room, desk_get_evidence(room.desk, &room.sc, id, 1, &e, &got), RC_ENGINE, "evidence");
}
END_TEST

START_TEST(a_file_that_is_refused_leaves_no_row)
{
    struct evidence e = {.title = "照片", .file_name = "a", .brought_on = DATE_NONE};

    refused(&room, desk_add_evidence(room.desk, &room.sc, id, &e, (struct bytes){picture, 0}),
            RC_INVALID, "file");
    e.party = 9;
    refused(&room, desk_add_evidence(room.desk, &room.sc, id, &e, file), RC_INVALID, "party");
    ck_assert_int_eq(number("SELECT COUNT(*) FROM evidence_file"), 0);
}
END_TEST

START_TEST(a_try_is_of_a_party_of_the_case)
{
    const struct contact c = {.party = 9, .at = INSTANT_NEVER};

    refused(&room, desk_contact(room.desk, &room.sc, id, &c), RC_INVALID, "party");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("record");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_taken_in_comes_out_and_that_somebody_looked_is_recorded);
    tcase_add_test(tc, bytes_that_somebody_changed_are_not_given_out);
    tcase_add_test(tc, a_file_that_is_refused_leaves_no_row);
    tcase_add_test(tc, a_try_is_of_a_party_of_the_case);
    return suite_run(tc);
}
