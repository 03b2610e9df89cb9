/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes after an agreement. */
#include "core/store/agreement_store.h"
#include "core/store/joining_store.h"
#include "core/store/merge_store.h"
#include "core/store/party_store.h"
#include "core/store/performance_store.h"
#include "tests/store/fixture.h"

/* Another registration ended in it, and was taken apart again. */
static void merge_and_undo(struct tx *tx, int64_t dispute)
{
    static const struct merge_step step = {1, MERGE_PLACE, "云健社区", "云健路3号"};
    struct merger m = {.stays = dispute,
                       .ends = dispute,
                       .at = fixture_minute(1),
                       .by = "王调解",
                       .steps = &step,
                       .step_count = 1};

    ok(merger_insert(tx, &m));
    m.undone_at = fixture_minute(2);
    m.undone_by = "林桂芬";
    m.undone_reason = "不是同一件事";
    ok(merger_save_undone(tx, &m));
}

/* Two of its parties were one person, and were parted again. */
static void join_and_part(struct tx *tx, int64_t dispute)
{
    static const struct merge_step step = {0, MERGE_PHONE, "13800008000", "13900009000"};
    struct party *parties;
    size_t count;

    ok(party_list(&fx.sc, fx.engine, dispute, &parties, &count));
    struct joining j = {.stays = parties[0].id,
                        .joins = parties[1].id,
                        .at = fixture_minute(3),
                        .by = "王调解",
                        .reason = "登记了两次",
                        .steps = &step,
                        .step_count = 1};

    ok(joining_insert(tx, dispute, &j));
    ok(party_join(tx, &parties[1], parties[0].id));
    j.parted_at = fixture_minute(4);
    j.parted_by = "林桂芬";
    j.parted_reason = "是父子二人";
    ok(joining_save_parted(tx, &j));
    ok(party_join(tx, &parties[1], 0));
}

void fixture_after(struct tx *tx, int64_t dispute, int64_t visit)
{
    struct agreement *list;
    size_t count;

    ok(agreement_list(&fx.sc, fx.engine, dispute, &list, &count));
    struct performance p = {.agreement = list[0].id,
                            .term = 1,
                            .on = date_from(2026, 11, 30),
                            .amount = {300000},
                            .payer = "李父",
                            .receiver = "顾某",
                            .proof = "转账截图",
                            .recorded_at = fixture_minute(70),
                            .by = "王调解"};
    struct urging u = {.agreement = list[0].id,
                       .term = 1,
                       .on = date_from(2026, 12, 2),
                       .to = "李某",
                       .way = "电话",
                       .answer = "月底付清",
                       .by = "王调解"};
    struct recourse r = {.kind = RECOURSE_LAWSUIT,
                         .on = date_from(2026, 12, 15),
                         .where = "椒江区人民法院",
                         .number = "（2026）浙1002民初1号",
                         .by = "王调解"};
    struct reopening o = {.reason = "一方不满意",
                          .visit = visit,
                          .at = fixture_minute(90),
                          .by = "王调解",
                          .result = "settled",
                          .closed_at = fixture_minute(80),
                          .close_reason = "先结"};

    ok(performance_insert(tx, dispute, &p));
    ok(performance_void(tx, p.id, "记错了"));
    ok(performance_insert(tx, dispute, &p));
    ok(urging_insert(tx, dispute, &u));
    ok(recourse_insert(tx, dispute, &r));
    ok(recourse_end(tx, r.id, "判决支付"));
    ok(reopening_insert(tx, dispute, &o));
    merge_and_undo(tx, dispute);
    join_and_part(tx, dispute);
}
