/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/case.h"

#include <string.h>

#include "core/domain/joining.h"
#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

static struct case_data data;
static struct case_state state;
static struct scope sc;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    state = (struct case_state){0};
}

static void end(void) { scope_end(&sc); }

static struct screen opened(const struct casefile *cf, enum lang lang)
{
    data = (struct case_data){.cf = *cf};
    casefile_gaps(&sc, &data.cf, &data.gaps, &data.gap_count);
    return golden_screen(&case_screen, &state, &data, lang);
}

static void golden(const char *name, const struct casefile *cf, enum lang lang, int height,
                   int width)
{
    struct screen screen = opened(cf, lang);

    golden_check(name, &screen, height, width, SAMPLE_NOW);
}

static void press(struct screen *screen, int action)
{
    const struct key none = {.code = KEY_NONE};

    case_screen.act(
        screen,
        &(struct deed){
            .action = action, .key = &none, .now = SAMPLE_NOW, .lang = screen->lang, .sc = &sc});
}

static const char *text_of(struct screen *screen, int height, int width)
{
    struct canvas *canvas = golden_canvas(screen, height, width, SAMPLE_NOW);
    const char *text = canvas_text(&sc, canvas);

    canvas_free(canvas);
    return text;
}

START_TEST(a_running_case_begins_with_whom_everybody_waits_for)
{
    golden("case-responding-zh-80x24", &sample_responding, LANG_ZH, 24, 80);
    golden("case-responding-en-80x24", &sample_responding, LANG_EN, 24, 80);
    golden("case-responding-zh-132x43", &sample_responding, LANG_ZH, 43, 132);
    golden("case-responding-en-132x43", &sample_responding, LANG_EN, 43, 132);
}
END_TEST

START_TEST(a_settled_case_shows_sessions_terms_marks_and_what_is_open)
{
    golden("case-seal-zh-80x24", &sample_seal, LANG_ZH, 24, 80);
    golden("case-seal-en-80x24", &sample_seal, LANG_EN, 24, 80);
    golden("case-seal-zh-132x60", &sample_seal, LANG_ZH, 60, 132);
    golden("case-seal-en-132x60", &sample_seal, LANG_EN, 60, 132);
}
END_TEST

START_TEST(an_opened_case_is_recorded_and_so_masks_nothing)
{
    struct screen screen = opened(&sample_responding, LANG_ZH);
    const char *text = text_of(&screen, 60, 132);

    ck_assert_ptr_nonnull(strstr(text, "11010519491231002X"));
    ck_assert_ptr_nonnull(strstr(text, "13857615521"));
    ck_assert_ptr_nonnull(strstr(text, "顾某"));
}
END_TEST

START_TEST(who_was_registered_twice_is_told_under_the_one_that_stays)
{
    const struct joined joined = {.party = {.position = 9, .name = "古某"}, .into = 1};
    struct casefile cf = sample_responding;

    cf.joined = &joined;
    cf.joined_count = 1;
    struct screen screen = opened(&cf, LANG_EN);
    ck_assert_ptr_nonnull(strstr(text_of(&screen, 60, 132), "registered as 9 too: 古某"));
    screen = opened(&cf, LANG_ZH);
    ck_assert_ptr_nonnull(strstr(text_of(&screen, 60, 132), "重复登记为第9位：古某"));
}
END_TEST

START_TEST(tab_goes_from_heading_to_heading_and_the_text_never_scrolls_out_of_sight)
{
    struct screen screen = opened(&sample_seal, LANG_EN);

    text_of(&screen, 24, 80);
    press(&screen, ACTION_NEXT);
    ck_assert_ptr_nonnull(strstr(text_of(&screen, 24, 80), "Parties"));
    ck_assert_ptr_null(strstr(text_of(&screen, 24, 80), "Facts"));
    press(&screen, ACTION_PREVIOUS);
    ck_assert_ptr_nonnull(strstr(text_of(&screen, 24, 80), "Facts"));
    for (int i = 0; i < 100; i++)
        press(&screen, ACTION_DOWN);
    ck_assert_ptr_nonnull(strstr(text_of(&screen, 24, 80), "4be1c0ffee0f"));
}
END_TEST

START_TEST(a_step_that_cannot_follow_is_dim_and_not_allowed)
{
    struct screen screen = opened(&sample_seal, LANG_EN);
    struct canvas *canvas = golden_canvas(&screen, 24, 80, SAMPLE_NOW);

    ck_assert(!case_screen.allows(&screen, ACTION_ACCEPT));
    ck_assert(!case_screen.allows(&screen, ACTION_REFUSE));
    ck_assert(case_screen.allows(&screen, ACTION_PARTY_REFUSES));
    /* " 1Decline 2Void": the label of 1 stands at column 2 of the last row of the box. */
    ck_assert_int_eq(canvas_cell(canvas, 21, 2)->style, STYLE_DISABLED);
    canvas_free(canvas);

    screen = opened(&sample_responding, LANG_EN);
    ck_assert(case_screen.allows(&screen, ACTION_ACCEPT));
    ck_assert(case_screen.allows(&screen, ACTION_REFUSE));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("case");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_running_case_begins_with_whom_everybody_waits_for);
    tcase_add_test(tc, a_settled_case_shows_sessions_terms_marks_and_what_is_open);
    tcase_add_test(tc, an_opened_case_is_recorded_and_so_masks_nothing);
    tcase_add_test(tc, who_was_registered_twice_is_told_under_the_one_that_stays);
    tcase_add_test(tc, tab_goes_from_heading_to_heading_and_the_text_never_scrolls_out_of_sight);
    tcase_add_test(tc, a_step_that_cannot_follow_is_dim_and_not_allowed);
    return suite_run(tc);
}
