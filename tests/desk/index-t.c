/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index of a database that comes from an older version: emptied by the upgrade, it is made
 * again without anybody asking for it. */
#include "core/base/progress.h"
#include "core/desk/account.h"
#include "core/desk/board.h"
#include "core/desk/search.h"
#include "core/desk/upgrade.h"
#include "core/store/engine.h"
#include "core/store/migrate.h"
#include "schema/queries.h"
#include "tests/desk/rights.h"

#include <string.h>

enum { CASES = 60, LAYOUT = 28 };

static struct room room;

static void index_all(struct desk *desk)
{
    bool more = true;

    while (more)
        ok(&room, desk_index(desk, &room.sc, &more));
}

static size_t found_by(struct desk *desk, const char *words)
{
    struct board_row *rows;
    size_t count;
    bool more;

    ok(&room, desk_find(desk, &room.sc, words, false, &rows, &count, &more));
    return count;
}

static const struct migration *step(void)
{
    const struct migration *m = schema_migrations;

    while (m->version != LAYOUT)
        m++;
    return m;
}

/* The database of the room with an index in the layout before that step, brought over it. */
static const char *emptied(void)
{
    const char *const path = scope_printf(&room.sc, "%s/emptied.db", room.folder);
    static const char before[] =
        "DROP TABLE search_text; CREATE VIRTUAL TABLE search_text USING fts5(narrative, party,"
        " place, agreement, marks, content = '', columnsize = 0, tokenize = 'onecase');"
        "INSERT INTO search_text (rowid, narrative) SELECT id, narrative FROM dispute;"
        "UPDATE search_head SET looked_at = 0;"; /* nobody is at it */
    struct engine *engine;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_copy(engine, &room.sc, path));
    engine_free(engine);
    ok(&room, engine_open(&room.sc, path, (struct engine_flags){0}, &engine));
    ok(&room, engine_script(engine, &room.sc, before));
    ok(&room, engine_script(engine, &room.sc, step()->text));
    engine_free(engine);
    return path;
}

static void begin(void)
{
    room_open(&room);
    for (int i = 0; i < CASES; i++)
        room_dispute(&room, true);
    index_all(room.desk);
}

static void end(void) { room_close(&room); }

static struct desk *open_emptied(const char *path)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");
    struct desk *desk;

    options.database = path;
    ok(&room, desk_open(&room.sc, &options, &desk));
    return desk;
}

static void check_whole(struct desk *desk, size_t expected)
{
    struct verification v;
    struct index_state s;

    ok(&room, desk_index_state(desk, &room.sc, &s));
    ck_assert_int_eq(s.behind + s.left + s.stale, 0);
    ck_assert_uint_eq(found_by(desk, "云健社区"), expected);
    ok(&room, desk_verify(desk, &room.sc, &v));
    ck_assert(v.sound);
}

START_TEST(who_has_time_makes_an_emptied_index_again)
{
    const size_t expected = found_by(room.desk, "云健社区");
    struct index_state s;

    if (room.server)
        return;
    struct desk *const desk = open_emptied(emptied());
    ok(&room, desk_index_state(desk, &room.sc, &s));
    ck_assert_int_eq(s.left, CASES);
    ck_assert_uint_gt(expected, 0);
    ck_assert_uint_eq(found_by(desk, "云健社区"), expected);
    index_all(desk);
    check_whole(desk, expected);
    desk_close(desk);
}
END_TEST

START_TEST(an_upgrade_makes_it_at_once_and_tells_how_far_it_is)
{
    const size_t expected = found_by(room.desk, "云健社区");
    struct desk_options options = room_options(&room, &room.sc, NULL);
    struct progress progress = {.total = 0};
    struct upgrade_result done;

    if (room.server)
        return;
    options.database = emptied();
    options.alone = true;
    options.progress = &progress;
    ok(&room, desk_upgrade(&room.sc, &options, &done));
    ck_assert_int_eq(progress.total, CASES);
    ck_assert_int_eq(progress.done, CASES);
    struct desk *const desk = open_emptied(options.database);
    check_whole(desk, expected);
    desk_close(desk);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("index");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_has_time_makes_an_emptied_index_again);
    tcase_add_test(tc, an_upgrade_makes_it_at_once_and_tells_how_far_it_is);
    return suite_run_within(tc, 60);
}
