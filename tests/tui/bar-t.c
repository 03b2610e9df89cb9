/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the last rows of every screen say fits 80 columns in both languages, and no act needs a
 * letter. */
#include <string.h>

#include "core/base/text.h"
#include "tests/tui/player.h"
#include "tui/kit/keymap.h"

#define COLUMNS 80

static struct player p;
static struct keymap *map;

static void begin(void)
{
    player_open(&p);
    ok(&p.room, keymap_build(&p.room.sc, &table_keymap, &map));
}

static void end(void) { player_close(&p); }

/* The cells of the function bar of SCREEN: a margin, then each key with a space behind it. */
static int bar_cells(int screen, enum lang lang)
{
    const struct key_binding **list;
    const size_t count = keymap_list(&p.room.sc, map, screen, &list);
    int cells = 0;

    for (size_t i = 0; i < count; i++)
        if (list[i]->key.code >= KEY_F1 && list[i]->key.code <= KEY_F12 &&
            list[i]->action->id != ACTION_LOCK)
            cells +=
                text_width(list[i]->name, 1) + text_width(tr(lang, list[i]->action->label), 1) + 1;
    return cells;
}

START_TEST(the_function_bar_of_every_screen_fits_80_columns_in_both_languages)
{
    for (int screen = SCREEN_GLOBAL + 1; screen <= (int)table_class_count; screen++) {
        ck_assert_msg(bar_cells(screen, LANG_EN) <= COLUMNS, "screen %d, English: %d cells", screen,
                      bar_cells(screen, LANG_EN));
        ck_assert_msg(bar_cells(screen, LANG_ZH) <= COLUMNS, "screen %d, Chinese: %d cells", screen,
                      bar_cells(screen, LANG_ZH));
    }
}
END_TEST

START_TEST(the_digits_of_a_case_are_all_named_and_not_cut)
{
    const int64_t id = room_dispute(&p.room, true);

    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_sees(&p, "9Record 0Raise");
    player_start(&p, LANG_ZH, SCREEN_CASE, id);
    player_sees(&p, "9记录 0升级");
}
END_TEST

static bool is_letter(const struct key_binding *b)
{
    return b->key.code == KEY_CHAR && b->key.cp > ' ' && (b->key.cp < '0' || b->key.cp > '9');
}

static bool has_other_key(const struct key_binding *const *list, size_t count, int action)
{
    for (size_t i = 0; i < count; i++)
        if (list[i]->action->id == action && !is_letter(list[i]))
            return true;
    return false;
}

START_TEST(no_act_of_any_screen_needs_a_letter)
{
    for (int screen = SCREEN_GLOBAL + 1; screen <= (int)table_class_count; screen++) {
        const struct key_binding **list;
        const size_t count = keymap_list(&p.room.sc, map, screen, &list);

        for (size_t i = 0; i < count; i++) {
            const int action = list[i]->action->id;

            if (action != ACTION_COMMAND && action != ACTION_FIND) /* both are in the menu on F9 */
                ck_assert_msg(has_other_key(list, count, action), "screen %d: %s", screen,
                              list[i]->action->label);
        }
    }
}
END_TEST

START_TEST(the_tabs_stand_in_one_order_and_their_digits_lead_there_from_every_list)
{
    static const int lists[] = {SCREEN_BOARD,  SCREEN_MINE,       SCREEN_FIND,
                                SCREEN_ROSTER, SCREEN_STATISTICS, SCREEN_FIGURE};
    static const struct {
        const char *key, *open;
    } tabs[] = {{"1", ">1Board"},
                {"2", ">2Mine"},
                {"3", ">3Search"},
                {"4", ">4Roster"},
                {"6", ">6Figures"}};

    room_dispute(&p.room, true);
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        for (size_t k = 0; k < sizeof(tabs) / sizeof(tabs[0]); k++) {
            player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
            if (lists[i] == SCREEN_FIGURE)
                player_press(&p, "F4");
            else
                player_start(&p, LANG_EN, lists[i], 0);
            if (lists[i] == SCREEN_FIND)
                player_press(&p, "1 Enter");
            player_press(&p, tabs[k].key);
            player_sees(&p, tabs[k].open);
        }
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("bar");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_function_bar_of_every_screen_fits_80_columns_in_both_languages);
    tcase_add_test(tc, the_digits_of_a_case_are_all_named_and_not_cut);
    tcase_add_test(tc, no_act_of_any_screen_needs_a_letter);
    tcase_add_test(tc, the_tabs_stand_in_one_order_and_their_digits_lead_there_from_every_list);
    return suite_run(tc);
}
