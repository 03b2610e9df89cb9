/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dossier.h"
#include "core/desk/evidence.h"
#include "tests/desk/room.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static struct dossier dossier_of(int64_t id)
{
    const struct casefile cf = room_casefile(&room, id);
    struct dossier d;

    ok(&room, desk_dossier(room.desk, &room.sc, &cf, &d));
    return d;
}

static const struct dossier_entry *entry(int64_t id, const char *code)
{
    const struct dossier d = dossier_of(id);

    for (size_t i = 0; i < d.count; i++)
        if (strcmp(d.entries[i].rule->code, code) == 0)
            return &d.entries[i];
    ck_abort_msg("no item %s", code);
    return NULL;
}

/* A case that was withdrawn: little is asked for. */
static int64_t withdrawn(void)
{
    const int64_t id = room_dispute(&room, true);

    ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_WITHDRAWN, "双方自行和解"));
    return id;
}

static const char *printed(int64_t id)
{
    struct printed out;

    ok(&room, desk_print_dossier(room.desk, &room.sc, id, PAPER_TEXT, &out));
    return scope_strndup(&room.sc, (const char *)out.bytes.data, out.bytes.size);
}

static enum rc put_away(int64_t id, const char *reason, const char *keep, struct filing *f)
{
    const struct filing_request r = {id, "3柜2层", reason, keep};

    return desk_file_case(room.desk, &room.sc, &r, f);
}

/* Everything a withdrawn case needs, and the folder away. */
static int64_t filed(void)
{
    const int64_t id = withdrawn();
    struct filing f;

    printed(id);
    ok(&room, desk_put_paper(room.desk, &room.sc, id, "identity", 2, NULL));
    ok(&room, desk_put_paper(room.desk, &room.sc, id, "rights", 2, NULL));
    ok(&room, desk_put_paper(room.desk, &room.sc, id, "closing", 1, NULL));
    ok(&room, put_away(id, NULL, NULL, &f));
    return id;
}

START_TEST(printing_the_whole_file_issues_what_is_compulsory_once)
{
    const int64_t id = withdrawn();

    ck_assert_int_eq(entry(id, "acceptance")->state, DOSSIER_MISSING);
    const char *first = printed(id);
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_gt(cf.document_count, 0);
    ck_assert_int_eq(entry(id, "acceptance")->state, DOSSIER_PRESENT);
    ck_assert_ptr_nonnull(strstr(first, "卷内第 1 页"));
    ck_assert_str_eq(first, printed(id));
    ck_assert_uint_eq(room_casefile(&room, id).document_count, cf.document_count);
}
END_TEST

START_TEST(what_was_issued_is_bound_as_it_was_issued)
{
    const int64_t id = room_dispute(&room, true);
    const struct casefile cf = room_casefile(&room, id);
    struct correction change = {
        .id = id,
        .rev = cf.dispute.rev,
        .place = "别处9幢",
        .parties = scope_memdup(&room.sc, cf.parties, cf.party_count * sizeof(*cf.parties)),
        .party_count = cf.party_count};
    struct printed out;

    ok(&room, desk_print(room.desk, &room.sc, id, "acceptance",
                         &(struct print_order){.format = PAPER_TEXT, .way = PRINT_FILE}, &out));
    ok(&room, desk_correct(room.desk, &room.sc, &change));
    ck_assert_ptr_null(strstr(printed(id), "别处9幢"));
    ck_assert_ptr_nonnull(strstr(printed(id), "云健社区6幢"));
}
END_TEST

START_TEST(paper_alone_takes_its_pages_in_the_numbering)
{
    const int64_t id = room_dispute(&room, true);

    room_agree(&room, id);
    ok(&room, desk_put_paper(room.desk, &room.sc, id, "acceptance", 7, NULL));
    const char *text = printed(id);
    ck_assert_ptr_null(strstr(text, "卷内第 7 页"));
    ck_assert_ptr_nonnull(strstr(text, "卷内第 8 页"));
    ck_assert_ptr_null(strstr(text, "人民调解受理登记表\n")); /* not issued beside it */
}
END_TEST

/* A PNG of one black and one white dot. */
static const unsigned char dots[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0xd1, 0x49, 0x20, 0x56, 0x00, 0x00, 0x00, 0x0b, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9c, 0x63, 0x60, 0xf8, 0x0f, 0x00, 0x01, 0x02, 0x01, 0x00, 0x42, 0xbe, 0xbc, 0x68,
    0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

/* The page of the folder on which AT stands in TEXT. */
static int page_before(const char *text, const char *at)
{
    int page = 0;

    for (const char *p = text; (p = strstr(p, "卷内第 ")) && p < at; p++)
        page = atoi(p + strlen("卷内第 "));
    return page;
}

static const char *last_of(const char *text, const char *part)
{
    const char *last = NULL;

    for (const char *at = text; (at = strstr(at, part)); at++)
        last = at;
    return last;
}

static void hand_in(int64_t id, struct evidence e, struct bytes file)
{
    e.party = 1;
    e.brought_on = DATE_NONE;
    ok(&room, desk_add_evidence(room.desk, &room.sc, id, &e, file));
}

START_TEST(each_piece_of_evidence_has_a_page_a_picture_one_more_and_paper_its_own)
{
    const int64_t id = room_dispute(&room, true);
    const struct bytes picture = {dots, sizeof(dots)}, torn = {dots, sizeof(dots) - 20};
    struct printed pdf;

    hand_in(id,
            (struct evidence){.kind = EVIDENCE_PROOF, .title = "漏水照片", .file_name = "1.png"},
            picture);
    hand_in(id,
            (struct evidence){.kind = EVIDENCE_PROOF, .title = "撕坏的照片", .file_name = "2.png"},
            torn);
    hand_in(id, (struct evidence){.kind = EVIDENCE_PROOF, .title = "维修发票", .pages = 40},
            (struct bytes){0});
    hand_in(id, (struct evidence){.kind = EVIDENCE_OTHER, .title = "证言"}, (struct bytes){0});
    const char *text = printed(id);
    ck_assert_ptr_nonnull(strstr(text, "漏水照片"));
    ck_assert_ptr_nonnull(strstr(text, "证据1：漏水照片"));
    ck_assert_ptr_nonnull(strstr(text, "吴某"));
    ck_assert_ptr_nonnull(strstr(text, "40页，附在本页后面"));
    /* behind the page of the invoice lie its forty */
    ck_assert_int_eq(page_before(text, last_of(text, "证言")),
                     page_before(text, strstr(text, "40页")) + 41);
    ok(&room, desk_print_dossier(room.desk, &room.sc, id, PAPER_PDF, &pdf));
}
END_TEST

START_TEST(a_paper_is_put_in_spared_and_taken_back)
{
    const int64_t id = room_dispute(&room, true);

    ok(&room, desk_put_paper(room.desk, &room.sc, id, "当事人身份证明", 2, "复印件"));
    ck_assert_int_eq(entry(id, "identity")->state, DOSSIER_PRESENT);
    ok(&room, desk_void_paper(room.desk, &room.sc, id, "identity", "放错卷"));
    ck_assert_int_eq(entry(id, "identity")->state, DOSSIER_MISSING);
    ok(&room, desk_put_paper(room.desk, &room.sc, id, "6", 0, "双方为本单位职工"));
    ck_assert_int_eq(entry(id, "identity")->state, DOSSIER_SPARED);
    refused(&room, desk_put_paper(room.desk, &room.sc, id, "identity", 0, "  "), RC_INVALID,
            "reason");
    refused(&room, desk_put_paper(room.desk, &room.sc, id, "identity", -1, NULL), RC_INVALID,
            "pages");
    refused(&room, desk_put_paper(room.desk, &room.sc, id, "封皮", 1, NULL), RC_INVALID, "item");
    refused(&room, desk_put_paper(room.desk, &room.sc, id, "cover", 1, NULL), RC_INVALID, "item");
    refused(&room, desk_void_paper(room.desk, &room.sc, id, "rights", "错"), RC_INVALID, "item");
}
END_TEST

START_TEST(only_a_closed_case_is_put_away_and_an_incomplete_one_with_a_reason)
{
    const int64_t open = room_dispute(&room, true), id = withdrawn();
    struct filing f;

    refused(&room, put_away(open, "等", NULL, &f), RC_INVALID, "case");
    refused(&room, put_away(id, NULL, NULL, &f), RC_INVALID, "reason");
    ck_assert_ptr_nonnull(
        strstr(error_text(&room.sc, LANG_EN, &room.sc.error), "The identity paper of 吴某"));
    ok(&room, put_away(id, "当事人拒绝提供身份证", NULL, &f));
    ck_assert_str_eq(f.incomplete, "当事人拒绝提供身份证");
    ck_assert_int_eq(f.retention, RETENTION_10);
    ck_assert_str_eq(f.retention_why, "一般案件");
    refused(&room, put_away(id, "再归一次", NULL, &f), RC_INVALID, "case");
}
END_TEST

START_TEST(a_complete_file_is_put_away_without_a_reason_and_stays_as_it_is)
{
    const int64_t id = filed();
    const struct casefile cf = room_casefile(&room, id);

    ck_assert_ptr_nonnull(cf.filing);
    ck_assert_ptr_null(cf.filing->incomplete);
    ck_assert_str_eq(cf.filing->place, "3柜2层");
    ck_assert_int_gt(cf.filing->pages, 2);
    refused(&room, desk_put_paper(room.desk, &room.sc, id, "rights", 1, NULL), RC_INVALID, "case");
    refused(&room, desk_void_paper(room.desk, &room.sc, id, "identity", "错"), RC_INVALID, "case");
}
END_TEST

START_TEST(a_marked_case_is_kept_longer_and_never_shorter)
{
    const int64_t id = withdrawn();
    struct filing f;

    refused(&room, put_away(id, "缺件", "99y", &f), RC_INVALID, "keep");
    ok(&room, put_away(id, "缺件", "permanent", &f));
    ck_assert_int_eq(f.retention, RETENTION_PERMANENT);
    ck_assert_ptr_nonnull(strstr(f.retention_why, "林桂芬"));
}
END_TEST

static enum rc judge(struct desk *desk, int64_t id, const char *first, const char *tier,
                     struct review *r)
{
    const char *const scores[] = {first, "20", "15", "15", "15", "10", "10"};
    const struct review_request request = {id, scores, 7, tier, NULL};

    return desk_review(desk, &room.sc, &request, r);
}

START_TEST(a_file_that_was_put_away_is_judged_once_by_somebody_else)
{
    struct desk *zhou = room_another(&room, "zhou");
    const int64_t loose = withdrawn(), id = filed();
    struct review r;

    refused(&room, judge(zhou, loose, "15", NULL, &r), RC_INVALID, "case");
    refused(&room, judge(room.desk, id, "15", NULL, &r), RC_DENIED, "as");
    refused(&room, judge(zhou, id, "16", NULL, &r), RC_INVALID, "score");
    ok(&room, judge(zhou, id, "15", NULL, &r));
    ck_assert_int_eq(r.total, 100);
    ck_assert_str_eq(r.result, "excellent");
    ck_assert_ptr_null(r.tier); /* withdrawn: nothing is paid */
    refused(&room, judge(zhou, id, "10", NULL, &r), RC_INVALID, "case");
    ok(&room, desk_void_review(zhou, &room.sc, id, "记错卷"));
    ok(&room, judge(zhou, id, "10", NULL, &r));
    ck_assert_int_eq(r.total, 95);
    desk_close(zhou);
}
END_TEST

START_TEST(a_settled_and_performed_case_is_paid_for_and_listed_by_quarter)
{
    struct desk *zhou = room_another(&room, "zhou");
    const int64_t id = room_dispute(&room, true);
    struct review_report report;
    struct filing f;
    struct review r;

    room_agree(&room, id);
    room_sign_all(&room, id);
    ok(&room,
       desk_perform(room.desk, &room.sc, id,
                    &(struct performance){
                        .term = 1, .on = DATE_NONE, .amount = MONEY_NONE, .proof = "转账截图"},
                    false));
    ok(&room,
       desk_visit(room.desk, &room.sc, id, &(struct visit){.on = DATE_NONE, .note = "和好"}));
    ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_SETTLED, NULL));
    ok(&room, put_away(id, "缺件", NULL, &f));
    refused(&room, judge(zhou, id, "15", "major", &r), RC_INVALID, "tier");
    ok(&room, judge(zhou, id, "15", NULL, &r));
    ck_assert_str_eq(r.tier, "ordinary");
    ck_assert_int_eq(r.allowance.fen, 10000);
    ok(&room, desk_void_review(zhou, &room.sc, id, "改档"));
    ok(&room, judge(zhou, id, "15", "simple", &r));
    ck_assert_int_eq(r.allowance.fen, 5000);

    ok(&room, desk_reviews(room.desk, &room.sc, DATE_NONE, DATE_NONE, &report));
    ck_assert_int_eq(report.from.day, date_from(2026, 10, 1).day);
    ck_assert_int_eq(report.until.day, date_from(2026, 12, 31).day);
    ck_assert_uint_eq(report.count, 1);
    ck_assert_uint_eq(report.sum_count, 1);
    ck_assert_str_eq(report.sums[0].mediator, "林桂芬");
    ck_assert_int_eq(report.sums[0].allowance.fen, 5000);
    ck_assert_ptr_nonnull(
        strstr(desk_reviews_csv(&room.sc, &report), ",15,20,15,15,15,10,10,100,"));
    ck_assert_ptr_nonnull(strstr(desk_reviews_json(&room.sc, &report), "50.00"));
    ok(&room,
       desk_reviews(room.desk, &room.sc, date_from(2026, 7, 1), date_from(2026, 9, 30), &report));
    ck_assert_uint_eq(report.count, 0);
    refused(
        &room,
        desk_reviews(room.desk, &room.sc, date_from(2026, 7, 2), date_from(2026, 7, 1), &report),
        RC_INVALID, "to");
    desk_close(zhou);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, printing_the_whole_file_issues_what_is_compulsory_once);
    tcase_add_test(tc, what_was_issued_is_bound_as_it_was_issued);
    tcase_add_test(tc, paper_alone_takes_its_pages_in_the_numbering);
    tcase_add_test(tc, each_piece_of_evidence_has_a_page_a_picture_one_more_and_paper_its_own);
    tcase_add_test(tc, a_paper_is_put_in_spared_and_taken_back);
    tcase_add_test(tc, only_a_closed_case_is_put_away_and_an_incomplete_one_with_a_reason);
    tcase_add_test(tc, a_complete_file_is_put_away_without_a_reason_and_stays_as_it_is);
    tcase_add_test(tc, a_marked_case_is_kept_longer_and_never_shorter);
    tcase_add_test(tc, a_file_that_was_put_away_is_judged_once_by_somebody_else);
    tcase_add_test(tc, a_settled_and_performed_case_is_paid_for_and_listed_by_quarter);
    return suite_run(tc);
}
