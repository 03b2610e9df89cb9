/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/check_code.h"
#include "tests/domain/fixture.h"

#include <string.h>

/* Worked out by hand from the first 45 bits 00001 00010 … 01001 and the sum 1*1 + … + 9*9 = 285,
 * which is 6 modulo 31. */
static const char digest[] = "08864298e8480000";

START_TEST(nine_characters_hold_45_bits_and_the_tenth_their_sum)
{
    ck_assert_str_eq(check_code_of(&sc, digest), "1234567896");
    ck_assert_str_eq(check_code_shown(&sc, "1234567896"), "12345-67896");
    ck_assert_ptr_null(check_code_shown(&sc, NULL));
}
END_TEST

START_TEST(a_code_is_read_however_it_was_copied)
{
    static const char *const typed[] = {"1234567896",  "12345-67896",   " 12345 67896 ",
                                        "I2345-67896", "l2345-67896",   "１２３４５－６７８９６",
                                        "1234-567896", "12345 - 67896", NULL};
    const char *code;

    for (size_t i = 0; typed[i]; i++) {
        ck_ok(check_code_read(&sc, typed[i], &code));
        ck_assert_str_eq(code, "1234567896");
    }
}
END_TEST

START_TEST(one_wrong_character_and_two_swapped_ones_are_found)
{
    static const char letters[] =
        "0123456789ABCDEFGHJKMNPQRSTVWXY"; /* Z and 0 are alike in a sum */
    char wrong[] = "1234567896";
    const char *code;

    for (int i = 0; i < 9; i++) {
        for (const char *l = letters; *l; l++) {
            wrong[i] = *l;
            if (*l != "1234567896"[i])
                ck_refused(check_code_read(&sc, wrong, &code), "code");
        }
        wrong[i] = "1234567896"[i];
    }
    ck_refused(check_code_read(&sc, "2134567896", &code), "code");
    ck_refused(check_code_read(&sc, "123456789", &code), "code");
    ck_refused(check_code_read(&sc, "12345678966", &code), "code");
    ck_refused(check_code_read(&sc, "U234567896", &code), "code");
    ck_refused(check_code_read(&sc, "", &code), "code");
    ck_refused(check_code_read(&sc, NULL, &code), "code");
}
END_TEST

static struct check_subject subject(const struct dispute *d)
{
    return (struct check_subject){.division = "331002001000",
                                  .dispute = d,
                                  .kind = "agreement",
                                  .version = 1,
                                  .template_digest = "t",
                                  .source = "# 协议"};
}

START_TEST(everything_a_paper_says_is_in_its_digest)
{
    const struct dispute d = {.year = 2026, .register_number = 12};
    const struct dispute e = {.year = 2026, .register_number = 13};
    struct check_subject s = subject(&d);
    const char *first = check_code_digest(&sc, &s);

    ck_assert_str_eq(check_code_digest(&sc, &s), first);
    s.source = "# 协议 ";
    ck_assert_str_ne(check_code_digest(&sc, &s), first);
    s = subject(&d);
    s.version = 2;
    ck_assert_str_ne(check_code_digest(&sc, &s), first);
    s = subject(&d);
    s.template_digest = "u";
    ck_assert_str_ne(check_code_digest(&sc, &s), first);
    s = subject(&d);
    s.kind = "receipt";
    ck_assert_str_ne(check_code_digest(&sc, &s), first);
    s = subject(&e);
    ck_assert_str_ne(check_code_digest(&sc, &s), first);
}
END_TEST

START_TEST(the_qr_code_holds_at_most_sixty_plain_characters_and_gives_the_same_code)
{
    const struct dispute d = {.year = 2026, .register_number = 999999};
    struct check_subject s = subject(&d);
    const char *code, *qr;

    s.version = 99;
    qr = check_code_qr(&sc, &s, digest);
    ck_assert_str_eq(qr, "OC1/331002001000/2026-999999/99/08864298E8480000");
    ck_assert_uint_le(strlen(qr), CHECK_CODE_QR_MAX);
    ck_ok(check_code_read(&sc, qr, &code));
    ck_assert_str_eq(code, "1234567896");
    ck_refused(check_code_read(&sc, "OC1/331002001000/2026-1/1/08864", &code), "code");
    ck_refused(check_code_read(&sc, "OC1/", &code), "code");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("check_code");

    tcase_add_test(tc, nine_characters_hold_45_bits_and_the_tenth_their_sum);
    tcase_add_test(tc, a_code_is_read_however_it_was_copied);
    tcase_add_test(tc, one_wrong_character_and_two_swapped_ones_are_found);
    tcase_add_test(tc, everything_a_paper_says_is_in_its_digest);
    tcase_add_test(tc, the_qr_code_holds_at_most_sixty_plain_characters_and_gives_the_same_code);
    return suite_run(tc);
}
