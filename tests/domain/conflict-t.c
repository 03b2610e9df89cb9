/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/conflict.h"
#include "tests/domain/fixture.h"

enum { LIN = 1, WANG, WU = 11, JIANG, FIRM, HELPER };

static const struct person people[] = {
    {.id = LIN, .name = "林某", .agency = AGENCY_COMMITTEE, .phone = "13800000001"},
    {.id = WANG, .name = "王某", .agency = AGENCY_WOMEN},
};
static const struct party parties[] = {
    {.id = WU, .position = 1, .name = "吴某", .phone = "13800008000", .address = "云健社区6幢301"},
    {.id = JIANG, .position = 2, .role = ROLE_RESPONDENT, .name = "蒋某", .address = "6 幢 401"},
    {.id = FIRM, .position = 3, .role = ROLE_THIRD, .type = PARTY_ORGANISATION, .name = "某物业"},
    {.id = HELPER, .position = 4, .role = ROLE_HELPER, .name = "楼长", .address = "6幢101"},
};
static struct conflict_facts facts;

static void set_up(void)
{
    begin();
    facts = (struct conflict_facts){
        .people = people, .person_count = 2, .parties = parties, .party_count = 4};
}

/* The one conflict there is, as a sentence; "" when there is none. */
static const char *found(void)
{
    struct conflict *list;
    size_t count;

    conflict_find(&sc, &facts, &list, &count);
    ck_assert_uint_le(count, 1);
    return count == 0 ? "" : conflict_text(&sc, LANG_EN, &list[0]);
}

static void disclosed(const char *address, const char *employer)
{
    struct disclosure *d = scope_alloc(&sc, 1, sizeof(*d));

    *d = (struct disclosure){WANG, address, employer};
    facts.disclosures = d;
    facts.disclosure_count = 1;
}

START_TEST(strangers_have_no_conflict)
{
    ck_assert_str_eq(found(), "");
    disclosed("7幢301", "某超市");
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(the_same_address_is_the_same_household_however_it_is_spaced)
{
    disclosed("6幢401", NULL);
    ck_assert_str_eq(found(), "same household or address as 蒋某 (6 幢 401)");
    disclosed("6幢101", NULL); /* where a helper lives matters to nobody */
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(the_same_telephone_is_the_same_household)
{
    static const struct party same = {.id = WU, .name = "吴某", .phone = "13800000001"};

    facts.parties = &same;
    facts.party_count = 1;
    ck_assert_str_eq(found(), "same household or address as 吴某 (138****0001)");
}
END_TEST

START_TEST(who_is_employed_by_a_party_is_told)
{
    disclosed(NULL, "某物业");
    ck_assert_str_eq(found(), "employed by 某物业");
    disclosed(NULL, "吴某"); /* a person employs nobody in this sense */
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(a_stated_relation_is_told_in_its_words)
{
    const struct relation cousin = {.person = LIN, .party = JIANG, .words = "表妹"};

    facts.relations = &cousin;
    facts.relation_count = 1;
    ck_assert_str_eq(found(), "related to 蒋某 (表妹)");
}
END_TEST

START_TEST(who_was_engaged_against_a_party_before_is_told_with_that_case)
{
    const struct earlier before = {LIN, JIANG, "2025/288"};

    facts.earlier = &before;
    facts.earlier_count = 1;
    ck_assert_str_eq(found(), "engaged before against 蒋某 (2025/288)");
}
END_TEST

START_TEST(the_last_word_of_a_party_about_a_mediator_counts)
{
    const struct mediator_choice words[] = {
        {.party = WU, .person = LIN, .word = MEDIATOR_REFUSED, .reason = "偏袒"},
        {.party = WU, .person = LIN, .word = MEDIATOR_CHOSEN},
    };

    facts.choices = words;
    facts.choice_count = 1;
    ck_assert_str_eq(found(), "refused by 吴某 (偏袒)");
    ck_assert(!choice_is_chosen(words, 1, LIN));
    facts.choice_count = 2;
    ck_assert_str_eq(found(), "");
    ck_assert(choice_is_chosen(words, 2, LIN));
    ck_assert(!choice_is_chosen(words, 2, WANG));
}
END_TEST

START_TEST(one_partys_refusal_outweighs_the_others_choice)
{
    const struct mediator_choice words[] = {
        {.party = WU, .person = LIN, .word = MEDIATOR_CHOSEN},
        {.party = JIANG, .person = LIN, .word = MEDIATOR_REFUSED},
    };

    ck_assert(!choice_is_chosen(words, 2, LIN));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("conflict");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, strangers_have_no_conflict);
    tcase_add_test(tc, the_same_address_is_the_same_household_however_it_is_spaced);
    tcase_add_test(tc, the_same_telephone_is_the_same_household);
    tcase_add_test(tc, who_is_employed_by_a_party_is_told);
    tcase_add_test(tc, a_stated_relation_is_told_in_its_words);
    tcase_add_test(tc, who_was_engaged_against_a_party_before_is_told_with_that_case);
    tcase_add_test(tc, the_last_word_of_a_party_about_a_mediator_counts);
    tcase_add_test(tc, one_partys_refusal_outweighs_the_others_choice);
    return suite_run(tc);
}
