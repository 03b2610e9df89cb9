/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/exchange.h"
#include "tests/domain/fixture.h"

#define OURS "1a2b 3c4d 5e6f 7081"
#define NOW                                                                                        \
    (struct instant) { INT64_C(1790000000000) }

static struct peer there;

/* The next package after two that came. */
static struct package next(int number, const char *previous, const char *digest)
{
    return (struct package){.number = number,
                            .previous = previous,
                            .digest = digest,
                            .to = OURS,
                            .to_name = "海门街道调委会",
                            .made_at = NOW};
}

static enum rc follows(const struct package *p, bool *known)
{
    there = (struct peer){.name = "云健社区调委会", .received = 2, .received_digest = "d2"};
    return package_follows(&sc, &there, p, OURS, NOW, known);
}

START_TEST(a_package_follows_the_one_before_it)
{
    const struct package p = next(3, "d2", "d3");
    bool known;

    ck_assert_int_eq(follows(&p, &known), RC_OK);
    ck_assert(!known);
}
END_TEST

START_TEST(the_first_follows_nothing)
{
    const struct package p = next(1, NULL, "d1");
    const struct peer fresh = {.name = "云健社区调委会"};
    bool known;

    ck_assert_int_eq(package_follows(&sc, &fresh, &p, OURS, NOW, &known), RC_OK);
    ck_assert(!known);
}
END_TEST

START_TEST(what_came_before_is_known)
{
    const struct package newest = next(2, "d1", "d2"), older = next(1, NULL, "d1");
    bool known;

    ck_assert_int_eq(follows(&newest, &known), RC_OK);
    ck_assert(known);
    ck_assert_int_eq(follows(&older, &known), RC_OK);
    ck_assert(known);
}
END_TEST

START_TEST(another_one_by_the_number_of_the_newest_is_refused)
{
    const struct package p = next(2, "d1", "other");
    bool known;

    ck_assert_int_eq(follows(&p, &known), RC_CONFLICT);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "does not follow"));
}
END_TEST

START_TEST(one_that_names_another_before_it_is_refused)
{
    const struct package p = next(3, "other", "d3"), none = next(3, NULL, "d3");
    bool known;

    ck_assert_int_eq(follows(&p, &known), RC_CONFLICT);
    ck_assert_int_eq(follows(&none, &known), RC_CONFLICT);
}
END_TEST

START_TEST(one_that_comes_too_early_names_what_is_missing)
{
    const struct package p = next(5, "d4", "d5");
    bool known;

    ck_assert_int_eq(follows(&p, &known), RC_CONFLICT);
    ck_assert_str_eq(sc.error.args[2], "3");
}
END_TEST

START_TEST(one_for_another_office_is_refused_by_its_name)
{
    struct package p = next(3, "d2", "d3");
    bool known;

    p.to = "ffff ffff ffff ffff";
    ck_refused(follows(&p, &known), "package");
    ck_assert_str_eq(sc.error.args[0], "海门街道调委会");
}
END_TEST

START_TEST(five_minutes_between_two_clocks_are_nothing)
{
    struct package p = next(3, "d2", "d3");
    bool known;

    p.made_at = instant_after(NOW, MINUTES(5));
    ck_assert_int_eq(follows(&p, &known), RC_OK);
    p.made_at.ms++;
    ck_refused(follows(&p, &known), "package");
}
END_TEST

START_TEST(a_case_is_answered_once_and_by_the_other_office)
{
    struct exchange x = {.state = EXCHANGE_OFFERED};

    ck_assert_int_eq(exchange_may_answer(&sc, &x), RC_OK);
    x.state = EXCHANGE_ACCEPTED;
    ck_assert_int_eq(exchange_may_answer(&sc, &x), RC_CONFLICT);
    x.state = EXCHANGE_RETURNED;
    ck_assert_int_eq(exchange_may_answer(&sc, &x), RC_CONFLICT);
    x = (struct exchange){.outgoing = true, .state = EXCHANGE_SENT};
    ck_refused(exchange_may_answer(&sc, &x), "exchange");
    ck_assert_int_eq(exchange_may_learn(&sc, &x, PACKAGE_ACCEPT), RC_OK);
    x.state = EXCHANGE_ACCEPTED;
    ck_assert_int_eq(exchange_may_learn(&sc, &x, PACKAGE_RETURN), RC_CONFLICT);
    ck_assert_int_eq(exchange_may_learn(&sc, &x, PACKAGE_RECEIPT), RC_OK);
    x.outgoing = false;
    ck_refused(exchange_may_learn(&sc, &x, PACKAGE_RECEIPT), "exchange");
}
END_TEST

START_TEST(an_office_is_found_by_name_or_by_the_only_one_of_a_division)
{
    const struct peer list[] = {{.name = "甲调委会", .division = "331002001000"},
                                {.name = "乙调委会", .division = "331002002000"},
                                {.name = "丙调委会", .division = "331002002000"}};
    size_t index;

    ck_assert_int_eq(peer_find(&sc, list, 3, "丙调委会", &index), RC_OK);
    ck_assert_uint_eq(index, 2);
    ck_assert_int_eq(peer_find(&sc, list, 3, "331002001000", &index), RC_OK);
    ck_assert_uint_eq(index, 0);
    ck_refused(peer_find(&sc, list, 3, "331002002000", &index), "to");
    ck_assert_int_eq(peer_find(&sc, list, 3, "丁", &index), RC_NOTFOUND);
}
END_TEST

START_TEST(a_file_name_tells_two_keys_and_a_number_and_nothing_else)
{
    struct package p = next(12, "d11", "d12");

    p.from = "99aa bbcc ddee ff00";
    ck_assert_str_eq(package_file(&sc, &p), "99aabbcc-1a2b3c4d-000012.package");
    ck_assert(package_file_is_for(&sc, "99aabbcc-1a2b3c4d-000012.package", OURS));
    ck_assert(!package_file_is_for(&sc, "1a2b3c4d-99aabbcc-000012.package", OURS));
    ck_assert(!package_file_is_for(&sc, "a.package", OURS));
}
END_TEST

/* ---- parties who were joined ---- */

static struct party two[2];
static struct intake told;
static struct carried joined[2];

/* 顾林军 (1), whom 顾林君 (2) was joined into, against 蒋某 (3). */
static struct package with_joined(size_t count)
{
    two[0] = (struct party){.position = 1, .name = "顾林军"};
    two[1] = (struct party){.position = 3, .role = ROLE_RESPONDENT, .name = "蒋某"};
    told = (struct intake){.parties = two, .party_count = 2, .placed = true};
    joined[0] = (struct carried){.who = {{.position = 2, .name = "顾林君"}, 1}};
    joined[1] = (struct carried){.who = {{.position = 4, .name = "顾军"}, 1}};
    return (struct package){.intake = &told, .joined = joined, .joined_count = count};
}

START_TEST(each_party_has_a_position_of_his_own)
{
    const struct package p = with_joined(2);

    ck_assert_int_eq(package_check_parties(&sc, &p), RC_OK);
    joined[1].who.party.position = 2;
    ck_refused(package_check_parties(&sc, &p), "package");
    joined[1].who.party.position = 3;
    ck_refused(package_check_parties(&sc, &p), "package");
    joined[1].who.party.position = 4;
    two[1].position = 1;
    ck_refused(package_check_parties(&sc, &p), "package");
}
END_TEST

START_TEST(nobody_is_joined_into_one_who_is_no_party_or_of_another_role_or_type)
{
    const struct package p = with_joined(2);

    joined[1].who.into = 9;
    ck_refused(package_check_parties(&sc, &p), "package");
    joined[1].who.into = 2; /* who was joined himself */
    ck_refused(package_check_parties(&sc, &p), "package");
    joined[1].who.into = 3;
    ck_refused(package_check_parties(&sc, &p), "package");
    joined[1].who.into = 1;
    joined[1].who.party.type = PARTY_ORGANISATION;
    ck_refused(package_check_parties(&sc, &p), "package");
}
END_TEST

START_TEST(days_without_an_answer_are_counted_until_there_is_one)
{
    const struct date today = date_of(NOW);
    struct exchange x = {.state = EXCHANGE_SENT, .opened_at = NOW};

    ck_assert_int_eq(exchange_waited(&x, today), 0);
    ck_assert_int_eq(exchange_waited(&x, (struct date){today.day + 12}), 12);
    ck_assert_int_eq(exchange_waited(&x, (struct date){today.day - 1}),
                     0); /* a clock was set back */
    x.state = EXCHANGE_OFFERED;
    ck_assert_int_eq(exchange_waited(&x, (struct date){today.day + 1}), 1);
    x.state = EXCHANGE_RETURNED;
    ck_assert_int_eq(exchange_waited(&x, (struct date){today.day + 1}), -1);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("exchange");

    tcase_add_test(tc, a_package_follows_the_one_before_it);
    tcase_add_test(tc, the_first_follows_nothing);
    tcase_add_test(tc, what_came_before_is_known);
    tcase_add_test(tc, another_one_by_the_number_of_the_newest_is_refused);
    tcase_add_test(tc, one_that_names_another_before_it_is_refused);
    tcase_add_test(tc, one_that_comes_too_early_names_what_is_missing);
    tcase_add_test(tc, one_for_another_office_is_refused_by_its_name);
    tcase_add_test(tc, five_minutes_between_two_clocks_are_nothing);
    tcase_add_test(tc, a_case_is_answered_once_and_by_the_other_office);
    tcase_add_test(tc, an_office_is_found_by_name_or_by_the_only_one_of_a_division);
    tcase_add_test(tc, a_file_name_tells_two_keys_and_a_number_and_nothing_else);
    tcase_add_test(tc, each_party_has_a_position_of_his_own);
    tcase_add_test(tc, nobody_is_joined_into_one_who_is_no_party_or_of_another_role_or_type);
    tcase_add_test(tc, days_without_an_answer_are_counted_until_there_is_one);
    return suite_run(tc);
}
