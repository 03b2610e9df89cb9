/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/cipher.h"

#include "tests/suite.h"

#include <string.h>

#define ABOUT "sealed_note|1|locked|7"

static struct scope sc;
static struct cipher_key *key;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    key = cipher_key_draw();
}

static void end(void)
{
    cipher_key_free(key);
    scope_end(&sc);
}

static void does_not_open(const struct cipher_key *with, const char *about, const char *locked)
{
    char *words = NULL;

    ck_assert_int_eq(cipher_open(&sc, with, about, locked, &words), RC_ENGINE);
    ck_assert_str_eq(sc.error.field, "key");
    ck_assert_ptr_null(words);
}

START_TEST(words_are_read_back_with_the_same_key)
{
    char *words;

    ck_assert_int_eq(
        cipher_open(&sc, key, ABOUT, cipher_lock(&sc, key, ABOUT, "她说怕他。\n"), &words), RC_OK);
    ck_assert_str_eq(words, "她说怕他。\n");
    ck_assert_int_eq(cipher_open(&sc, key, ABOUT, cipher_lock(&sc, key, ABOUT, ""), &words), RC_OK);
    ck_assert_str_eq(words, "");
}
END_TEST

START_TEST(the_same_words_never_look_the_same)
{
    const char *locked = cipher_lock(&sc, key, ABOUT, "她说怕他。");

    ck_assert_str_ne(locked, cipher_lock(&sc, key, ABOUT, "她说怕他。"));
    ck_assert_ptr_null(strstr(locked, "她"));
}
END_TEST

START_TEST(another_key_another_place_and_a_changed_letter_open_nothing)
{
    struct cipher_key *other = cipher_key_draw();
    char *locked = scope_strdup(&sc, cipher_lock(&sc, key, ABOUT, "她说怕他。"));

    does_not_open(other, ABOUT, locked);
    does_not_open(key, "sealed_note|2|locked|7", locked);
    does_not_open(key, ABOUT, "");
    does_not_open(key, ABOUT, "AAAA");
    does_not_open(key, ABOUT, "她说怕他。");
    for (size_t i = 0; i < strlen(locked) - 1; i += 5) {
        const char was = locked[i];

        locked[i] = was == 'A' ? 'B' : 'A';
        does_not_open(key, ABOUT, locked);
        locked[i] = was;
    }
    cipher_key_free(other);
}
END_TEST

START_TEST(a_key_is_written_and_read_as_one_word)
{
    const char *text = cipher_key_text(&sc, key);
    struct cipher_key *read;

    ck_assert(cipher_key_parse(text, strlen(text), &read));
    ck_assert_str_eq(cipher_key_id(&sc, read), cipher_key_id(&sc, key));
    ck_assert_uint_eq(strlen(cipher_key_id(&sc, key)), 16);
    cipher_key_free(read);
    ck_assert(!cipher_key_parse(text, strlen(text) - 2, &read));
    ck_assert(!cipher_key_parse("AAAA", 4, &read));
    ck_assert(!cipher_key_parse("", 0, &read));
}
END_TEST

START_TEST(a_key_locked_with_a_key_opens_what_it_locked)
{
    struct cipher_key *inner = cipher_key_draw(), *again, *other = cipher_key_draw();
    const char *box = cipher_lock_key(&sc, key, ABOUT, inner);
    const char *locked = cipher_lock(&sc, inner, ABOUT, "她说怕他。");
    char *words;

    ck_assert_int_eq(cipher_open_key(&sc, key, ABOUT, box, &again), RC_OK);
    ck_assert_int_eq(cipher_open(&sc, again, ABOUT, locked, &words), RC_OK);
    ck_assert_str_eq(words, "她说怕他。");
    cipher_key_free(again);
    ck_assert_int_eq(cipher_open_key(&sc, other, ABOUT, box, &again), RC_ENGINE);
    /* words are no key */
    ck_assert_int_eq(
        cipher_open_key(&sc, key, ABOUT, cipher_lock(&sc, key, ABOUT, "words"), &again), RC_ENGINE);
    cipher_key_free(inner);
    cipher_key_free(other);
}
END_TEST

START_TEST(what_was_wiped_is_gone)
{
    char text[] = "secret";

    cipher_wipe(text, sizeof(text));
    for (size_t i = 0; i < sizeof(text); i++)
        ck_assert_int_eq(text[i], 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("cipher");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, words_are_read_back_with_the_same_key);
    tcase_add_test(tc, the_same_words_never_look_the_same);
    tcase_add_test(tc, another_key_another_place_and_a_changed_letter_open_nothing);
    tcase_add_test(tc, a_key_is_written_and_read_as_one_word);
    tcase_add_test(tc, a_key_locked_with_a_key_opens_what_it_locked);
    tcase_add_test(tc, what_was_wiped_is_gone);
    return suite_run(tc);
}
