/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/party.h"
#include "tests/domain/fixture.h"

#define TODAY on(2026, 11, 20)

static struct party person(int position, const char *name)
{
    return (struct party){.position = position,
                          .role = ROLE_APPLICANT,
                          .type = PARTY_PERSON,
                          .name = name,
                          .refused_on = DATE_NONE};
}

START_TEST(a_name_alone_is_enough_and_may_be_unverified)
{
    struct party p = person(1, " 吴某 "), q = person(2, PARTY_UNVERIFIED);

    ck_ok(party_check(&sc, &p, TODAY));
    ck_assert_str_eq(p.name, "吴某");
    ck_assert_ptr_null(p.id_number);
    ck_assert_ptr_null(p.phone);
    ck_ok(party_check(&sc, &q, TODAY));
}
END_TEST

START_TEST(a_party_without_a_name_is_refused)
{
    struct party p = person(3, "  ");

    ck_refused(party_check(&sc, &p, TODAY), "parties[3].name");
}
END_TEST

START_TEST(a_wrong_number_names_its_party_and_its_field)
{
    struct party p = person(2, "吴某"), q = person(1, "蒋某");

    p.id_number = "331002199001010019";
    ck_refused(party_check(&sc, &p, TODAY), "parties[2].id_number");
    q.phone = "138";
    ck_refused(party_check(&sc, &q, TODAY), "parties[1].phone");
    q.phone = NULL;
    q.address = "\xE2\x80\xAE六幢";
    ck_refused(party_check(&sc, &q, TODAY), "parties[1].address");
    q.address = NULL;
    q.refused_on = on(2026, 11, 21);
    ck_refused(party_check(&sc, &q, TODAY), "parties[1].refused_on");
}
END_TEST

START_TEST(a_person_has_an_id_number_and_an_organisation_a_credit_code)
{
    struct party p = person(1, "某健身馆");

    p.id_number = "91350100m000100y43";
    ck_refused(party_check(&sc, &p, TODAY), "parties[1].id_number");
    p.type = PARTY_ORGANISATION;
    ck_ok(party_check(&sc, &p, TODAY));
    ck_assert_str_eq(p.id_number, "91350100M000100Y43");
    ck_assert_int_eq(party_sex(&p), SEX_UNKNOWN);
    ck_assert(!date_is_set(party_birth(&p)));
}
END_TEST

START_TEST(sex_and_birth_come_from_the_id_number_of_a_person)
{
    struct party p = person(1, "陈女士");

    ck_assert_int_eq(party_sex(&p), SEX_UNKNOWN);
    p.id_number = "331002198506120023";
    ck_assert_int_eq(party_sex(&p), SEX_FEMALE);
    ck_assert_int_eq(party_birth(&p).day, on(1985, 6, 12).day);
}
END_TEST

START_TEST(a_helper_signs_nothing)
{
    struct party p = person(1, "邻居");

    ck_assert(party_signs(&p));
    p.role = ROLE_THIRD;
    ck_assert(party_signs(&p));
    p.role = ROLE_HELPER;
    ck_assert(!party_signs(&p));
}
END_TEST

START_TEST(a_party_is_found_by_position_or_by_a_name_only_one_has)
{
    const struct party parties[] = {person(1, "李某"), person(2, "王某"), person(3, "李某"),
                                    person(4, "17家经营户")};
    int position = 9;

    ck_ok(party_find(&sc, parties, 4, "party", "2", &position));
    ck_assert_int_eq(position, 2);
    ck_ok(party_find(&sc, parties, 4, "party", "３", &position));
    ck_assert_int_eq(position, 3);
    ck_ok(party_find(&sc, parties, 4, "party", "王某", &position));
    ck_assert_int_eq(position, 2);
    ck_ok(party_find(&sc, parties, 4, "party", "17家经营户", &position));
    ck_assert_int_eq(position, 4);
    ck_refused(party_find(&sc, parties, 4, "party", "李某", &position), "party");
    ck_refused(party_find(&sc, parties, 4, "party", "赵某", &position), "party");
    ck_refused(party_find(&sc, parties, 4, "party", "5", &position), "party");
    ck_refused(party_find(&sc, parties, 4, "party", "0", &position), "party");
    ck_refused(party_find(&sc, parties, 4, "party", "", &position), "party");
    ck_assert_int_eq(position, 4);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("party");

    tcase_add_test(tc, a_name_alone_is_enough_and_may_be_unverified);
    tcase_add_test(tc, a_party_without_a_name_is_refused);
    tcase_add_test(tc, a_wrong_number_names_its_party_and_its_field);
    tcase_add_test(tc, a_person_has_an_id_number_and_an_organisation_a_credit_code);
    tcase_add_test(tc, sex_and_birth_come_from_the_id_number_of_a_person);
    tcase_add_test(tc, a_helper_signs_nothing);
    tcase_add_test(tc, a_party_is_found_by_position_or_by_a_name_only_one_has);
    return suite_run(tc);
}
