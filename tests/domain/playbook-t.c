/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/playbook.h"
#include "tests/domain/fixture.h"

static const char *family[] = {"marriage_family"};
static const char *neighbour[] = {"neighbour", "housing"};
static const char *leaks[] = {"漏", "水管"};
static const struct playbook list[] = {
    {.id = "urgent", .has_urgency = true, .urgency = URGENCY_URGENT},
    {.id = "plain"},
    {.id = "guard", .sources = 1u << SOURCE_POLICE_110},
    {.id = "patrol", .sources = 1u << SOURCE_PATROL},
    {.id = "leak", .kinds = neighbour, .kind_count = 2, .words = leaks, .word_count = 2},
    {.id = "family-red",
     .kinds = family,
     .kind_count = 1,
     .has_urgency = true,
     .urgency = URGENCY_URGENT},
    {.id = "family", .kinds = family, .kind_count = 1},
};
#define LIST_COUNT (sizeof(list) / sizeof(*list))

static const char *chosen(const char *kind, enum urgency urgency, enum source source,
                          const char *narrative)
{
    const struct playbook_question q = {
        .kind = kind, .urgency = urgency, .source = source, .narrative = narrative};
    const struct playbook *pb = playbook_choose(list, LIST_COUNT, &q);

    return pb ? pb->id : NULL;
}

START_TEST(the_most_specific_playbook_wins)
{
    ck_assert_str_eq(chosen("marriage_family", URGENCY_URGENT, SOURCE_PHONE, "争吵"), "family-red");
    ck_assert_str_eq(chosen("marriage_family", URGENCY_NORMAL, SOURCE_PHONE, "争吵"), "family");
    ck_assert_str_eq(chosen("neighbour", URGENCY_NORMAL, SOURCE_PATROL, "水管爆裂"), "leak");
    ck_assert_str_eq(chosen("neighbour", URGENCY_NORMAL, SOURCE_PATROL, "污水"), "patrol");
    ck_assert_str_eq(chosen("other", URGENCY_URGENT, SOURCE_WALK_IN, "争吵"), "urgent");
    ck_assert_str_eq(chosen("other", URGENCY_NORMAL, SOURCE_WALK_IN, "争吵"), "plain");
}
END_TEST

START_TEST(of_equally_specific_ones_the_first_by_id_wins)
{
    ck_assert_str_eq(chosen("other", URGENCY_URGENT, SOURCE_POLICE_110, "争吵"), "guard");
    ck_assert_str_eq(chosen("other", URGENCY_URGENT, SOURCE_PATROL, "争吵"), "patrol");
}
END_TEST

START_TEST(a_condition_that_is_not_met_excludes_the_playbook)
{
    const struct playbook_question q = {.kind = "neighbour", .source = SOURCE_PHONE};

    ck_assert_int_eq(playbook_match(&list[0], &q), -1);
    ck_assert_int_eq(playbook_match(&list[1], &q), 0);
    ck_assert_int_eq(playbook_match(&list[4], &q), -1);
    ck_assert_ptr_null(playbook_choose(list, 1, &q));
}
END_TEST

START_TEST(a_local_kind_counts_as_its_parent)
{
    const struct playbook_question q = {
        .kind = "leaks_local", .parent = "neighbour", .source = SOURCE_PHONE, .narrative = "水管"};

    ck_assert_int_eq(playbook_match(&list[4], &q), 2);
}
END_TEST

static const struct playbook_seat seats[] = {
    {.agency = AGENCY_POLICE, .role = "先期处置", .required = true},
    {.agency = AGENCY_WOMEN, .role = "牵头调解", .required = true, .lead = true},
    {.agency = AGENCY_GUARD, .role = "协助"},
};
static struct promise good_promise(void)
{
    return (struct promise){
        .code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL};
}

static struct playbook good(const struct promise *promise)
{
    return (struct playbook){
        .id = "urgent", .seats = seats, .seat_count = 3, .promises = promise, .promise_count = 1};
}

START_TEST(a_promise_looks_at_the_seats_it_concerns)
{
    struct promise p = good_promise();

    ck_assert(promise_concerns(&p, AGENCY_POLICE, false));
    p.choice = CHOICE_REQUIRED;
    ck_assert(!promise_concerns(&p, AGENCY_POLICE, false));
    ck_assert(promise_concerns(&p, AGENCY_POLICE, true));
    p.choice = CHOICE_SOCIAL;
    ck_assert(!promise_concerns(&p, AGENCY_POLICE, true));
    ck_assert(promise_concerns(&p, AGENCY_GUARD, true));
}
END_TEST

START_TEST(a_quorum_is_all_any_or_so_many)
{
    struct promise p = good_promise();

    ck_assert_uint_eq(promise_needs(&p, 3), 3);
    ck_assert_uint_eq(promise_needs(&p, 0), 1);
    p.quorum = QUORUM_ANY;
    ck_assert_uint_eq(promise_needs(&p, 3), 1);
    p.quorum = QUORUM_K;
    p.k = 2;
    ck_assert_uint_eq(promise_needs(&p, 3), 2);
}
END_TEST

START_TEST(a_whole_playbook_is_taken)
{
    const struct promise p = good_promise();
    const struct playbook pb = good(&p);

    ck_ok(playbook_check(&sc, &pb));
}
END_TEST

START_TEST(a_playbook_without_id_seat_or_promise_is_refused)
{
    const struct promise p = good_promise();
    struct playbook pb = good(&p);

    pb.id = "";
    ck_refused(playbook_check(&sc, &pb), "id");
    pb = good(&p);
    pb.seat_count = 0;
    ck_refused(playbook_check(&sc, &pb), "seats");
    pb = good(&p);
    pb.promise_count = 0;
    ck_refused(playbook_check(&sc, &pb), "promises");
}
END_TEST

START_TEST(two_leads_or_two_seats_of_one_agency_are_refused)
{
    static const struct playbook_seat leads[] = {{.agency = AGENCY_POLICE, .lead = true},
                                                 {.agency = AGENCY_WOMEN, .lead = true}};
    static const struct playbook_seat twice[] = {{.agency = AGENCY_POLICE, .lead = true},
                                                 {.agency = AGENCY_POLICE}};
    const struct promise p = good_promise();
    struct playbook pb = good(&p);

    pb.seats = leads;
    pb.seat_count = 2;
    ck_refused(playbook_check(&sc, &pb), "seats");
    pb.seats = twice;
    ck_refused(playbook_check(&sc, &pb), "seats");
}
END_TEST

START_TEST(a_promise_nobody_could_keep_is_refused)
{
    struct promise p = good_promise();
    struct playbook pb = good(&p);

    p.acts = 0;
    ck_refused(playbook_check(&sc, &pb), "promises");
    p = good_promise();
    p.within = MINUTES(0);
    ck_refused(playbook_check(&sc, &pb), "promises");
    p = good_promise();
    p.quorum = QUORUM_K;
    ck_refused(playbook_check(&sc, &pb), "promises");
    p.k = 4;
    ck_refused(playbook_check(&sc, &pb), "promises");
    p = good_promise();
    p.choice = CHOICE_SOCIAL;
    ck_ok(playbook_check(&sc, &pb));
    pb.seat_count = 2; /* the guard is gone: no social agency is left */
    ck_refused(playbook_check(&sc, &pb), "promises");
    p.code = NULL;
    ck_refused(playbook_check(&sc, &pb), "promises");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("playbook");

    tcase_add_test(tc, the_most_specific_playbook_wins);
    tcase_add_test(tc, of_equally_specific_ones_the_first_by_id_wins);
    tcase_add_test(tc, a_condition_that_is_not_met_excludes_the_playbook);
    tcase_add_test(tc, a_local_kind_counts_as_its_parent);
    tcase_add_test(tc, a_promise_looks_at_the_seats_it_concerns);
    tcase_add_test(tc, a_quorum_is_all_any_or_so_many);
    tcase_add_test(tc, a_whole_playbook_is_taken);
    tcase_add_test(tc, a_playbook_without_id_seat_or_promise_is_refused);
    tcase_add_test(tc, two_leads_or_two_seats_of_one_agency_are_refused);
    tcase_add_test(tc, a_promise_nobody_could_keep_is_refused);
    return suite_run(tc);
}
