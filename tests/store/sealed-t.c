/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sealed_store.h"

#include "core/store/glass_store.h"
#include "core/store/session_store.h"
#include "tests/store/fixture.h"

static struct dispute first, second;

static void begin(void)
{
    fixture_begin();
    first = fixture_register(1);
    second = fixture_register(2);
}

static void note(struct tx *tx, int64_t dispute, const char *locked)
{
    const struct sealed n = {.id = tx_id(tx),
                             .kind = SEALED_PSYCHOLOGIST,
                             .author = fx.wang.id,
                             .made_at = fixture_minute(1),
                             .locked = locked};

    ok(sealed_insert(tx, dispute, &n));
}

START_TEST(notes_are_numbered_in_their_case_and_know_their_readers)
{
    const struct sealed_reader reader = {fx.wang.id, NULL};
    struct tx tx = fixture_tx();
    struct sealed *list;
    size_t count;

    note(&tx, first.id, "one");
    note(&tx, second.id, "other");
    ok(sealed_insert(&tx, first.id,
                     &(struct sealed){.id = tx_id(&tx),
                                      .kind = SEALED_INFORMANT,
                                      .author = fx.wang.id,
                                      .made_at = fixture_minute(2),
                                      .advice = "多留意",
                                      .locked = "two",
                                      .readers = &reader,
                                      .reader_count = 1}));
    fixture_commit(&tx, "seal", first.id);
    ok(sealed_list(&fx.sc, fx.engine, first.id, &list, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(list[0].number, 1);
    ck_assert_uint_eq(list[0].reader_count, 0);
    ck_assert_ptr_null(list[0].advice);
    ck_assert_int_eq(list[1].number, 2);
    ck_assert_int_eq(list[1].kind, SEALED_INFORMANT);
    ck_assert_str_eq(list[1].locked, "two");
    ck_assert_uint_eq(list[1].reader_count, 1);
    ck_assert_str_eq(list[1].readers[0].name, "王调解");
    ck_assert_str_eq(list[1].author_name, "王调解");
}
END_TEST

START_TEST(nobody_is_named_twice)
{
    struct tx tx = fixture_tx();
    struct sealed *list;
    size_t count;

    note(&tx, first.id, "one");
    ok(sealed_list(&fx.sc, fx.engine, first.id, &list, &count));
    ok(sealed_reader_insert(&tx, list[0].id, fx.wang.id));
    ck_assert_int_eq(sealed_reader_insert(&tx, list[0].id, fx.wang.id), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(keys_locked_with_an_older_key_of_the_office_are_found)
{
    struct tx tx = fixture_tx();
    struct case_key old = {tx_id(&tx), first.id, "old", "b2xk"}, *list, read;
    const struct case_key new = {tx_id(&tx), second.id, "new", "bmV3"};
    size_t count;

    ok(case_key_insert(&tx, &old));
    ok(case_key_insert(&tx, &new));
    ok(case_key_others(&fx.sc, fx.engine, fx.office.id, "new", 9, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].dispute, first.id);
    old.office_key = "new";
    old.locked = "bmV3";
    ok(case_key_save(&tx, &old));
    fixture_commit(&tx, "rotate-key", 0);
    ok(case_key_others(&fx.sc, fx.engine, fx.office.id, "new", 9, &list, &count));
    ck_assert_uint_eq(count, 0);
    ok(case_key_read(&fx.sc, fx.engine, first.id, &read));
    ck_assert_str_eq(read.locked, "bmV3");
    ok(case_key_read(&fx.sc, fx.engine, first.id + 1000, &read));
    ck_assert_int_eq(read.id, 0);
}
END_TEST

START_TEST(talks_whose_words_lie_open_are_counted)
{
    const struct statement said = {.speaker = "郭某", .text = "她打过我。"};
    struct session open = {.kind = SESSION_CAUCUS,
                           .at = fixture_minute(3),
                           .asked = "郭某",
                           .statements = &said,
                           .statement_count = 1};
    struct session locked = open, joint = open;
    struct tx tx = fixture_tx();
    int64_t talks;

    locked.statement_count = 0;
    joint.kind = SESSION_JOINT;
    ok(session_insert(&tx, first.id, &open));
    ok(session_insert(&tx, first.id, &locked));
    ok(session_insert(&tx, first.id, &joint));
    fixture_commit(&tx, "record", first.id);
    ok(sealed_plain_talks(&fx.sc, fx.engine, fx.office.id, &talks));
    ck_assert_int_eq(talks, 1);
}
END_TEST

static int64_t broken(struct tx *tx, const struct dispute *d, int minute)
{
    struct glass g = {.dispute = d->id,
                      .person = fx.wang.id,
                      .category = GLASS_DANGER,
                      .reason = "有人扬言要伤害孩子。",
                      .opened_at = fixture_minute(minute),
                      .until_at = fixture_minute(minute + 30)};

    ok(glass_insert(tx, &g));
    return g.id;
}

START_TEST(broken_glass_is_listed_newest_first_by_time_and_area)
{
    struct tx tx = fixture_tx();
    struct glass *list;
    int64_t waiting;
    size_t count;

    broken(&tx, &first, 1);
    broken(&tx, &second, 50);
    fixture_commit(&tx, "break-glass", first.id);
    ok(glass_list(&fx.sc, fx.engine, fx.office.id, fixture_minute(0), fixture_minute(51), "*",
                  &list, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(list[0].number, 2);
    ck_assert_int_eq(list[0].register_number, 2);
    ck_assert_str_eq(list[0].name, "王调解");
    ok(glass_list(&fx.sc, fx.engine, fx.office.id, fixture_minute(2), fixture_minute(51), "*",
                  &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].number, 2); /* keeps its number */
    ok(glass_list(&fx.sc, fx.engine, fx.office.id, fixture_minute(0), fixture_minute(50),
                  "|331002001|", &list, &count));
    ck_assert_uint_eq(count, 1);
    ok(glass_list(&fx.sc, fx.engine, fx.office.id, fixture_minute(0), fixture_minute(51),
                  "|331003|", &list, &count));
    ck_assert_uint_eq(count, 0);
    ok(glass_waiting(&fx.sc, fx.engine, fx.office.id, 0, "*", &waiting));
    ck_assert_int_eq(waiting, 2);
    ok(glass_waiting(&fx.sc, fx.engine, fx.office.id, fx.wang.id, "*", &waiting));
    ck_assert_int_eq(waiting, 0);
}
END_TEST

START_TEST(a_breaking_is_reviewed_and_told_once)
{
    struct tx tx = fixture_tx();
    struct glass g = {.id = broken(&tx, &first, 1),
                      .rev = 1,
                      .reviewed_by = fx.wang.id,
                      .reviewed_at = fixture_minute(60)};
    size_t told;

    ok(glass_tell(&tx, fixture_minute(2), fixture_minute(3), &told));
    ck_assert_uint_eq(told, 0); /* long ago */
    ok(glass_save_review(&tx, &g));
    g.rev = 2;
    ck_assert_int_eq(glass_save_review(&tx, &g), RC_CONFLICT);
    ok(glass_tell(&tx, fixture_minute(0), fixture_minute(3), &told));
    ck_assert_uint_eq(told, 1);
    ok(glass_tell(&tx, fixture_minute(0), fixture_minute(4), &told));
    ck_assert_uint_eq(told, 0);
    tx_rollback(&tx);
}
END_TEST

START_TEST(a_case_is_found_by_its_number_whoever_asks)
{
    const struct serial_reference here = {.number = 2}, other = {.year = 2025, .number = 2};
    const char *division;
    int64_t id;

    ok(glass_find(&fx.sc, fx.engine, fx.office.id, &here, 2026, &id, &division));
    ck_assert_int_eq(id, second.id);
    ck_assert_str_eq(division, "331002001001");
    ok(glass_find(&fx.sc, fx.engine, fx.office.id, &other, 2026, &id, &division));
    ck_assert_int_eq(id, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("sealed");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, notes_are_numbered_in_their_case_and_know_their_readers);
    tcase_add_test(tc, nobody_is_named_twice);
    tcase_add_test(tc, keys_locked_with_an_older_key_of_the_office_are_found);
    tcase_add_test(tc, talks_whose_words_lie_open_are_counted);
    tcase_add_test(tc, broken_glass_is_listed_newest_first_by_time_and_area);
    tcase_add_test(tc, a_breaking_is_reviewed_and_told_once);
    tcase_add_test(tc, a_case_is_found_by_its_number_whoever_asks);
    return suite_run(tc);
}
