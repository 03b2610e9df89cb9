/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B16: five attacks by somebody who owns the file: the end cut off, a row deleted, two entries
 * swapped, an older copy put back, the chain made anew from somewhere. All are found with anchors.
 */
#include "core/base/digest.h"
#include "core/store/chain.h"
#include "core/store/keeping_store.h"
#include "core/store/verify.h"
#include "schema/queries.h"
#include "tests/torture/torture.h"

#include <inttypes.h>
#include <unistd.h>

enum { CASES = 40, COPIES = 10 };

static struct room room;
static struct engine *engine;
static struct anchor *anchors;
static size_t anchor_count;
static const char *copies[COPIES];
static int64_t entries;

static void note_anchor(void)
{
    struct anchor *list;
    size_t count;

    ok(&room, anchor_heads(&room.sc, engine, (struct instant){0}, &list, &count));
    anchors = scope_grow(&room.sc, anchors, anchor_count, anchor_count + 1, sizeof(*anchors));
    anchors[anchor_count++] = list[0];
    entries = list[0].seq;
}

/* Forty cases with an anchor after each, and a copy of the file after every fourth. */
static void prepare(void)
{
    room_open(&room);
    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    for (int i = 0; i < CASES; i++) {
        int64_t id;

        ok(&room, torture_do(room.desk, &room.sc, DEED_REGISTERED,
                             scope_printf(&room.sc, "form-%d", i), &id));
        if (i % (CASES / COPIES) == 0) {
            copies[i / (CASES / COPIES)] = scope_printf(&room.sc, "%s/copy-%d", room.folder, i);
            ok(&room, engine_copy(engine, &room.sc, copies[i / (CASES / COPIES)]));
        }
        note_anchor();
    }
}

/* Is what lies open in E found; by verify alone, or by an anchor? */
static bool found(struct scope *sc, struct engine *e, bool *verified)
{
    struct journal_report report;
    struct anchor_report held;

    ck_assert_int_eq(journal_verify(sc, e, NULL, &report), RC_OK);
    *verified = report.broken;
    ck_assert_int_eq(anchor_check(sc, e, anchors, anchor_count, &held), RC_OK);
    return report.broken || held.broken;
}

/* Run SQL, look, and undo it. */
static bool found_after(const char *sql)
{
    struct scope sc = SCOPE_INIT;
    bool verified;

    ck_assert_int_eq(engine_begin(engine, &sc), RC_OK);
    ck_assert_msg(engine_script(engine, &sc, sql) == RC_OK, "%s: %s", sql, sc.error.args[0]);
    const bool is = found(&sc, engine, &verified);
    engine_rollback(engine);
    scope_end(&sc);
    return is;
}

static int64_t any_entry(void) { return 2 + (int64_t)torture_random((uint64_t)entries - 3); }

static bool cut(void)
{
    const int64_t last = any_entry();

    return found_after(scope_printf(&room.sc,
                                    "DELETE FROM journal WHERE seq > %" PRId64 ";"
                                    "UPDATE office_head SET seq = %" PRId64
                                    ", hash = (SELECT hash FROM journal WHERE seq = %" PRId64 ")",
                                    last, last, last));
}

static bool delete_row(void)
{
    static const char *const tables[] = {"party", "dispute", "person"};
    const char *table = tables[torture_random(3)];

    return found_after(scope_printf(
        &room.sc,
        "PRAGMA defer_foreign_keys=ON; DELETE FROM %s WHERE id = (SELECT id FROM %s ORDER BY id "
        "LIMIT 1 OFFSET %d)",
        table, table, (int)torture_random(3)));
}

static bool swap(void)
{
    const int64_t a = any_entry(), b = a + 1;

    return found_after(scope_printf(&room.sc,
                                    "UPDATE journal SET seq = -1 WHERE seq = %" PRId64 ";"
                                    "UPDATE journal SET seq = %" PRId64 " WHERE seq = %" PRId64 ";"
                                    "UPDATE journal SET seq = %" PRId64 " WHERE seq = -1",
                                    a, a, b, b));
}

static bool put_back(void)
{
    const char *copy = copies[torture_random(COPIES)];
    struct scope sc = SCOPE_INIT;
    struct engine *old;
    bool verified;

    ck_assert_int_eq(engine_open(&sc, copy, (struct engine_flags){0}, &old), RC_OK);
    const bool is = found(&sc, old, &verified);
    ck_assert(!verified); /* only the anchors know */
    engine_free(old);
    scope_end(&sc);
    return is;
}

/* Give entry FROM another time, and every one after it the hash that fits. */
static void make_anew(struct scope *sc, int64_t from)
{
    static const struct sql set = {
        .index = -1, .name = "set", .text = "UPDATE journal SET hash = $1 WHERE seq = $2"};
    const char *hash = NULL;
    struct rows rows;

    ck_assert_int_eq(engine_script(engine, sc,
                                   scope_printf(sc,
                                                "UPDATE journal SET recorded_at = recorded_at - 1 "
                                                "WHERE seq = %" PRId64,
                                                from)),
                     RC_OK);
    ck_assert_int_eq(
        engine_query(engine, sc, &sql_journal_page,
                     VALUES(v_int(anchors[0].office), v_int(from - 2), v_int(entries + 1)), &rows),
        RC_OK);
    while (row_next(&rows)) {
        if (row_int(&rows, "seq") >= from) {
            hash = chain_hash(sc, hash, rows.cells, CHAIN_FIELDS);
            ck_assert_int_eq(engine_exec(engine, sc, &set,
                                         VALUES(v_text(hash), v_int(row_int(&rows, "seq"))), NULL),
                             RC_OK);
        } else {
            hash = row_text(&rows, "hash");
        }
    }
    ck_assert_int_eq(
        engine_script(engine, sc, scope_printf(sc, "UPDATE office_head SET hash = '%s'", hash)),
        RC_OK);
}

static bool rebuild(void)
{
    struct scope sc = SCOPE_INIT;
    bool verified;

    ck_assert_int_eq(engine_begin(engine, &sc), RC_OK);
    make_anew(&sc, any_entry());
    const bool is = found(&sc, engine, &verified);
    ck_assert(!verified); /* every digest fits; only the anchors know */
    engine_rollback(engine);
    scope_end(&sc);
    return is;
}

START_TEST(whatever_is_done_to_the_record_its_anchors_find_it)
{
    static bool (*const attacks[])(void) = {cut, delete_row, swap, put_back, rebuild};
    const int kinds = sizeof(attacks) / sizeof(*attacks), times = torture_count(8, 100);
    int seen = 0;
    bool verified;

    prepare();
    ck_assert(!found(&room.sc, engine, &verified)); /* what nobody touched fits */
    for (int i = 0; i < times; i++)
        for (int k = 0; k < kinds; k++)
            seen += attacks[k]();
    torture_figure("B16", "%d attacks, %d found", times * kinds, seen);
    ck_assert_int_eq(seen, times * kinds);
    engine_free(engine);
    for (int i = 0; i < COPIES; i++)
        unlink(copies[i]);
    room_close(&room);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("anchor");

    tcase_add_test(tc, whatever_is_done_to_the_record_its_anchors_find_it);
    return torture_run(tc);
}
