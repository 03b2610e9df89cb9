/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/seal.h"

#include "tests/suite.h"

#include <ctype.h>
#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(a_private_key_is_read_back_from_paper)
{
    struct seal_private made, read;
    struct seal_public key, again;

    seal_make_pair(&made, &key);
    const char *paper = seal_private_text(&sc, &made);
    ck_assert_int_eq(seal_private_parse(&sc, paper, &read), RC_OK);
    ck_assert_int_eq(memcmp(made.bytes, read.bytes, sizeof(made.bytes)), 0);
    again = seal_public_of(&read);
    ck_assert_int_eq(memcmp(key.bytes, again.bytes, sizeof(key.bytes)), 0);
    /* four lines of "1  a1b2 c3d4 e5f6 0718  9af3" */
    ck_assert_uint_eq(strlen(paper), 4 * strlen("1  a1b2 c3d4 e5f6 0718  9af3\n"));
}
END_TEST

START_TEST(capitals_blanks_and_remarks_do_not_matter)
{
    struct seal_private made, read;
    struct seal_public key;

    seal_make_pair(&made, &key);
    char *loud = scope_printf(&sc, "公钥\n%s\n\nPrivate key 1a2b. Paper.\n %s\n",
                              seal_public_text(&sc, &key), seal_private_text(&sc, &made));
    for (char *c = strchr(loud, '\n'); *c; c++)
        *c = (char)toupper((unsigned char)*c);
    ck_assert_int_eq(seal_private_parse(&sc, loud, &read), RC_OK);
    ck_assert_int_eq(memcmp(made.bytes, read.bytes, sizeof(made.bytes)), 0);
}
END_TEST

/* Every digit of every line, checks too, and two digits that change places. */
START_TEST(a_slip_of_the_hand_is_named_by_its_line)
{
    struct seal_private made, read;
    struct seal_public key;

    seal_make_pair(&made, &key);
    const char *paper = seal_private_text(&sc, &made);
    int line = 1;
    for (size_t i = 0; paper[i]; i++) {
        char *copy = scope_strdup(&sc, paper);

        if (copy[i] == '\n')
            line++;
        if (!isxdigit((unsigned char)copy[i]) || i % 29 == 0) /* the number of the line */
            continue;
        copy[i] = copy[i] == '0' ? '8' : '0';
        ck_assert_int_eq(seal_private_parse(&sc, copy, &read), RC_INVALID);
        ck_assert_str_eq(sc.error.args[0], scope_printf(&sc, "%d", line));
        copy[i] = paper[i];
        if (!isxdigit((unsigned char)copy[i + 1]) || copy[i] == copy[i + 1])
            continue;
        copy[i] = paper[i + 1];
        copy[i + 1] = paper[i];
        ck_assert_int_eq(seal_private_parse(&sc, copy, &read), RC_INVALID);
    }
}
END_TEST

START_TEST(lines_that_are_missing_swapped_or_too_many_are_refused)
{
    struct seal_private made, read;
    struct seal_public key;

    seal_make_pair(&made, &key);
    const char *paper = seal_private_text(&sc, &made);
    const size_t line = strlen(paper) / 4;
    ck_assert_int_eq(seal_private_parse(&sc, scope_strndup(&sc, paper, 3 * line), &read),
                     RC_INVALID);
    ck_assert_int_eq(seal_private_parse(&sc, scope_printf(&sc, "%s%s", paper, paper), &read),
                     RC_INVALID);
    ck_assert_int_eq(seal_private_parse(&sc,
                                        scope_printf(&sc, "%.*s%.*s%s", (int)line, paper + line,
                                                     (int)line, paper, paper + 2 * line),
                                        &read),
                     RC_INVALID);
    ck_assert_int_eq(seal_private_parse(&sc, "", &read), RC_INVALID);
}
END_TEST

START_TEST(a_public_key_that_was_copied_wrongly_is_refused)
{
    struct seal_private secret;
    struct seal_public key, read;

    seal_make_pair(&secret, &key);
    const char *word = seal_public_text(&sc, &key);
    ck_assert_int_eq(seal_public_parse(&sc, "keys", word, &read), RC_OK);
    ck_assert_int_eq(memcmp(key.bytes, read.bytes, sizeof(key.bytes)), 0);
    for (size_t i = 0; word[i]; i++) {
        char *copy = scope_strdup(&sc, word);

        copy[i] = copy[i] == '0' ? '1' : '0';
        ck_assert_int_eq(seal_public_parse(&sc, "keys", copy, &read), RC_INVALID);
    }
    ck_assert_int_eq(seal_public_parse(&sc, "keys", "", &read), RC_INVALID);
}
END_TEST

START_TEST(a_key_that_nothing_can_be_sealed_to_is_refused)
{
    const struct seal_public zero = {{0}};
    struct seal_public read;

    ck_assert_int_eq(seal_public_parse(&sc, "keys", seal_public_text(&sc, &zero), &read),
                     RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("seal");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_private_key_is_read_back_from_paper);
    tcase_add_test(tc, capitals_blanks_and_remarks_do_not_matter);
    tcase_add_test(tc, a_slip_of_the_hand_is_named_by_its_line);
    tcase_add_test(tc, lines_that_are_missing_swapped_or_too_many_are_refused);
    tcase_add_test(tc, a_public_key_that_was_copied_wrongly_is_refused);
    tcase_add_test(tc, a_key_that_nothing_can_be_sealed_to_is_refused);
    return suite_run(tc);
}
