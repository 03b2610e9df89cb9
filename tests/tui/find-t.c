/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/find.h"

#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

static struct find_data data;
static struct find_state state;
static struct scope sc;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    data = (struct find_data){
        .office = &sample_office,
        .person = &sample_person,
        .rows = {sample_rows, sample_all, SAMPLE_ROWS, &sample_kinds},
    };
    state = (struct find_state){.asked = "云健"};
    field_open(&state.line.words, &sc, FIELD_TEXT, "云健");
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

START_TEST(before_the_first_search_it_says_what_may_be_typed)
{
    state = (struct find_state){.typing = true};
    field_open(&state.line.words, &sc, FIELD_TEXT, NULL);
    data.rows.count = 0;
    golden("find-empty-zh-80x24", LANG_ZH, 24, 80);
    golden("find-empty-en-80x24", LANG_EN, 24, 80);
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
    tcase_add_test(tc, before_the_first_search_it_says_what_may_be_typed);
    tcase_add_test(tc, up_from_the_first_row_goes_back_to_the_words);
    return suite_run(tc);
}
