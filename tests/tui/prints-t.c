/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print register, and how whoever sits here prints. */
#include "core/desk/print.h"
#include "tests/tui/player.h"
#include "tests/tui/sample.h"
#include "tui/screens/prints.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

#define MINUTES_AGO(n)                                                                             \
    {                                                                                              \
        INT64_C(1795174587000) - INT64_C(60000) * (n)                                              \
    }

static const struct print jobs[] = {
    {.id = 6,
     .number = 3,
     .year = 2026,
     .register_number = 388,
     .kind = "agreement",
     .copy = 5,
     .copies = 3,
     .way = PRINT_COMMAND,
     .destination = "front-desk",
     .asked_at = MINUTES_AGO(2),
     .by = "林桂芬"},
    {.id = 5,
     .number = 2,
     .year = 2026,
     .register_number = 388,
     .kind = "agreement",
     .copy = 2,
     .copies = 3,
     .way = PRINT_COMMAND,
     .destination = "front-desk",
     .asked_at = MINUTES_AGO(9),
     .by = "林桂芬",
     .failed = true,
     .outcome = "lp: Error - The printer or class does not exist.",
     .ended_at = MINUTES_AGO(9)},
    {.id = 4,
     .number = 1,
     .year = 2026,
     .register_number = 390,
     .kind = "rights",
     .title = "当事人权利义务告知书",
     .copy = 1,
     .copies = 1,
     .way = PRINT_TERMINAL,
     .asked_at = MINUTES_AGO(31),
     .by = "王守业",
     .outcome = PRINT_OUTCOME_DONE,
     .ended_at = MINUTES_AGO(30),
     .settled_by = "王守业"},
    {.id = 3,
     .number = 1,
     .year = 2026,
     .register_number = 388,
     .kind = "agreement",
     .copy = 1,
     .copies = 1,
     .way = PRINT_FILE,
     .destination = "/home/lin/agreement.pdf",
     .asked_at = MINUTES_AGO(1440),
     .by = "林桂芬",
     .outcome = PRINT_OUTCOME_DONE,
     .ended_at = MINUTES_AGO(1440)},
};

static void golden(const char *name, enum lang lang, const char *title, size_t cursor)
{
    struct prints_state state = {.list = {.cursor = cursor}};
    const struct prints_data data = {title, jobs, 4};
    struct screen screen = golden_screen(&prints_screen, &state, &data, lang);

    golden_check(scope_printf(&p.room.sc, "%s-80x24", name), &screen, 24, 80, SAMPLE_NOW);
    golden_check(scope_printf(&p.room.sc, "%s-132x43", name), &screen, 43, 132, SAMPLE_NOW);
}

START_TEST(the_register_tells_copies_way_and_outcome_in_both_languages_and_sizes)
{
    golden("prints-zh", LANG_ZH, "打印登记（近三十天）", 0);
    golden("prints-failed-zh", LANG_ZH, "打印登记（近三十天）", 1);
    golden("prints-en", LANG_EN, "Print register of the last thirty days", 2);
}
END_TEST

START_TEST(how_one_prints_is_asked_with_the_way_that_is_taken_now)
{
    player_start(&p, LANG_ZH, SCREEN_PRINTS, 0);
    player_press(&p, "Ctrl-W");
    player_golden(&p, "print-way-zh");
    player_start(&p, LANG_EN, SCREEN_PRINTS, 0);
    player_press(&p, "Ctrl-W");
    player_golden(&p, "print-way-en");
}
END_TEST

static void prints_by(enum print_way wanted)
{
    enum print_way way;
    const char *queue;

    ok(&p.room, desk_print_way(p.room.desk, &p.room.sc, &way, &queue));
    ck_assert_int_eq(way, wanted);
}

START_TEST(a_way_is_chosen_by_its_digit_and_then_its_queue_is_asked)
{
    player_start(&p, LANG_EN, SCREEN_PRINTS, 0);
    player_press(&p, "Ctrl-W 2");
    player_sees(&p, "Which folder of the outbox?");
    player_golden(&p, "print-queue-en");
    player_type(&p, "front\n");
    player_sees(&p, "Your way of printing is saved.");
    prints_by(PRINT_OUTBOX);
    player_press(&p, "Ctrl-W 3");
    player_sees(&p, "Your way of printing is saved.");
    prints_by(PRINT_TERMINAL);
}
END_TEST

START_TEST(a_job_that_nobody_knows_of_is_settled_by_who_looked)
{
    const struct print_order order = {.format = PAPER_TEXT, .way = PRINT_STREAM, .copies = 1};
    struct printed job;
    struct print *list;
    size_t count;

    ok(&p.room, desk_print(p.room.desk, &p.room.sc, id, "acceptance", &order, &job));
    player_start(&p, LANG_EN, SCREEN_PRINTS, id);
    player_sees(&p, "Did it come out?");
    player_press(&p, "F3");
    player_sees(&p, "Nothing came out of the printer?");
    player_press(&p, "2");
    player_sees(&p, "!Not printed");
    ok(&p.room, desk_print_register(p.room.desk, &p.room.sc, id, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(print_outcome(&list[0]), PRINT_FAILED);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("prints");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_register_tells_copies_way_and_outcome_in_both_languages_and_sizes);
    tcase_add_test(tc, how_one_prints_is_asked_with_the_way_that_is_taken_now);
    tcase_add_test(tc, a_way_is_chosen_by_its_digit_and_then_its_queue_is_asked);
    tcase_add_test(tc, a_job_that_nobody_knows_of_is_settled_by_who_looked);
    return suite_run(tc);
}
