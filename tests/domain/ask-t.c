/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a template asks, and what counts as an answer. */
#include <string.h>

#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

static const struct party parties[] = {{.position = 1, .name = "顾雨桐"},
                                       {.position = 2, .name = "潘建华"}};
static const char *choices[] = {"自愿", "依职权"};

static struct ask ask_for(enum ask_kind kind)
{
    return (struct ask){.name = "answer",
                        .label = "答复",
                        .kind = kind,
                        .choices = choices,
                        .choice_count = kind == ASK_CHOICE ? 2 : 0};
}

static void kept(enum ask_kind kind, const char *typed, const char *value, const char *shown)
{
    const struct ask ask = ask_for(kind);
    const char *got = NULL;

    ck_assert_msg(ask_value(&sc, &ask, parties, 2, typed, &got) == RC_OK, "%s", typed);
    ck_assert_str_eq(got, value);
    ck_assert_str_eq(ask_shown(&sc, &ask, parties, 2, got), shown);
}

START_TEST(an_answer_is_kept_by_its_kind_and_shown_as_it_stands_on_paper)
{
    const struct ask money = ask_for(ASK_MONEY), line = ask_for(ASK_LINE);

    kept(ASK_LINE, "  椒江区人民法院 ", "椒江区人民法院", "椒江区人民法院");
    kept(ASK_TEXT, "一\n二", "一\n二", "一\n二");
    kept(ASK_DATE, "2026年12月1日", "2026-12-01", "2026年12月1日");
    kept(ASK_MONEY, "3,000", "3000.00", "3000");
    kept(ASK_MONEY, "3000.5", "3000.50", "3000.50");
    kept(ASK_CHOICE, "依职权", "依职权", "依职权");
    kept(ASK_PARTY, "潘建华", "2", "潘建华");
    kept(ASK_PARTY, "1", "1", "顾雨桐");
    ck_assert_str_eq(ask_capitals(&sc, &money, "3000.00"), "叁仟元整");
    ck_assert_ptr_null(ask_capitals(&sc, &line, "3000.00"));
}
END_TEST

START_TEST(an_empty_answer_is_none)
{
    static const char *const blanks[] = {"", "   ", NULL};

    for (int kind = ASK_LINE; kind <= ASK_PARTY; kind++)
        for (size_t i = 0; i < 3; i++) {
            const struct ask ask = ask_for((enum ask_kind)kind);
            const char *value = "x";

            ck_ok(ask_value(&sc, &ask, parties, 2, blanks[i], &value));
            ck_assert_ptr_null(value);
        }
}
END_TEST

static void no_answer(enum ask_kind kind, const char *typed)
{
    const struct ask ask = ask_for(kind);
    const char *value;

    ck_refused(ask_value(&sc, &ask, parties, 2, typed, &value), "answer");
}

START_TEST(what_is_not_of_its_kind_is_refused_by_the_name_of_the_question)
{
    char *large = scope_alloc(&sc, 5000001, 1);

    memset(large, 'x', 5000000);
    no_answer(ASK_LINE, "一\n二");
    no_answer(ASK_LINE, "红\033[2J");
    no_answer(ASK_TEXT, "红\033[2J");
    no_answer(ASK_LINE, large);
    no_answer(ASK_TEXT, large);
    no_answer(ASK_DATE, "明天");
    no_answer(ASK_DATE, "2026-02-30");
    no_answer(ASK_MONEY, "三千");
    no_answer(ASK_MONEY, "-1");
    no_answer(ASK_CHOICE, "自愿的");
    no_answer(ASK_PARTY, "3");
    no_answer(ASK_PARTY, "林某");
}
END_TEST

START_TEST(a_name_is_small_letters_digits_and_low_lines_a_letter_first)
{
    ck_assert(ask_is_name("receiver"));
    ck_assert(ask_is_name("sum_2"));
    ck_assert(!ask_is_name(""));
    ck_assert(!ask_is_name("2nd"));
    ck_assert(!ask_is_name("Receiver"));
    ck_assert(!ask_is_name("移送机关"));
    ck_assert(!ask_is_name("a.b"));
    ck_assert(ask_is_name("a2345678901234567890123456789012"));
    ck_assert(!ask_is_name("a23456789012345678901234567890123"));
}
END_TEST

/* A letter that asks whom, why (by default 自愿) and a note. */
static const struct ask asks[] = {
    {.name = "who", .label = "谁", .kind = ASK_PARTY, .required = true},
    {.name = "why",
     .label = "理由",
     .kind = ASK_CHOICE,
     .choices = choices,
     .choice_count = 2,
     .required = true,
     .preset = "自愿"},
    {.name = "note", .label = "备注", .kind = ASK_TEXT},
};

static struct particular_answer *answered(const struct particular *list, size_t count)
{
    const struct document_template tpl = {.kind = "letter", .asks = asks, .ask_count = 3};
    const struct casefile cf = {
        .parties = parties, .party_count = 2, .particulars = list, .particular_count = count};
    struct particular_answer *answers;

    particular_answers(&sc, &tpl, &cf, "letter.1", &answers);
    return answers;
}

START_TEST(a_default_stands_while_nobody_answered_and_what_is_required_is_counted)
{
    const struct particular_answer *a = answered(NULL, 0);

    ck_assert_ptr_null(a[0].shown);
    ck_assert_str_eq(a[1].shown, "自愿");
    ck_assert_ptr_null(a[1].kept);
    ck_assert_uint_eq(particular_missing(a, 3), 1);
}
END_TEST

START_TEST(an_answer_belongs_to_one_paper_alone)
{
    const struct particular list[] = {
        {.document = "letter.2", .name = "who", .value = "1"},
        {.document = "letter.1", .name = "who", .value = "2"},
        {.document = "letter.1", .name = "why", .value = "依职权"},
    };
    const struct particular_answer *a = answered(list, 3);

    ck_assert_str_eq(a[0].shown, "潘建华");
    ck_assert_str_eq(a[1].shown, "依职权");
    ck_assert_uint_eq(particular_missing(a, 3), 0);
}
END_TEST

START_TEST(what_another_paper_of_the_kind_was_answered_last_is_proposed_and_stands_nowhere)
{
    const struct particular list[] = {
        {.document = "letter.2", .name = "who", .value = "1"},
        {.document = "letter.3", .name = "who", .value = "2"},
        {.document = "letter.4", .name = "who", .value = "9"},
        {.document = "letters.1", .name = "note", .value = "别的"},
    };
    const struct particular_answer *a = answered(list, 4);

    ck_assert_str_eq(a[0].proposal, "2");
    ck_assert_ptr_null(a[0].value);
    ck_assert_ptr_null(a[1].proposal);
    ck_assert_ptr_null(a[2].proposal);
    ck_assert_uint_eq(particular_missing(a, 3), 1);
}
END_TEST

/* The office may put another template in force after somebody answered. */
START_TEST(an_answer_its_template_no_longer_takes_is_none)
{
    const struct particular list[] = {
        {.document = "letter.1", .name = "who", .value = "7"},
        {.document = "letter.1", .name = "why", .value = "投诉"},
        {.document = "letter.1", .name = "note", .value = ""},
    };
    const struct particular_answer *a = answered(list, 3);

    ck_assert_ptr_null(a[0].shown);
    ck_assert_str_eq(a[1].shown, "自愿");
    ck_assert_ptr_null(a[2].shown);
    ck_assert_uint_eq(particular_missing(a, 3), 1);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("ask");

    tcase_add_test(tc, an_answer_is_kept_by_its_kind_and_shown_as_it_stands_on_paper);
    tcase_add_test(tc, an_empty_answer_is_none);
    tcase_add_test(tc, what_is_not_of_its_kind_is_refused_by_the_name_of_the_question);
    tcase_add_test(tc, a_name_is_small_letters_digits_and_low_lines_a_letter_first);
    tcase_add_test(tc, a_default_stands_while_nobody_answered_and_what_is_required_is_counted);
    tcase_add_test(tc, an_answer_belongs_to_one_paper_alone);
    tcase_add_test(tc,
                   what_another_paper_of_the_kind_was_answered_last_is_proposed_and_stands_nowhere);
    tcase_add_test(tc, an_answer_its_template_no_longer_takes_is_none);
    return suite_run(tc);
}
