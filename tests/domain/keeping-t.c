/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/keeping.h"

#include "tests/suite.h"

#define MB (INT64_C(1024) * 1024)

/* 02:00 at +08:00 of a day of 2026. */
static struct instant night(int month, int day)
{
    return instant_after(date_start(date_from(2026, month, day)), MINUTES(120));
}

/* How many of COUNT backups, one each night until NOW, stay; KEEP[i]: the one i nights ago. */
static size_t kept_of(size_t count, struct instant now, bool *keep)
{
    struct instant at[800];
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        at[i] = instant_after(now, (struct span){-(int64_t)i * DAYS(1).ms});
    keeping_retain(at, count, now, keep);
    for (size_t i = 0; i < count; i++)
        kept += keep[i];
    return kept;
}

/*
 * Nightly for two years, now Sunday 2026-11-22 02:00. Days: 22 21 20 19 18 17 16. Weeks begin on
 * Monday, each keeps its newest, a Sunday: 22 15 8 1 November, 25 October. Months keep their last
 * day: 22 November (22), 31 October, 30 September … 31 December 2025: 12 with November. Days and
 * weeks share 22; together 7 + 4 + 11 = 22.
 */
START_TEST(seven_days_five_weeks_and_twelve_months_stay)
{
    bool keep[800];

    ck_assert_uint_eq(kept_of(730, night(11, 22), keep), 22);
    for (int i = 0; i < 7; i++)
        ck_assert(keep[i]);
    ck_assert(keep[7]);   /* Sunday 15 November */
    ck_assert(!keep[8]);  /* Saturday 14 November */
    ck_assert(keep[14]);  /* 8 */
    ck_assert(keep[21]);  /* 1 November */
    ck_assert(keep[28]);  /* Sunday 25 October, the fifth week */
    ck_assert(!keep[35]); /* 18 October */
    ck_assert(keep[22]);  /* 31 October */
    ck_assert(keep[53]);  /* 30 September: 22 + 31 nights ago */
    ck_assert(
        keep[326]); /* 31 December 2025: 22 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 + 28 + 31 */
    ck_assert(!keep[356]);
}
END_TEST

START_TEST(nothing_goes_while_there_are_few)
{
    bool keep[800];

    ck_assert_uint_eq(kept_of(1, night(11, 22), keep), 1);
    ck_assert_uint_eq(kept_of(7, night(11, 22), keep), 7);
}
END_TEST

START_TEST(an_office_that_was_closed_for_long_keeps_its_old_ones)
{
    const struct instant at[] = {night(1, 3), night(1, 4), night(1, 5)};
    bool keep[3];

    keeping_retain(at, 3, night(11, 22), keep);
    ck_assert(keep[0] && keep[1] && keep[2]);
}
END_TEST

START_TEST(of_several_on_one_day_the_newest_stays)
{
    const struct instant at[] = {instant_after(night(11, 22), MINUTES(60)), night(11, 22),
                                 instant_after(night(11, 22), MINUTES(30))};
    bool keep[3];

    keeping_retain(at, 3, instant_after(night(11, 22), MINUTES(90)), keep);
    ck_assert(keep[0]);
    ck_assert(!keep[1] && !keep[2]);
}
END_TEST

START_TEST(a_clock_that_went_wrong_deletes_nothing)
{
    /* Ten were made while the clock stood in 2027: they stay, and push nothing out. */
    struct instant at[17];
    bool keep[17];

    for (int i = 0; i < 10; i++)
        at[i] = instant_after(night(12, 31), (struct span){DAYS(1).ms * (i + 1)});
    for (int i = 0; i < 7; i++)
        at[10 + i] = night(11, 22 - i);
    keeping_retain(at, 17, night(11, 22), keep);
    for (int i = 0; i < 17; i++)
        ck_assert_msg(keep[i], "%d", i);
}
END_TEST

START_TEST(a_backup_is_wanted_each_day_and_a_drill_each_month)
{
    const struct instant now = night(11, 22);

    ck_assert_int_eq(keeping_judge(KEEPING_BACKUP, night(11, 20), now), CONDITION_OK);
    ck_assert_int_eq(keeping_judge(KEEPING_BACKUP, night(11, 19), now), CONDITION_WARNING);
    ck_assert_int_eq(keeping_judge(KEEPING_BACKUP, night(11, 14), now), CONDITION_WARNING);
    ck_assert_int_eq(keeping_judge(KEEPING_BACKUP, night(11, 13), now), CONDITION_BAD);
    ck_assert_int_eq(keeping_judge(KEEPING_BACKUP, INSTANT_NEVER, now), CONDITION_BAD);
    ck_assert_int_eq(keeping_judge(KEEPING_DRILL, night(10, 18), now), CONDITION_OK);
    ck_assert_int_eq(keeping_judge(KEEPING_DRILL, night(10, 17), now), CONDITION_WARNING);
    ck_assert_int_eq(keeping_judge(KEEPING_DRILL, night(8, 13), now), CONDITION_BAD);
    ck_assert_int_eq(keeping_judge(KEEPING_ANCHOR, INSTANT_NEVER, now), CONDITION_WARNING);
}
END_TEST

START_TEST(room_is_judged_by_megabytes_and_on_a_small_disk_by_its_share)
{
    const struct room_rule rule = {ROOM_WARN, ROOM_REFUSE};

    ck_assert_int_eq(keeping_room(&rule, 200 * MB, 500000 * MB), CONDITION_OK);
    ck_assert_int_eq(keeping_room(&rule, 200 * MB - 1, 500000 * MB), CONDITION_WARNING);
    ck_assert_int_eq(keeping_room(&rule, 20 * MB, 500000 * MB), CONDITION_WARNING);
    ck_assert_int_eq(keeping_room(&rule, 20 * MB - 1, 500000 * MB), CONDITION_BAD);
    ck_assert_int_eq(keeping_room(&rule, 50 * MB, 1000 * MB), CONDITION_OK); /* 5 % */
    ck_assert_int_eq(keeping_room(&rule, 50 * MB - 1, 1000 * MB), CONDITION_WARNING);
    ck_assert_int_eq(keeping_room(&rule, 5 * MB - 1, 1000 * MB), CONDITION_BAD); /* 0.5 % */
    ck_assert_int_eq(keeping_room(&rule, 0, 0), CONDITION_BAD);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("keeping");

    tcase_add_test(tc, seven_days_five_weeks_and_twelve_months_stay);
    tcase_add_test(tc, nothing_goes_while_there_are_few);
    tcase_add_test(tc, an_office_that_was_closed_for_long_keeps_its_old_ones);
    tcase_add_test(tc, of_several_on_one_day_the_newest_stays);
    tcase_add_test(tc, a_clock_that_went_wrong_deletes_nothing);
    tcase_add_test(tc, a_backup_is_wanted_each_day_and_a_drill_each_month);
    tcase_add_test(tc, room_is_judged_by_megabytes_and_on_a_small_disk_by_its_share);
    return suite_run(tc);
}
