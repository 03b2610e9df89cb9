/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/deadline.h"
#include "tests/domain/fixture.h"

static const struct deadline_rule mediate = {.code = "mediate",
                                             .start = FROM_ACCEPTED,
                                             .length = 1,
                                             .unit = UNIT_MONTHS,
                                             .met = 1u << DONE_AGREED};
static const struct deadline_rule perform = {
    .code = "perform.N", .start = FROM_TERM, .met = 1u << DONE_PERFORMED};
static const struct deadline_rule answer = {.code = "answer",
                                            .start = FROM_REGISTERED,
                                            .length = 72,
                                            .unit = UNIT_HOURS,
                                            .met = 1u << DONE_ACCEPTED};

static void refused(struct deadline_rule r, const char *field)
{
    ck_refused(deadline_check_rule(&sc, &r), field);
}

START_TEST(a_rule_that_contradicts_itself_is_refused)
{
    struct deadline_rule r = mediate;

    ck_ok(deadline_check_rule(&sc, &mediate));
    r.length = 0;
    refused(r, "length");
    r = mediate;
    r.code = "mediate.N";
    refused(r, "code");
    ck_ok(deadline_check_rule(&sc, &perform));
    r = perform;
    r.code = "perform";
    refused(r, "code");
    ck_ok(deadline_check_rule(&sc, &answer));
    r = answer;
    r.start = FROM_ACCEPTED;
    refused(r, "unit");
    r = answer;
    r.rolls = true;
    refused(r, "rolls");
}
END_TEST

START_TEST(a_duty_says_what_keeps_it_and_a_right_need_not)
{
    struct deadline_rule r = mediate;

    r.met = 0;
    refused(r, "met");
    r.right = true;
    ck_ok(deadline_check_rule(&sc, &r));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("deadline_check");

    tcase_add_test(tc, a_rule_that_contradicts_itself_is_refused);
    tcase_add_test(tc, a_duty_says_what_keeps_it_and_a_right_need_not);
    return suite_run(tc);
}
