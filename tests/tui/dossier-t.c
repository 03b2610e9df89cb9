/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of a case by key: put in, not needed, taken back, printed whole, put away, judged. */
#include "core/desk/dossier.h"
#include "tests/tui/player.h"

#include <string.h>
#include <unistd.h>

#include "core/base/file.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static enum dossier_state state(const char *code)
{
    const struct casefile cf = room_casefile(&p.room, id);
    struct dossier d;

    ok(&p.room, desk_dossier(p.room.desk, &p.room.sc, &cf, &d));
    for (size_t i = 0; i < d.count; i++)
        if (strcmp(d.entries[i].rule->code, code) == 0)
            return d.entries[i].state;
    return DOSSIER_SPARED;
}

static void close_it(void)
{
    ok(&p.room, desk_close_case(p.room.desk, &p.room.sc, id, RESULT_WITHDRAWN, "双方自行和解"));
}

START_TEST(the_folder_is_the_same_in_both_languages_and_sizes)
{
    room_agree(&p.room, id);
    player_start(&p, LANG_ZH, SCREEN_DOSSIER, id);
    player_press(&p, "Down Down Down Down Down");
    player_golden(&p, "dossier-zh");
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_press(&p, "Down Down Down Down Down");
    player_golden(&p, "dossier-en");
}
END_TEST

START_TEST(pages_are_put_in_and_taken_back)
{
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_press(&p, "Down Down F2");
    player_type(&p, "x\n");
    player_sees(&p, "1 to 9999 pages");
    player_press(&p, "Backspace");
    player_type(&p, "2\n");
    player_sees(&p, "Put in: Application or acceptance form");
    player_sees(&p, "2 pages put in by hand on 2026-11-20");
    ck_assert_int_eq(state("acceptance"), DOSSIER_PRESENT);
    player_press(&p, "F4");
    player_type(&p, "put into another file\n");
    ck_assert_int_eq(state("acceptance"), DOSSIER_MISSING);
    player_press(&p, "F4");
    player_sees(&p, "Nothing was noted by hand");
}
END_TEST

START_TEST(an_item_is_not_needed_only_with_a_reason)
{
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_press(&p, "Down Down F3");
    player_type(&p, "\n");
    ck_assert_int_eq(state("acceptance"), DOSSIER_MISSING);
    player_type(&p, "told by telephone\n");
    ck_assert_int_eq(state("acceptance"), DOSSIER_SPARED);
    player_sees(&p, "told by telephone");
}
END_TEST

static void rub_out(const char *typed)
{
    for (size_t i = 0; typed[i]; i++)
        player_press(&p, "Backspace");
}

/* A name is proposed. */
static void print_to(const char *path)
{
    player_press(&p, "F5");
    rub_out("dossier.pdf");
    player_type(&p, scope_printf(&p.room.sc, "%s\n", path));
}

START_TEST(the_whole_file_is_written_and_nothing_is_written_over)
{
    const char *path = scope_printf(&p.room.sc, "%s/all.txt", p.room.folder);
    struct bytes text;

    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    print_to(path);
    player_sees(&p, "Written: ");
    ok(&p.room, file_read(&p.room.sc, path, FILE_LIMIT, &text));
    ck_assert_ptr_nonnull(strstr((const char *)text.data, "卷内第 1 页"));
    print_to(path);
    player_sees(&p, "There is a file");
}
END_TEST

START_TEST(a_folder_is_put_away_with_place_and_reason_and_judged_by_another)
{
    close_it();
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_press(&p, "F6");
    player_sees(&p, "Put the file away?");
    player_press(&p, "2");
    player_type(&p, "3-2\n");
    player_sees(&p, "Something is still missing");
    player_type(&p, "\n"); /* no reason is none */
    ck_assert_ptr_null(room_casefile(&p.room, id).filing);
    player_type(&p, "nobody brought an identity card\n");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_ptr_nonnull(cf.filing);
    ck_assert_str_eq(cf.filing->place, "3-2");
    ck_assert_str_eq(cf.filing->incomplete, "nobody brought an identity card");
    player_press(&p, "F7");
    player_type(&p, "15 20 15 15 15 10 10\n");
    player_sees(&p, "mediated this case");
    player_press(&p, "Esc");
    player_start(&p, LANG_ZH, SCREEN_DOSSIER, id);
    player_golden(&p, "dossier-filed-zh");
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_golden(&p, "dossier-filed-en");
}
END_TEST

START_TEST(seven_scores_judge_a_folder)
{
    struct filing f;

    close_it();
    ok(&p.room, desk_file_case(p.room.desk, &p.room.sc,
                               &(struct filing_request){.id = id, .reason = "缺件"}, &f));
    desk_close(p.room.desk);
    p.room.desk = room_another(&p.room, "zhou");
    p.context.desk = p.room.desk;
    player_start(&p, LANG_EN, SCREEN_DOSSIER, id);
    player_press(&p, "F7");
    player_type(&p, "15 20 15\n");
    player_sees(&p, "A review has 7 scores");
    rub_out("15 20 15");
    player_type(&p, "15 20 15 14 15 10 9\n");
    player_sees(&p, "Judged: 98 points");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_int_eq(review_standing(&cf)->total, 98);
}
END_TEST

START_TEST(the_head_of_a_case_tells_how_complete_its_folder_is)
{
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_sees(&p, "file 0/");
    ok(&p.room, desk_put_paper(p.room.desk, &p.room.sc, id, "acceptance", 1, NULL));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_sees(&p, "file 1/");
    player_press(&p, "Ctrl-F");
    player_sees(&p, "File of the case");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_folder_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, pages_are_put_in_and_taken_back);
    tcase_add_test(tc, an_item_is_not_needed_only_with_a_reason);
    tcase_add_test(tc, the_whole_file_is_written_and_nothing_is_written_over);
    tcase_add_test(tc, a_folder_is_put_away_with_place_and_reason_and_judged_by_another);
    tcase_add_test(tc, seven_scores_judge_a_folder);
    tcase_add_test(tc, the_head_of_a_case_tells_how_complete_its_folder_is);
    return suite_run(tc);
}
