/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Long work that is stopped, at every point where it may be: everything is as it was, or what was
 * done is whole and the next run does the rest.
 */
#include "core/base/file.h"
#include "core/base/progress.h"
#include "core/desk/account.h"
#include "core/desk/backup.h"
#include "core/desk/dispatch.h"
#include "core/desk/generate.h"
#include "core/desk/report.h"
#include "core/desk/restore.h"
#include "core/desk/search.h"
#include "core/desk/upgrade.h"
#include "core/store/migrate.h"
#include "tests/desk/rights.h"
#include "tests/store/cluster.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Of GENERATED cases the index takes in a thousand without looking up. */
enum { CASES = 7, LINES = 9, POINTS_MOST = 4000, GENERATED = 1100, IN_A_ROW = 1000 };

static const struct period always = {DATE_NONE, DATE_NONE};

static struct room room;

/* Stops when it was asked so often. */
static int patience;

static bool is_to_stop(struct progress *p)
{
    (void)p;
    return patience-- <= 0;
}

static struct progress progress = {.stop = is_to_stop};

static struct desk_options options_of(const char *database)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");

    options.database = database;
    options.progress = &progress;
    return options;
}

/* The desk of the room is one whose long work can be stopped. */
static void begin(void)
{
    room_open(&room);
    for (int i = 0; i < CASES; i++) {
        const int64_t id = room_dispute(&room, true);
        struct proposal team;

        ok(&room, desk_propose_team(room.desk, &room.sc, id, NULL, &team));
        ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
    }
    desk_close(room.desk);
    const struct desk_options options = options_of(room.database);
    patience = INT_MAX;
    ok(&room, desk_open(&room.sc, &options, &room.desk));
}

static void end(void) { room_close(&room); }

/* All names in the folder of the room, each with a blank behind it, sorted. */
static const char *folder_text(void)
{
    struct buffer b = buffer_new(&room.sc);
    struct dirent **names;
    const int count = scandir(room.folder, &names, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        buffer_addf(&b, "%s ", names[i]->d_name);
        free(names[i]);
    }
    free(names);
    return buffer_text(&b);
}

static struct verification verified(void)
{
    struct verification v;

    patience = INT_MAX;
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    return v;
}

static enum rc report(void)
{
    struct report r;

    return desk_report_response(room.desk, &room.sc, always, REPORT_KIND, true, &r);
}

static enum rc export_csv(void)
{
    const char *text;

    return desk_export_responses(room.desk, &room.sc, always, REPORT_CSV, &text);
}

static enum rc export_json(void)
{
    const char *text;

    return desk_export_responses(room.desk, &room.sc, always, REPORT_JSON, &text);
}

static enum rc (*const reading[])(void) = {report, export_csv, export_json};

/* More points than cases: cases are read in pages, and counted or written one by one. */
START_TEST(a_report_that_is_stopped_leaves_no_trace)
{
    const struct verification before = verified();
    const size_t count = sizeof(reading) / sizeof(*reading);

    for (size_t i = 0; i < count; i++) {
        int points = 0;

        for (patience = 0; reading[i]() != RC_OK; patience = points) {
            ck_assert_int_eq(room.sc.error.rc, RC_STOPPED);
            ck_assert_str_eq(error_text(&room.sc, LANG_EN, &room.sc.error),
                             "Stopped. Nothing was given out.");
            ck_assert_int_lt(++points, POINTS_MOST);
        }
        ck_assert_int_gt(points, CASES);
    }
    const struct verification after = verified();
    ck_assert_int_eq(after.accesses, before.accesses + (int64_t)count); /* that went through */
    ck_assert_int_eq(after.entries, before.entries);
}
END_TEST

static void nobody_is_refused(void *user, int line, const struct error *error)
{
    (void)user;
    (void)error;
    ck_abort_msg("line %d", line);
}

static const char *write_ledger(void)
{
    const char *path = scope_printf(&room.sc, "%s/ledger.jsonl", room.folder);
    struct buffer b = buffer_new(&room.sc);

    for (int i = 0; i < LINES; i++)
        buffer_addf(
            &b,
            "{\"source\":\"walk_in\",\"kind\":\"消费\",\"narrative\":\"退款%d。\","
            "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"某某\"}]}\n",
            i / 2); /* two equal lines are two cases */
    const struct bytes bytes = {(const unsigned char *)buffer_text(&b), b.length};
    ok(&room, file_write(&room.sc, path, bytes));
    return path;
}

static enum rc import(const char *path, struct import_counts *n)
{
    return desk_import(room.desk, &room.sc, path, true, nobody_is_refused, NULL, n);
}

START_TEST(an_import_stopped_after_any_line_took_each_whole_and_the_next_takes_the_rest)
{
    const char *path = write_ledger();
    const int stop_after = _i * (LINES - 2) / 2; /* the first, one between, the last but one */
    const int64_t before = verified().entries;
    struct import_counts n;

    patience = stop_after;
    ck_assert_int_eq(import(path, &n), RC_STOPPED);
    ck_assert_int_eq(n.taken, stop_after + 1);
    ck_assert_str_eq(
        error_text(&room.sc, LANG_EN, &room.sc.error),
        scope_printf(&room.sc,
                     "Stopped. %d cases were taken, with %d of %d lines looked at; the same "
                     "command takes the rest, and none of them twice.",
                     stop_after + 1, stop_after + 1, LINES));
    ck_assert_int_eq(verified().entries, before + stop_after + 1);
    ok(&room, import(path, &n));
    ck_assert_int_eq(n.known, stop_after + 1);
    ck_assert_int_eq(n.taken, LINES - stop_after - 1);
    ck_assert_int_eq(verified().entries, before + LINES);
}
END_TEST

static const char *backup_path(void) { return scope_printf(&room.sc, "%s/a.backup", room.folder); }

static enum rc back_up(void)
{
    const struct backup_request request = {.path = backup_path(), .plain = true};
    struct backup_result result;

    return desk_backup(room.desk, &room.sc, &request, &result);
}

START_TEST(a_backup_that_is_stopped_leaves_no_file)
{
    const int64_t before = verified().entries;
    const char *const names = folder_text();
    int points = 0;

    for (patience = 0; back_up() != RC_OK; patience = points) {
        ck_assert_int_eq(room.sc.error.rc, RC_STOPPED);
        ck_assert_str_eq(error_text(&room.sc, LANG_EN, &room.sc.error),
                         "Stopped. Nothing was written, and nothing was changed.");
        ck_assert_str_eq(folder_text(), names);
        ck_assert_int_lt(++points, POINTS_MOST);
    }
    ck_assert_int_gt(points, 3); /* in the copy, in its pages, in its entries, in the packing */
    ck_assert_int_eq(access(backup_path(), F_OK), 0);
    ck_assert_int_eq(verified().entries, before + 1);
}
END_TEST

/* The database is that of somebody who worked on since, and the templates go to a new folder. */
START_TEST(a_restore_that_is_stopped_leaves_the_old_database_in_its_place)
{
    const char *const folder = scope_printf(&room.sc, "%s/templates", room.folder);
    const struct restore_request request = {
        .file = backup_path(), .older = true, .templates = folder};
    const struct desk_options options = options_of(room.database);
    struct restore_result result;
    int points = 0;

    patience = INT_MAX;
    ok(&room, back_up());
    room_dispute(&room, false);
    const int64_t entries = verified().entries;
    desk_close(room.desk);
    const char *const names = folder_text();
    for (patience = 0; desk_restore(&room.sc, &options, &request, &result) != RC_OK;
         patience = points) {
        ck_assert_int_eq(room.sc.error.rc, RC_STOPPED);
        ck_assert_str_eq(error_text(&room.sc, LANG_EN, &room.sc.error),
                         "Stopped. Nothing was written, and nothing was changed.");
        ck_assert_str_eq(folder_text(), names);
        ck_assert_int_lt(++points, POINTS_MOST);
        if (points == 2) {
            patience = INT_MAX;
            ok(&room, desk_open(&room.sc, &options, &room.desk));
            ck_assert_int_eq(verified().entries, entries);
            desk_close(room.desk);
        }
    }
    ck_assert_int_gt(points, 3);
    ck_assert_int_eq(access(folder, F_OK), 0);
    patience = INT_MAX;
    ok(&room, desk_open(&room.sc, &options, &room.desk));
    ck_assert_int_eq(verified().entries, entries - 1); /* the case is gone, the restore noted */
}
END_TEST

START_TEST(an_upgrade_that_is_stopped_leaves_the_old_schema_and_no_copy)
{
    const size_t steps = migrate_known() - 3;
    struct desk_options options = options_of(room_old(&room, "old.db", steps));
    const char *const names = folder_text();
    struct upgrade_result done;
    int points = 0;

    options.as = NULL;
    options.alone = true;
    for (patience = 0; desk_upgrade(&room.sc, &options, &done) != RC_OK; patience = points) {
        ck_assert_int_eq(room.sc.error.rc, RC_STOPPED);
        ck_assert_str_eq(error_text(&room.sc, LANG_EN, &room.sc.error),
                         "Stopped. Nothing was written, and nothing was changed.");
        ck_assert_str_eq(folder_text(), names);
        ok(&room, desk_upgrade_check(&room.sc, &options, &done));
        ck_assert_uint_eq(done.from, steps);
        ck_assert_int_lt(++points, POINTS_MOST);
    }
    ck_assert_int_gt(points, 3); /* in the copy, and before each of three steps */
    ck_assert_int_eq(access(done.copy, F_OK), 0);
}
END_TEST

START_TEST(verifying_that_is_stopped_says_so_and_finds_nothing_wrong)
{
    struct verification v;
    int points = 0;

    for (patience = 0; desk_verify(room.desk, &room.sc, &v) != RC_OK; patience = points) {
        ck_assert_int_eq(room.sc.error.rc, RC_STOPPED);
        ck_assert_int_lt(++points, POINTS_MOST);
    }
    ck_assert_int_gt(points, 1);
    ck_assert(v.sound);
}
END_TEST

/* Sit at a made-up district instead. */
static void open_district(void)
{
    struct desk_options options = options_of(scope_printf(&room.sc, "%s/district.db", room.folder));
    const struct district_plan plan = {.seed = 7,
                                       .count = GENERATED,
                                       .from = date_from(2016, 1, 1),
                                       .until = date_from(2025, 12, 31)};
    struct generated made;

    desk_close(room.desk);
    room.database = options.database;
    ok(&room, desk_generate(&room.sc, &options, &plan, &made));
    options.as = "luo";
    ok(&room, desk_open(&room.sc, &options, &room.desk));
}

/* How many cases NAME finds. */
static size_t found_by(const char *name)
{
    struct board_row *rows;
    size_t count;
    bool more;

    ok(&room, desk_find(room.desk, &room.sc, name, false, &rows, &count, &more));
    return count;
}

static int64_t left(void)
{
    struct index_state state;

    ok(&room, desk_index_state(room.desk, &room.sc, &state));
    return state.left;
}

/* It begins with the newest: the oldest case is among those that are left out. */
START_TEST(an_index_made_anew_that_is_stopped_finds_everything_and_is_gone_on_with)
{
    bool more = true;

    open_district();
    const int64_t oldest = rights_number(&room, "SELECT MIN(id) FROM dispute");
    const char *const name = room_casefile(&room, oldest).parties[0].name;
    const size_t found = found_by(name);
    ck_assert_uint_gt(found, 0);
    for (int run = 0; run < 2; run++) { /* what was stopped is stopped again */
        patience = 0;
        ck_assert_int_eq(desk_index_anew(room.desk, &room.sc), RC_STOPPED);
        ck_assert_str_eq(error_text(&room.sc, LANG_EN, &room.sc.error),
                         "Stopped. The index holds 1000 of 1100 cases again; the others are "
                         "searched one by one, and go in while somebody works or “onecase "
                         "watch” runs.");
        ck_assert_int_eq(left(), GENERATED - IN_A_ROW);
        ck_assert_uint_eq(found_by(name), found);
    }
    patience = INT_MAX;
    while (more)
        ok(&room, desk_index(room.desk, &room.sc, &more));
    ck_assert_int_eq(left(), 0);
    ck_assert_uint_eq(found_by(name), found);
    verified();
    ok(&room, desk_index_anew(room.desk, &room.sc));
    ck_assert_int_eq(left(), 0);
    verified();
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("stop");

    tcase_set_timeout(tc, 60);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_report_that_is_stopped_leaves_no_trace);
    tcase_add_loop_test(
        tc, an_import_stopped_after_any_line_took_each_whole_and_the_next_takes_the_rest, 0, 3);
    tcase_add_test(tc, verifying_that_is_stopped_says_so_and_finds_nothing_wrong);
    if (cluster_is_up()) /* backed up, restored and brought up there */
        return suite_run(tc);
    tcase_add_test(tc, a_backup_that_is_stopped_leaves_no_file);
    tcase_add_test(tc, a_restore_that_is_stopped_leaves_the_old_database_in_its_place);
    tcase_add_test(tc, an_upgrade_that_is_stopped_leaves_the_old_schema_and_no_copy);
    tcase_add_test(tc, an_index_made_anew_that_is_stopped_finds_everything_and_is_gone_on_with);
    return suite_run(tc);
}
