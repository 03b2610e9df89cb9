/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/suite.h"
#undef fail /* an old word of Check's */
#include "core/base/file.h"
#include "core/base/tr.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct scope sc;
static char directory[64];

/* Sorted by msgid, as the format wants. */
static const char *const sentences[][2] = {
    {"", "Content-Type: text/plain; charset=UTF-8\n"},
    {"Name", "姓名"},
    {"Party", "当事人"},
    {"name", "不是标签"},
    {"{1} saved before {2}.", "{2}之前，{1}已保存。"},
    {"{1}: “{2}” is not an amount.", "{1}：“{2}”不是金额。"},
};
#define SENTENCES (sizeof(sentences) / sizeof(sentences[0]))

/* The compiled form of a catalogue: a header, two tables of lengths and places, the texts. */
static struct bytes catalogue(void)
{
    enum { HEADER = 7, TABLE = 2 * SENTENCES };
    uint32_t words[HEADER + 2 * TABLE] = {0x950412DE,           0, SENTENCES, HEADER * 4,
                                          (HEADER + TABLE) * 4, 0, 0};
    struct buffer texts = buffer_new(&sc), whole = buffer_new(&sc);

    for (size_t column = 0; column < 2; column++)
        for (size_t i = 0; i < SENTENCES; i++) {
            const size_t at = HEADER + column * TABLE + i * 2;

            words[at] = (uint32_t)strlen(sentences[i][column]);
            words[at + 1] = (uint32_t)(sizeof(words) + texts.length);
            buffer_add_n(&texts, sentences[i][column], words[at] + 1);
        }
    buffer_add_n(&whole, words, sizeof(words));
    buffer_add_n(&whole, texts.data, texts.length);
    return (struct bytes){(const unsigned char *)whole.data, whole.length};
}

static const char *below(const char *name) { return scope_printf(&sc, "%s%s", directory, name); }

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    snprintf(directory, sizeof(directory), "/tmp/onecase-tr-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
    ck_assert_int_eq(mkdir(below("/zh_CN"), 0700), 0);
    ck_assert_int_eq(mkdir(below("/zh_CN/LC_MESSAGES"), 0700), 0);
    ck_assert_int_eq(file_write(&sc, below("/zh_CN/LC_MESSAGES/onecase.mo"), catalogue()), RC_OK);
}

static void end(void)
{
    unlink(below("/zh_CN/LC_MESSAGES/onecase.mo"));
    rmdir(below("/zh_CN/LC_MESSAGES"));
    rmdir(below("/zh_CN"));
    rmdir(directory);
    scope_end(&sc);
}

START_TEST(one_process_speaks_both_languages_whatever_the_login_says)
{
    static const char *const logins[] = {"C", "POSIX", "zh_HK.UTF-8", "C.UTF-8", ""};

    setenv("LC_ALL", logins[_i], 1);
    setenv("LANGUAGE", "de", 1);
    tr_init(directory);
    ck_assert_str_eq(nl_langinfo(CODESET), "UTF-8");
    ck_assert_str_eq(tr(LANG_ZH, "Name"), "姓名");
    ck_assert_str_eq(tr(LANG_EN, "Name"), "Name");
    ck_assert_str_eq(tr(LANG_ZH, "Name"), "姓名");
}
END_TEST

START_TEST(numbers_keep_their_decimal_point)
{
    tr_init(directory);
    ck_assert_str_eq(localeconv()->decimal_point, ".");
}
END_TEST

START_TEST(an_unknown_sentence_stays_english_and_an_empty_one_empty)
{
    tr_init(directory);
    ck_assert_str_eq(tr(LANG_ZH, "Not in the catalogue."), "Not in the catalogue.");
    ck_assert_str_eq(tr(LANG_ZH, ""), "");
    ck_assert_str_eq(tr(LANG_ZH, NULL), "");
}
END_TEST

START_TEST(arguments_take_the_order_of_the_language)
{
    tr_init(directory);
    ck_assert_str_eq(say(&sc, LANG_EN, "{1} saved before {2}.", "Li", "Wang"),
                     "Li saved before Wang.");
    ck_assert_str_eq(say(&sc, LANG_ZH, "{1} saved before {2}.", "Li", "Wang"),
                     "Wang之前，Li已保存。");
}
END_TEST

START_TEST(an_argument_is_never_read_again_as_a_sentence_or_a_format)
{
    ck_assert_str_eq(say(&sc, LANG_EN, "{1}-{2}", "{2}", "%s%n"), "{2}-%s%n");
    ck_assert_str_eq(say(&sc, LANG_EN, "{1}{1} {4}", "a", "b", "c", "d"), "aa d");
    ck_assert_str_eq(say(&sc, LANG_EN, "{1} {2} {0} {5} {x} { {", "a"), "a {2} {0} {5} {x} { {");
}
END_TEST

START_TEST(an_error_says_file_line_and_column_when_it_has_them)
{
    ck_assert_int_eq(fail(&sc, RC_SYNTAX, NULL, "“{1}” is unknown.", "kolour"), RC_SYNTAX);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "“kolour” is unknown.");
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 0, 0), RC_SYNTAX);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "a.yaml: “kolour” is unknown.");
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 3, 0), RC_SYNTAX);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "a.yaml:3: “kolour” is unknown.");
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 3, 7), RC_SYNTAX);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "a.yaml:3:7: “kolour” is unknown.");
}
END_TEST

static const char *refused(enum lang lang, const char *field, const char *typed)
{
    ck_assert_int_eq(fail(&sc, RC_INVALID, field, "{1}: “{2}” is not an amount.", field, typed),
                     RC_INVALID);
    return error_text(&sc, lang, &sc.error);
}

START_TEST(an_error_in_chinese_says_what_its_field_is_called)
{
    tr_init(directory);
    ck_assert_str_eq(refused(LANG_ZH, "name", "12,5"), "姓名：“12,5”不是金额。");
    ck_assert_str_eq(refused(LANG_ZH, "parties[2].name", "12,5"), "当事人2姓名：“12,5”不是金额。");
    ck_assert_str_eq(refused(LANG_ZH, "parties[2].colour", "x"),
                     "parties[2].colour：“x”不是金额。");
    ck_assert_str_eq(refused(LANG_EN, "parties[2].name", "x"),
                     "parties[2].name: “x” is not an amount.");
}
END_TEST

START_TEST(a_label_that_a_form_gives_to_its_field_is_translated)
{
    tr_init(directory);
    ck_assert_str_eq(refused(LANG_ZH, "Name", "x"), "姓名：“x”不是金额。");
    ck_assert_str_eq(refused(LANG_EN, "Name", "x"), "Name: “x” is not an amount.");
}
END_TEST

START_TEST(what_was_typed_is_never_translated_not_even_the_name_of_a_field)
{
    char typed[] = "Name";

    tr_init(directory);
    ck_assert_str_eq(refused(LANG_ZH, "name", typed), "姓名：“Name”不是金额。");
    memcpy(typed, "name", sizeof(typed));
    ck_assert_str_eq(refused(LANG_ZH, "name", typed), "姓名：“name”不是金额。");
}
END_TEST

START_TEST(a_file_is_told_in_its_own_words)
{
    tr_init(directory);
    refused(LANG_ZH, "name", "x");
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 3, 7), RC_INVALID);
    ck_assert_str_eq(error_text(&sc, LANG_ZH, &sc.error), "a.yaml:3:7: name：“x”不是金额。");
}
END_TEST

START_TEST(a_word_of_ours_is_translated_with_the_sentence_also_when_the_error_moves)
{
    struct scope other = SCOPE_INIT;

    tr_init(directory);
    ck_assert_int_eq(fail_words(&other, FAIL_WORD(2), RC_INVALID, "name", "{1} saved before {2}.",
                                "Name", "Party"),
                     RC_INVALID);
    scope_error_move(&sc, &other);
    scope_end(&other);
    ck_assert_str_eq(error_text(&sc, LANG_ZH, &sc.error), "当事人之前，Name已保存。");
}
END_TEST

START_TEST(the_field_of_an_error_that_moves_is_still_known)
{
    struct scope other = SCOPE_INIT;
    const char *const field = "name";

    tr_init(directory);
    ck_assert_int_eq(fail(&other, RC_INVALID, field, "{1}: “{2}” is not an amount.", field, "1"),
                     RC_INVALID);
    scope_error_move(&sc, &other);
    scope_end(&other);
    ck_assert_str_eq(error_text(&sc, LANG_ZH, &sc.error), "姓名：“1”不是金额。");
}
END_TEST

START_TEST(an_error_repeats_what_was_typed_harmlessly_and_on_one_line)
{
    ck_assert_int_eq(fail(&sc, RC_INVALID, NULL, "“{1}”", "a\x1B[2J\nb"), RC_INVALID);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "“a‹U+001B›[2J‹U+000A›b”");
    char *endless = scope_alloc(&sc, 100001, 1);
    memset(endless, 'x', 100000);
    ck_assert_int_eq(fail(&sc, RC_INVALID, NULL, "{1}", endless), RC_INVALID);
    ck_assert_uint_eq(strlen(error_text(&sc, LANG_EN, &sc.error)), 599 + strlen("…"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("tr");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_loop_test(tc, one_process_speaks_both_languages_whatever_the_login_says, 0, 5);
    tcase_add_test(tc, numbers_keep_their_decimal_point);
    tcase_add_test(tc, an_unknown_sentence_stays_english_and_an_empty_one_empty);
    tcase_add_test(tc, arguments_take_the_order_of_the_language);
    tcase_add_test(tc, an_argument_is_never_read_again_as_a_sentence_or_a_format);
    tcase_add_test(tc, an_error_says_file_line_and_column_when_it_has_them);
    tcase_add_test(tc, an_error_in_chinese_says_what_its_field_is_called);
    tcase_add_test(tc, a_label_that_a_form_gives_to_its_field_is_translated);
    tcase_add_test(tc, what_was_typed_is_never_translated_not_even_the_name_of_a_field);
    tcase_add_test(tc, a_file_is_told_in_its_own_words);
    tcase_add_test(tc, a_word_of_ours_is_translated_with_the_sentence_also_when_the_error_moves);
    tcase_add_test(tc, the_field_of_an_error_that_moves_is_still_known);
    tcase_add_test(tc, an_error_repeats_what_was_typed_harmlessly_and_on_one_line);
    return suite_run(tc);
}
