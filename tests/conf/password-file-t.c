/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/password_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/suite.h"

static struct scope sc;
static struct password_words words;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc load(const char *text)
{
    char path[] = "/tmp/onecase-words-XXXXXX";
    const int file = mkstemp(path);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    const enum rc rc = password_words_load(&sc, path, &words);
    unlink(path);
    return rc;
}

START_TEST(words_are_lines_without_notes_and_empty_ones)
{
    ck_assert_int_eq(load("# a note\nadmin\n\nmima\n520"), RC_OK);
    ck_assert_uint_eq(words.count, 3);
    ck_assert_str_eq(words.words[0], "admin");
    ck_assert_str_eq(words.words[2], "520");
}
END_TEST

START_TEST(a_line_that_could_never_be_found_is_refused_with_its_place)
{
    static const char *const bad[] = {"admin\nMima\n", "admin\nab\n", "admin\nmi ma\n"};

    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        ck_assert_int_eq(load(bad[i]), RC_INVALID);
        ck_assert_str_eq(sc.error.field, "word");
        ck_assert_int_eq(sc.error.line, 2);
    }
}
END_TEST

START_TEST(the_shipped_words_can_be_read_and_stop_the_usual_ones)
{
    static const char *const usual[] = {"password01",  "Huawei@123",   "Admin12345!",
                                        "woaini520!!", "Tiaojie@2026", "Jiaojiang123",
                                        "qwer1234!@",  "1qaz2wsx3edc", "P@ssw0rd!2026",
                                        "Abc123456!",  "zhang19850312"};
    const struct person p = {.login = "lin", .name = "林桂芬"};

    ck_assert_int_eq(password_words_load(&sc, TOP_SRCDIR "/templates/passwords.txt", &words),
                     RC_OK);
    for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
        ck_assert_msg(password_check(&sc, &words, &p, usual[i]) == RC_INVALID, "%s", usual[i]);
    ck_assert_int_eq(password_check(&sc, &words, &p, "quiet;river,42"), RC_OK);
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("password_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, words_are_lines_without_notes_and_empty_ones);
    tcase_add_test(tc, a_line_that_could_never_be_found_is_refused_with_its_place);
    tcase_add_test(tc, the_shipped_words_can_be_read_and_stop_the_usual_ones);
    return suite_run(tc);
}
