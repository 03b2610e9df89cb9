/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed notes, broken glass and the trail. */
#include "core/domain/sealed.h"

#include "core/domain/glass.h"
#include "core/domain/trail.h"
#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(only_the_author_and_the_readers_it_names_read_a_note)
{
    const struct sealed_reader readers[] = {{7, "王敏"}, {9, "林桂芬"}};
    const struct sealed n = {.author = 3, .readers = readers, .reader_count = 2};

    ck_assert(sealed_may_read(&n, 3));
    ck_assert(sealed_may_read(&n, 7));
    ck_assert(sealed_may_read(&n, 9));
    ck_assert(!sealed_may_read(&n, 8));
    ck_assert(!sealed_may_read(&n, 0));
}
END_TEST

START_TEST(an_empty_note_and_a_talk_written_as_a_note_are_refused)
{
    const char *advice = " 分开约谈 ", *text = "", *long_text = "她说怕他。";

    ck_assert_int_eq(sealed_check(&sc, SEALED_OTHER, &advice, &text), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "text");
    ck_assert_int_eq(sealed_check(&sc, SEALED_TALK, &advice, &long_text), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "kind");
    ck_assert_int_eq(sealed_check(&sc, SEALED_PSYCHOLOGIST, &advice, &long_text), RC_OK);
    ck_assert_str_eq(advice, "分开约谈");
}
END_TEST

START_TEST(locked_words_are_bound_to_table_row_column_and_case)
{
    ck_assert_str_eq(sealed_about(&sc, 12, 7), "sealed_note|12|locked|7");
    ck_assert_str_eq(sealed_key_about(&sc, 12, 7), "case_key|12|locked|7");
}
END_TEST

START_TEST(the_words_of_a_talk_are_a_paragraph_for_each_speaker)
{
    const struct statement said[] = {{.speaker = "郭某", .text = "她打过我。"},
                                     {.speaker = "王敏", .text = "什么时候？\n请说说。"}};
    const struct session s = {.statements = said, .statement_count = 2};

    ck_assert_str_eq(sealed_talk(&sc, &s), "郭某：她打过我。\n王敏：什么时候？\n请说说。");
}
END_TEST

START_TEST(who_speaks_was_there_once)
{
    static const char *there[] = {"郭某"};
    const struct statement said[] = {{.speaker = "郭某", .text = "一"},
                                     {.speaker = "王敏", .text = "二"},
                                     {.speaker = "王敏", .text = "三"},
                                     {.speaker = "林桂芬", .text = "四"}};
    struct session s = {.present = there,
                        .present_count = 1,
                        .statements = said,
                        .statement_count = 4,
                        .by = "林桂芬"};

    sealed_name_speakers(&sc, &s);
    ck_assert_uint_eq(s.present_count, 2);
    ck_assert_str_eq(s.present[1], "王敏");
    ck_assert(sealed_was_there(&s, "王敏"));
    ck_assert(sealed_was_there(&s, "林桂芬")); /* wrote it down */
    ck_assert(!sealed_was_there(&s, "周立"));
}
END_TEST

START_TEST(a_reason_to_break_the_glass_has_ten_characters)
{
    struct glass nine = {.reason = "有人扬言要伤害孩子"};
    struct glass ten = {.reason = "有人扬言要伤害孩子。"};
    struct glass none = {.reason = NULL};
    struct glass blanks = {.reason = "急          "};

    ck_assert_int_eq(glass_check(&sc, &nine), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "reason");
    ck_assert_int_eq(glass_check(&sc, &none), RC_INVALID);
    ck_assert_int_eq(glass_check(&sc, &blanks), RC_INVALID);
    ck_assert_int_eq(glass_check(&sc, &ten), RC_OK);
}
END_TEST

START_TEST(broken_glass_holds_until_its_last_moment)
{
    const struct glass g = {.until_at = {1000}};

    ck_assert(glass_holds(&g, (struct instant){999}));
    ck_assert(!glass_holds(&g, (struct instant){1000}));
    ck_assert_int_eq(GLASS_TIME.ms, 30 * 60 * 1000);
}
END_TEST

START_TEST(nobody_reviews_his_own_and_nobody_twice)
{
    const struct glass open = {.person = 3};
    const struct glass done = {.person = 3, .reviewed_by = 5, .reviewer = "郑国平"};

    ck_assert_int_eq(glass_may_review(&sc, &open, 4), RC_OK);
    ck_assert_int_eq(glass_may_review(&sc, &open, 3), RC_DENIED);
    ck_assert_int_eq(glass_may_review(&sc, &done, 4), RC_CONFLICT);
}
END_TEST

START_TEST(two_records_become_one_trail_newest_first_and_looks_before_acts)
{
    const struct trail_step looks[] = {{.at = {30}, .looked = true, .seq = 2},
                                       {.at = {20}, .looked = true, .seq = 1}};
    const struct trail_step acts[] = {{.at = {30}, .seq = 9}, {.at = {25}, .seq = 8}};
    size_t count;
    const struct trail_step *all = trail_merge(&sc, looks, 2, acts, 2, 3, &count);

    ck_assert_uint_eq(count, 3);
    ck_assert(all[0].looked && all[0].seq == 2);
    ck_assert(!all[1].looked && all[1].seq == 9);
    ck_assert(!all[2].looked && all[2].seq == 8);
    trail_merge(&sc, looks, 2, NULL, 0, 9, &count);
    ck_assert_uint_eq(count, 2);
}
END_TEST

START_TEST(an_act_is_called_by_its_name_and_an_unknown_one_by_its_word)
{
    const struct trail_step show = {.act = "show"}, other = {.act = "of-tomorrow"};

    ck_assert_str_eq(trail_act(&show, LANG_EN), "opened the case");
    ck_assert_str_eq(trail_act(&other, LANG_EN), "of-tomorrow");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("sealed");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, only_the_author_and_the_readers_it_names_read_a_note);
    tcase_add_test(tc, an_empty_note_and_a_talk_written_as_a_note_are_refused);
    tcase_add_test(tc, locked_words_are_bound_to_table_row_column_and_case);
    tcase_add_test(tc, the_words_of_a_talk_are_a_paragraph_for_each_speaker);
    tcase_add_test(tc, who_speaks_was_there_once);
    tcase_add_test(tc, a_reason_to_break_the_glass_has_ten_characters);
    tcase_add_test(tc, broken_glass_holds_until_its_last_moment);
    tcase_add_test(tc, nobody_reviews_his_own_and_nobody_twice);
    tcase_add_test(tc, two_records_become_one_trail_newest_first_and_looks_before_acts);
    tcase_add_test(tc, an_act_is_called_by_its_name_and_an_unknown_one_by_its_word);
    return suite_run(tc);
}
