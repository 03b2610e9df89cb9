/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/identity.h"
#include "tests/domain/fixture.h"

#define TODAY on(2026, 11, 20)

START_TEST(published_and_made_up_numbers_with_a_right_check_digit_are_taken)
{
    /* The first is the sample of the standard; the last two are made up for this test. */
    static const char *const numbers[] = {
        "11010519491231002X", "440524188001010014", "34052419800101001X",
        "513101198201130014", "331002199001010018", "331002198506120023",
    };

    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
        const char *out;

        ck_ok(identity_citizen(&sc, "id_number", numbers[i], TODAY, &out));
        ck_assert_str_eq(out, numbers[i]);
    }
}
END_TEST

START_TEST(a_small_x_spaces_and_full_width_digits_are_made_regular)
{
    const char *out;

    ck_ok(identity_citizen(&sc, "id_number", "11010519491231002x", TODAY, &out));
    ck_assert_str_eq(out, "11010519491231002X");
    ck_ok(identity_citizen(&sc, "id_number", " 331002 19900101 0018 ", TODAY, &out));
    ck_assert_str_eq(out, "331002199001010018");
    ck_ok(identity_citizen(&sc, "id_number", "３３１００２１９９００１０１００１８", TODAY, &out));
    ck_assert_str_eq(out, "331002199001010018");
}
END_TEST

START_TEST(a_number_that_cannot_be_is_refused_and_never_repeated)
{
    static const char *const numbers[] = {
        "331002199001010019",  /* check digit 8 */
        "331002199001010081",  /* two digits changed places */
        "331002202302290011",  /* 2023-02-29, with a right check digit */
        "33100219900101001",   /* 17 */
        "3310021990010100188", /* 19 */
        "331002900101001",     /* the old 15 */
        "33100219900101X018",  /* X inside */
        "X31002199001010018",  "03100219900101001X", "",
    };

    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
        const char *out = "kept";

        ck_refused(identity_citizen(&sc, "parties[2].id_number", numbers[i], TODAY, &out),
                   "parties[2].id_number");
        ck_assert_str_eq(out, "kept");
        for (int a = 0; a < ERROR_ARGS && *numbers[i]; a++)
            ck_assert(!sc.error.args[a] || !strstr(sc.error.args[a], numbers[i]));
    }
}
END_TEST

START_TEST(somebody_born_today_is_taken_and_somebody_born_tomorrow_is_not)
{
    const char *born = "331002202402290019", *out;

    ck_ok(identity_citizen(&sc, "id_number", born, on(2024, 2, 29), &out));
    ck_refused(identity_citizen(&sc, "id_number", born, on(2024, 2, 28), &out), "id_number");
}
END_TEST

START_TEST(sex_and_birth_date_come_from_the_number)
{
    ck_assert_int_eq(identity_sex("331002199001010018"), SEX_MALE);
    ck_assert_int_eq(identity_sex("331002198506120023"), SEX_FEMALE);
    ck_assert_int_eq(identity_sex("11010519491231002X"), SEX_FEMALE);
    ck_assert_int_eq(identity_sex(NULL), SEX_UNKNOWN);
    ck_assert_int_eq(identity_sex("22500000"), SEX_UNKNOWN);
    ck_assert_int_eq(identity_birth("331002198506120023").day, on(1985, 6, 12).day);
    ck_assert(!date_is_set(identity_birth(NULL)));
}
END_TEST

START_TEST(a_year_is_full_on_the_birthday)
{
    ck_assert_int_eq(identity_age(on(2008, 11, 20), on(2026, 11, 19)), 17);
    ck_assert_int_eq(identity_age(on(2008, 11, 20), on(2026, 11, 20)), 18);
    ck_assert_int_eq(identity_age(on(2008, 2, 29), on(2026, 2, 28)), 17);
    ck_assert_int_eq(identity_age(on(2008, 2, 29), on(2026, 3, 1)), 18);
    ck_assert_int_eq(identity_age(on(2026, 11, 20), on(2026, 11, 20)), 0);
}
END_TEST

START_TEST(a_credit_code_needs_its_alphabet_and_its_check_character)
{
    const char *out;

    /* The sample of GB 32100-2015, and two made up with the check worked out by hand. */
    ck_ok(identity_credit(&sc, "id_number", "91350100M000100Y43", &out));
    ck_assert_str_eq(out, "91350100M000100Y43");
    ck_ok(identity_credit(&sc, "id_number", "92331002ma0000001g", &out));
    ck_assert_str_eq(out, "92331002MA0000001G");
    ck_ok(identity_credit(&sc, "id_number", "52331002MJ00000002", &out));
    ck_refused(identity_credit(&sc, "id_number", "91350100M000100Y34", &out), "id_number");
    ck_refused(identity_credit(&sc, "id_number", "9135O100M000100Y43", &out), "id_number");
    ck_refused(identity_credit(&sc, "id_number", "91350100M000100Y4", &out), "id_number");
    ck_refused(identity_credit(&sc, "id_number", "", &out), "id_number");
}
END_TEST

START_TEST(every_way_to_write_a_telephone_number_is_read)
{
    static const struct {
        const char *typed, *digits;
    } phones[] = {
        {"13857600000", "13857600000"},
        {"138 5760 0000", "13857600000"},
        {"138-5760-0000", "13857600000"},
        {"+86 13857600000", "13857600000"},
        {"008613857600000", "13857600000"},
        {"１３８５７６０００００", "13857600000"},
        {"22500000", "22500000"},
        {"8812345", "8812345"},
        {"0572-22500000", "057222500000"},
        {"(0576) 88881234", "057688881234"},
        {"（0576）88881234", "057688881234"},
        {"+86-576-88881234", NULL},
        {"057688881234", "057688881234"},
        {"010-62000000", "01062000000"},
        {"0576-88881234-801", "057688881234-801"},
        {"88881234转801", "88881234-801"},
        {"110", "110"},
        {"12345", "12345"},
        {"12338", "12338"},
        {"12348", "12348"},
        {"12315", "12315"},
        {"96110", "96110"},
        {"12800000000", NULL},  /* 12x is no mobile */
        {"1385760000", NULL},   /* ten digits */
        {"138576000001", NULL}, /* twelve */
        {"111", NULL},
        {"12346", NULL},
        {"0576", NULL},
        {"0576-1234567", NULL}, /* a local number does not begin with 1 */
        {"88881234-", NULL},
        {"-88881234", NULL},
        {"tel 88881234", NULL},
        {"1385760000O", NULL},
        {"", NULL},
    };

    for (size_t i = 0; i < sizeof(phones) / sizeof(*phones); i++) {
        const char *out = NULL;

        if (!phones[i].digits) {
            ck_refused(identity_phone(&sc, "phone", phones[i].typed, &out), "phone");
            continue;
        }
        ck_assert_msg(identity_phone(&sc, "phone", phones[i].typed, &out) == RC_OK, "%s",
                      phones[i].typed);
        ck_assert_str_eq(out, phones[i].digits);
    }
}
END_TEST

START_TEST(masks_show_enough_to_recognise_and_not_enough_to_know)
{
    ck_assert_str_eq(identity_mask_phone(&sc, "13857608000"), "138****8000");
    ck_assert_str_eq(identity_mask_phone(&sc, "22500000"), "22****00");
    ck_assert_str_eq(identity_mask_phone(&sc, "057688881234"), "057*****1234");
    ck_assert_str_eq(identity_mask_phone(&sc, "110"), "110");
    ck_assert_str_eq(identity_mask_phone(&sc, NULL), "");
    ck_assert_str_eq(identity_mask_name(&sc, "顾某"), "顾*");
    ck_assert_str_eq(identity_mask_name(&sc, "潘某某"), "潘**");
    ck_assert_str_eq(identity_mask_name(&sc, "欧阳某某"), "欧阳**");
    ck_assert_str_eq(identity_mask_name(&sc, "东方"), "东*");
    ck_assert_str_eq(identity_mask_name(&sc, "顾"), "顾");
    ck_assert_str_eq(identity_mask_name(&sc, NULL), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("identity");

    tcase_add_test(tc, published_and_made_up_numbers_with_a_right_check_digit_are_taken);
    tcase_add_test(tc, a_small_x_spaces_and_full_width_digits_are_made_regular);
    tcase_add_test(tc, a_number_that_cannot_be_is_refused_and_never_repeated);
    tcase_add_test(tc, somebody_born_today_is_taken_and_somebody_born_tomorrow_is_not);
    tcase_add_test(tc, sex_and_birth_date_come_from_the_number);
    tcase_add_test(tc, a_year_is_full_on_the_birthday);
    tcase_add_test(tc, a_credit_code_needs_its_alphabet_and_its_check_character);
    tcase_add_test(tc, every_way_to_write_a_telephone_number_is_read);
    tcase_add_test(tc, masks_show_enough_to_recognise_and_not_enough_to_know);
    return suite_run(tc);
}
