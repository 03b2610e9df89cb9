/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A secret address that stands somewhere else too: it is found, named, and left out. */
#include "core/domain/address.h"
#include "core/domain/joining.h"
#include "core/domain/told.h"
#include "tests/domain/fixture.h"

#define ADDRESS "台州市椒江区云健路3号2栋501室"

static const struct party parties[] = {
    {.position = 1, .name = "蒋某", .address = "中山路8号1室"},
    {.position = 2, .name = "郑某", .address = ADDRESS, .address_secret = true},
};

static const struct casefile both = {.parties = parties, .party_count = 2};

static const char *left(const char *text) { return told_conceal(&sc, &both, text); }

START_TEST(what_repeats_a_secret_address_says_that_it_is_kept_secret)
{
    ck_assert_str_eq(left("他跟到椒江区云健路3号2栋501室砸门。"), "他跟到椒江区（地址保密）砸门。");
    ck_assert_str_eq(left("云健路３号２号楼501，又到 云健路 3号2幢501户。"),
                     "（地址保密），又到 （地址保密）。");
    ck_assert_str_eq(left(ADDRESS), "台州市椒江区（地址保密）");
}
END_TEST

START_TEST(who_was_joined_into_another_keeps_his_secret)
{
    const struct joined joined = {parties[1], 1};
    const struct casefile cf = {
        .parties = parties, .party_count = 1, .joined = &joined, .joined_count = 1};

    ck_assert_str_eq(told_conceal(&sc, &cf, ADDRESS), "台州市椒江区（地址保密）");
    ck_assert_ptr_eq(told_party(&sc, &cf, ADDRESS), &joined.party);
}
END_TEST

START_TEST(every_other_text_is_left_alone)
{
    static const char text[] = "云健路3号门口争吵，蒋某住中山路8号1室。";

    ck_assert_ptr_eq(left(text), text);
    ck_assert_ptr_null(left(NULL));
    const struct casefile open = {.parties = parties, .party_count = 1};
    ck_assert_ptr_eq(told_conceal(&sc, &open, ADDRESS), ADDRESS);
}
END_TEST

START_TEST(an_address_is_repeated_without_its_city_and_district)
{
    ck_assert(address_in(&sc, ADDRESS, "搬到云健路3号2栋501室"));
    ck_assert(address_in(&sc, "海门街道云健路3号", "在云健路3号"));
    /* what would be left is the number of a house anywhere */
    ck_assert(!address_in(&sc, "阳光小区3栋501室", "在3栋501室"));
    ck_assert(!address_in(&sc, "云健社区", "社区"));
}
END_TEST

static const struct call calls[] = {{.place = "云健路3号2栋501"}};
static const struct statement statements[] = {{.speaker = "郑某", .text = "我住" ADDRESS}};
static const struct session sessions[] = {{.kind = SESSION_JOINT, LISTED(statements, statement)}};
static const struct term terms[] = {
    {.ordinal = 1, .act = "赔偿"},
    {.ordinal = 2, .act = "搬走", .place = ADDRESS, .method = ADDRESS}};
static const struct agreement agreements[] = {{.version = 1, .facts = ADDRESS},
                                              {.version = 2, LISTED(terms, term)}};
static const struct visit visits[] = {{.note = "到" ADDRESS "看望"}};
static const struct supplement supplements[] = {{.text = ADDRESS}};

static const char *sentence(const struct casefile *cf, enum told_part part)
{
    struct told *list;
    size_t count;

    told_list(&sc, cf, part, &list, &count);
    return told_sentences(&sc, LANG_EN, list, count);
}

START_TEST(every_field_that_repeats_one_is_named_once)
{
    const struct casefile cf = {
        .dispute = {.title = "郑某与蒋某", .place = ADDRESS, .narrative = "在" ADDRESS "争吵"},
        LISTED(parties, party),
        LISTED(calls, call),
        LISTED(sessions, session),
        LISTED(agreements, agreement),
        LISTED(visits, visit),
        LISTED(supplements, supplement),
    };

    ck_assert_str_eq(
        sentence(&cf, TOLD_ALL),
        "The address of 郑某, to be kept secret, also stands in: Place, What happened, "
        "Call 1, Record 1, Term 2, Visit 1, Supplement 1. Papers leave it out; the "
        "case shows it.");
}
END_TEST

START_TEST(of_what_was_just_written_nothing_else_is_named)
{
    const struct casefile cf = {
        .dispute = {.place = ADDRESS},
        LISTED(parties, party),
        LISTED(sessions, session),
        LISTED(supplements, supplement),
    };

    ck_assert_str_eq(sentence(&cf, TOLD_SUPPLEMENT),
                     "The address of 郑某, to be kept secret, also stands in: Supplement 1. Papers "
                     "leave it out; the case shows it.");
    ck_assert_str_eq(sentence(&cf, TOLD_VISIT), "");
}
END_TEST

START_TEST(a_refusal_a_try_and_the_folder_are_looked_at_too)
{
    const struct session_mark marks[] = {{.name = "蒋某", .refusal = "搬离" ADDRESS}};
    const struct session signed_[] = {{.kind = SESSION_JOINT, LISTED(marks, mark)}};
    const struct party refusing[] = {parties[1],
                                     {.position = 4, .name = "蒋某", .refusal = "不去" ADDRESS}};
    const struct contact contacts[] = {{.note = "电话"}, {.note = ADDRESS "无人"}};
    const struct folder_paper papers[] = {{.note = ADDRESS, .void_reason = "写错"},
                                          {.note = ADDRESS "的房产证"}};
    const struct filing filing = {.incomplete = "原件在" ADDRESS};
    const struct review reviews[] = {{.note = "漏写" ADDRESS}};
    const struct casefile cf = {.parties = refusing,
                                .party_count = 2,
                                .sessions = signed_,
                                .session_count = 1,
                                LISTED(contacts, contact),
                                LISTED(papers, paper),
                                .filing = &filing,
                                LISTED(reviews, review)};

    ck_assert_str_eq(sentence(&cf, TOLD_ALL),
                     "The address of 郑某, to be kept secret, also stands in: Why party 4 does not "
                     "take part, Record 1, Try to reach 2, Note on a paper of the file, Why the "
                     "file was put away incomplete, Judging. Papers leave it out; the case shows "
                     "it.");
}
END_TEST

START_TEST(where_none_is_repeated_nothing_is_said)
{
    const struct casefile cf = {.dispute = {.place = "中山路8号1室"}, .parties = parties, 2};

    ck_assert_str_eq(sentence(&cf, TOLD_ALL), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("told");

    tcase_add_test(tc, what_repeats_a_secret_address_says_that_it_is_kept_secret);
    tcase_add_test(tc, who_was_joined_into_another_keeps_his_secret);
    tcase_add_test(tc, every_other_text_is_left_alone);
    tcase_add_test(tc, an_address_is_repeated_without_its_city_and_district);
    tcase_add_test(tc, every_field_that_repeats_one_is_named_once);
    tcase_add_test(tc, of_what_was_just_written_nothing_else_is_named);
    tcase_add_test(tc, a_refusal_a_try_and_the_folder_are_looked_at_too);
    tcase_add_test(tc, where_none_is_repeated_nothing_is_said);
    return suite_run(tc);
}
