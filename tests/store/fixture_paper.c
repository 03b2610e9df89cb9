/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers of the fixture: one in two formats, printed, and a template of the office. */
#include "core/store/destruction_store.h"
#include "core/store/document_store.h"
#include "core/store/dossier_store.h"
#include "core/store/keeping_store.h"
#include "core/store/print_store.h"
#include "core/store/template_store.h"
#include "tests/store/fixture.h"

static void issue(struct tx *tx, int64_t dispute)
{
    static const unsigned char pdf[] = "%PDF-1.5 two\0bytes";
    struct document_issue paper = {.kind = "agreement",
                                   .version = 1,
                                   .source = "# 人民调解协议书",
                                   .template_digest = "t",
                                   .template_version = "1",
                                   .title = "人民调解协议书",
                                   .face = "serif",
                                   .code = "0123456789",
                                   .issued_at = fixture_minute(70),
                                   .by = "王调解"};
    struct print print = {.copy = 1,
                          .copies = 3,
                          .way = PRINT_OUTBOX,
                          .destination = "front",
                          .asked_at = fixture_minute(71),
                          .by = "王调解"};
    struct document text, file;

    ok(document_insert(tx, dispute, &paper));
    ok(document_file_insert(tx, &paper, PAPER_TEXT,
                            (struct bytes){(const unsigned char *)"text", 4}, &text));
    ok(document_file_insert(tx, &paper, PAPER_PDF, (struct bytes){pdf, sizeof(pdf)}, &file));
    print.file = file.id;
    ok(print_insert(tx, &print));
    print.outcome = "done";
    print.ended_at = fixture_minute(72);
    print.settled_by = "王调解";
    ok(print_end(tx, &print));
}

/* A template of the office, approved, with a partial. */
static void keep_template(struct tx *tx)
{
    static const struct template_partial seal = {.name = "seal", .text = "盖章处"};
    static const struct document_template tpl = {.kind = "agreement",
                                                 .version = "2",
                                                 .digest = "d",
                                                 .text = "---",
                                                 .partials = &seal,
                                                 .partial_count = 1};
    struct template_record *list;
    size_t count;

    ok(template_insert(tx, &tpl, fx.wang.id, fixture_minute(60)));
    ok(template_list(&fx.sc, fx.engine, tx->office, "agreement", &list, &count));
    ok(template_approve(tx, list[count - 1].id, fx.wang.id, fixture_minute(61)));
}

void fixture_paper(struct tx *tx, int64_t dispute)
{
    keep_template(tx);
    issue(tx, dispute);
}

/* A list that was approved, with one file on it. */
static void propose(struct tx *tx, int64_t dispute)
{
    struct destruction_item item = {.dispute = dispute,
                                    .number = "2026/9",
                                    .filed_on = date_from(2026, 12, 21),
                                    .retention = RETENTION_10,
                                    .rows = 60};
    struct destruction list = {.reason = "保管期限已满",
                               .drawn_up_at = fixture_minute(90),
                               .drawn_up_by = fx.wang.id,
                               .items = &item,
                               .item_count = 1};

    ok(destruction_insert(tx, &list));
    list.approved_at = fixture_minute(91);
    list.approved_by = fx.wang.id;
    ok(destruction_done(tx, &list));
}

/* A backup that was made. */
static void keep(struct tx *tx)
{
    struct keeping k = {.act = KEEPING_BACKUP,
                        .done_at = fixture_minute(92),
                        .file = "onecase-331002001000-20261120-133200.backup",
                        .digest = "0a1b",
                        .seq = 3,
                        .by = "王调解"};

    ok(keeping_insert(tx, &k));
}

void fixture_folder(struct tx *tx, int64_t dispute)
{
    struct folder_paper slip = {
        .item = "identity", .pages = 1, .on = date_from(2026, 12, 20), .by = "王调解"};
    struct folder_paper paper = slip;
    struct filing f = {.on = date_from(2026, 12, 21),
                       .retention = RETENTION_30,
                       .retention_why = "山林土地",
                       .pages = 28,
                       .place = "3柜2层",
                       .incomplete = "回访未完成",
                       .by = "王调解"};
    struct retention_extension x = {.term = RETENTION_PERMANENT,
                                    .reason = "林权争议集中",
                                    .on = date_from(2056, 12, 21),
                                    .by = "王调解"};
    struct review poor = {.on = date_from(2026, 12, 30),
                          .scores = {1, 2, 3, 4, 5, 6, 7},
                          .total = 28,
                          .result = "poor",
                          .allowance = MONEY_NONE,
                          .by = "林桂芬"};
    struct review good = {.on = date_from(2026, 12, 31),
                          .scores = {15, 20, 15, 14, 15, 10, 9},
                          .total = 98,
                          .result = "excellent",
                          .tier = "ordinary",
                          .allowance = {10000},
                          .note = "装订略松",
                          .by = "林桂芬"};

    paper.pages = 2;
    paper.note = "身份证复印件";
    ok(folder_paper_insert(tx, dispute, &slip));
    ok(folder_paper_void(tx, slip.id, "页数写错"));
    ok(folder_paper_insert(tx, dispute, &paper));
    ok(filing_insert(tx, dispute, &f));
    ok(retention_extension_insert(tx, dispute, &x));
    ok(review_insert(tx, dispute, &poor));
    ok(review_void(tx, poor.id, "记错卷"));
    ok(review_insert(tx, dispute, &good));
    propose(tx, dispute);
    keep(tx);
}
