/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An agreement that says all it may say, its marks, a copy handed out and the court. */
#include "core/store/agreement_store.h"
#include "core/store/confirmation_store.h"
#include "core/store/handout_store.h"
#include "tests/store/fixture.h"

static void mark(struct tx *tx, int64_t agreement, enum signatory who, int party)
{
    struct mark m = {.signatory = who,
                     .party = party,
                     .how = who == SIGNATORY_SEAL ? HOW_SEALED : HOW_SIGNED,
                     .on = date_from(2026, 11, 21)};

    ok(mark_insert(tx, agreement, &m));
}

/* A copy for the applicant, and what the court did. */
static void confirm(struct tx *tx, int64_t dispute, int64_t agreement)
{
    struct handout copy = {.document = "agreement",
                           .version = 1,
                           .party = 1,
                           .copies = 1,
                           .way = HANDOUT_HAND,
                           .on = date_from(2026, 11, 21),
                           .by = "王调解"};
    struct confirmation_step step = {.kind = CONFIRMATION_APPLIED,
                                     .on = date_from(2026, 11, 25),
                                     .court = "椒江区人民法院",
                                     .number = "（2026）浙1002民特12号",
                                     .note = "双方到庭",
                                     .by = "王调解"};

    ok(handout_insert(tx, dispute, &copy));
    ok(confirmation_insert(tx, dispute, agreement, &step));
}

static const struct share shares[] = {{"李某", {0}}, {"物业公司", {0}}};

/* All that a term may say, and a clause. */
static struct agreement spoken(struct term terms[2], struct instalment instalments[2])
{
    instalments[0] =
        (struct instalment){.ordinal = 1, .amount = {100000}, .due = date_from(2026, 11, 30)};
    instalments[1] =
        (struct instalment){.ordinal = 2, .amount = {200000}, .due = date_from(2026, 12, 1)};
    terms[0] = (struct term){.ordinal = 1,
                             .obligor = "李某",
                             .act = "赔偿",
                             .obligee = "顾某",
                             .amount = {300000},
                             .due = date_from(2026, 12, 1),
                             .liability = LIABILITY_JOINT,
                             .shares = shares,
                             .share_count = 2,
                             .instalments = instalments,
                             .instalment_count = 2,
                             .condition = "顾某提供账号",
                             .held_by = "村委会",
                             .place = "调解室",
                             .consequence = "按日万分之五支付违约金",
                             .performed_on = DATE_NONE};
    terms[1] = (struct term){.ordinal = 2,
                             .text = "双方不再追究。",
                             .amount = MONEY_NONE,
                             .due = DATE_NONE,
                             .performed_on = DATE_NONE};
    return (struct agreement){.version = 1,
                              .form = FORM_WRITTEN,
                              .whole = true,
                              .facts = "水管爆裂",
                              .reached_on = date_from(2026, 11, 20),
                              .final = true,
                              .original = ORIGINAL_HANDWRITTEN,
                              .original_on = date_from(2026, 11, 19),
                              .original_note = "一页，李某手写",
                              .typed_by = "王调解",
                              .read_by = "王调解",
                              .terms = terms,
                              .term_count = 2};
}

void fixture_settle(struct tx *tx, int64_t dispute)
{
    struct instalment instalments[2];
    struct term terms[2];
    struct agreement a = spoken(terms, instalments);
    struct agreement *list;
    size_t count;

    ok(agreement_insert(tx, dispute, &a));
    a.compared_by = "王调解";
    a.compared_on = date_from(2026, 11, 21);
    ok(agreement_save_original(tx, &a));
    mark(tx, a.id, SIGNATORY_PARTY, 1);
    ok(agreement_list(&fx.sc, fx.engine, dispute, &list, &count));
    ok(mark_void(tx, list[0].marks[0].id, "签错位置"));
    mark(tx, a.id, SIGNATORY_PARTY, 1);
    mark(tx, a.id, SIGNATORY_PARTY, 2);
    mark(tx, a.id, SIGNATORY_MEDIATOR, 0);
    mark(tx, a.id, SIGNATORY_SEAL, 0);
    ok(mark_insert(tx, a.id,
                   &(struct mark){.signatory = SIGNATORY_GUARANTOR,
                                  .party = 2,
                                  .how = HOW_SIGNED,
                                  .on = date_from(2026, 11, 21),
                                  .name = "李某兄",
                                  .authority = "本人到场",
                                  .guarantee = GUARANTEE_GENERAL}));
    confirm(tx, dispute, a.id);
    ok(term_perform(tx, list[0].terms[0].id, date_from(2026, 11, 30), "转账截图"));
}
