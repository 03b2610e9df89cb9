/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/clock.h"

#include "core/base/file.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define RINGS    "2026-11-20T19:32:40+08:00"
#define RINGS_MS 1795174360000

static struct scope sc;
static struct clock clock_under_test;
static char path[64];

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    snprintf(path, sizeof(path), "/tmp/onecase-clock-XXXXXX");
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    close(fd);
}

static void end(void)
{
    unlink(path);
    scope_end(&sc);
}

static void set(const char *text, bool running)
{
    ck_assert_int_eq(clock_from(&sc, text, running, &clock_under_test), RC_OK);
}

static int64_t now(void) { return clock_now(&clock_under_test).ms; }

static void put(const char *text)
{
    const struct bytes data = {(const unsigned char *)text, strlen(text)};

    ck_assert_int_eq(file_write(&sc, path, data), RC_OK);
}

START_TEST(without_an_argument_it_is_the_machine_s_time)
{
    set(NULL, true);
    const int64_t before = (int64_t)time(NULL) * 1000;
    const int64_t read = now();

    ck_assert_int_ge(read, before - 1000);
    /* time() may lag behind the finer clock by a tick, also across a full second. */
    ck_assert_int_le(read, ((int64_t)time(NULL) + 2) * 1000);
}
END_TEST

START_TEST(a_fixed_clock_stands_still)
{
    set(RINGS, false);
    ck_assert_int_eq(now(), RINGS_MS);
    usleep(20000);
    ck_assert_int_eq(now(), RINGS_MS);
}
END_TEST

START_TEST(a_running_clock_starts_at_the_instant_and_runs_on)
{
    set(RINGS, true);
    const int64_t first = now();

    usleep(50000);
    const int64_t second = now();
    ck_assert_int_ge(first, RINGS_MS);
    ck_assert_int_ge(second - first, 50);
    ck_assert_int_lt(second, RINGS_MS + 30000);
}
END_TEST

START_TEST(a_file_is_read_again_at_every_call)
{
    put(RINGS "\n");
    set(scope_printf(&sc, "@%s", path), true);
    ck_assert_int_eq(now(), RINGS_MS);
    put("2026-11-20T19:37:40+08:00");
    ck_assert_int_eq(now(), RINGS_MS + 300000);
    put(RINGS);
    ck_assert_int_eq(now(), RINGS_MS);
}
END_TEST

START_TEST(a_file_half_written_or_gone_keeps_the_last_instant)
{
    put("2026-11-20T19:37:40+08:00");
    set(scope_printf(&sc, "@%s", path), false);
    put("2026-11-20T19:3");
    ck_assert_int_eq(now(), RINGS_MS + 300000);
    put("");
    ck_assert_int_eq(now(), RINGS_MS + 300000);
    unlink(path);
    ck_assert_int_eq(now(), RINGS_MS + 300000);
    put(RINGS);
    ck_assert_int_eq(now(), RINGS_MS);
}
END_TEST

START_TEST(a_wrong_instant_or_file_is_refused_at_the_start)
{
    static const char *const wrong[] = {"", "now", "2026-11-20", "@", "@/no/such/file"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        ck_assert_int_eq(clock_from(&sc, wrong[i], false, &clock_under_test), RC_INVALID);
        ck_assert_str_eq(sc.error.field, "now");
    }
    put("tomorrow");
    ck_assert_int_eq(clock_from(&sc, scope_printf(&sc, "@%s", path), false, &clock_under_test),
                     RC_INVALID);
}
END_TEST

START_TEST(a_hastened_clock_runs_so_many_times_faster_and_knows_how_long_a_moment_is_off)
{
    set(RINGS, false);
    clock_hasten(&clock_under_test, 60);
    ck_assert_int_eq(clock_until(&clock_under_test, (struct instant){now() - 1}), 0);
    const int64_t wait = clock_until(&clock_under_test, (struct instant){RINGS_MS + 600000});
    ck_assert_int_gt(wait, 9000); /* ten minutes in ten seconds */
    ck_assert_int_le(wait, 10000);
    usleep(50000);
    ck_assert_int_ge(now() - RINGS_MS, 50 * 60);
}
END_TEST

START_TEST(a_clock_that_is_set_by_hand_comes_to_no_moment_by_itself)
{
    set(RINGS, false);
    ck_assert_int_eq(clock_until(&clock_under_test, (struct instant){RINGS_MS}), 0);
    ck_assert_int_eq(clock_until(&clock_under_test, (struct instant){RINGS_MS + 1}), -1);
}
END_TEST

START_TEST(only_the_machine_s_own_clock_is_held_against_its_boot_clock)
{
    set(NULL, false);
    ck_assert_str_eq(clock_read(&sc, &clock_under_test).boot_id, clock_boot_id(&sc));
    set(RINGS, false);
    ck_assert_str_eq(clock_read(&sc, &clock_under_test).boot_id, "");
    put(RINGS);
    set(scope_printf(&sc, "@%s", path), false);
    ck_assert_str_eq(clock_read(&sc, &clock_under_test).boot_id, "");
    put(RINGS "\n123456\n");
    const struct clock_reading r = clock_read(&sc, &clock_under_test);
    ck_assert_int_eq(r.now.ms, RINGS_MS);
    ck_assert_int_eq(r.boot, 123456);
    ck_assert_int_gt(strlen(r.boot_id), 0);
}
END_TEST

START_TEST(how_long_nobody_touched_a_key_is_measured_by_no_clock_that_can_be_set)
{
    struct clock clock;
    const int64_t before = clock_boot();

    ck_assert_int_eq(clock_from(&sc, "2026-11-20T19:30:00+08:00", true, &clock), RC_OK);
    clock_hasten(&clock, 3600);
    ck_assert_int_le(before, clock_steady(&clock));
    ck_assert_int_le(clock_steady(&clock), clock_boot());
    clock = (struct clock){.kind = CLOCK_FILE, .path = "/nonexistent", .boot = -1};
    ck_assert_int_le(before, clock_steady(&clock));
    clock.boot = 123456;
    ck_assert_int_eq(clock_steady(&clock), 123456);
}
END_TEST

START_TEST(the_boot_clock_never_goes_back_and_the_boot_has_one_id)
{
    const int64_t first = clock_boot();

    usleep(2000);
    ck_assert_int_gt(clock_boot(), first);
    ck_assert_str_eq(clock_boot_id(&sc), clock_boot_id(&sc));
    ck_assert_int_eq(sc.error.rc, RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("clock");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, without_an_argument_it_is_the_machine_s_time);
    tcase_add_test(tc, a_fixed_clock_stands_still);
    tcase_add_test(tc, a_running_clock_starts_at_the_instant_and_runs_on);
    tcase_add_test(tc, a_file_is_read_again_at_every_call);
    tcase_add_test(tc, a_file_half_written_or_gone_keeps_the_last_instant);
    tcase_add_test(tc, a_wrong_instant_or_file_is_refused_at_the_start);
    tcase_add_test(tc,
                   a_hastened_clock_runs_so_many_times_faster_and_knows_how_long_a_moment_is_off);
    tcase_add_test(tc, a_clock_that_is_set_by_hand_comes_to_no_moment_by_itself);
    tcase_add_test(tc, only_the_machine_s_own_clock_is_held_against_its_boot_clock);
    tcase_add_test(tc, how_long_nobody_touched_a_key_is_measured_by_no_clock_that_can_be_set);
    tcase_add_test(tc, the_boot_clock_never_goes_back_and_the_boot_has_one_id);
    return suite_run(tc);
}
