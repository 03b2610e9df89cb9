/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/intake.h"
#include "tests/domain/fixture.h"

static const struct kind kind_rows[] = {
    {.code = "neighbour", .label = "邻里", .english = "Neighbours"},
    {.code = "labour", .label = "劳动争议", .english = "Labour"},
};
static const struct kind_table kinds = {.rows = kind_rows, .count = 2};
static const struct division division_rows[] = {{"331002002000", "白云街道", "331002000000"}};
static const struct division_table divisions = {division_rows, 1};

static struct party parties[3];
static struct statement statements[1];
static struct term terms[1];
static struct intake in;

static struct party party(enum role role, const char *name)
{
    return (struct party){
        .role = role, .type = PARTY_PERSON, .name = name, .refused_on = DATE_NONE};
}

static void prepare(void)
{
    begin();
    parties[0] = party(ROLE_APPLICANT, "吴某");
    parties[1] = party(ROLE_RESPONDENT, "蒋某");
    parties[2] = party(ROLE_APPLICANT, "钱某");
    statements[0] = (struct statement){.speaker = "吴某", .text = "水漏下来了。"};
    terms[0] = (struct term){.obligor = "蒋某",
                             .act = "赔偿",
                             .amount = MONEY_NONE,
                             .due = DATE_NONE,
                             .performed_on = DATE_NONE};
    in = (struct intake){.source = SOURCE_WALK_IN,
                         .kind = "邻里",
                         .urgency = URGENCY_NORMAL,
                         .occurred_at = INSTANT_NEVER,
                         .narrative = " 楼上水管爆裂。\r\n三户争吵。 ",
                         .parties = parties,
                         .party_count = 2};
}

static enum rc checked(bool lenient)
{
    return intake_check(&sc, &in, &kinds, &divisions, at(0, 0), lenient);
}

START_TEST(a_told_dispute_is_made_regular)
{
    in.title = "  ";
    in.division = " ３３１００２００２００７ ";
    in.occurred_at = at(0, 0);
    ck_ok(checked(false));
    ck_assert_str_eq(in.kind, "neighbour");
    ck_assert_str_eq(in.narrative, "楼上水管爆裂。\n三户争吵。");
    ck_assert_ptr_null(in.title);
    ck_assert_str_eq(in.division, "331002002007");
    ck_assert_int_eq(in.parties[0].position, 1);
    ck_assert_int_eq(in.parties[1].position, 2);
}
END_TEST

static void again(void)
{
    end();
    prepare();
}

START_TEST(each_thing_that_is_wrong_is_named_by_its_field)
{
    in.narrative = " \n ";
    ck_refused(checked(false), "narrative");
    again();
    in.kind = "网络";
    ck_refused(checked(false), "kind");
    again();
    in.division = "331002999000";
    ck_refused(checked(false), "division");
    again();
    in.occurred_at = at(0, 1);
    ck_refused(checked(false), "occurred_at");
    again();
    in.party_count = 0;
    ck_refused(checked(false), "parties");
    again();
    parties[1].phone = "123";
    ck_refused(checked(false), "parties[2].phone");
    again();
    in.place = "云健\x1B[31m社区";
    ck_refused(checked(false), "place");
    again();
    in.token = "a\nb";
    ck_refused(checked(false), "token");
}
END_TEST

START_TEST(statements_and_agreement_are_checked_too)
{
    in.statements = statements;
    in.statement_count = 1;
    in.has_agreement = true;
    in.agreement = (struct agreement){.form = FORM_WRITTEN, .terms = terms, .term_count = 1};
    ck_ok(checked(false));
    ck_assert_int_eq(in.agreement.terms[0].ordinal, 1);
    statements[0].speaker = "";
    ck_refused(checked(false), "statements[1].speaker");
}
END_TEST

START_TEST(only_an_import_may_bind_somebody_who_is_no_party)
{
    terms[0].obligor = "赵某";
    in.has_agreement = true;
    in.agreement = (struct agreement){.form = FORM_WRITTEN, .terms = terms, .term_count = 1};
    ck_refused(checked(false), "terms[1].obligor");
    ck_ok(checked(true));
    in.agreement.term_count = 0;
    ck_refused(checked(true), "terms");
}
END_TEST

START_TEST(a_title_names_both_sides_and_the_kind)
{
    ck_assert_str_eq(intake_title(&sc, &in, &kind_rows[0]), "吴某与蒋某邻里纠纷");
    in.party_count = 3;
    ck_assert_str_eq(intake_title(&sc, &in, &kind_rows[0]), "吴某等与蒋某邻里纠纷");
    ck_assert_str_eq(intake_title(&sc, &in, &kind_rows[1]), "吴某等与蒋某劳动争议");
    parties[1].name = PARTY_UNVERIFIED;
    ck_assert_str_eq(intake_title(&sc, &in, &kind_rows[0]), "吴某等邻里纠纷");
    in.party_count = 0;
    ck_assert_str_eq(intake_title(&sc, &in, &kind_rows[0]), "邻里纠纷");
}
END_TEST

/* The title TITLE of the three parties when the third is one of the first two. */
static const char *retitled(const char *title)
{
    return intake_retitle(&sc, &kinds, title, parties, 3, parties, 2);
}

START_TEST(a_title_that_was_made_follows_the_parties_and_a_typed_one_stays)
{
    ck_assert_str_eq(retitled("吴某等与蒋某邻里纠纷"), "吴某与蒋某邻里纠纷");
    ck_assert_str_eq(retitled("吴某等与蒋某劳动争议"), "吴某与蒋某劳动争议");
    ck_assert_str_eq(retitled("吴某等与蒋某漏水纠纷"), "吴某等与蒋某漏水纠纷");
    ck_assert_str_eq(retitled("吴某与蒋某邻里纠纷"), "吴某与蒋某邻里纠纷");
    ck_assert_ptr_null(retitled(NULL));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("intake");

    tcase_add_checked_fixture(tc, prepare, end);
    tcase_add_test(tc, a_told_dispute_is_made_regular);
    tcase_add_test(tc, each_thing_that_is_wrong_is_named_by_its_field);
    tcase_add_test(tc, statements_and_agreement_are_checked_too);
    tcase_add_test(tc, only_an_import_may_bind_somebody_who_is_no_party);
    tcase_add_test(tc, a_title_names_both_sides_and_the_kind);
    tcase_add_test(tc, a_title_that_was_made_follows_the_parties_and_a_typed_one_stays);
    return suite_run(tc);
}
