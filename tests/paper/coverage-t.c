/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that paper can show, and those it cannot, told apart while they are typed. */
#include "core/paper/coverage.h"

#include "core/base/text.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <string.h>
#include <unistd.h>

#define DEJAVU "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc checked(const char *text)
{
    const struct paper_style style = sample_style();

    return coverage_check(&sc, &style, "parties[1].name", text);
}

START_TEST(names_of_all_kinds_pass)
{
    ck_assert_int_eq(checked("顾雨桐"), RC_OK);
    ck_assert_int_eq(checked("阿卜杜拉·买买提明"), RC_OK);
    ck_assert_int_eq(checked("王𠮷与李㛃"), RC_OK);
    ck_assert_int_eq(checked("O’Brien, José (Ltd.) №1"), RC_OK);
    ck_assert_int_eq(checked(NULL), RC_OK);
    ck_assert_int_eq(checked(""), RC_OK);
}
END_TEST

START_TEST(a_character_no_face_has_is_refused_by_name)
{
    ck_assert_int_eq(checked("王\xF3\xB0\x80\x80某"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "parties[1].name");
    ck_assert_str_eq(sc.error.args[1], "\xF3\xB0\x80\x80");
    ck_assert_str_eq(sc.error.args[2], "F0000");
}
END_TEST

/* What is let through without a look at the fonts is really there: all of it in one paper. */
START_TEST(every_common_character_is_printed)
{
    struct paper_style style = sample_style();
    struct buffer b = buffer_new(&sc);
    struct bytes out;
    char letter[5];
    int count = 0;

    for (uint32_t cp = '!'; cp < 0x10000; cp++) {
        if (!coverage_is_common(cp))
            continue;
        memset(letter, 0, sizeof(letter));
        text_encode(cp, letter);
        buffer_addf(&b, "%s%s", cp < 128 ? "\\" : "", cp == '\n' ? "" : letter);
        if (cp < 128 &&
            ((cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z')))
            buffer_add(&b, " ");
        if (++count % 1000 == 0)
            buffer_add(&b, "\n\n");
    }
    ck_assert_int_gt(count, 20902);
    style.face = _i ? "light" : "serif";
    ck_assert_msg(paper_make(&sc, buffer_text(&b), &style, PAPER_PDF, &out) == RC_OK, "%s: %s U+%s",
                  sc.error.msgid, sc.error.args[0], sc.error.args[1]);
}
END_TEST

/* What is let through and what is refused is what the paper itself prints and refuses. */
START_TEST(the_answer_is_that_of_the_paper)
{
    const struct paper_style style = sample_style();
    int refused = 0;

    for (uint32_t cp = 0x20000; cp < 0x2FA20; cp += 1597) { /* Extensions B and later */
        char letter[5] = {0};
        struct bytes out;

        text_encode(cp, letter);
        const enum rc rc = checked(letter);
        ck_assert_msg(paper_make(&sc, letter, &style, PAPER_PDF, &out) == rc, "U+%X", cp);
        refused += rc != RC_OK;
    }
    ck_assert_int_gt(refused, 0);
}
END_TEST

/* An arrow that none of the shipped faces has and DejaVu does. */
START_TEST(a_further_face_lets_more_names_pass_and_prints_them)
{
    struct paper_style style = sample_style();
    struct bytes out;

    if (access(DEJAVU, R_OK) != 0)
        return;
    ck_assert_int_eq(coverage_check(&sc, &style, "name", "王↜"), RC_INVALID);
    ck_assert_int_eq(paper_make(&sc, "王↜", &style, PAPER_PDF, &out), RC_INVALID);
    style.further = DEJAVU;
    ck_assert_int_eq(coverage_check(&sc, &style, "name", "王↜"), RC_OK);
    ck_assert_int_eq(paper_make(&sc, "王↜", &style, PAPER_PDF, &out), RC_OK);
    style.further = "/nowhere/no.ttf";
    ck_assert_int_eq(coverage_check(&sc, &style, "name", "王↜"), RC_INVALID);
}
END_TEST

START_TEST(where_nobody_can_print_nobody_is_refused)
{
    struct paper_style style = sample_style();

    style.modules = "/nowhere";
    ck_assert_int_eq(coverage_check(&sc, &style, "name", "王\xF3\xB0\x80\x80"), RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("coverage");

    if (access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) != 0)
        suite_skip("the fonts for paper are not installed");
    tcase_set_timeout(tc, 120);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, names_of_all_kinds_pass);
    tcase_add_test(tc, a_character_no_face_has_is_refused_by_name);
    tcase_add_loop_test(tc, every_common_character_is_printed, 0, 2);
    tcase_add_test(tc, the_answer_is_that_of_the_paper);
    tcase_add_test(tc, a_further_face_lets_more_names_pass_and_prints_them);
    tcase_add_test(tc, where_nobody_can_print_nobody_is_refused);
    return suite_run(tc);
}
