/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar in the hands of a desk: it is read when a day needs it, and playbooks that count
 * working days are given it. */
#include "core/desk/calendar.h"
#include "tests/desk/room.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/deadline.h"

static struct room room;
static const char *templates;

static void put(const char *name, const char *text)
{
    const char *path = scope_printf(&room.sc, "%s/%s", templates, name);

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
}

/* Templates of its own: what is shipped, but a calendar in which Monday 2026-11-23 and Tuesday
 * are off, and one playbook that promises an answer within three working days. */
static void begin(void)
{
    static const char *const shipped[] = {"kinds.yaml", "settings.yaml", "divisions.csv",
                                          "deadlines.yaml", "visits.yaml"};

    room_open(&room);
    templates = scope_printf(&room.sc, "%s/templates", room.folder);
    mkdir(templates, 0700);
    mkdir(scope_printf(&room.sc, "%s/calendar", templates), 0700);
    mkdir(scope_printf(&room.sc, "%s/playbooks", templates), 0700);
    for (size_t i = 0; i < sizeof(shipped) / sizeof(*shipped); i++)
        ck_assert_int_eq(symlink(scope_printf(&room.sc, "%s/%s", TEST_TEMPLATES, shipped[i]),
                                 scope_printf(&room.sc, "%s/%s", templates, shipped[i])),
                         0);
    put("calendar/2026.yaml", "year: 2026\nnotice: 通知\nholidays:\n"
                              "  - {name: 街道节, from: 2026-11-23, to: 2026-11-24}\n");
    put("playbooks/slow.yaml",
        "id: slow\nlabel: 慢办\nenglish: Slow\nversion: \"1\"\nseats:\n"
        "  - {agency: committee, role: 调解, required: true, lead: true}\n"
        "promises:\n"
        "  - {code: answer, label: 3个工作日, english: in 3 days, within: 3 working days, "
        "acts: [accepted]}\n");
}

static void end(void) { room_close(&room); }

static struct desk *sit_down(void)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");
    struct desk *desk;

    options.templates = templates;
    ok(&room, desk_open(&room.sc, &options, &desk));
    return desk;
}

static struct date last_day(struct desk *desk, int64_t id)
{
    struct casefile cf;

    ok(&room, desk_casefile(desk, &room.sc, id, false, &cf));
    ck_assert_uint_eq(cf.milestone_count, 1);
    return date_of((struct instant){cf.milestones[0].due.ms - 1});
}

START_TEST(a_promise_in_working_days_steps_over_the_days_off_of_the_office)
{
    const int64_t id = room_dispute(&room, true);
    struct desk *desk = sit_down();
    struct proposal team;

    ok(&room, desk_propose_team(desk, &room.sc, id, "slow", &team));
    ok(&room, desk_dispatch(desk, &room.sc, id, &team, false));
    ck_assert_str_eq(date_iso(&room.sc, last_day(desk, id)), "2026-11-27");
    desk_close(desk);
    /* Also once the file is gone and the text is the one that the team keeps. */
    unlink(scope_printf(&room.sc, "%s/playbooks/slow.yaml", templates));
    desk = sit_down();
    ck_assert_str_eq(date_iso(&room.sc, last_day(desk, id)), "2026-11-27");
    desk_close(desk);
}
END_TEST

START_TEST(a_broken_calendar_keeps_nobody_from_working_and_is_told_in_the_case_until_it_is_mended)
{
    struct desk *office = room.desk;
    struct board_row *rows;
    struct board_counts counts;
    struct proposal team;
    size_t count;

    put("calendar/2026.yaml", "year: 2026\nnotice: 通知\nholidays:\n"
                              "  - {name: 街道节, from: 2026-11-24, to: 2026-11-23}\n");
    room.desk = sit_down();
    const int64_t id = room_dispute(&room, true);
    ok(&room, desk_propose_team(room.desk, &room.sc, id, "slow", &team));
    struct casefile cf = room_casefile(&room, id);
    refused(&room, desk_deadlines(room.desk, &room.sc, &cf), RC_INVALID, "to");
    ck_assert_int_eq(room.sc.error.line, 4);
    ok(&room, desk_board(room.desk, &room.sc, 10, &rows, &count, &counts));
    ck_assert_uint_eq(count, 1);
    ck_assert_ptr_null(rows[0].deadline);
    put("calendar/2026.yaml", "year: 2026\nnotice: 通知\nholidays: []\n");
    ok(&room, desk_deadlines(room.desk, &room.sc, &cf));
    ok(&room, desk_board(room.desk, &room.sc, 10, &rows, &count, &counts));
    ck_assert_str_eq(rows[0].deadline->code, "mediate.month");
    desk_close(room.desk);
    room.desk = office;
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("calendar");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_promise_in_working_days_steps_over_the_days_off_of_the_office);
    tcase_add_test(
        tc, a_broken_calendar_keeps_nobody_from_working_and_is_told_in_the_case_until_it_is_mended);
    return suite_run(tc);
}
