/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/agreement_store.h"
#include "core/store/document_store.h"
#include "core/store/dossier_store.h"
#include "core/store/evidence_store.h"
#include "core/store/performance_store.h"
#include "core/store/print_store.h"
#include "core/store/visit_store.h"
#include "tests/store/fixture.h"

#include <string.h>

static const struct kind kinds[] = {{.code = "neighbour", .label = "邻里"}};
static const struct kind_table kind_rows = {.rows = kinds, .count = 1};

static struct casefile load(int64_t id)
{
    struct casefile cf;

    ok(casefile_load(&fx.sc, fx.engine, fx.office.id, id, &kind_rows, &fixture_reader, &cf));
    return cf;
}

static struct casefile finished(void)
{
    struct dispute d = fixture_register(1);

    fixture_finish(&d);
    return load(d.id);
}

START_TEST(a_new_case_comes_back_as_it_was_registered)
{
    const struct dispute d = fixture_register(1);
    const struct casefile cf = load(d.id);

    ck_assert_int_eq(cf.dispute.rev, 1);
    ck_assert_int_eq(cf.dispute.year, 2026);
    ck_assert_int_eq(cf.dispute.register_number, 1);
    ck_assert_ptr_null(cf.dispute.number);
    ck_assert_int_eq(cf.dispute.state, STATE_REGISTERED);
    ck_assert_str_eq(cf.dispute.title, "水管爆裂1");
    ck_assert_int_eq(cf.dispute.urgency, URGENCY_URGENT);
    ck_assert_str_eq(cf.dispute.place, "云健社区");
    ck_assert_str_eq(cf.dispute.narrative, "五楼水管爆裂，三户受损。");
    ck_assert_int_eq(cf.dispute.occurred_at.ms, fixture_minute(-60).ms);
    ck_assert(!date_is_set(cf.dispute.accepted_on));
    ck_assert(!instant_is_set(cf.dispute.closed_at));
    ck_assert_ptr_eq(cf.kind, &kinds[0]);
    ck_assert_uint_eq(cf.party_count, 2);
    ck_assert_str_eq(cf.parties[0].phone, "13800138000");
    ck_assert_int_eq(cf.parties[1].role, ROLE_RESPONDENT);
    ck_assert_ptr_null(cf.parties[1].phone);
    ck_assert_uint_eq(cf.dispatch_count + cf.session_count + cf.agreement_count + cf.visit_count +
                          cf.document_count,
                      0);
}
END_TEST

START_TEST(the_team_comes_back_with_its_playbook_answers_and_milestones)
{
    const struct casefile cf = finished();
    const struct dispatch *d = casefile_dispatch(&cf);

    ck_assert_ptr_nonnull(d);
    ck_assert_ptr_eq(d->playbook, &fixture_playbook);
    ck_assert_uint_eq(d->seat_count, 2);
    ck_assert_int_eq(d->seats[0].agency, AGENCY_POLICE);
    ck_assert_int_eq(d->seats[0].person, 0);
    ck_assert(d->seats[1].lead);
    ck_assert_int_eq(d->seats[1].person, fx.wang.id);
    ck_assert_uint_eq(d->course.response_count, 1);
    ck_assert_str_eq(d->course.responses[0].note, "马上到");
    ck_assert_int_eq(d->course.responses[0].happened_at.ms, fixture_minute(11).ms);
    ck_assert_uint_eq(cf.milestone_count, 1);
    ck_assert_uint_eq(cf.milestones[0].awaited_count, 1);
    ck_assert_int_eq(cf.milestones[0].awaited[0], AGENCY_COMMITTEE);
}
END_TEST

START_TEST(the_folder_comes_back)
{
    const struct casefile cf = finished();
    const struct review *good = review_standing(&cf);

    ck_assert_uint_eq(cf.paper_count, 2);
    ck_assert_str_eq(cf.papers[0].void_reason, "页数写错");
    ck_assert_str_eq(cf.papers[1].item, "identity");
    ck_assert_int_eq(cf.papers[1].pages, 2);
    ck_assert_str_eq(cf.papers[1].note, "身份证复印件");
    ck_assert_int_eq(cf.papers[1].on.day, date_from(2026, 12, 20).day);
    ck_assert_ptr_nonnull(cf.filing);
    ck_assert_int_eq(cf.filing->on.day, date_from(2026, 12, 21).day);
    ck_assert_int_eq(cf.filing->retention, RETENTION_PERMANENT);
    ck_assert_str_eq(cf.filing->retention_why, "林权争议集中"); /* not what it was put away with */
    ck_assert_int_eq(cf.filing->pages, 28);
    ck_assert_str_eq(cf.filing->place, "3柜2层");
    ck_assert_str_eq(cf.filing->incomplete, "回访未完成");
    ck_assert_str_eq(cf.filing->by, "王调解");
    ck_assert_uint_eq(cf.review_count, 2);
    ck_assert_str_eq(cf.reviews[0].void_reason, "记错卷");
    ck_assert(!money_is_set(cf.reviews[0].allowance));
    ck_assert_int_eq(good->scores[0], 15);
    ck_assert_int_eq(good->scores[6], 9);
    ck_assert_int_eq(good->total, 98);
    ck_assert_str_eq(good->result, "excellent");
    ck_assert_str_eq(good->tier, "ordinary");
    ck_assert_int_eq(good->allowance.fen, 10000);
    ck_assert_str_eq(good->note, "装订略松");
}
END_TEST

START_TEST(reviews_of_a_period_that_stand_are_listed_and_a_file_is_put_away_once)
{
    const struct casefile cf = finished();
    struct filing again = {.on = date_from(2026, 12, 22), .by = "王调解"};
    struct reviewed *list;
    struct tx tx;
    size_t count;

    ok(review_period(&fx.sc, fx.engine, fx.office.id, date_from(2026, 10, 1),
                     date_from(2026, 12, 31), &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].mediator, "王调解");
    ck_assert_int_eq(list[0].review.total, 98);
    ok(review_period(&fx.sc, fx.engine, fx.office.id, date_from(2026, 10, 1),
                     date_from(2026, 12, 30), &list, &count));
    ck_assert_uint_eq(count, 0);
    tx = fixture_tx();
    ck_assert_int_eq(filing_insert(&tx, cf.dispute.id, &again), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(session_agreement_visit_and_papers_come_back)
{
    const struct casefile cf = finished();
    const struct agreement *a = casefile_agreement(&cf);

    ck_assert_uint_eq(cf.session_count, 2);
    ck_assert_int_eq(cf.sessions[0].sealed, 0);
    ck_assert_int_eq(cf.sessions[1].sealed, 1); /* a talk with one side: no words stand here */
    ck_assert_uint_eq(cf.sessions[1].statement_count, 0);
    ck_assert_uint_eq(cf.sessions[0].present_count, 2);
    ck_assert_str_eq(cf.sessions[0].present[1], "李某");
    ck_assert_uint_eq(cf.sessions[0].statement_count, 3);
    ck_assert_str_eq(cf.sessions[0].statements[1].text, "愿意赔。");
    ck_assert_ptr_nonnull(a);
    ck_assert_uint_eq(a->term_count, 2);
    ck_assert_int_eq(a->terms[0].amount.fen, 300000);
    ck_assert_int_eq(a->terms[0].performed_on.day, date_from(2026, 11, 30).day);
    ck_assert_str_eq(a->terms[1].text, "双方不再追究。");
    ck_assert(!money_is_set(a->terms[1].amount));
    ck_assert_uint_eq(a->mark_count, 6);
    ck_assert_str_eq(a->marks[0].void_reason, "签错位置");
    ck_assert_int_eq(a->marks[4].signatory, SIGNATORY_SEAL);
    ck_assert_str_eq(cf.visits[0].note, "邻里和好");
    ck_assert_uint_eq(cf.suspension_count, 1);
    ck_assert_int_eq(cf.suspensions[0].since.day, 20777);
    ck_assert_int_eq(cf.suspensions[0].until.day, 20780);
    ck_assert_str_eq(cf.suspensions[0].reason, "鉴定");
    ck_assert_uint_eq(cf.extension_count, 1);
    ck_assert_str_eq(cf.extensions[0].code, "mediate.month");
    ck_assert_int_eq(cf.extensions[0].until.day, 20900);
    ck_assert_uint_eq(cf.extensions[0].consent_count, 2);
    ck_assert_int_eq(cf.extensions[0].consents[1], 2);
    ck_assert_uint_eq(cf.document_count, 2);
    ck_assert_int_eq(cf.documents[0].copies, 0);
    ck_assert_int_eq(cf.documents[1].copies, 3);
    ck_assert_int_eq(cf.documents[1].format, PAPER_PDF);
    ck_assert_int_eq(casefile_state(&fx.sc, &cf), STATE_EFFECTIVE);
}
END_TEST

START_TEST(a_record_comes_back_with_its_correction_and_who_signed_or_would_not)
{
    const struct casefile cf = finished();
    const struct session *s = &cf.sessions[0];

    ck_assert_int_eq(s->minutes, 50);
    ck_assert_str_eq(s->cause, "水管爆裂");
    ck_assert_str_eq(s->recorder, "陈记录");
    ck_assert_str_eq(s->asked, "李某");
    ck_assert_str_eq(s->read_back, "已宣读，顾某不识字");
    ck_assert_int_eq(s->rev, 2);
    ck_assert_ptr_null(s->statements[1].added_by);
    ck_assert_str_eq(s->statements[2].added_by, "王调解");
    ck_assert_int_eq(s->statements[2].added_at.ms, fixture_minute(90).ms);
    ck_assert_uint_eq(s->mark_count, 2);
    ck_assert_str_eq(s->marks[0].name, "顾某");
    ck_assert_str_eq(s->marks[0].role, "当事人");
    ck_assert_int_eq(s->marks[0].how, HOW_FINGERPRINT);
    ck_assert_int_eq(s->marks[0].on.day, date_from(2026, 11, 20).day);
    ck_assert_ptr_null(s->marks[0].refusal);
    ck_assert_str_eq(s->marks[1].refusal, "不认可金额");
}
END_TEST

START_TEST(evidence_comes_back_without_its_bytes_and_the_bytes_as_they_went_in)
{
    static const unsigned char picture[] = {0xff, 0xd8, 0x00, 0x0a, 0xff};
    const struct casefile cf = finished();
    const struct evidence *photo = &cf.evidence[0], *paper = &cf.evidence[1];
    struct bytes bytes;

    ck_assert_uint_eq(cf.evidence_count, 2);
    ck_assert_int_eq(photo->kind, EVIDENCE_PROOF);
    ck_assert_str_eq(photo->title, "天花板照片");
    ck_assert_int_eq(photo->party, 1);
    ck_assert_int_eq(photo->pages, 2);
    ck_assert(photo->copy);
    ck_assert_str_eq(photo->compared_by, "王调解");
    ck_assert_str_eq(photo->file_name, "photo.jpg");
    ck_assert_int_eq(photo->size, 5);
    ck_assert_uint_eq(strlen(photo->digest), 64);
    ck_assert_ptr_null(photo->void_reason);
    ok(evidence_bytes(&fx.sc, fx.engine, photo->id, &bytes));
    ck_assert_uint_eq(bytes.size, sizeof(picture));
    ck_assert_int_eq(memcmp(bytes.data, picture, sizeof(picture)), 0);
    ck_assert(!date_is_set(paper->brought_on));
    ck_assert_int_eq(paper->pages, 0);
    ck_assert_str_eq(paper->void_reason, "交错了");
    ck_assert_int_eq(evidence_bytes(&fx.sc, fx.engine, paper->id, &bytes), RC_NOTFOUND);
}
END_TEST

START_TEST(contacts_and_supplements_come_back)
{
    const struct casefile cf = finished();

    ck_assert_uint_eq(cf.contact_count, 1);
    ck_assert_int_eq(cf.contacts[0].party, 2);
    ck_assert_int_eq(cf.contacts[0].way, CONTACT_PHONE);
    ck_assert_int_eq(cf.contacts[0].outcome, CONTACT_UNREACHED);
    ck_assert_int_eq(cf.contacts[0].at.ms, fixture_minute(20).ms);
    ck_assert_str_eq(cf.contacts[0].note, "关机");
    ck_assert_uint_eq(cf.supplement_count, 1);
    ck_assert_str_eq(cf.supplements[0].text, "补交收条一张。");
    ck_assert_int_eq(cf.supplements[0].recorded_at.ms, fixture_minute(9000).ms);
}
END_TEST

START_TEST(two_dispatches_and_two_versions_keep_their_own_rows)
{
    struct dispute d = fixture_register(1);
    const struct seat seat = {.agency = AGENCY_GRID, .role = "踏勘"};
    const struct term term = {.ordinal = 1,
                              .text = "新",
                              .amount = MONEY_NONE,
                              .due = DATE_NONE,
                              .performed_on = DATE_NONE};
    struct dispatch again = {.ordinal = 2,
                             .at = fixture_minute(99),
                             .playbook = &fixture_playbook,
                             .seats = &seat,
                             .seat_count = 1};
    struct agreement newer = {
        .version = 2, .reached_on = DATE_NONE, .terms = &term, .term_count = 1};

    fixture_finish(&d);
    struct tx tx = fixture_tx();
    ok(dispatch_insert(&tx, d.id, &again));
    ok(agreement_insert(&tx, d.id, &newer));
    fixture_commit(&tx, "again", d.id);
    const struct casefile cf = load(d.id);
    ck_assert_uint_eq(cf.dispatch_count, 2);
    ck_assert_uint_eq(cf.dispatches[0].seat_count, 2);
    ck_assert_uint_eq(cf.dispatches[0].course.response_count, 1);
    ck_assert_uint_eq(cf.dispatches[1].seat_count, 1);
    ck_assert_uint_eq(cf.dispatches[1].course.response_count, 0);
    ck_assert_uint_eq(cf.agreement_count, 2);
    ck_assert_uint_eq(cf.agreements[0].term_count, 2);
    ck_assert_uint_eq(cf.agreements[1].term_count, 1);
    ck_assert_uint_eq(cf.agreements[1].mark_count, 0);
}
END_TEST

START_TEST(who_saves_second_is_told_and_overwrites_nothing)
{
    const struct dispute d = fixture_register(1);
    struct dispute mine = d, theirs = d;
    struct tx tx = fixture_tx();

    theirs.place = "他们改的";
    ok(dispute_save(&tx, &theirs));
    fixture_commit(&tx, "correct", d.id);
    tx = fixture_tx();
    mine.place = "我改的";
    ck_assert_int_eq(dispute_save(&tx, &mine), RC_CONFLICT);
    tx_rollback(&tx);
    ck_assert_str_eq(load(d.id).dispute.place, "他们改的");
    ck_assert_int_eq(load(d.id).dispute.rev, 2);
}
END_TEST

START_TEST(a_party_saved_second_is_told_too)
{
    const struct dispute d = fixture_register(1);
    const struct casefile cf = load(d.id);
    struct party mine = cf.parties[0], theirs = cf.parties[0];
    struct tx tx = fixture_tx();

    ok(party_save(&tx, &theirs));
    ck_assert_int_eq(party_save(&tx, &mine), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(a_case_is_found_by_each_of_its_names_and_only_in_its_office)
{
    struct dispute d = fixture_register(1), found;
    const int64_t office = fx.office.id;

    fixture_finish(&d);
    ok(dispute_by_register_number(&fx.sc, fx.engine, office, 2026, 1, &found));
    ck_assert_int_eq(found.id, d.id);
    ok(dispute_by_number(&fx.sc, fx.engine, office, "（2026）椒海人调字第1号", &found));
    ck_assert_int_eq(found.id, d.id);
    ok(dispute_by_token(&fx.sc, fx.engine, office, "token-1", &found));
    ck_assert_int_eq(found.id, d.id);
    ck_assert_int_eq(dispute_by_id(&fx.sc, fx.engine, office + 1, d.id, &found), RC_NOTFOUND);
    ck_assert_int_eq(dispute_by_register_number(&fx.sc, fx.engine, office, 2025, 1, &found),
                     RC_NOTFOUND);
}
END_TEST

START_TEST(a_line_of_a_file_is_taken_once)
{
    struct dispute d = fixture_dispute(1), again = fixture_dispute(2), found;
    struct tx tx = fixture_tx();

    ok(dispute_insert(&tx, &d, "key"));
    fixture_commit(&tx, "import", d.id);
    tx = fixture_tx();
    ck_assert_int_eq(dispute_insert(&tx, &again, "key"), RC_CONFLICT);
    ck_assert_str_eq(fx.sc.error.field, "import_key");
    tx_rollback(&tx);
    ok(dispute_by_import_key(&fx.sc, fx.engine, fx.office.id, "key", &found));
    ck_assert_int_eq(found.id, d.id);
}
END_TEST

START_TEST(a_mark_an_entry_of_the_ledger_and_a_recourse_are_ended_once)
{
    const struct casefile cf = finished();
    const struct agreement *a = casefile_agreement(&cf);
    struct tx tx = fixture_tx();

    ck_assert_int_eq(mark_void(&tx, a->marks[0].id, "again"), RC_CONFLICT);
    ck_assert_int_eq(performance_void(&tx, cf.performances[0].id, "again"), RC_CONFLICT);
    ck_assert_int_eq(recourse_end(&tx, cf.recourses[0].id, "again"), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(the_day_on_which_a_term_was_done_is_said_and_taken_back)
{
    struct casefile cf = finished();
    struct tx tx = fixture_tx();

    ok(term_perform(&tx, casefile_agreement(&cf)->terms[0].id, DATE_NONE, NULL));
    fixture_commit(&tx, "perform", cf.dispute.id);
    cf = load(cf.dispute.id);
    ck_assert(!date_is_set(casefile_agreement(&cf)->terms[0].performed_on));
    ck_assert_ptr_null(casefile_agreement(&cf)->terms[0].proof);
}
END_TEST

START_TEST(what_came_after_the_agreement_comes_back)
{
    const struct casefile cf = finished();
    const struct performance *p = &cf.performances[1];

    ck_assert_uint_eq(cf.performance_count, 2);
    ck_assert_str_eq(cf.performances[0].void_reason, "记错了");
    ck_assert_int_eq(p->agreement, cf.agreements[0].id);
    ck_assert_int_eq(p->term, 1);
    ck_assert_int_eq(p->on.day, date_from(2026, 11, 30).day);
    ck_assert_int_eq(p->amount.fen, 300000);
    ck_assert_str_eq(p->payer, "李父");
    ck_assert_str_eq(p->receiver, "顾某");
    ck_assert_ptr_null(p->void_reason);
    ck_assert_str_eq(cf.urgings[0].answer, "月底付清");
    ck_assert_int_eq(cf.recourses[0].kind, RECOURSE_LAWSUIT);
    ck_assert_str_eq(cf.recourses[0].result, "判决支付");
    ck_assert_int_eq(cf.visits[0].satisfaction, SATISFACTION_DISSATISFIED);
    ck_assert_int_eq(cf.visits[0].party, 1);
    ck_assert_str_eq(cf.visits[0].signs, "没有");
    ck_assert_int_eq(cf.reopenings[0].visit, cf.visits[0].id);
    ck_assert_str_eq(cf.reopenings[0].result, "settled");
    ck_assert_str_eq(cf.reopenings[0].close_reason, "先结");
    ck_assert_int_eq(cf.reopenings[0].closed_at.ms, fixture_minute(80).ms);
}
END_TEST

START_TEST(issued_bytes_come_back_whole_and_are_issued_once)
{
    const struct casefile cf = finished();
    struct document_issue paper;
    struct document file;
    struct bytes bytes;

    ok(document_load(&fx.sc, fx.engine, cf.dispute.id, "agreement", 1, &paper));
    ck_assert_str_eq(paper.source, "# 人民调解协议书");
    ok(document_file_load(&fx.sc, fx.engine, cf.dispute.id, "agreement", 1, PAPER_TEXT, &file,
                          &bytes));
    ck_assert_uint_eq(bytes.size, 4);
    ck_assert_mem_eq(bytes.data, "text", 4);
    ck_assert_int_eq(document_file_load(&fx.sc, fx.engine, cf.dispute.id, "agreement", 1,
                                        PAPER_DOCX, &file, &bytes),
                     RC_NOTFOUND);
    ck_assert_int_eq(document_load(&fx.sc, fx.engine, cf.dispute.id, "agreement", 2, &paper),
                     RC_NOTFOUND);
    struct tx tx = fixture_tx();
    ck_assert_int_eq(document_insert(&tx, cf.dispute.id, &paper), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(a_failed_print_job_counts_no_copies)
{
    const struct casefile cf = finished();
    struct print print = {.file = cf.documents[0].id,
                          .copy = 4,
                          .copies = 2,
                          .asked_at = fixture_minute(80),
                          .failed = true,
                          .outcome = "no paper",
                          .ended_at = fixture_minute(81)};
    struct print *list;
    size_t count;
    struct tx tx = fixture_tx();

    ok(print_insert(&tx, &print));
    ok(print_end(&tx, &print));
    print.failed = false;
    ck_assert_int_eq(print_end(&tx, &print), RC_CONFLICT);
    fixture_commit(&tx, "print", cf.dispute.id);
    ck_assert_int_eq(load(cf.dispute.id).documents[0].copies, 0);
    ok(print_list(&fx.sc, fx.engine, cf.dispute.id, &list, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(list[1].outcome, "no paper");
}
END_TEST

START_TEST(a_login_belongs_to_one_person)
{
    struct person again = {.login = "wang", .name = "别人", .agency = AGENCY_GRID, .role = "grid"};
    struct person found;
    struct tx tx = fixture_tx();

    ck_assert_int_eq(person_insert(&tx, &again), RC_CONFLICT);
    ck_assert_str_eq(fx.sc.error.field, "login");
    tx_rollback(&tx);
    ok(person_by_login(&fx.sc, fx.engine, fx.office.id, "wang", &found));
    ck_assert_str_eq(found.name, "王调解");
    ck_assert_int_eq(found.agency, AGENCY_COMMITTEE);
    ck_assert_int_eq(person_by_login(&fx.sc, fx.engine, fx.office.id, "li", &found), RC_NOTFOUND);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("casefile");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, a_new_case_comes_back_as_it_was_registered);
    tcase_add_test(tc, the_team_comes_back_with_its_playbook_answers_and_milestones);
    tcase_add_test(tc, the_folder_comes_back);
    tcase_add_test(tc, reviews_of_a_period_that_stand_are_listed_and_a_file_is_put_away_once);
    tcase_add_test(tc, session_agreement_visit_and_papers_come_back);
    tcase_add_test(tc, a_record_comes_back_with_its_correction_and_who_signed_or_would_not);
    tcase_add_test(tc, evidence_comes_back_without_its_bytes_and_the_bytes_as_they_went_in);
    tcase_add_test(tc, contacts_and_supplements_come_back);
    tcase_add_test(tc, two_dispatches_and_two_versions_keep_their_own_rows);
    tcase_add_test(tc, who_saves_second_is_told_and_overwrites_nothing);
    tcase_add_test(tc, a_party_saved_second_is_told_too);
    tcase_add_test(tc, a_case_is_found_by_each_of_its_names_and_only_in_its_office);
    tcase_add_test(tc, a_line_of_a_file_is_taken_once);
    tcase_add_test(tc, a_mark_an_entry_of_the_ledger_and_a_recourse_are_ended_once);
    tcase_add_test(tc, the_day_on_which_a_term_was_done_is_said_and_taken_back);
    tcase_add_test(tc, what_came_after_the_agreement_comes_back);
    tcase_add_test(tc, issued_bytes_come_back_whole_and_are_issued_once);
    tcase_add_test(tc, a_failed_print_job_counts_no_copies);
    tcase_add_test(tc, a_login_belongs_to_one_person);
    return suite_run(tc);
}
