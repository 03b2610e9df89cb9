/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions in the head of a template: what may stand there, and what is wrong where. */
#include <string.h>

#include "core/base/text.h"
#include "core/base/tr.h"
#include "core/conf/template_file.h"
#include "tests/suite.h"

static struct scope sc;
static struct document_template tpl;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* The questions begin on line 5. */
static enum rc parse(const char *asks)
{
    const char *text = scope_printf(
        &sc, "---\ntitle: 移送函\nversion: \"1\"\nasks:\n%s---\n致{{receiver}}\n", asks);

    return template_parse(&sc, "letter.md", text, &tpl);
}

static void sound(const char *asks)
{
    const enum rc rc = parse(asks);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

static void faulty(const char *asks, int line, const char *words)
{
    ck_assert_int_ne(parse(asks), RC_OK);
    const char *sentence = error_text(&sc, LANG_EN, &sc.error);
    ck_assert_msg(sc.error.line == line && strstr(sentence, words), "line %d: %s", sc.error.line,
                  sentence);
}

START_TEST(a_question_has_a_name_a_label_and_a_kind)
{
    sound("  - {name: receiver, label: 移送机关, english: Office it goes to, required: true}\n"
          "  - {name: sum, label: 金额, kind: money, default: \"3,000\", help: 以元为单位}\n"
          "  - {name: why, label: 理由, kind: choice, choices: [自愿, 依职权], default: 自愿}\n"
          "  - {name: day, label: 日期, kind: date}\n");
    ck_assert_uint_eq(tpl.ask_count, 4);
    ck_assert_str_eq(tpl.asks[0].label, "移送机关");
    ck_assert_str_eq(ask_label(&tpl.asks[0], LANG_EN), "Office it goes to");
    ck_assert_str_eq(ask_label(&tpl.asks[1], LANG_EN), "金额");
    ck_assert_int_eq(tpl.asks[0].kind, ASK_LINE);
    ck_assert(tpl.asks[0].required && !tpl.asks[1].required);
    ck_assert_int_eq(tpl.asks[0].line, 5);
    ck_assert_str_eq(tpl.asks[1].preset, "3000.00");
    ck_assert_str_eq(tpl.asks[1].help, "以元为单位");
    ck_assert_str_eq(tpl.asks[2].choices[1], "依职权");
}
END_TEST

START_TEST(a_name_under_required_makes_the_question_a_required_one)
{
    ck_assert_int_eq(template_parse(&sc, "letter.md",
                                    "---\ntitle: 函\nversion: \"1\"\nrequired: [receiver]\n"
                                    "asks:\n  - {name: receiver, label: 机关}\n---\n甲\n",
                                    &tpl),
                     RC_OK);
    ck_assert(tpl.asks[0].required);
}
END_TEST

START_TEST(each_fault_of_a_question_is_told_with_its_line)
{
    faulty("  - {name: a, label: 甲}\n  - {name: a, label: 乙}\n", 6, "Two questions");
    faulty("  - {label: 甲}\n", 5, "name");
    faulty("  - {name: a}\n", 5, "label");
    faulty("  - {name: A B, label: 甲}\n", 5, "cannot be the name");
    faulty("  - {name: a, label: 甲, kind: number}\n", 5, "number");
    faulty("  - {name: a, label: 甲, kind: choice}\n", 5, "choices");
    faulty("  - {name: a, label: 甲, choices: [一, 二]}\n", 5, "kind must be choice");
    faulty("  - {name: a, label: 甲, kind: choice, choices: [一], default: 二}\n", 5, "none of");
    faulty("  - {name: a, label: 甲, kind: date, default: 明天}\n", 5, "明天");
    faulty("  - {name: a, label: 甲, kind: party, default: \"1\"}\n", 5, "no default");
    faulty("  - {name: a, label: 甲, colour: red}\n", 5, "colour");
    faulty("  - {name: a, label: \"红\\e[2J\"}\n", 5, "");
    faulty("  - {name: a, label: \"甲\\n乙\"}\n", 5, "");
    faulty("  - 甲\n", 5, "keys");
    faulty("  name: a\n", 5, "list");
}
END_TEST

static const char *many(size_t count)
{
    struct buffer b = buffer_new(&sc);

    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "  - {name: a%zu, label: 甲}\n", i);
    return buffer_text(&b);
}

START_TEST(a_template_asks_at_most_a_hundred_questions)
{
    sound(many(100));
    faulty(many(101), 5, "at most 100");
    ck_assert_int_ne(parse(many(10000)), RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("ask-file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_question_has_a_name_a_label_and_a_kind);
    tcase_add_test(tc, a_name_under_required_makes_the_question_a_required_one);
    tcase_add_test(tc, each_fault_of_a_question_is_told_with_its_line);
    tcase_add_test(tc, a_template_asks_at_most_a_hundred_questions);
    return suite_run(tc);
}
