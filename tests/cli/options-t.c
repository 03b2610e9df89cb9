/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"
#include "tests/suite.h"

#include <string.h>

#define PARSE(...)                                                                                 \
    parse((const char *const[]){__VA_ARGS__},                                                      \
          sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static struct scope sc;
static struct arguments args;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* Two commands: one with options of its own, one without. */
static const char *known(const char *command)
{
    if (strcmp(command, "dispatch") == 0)
        return "playbook= again o= person=*";
    return strcmp(command, "show") == 0 ? "" : NULL;
}

static enum rc parse(const char *const *words, size_t count)
{
    return options_parse(&sc, words, count, known, &args);
}

static void assert_usage(enum rc rc)
{
    ck_assert_int_eq(rc, RC_INVALID);
    ck_assert_str_eq(sc.error.field, USAGE_FIELD);
}

START_TEST(global_options_stand_before_or_after_the_command)
{
    ck_assert_int_eq(PARSE("--db", "a.db", "show", "12", "--json", "--lang=en"), RC_OK);
    ck_assert_str_eq(args.command, "show");
    ck_assert_uint_eq(args.word_count, 1);
    ck_assert_str_eq(args.words[0], "12");
    ck_assert_str_eq(options_value(&args, "db"), "a.db");
    ck_assert_str_eq(options_value(&args, "lang"), "en");
    ck_assert(options_given(&args, "json"));
    ck_assert(!options_given(&args, "ascii"));
}
END_TEST

START_TEST(a_value_follows_or_is_joined_and_may_be_empty_or_hold_an_equals_sign)
{
    ck_assert_int_eq(PARSE("dispatch", "1", "--playbook=a=b", "--db="), RC_OK);
    ck_assert_str_eq(options_value(&args, "playbook"), "a=b");
    ck_assert_str_eq(options_value(&args, "db"), "");
    ck_assert_int_eq(PARSE("dispatch", "-o", "-", "1"), RC_OK);
    ck_assert_str_eq(options_value(&args, "o"), "-");
    ck_assert_uint_eq(args.word_count, 1);
}
END_TEST

START_TEST(after_two_dashes_nothing_is_an_option)
{
    ck_assert_int_eq(PARSE("show", "--", "--json", "-x"), RC_OK);
    ck_assert_uint_eq(args.word_count, 2);
    ck_assert_str_eq(args.words[0], "--json");
    ck_assert(!options_given(&args, "json"));
}
END_TEST

START_TEST(an_option_of_another_command_is_unknown)
{
    assert_usage(PARSE("show", "1", "--again"));
    ck_assert_str_eq(sc.error.args[0], "--again");
    assert_usage(PARSE("--again", "dispatch", "1"));
    assert_usage(PARSE("show", "--play"));
    assert_usage(PARSE("show", "-x=1"));
    ck_assert_str_eq(sc.error.args[0], "-x");
}
END_TEST

START_TEST(one_letter_takes_one_dash_and_a_word_takes_two)
{
    assert_usage(PARSE("dispatch", "--o", "file"));
    assert_usage(PARSE("dispatch", "-again"));
    assert_usage(PARSE("-json", "show"));
}
END_TEST

START_TEST(a_missing_or_superfluous_value_is_refused)
{
    assert_usage(PARSE("show", "--db"));
    ck_assert_str_eq(sc.error.args[0], "--db");
    assert_usage(PARSE("show", "--json=yes"));
    assert_usage(PARSE("dispatch", "--again=no"));
}
END_TEST

START_TEST(of_a_global_option_the_last_counts)
{
    ck_assert_int_eq(PARSE("--db", "a", "--json", "show", "--db=b", "--json"), RC_OK);
    ck_assert_str_eq(options_value(&args, "db"), "b");
    ck_assert_uint_eq(args.option_count, 2);
}
END_TEST

START_TEST(of_its_own_options_only_what_may_repeat_is_given_twice)
{
    assert_usage(PARSE("dispatch", "--again", "--again"));
    assert_usage(PARSE("dispatch", "--playbook", "a", "--playbook", "a"));
    ck_assert_int_eq(PARSE("dispatch", "--person", "a", "--person=b"), RC_OK);
    ck_assert_uint_eq(args.option_count, 2);
    ck_assert_str_eq(args.options[1].value, "b");
}
END_TEST

START_TEST(an_unknown_command_is_named_and_what_was_read_before_is_kept)
{
    assert_usage(PARSE("--lang", "en", "shoe"));
    ck_assert_str_eq(sc.error.args[0], "shoe");
    ck_assert_str_eq(options_value(&args, "lang"), "en");
}
END_TEST

START_TEST(no_word_at_all_is_no_command)
{
    ck_assert_int_eq(options_parse(&sc, NULL, 0, known, &args), RC_OK);
    ck_assert_ptr_null(args.command);
}
END_TEST

static enum lang lang_of(const char *locale)
{
    enum lang lang;

    ck_assert_int_eq(options_parse(&sc, NULL, 0, known, &args), RC_OK);
    ck_assert_int_eq(options_lang(&sc, &args, locale, &lang), RC_OK);
    return lang;
}

START_TEST(the_language_is_chinese_unless_the_locale_is_english)
{
    ck_assert_int_eq(lang_of("en_US.UTF-8"), LANG_EN);
    ck_assert_int_eq(lang_of("en_GB"), LANG_EN);
    ck_assert_int_eq(lang_of("zh_CN.UTF-8"), LANG_ZH);
    ck_assert_int_eq(lang_of("C.UTF-8"), LANG_ZH);
    ck_assert_int_eq(lang_of("POSIX"), LANG_ZH);
    ck_assert_int_eq(lang_of("enm_XX"), LANG_ZH);
    ck_assert_int_eq(lang_of(NULL), LANG_ZH);
}
END_TEST

START_TEST(the_option_wins_over_the_locale_and_takes_two_languages)
{
    enum lang lang;

    ck_assert_int_eq(PARSE("--lang", "zh_CN"), RC_OK);
    ck_assert_int_eq(options_lang(&sc, &args, "en_US.UTF-8", &lang), RC_OK);
    ck_assert_int_eq(lang, LANG_ZH);
    ck_assert_int_eq(PARSE("--lang", "fr"), RC_OK);
    assert_usage(options_lang(&sc, &args, "en_US.UTF-8", &lang));
    ck_assert_int_eq(lang, LANG_EN);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("options");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, global_options_stand_before_or_after_the_command);
    tcase_add_test(tc, a_value_follows_or_is_joined_and_may_be_empty_or_hold_an_equals_sign);
    tcase_add_test(tc, after_two_dashes_nothing_is_an_option);
    tcase_add_test(tc, an_option_of_another_command_is_unknown);
    tcase_add_test(tc, one_letter_takes_one_dash_and_a_word_takes_two);
    tcase_add_test(tc, a_missing_or_superfluous_value_is_refused);
    tcase_add_test(tc, of_a_global_option_the_last_counts);
    tcase_add_test(tc, of_its_own_options_only_what_may_repeat_is_given_twice);
    tcase_add_test(tc, an_unknown_command_is_named_and_what_was_read_before_is_kept);
    tcase_add_test(tc, no_word_at_all_is_no_command);
    tcase_add_test(tc, the_language_is_chinese_unless_the_locale_is_english);
    tcase_add_test(tc, the_option_wins_over_the_locale_and_takes_two_languages);
    return suite_run(tc);
}
