/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far long work has come: when it is shown, what is said, and that it stops where it may. */
#include "core/base/progress.h"
#include "tests/suite.h"

static struct scope sc;
static int shows;

static void begin(void)
{
    sc = (struct scope){0};
    shows = 0;
}

static void end(void) { scope_end(&sc); }

static void count(struct progress *p)
{
    (void)p;
    shows++;
}

/* As if MS more had passed. */
static void pass(struct progress *p, int64_t ms)
{
    p->begun -= ms;
    p->looked -= ms;
}

START_TEST(nothing_is_shown_before_a_second_has_passed_and_then_twice_a_second)
{
    struct progress p = {.show = count};

    progress_begin(&p, "cases", 0, 100);
    pass(&p, -3600000); /* however slow this machine is */
    ck_assert_int_eq(progress_at(&p, &sc, 1), RC_OK);
    progress_end(&p);
    ck_assert_int_eq(shows, 0);
    progress_begin(&p, "cases", 0, 100);
    pass(&p, 1000);
    ck_assert_int_eq(progress_at(&p, &sc, 1), RC_OK);
    ck_assert_int_eq(shows, 1);
    p.looked += 3600000;
    ck_assert_int_eq(progress_at(&p, &sc, 2), RC_OK);
    ck_assert_int_eq(shows, 1);
    p.looked -= 3600500;
    ck_assert(!progress_stops(&p));
    ck_assert_int_eq(shows, 2);
    progress_end(&p);
    ck_assert_int_eq(shows, 3);
}
END_TEST

START_TEST(the_line_says_what_is_done_and_the_time_left_in_either_language)
{
    /* 1,200 in 3 seconds besides 300 of an earlier run: 4,500 more take 11.25 s, and not less */
    const struct progress p = {.what = N_("cases read"),
                               .done = 1500,
                               .first = 300,
                               .total = 6000,
                               .begun = 7000,
                               .looked = 10000};
    struct progress known = p;

    ck_assert_str_eq(progress_line(&sc, LANG_EN, &p), "1500 of 6000 cases read, 25 %, 0:12 left");
    ck_assert_str_eq(progress_line(&sc, LANG_ZH, &p), "1500/6000 件已读，25%，还要 0:12");
    known.looked = 8000; /* nobody can tell yet */
    ck_assert_str_eq(progress_line(&sc, LANG_EN, &known), "1500 of 6000 cases read, 25 %");
    known.total = 0;
    ck_assert_str_eq(progress_line(&sc, LANG_EN, &known), "1500 cases read");
    known.done = 0;
    ck_assert_str_eq(progress_line(&sc, LANG_EN, &known), "cases read");
}
END_TEST

static bool at_three(struct progress *p) { return p->done >= 3; }

START_TEST(it_stops_where_the_work_may_be_left_and_says_so)
{
    struct progress p = {.stop = at_three};

    progress_begin(&p, "cases", 0, 10);
    ck_assert_int_eq(progress_at(&p, &sc, 2), RC_OK);
    ck_assert_int_eq(progress_at(&p, &sc, 3), RC_STOPPED);
    ck_assert_int_eq(sc.error.rc, RC_STOPPED);
    ck_assert_int_eq(rc_exit_status(RC_STOPPED), 130);
}
END_TEST

START_TEST(work_that_nobody_waits_for_is_never_stopped)
{
    progress_begin(NULL, "cases", 0, 10);
    ck_assert_int_eq(progress_at(NULL, &sc, 5), RC_OK);
    ck_assert(!progress_stops(NULL));
    progress_end(NULL);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("progress");

    tr_init(GOLDEN_LOCALE);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, nothing_is_shown_before_a_second_has_passed_and_then_twice_a_second);
    tcase_add_test(tc, the_line_says_what_is_done_and_the_time_left_in_either_language);
    tcase_add_test(tc, it_stops_where_the_work_may_be_left_and_says_so);
    tcase_add_test(tc, work_that_nobody_waits_for_is_never_stopped);
    return suite_run(tc);
}
