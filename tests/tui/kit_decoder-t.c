/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tui/kit/decoder.h"

#include "tests/suite.h"

static struct scope sc;
static struct decoder *decoder;
static int64_t now;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    decoder = decoder_new(NULL, NULL);
    now = 1000;
}

static void end(void)
{
    decoder_free(decoder);
    scope_end(&sc);
}

static void feed(const char *bytes) { decoder_feed(decoder, bytes, strlen(bytes), now); }

/* The names of all keys that are whole now, separated by spaces. */
static const char *keys(void)
{
    struct buffer b = buffer_new(&sc);
    struct key key;

    while (decoder_next(decoder, now, &key))
        buffer_addf(&b, "%s%s", b.length > 0 ? " " : "", key_name(&sc, &key));
    return buffer_text(&b);
}

START_TEST(terminals_differ_in_bytes_and_the_keys_are_the_same)
{
    feed("\033OP\033[11~\033[[A\033[1;2P");
    ck_assert_str_eq(keys(), "F1 F1 F1 F1");
    feed("\033[15~\033[17~\033[21~\033[24~\033[[E");
    ck_assert_str_eq(keys(), "F5 F6 F10 F12 F5");
    feed("\033[A\033OA\033[1;5A\033[H\033OH\033[1~\033[7~\033[4~\033[F");
    ck_assert_str_eq(keys(), "Up Up Up Home Home Home Home End End");
    feed("\033[5~\033[6~\033[2~\033[3~\033[Z\t\r\n\177\b");
    ck_assert_str_eq(keys(), "PgUp PgDn Ins Del Shift-Tab Tab Enter Enter Backspace Backspace");
}
END_TEST

START_TEST(escape_then_a_digit_is_a_function_key_also_typed_slowly_and_in_full_width)
{
    feed("\0331\0339\0330");
    ck_assert_str_eq(keys(), "F1 F9 F10");
    feed("\033");
    now += DECODER_ESCAPE_MS - 1;
    ck_assert_str_eq(keys(), "");
    feed("2");
    ck_assert_str_eq(keys(), "F2");
    feed("\033\xef\xbc\x93"); /* ３ */
    ck_assert_str_eq(keys(), "F3");
}
END_TEST

START_TEST(escape_counts_alone_after_a_while_at_once_when_doubled_and_before_another_key)
{
    feed("\033");
    ck_assert_int_eq(decoder_patience(decoder, now), DECODER_ESCAPE_MS);
    now += DECODER_ESCAPE_MS;
    ck_assert_int_eq(decoder_patience(decoder, now), 0);
    ck_assert_str_eq(keys(), "Esc");
    ck_assert_int_eq(decoder_patience(decoder, now), -1);
    feed("\033\033");
    ck_assert_str_eq(keys(), "Esc");
    feed("\033x");
    ck_assert_str_eq(keys(), "Esc x");
    feed("\033\033[B");
    ck_assert_str_eq(keys(), "Esc Down");
}
END_TEST

START_TEST(a_sequence_or_a_character_split_by_a_slow_line_is_one_key)
{
    feed("\033[");
    ck_assert_str_eq(keys(), "");
    feed("1");
    feed("5~");
    ck_assert_str_eq(keys(), "F5");
    feed("\xe5\xad");
    ck_assert_str_eq(keys(), "");
    feed("\x97");
    ck_assert_str_eq(keys(), "字");
}
END_TEST

START_TEST(what_nobody_knows_means_nothing_and_hides_nothing_behind_it)
{
    feed("\033[?1;2ca\033[99~b\xff\xc3(");
    ck_assert_str_eq(keys(), "a b (");
    feed("\033[12");
    now += 200;
    ck_assert_str_eq(keys(), "");
    feed("c");
    ck_assert_str_eq(keys(), "c");
}
END_TEST

START_TEST(control_keys_have_names_and_flow_control_is_a_key_like_others)
{
    feed("\x0c\x13\x11\x04\x1a");
    ck_assert_str_eq(keys(), "Ctrl-L Ctrl-S Ctrl-Q Ctrl-D Ctrl-Z");
}
END_TEST

START_TEST(a_paste_is_one_key_whatever_is_in_it)
{
    struct key key;

    feed("\033[200~第一行\r\n:quit\r\033[21~");
    ck_assert(!decoder_next(decoder, now, &key));
    feed("尾\033[20");
    feed("1~x");
    ck_assert(decoder_next(decoder, now, &key));
    ck_assert_int_eq(key.code, KEY_PASTE);
    ck_assert_str_eq(key.text, "第一行\n:quit\n\033[21~尾");
    ck_assert_str_eq(keys(), "x");
}
END_TEST

START_TEST(a_paste_without_an_end_counts_after_two_seconds)
{
    struct key key;

    feed("\033[200~abc");
    now += 1999;
    ck_assert(!decoder_next(decoder, now, &key));
    now += 1;
    ck_assert(decoder_next(decoder, now, &key));
    ck_assert_str_eq(key.text, "abc");
}
END_TEST

START_TEST(a_paste_that_is_too_long_is_refused_whole)
{
    static char block[64 * 1024];
    struct key key;

    memset(block, 'a', sizeof(block) - 1);
    feed("\033[200~");
    for (int i = 0; i < 40; i++) {
        feed(block);
        ck_assert(!decoder_next(decoder, now, &key));
    }
    feed("\033[201~z");
    ck_assert(decoder_next(decoder, now, &key));
    ck_assert_int_eq(key.code, KEY_PASTE);
    ck_assert_ptr_null(key.text);
    ck_assert_str_eq(keys(), "z");
}
END_TEST

START_TEST(a_key_held_down_is_known_and_one_pressed_again_is_not)
{
    struct key key;

    feed("1");
    decoder_next(decoder, now, &key);
    ck_assert(!key.repeat);
    now += 30;
    feed("1");
    decoder_next(decoder, now, &key);
    ck_assert(key.repeat);
    now += 200;
    feed("1");
    decoder_next(decoder, now, &key);
    ck_assert(!key.repeat);
    now += 30;
    feed("2");
    decoder_next(decoder, now, &key);
    ck_assert(!key.repeat);
}
END_TEST

static const char *told(const void *terminal, const char *name)
{
    return strcmp(name, "kf11") == 0 ? "\033[98~" : NULL;
}

START_TEST(the_terminals_own_description_goes_first)
{
    decoder_free(decoder);
    decoder = decoder_new(told, NULL);
    feed("\033[98~\033[23~");
    ck_assert_str_eq(keys(), "F11 F11");
}
END_TEST

START_TEST(behind_escape_the_keys_beside_the_digits_are_f11_and_f12)
{
    feed("\0330\033-\033=");
    ck_assert_str_eq(keys(), "F10 F11 F12");
    feed("\033\xef\xbc\x9d"); /* ＝ */
    ck_assert_str_eq(keys(), "F12");
}
END_TEST

START_TEST(a_key_is_named_as_it_is_parsed)
{
    static const char *const names[] = {"F1",     "F12", "Esc", "Enter",     "Space",
                                        "Ctrl-L", "/",   "字",  "Shift-Tab", "PgDn"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const struct key key = key_parse(names[i]);

        ck_assert_int_ne(key.code, KEY_NONE);
        ck_assert_str_eq(key_name(&sc, &key), names[i]);
    }
    ck_assert_int_eq(key_parse("F13").code, KEY_NONE);
    ck_assert_int_eq(key_parse("").code, KEY_NONE);
    ck_assert_int_eq(key_parse("Ctrl-l").code, KEY_NONE);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_decoder");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, terminals_differ_in_bytes_and_the_keys_are_the_same);
    tcase_add_test(tc, escape_then_a_digit_is_a_function_key_also_typed_slowly_and_in_full_width);
    tcase_add_test(tc,
                   escape_counts_alone_after_a_while_at_once_when_doubled_and_before_another_key);
    tcase_add_test(tc, a_sequence_or_a_character_split_by_a_slow_line_is_one_key);
    tcase_add_test(tc, what_nobody_knows_means_nothing_and_hides_nothing_behind_it);
    tcase_add_test(tc, control_keys_have_names_and_flow_control_is_a_key_like_others);
    tcase_add_test(tc, a_paste_is_one_key_whatever_is_in_it);
    tcase_add_test(tc, a_paste_without_an_end_counts_after_two_seconds);
    tcase_add_test(tc, a_paste_that_is_too_long_is_refused_whole);
    tcase_add_test(tc, a_key_held_down_is_known_and_one_pressed_again_is_not);
    tcase_add_test(tc, the_terminals_own_description_goes_first);
    tcase_add_test(tc, behind_escape_the_keys_beside_the_digits_are_f11_and_f12);
    tcase_add_test(tc, a_key_is_named_as_it_is_parsed);
    return suite_run(tc);
}
