/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/digest.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* The examples of FIPS 180-4 and of the NIST test vectors. */
START_TEST(digests_are_those_of_the_standard)
{
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    char *million = scope_alloc(&sc, 1000000, 1);

    ck_assert_str_eq(digest_of(&sc, "", 0),
                     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    ck_assert_str_eq(digest_of(&sc, "abc", 3),
                     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    ck_assert_str_eq(digest_of(&sc, two_blocks, sizeof(two_blocks) - 1),
                     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    memset(million, 'a', 1000000);
    ck_assert_str_eq(digest_of(&sc, million, 1000000),
                     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

START_TEST(a_nul_byte_counts_like_any_other)
{
    ck_assert_str_ne(digest_of(&sc, "a\0b", 3), digest_of(&sc, "a\0c", 3));
}
END_TEST

START_TEST(a_salt_is_32_hexadecimal_digits_and_never_the_same)
{
    const char *a = digest_salt(&sc), *b = digest_salt(&sc);

    ck_assert_uint_eq(strlen(a), 32);
    ck_assert_uint_eq(strspn(a, "0123456789abcdef"), 32);
    ck_assert_str_ne(a, b);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("digest");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, digests_are_those_of_the_standard);
    tcase_add_test(tc, a_nul_byte_counts_like_any_other);
    tcase_add_test(tc, a_salt_is_32_hexadecimal_digits_and_never_the_same);
    return suite_run(tc);
}
