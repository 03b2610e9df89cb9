/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "tests/suite.h"

#include <string.h>

#define E_ACUTE      "e\xCC\x81"                                  /* e and U+0301 */
#define FAMILY       "\U0001F468\u200D\U0001F469\u200D\U0001F467" /* three pictures joined to one */
#define WAVING_BROWN "\U0001F44B\U0001F3FD"                       /* a hand and its skin tone */

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static uint32_t first_of(const char *text, size_t *length)
{
    uint32_t cp;

    *length = text_next(text, &cp);
    return cp;
}

START_TEST(characters_of_every_length_are_decoded_and_encoded)
{
    static const struct {
        const char *text;
        uint32_t cp;
    } known[] = {{"A", 'A'},
                 {"\x7F", 0x7F},
                 {"\xC2\x80", 0x80},
                 {"\xDF\xBF", 0x7FF},
                 {"\xE0\xA0\x80", 0x800},
                 {"\xE5\xBC\xA0", 0x5F20},
                 {"\xED\x9F\xBF", 0xD7FF},
                 {"\xEE\x80\x80", 0xE000},
                 {"\xEF\xBF\xBF", 0xFFFF},
                 {"\xF0\xA0\xAE\xB7", 0x20BB7},
                 {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
    size_t length;

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        char out[5] = "";

        ck_assert_uint_eq(first_of(known[i].text, &length), known[i].cp);
        ck_assert_uint_eq(length, strlen(known[i].text));
        ck_assert_uint_eq(text_encode(known[i].cp, out), length);
        ck_assert_str_eq(out, known[i].text);
    }
    first_of("", &length);
    ck_assert_uint_eq(length, 0);
}
END_TEST

START_TEST(overlong_cut_off_and_surrogate_bytes_are_bad_one_by_one)
{
    static const char *const bad[] = {"\x80",
                                      "\xBF",
                                      "\xC0\x80",
                                      "\xC1\xBF",
                                      "\xC2",
                                      "\xC2"
                                      "A",
                                      "\xE0\x9F\xBF",
                                      "\xE5\xBC",
                                      "\xED\xA0\x80",
                                      "\xED\xBF\xBF",
                                      "\xF0\x8F\xBF\xBF",
                                      "\xF0\x9F\x98",
                                      "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xFF"};
    size_t length;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        const uint32_t cp = first_of(bad[i], &length);

        ck_assert_uint_eq(length, 1);
        ck_assert_uint_eq(cp, TEXT_BAD_BYTE + (unsigned char)bad[i][0]);
    }
}
END_TEST

START_TEST(walking_back_visits_the_same_places_as_walking_on)
{
    const char text[] = "a张\xFF\xE5\xBC𠮷\x80z";
    const char *places[16];
    size_t count = 0;
    uint32_t cp;

    for (const char *p = text; *p != '\0'; p += text_next(p, &cp))
        places[count++] = p;
    ck_assert_uint_eq(count, 8);
    ck_assert_uint_eq(text_characters(text), 8);
    const char *p = text + strlen(text);
    while (count-- > 0) {
        p = text_previous(text, p);
        ck_assert_ptr_eq(p, places[count]);
    }
    ck_assert_ptr_eq(text_previous(text, text), text);
}
END_TEST

START_TEST(names_measure_as_they_are_drawn)
{
    ck_assert_int_eq(text_width("张伟", 1), 4);
    ck_assert_int_eq(text_width("𠮷野", 1), 4);
    ck_assert_int_eq(text_width("\U00031350", 1), 2); /* Han of extension H */
    ck_assert_int_eq(text_width("\U0002EBF0", 1), 2); /* of extension I, newer than the table */
    ck_assert_int_eq(text_width("\U000323AF\U0003FFFD", 1), 4);
    ck_assert_int_eq(text_width("〇々", 1), 4);
    ck_assert_int_eq(text_width("Wang Li", 2), 7);
    ck_assert_int_eq(text_width("（２０２６）", 1), 12);
    ck_assert_int_eq(text_width("ｱ", 1), 1);
    ck_assert_int_eq(text_width("　", 1), 2);
    ck_assert_int_eq(text_width("Ng" E_ACUTE, 1), 3);
    ck_assert_int_eq(text_width("葛\U000E0100", 1), 2);
    ck_assert_int_eq(text_width("😀", 1), 2);
    ck_assert_int_eq(text_width("❤\uFE0F", 1), 1);
    ck_assert_int_eq(text_width("1\uFE0F\u20E3", 1), 1);
    ck_assert_int_eq(text_width(FAMILY, 1), 6);
    ck_assert_int_eq(text_width("\u1112\u1161\u11AB", 1), 2); /* one syllable of three jamo */
}
END_TEST

START_TEST(ambiguous_characters_are_as_wide_as_the_terminal_says)
{
    static const char *const ambiguous[] = {"·", "“", "”", "‘", "’", "—", "…", "①",
                                            "─", "★", "×", "→", "α", "é", "°"};

    for (size_t i = 0; i < sizeof(ambiguous) / sizeof(ambiguous[0]); i++) {
        ck_assert_int_eq(text_width(ambiguous[i], 1), 1);
        ck_assert_int_eq(text_width(ambiguous[i], 2), 2);
    }
    ck_assert_int_eq(text_width("买买提·阿不都", 1), 13);
    ck_assert_int_eq(text_width("买买提·阿不都", 2), 14);
}
END_TEST

START_TEST(paper_gives_chinese_punctuation_a_square_and_letters_a_half)
{
    static const char *const square[] = {"“", "”", "‘", "’", "—", "…", "·",  "①",  "№",
                                         "×", "°", "℃", "★", "→", "─", "，", "。", "㎡"};
    static const char *const half[] = {"a", "é", "α", "я", "²", "-", "."};

    for (size_t i = 0; i < sizeof(square) / sizeof(square[0]); i++)
        ck_assert_msg(paper_width(square[i]) == 2, "%s", square[i]);
    for (size_t i = 0; i < sizeof(half) / sizeof(half[0]); i++)
        ck_assert_msg(paper_width(half[i]) == 1, "%s", half[i]);
    ck_assert_int_eq(paper_width("——"), 4);
    ck_assert_int_eq(paper_width("……"), 4);
    ck_assert_int_eq(paper_width("𠮷\U00031350"), 4);
    ck_assert_int_eq(paper_width(E_ACUTE), 1);
    ck_assert_int_eq(paper_width("葛\U000E0100\uFE0E"), 2);
}
END_TEST

START_TEST(a_cut_never_halves_a_wide_character)
{
    int width;

    ck_assert_uint_eq(text_fit("张三李四", 5, 1, &width), strlen("张三"));
    ck_assert_int_eq(width, 4);
    ck_assert_uint_eq(text_fit("a𠮷b", 2, 1, &width), 1);
    ck_assert_int_eq(width, 1);
    ck_assert_uint_eq(text_fit("张", 1, 1, &width), 0);
    ck_assert_int_eq(width, 0);
    ck_assert_uint_eq(text_fit("“张”", 3, 1, NULL), strlen("“张"));
    ck_assert_uint_eq(text_fit("“张”", 3, 2, NULL), strlen("“"));
    ck_assert_uint_eq(text_fit("abc", 9, 1, &width), 3);
    ck_assert_int_eq(width, 3);
    ck_assert_uint_eq(text_fit("abc", 0, 1, NULL), 0);
    ck_assert_uint_eq(text_fit("abc", -3, 1, NULL), 0);
}
END_TEST

START_TEST(a_cut_never_parts_what_is_drawn_as_one)
{
    ck_assert_uint_eq(text_fit("a" E_ACUTE "\xCC\x88z", 2, 1, NULL),
                      strlen("a" E_ACUTE "\xCC\x88"));
    ck_assert_uint_eq(text_fit("a葛\U000E0100z", 3, 1, NULL), strlen("a葛\U000E0100"));
    ck_assert_uint_eq(text_fit(FAMILY, 5, 1, NULL), 0);
    ck_assert_uint_eq(text_fit(FAMILY, 6, 1, NULL), strlen(FAMILY));
    ck_assert_uint_eq(text_fit(WAVING_BROWN, 3, 1, NULL), 0);
    ck_assert_uint_eq(text_fit("\u1112\u1161\u11AB\u1100", 2, 1, NULL), 9);
}
END_TEST

START_TEST(a_padded_text_is_exactly_as_wide_as_asked)
{
    static const char *const texts[] = {"",   "a",         "张三",       "“张三”", "买买提·阿不都",
                                        "𠮷", "e\xCC\x81", "1,000 元整", FAMILY,   WAVING_BROWN};

    for (int ambiguous = 1; ambiguous <= 2; ambiguous++)
        for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
            for (int cells = 0; cells < 20; cells++) {
                const char *padded = text_pad(&sc, texts[i], cells, ambiguous);

                ck_assert_int_eq(text_width(padded, ambiguous), cells);
            }
}
END_TEST

START_TEST(a_cut_is_shown_by_an_ellipsis_that_the_terminal_measures_alike)
{
    ck_assert_str_eq(text_pad(&sc, "张三", 6, 1), "张三  ");
    ck_assert_str_eq(text_pad(&sc, "张三", 4, 1), "张三");
    ck_assert_str_eq(text_pad(&sc, "张三李四", 6, 1), "张三… ");
    ck_assert_str_eq(text_pad(&sc, "张三李四", 5, 1), "张三…");
    ck_assert_str_eq(text_pad(&sc, "张三李四", 6, 2), "张三..");
    ck_assert_str_eq(text_pad(&sc, "张三", 1, 1), "…");
    ck_assert_str_eq(text_pad(&sc, "张三", 1, 2), ".");
    ck_assert_str_eq(text_pad(&sc, "张三", 0, 1), "");
}
END_TEST

START_TEST(keys_of_one_name_are_alike_however_it_was_typed)
{
    ck_assert_str_eq(text_key(&sc, "ＷＡＮＧ　Li"), "wangli");
    ck_assert_str_eq(text_key(&sc, "wang\u00A0li"), "wangli");
    ck_assert_str_eq(text_key(&sc, "caf" E_ACUTE), "café");
    ck_assert_str_eq(text_key(&sc, "CAFÉ"), "café");
    ck_assert_str_eq(text_key(&sc, "张 三\n"), "张三");
    ck_assert_str_eq(text_key(&sc, "Straße"), "strasse");
    ck_assert_str_eq(text_key(&sc, "\u1112\u1161\u11AB"), "한");
    ck_assert_str_eq(text_key(&sc, "，（２０２６）Ａ座、６幢。"), ",(2026)a座、6幢。");
    ck_assert_str_eq(text_key(&sc, ""), "");
    ck_assert_str_eq(text_key(&sc, NULL), "");
    ck_assert_str_eq(text_key(&sc, "a\xFF"), "a‹ff›");
    ck_assert_str_ne(text_key(&sc, "𠮷野"), text_key(&sc, "吉野"));
}
END_TEST

/* Beside a character that is not common all of a text goes the long way. */
START_TEST(common_characters_have_the_key_that_the_tables_give_them)
{
    static const uint32_t ranges[][2] = {
        {'\n', '\n'}, {' ', '~'}, {0x3000, 0x303F}, {0x4E00, 0x9FFF}, {0xFF00, 0xFFEF}};

    for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++) {
        for (uint32_t cp = ranges[i][0]; cp <= ranges[i][1]; cp++) {
            const struct scope_mark mark = scope_mark(&sc);
            char text[5] = "";

            text_encode(cp, text);
            ck_assert_str_eq(
                text_key(&sc, scope_printf(&sc, "张%sω", text)),
                scope_printf(&sc, "%sω", text_key(&sc, scope_printf(&sc, "张%s", text))));
            scope_rewind(&sc, mark);
        }
    }
}
END_TEST

START_TEST(numbers_left_full_width_by_an_input_method_become_ascii)
{
    ck_assert_str_eq(text_halfwidth(&sc, "３，０００．５０"), "3,000.50");
    ck_assert_str_eq(text_halfwidth(&sc, "１１０１０１Ｘ"), "110101X");
    ck_assert_str_eq(text_halfwidth(&sc, "！～　｟。"), "!~ ｟。");
    ck_assert_str_eq(text_halfwidth(&sc, ""), "");
}
END_TEST

START_TEST(no_text_is_equal_only_to_no_text)
{
    ck_assert(text_equal(NULL, NULL));
    ck_assert(!text_equal(NULL, ""));
    ck_assert(!text_equal("a", NULL));
    ck_assert(text_equal("张", "张"));
    ck_assert(!text_equal("张", "章"));
    ck_assert(text_is_empty(NULL) && text_is_empty("") && !text_is_empty(" "));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("text");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, characters_of_every_length_are_decoded_and_encoded);
    tcase_add_test(tc, overlong_cut_off_and_surrogate_bytes_are_bad_one_by_one);
    tcase_add_test(tc, walking_back_visits_the_same_places_as_walking_on);
    tcase_add_test(tc, names_measure_as_they_are_drawn);
    tcase_add_test(tc, ambiguous_characters_are_as_wide_as_the_terminal_says);
    tcase_add_test(tc, paper_gives_chinese_punctuation_a_square_and_letters_a_half);
    tcase_add_test(tc, a_cut_never_halves_a_wide_character);
    tcase_add_test(tc, a_cut_never_parts_what_is_drawn_as_one);
    tcase_add_test(tc, a_padded_text_is_exactly_as_wide_as_asked);
    tcase_add_test(tc, a_cut_is_shown_by_an_ellipsis_that_the_terminal_measures_alike);
    tcase_add_test(tc, keys_of_one_name_are_alike_however_it_was_typed);
    tcase_add_test(tc, common_characters_have_the_key_that_the_tables_give_them);
    tcase_add_test(tc, numbers_left_full_width_by_an_input_method_become_ascii);
    tcase_add_test(tc, no_text_is_equal_only_to_no_text);
    return suite_run(tc);
}
