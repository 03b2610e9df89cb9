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
    {"name", "姓名"},
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
    ck_assert_str_eq(tr(LANG_ZH, "name"), "姓名");
    ck_assert_str_eq(tr(LANG_EN, "name"), "name");
    ck_assert_str_eq(tr(LANG_ZH, "name"), "姓名");
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

START_TEST(an_error_in_chinese_says_known_words_in_chinese)
{
    tr_init(directory);
    ck_assert_int_eq(fail(&sc, RC_INVALID, "name", "{1}: “{2}” is not an amount.", "name", "12,5"),
                     RC_INVALID);
    ck_assert_str_eq(error_text(&sc, LANG_ZH, &sc.error), "姓名：“12,5”不是金额。");
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error), "name: “12,5” is not an amount.");
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
    tcase_add_test(tc, an_error_in_chinese_says_known_words_in_chinese);
    tcase_add_test(tc, an_error_repeats_what_was_typed_harmlessly_and_on_one_line);
    return suite_run(tc);
}
