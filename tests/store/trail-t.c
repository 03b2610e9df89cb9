/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who opened or changed what, page by page. */
#include "core/store/trail_store.h"

#include <string.h>

#include "core/store/journal.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

static struct dispute first, second;

static void look_for(const char *act, const char *words, int64_t subject, int minute)
{
    struct journal_entry entry = fixture_entry(act, subject);
    struct tx tx;

    entry.at = fixture_minute(minute);
    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &(struct access_entry){entry, words}));
    ok(tx_commit(&tx));
}

static void look(const char *act, int64_t subject, int minute)
{
    look_for(act, NULL, subject, minute);
}

/* The journal has init and two registrations, all at minute 0. */
static void begin(void)
{
    fixture_begin();
    first = fixture_register(1);
    second = fixture_register(2);
    look("show", first.id, 0);
    look("find", 0, 5);
    look("show", second.id, 10);
}

static struct trail_query query(enum trail_question question, int64_t of, size_t limit)
{
    return (struct trail_query){.question = question,
                                .of = of,
                                .from = fixture_minute(-10),
                                .then = trail_start(fixture_minute(1000)),
                                .areas = "*",
                                .limit = limit};
}

/* The acts that Q finds, a blank after each. */
static const char *acts(const struct trail_query *q)
{
    struct buffer b = buffer_new(&fx.sc);
    struct trail_step *list;
    size_t count;

    ok(trail_list(&fx.sc, fx.engine, fx.office.id, q, &list, &count));
    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%s ", list[i].act);
    return buffer_text(&b);
}

START_TEST(the_trail_of_a_case_holds_looks_and_acts_of_that_case)
{
    const struct trail_query q = query(TRAIL_CASE, first.id, 10);
    struct trail_step *list;
    size_t count;

    ok(trail_list(&fx.sc, fx.engine, fx.office.id, &q, &list, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert(list[0].looked);
    ck_assert_str_eq(list[0].act, "show");
    ck_assert_str_eq(list[0].login, "wang");
    ck_assert_str_eq(list[0].terminal, "tty1");
    ck_assert_int_eq(list[0].register_number, 1);
    ck_assert_int_eq(list[0].year, 2026);
    ck_assert(!list[1].looked);
    ck_assert_str_eq(list[1].act, "register");
}
END_TEST

START_TEST(the_trail_of_a_person_goes_back_over_all_he_did)
{
    struct trail_query q = query(TRAIL_PERSON, fx.wang.id, 10);

    ck_assert_str_eq(acts(&q), "show find show register register init ");
    q.from = fixture_minute(5);
    ck_assert_str_eq(acts(&q), "show find ");
    q.of = fx.wang.id + 1;
    ck_assert_str_eq(acts(&q), "");
}
END_TEST

/* The newest step about the second case. */
static const struct trail_step *newest(void)
{
    const struct trail_query q = query(TRAIL_CASE, second.id, 1);
    struct trail_step *list;
    size_t count;

    ok(trail_list(&fx.sc, fx.engine, fx.office.id, &q, &list, &count));
    ck_assert_uint_eq(count, 1);
    return &list[0];
}

START_TEST(a_look_tells_what_it_was_for_until_that_is_erased)
{
    look_for("reveal", "2/phone", second.id, 20);
    ck_assert_str_eq(newest()->said, "2/phone");
    ck_assert(!newest()->erased);
    fixture_intrude("UPDATE access SET detail = NULL, salt = NULL");
    ck_assert_ptr_null(newest()->said);
    ck_assert(newest()->erased);
}
END_TEST

START_TEST(an_act_tells_what_it_said_and_the_chain_covers_it)
{
    struct journal_entry entry = fixture_entry("classify", second.id);
    struct journal_report report;
    struct tx tx = fixture_tx();

    entry.at = fixture_minute(20);
    entry.said = "ordinary hidden";
    ok(dispute_save(&tx, &second));
    ok(tx_journal(&tx, &entry));
    ok(tx_commit(&tx));
    ck_assert_str_eq(newest()->said, "ordinary hidden");
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    ck_assert(!report.broken);
    fixture_intrude("UPDATE journal SET payload = replace(payload, 'hidden', 'ordinary')");
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    ck_assert(report.broken);
}
END_TEST

START_TEST(an_act_that_said_nothing_tells_nothing)
{
    struct tx tx = fixture_tx();

    ok(dispute_save(&tx, &second));
    fixture_commit(&tx, "accept", second.id);
    struct trail_query q = query(TRAIL_CASE, second.id, 10);
    struct trail_step *list;
    size_t count;

    ok(trail_list(&fx.sc, fx.engine, fx.office.id, &q, &list, &count));
    for (size_t i = 0; i < count; i++)
        ck_assert_ptr_null(list[i].said);
}
END_TEST

START_TEST(a_day_ends_before_the_next_one_begins)
{
    struct trail_query q = query(TRAIL_DAY, 0, 10);

    q.then = trail_start(fixture_minute(10));
    ck_assert_str_eq(acts(&q), "find show register register init ");
}
END_TEST

START_TEST(pages_of_any_size_give_every_step_once)
{
    const char *const whole = "show find show register register init ";

    for (size_t size = 1; size <= 6; size++) {
        struct trail_query q = query(TRAIL_DAY, 0, size);
        struct buffer all = buffer_new(&fx.sc);
        struct trail_step *list;
        size_t count;

        do {
            ok(trail_list(&fx.sc, fx.engine, fx.office.id, &q, &list, &count));
            for (size_t i = 0; i < count; i++)
                buffer_addf(&all, "%s ", list[i].act);
            if (count > 0)
                q.then = trail_place_of(&list[count - 1]);
        } while (count > 0);
        ck_assert_str_eq(buffer_text(&all), whole);
    }
}
END_TEST

START_TEST(cases_of_another_area_are_left_out_and_what_was_done_to_none_stays)
{
    struct trail_query q = query(TRAIL_DAY, 0, 10);

    q.areas = "|331002001|";
    ck_assert_str_eq(acts(&q), "show find show register register init ");
    q.areas = "|331002001001|";
    ck_assert_str_eq(acts(&q), "show find show register register init ");
    q.areas = "|331003|";
    ck_assert_str_eq(acts(&q), "find init ");
    q.areas = "";
    ck_assert_str_eq(acts(&q), "find init ");
}
END_TEST

/* The plan of a question: a million steps must not be gone through. */
static void uses(const struct sql *question, const char *index)
{
    const struct sql plan = {.index = -1,
                             .name = "plan",
                             .text = scope_printf(&fx.sc, "EXPLAIN QUERY PLAN %s", question->text)};
    struct rows rows;
    bool found = false;

    ok(engine_query(fx.engine, &fx.sc, &plan,
                    VALUES(v_int(1), v_int(1), v_int(0), v_int(9), v_int(9), v_int(9), v_text("*")),
                    &rows));
    while (row_next(&rows)) {
        found |= strstr(row_text(&rows, "detail"), index) != NULL;
        ck_assert_msg(!strstr(row_text(&rows, "detail"), "TEMP B-TREE"), "%s sorts",
                      question->name);
    }
    ck_assert_msg(found, "%s does not use %s", question->name, index);
}

START_TEST(every_question_has_its_index)
{
    uses(&sql_trail_case_access, "access_by_subject");
    uses(&sql_trail_case_journal, "journal_by_subject");
    uses(&sql_trail_person_access, "access_by_person");
    uses(&sql_trail_person_journal, "journal_by_person");
    uses(&sql_trail_day_access, "access_by_time");
    uses(&sql_trail_day_journal, "journal_by_time");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("trail");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, the_trail_of_a_case_holds_looks_and_acts_of_that_case);
    tcase_add_test(tc, the_trail_of_a_person_goes_back_over_all_he_did);
    tcase_add_test(tc, a_look_tells_what_it_was_for_until_that_is_erased);
    tcase_add_test(tc, an_act_tells_what_it_said_and_the_chain_covers_it);
    tcase_add_test(tc, an_act_that_said_nothing_tells_nothing);
    tcase_add_test(tc, a_day_ends_before_the_next_one_begins);
    tcase_add_test(tc, pages_of_any_size_give_every_step_once);
    tcase_add_test(tc, cases_of_another_area_are_left_out_and_what_was_done_to_none_stays);
    fixture_add_file_test(tc, every_question_has_its_index);
    return suite_run(tc);
}
