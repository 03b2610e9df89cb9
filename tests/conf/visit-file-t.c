/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/visit_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/conf/kind_file.h"
#include "tests/suite.h"

static struct scope sc;
static struct kind_table kinds;
static struct visit_rules rules;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static void end(void) { scope_end(&sc); }

static enum rc load(const char *text)
{
    char path[] = "/tmp/onecase-visits-XXXXXX";
    const int file = mkstemp(path);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    const enum rc rc = visit_load(&sc, path, &kinds, &rules);
    unlink(path);
    return rc;
}

static void refused(const char *text, const char *sentence, int line)
{
    ck_assert_int_eq(load(text), RC_INVALID);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, sentence));
    ck_assert_int_eq(sc.error.line, line);
}

START_TEST(the_shipped_plan_visits_dangerous_families_most_and_every_settled_case)
{
    ck_assert_int_eq(visit_load(&sc, TOP_SRCDIR "/templates/visits.yaml", &kinds, &rules), RC_OK);
    ck_assert_str_eq(rules.rules[0].kinds[0], "marriage_family");
    ck_assert_uint_eq(rules.rules[0].risks, 1u << RISK_RED | 1u << RISK_ORANGE);
    ck_assert_int_eq(rules.rules[0].days[0], 3);
    ck_assert_uint_gt(rules.rules[0].day_count, rules.rules[1].day_count);
    const struct visit_rule *usual = &rules.rules[3];
    ck_assert_uint_eq(usual->kind_count + usual->risks, 0);
    ck_assert_uint_eq(usual->results, 1u << RESULT_SETTLED);
    ck_assert_int_eq(usual->after, AFTER_PERFORMANCE);
    ck_assert_int_eq(usual->days[0], 15);
}
END_TEST

START_TEST(what_a_row_does_not_say_holds_for_all)
{
    ck_assert_int_eq(load("visits:\n  - {after: closed, days: [15, 60]}\n"), RC_OK);
    ck_assert_uint_eq(rules.count, 1);
    ck_assert_uint_eq(rules.rules[0].kind_count, 0);
    ck_assert_uint_eq(rules.rules[0].risks, 0);
    ck_assert_uint_eq(rules.rules[0].results, 0);
    ck_assert_ptr_null(rules.rules[0].way);
    ck_assert_uint_eq(rules.rules[0].day_count, 2);
    ck_assert_int_eq(rules.rules[0].days[1], 60);
}
END_TEST

START_TEST(what_cannot_be_meant_is_refused_with_its_place)
{
    refused("visits:\n  - {after: closed, days: []}\n", "says no day", 2);
    refused("visits:\n  - {after: closed,\n     days: [15, 15]}\n", "is not a number of days", 3);
    refused("visits:\n  - {after: closed, days: [soon]}\n", "is not a number of days", 2);
    refused("visits:\n  - {after: closed, days: [0]}\n", "is not a number of days", 2);
    refused("visits:\n  - {after: closed, days: [1], kinds: [quarrel]}\n", "there is no kind", 2);
    refused("visits:\n  - {after: closed, days: [1], risks: [purple]}\n", "is not a word", 2);
    refused("visits:\n  - {after: closed, days: [1], risks: [[red]]}\n", "is not a word", 2);
    refused("visits:\n  - {after: closed, day: [1]}\n", "There is no key", 2);
    ck_assert_int_eq(load("visits:\n  - {after: birth, days: [1]}\n"), RC_INVALID);
    ck_assert_int_eq(load("visits:\n  - {after: closed, days: [1], risks: [pink]}\n"), RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("visit_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_shipped_plan_visits_dangerous_families_most_and_every_settled_case);
    tcase_add_test(tc, what_a_row_does_not_say_holds_for_all);
    tcase_add_test(tc, what_cannot_be_meant_is_refused_with_its_place);
    return suite_run(tc);
}
