/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/keymap.h"

#include "tests/suite.h"

enum { BOARD = 1, CASE = 2 };
enum { ACCEPT = ACTION_SCREENS, SIGN };

static struct scope sc;
static const struct action_row actions[] = {{ACCEPT, "accept", "Accept", "accept the case"},
                                            {SIGN, "sign", "Sign", "put a mark"}};

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc build(const struct key_row *keys, size_t count, struct keymap **map)
{
    const struct keymap_tables tables = {actions, 2, keys, count};

    return keymap_build(&sc, &tables, map);
}

static int action_of(const struct keymap *map, int screen, const char *name)
{
    const struct key key = key_parse(name);

    return keymap_find(map, screen, &key);
}

START_TEST(a_screens_own_key_goes_before_the_same_key_everywhere)
{
    static const struct key_row keys[] = {{CASE, "F9", SIGN}, {CASE, "g", ACTION_KEY}};
    struct keymap *map;

    ck_assert_int_eq(build(keys, 2, &map), RC_OK);
    ck_assert_int_eq(action_of(map, CASE, "F9"), SIGN);
    ck_assert_int_eq(action_of(map, BOARD, "F9"), ACTION_MENU);
    ck_assert_int_eq(action_of(map, CASE, "g"), ACTION_KEY);
    ck_assert_int_eq(action_of(map, BOARD, "g"), ACTION_FIRST);
    ck_assert_int_eq(action_of(map, BOARD, "z"), ACTION_KEY);
}
END_TEST

START_TEST(keys_of_a_chinese_input_method_mean_the_keys_they_sit_on)
{
    struct keymap *map;
    static const struct key_row keys[] = {{BOARD, "1", ACCEPT}};

    ck_assert_int_eq(build(keys, 1, &map), RC_OK);
    ck_assert_int_eq(action_of(map, BOARD, "１"), ACCEPT);
    ck_assert_int_eq(action_of(map, BOARD, "："), ACTION_COMMAND);
    ck_assert_int_eq(action_of(map, BOARD, "？"), ACTION_HELP);
    ck_assert_int_eq(action_of(map, BOARD, "、"), ACTION_FIND);
}
END_TEST

START_TEST(a_table_that_contradicts_itself_is_refused)
{
    static const struct key_row twice[] = {{CASE, "F2", ACCEPT}, {CASE, "F2", SIGN}};
    static const struct key_row unnamed[] = {{CASE, "F13", ACCEPT}};
    static const struct key_row no_action[] = {{CASE, "F2", 999}};
    struct keymap *map;

    ck_assert_int_eq(build(twice, 2, &map), RC_BUG);
    ck_assert_int_eq(build(unnamed, 1, &map), RC_BUG);
    ck_assert_int_eq(build(no_action, 1, &map), RC_BUG);
}
END_TEST

START_TEST(the_list_of_a_screen_has_its_own_keys_first_and_no_overridden_ones)
{
    static const struct key_row keys[] = {{CASE, "F9", SIGN}, {BOARD, "F2", ACCEPT}};
    const struct key_binding **list;
    struct keymap *map;

    ck_assert_int_eq(build(keys, 2, &map), RC_OK);
    const size_t count = keymap_list(&sc, map, CASE, &list);
    ck_assert_uint_eq(count, key_row_count); /* one own, all global ones but F9 */
    ck_assert_int_eq(list[0]->action->id, SIGN);
    for (size_t i = 1; i < count; i++) {
        ck_assert_int_ne(list[i]->action->id, ACTION_MENU);
        ck_assert_int_ne(list[i]->action->id, ACCEPT);
    }
    ck_assert_str_eq(keymap_key(map, BOARD, ACTION_MENU), "F9");
    ck_assert_ptr_null(keymap_key(map, CASE, ACTION_MENU));
}
END_TEST

/* An input method swallows letters, so a letter may only be a second way. */
START_TEST(every_action_of_the_kit_has_a_key_that_an_input_method_lets_through)
{
    struct keymap *map;

    ck_assert_int_eq(build(NULL, 0, &map), RC_OK);
    for (size_t i = 0; i < action_row_count; i++) {
        const char *name = keymap_key(map, BOARD, action_rows[i].id);

        ck_assert_ptr_nonnull(name);
        if (action_rows[i].id == ACTION_COMMAND || action_rows[i].id == ACTION_FIND)
            continue; /* both are also in the menu on F9 */
        ck_assert_int_ne(key_parse(name).code, KEY_CHAR);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_keymap");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_screens_own_key_goes_before_the_same_key_everywhere);
    tcase_add_test(tc, keys_of_a_chinese_input_method_mean_the_keys_they_sit_on);
    tcase_add_test(tc, a_table_that_contradicts_itself_is_refused);
    tcase_add_test(tc, the_list_of_a_screen_has_its_own_keys_first_and_no_overridden_ones);
    tcase_add_test(tc, every_action_of_the_kit_has_a_key_that_an_input_method_lets_through);
    return suite_run(tc);
}
