/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/board.h"

#include <string.h>

#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

static struct board_data data;
static struct board_state state;
static struct scope sc;
static size_t shown[SAMPLE_ROWS];

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    memcpy(shown, sample_all, sizeof(shown));
    data = (struct board_data){.office = &sample_office,
                               .person = &sample_person,
                               .kinds = &sample_kinds,
                               .rows = sample_rows,
                               .count = SAMPLE_ROWS,
                               .counts = sample_counts,
                               .draft_at = INSTANT_NEVER};
    state = (struct board_state){
        .shown = shown, .shown_count = SAMPLE_ROWS, .pane = sample_rows[0].dispute.id};
    state.list.id = sample_rows[0].dispute.id;
    field_open(&state.filter, &sc, FIELD_TEXT, NULL);
}

static void end(void) { scope_end(&sc); }

static struct screen board(enum lang lang)
{
    return golden_screen(&board_screen, &state, &data, lang);
}

static void golden(const char *name, enum lang lang, int height, int width)
{
    struct screen screen = board(lang);

    golden_check(name, &screen, height, width, SAMPLE_NOW);
}

static const char *text_at(enum lang lang, int height, int width, struct instant now)
{
    struct screen screen = board(lang);
    struct canvas *canvas = golden_canvas(&screen, height, width, now);
    const char *text = canvas_text(&sc, canvas);

    canvas_free(canvas);
    return text;
}

START_TEST(the_board_shows_every_condition_in_both_languages_and_sizes)
{
    golden("board-zh-80x24", LANG_ZH, 24, 80);
    golden("board-en-80x24", LANG_EN, 24, 80);
    golden("board-zh-132x43", LANG_ZH, 43, 132);
    golden("board-en-132x43", LANG_EN, 43, 132);
}
END_TEST

START_TEST(the_views_stand_above_the_list_as_far_as_there_is_room)
{
    const struct view views[] = {
        {.name = "漏水", .count = 7},
        {.name = "超时未结", .alarm = 10, .count = 50, .more = true},
        {.name = "二十个字的名称是最长的了没有更长的名字", .count = 0},
    };

    data.views = (struct view_rows){views, 2};
    ck_assert_ptr_nonnull(
        strstr(text_at(LANG_ZH, 24, 80, SAMPLE_NOW), " 漏水 7  !超时未结 50+ ─\n"));
    data.views.count = 3;
    ck_assert_ptr_nonnull(
        strstr(text_at(LANG_ZH, 24, 80, SAMPLE_NOW), " 漏水 7  !超时未结 50+ ─\n"));
    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 24, 132, SAMPLE_NOW), "没有更长的名字 0 ─\n"));
    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 16, 60, SAMPLE_NOW), "1:13"));
}
END_TEST

START_TEST(a_disk_without_room_is_told_above_the_list_and_before_a_draft)
{
    data.draft_at = SAMPLE_NOW;
    data.disk = CONDITION_WARNING;
    data.disk_left = INT64_C(150) * 1048576;
    ck_assert_ptr_nonnull(
        strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "Only 150 MB are left on the disk. Tell"));
    ck_assert_ptr_null(strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "half filled"));
    data.disk = CONDITION_BAD;
    ck_assert_ptr_nonnull(strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "nothing is saved until"));
}
END_TEST

START_TEST(a_full_disk_that_can_only_be_read_is_told_as_full)
{
    data.reads_only = true;
    data.disk = CONDITION_BAD;
    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 24, 80, SAMPLE_NOW), "磁盘只剩0 MB"));
    data.disk = CONDITION_WARNING;
    ck_assert_ptr_nonnull(strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "can only be read"));
    data.disk = CONDITION_OK;
    ck_assert_ptr_nonnull(strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "can only be read"));
    ck_assert_ptr_nonnull(strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "1:13"));
}
END_TEST

START_TEST(a_small_window_keeps_parties_and_promises_and_a_middle_one_gains_the_title)
{
    golden("board-zh-60x16", LANG_ZH, 16, 60);
    golden("board-en-60x16", LANG_EN, 16, 60);
    golden("board-zh-110x30", LANG_ZH, 30, 110);
}
END_TEST

START_TEST(names_and_numbers_are_masked_where_a_public_hall_looks_on)
{
    static const int sizes[][2] = {{24, 80}, {43, 132}};

    for (size_t i = 0; i < 2; i++) {
        const char *text = text_at(LANG_ZH, sizes[i][0], sizes[i][1], SAMPLE_NOW);

        ck_assert_ptr_nonnull(strstr(text, "顾*"));
        ck_assert_ptr_null(strstr(text, "顾某"));
        ck_assert_ptr_nonnull(strstr(text, "138****5521"));
        ck_assert_ptr_null(strstr(text, "13857615521"));
    }
}
END_TEST

START_TEST(from_one_second_to_the_next_only_figures_of_running_promises_change)
{
    struct screen screen = board(LANG_ZH);
    const struct instant next = {SAMPLE_NOW.ms + 1000};
    struct canvas *a = golden_canvas(&screen, 24, 80, SAMPLE_NOW);
    struct canvas *b = golden_canvas(&screen, 24, 80, next);

    /* Three promises of one case and the pane: 1:13, 6:13, 11:13 and 1:13 again lose a second. */
    ck_assert_int_eq(golden_differences(a, b), 4);
    canvas_free(a);
    canvas_free(b);
}
END_TEST

START_TEST(moving_the_cursor_changes_two_cells_until_it_rests)
{
    struct screen screen = board(LANG_ZH);
    struct canvas *a = golden_canvas(&screen, 24, 80, SAMPLE_NOW);
    struct scope scratch = SCOPE_INIT;
    const struct key none = {.code = KEY_NONE};
    const struct deed down = {.action = ACTION_DOWN, .key = &none, .sc = &scratch};

    ck_assert_uint_eq(board_screen.act(&screen, &down), REACTION_REPAINT);
    struct canvas *b = golden_canvas(&screen, 24, 80, SAMPLE_NOW);
    ck_assert_int_eq(golden_differences(a, b), 2);
    ck_assert_uint_eq(board_screen.rest(&screen, &down), REACTION_REPAINT);
    ck_assert_int_eq(state.pane, 413);
    ck_assert_uint_eq(board_screen.rest(&screen, &down), REACTION_NONE);
    canvas_free(a);
    canvas_free(b);
    scope_end(&scratch);
}
END_TEST

START_TEST(a_missed_promise_stays_missed_and_counts_nothing)
{
    const struct instant later = {SAMPLE_NOW.ms + 3600 * 1000};

    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 24, 80, SAMPLE_NOW), "3/4!   超时"));
    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 24, 80, later), "3/4!   超时"));
}
END_TEST

START_TEST(a_registration_left_half_filled_is_announced_with_its_key)
{
    data.draft_at = (struct instant){SAMPLE_NOW.ms - 600 * 1000};
    golden("board-draft-zh-80x24", LANG_ZH, 24, 80);
}
END_TEST

START_TEST(an_empty_board_says_what_to_do)
{
    state.shown_count = data.count = 0;
    data.counts = (struct board_counts){0};
    ck_assert_ptr_nonnull(strstr(text_at(LANG_ZH, 24, 80, SAMPLE_NOW), "F2"));
    ck_assert_ptr_nonnull(
        strstr(text_at(LANG_EN, 24, 80, SAMPLE_NOW), "No case is open. F2 registers one."));
}
END_TEST

/* From here on the board makes the list of shown rows itself. */
static void board_keeps_its_own_list(void)
{
    state.shown = NULL;
    state.shown_count = 0;
}

/* Type TEXT behind "/", key by key. */
static void filter(struct screen *screen, const char *text)
{
    struct scope scratch = SCOPE_INIT;
    struct key key = {.code = KEY_NONE};

    board_screen.act(screen, &(struct deed){.action = ACTION_FIND, .key = &key, .sc = &scratch});
    key = (struct key){.code = KEY_PASTE, .text = text};
    board_screen.act(screen, &(struct deed){.action = ACTION_KEY, .key = &key, .sc = &scratch});
    scope_end(&scratch);
}

START_TEST(a_filter_keeps_the_rows_that_hold_the_word_until_esc)
{
    struct screen screen = board(LANG_ZH);
    const struct key esc = {.code = KEY_ESC};

    board_keeps_its_own_list();
    filter(&screen, "柯某某");
    ck_assert_uint_eq(state.shown_count, 1);
    ck_assert_uint_eq(state.shown[0], SAMPLE_MISSED);
    ck_assert(board_screen.typing(&screen));
    golden_check("board-filter-zh-80x24", &screen, 24, 80, SAMPLE_NOW);
    board_screen.act(&screen, &(struct deed){.action = ACTION_BACK, .key = &esc, .sc = &sc});
    ck_assert_uint_eq(state.shown_count, SAMPLE_ROWS);
    ck_assert(!board_screen.typing(&screen));
    board_screen.close(&screen);
}
END_TEST

START_TEST(a_filter_of_two_words_wants_both_and_no_order)
{
    struct screen screen = board(LANG_ZH);

    board_keeps_its_own_list();
    filter(&screen, "海滨 4");
    ck_assert_uint_eq(state.shown_count, 1);
    ck_assert_uint_eq(state.shown[0], SAMPLE_UNKNOWN);
    filter(&screen, " 孙");
    ck_assert_uint_eq(state.shown_count, 0);
    board_screen.close(&screen);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("board");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_board_shows_every_condition_in_both_languages_and_sizes);
    tcase_add_test(tc, the_views_stand_above_the_list_as_far_as_there_is_room);
    tcase_add_test(tc, a_disk_without_room_is_told_above_the_list_and_before_a_draft);
    tcase_add_test(tc, a_full_disk_that_can_only_be_read_is_told_as_full);
    tcase_add_test(tc, a_small_window_keeps_parties_and_promises_and_a_middle_one_gains_the_title);
    tcase_add_test(tc, names_and_numbers_are_masked_where_a_public_hall_looks_on);
    tcase_add_test(tc, from_one_second_to_the_next_only_figures_of_running_promises_change);
    tcase_add_test(tc, moving_the_cursor_changes_two_cells_until_it_rests);
    tcase_add_test(tc, a_missed_promise_stays_missed_and_counts_nothing);
    tcase_add_test(tc, a_registration_left_half_filled_is_announced_with_its_key);
    tcase_add_test(tc, an_empty_board_says_what_to_do);
    tcase_add_test(tc, a_filter_keeps_the_rows_that_hold_the_word_until_esc);
    tcase_add_test(tc, a_filter_of_two_words_wants_both_and_no_order);
    return suite_run(tc);
}
