/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/likeness_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "tests/suite.h"

static struct scope sc;
static struct likeness_rules rules;
static const char *shipped;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    struct bytes text;

    ck_assert_int_eq(file_read(&sc, TOP_SRCDIR "/templates/likeness.yaml", 100000, &text), RC_OK);
    shipped = scope_strndup(&sc, (const char *)text.data, text.size);
}

static void end(void) { scope_end(&sc); }

/* The shipped file with FROM, which stands there, written as TO. */
static enum rc load_with(const char *from, const char *to)
{
    char path[] = "/tmp/onecase-likeness-XXXXXX";
    const int file = mkstemp(path);
    const char *const at = strstr(shipped, from);

    ck_assert_int_ge(file, 0);
    ck_assert_ptr_nonnull(at);
    const char *const text =
        scope_printf(&sc, "%.*s%s%s", (int)(at - shipped), shipped, to, at + strlen(from));
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    const enum rc rc = likeness_load(&sc, path, &rules);
    unlink(path);
    return rc;
}

START_TEST(the_shipped_weights_hold_a_line_only_for_more_than_a_screen_shows)
{
    ck_assert_int_eq(likeness_load(&sc, TOP_SRCDIR "/templates/likeness.yaml", &rules), RC_OK);
    ck_assert_int_eq(rules.wide, 50);
    ck_assert_int_eq(rules.narrow, 85);
    ck_assert_int_eq(rules.share, 40);
    ck_assert_int_eq(rules.weights[LIKE_IDENTITY], 70);
    ck_assert_int_eq(rules.weights[LIKE_IDENTITY_OTHER], -60);
    ck_assert_int_eq(rules.weights[LIKE_WORDS], 25);
    /* A name and nothing else is never shown; with a telephone it is; a line of an import is held
     * for them only when the head agrees too. */
    ck_assert_int_lt(rules.weights[LIKE_NAME], rules.wide);
    ck_assert_int_ge(rules.weights[LIKE_NAME] + rules.weights[LIKE_PHONE], rules.wide);
    ck_assert_int_lt(rules.weights[LIKE_NAME] + rules.weights[LIKE_PHONE], rules.narrow);
}
END_TEST

START_TEST(an_office_may_weigh_otherwise_and_leave_out)
{
    ck_assert_int_eq(load_with("phone: 40", "phone: 0"), RC_OK);
    ck_assert_int_eq(rules.weights[LIKE_PHONE], 0);
    ck_assert_int_eq(load_with("wide: 50", "wide: 85"), RC_OK);
    ck_assert_int_eq(rules.wide, 85);
}
END_TEST

START_TEST(what_cannot_be_meant_is_refused_with_its_place)
{
    ck_assert_int_eq(load_with("wide: 50", "wide: 86"), RC_INVALID);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "is less than"));
    ck_assert_int_gt(sc.error.line, 0);
    ck_assert_int_eq(load_with("    phone: 40", "    fone: 40"), RC_INVALID);
    ck_assert_int_eq(load_with("    kind: 5            # of dispute\n", ""), RC_INVALID);
    ck_assert_int_eq(load_with("phone: 40", "phone: 101"), RC_INVALID);
    ck_assert_int_eq(load_with("phone: 40", "phone: -1"), RC_INVALID);
    ck_assert_int_eq(load_with("id_other: -60", "id_other: 60"), RC_INVALID);
    ck_assert_int_eq(load_with("share: 40", "share: 0"), RC_INVALID);
    ck_assert_int_eq(load_with("share: 40", "share: many"), RC_INVALID);
    ck_assert_int_eq(load_with("likeness:\n", "likely:\n"), RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("likeness");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_shipped_weights_hold_a_line_only_for_more_than_a_screen_shows);
    tcase_add_test(tc, an_office_may_weigh_otherwise_and_leave_out);
    tcase_add_test(tc, what_cannot_be_meant_is_refused_with_its_place);
    return suite_run(tc);
}
