/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/find.h"

#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

static struct find_data data;
static struct find_state state;
static struct scope sc;

static void type_line(const char *text) { field_open(&state.line.words, &sc, FIELD_TEXT, text); }

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    data = (struct find_data){
        .office = &sample_office,
        .person = &sample_person,
        .rows = {sample_rows, sample_all, SAMPLE_ROWS, &sample_kinds},
    };
    state = (struct find_state){.asked = "云健"};
    type_line("云健");
}

static void end(void) { scope_end(&sc); }

static void golden(const char *name, enum lang lang, int height, int width)
{
    struct screen screen = golden_screen(&find_screen, &state, &data, lang);

    golden_check(name, &screen, height, width, SAMPLE_NOW);
}

START_TEST(what_was_found_stands_below_the_words)
{
    golden("find-zh-80x24", LANG_ZH, 24, 80);
    golden("find-en-80x24", LANG_EN, 24, 80);
    golden("find-zh-132x43", LANG_ZH, 43, 132);
    golden("find-en-132x43", LANG_EN, 43, 132);
}
END_TEST

/* The text of a golden canvas in STYLE_MATCH, row by row. */
static const char *standing_out(const char *words, int width)
{
    const struct query q = {0};
    struct query *const asked = scope_memdup(&sc, &q, sizeof(q));
    struct screen screen = golden_screen(&find_screen, &state, &data, LANG_ZH);
    struct buffer b = buffer_new(&sc);

    ck_assert_int_eq(query_read(&sc, &sample_kinds, date_of(SAMPLE_NOW), words, asked), RC_OK);
    data.rows.asked = asked;
    struct canvas *canvas = golden_canvas(&screen, 43, width, SAMPLE_NOW);
    for (int y = 0; y < canvas->height; y++)
        for (int x = 0; x < canvas->width; x++) {
            const struct cell *cell = canvas_cell(canvas, y, x);

            if (cell->style == STYLE_MATCH && cell->width > 0)
                buffer_add(&b, cell_text(&sc, cell));
        }
    canvas_free(canvas);
    return buffer_text(&b);
}

START_TEST(what_was_searched_for_stands_out_in_the_lines)
{
    ck_assert_str_eq(standing_out("漏水", 132), "漏水");
    ck_assert_str_eq(standing_out("争吵 漏水", 132), "争吵争吵漏水争吵");
    ck_assert_str_eq(standing_out("情况:纠纷 -争吵", 132), "");
    ck_assert_str_eq(standing_out("合同", 80), "合同合同"); /* the kind */
    ck_assert_str_eq(standing_out("郭", 80), "郭");
    ck_assert_str_eq(standing_out("爆裂 漏水", 80), ""); /* no room for what happened */
}
END_TEST

START_TEST(before_the_first_search_it_says_what_may_be_typed)
{
    state = (struct find_state){.typing = true};
    type_line(NULL);
    data.rows.count = 0;
    golden("find-empty-zh-80x24", LANG_ZH, 24, 80);
    golden("find-empty-en-80x24", LANG_EN, 24, 80);
}
END_TEST

static const struct view views[] = {
    {.owner = "林桂芬", .name = "漏水", .words = "漏水 未结", .count = 7},
    {.owner = "郑国平",
     .name = "本街道超时未结的案件要催办",
     .words = "超时 网格:云健社区 -状态:履行中",
     .shared = true,
     .alarm = 10,
     .count = 50,
     .more = true},
    {.owner = "林桂芬", .name = "旧的", .words = "类别:没有了", .count = -1, .alarm = 3},
};

START_TEST(before_the_first_search_the_views_are_listed_with_what_they_find)
{
    state = (struct find_state){.typing = false};
    type_line(NULL);
    data.rows.count = 0;
    data.views = (struct view_rows){views, 3};
    golden("find-views-zh-80x24", LANG_ZH, 24, 80);
    golden("find-views-en-80x24", LANG_EN, 24, 80);
    golden("find-views-zh-132x43", LANG_ZH, 43, 132);
}
END_TEST

START_TEST(up_from_the_first_row_goes_back_to_the_words)
{
    struct screen screen = golden_screen(&find_screen, &state, &data, LANG_EN);
    const struct key none = {.code = KEY_NONE};
    const struct deed up = {.action = ACTION_UP, .key = &none, .sc = &sc};

    ck_assert(!find_screen.typing(&screen));
    ck_assert_uint_eq(find_screen.act(&screen, &up), REACTION_REPAINT);
    ck_assert(find_screen.typing(&screen));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("find");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_found_stands_below_the_words);
    tcase_add_test(tc, what_was_searched_for_stands_out_in_the_lines);
    tcase_add_test(tc, before_the_first_search_it_says_what_may_be_typed);
    tcase_add_test(tc, before_the_first_search_the_views_are_listed_with_what_they_find);
    tcase_add_test(tc, up_from_the_first_row_goes_back_to_the_words);
    return suite_run(tc);
}
