/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/deadline_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/conf/kind_file.h"
#include "tests/suite.h"

#define SHIPPED TOP_SRCDIR "/templates/deadlines.yaml"
#define RULE                                                                                       \
    "deadlines:\n"                                                                                 \
    "  - {code: a, label: 甲, english: A, basis: 规定, starts: accepted, met: [agreed], "       \
    "length: 15 days"

static struct scope sc;
static struct kind_table kinds;
static struct deadline_rules rules;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static void end(void) { scope_end(&sc); }

static const struct deadline_rule *rule(const char *code)
{
    for (size_t i = 0; i < rules.count; i++)
        if (strcmp(rules.rules[i].code, code) == 0)
            return &rules.rules[i];
    ck_abort_msg("no rule %s", code);
    return NULL;
}

START_TEST(the_shipped_rules_count_as_the_law_does)
{
    ck_assert_int_eq(deadline_load(&sc, SHIPPED, &kinds, &rules), RC_OK);
    /* 若干规定 33: one month from acceptance; 民法典 202. */
    ck_assert_int_eq(rule("mediate.month")->length, 1);
    ck_assert_int_eq(rule("mediate.month")->unit, UNIT_MONTHS);
    ck_assert_int_eq(rule("mediate.month")->start, FROM_ACCEPTED);
    ck_assert(!rule("mediate.month")->rolls);
    ck_assert(rule("mediate.month")->pauses && rule("mediate.month")->extends);
    /* 人民调解法 33, 民事诉讼法 205: 30 days from effect, which give way to a working day. */
    ck_assert_int_eq(rule("confirm.30")->length, 30);
    ck_assert_int_eq(rule("confirm.30")->start, FROM_EFFECTIVE);
    ck_assert(rule("confirm.30")->rolls && rule("confirm.30")->right);
    ck_assert(!rule("confirm.30")->pauses && !rule("confirm.30")->extends);
    /* 劳动争议调解仲裁法 14: 15 days, for labour disputes alone. */
    ck_assert_int_eq(rule("mediate.labour")->length, 15);
    ck_assert_str_eq(rule("mediate.labour")->kinds[0], "labour");
    ck_assert_int_eq(rule("accept.3wd")->unit, UNIT_WORKING_DAYS);
    ck_assert_int_eq(rule("enforce.2y")->start, FROM_CONFIRMED); /* 民事诉讼法 250 */
    ck_assert_int_eq(rule("enforce.2y")->length, 24);
    ck_assert(rule("enforce.2y")->right);
    ck_assert(!rule("perform.N")->rolls);
}
END_TEST

static enum rc load(const char *text)
{
    char path[] = "/tmp/onecase-deadlines-XXXXXX";
    const int file = mkstemp(path);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    const enum rc rc = deadline_load(&sc, path, &kinds, &rules);
    unlink(path);
    return rc;
}

static void refused(const char *text, const char *sentence, int line)
{
    ck_assert_int_eq(load(text), RC_INVALID);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, sentence));
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_gt(sc.error.column, 0);
}

START_TEST(lengths_are_read_in_every_unit_and_number)
{
    ck_assert_int_eq(load(RULE "}\n"), RC_OK);
    ck_assert_int_eq(rules.rules[0].length, 15);
    ck_assert_int_eq(load("deadlines:\n  - {code: a, label: 甲, english: A, basis: 规定, "
                          "starts: registered, met: [agreed], length: 1 hour}\n"),
                     RC_OK);
    ck_assert_int_eq(rules.rules[0].unit, UNIT_HOURS);
    ck_assert_int_eq(load("deadlines:\n  - {code: a, label: 甲, english: A, basis: 规定, "
                          "starts: registered, met: [agreed], length: 3 working days}\n"),
                     RC_OK);
    ck_assert_int_eq(rules.rules[0].unit, UNIT_WORKING_DAYS);
}
END_TEST

START_TEST(what_cannot_be_meant_is_refused_with_its_place)
{
    refused(RULE ", rols: true}\n", "There is no key", 2);
    refused(RULE ", when: {kinds: [quarrel]}}\n", "there is no kind", 2);
    refused(RULE "}\n  - {code: a, label: 乙, english: B, basis: 规定, starts: accepted, "
                 "met: [agreed], length: 1 month}\n",
            "a second time", 3);
    refused("deadlines:\n  - {code: a, label: 甲, english: A, basis: 规定, starts: accepted, "
            "met: [agreed], length: soon}\n",
            "is not a length", 2);
    refused("deadlines:\n  - {code: a, label: 甲, english: A, basis: 规定, starts: accepted, "
            "met: [agreed]}\n",
            "needs a length", 2);
    ck_assert_int_eq(load("deadlines:\n  - {code: a, label: 甲, english: A, basis: 规定, "
                          "starts: birth, met: [agreed], length: 1 day}\n"),
                     RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("deadline_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_shipped_rules_count_as_the_law_does);
    tcase_add_test(tc, lengths_are_read_in_every_unit_and_number);
    tcase_add_test(tc, what_cannot_be_meant_is_refused_with_its_place);
    return suite_run(tc);
}
