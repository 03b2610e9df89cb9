/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/signet.h"

#include "tests/suite.h"

#include <string.h>

static struct scope sc;
static struct seal_private secret;
static struct signet ours;

static void begin(void)
{
    struct seal_public key;

    sc = (struct scope)SCOPE_INIT;
    seal_make_pair(&secret, &key);
    ours = signet_of(&secret);
}

static void end(void) { scope_end(&sc); }

static struct bytes words(const char *text)
{
    return (struct bytes){(const unsigned char *)text, strlen(text)};
}

START_TEST(a_word_names_both_keys)
{
    struct signet read;

    ck_assert_int_eq(signet_parse(&sc, "word", signet_text(&sc, &ours), &read), RC_OK);
    ck_assert_int_eq(memcmp(&read, &ours, sizeof(read)), 0);
    ck_assert_str_eq(signet_name(&sc, &read), signet_name(&sc, &ours));
    ck_assert_uint_eq(strlen(signet_name(&sc, &read)), strlen("1a2b 3c4d 5e6f 7081"));
}
END_TEST

START_TEST(a_word_that_was_copied_wrongly_is_refused)
{
    const char *word = signet_text(&sc, &ours);
    struct signet read;

    for (size_t i = 0; i < strlen(word); i++) {
        char *copy = scope_strdup(&sc, word);

        copy[i] = copy[i] == '0' ? '1' : '0';
        ck_assert_int_eq(signet_parse(&sc, "word", copy, &read), RC_INVALID);
    }
    ck_assert_int_eq(signet_parse(&sc, "word", "", &read), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "word");
}
END_TEST

START_TEST(what_is_signed_holds_for_these_bytes_and_this_office_alone)
{
    struct seal_private other;
    struct seal_public key;
    char *signature = scope_strdup(&sc, signet_sign(&sc, &secret, words("一案")));

    ck_assert_uint_eq(strlen(signature), SIGNATURE_HEX);
    ck_assert(signet_holds(&ours, words("一案"), signature));
    ck_assert(!signet_holds(&ours, words("二案"), signature));
    seal_make_pair(&other, &key);
    const struct signet theirs = signet_of(&other);
    ck_assert(!signet_holds(&theirs, words("一案"), signature));
    signature[7] = signature[7] == '0' ? '1' : '0';
    ck_assert(!signet_holds(&ours, words("一案"), signature));
    ck_assert(!signet_holds(&ours, words("一案"), ""));
}
END_TEST

START_TEST(the_key_that_signs_is_not_the_key_that_seals)
{
    ck_assert_int_ne(memcmp(ours.sign, ours.seal.bytes, SIGNET_KEY_BYTES), 0);
    ck_assert_int_ne(memcmp(ours.sign, secret.bytes, SIGNET_KEY_BYTES), 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("signet");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_word_names_both_keys);
    tcase_add_test(tc, a_word_that_was_copied_wrongly_is_refused);
    tcase_add_test(tc, what_is_signed_holds_for_these_bytes_and_this_office_alone);
    tcase_add_test(tc, the_key_that_signs_is_not_the_key_that_seals);
    return suite_run(tc);
}
