/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands read from standard input: a case, a session, an agreement as JSON. */
#include "core/conf/case_file.h"

#include "core/base/tr.h"
#include "core/conf/case_json.h"
#include "tests/suite.h"

#define CASE(more, party)                                                                          \
    "{\"source\": \"walk_in\", \"kind\": \"邻里\", \"narrative\": \"漏水\", " more                 \
    "\"parties\": [{\"role\": \"applicant\", \"type\": \"person\", \"name\": \"吴某\"" party "}]}"

static struct scope sc;
static struct intake in;
static struct session session;
static struct agreement agreement;
static struct instant now;
static struct date today;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(instant_parse(&sc, "now", "2026-11-20T19:32:40+08:00", &now), RC_OK);
    today = date_from(2026, 11, 20);
}

static void end(void) { scope_end(&sc); }

static void read_ok(const char *text)
{
    const enum rc rc = case_json_read(&sc, text, &in);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

static void refused(const char *text, const char *field)
{
    ck_assert_int_eq(case_json_read(&sc, text, &in), RC_INVALID);
    ck_assert_str_eq(sc.error.field, field);
}

START_TEST(the_least_a_case_can_say_is_source_kind_narrative_and_a_party)
{
    read_ok(CASE("", ""));
    ck_assert_int_eq(in.source, SOURCE_WALK_IN);
    ck_assert_str_eq(in.kind, "邻里");
    ck_assert_int_eq(in.urgency, URGENCY_NORMAL);
    ck_assert(!instant_is_set(in.occurred_at));
    ck_assert_uint_eq(in.party_count, 1);
    ck_assert_int_eq(in.parties[0].position, 1);
    ck_assert(!date_is_set(in.parties[0].refused_on));
    ck_assert_uint_eq(in.statement_count, 0);
    ck_assert(!in.has_agreement);
}
END_TEST

START_TEST(everything_a_case_can_say_is_read)
{
    read_ok("{\"token\": \"t1\", \"source\": \"police_110\", \"kind\": \"damages\", "
            "\"title\": \"停车\", \"urgency\": \"urgent\", \"division\": \"331002001000\", "
            "\"place\": \"酒吧门口\", \"occurred_at\": \"2026-11-20T19:00:00+08:00\", "
            "\"narrative\": \"争吵\", \"parties\": [{\"role\": \"respondent\", "
            "\"type\": \"organisation\", \"name\": \"某公司\", \"id_number\": \"9\", "
            "\"phone\": \"110\", \"address\": \"海门街道\", \"agent\": \"郑某\"}], "
            "\"statements\": [{\"speaker\": \"调解员\", \"text\": \"请坐\"}], "
            "\"agreement\": {\"terms\": [{\"obligor\": \"某公司\", \"act\": \"赔偿\", "
            "\"obligee\": \"尤某\", \"amount\": \"3000.00\", \"due\": \"2026-12-01\", "
            "\"method\": \"转账\"}]}}");
    ck_assert_str_eq(in.token, "t1");
    ck_assert_int_eq(in.source, SOURCE_POLICE_110);
    ck_assert_int_eq(in.urgency, URGENCY_URGENT);
    ck_assert_int_eq(in.occurred_at.ms, now.ms - 1960000); /* 32 minutes 40 seconds before */
    ck_assert_int_eq(in.parties[0].type, PARTY_ORGANISATION);
    ck_assert_str_eq(in.parties[0].agent, "郑某");
    ck_assert_str_eq(in.statements[0].text, "请坐");
    ck_assert(in.has_agreement);
    ck_assert_int_eq(in.agreement.form, FORM_WRITTEN);
    ck_assert(!date_is_set(in.agreement.reached_on));
    ck_assert_int_eq(in.agreement.terms[0].amount.fen, 300000);
    ck_assert_int_eq(in.agreement.terms[0].due.day, date_from(2026, 12, 1).day);
    ck_assert_str_eq(in.agreement.terms[0].method, "转账");
}
END_TEST

START_TEST(an_unknown_key_is_named_at_every_level)
{
    refused(CASE("\"narative\": \"x\", ", ""), "narative");
    ck_assert_str_eq(sc.error.args[1], "narrative");
    refused(CASE("", ", \"mobile\": \"1\""), "parties[1].mobile");
    refused(CASE("\"statements\": [{\"speaker\": \"a\", \"words\": \"b\"}], ", ""),
            "statements[1].words");
    refused(CASE("\"agreement\": {\"text\": \"a\", \"form\": \"oral\"}, ", ""), "agreement.form");
    refused(CASE("\"agreement\": {\"terms\": [{\"obligor\": \"吴某\", \"act\": \"a\"}, "
                 "{\"obligor\": \"吴某\", \"sum\": \"1\"}]}, ",
                 ""),
            "agreement.terms[2].sum");
}
END_TEST

START_TEST(what_must_be_said_and_is_not_is_named)
{
    refused("{}", "source");
    refused("{\"source\": \"phone\", \"kind\": \"other\", \"parties\": []}", "narrative");
    refused("{\"source\": \"phone\", \"kind\": \"other\", \"narrative\": \"x\"}", "parties");
    refused("{\"source\": \"phone\", \"kind\": \"other\", \"narrative\": \"x\", "
            "\"parties\": [{\"role\": \"third\", \"name\": \"x\"}]}",
            "parties[1].type");
}
END_TEST

START_TEST(a_value_of_the_wrong_kind_is_named)
{
    refused(CASE("\"place\": 5, ", ""), "place");
    refused(CASE("", ", \"phone\": 13800138000"), "parties[1].phone");
    refused(CASE("\"statements\": {}, ", ""), "statements");
    refused("[]", "");
    refused(CASE("\"urgency\": \"soon\", ", ""), "urgency");
    refused(CASE("\"occurred_at\": \"yesterday\", ", ""), "occurred_at");
}
END_TEST

START_TEST(what_is_not_json_is_told_with_its_place)
{
    ck_assert_int_eq(case_json_read(&sc, "{\"source\": walk_in}", &in), RC_SYNTAX);
    ck_assert_int_eq(sc.error.line, 1);
    ck_assert_int_eq(case_json_read(&sc, CASE("\"place\": \"\xE6\xA4\", ", ""), &in), RC_SYNTAX);
}
END_TEST

static enum rc agree(const char *text) { return case_json_agreement(&sc, text, today, &agreement); }

START_TEST(a_text_becomes_clauses_letter_by_letter)
{
    ck_assert_int_eq(agree("{\"text\": \"一、潘某某赔偿3000元。\\n\\n二、 修好化粪池。\"}"), RC_OK);
    ck_assert_uint_eq(agreement.term_count, 2);
    ck_assert_str_eq(agreement.terms[0].text, "一、潘某某赔偿3000元。");
    ck_assert_str_eq(agreement.terms[1].text, "二、 修好化粪池。");
    ck_assert_int_eq(agreement.form, FORM_WRITTEN);
    ck_assert(agreement.whole);
    ck_assert_int_eq(agreement.reached_on.day, today.day);
}
END_TEST

START_TEST(an_agreement_has_a_text_or_terms_never_both_or_neither)
{
    ck_assert_int_eq(agree("{\"form\": \"oral\"}"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "terms");
    ck_assert_int_eq(agree("{\"text\": \"a\", \"terms\": []}"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "terms");
}
END_TEST

START_TEST(an_amount_with_three_decimals_is_refused)
{
    ck_assert_int_eq(agree("{\"terms\": [{\"obligor\": \"a\", \"act\": \"b\", "
                           "\"amount\": \"3000.005\"}]}"),
                     RC_INVALID);
    ck_assert_str_eq(sc.error.field, "terms[1].amount");
}
END_TEST

START_TEST(a_day_that_does_not_exist_is_refused)
{
    ck_assert_int_eq(agree("{\"terms\": [{\"obligor\": \"a\", \"act\": \"b\", "
                           "\"due\": \"2026-02-30\"}]}"),
                     RC_INVALID);
    ck_assert_str_eq(sc.error.field, "terms[1].due");
}
END_TEST

START_TEST(an_oral_agreement_in_part_with_its_own_facts_is_read)
{
    ck_assert_int_eq(agree("{\"form\": \"oral\", \"whole\": false, \"facts\": \"f\", "
                           "\"terms\": [{\"obligor\": \"a\", \"act\": \"b\"}]}"),
                     RC_OK);
    ck_assert_int_eq(agreement.form, FORM_ORAL);
    ck_assert(!agreement.whole);
    ck_assert_str_eq(agreement.facts, "f");
    ck_assert(!money_is_set(agreement.terms[0].amount));
    ck_assert(!date_is_set(agreement.terms[0].due));
    ck_assert(!date_is_set(agreement.terms[0].performed_on));
}
END_TEST

START_TEST(a_session_is_joint_and_now_unless_it_says_otherwise)
{
    ck_assert_int_eq(case_json_session(&sc, "{\"statements\": []}", now, &session), RC_OK);
    ck_assert_int_eq(session.at.ms, now.ms);
    ck_assert_int_eq(session.kind, SESSION_JOINT);
    ck_assert_int_eq(case_json_session(&sc,
                                       "{\"kind\": \"joint\", \"place\": \"社区\", "
                                       "\"at\": \"2026-11-20T19:32:00+08:00\", "
                                       "\"present\": [\"潘某某\", \"王某\"], "
                                       "\"statements\": [{\"speaker\": \"王某\", "
                                       "\"text\": \"好\"}]}",
                                       now, &session),
                     RC_OK);
    ck_assert_int_eq(session.at.ms, now.ms - 40000);
    ck_assert_uint_eq(session.present_count, 2);
    ck_assert_str_eq(session.statements[0].speaker, "王某");
}
END_TEST

START_TEST(an_inquiry_tells_whom_it_was_with_how_long_and_how_it_was_read_back)
{
    ck_assert_int_eq(case_json_session(&sc,
                                       "{\"kind\": \"inquiry\", \"minutes\": 40, "
                                       "\"asked\": \"陈某\", \"cause\": \"漏水\", "
                                       "\"recorder\": \"林一芬\", \"read_back\": \"已宣读\", "
                                       "\"statements\": []}",
                                       now, &session),
                     RC_OK);
    ck_assert_int_eq(session.kind, SESSION_INQUIRY);
    ck_assert_int_eq(session.minutes, 40);
    ck_assert_str_eq(session.asked, "陈某");
    ck_assert_str_eq(session.cause, "漏水");
    ck_assert_str_eq(session.recorder, "林一芬");
    ck_assert_str_eq(session.read_back, "已宣读");
    ck_assert_int_eq(case_json_session(&sc, "{\"minutes\": 0, \"statements\": []}", now, &session),
                     RC_INVALID);
    ck_assert_str_eq(sc.error.field, "minutes");
}
END_TEST

START_TEST(an_unknown_key_of_a_session_is_named)
{
    ck_assert_int_eq(case_json_session(&sc, "{\"statments\": []}", now, &session), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "statments");
    ck_assert_int_eq(agree("{\"clauses\": []}"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "clauses");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("case_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_least_a_case_can_say_is_source_kind_narrative_and_a_party);
    tcase_add_test(tc, everything_a_case_can_say_is_read);
    tcase_add_test(tc, an_unknown_key_is_named_at_every_level);
    tcase_add_test(tc, what_must_be_said_and_is_not_is_named);
    tcase_add_test(tc, a_value_of_the_wrong_kind_is_named);
    tcase_add_test(tc, what_is_not_json_is_told_with_its_place);
    tcase_add_test(tc, a_text_becomes_clauses_letter_by_letter);
    tcase_add_test(tc, an_agreement_has_a_text_or_terms_never_both_or_neither);
    tcase_add_test(tc, an_amount_with_three_decimals_is_refused);
    tcase_add_test(tc, a_day_that_does_not_exist_is_refused);
    tcase_add_test(tc, an_oral_agreement_in_part_with_its_own_facts_is_read);
    tcase_add_test(tc, a_session_is_joint_and_now_unless_it_says_otherwise);
    tcase_add_test(tc, an_inquiry_tells_whom_it_was_with_how_long_and_how_it_was_read_back);
    tcase_add_test(tc, an_unknown_key_of_a_session_is_named);
    return suite_run(tc);
}
