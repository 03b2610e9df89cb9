/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B2: the power goes while the office works, and again while it starts after that. What was
 * acknowledged is there, no case is half written, and the record is sound.
 */
#include "tests/torture/disk.h"
#include "tests/torture/torture.h"

#include <stdio.h>
#include <string.h>

#define OPERATIONS   700 /* of the disk, about a dozen acts */
#define OF_A_START   40  /* while the log is read again and emptied */
#define FRESH_EVERY  5   /* cuts, after which the office begins anew */
#define ACTS_MOST    4096
#define DOUBLE_SHARE 10 /* double cuts for so many single ones */

/* What the desk said is saved. */
struct told {
    int64_t id;
    enum torture_deed deed;
};

static struct room room;
static struct told told[ACTS_MOST];
static size_t told_count;
static int forms;
static int64_t acknowledged;
static int lost, half, unsound, unopened;

static void tell(int64_t id, enum torture_deed deed)
{
    ck_assert_uint_lt(told_count, ACTS_MOST);
    told[told_count++] = (struct told){id, deed};
    acknowledged++;
}

/* Anything but a desk without power is a fault of this test or of the program. */
static bool done(struct scope *sc, enum rc rc)
{
    if (rc != RC_OK && !disk_is_dark())
        ck_abort_msg("%s", error_text(sc, LANG_EN, &sc->error));
    return rc == RC_OK;
}

static void one_case(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    const char *token = scope_printf(&sc, "power-%d", forms++);
    int64_t id;

    for (enum torture_deed deed = 0; deed < DEEDS; deed++) {
        if (!done(&sc, torture_do(desk, &sc, deed, token, &id)))
            break;
        tell(id, deed);
    }
    scope_end(&sc);
}

/* Sit down and work until the power goes, at the latest after OPERATIONS of the disk. */
static void work_until_cut(int operations)
{
    struct scope sc = SCOPE_INIT;
    const struct desk_options options = room_options(&room, &sc, "lin");
    static const int pages[] = {1, 10, 40, 1000};
    struct desk *desk;

    disk_checkpoint_every(pages[torture_random(4)]);
    disk_cut_after((int)torture_random((uint64_t)operations));
    if (done(&sc, desk_open(&sc, &options, &desk))) {
        while (!disk_is_dark())
            one_case(desk);
        desk_close(desk);
    }
    disk_power_on();
    scope_end(&sc);
}

static void examine(void)
{
    struct scope sc = SCOPE_INIT;
    const struct desk_options options = room_options(&room, &sc, "lin");
    struct desk *desk;
    int64_t number = 1;

    if (desk_open(&sc, &options, &desk) != RC_OK) {
        printf("# %s\n", error_text(&sc, LANG_EN, &sc.error));
        unopened++;
    } else {
        for (size_t i = 0; i < told_count; i++)
            lost += !torture_did(desk, told[i].id, told[i].deed);
        half += torture_half_cases(desk, &number);
        unsound += !torture_sound(desk, &sc);
        desk_close(desk);
    }
    scope_end(&sc);
}

/* CUTS cuts, each followed by BEYOND more while the program starts again. */
static void cut(int cuts, int beyond)
{
    for (int i = 0; i < cuts; i++) {
        if (i % FRESH_EVERY == 0) {
            disk_bring_back();
            told_count = 0;
        }
        work_until_cut(OPERATIONS);
        for (int n = 0; n < beyond; n++)
            work_until_cut(OF_A_START);
        examine();
    }
}

static void begin(void)
{
    disk_install();
    room_open(&room);
    desk_close(room.desk);
    room.desk = NULL;
    disk_keep();
}

static void end(void) { room_close(&room); }

static void expect_nothing_lost(void)
{
    ck_assert_int_gt(acknowledged, 0);
    ck_assert_int_eq(lost, 0);
    ck_assert_int_eq(half, 0);
    ck_assert_int_eq(unsound, 0);
    ck_assert_int_eq(unopened, 0);
}

START_TEST(what_was_acknowledged_survives_a_power_cut_at_any_moment)
{
    const int cuts = torture_count(100, 5000);

    cut(cuts, 0);
    torture_figure("B2", "%d power cuts, %lld acknowledged, %d lost, %d half cases, %d unsound",
                   cuts, (long long)acknowledged, lost, half, unsound + unopened);
    expect_nothing_lost();
}
END_TEST

START_TEST(a_second_cut_while_the_program_starts_again_takes_nothing_either)
{
    const int cuts = torture_count(100, 5000) / DOUBLE_SHARE;

    cut(cuts, 1);
    torture_figure("B2", "%d double cuts, %lld acknowledged, %d lost, %d half cases, %d unsound",
                   cuts, (long long)acknowledged, lost, half, unsound + unopened);
    expect_nothing_lost();
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("power");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_acknowledged_survives_a_power_cut_at_any_moment);
    tcase_add_test(tc, a_second_cut_while_the_program_starts_again_takes_nothing_either);
    return torture_run(tc);
}
