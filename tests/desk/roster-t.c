/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may serve, who is asked at which minute, and what two people at two desks may do at once. */
#include "core/desk/roster.h"

#include "core/desk/account.h"
#include "core/desk/appointment.h"
#include "tests/desk/room.h"

#include <string.h>

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static int64_t person(const char *login)
{
    const struct person *people;
    size_t count;

    ok(&room, desk_all_people(room.desk, &room.sc, &people, &count));
    for (size_t i = 0; i < count; i++) {
        if (strcmp(people[i].login, login) == 0)
            return people[i].id;
    }
    ck_abort_msg("nobody is called %s", login);
    return 0;
}

static void add(const char *login)
{
    const struct new_person new = {login, login, AGENCY_COMMITTEE, NULL, NULL, NULL};

    ok(&room, desk_add_person(room.desk, &room.sc, &new));
}

/* Every night from 20:00 to 08:00 from 20 November on, a night each. */
static enum rc nights(const struct turn *turns, size_t count)
{
    struct shift s = {.agency = AGENCY_COMMITTEE,
                      .every = EVERY_DAY,
                      .from = date_from(2026, 11, 20),
                      .until = DATE_NONE,
                      .time = {20 * 60, 12 * 60},
                      .least = 1,
                      .turns = turns,
                      .turn_count = count};

    return desk_add_shift(room.desk, &room.sc, &s);
}

/* Who is on duty for the committee at the clock's time; 0. */
static int64_t on_duty(void)
{
    const struct instant now = desk_now(room.desk);
    struct roster r;

    ok(&room, desk_roster(room.desk, &room.sc, now, instant_after(now, SECONDS(1)), &r));
    const struct duty *d = roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, now, 0);
    return d ? d->person : 0;
}

START_TEST(a_leaver_stays_in_the_record_and_is_not_among_the_people)
{
    const struct person_change leaves = {.login = "zhou", .until = "2026-11-19"};
    const struct person *people;
    size_t count;

    ok(&room, desk_people(room.desk, &room.sc, &people, &count));
    ck_assert_uint_eq(count, 3);
    ok(&room, desk_save_person(room.desk, &room.sc, &leaves));
    ok(&room, desk_people(room.desk, &room.sc, &people, &count));
    ck_assert_uint_eq(count, 2);
    ok(&room, desk_all_people(room.desk, &room.sc, &people, &count));
    ck_assert_uint_eq(count, 3);
}
END_TEST

START_TEST(whose_post_ends_while_he_sits_there_saves_nothing_more)
{
    const struct person_change last = {.login = "lin", .until = "2026-11-20"};
    const struct appoint_request admin = {.login = "ma",
                                          .capacity = CAPACITY_ADMIN,
                                          .reach = REACH_COMMITTEE,
                                          .from = DATE_NONE,
                                          .until = DATE_NONE};
    struct appointed out;

    add("ma");
    refused(&room, desk_save_person(room.desk, &room.sc, &last), RC_INVALID, "until");
    ok(&room, desk_appoint(room.desk, &room.sc, &admin, &out));
    ck_assert(out.waits);
    refused(&room, desk_save_person(room.desk, &room.sc, &last), RC_INVALID, "until");
    struct desk *head = room_another(&room, "zhou");
    ok(&room, desk_confirm_appointment(head, &room.sc, out.number));
    desk_close(head);
    ok(&room, desk_save_person(room.desk, &room.sc, &last));
    room_clock(&room, "2026-11-21T00:00:00+08:00");
    const struct new_person new = {"li", "li", AGENCY_COMMITTEE, NULL, NULL, NULL};
    refused(&room, desk_add_person(room.desk, &room.sc, &new), RC_DENIED, "as");
}
END_TEST

START_TEST(a_call_two_minutes_before_a_change_finds_the_old_shift_and_one_after_the_new)
{
    add("ma");
    const int64_t lin = person("lin"), ma = person("ma");
    const struct turn turns[] = {{0, lin}, {1, ma}};
    struct shift s = {.agency = AGENCY_COMMITTEE,
                      .every = EVERY_DAY,
                      .from = date_from(2026, 11, 20),
                      .until = DATE_NONE,
                      .time = {0, 24 * 60},
                      .least = 1,
                      .turns = turns,
                      .turn_count = 2};

    ok(&room, desk_add_shift(room.desk, &room.sc, &s));
    room_clock(&room, "23:58:00");
    ck_assert_int_eq(on_duty(), lin);
    room_clock(&room, "2026-11-21T00:01:00+08:00");
    ck_assert_int_eq(on_duty(), ma);
}
END_TEST

START_TEST(two_who_take_over_at_once_do_not_both_get_it)
{
    add("ma");
    add("qian");
    const struct turn turns[] = {{0, person("lin")}};

    ok(&room, nights(turns, 1));
    room_clock(&room, "21:00:00");
    struct desk *ma = room_another(&room, "ma"), *qian = room_another(&room, "qian");
    const int64_t lin = person("lin");
    ok(&room, desk_take_over(ma, &room.sc, lin, NULL));
    refused(&room, desk_take_over(qian, &room.sc, lin, NULL), RC_INVALID, "person");
    ck_assert_int_eq(on_duty(), person("ma"));
    desk_close(ma);
    desk_close(qian);
}
END_TEST

START_TEST(only_the_change_that_was_seen_is_taken_back)
{
    add("ma");
    const struct turn turns[] = {{0, person("lin")}};
    const char *undone;

    ok(&room, nights(turns, 1));
    room_clock(&room, "21:00:00");
    struct desk *ma = room_another(&room, "ma");
    ok(&room, desk_take_over(ma, &room.sc, person("lin"), NULL));
    refused(&room, desk_undo_roster(room.desk, &room.sc, 1, &undone), RC_CONFLICT, "undo");
    ck_assert_int_eq(on_duty(), person("ma"));
    ok(&room, desk_undo_roster(room.desk, &room.sc, 0, &undone));
    ck_assert_str_eq(undone, "take");
    ck_assert_int_eq(on_duty(), person("lin"));
    desk_close(ma);
}
END_TEST

START_TEST(a_person_of_another_agency_is_not_planned)
{
    const struct turn turns[] = {{0, person("zhou")}};

    refused(&room, nights(turns, 1), RC_INVALID, "people");
    ck_assert_int_eq(on_duty(), 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("roster");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_leaver_stays_in_the_record_and_is_not_among_the_people);
    tcase_add_test(tc, whose_post_ends_while_he_sits_there_saves_nothing_more);
    tcase_add_test(tc,
                   a_call_two_minutes_before_a_change_finds_the_old_shift_and_one_after_the_new);
    tcase_add_test(tc, two_who_take_over_at_once_do_not_both_get_it);
    tcase_add_test(tc, only_the_change_that_was_seen_is_taken_back);
    tcase_add_test(tc, a_person_of_another_agency_is_not_planned);
    return suite_run(tc);
}
