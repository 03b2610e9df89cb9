/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a case that was lawfully destroyed: nothing but numbers. */
#include "core/store/destruction_store.h"

#include <inttypes.h>
#include <string.h>

#include "core/base/file.h"
#include "core/store/handover_store.h"
#include "core/store/verify.h"
#include "core/store/view_store.h"
#include "tests/store/cluster.h"
#include "tests/store/fixture.h"

static struct dispute gone, stays;

static void begin(void)
{
    fixture_begin();
    gone = fixture_register(1);
    fixture_finish(&gone);
    stays = fixture_register(2);
    fixture_own(); /* who alone may write tables anew */
}

static struct journal_report verified(void)
{
    struct journal_report report;

    ok(engine_begin_read(fx.engine, &fx.sc));
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    engine_rollback(fx.engine);
    return report;
}

/* Erase the first case; the number of its rows. */
static int erase(const char *use_case)
{
    struct tx tx = fixture_tx();
    int rows;

    ok(destruction_erase(&tx, gone.id, &rows));
    fixture_commit(&tx, use_case, 0);
    return rows;
}

static bool file_holds(const char *path, const char *text)
{
    struct bytes bytes;

    if (file_read(&fx.sc, path, FILE_LIMIT, &bytes) != RC_OK)
        return false;
    return memmem(bytes.data, bytes.size, text, strlen(text)) != NULL;
}

static bool is_on_disk(const char *text)
{
    if (fx.database)
        return cluster_holds(&fx.sc, fx.database, text);
    return file_holds(fx.path, text) || file_holds(scope_printf(&fx.sc, "%s-wal", fx.path), text);
}

START_TEST(a_destroyed_case_leaves_a_sound_record_that_says_how_much_was_erased)
{
    const struct journal_report before = verified();
    const int rows = erase("destroy");
    const struct journal_report after = verified();

    ck_assert(!before.broken && !after.broken);
    ck_assert_int_eq(before.erased, 0);
    ck_assert_int_eq(after.erased, rows);
    ck_assert_int_eq(after.rows, before.rows - rows);
    ck_assert_int_eq(after.documents, 0);
    ck_assert_int_gt(rows, 40);
}
END_TEST

START_TEST(the_other_cases_stay_as_they_were)
{
    struct dispute d;

    erase("destroy");
    ok(dispute_by_id(&fx.sc, fx.engine, fx.office.id, stays.id, &d));
    ck_assert_str_eq(d.title, stays.title);
    ck_assert_int_eq(dispute_by_id(&fx.sc, fx.engine, fx.office.id, gone.id, &d), RC_NOTFOUND);
}
END_TEST

START_TEST(an_erasure_that_no_entry_lists_is_found)
{
    erase("destroy");
    fixture_intrude("DELETE FROM party WHERE id = (SELECT MIN(id) FROM party)");
    ck_assert(verified().broken);
}
END_TEST

START_TEST(only_an_entry_of_a_destruction_counts_as_lawful)
{
    erase("tidy-up");
    ck_assert_int_eq(verified().erased, 0);
}
END_TEST

START_TEST(the_words_looked_for_in_the_case_go_with_it)
{
    struct tx tx;

    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &(struct access_entry){fixture_entry("show", gone.id), "探寻其事"}));
    ok(tx_commit(&tx));
    ck_assert(is_on_disk("探寻其事"));
    erase("destroy");
    ok(engine_compact(fx.engine, &fx.sc));
    ck_assert(!verified().broken);
    ck_assert(!is_on_disk("探寻其事"));
}
END_TEST

static void look_for(const char *words)
{
    struct tx tx;

    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &(struct access_entry){fixture_entry("find", 0), words}));
    ok(tx_commit(&tx));
}

START_TEST(words_that_name_its_parties_go_with_it_and_other_words_stay)
{
    look_for("顾某 探寻甲");
    look_for("探寻乙");
    erase("destroy");
    ok(engine_compact(fx.engine, &fx.sc));
    ck_assert(!verified().broken);
    ck_assert(!is_on_disk("探寻甲"));
    ck_assert(is_on_disk("探寻乙"));
}
END_TEST

static void keep_view(const char *name, const char *words)
{
    const struct view v = {
        .person = fx.wang.id, .name = name, .words = words, .saved_at = fixture_minute(0)};
    struct tx tx;

    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(view_save(&tx, &v));
    ok(tx_commit(&tx));
}

START_TEST(views_that_name_its_parties_go_with_it_and_other_views_stay)
{
    struct view *list;
    size_t count;

    fixture_intrude("UPDATE party SET id_number = '33100219800101123X' WHERE name = '顾某'");
    keep_view("一", "顾某 见甲");
    keep_view("顾某见乙", "漏水");
    keep_view("三", "138-0013 8000 见丙");
    keep_view("四", "身份证:33100219800101123x 见丁");
    keep_view("五", "顾 漏水 见戊");
    erase("destroy");
    ok(engine_compact(fx.engine, &fx.sc));
    ok(view_list(&fx.sc, fx.engine, fx.office.id, fx.wang.id, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].name, "五");
    ck_assert(is_on_disk("见戊"));
    ck_assert(!is_on_disk("见甲") && !is_on_disk("见乙") && !is_on_disk("见丙") &&
              !is_on_disk("见丁"));
}
END_TEST

static void hand_over(const char *text, const char *note)
{
    struct tx tx = fixture_tx();
    struct takeover t = {
        .at = fixture_minute(600), .taker_name = "林桂芬", .note = note, .text = text};

    ok(takeover_insert(&tx, &t));
    fixture_commit(&tx, "take-over", 0);
}

START_TEST(hand_overs_that_tell_of_it_keep_their_people_and_lose_their_words)
{
    const int year = gone.year, number = (int)gone.register_number;
    struct takeover *newest;

    hand_over(scope_printf(&fx.sc, "  %d/%d0  留存甲\n", year, number), NULL);
    hand_over("", "顾某交接乙");
    hand_over(scope_printf(&fx.sc, "  %d/%d  交接丙\n", year, number), "交接丁");
    erase("destroy");
    ok(engine_compact(fx.engine, &fx.sc));
    ck_assert(!verified().broken);
    ck_assert(is_on_disk("留存甲"));
    ck_assert(!is_on_disk("交接乙") && !is_on_disk("交接丙") && !is_on_disk("交接丁"));
    ok(takeover_newest(&fx.sc, fx.engine, fx.office.id, &newest));
    ck_assert_str_eq(newest->taker_name, "林桂芬");
}
END_TEST

/* Texts of the fixture that only the finished case has, from many of its tables. */
START_TEST(the_files_of_the_database_hold_none_of_its_texts)
{
    static const char *const canaries[] = {"水管爆裂1", "身份证复印件", "3柜2层",
                                           "# 人民调解协议书"};

    for (size_t i = 0; i < sizeof(canaries) / sizeof(*canaries); i++)
        ck_assert_msg(is_on_disk(canaries[i]), "%s is not there before", canaries[i]);
    erase("destroy");
    ok(engine_compact(fx.engine, &fx.sc));
    for (size_t i = 0; i < sizeof(canaries) / sizeof(*canaries); i++)
        ck_assert_msg(!is_on_disk(canaries[i]), "%s is left", canaries[i]);
    ck_assert(is_on_disk("水管爆裂2"));
}
END_TEST

START_TEST(while_somebody_reads_the_files_cannot_be_written_anew)
{
    struct engine *hasty;
    int64_t heads;

    erase("destroy");
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.wait_ms = 100}, &hasty));
    ok(engine_begin_read(fx.engine, &fx.sc));
    ok(journal_heads(&fx.sc, fx.engine, &heads));
    ck_assert_int_eq(engine_compact(hasty, &fx.sc), RC_BUSY);
    engine_rollback(fx.engine);
    ok(engine_compact(hasty, &fx.sc));
    engine_free(hasty);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("destruction");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_destroyed_case_leaves_a_sound_record_that_says_how_much_was_erased);
    tcase_add_test(tc, the_other_cases_stay_as_they_were);
    tcase_add_test(tc, an_erasure_that_no_entry_lists_is_found);
    tcase_add_test(tc, only_an_entry_of_a_destruction_counts_as_lawful);
    tcase_add_test(tc, the_words_looked_for_in_the_case_go_with_it);
    tcase_add_test(tc, words_that_name_its_parties_go_with_it_and_other_words_stay);
    tcase_add_test(tc, views_that_name_its_parties_go_with_it_and_other_views_stay);
    tcase_add_test(tc, hand_overs_that_tell_of_it_keep_their_people_and_lose_their_words);
    tcase_add_test(tc, the_files_of_the_database_hold_none_of_its_texts);
    tcase_add_test(tc, while_somebody_reads_the_files_cannot_be_written_anew);
    return suite_run(tc);
}
