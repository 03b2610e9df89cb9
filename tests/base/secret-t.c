/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/secret.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(a_hash_fits_its_own_word_and_no_other)
{
    const char *const hash = secret_hash(&sc, "tea at 16:20 daily");

    ck_assert(secret_fits(hash, "tea at 16:20 daily"));
    ck_assert(!secret_fits(hash, "tea at 16:20 dailY"));
    ck_assert(!secret_fits(hash, ""));
    ck_assert(!secret_fits("no hash", "tea at 16:20 daily"));
}
END_TEST

START_TEST(the_same_word_has_another_hash_each_time_and_is_not_in_it)
{
    const char *const a = secret_hash(&sc, "teatime"), *const b = secret_hash(&sc, "teatime");

    ck_assert_str_ne(a, b);
    ck_assert_ptr_null(strstr(a, "teatime"));
}
END_TEST

/* RFC 9106 names argon2id; two passes over 64 MiB are "interactive" of libsodium. */
START_TEST(it_is_argon2id_with_two_passes_over_64_mib)
{
    const char start[] = "$argon2id$v=19$m=65536,t=2,p=1$";

    ck_assert_int_eq(strncmp(secret_hash(&sc, "teatime"), start, strlen(start)), 0);
}
END_TEST

START_TEST(nobody_is_let_in_by_any_word)
{
    ck_assert(!secret_fits(NULL, ""));
    ck_assert(!secret_fits(NULL, "teatime"));
}
END_TEST

START_TEST(a_wiped_text_is_gone_to_its_end)
{
    char text[] = "teatime";

    secret_wipe(text);
    for (size_t i = 0; i < sizeof(text); i++)
        ck_assert_int_eq(text[i], 0);
    secret_wipe(NULL);
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("secret");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_hash_fits_its_own_word_and_no_other);
    tcase_add_test(tc, the_same_word_has_another_hash_each_time_and_is_not_in_it);
    tcase_add_test(tc, it_is_argon2id_with_two_passes_over_64_mib);
    tcase_add_test(tc, nobody_is_let_in_by_any_word);
    tcase_add_test(tc, a_wiped_text_is_gone_to_its_end);
    return suite_run(tc);
}
