/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "core/base/tr.h"
#include "tests/suite.h"

#include <stdio.h>
#include <string.h>

#define ACUTE "\xCC\x81" /* U+0301 */

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *taken(const char *text, enum text_kind kind)
{
    const char *out;

    ck_assert_msg(text_gate_in(&sc, "name", text, kind, &out) == RC_OK, "refused: %s",
                  error_text(&sc, LANG_EN, &sc.error));
    return out;
}

/* The sentence with which a one-line TEXT is refused. */
static const char *refused(const char *text)
{
    const char *out = "untouched";

    ck_assert_msg(text_gate_in(&sc, "name", text, TEXT_LINE, &out) == RC_INVALID, "taken: %s",
                  text);
    ck_assert_ptr_null(out);
    ck_assert_str_eq(sc.error.field, "name");
    return error_text(&sc, LANG_EN, &sc.error);
}

START_TEST(names_of_all_kinds_are_taken_as_they_are)
{
    static const char *const names[] = {
        "张伟",
        "𠮷野",
        "\U00031350\U0002EBF0", /* rare Han, one newer than the table */
        "葛\U000E0100飾",       /* a written form chosen by a selector */
        "阿依古丽·买买提",
        "Nguye\xCC\x82\xCC\x83n", /* two marks on one letter */
        "\uE001某",               /* a private character of an older Chinese system */
        "👩\U0001F3FD\u200D🚒 ❤\uFE0F 1\uFE0F\u20E3",
        "\U0001F3F3\uFE0F\u200D🌈",
        "\u1112\u1161\u11AB",
        "“引号”——破折号……①",
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        ck_assert_str_eq(taken(names[i], TEXT_LINE), names[i]);
        ck_assert_ptr_eq(text_gate_out(&sc, names[i], TEXT_LINE), names[i]);
    }
}
END_TEST

START_TEST(blanks_at_both_ends_are_dropped_and_nothing_is_null)
{
    ck_assert_str_eq(taken("　 \t张 三\r\n ", TEXT_LINE), "张 三");
    ck_assert_ptr_null(taken(NULL, TEXT_LINE));
    ck_assert_ptr_null(taken("", TEXT_LINE));
    ck_assert_ptr_null(taken(" \t　\n", TEXT_LONG));
}
END_TEST

START_TEST(tabs_become_spaces_and_line_ends_line_feeds)
{
    ck_assert_str_eq(taken("a\tb", TEXT_LINE), "a b");
    ck_assert_str_eq(taken("一\r\n二\n\n三\t四", TEXT_LONG), "一\n二\n\n三 四");
}
END_TEST

START_TEST(what_is_refused_is_named_with_its_place)
{
    ck_assert_str_eq(refused("张三\u202E李四"),
                     "name: character 3 is U+202E, which cannot be seen; nothing was saved.");
    ck_assert_str_eq(refused("  张\x1B[31m"),
                     "name: character 4 is the control character U+001B; nothing was saved.");
    ck_assert_str_eq(refused("张\xFF"),
                     "name: character 2 is not UTF-8 (byte FF); nothing was saved.");
    ck_assert_str_eq(refused("一\n二"), "name: a line break at character 2, but this is a text of "
                                        "one line; nothing was saved.");
    ck_assert_str_eq(refused("张e" ACUTE ACUTE ACUTE ACUTE ACUTE),
                     "name: at character 7 there are more than four marks on one letter; "
                     "nothing was saved.");
    ck_assert_str_eq(refused("张\u200D三"), "name: character 2 (U+200D) has nothing before it that "
                                            "it could change; nothing was saved.");
}
END_TEST

START_TEST(the_place_counts_characters_of_what_was_typed)
{
    const char *out;

    ck_assert_int_eq(text_gate_in(&sc, NULL, " 一\r\n二\r\n三\u200B", TEXT_LONG, &out), RC_INVALID);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     "text: character 9 is U+200B, which cannot be seen; nothing was saved.");
}
END_TEST

START_TEST(every_class_of_forbidden_character_is_refused)
{
    static const uint32_t forbidden[] = {
        0x01,    0x07,    0x08,    0x0B,   0x1B,    0x1F,     0x7F,    /* C0 and DEL */
        0x80,    0x85,    0x9B,    0x9F,                               /* C1, CSI among them */
        0x061C,  0x200E,  0x200F,  0x202A, 0x202B,  0x202C,   0x202D,  /* direction */
        0x202E,  0x2066,  0x2067,  0x2068, 0x2069,  0x206A,            /* direction */
        0x2028,  0x2029,                                               /* separators */
        0x00AD,  0x034F,  0x180E,  0x200B, 0x200C,  0x2060,   0x2064,  /* invisible */
        0xFEFF,  0x115F,  0x1160,  0x3164, 0xFFA0,  0x17B4,   0x1D173, /* invisible */
        0xE0001, 0xE0041, 0xE007F, 0xFFF9, 0xE0080,                    /* tags and others */
        0xFDD0,  0xFDEF,  0xFFFE,  0xFFFF, 0x1FFFE, 0x10FFFF,          /* noncharacters */
    };

    for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++) {
        char text[8] = "x";
        char shown[24];

        text[1 + text_encode(forbidden[i], text + 1)] = 'y';
        refused(text);
        snprintf(shown, sizeof(shown), "x‹U+%04X›y", (unsigned)forbidden[i]);
        ck_assert_str_eq(text_gate_out(&sc, text, TEXT_LONG), shown);
    }
}
END_TEST

START_TEST(bytes_that_are_not_utf_8_are_shown_one_by_one)
{
    ck_assert_str_eq(text_gate_out(&sc, "a\xC0\x80z\xED\xA0\x80", TEXT_LINE),
                     "a‹C0›‹80›z‹ED›‹A0›‹80›");
    refused("a\xC0\x80");
    refused("\xF0\x9F\x98");
}
END_TEST

START_TEST(joiners_and_selectors_are_taken_only_where_they_shape_something)
{
    static const char *const alone[] = {
        "\u200D👩",     "👩\u200D",       "张\u200D三", "👩\u200D\u200D👩", "a\u200D👩",
        "👩1\u200D👩",   "张\uFE0F",      "a\uFE0F",    "\uFE0F",         "张\uFE00\uFE00",
        "a\U000E0100", "❤\uFE0F\uFE0F", "👩\uFE00",    "\U000E0100",
    };

    for (size_t i = 0; i < sizeof(alone) / sizeof(alone[0]); i++) {
        refused(alone[i]);
        ck_assert_ptr_nonnull(strstr(text_gate_out(&sc, alone[i], TEXT_LINE), "‹U+"));
    }
}
END_TEST

START_TEST(a_mark_with_nothing_before_it_would_fall_on_the_frame_and_is_refused)
{
    const char *out;

    refused(ACUTE "a");
    refused(" " ACUTE "a");
    refused("a　" ACUTE);
    ck_assert_str_eq(text_gate_out(&sc, " " ACUTE, TEXT_LINE), " ‹U+0301›");
    ck_assert_str_eq(text_gate_out(&sc, ACUTE "a", TEXT_LINE), "‹U+0301›a");
    ck_assert_int_eq(text_gate_in(&sc, "note", "a\n" ACUTE, TEXT_LONG, &out), RC_INVALID);
    ck_assert_str_eq(text_gate_out(&sc, "a\n" ACUTE, TEXT_LONG), "a\n‹U+0301›");
}
END_TEST

START_TEST(four_marks_are_taken_and_the_fifth_is_shown)
{
    ck_assert_str_eq(taken("e" ACUTE ACUTE ACUTE ACUTE "a" ACUTE, TEXT_LINE),
                     "e" ACUTE ACUTE ACUTE ACUTE "a" ACUTE);
    ck_assert_str_eq(text_gate_out(&sc, "e" ACUTE ACUTE ACUTE ACUTE ACUTE, TEXT_LINE),
                     "e" ACUTE ACUTE ACUTE ACUTE "‹U+0301›");
}
END_TEST

START_TEST(a_line_feed_leaves_the_gate_only_in_a_long_text)
{
    ck_assert_str_eq(text_gate_out(&sc, "一\n二", TEXT_LONG), "一\n二");
    ck_assert_str_eq(text_gate_out(&sc, "一\n二", TEXT_LINE), "一‹U+000A›二");
    ck_assert_str_eq(text_gate_out(&sc, "一\r二\t三", TEXT_LONG), "一‹U+000D›二 三");
    ck_assert_str_eq(text_gate_out(&sc, NULL, TEXT_LINE), "");
}
END_TEST

START_TEST(the_longest_text_is_taken_and_one_character_more_is_refused)
{
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < TEXT_LINE_MAX; i++)
        buffer_add(&b, "张");
    ck_assert_uint_eq(text_characters(taken(buffer_text(&b), TEXT_LINE)), TEXT_LINE_MAX);
    buffer_add(&b, "张");
    ck_assert_str_eq(refused(buffer_text(&b)),
                     "name is longer than 2000 characters; nothing was saved.");
    ck_assert_uint_eq(text_characters(taken(buffer_text(&b), TEXT_LONG)), TEXT_LINE_MAX + 1);
}
END_TEST

/* Tabs and line ends are changed by the gate in on purpose. */
static bool is_rewritten(uint32_t cp) { return cp == '\t' || cp == '\r' || cp == '\n'; }

START_TEST(for_every_character_the_gates_agree)
{
    const struct scope_mark mark = scope_mark(&sc);
    uint32_t disagreeing = 0;

    for (uint32_t cp = 1; cp <= 0x10FFFF; cp++) {
        char text[5] = "";
        const char *in;

        if ((cp >= 0xD800 && cp <= 0xDFFF) || is_rewritten(cp))
            continue;
        text_encode(cp, text);
        const bool accepted = text_gate_in(&sc, "name", text, TEXT_LINE, &in) == RC_OK;
        const bool kept = (!in || strcmp(in, text) == 0); /* a blank alone is nothing */
        const bool unchanged = strcmp(text_gate_out(&sc, text, TEXT_LINE), text) == 0;
        if (accepted != unchanged || !kept)
            disagreeing = cp;
        scope_rewind(&sc, mark);
    }
    ck_assert_uint_eq(disagreeing, 0);
}
END_TEST

/* A short text of characters that are hard on the gates; SEED moves on. */
static const char *hard_text(uint32_t *seed)
{
    static const char *const pieces[] = {"a",      "1",      "张",     "👩",          "\U0001F3FD",
                                         "❤",      "é",      "·",      " ",          ACUTE,
                                         "\u200D", "\uFE0F", "\uFE00", "\U000E0100", "\u202E",
                                         "\n",     "\t",     "\xFF",   "\xE5\xBC",   "\x1B"};
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < 9; i++) {
        *seed = *seed * 1664525u + 1013904223u;
        buffer_add(&b, pieces[(*seed >> 16) % (sizeof(pieces) / sizeof(pieces[0]))]);
    }
    return buffer_text(&b);
}

START_TEST(what_one_gate_gives_the_other_takes_unchanged)
{
    const struct scope_mark mark = scope_mark(&sc);
    uint32_t seed = 20261120;

    for (int i = 0; i < 100000; i++) {
        const enum text_kind kind = i % 2 ? TEXT_LONG : TEXT_LINE;
        const char *const text = hard_text(&seed);
        const char *const shown = text_gate_out(&sc, text, kind);
        const char *kept;

        ck_assert_str_eq(text_gate_out(&sc, shown, kind), shown);
        if (text_gate_in(&sc, "name", text, kind, &kept) == RC_OK && kept)
            ck_assert_str_eq(text_gate_out(&sc, kept, kind), kept);
        if (shown[0] != ' ' && shown[0] != '\n')
            ck_assert_int_eq(text_gate_in(&sc, "name", shown, kind, &kept), RC_OK);
        scope_rewind(&sc, mark);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("text_gate");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, names_of_all_kinds_are_taken_as_they_are);
    tcase_add_test(tc, blanks_at_both_ends_are_dropped_and_nothing_is_null);
    tcase_add_test(tc, tabs_become_spaces_and_line_ends_line_feeds);
    tcase_add_test(tc, what_is_refused_is_named_with_its_place);
    tcase_add_test(tc, the_place_counts_characters_of_what_was_typed);
    tcase_add_test(tc, every_class_of_forbidden_character_is_refused);
    tcase_add_test(tc, bytes_that_are_not_utf_8_are_shown_one_by_one);
    tcase_add_test(tc, joiners_and_selectors_are_taken_only_where_they_shape_something);
    tcase_add_test(tc, a_mark_with_nothing_before_it_would_fall_on_the_frame_and_is_refused);
    tcase_add_test(tc, four_marks_are_taken_and_the_fifth_is_shown);
    tcase_add_test(tc, a_line_feed_leaves_the_gate_only_in_a_long_text);
    tcase_add_test(tc, the_longest_text_is_taken_and_one_character_more_is_refused);
    tcase_add_test(tc, for_every_character_the_gates_agree);
    tcase_add_test(tc, what_one_gate_gives_the_other_takes_unchanged);
    return suite_run(tc);
}
