/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of nine items and a case that is taken through its course step by step, for the tests of
 * the dossier. */
#ifndef TESTS_DOMAIN_DOSSIER_FIXTURE_H
#define TESTS_DOMAIN_DOSSIER_FIXTURE_H

#include "core/domain/dossier.h"
#include "tests/domain/fixture.h"

#define BIT(n) (1u << (n))

enum { ACCEPTANCE, IDENTITY, RECORD, AGREEMENT, ORAL, FAILED, PERFORMANCE, VISIT, BACK, ITEMS };

static const char *acceptance[] = {"acceptance", "application"};
static const char *record[] = {"record"};
static const char *agreement[] = {"agreement"};
static const char *oral[] = {"oral"};
static const char *termination[] = {"termination"};
static const char *receipt[] = {"receipt"};
static const char *visit[] = {"visit"};
static const char *back[] = {"back"};
static const struct dossier_rule rules[] = {
    [ACCEPTANCE] = {.code = "acceptance",
                    .label = "受理登记表",
                    .english = "Acceptance form",
                    .papers = acceptance,
                    .paper_count = 2,
                    .always = true,
                    .spared = BIT(WHEN_REFUSED),
                    .from = STAGE_ACCEPTED},
    [IDENTITY] = {.code = "identity",
                  .label = "身份证明",
                  .english = "Identity papers",
                  .evidence = BIT(EVIDENCE_IDENTITY),
                  .always = true,
                  .from = STAGE_ACCEPTED,
                  .checks = BIT(CHECK_IDENTITY)},
    [RECORD] = {.code = "record",
                .label = "调解记录",
                .english = "Record",
                .papers = record,
                .paper_count = 1,
                .required = BIT(WHEN_SESSION) | BIT(WHEN_SETTLED),
                .checks = BIT(CHECK_READ),
                .event = EVENT_SESSION},
    [AGREEMENT] = {.code = "agreement",
                   .label = "调解协议书",
                   .english = "Agreement",
                   .papers = agreement,
                   .paper_count = 1,
                   .required = BIT(WHEN_WRITTEN),
                   .checks = BIT(CHECK_NEWEST) | BIT(CHECK_MARKS) | BIT(CHECK_HANDED),
                   .event = EVENT_AGREEMENT},
    [ORAL] = {.code = "oral", .papers = oral, .paper_count = 1, .required = BIT(WHEN_ORAL)},
    [FAILED] = {.code = "termination",
                .papers = termination,
                .paper_count = 1,
                .required = BIT(WHEN_FAILED)},
    [PERFORMANCE] = {.code = "performance",
                     .papers = receipt,
                     .paper_count = 1,
                     .required = BIT(WHEN_PERFORMED),
                     .event = EVENT_PERFORMANCE},
    [VISIT] = {.code = "visit",
               .papers = visit,
               .paper_count = 1,
               .required = BIT(WHEN_SETTLED),
               .from = STAGE_CLOSED,
               .event = EVENT_VISIT},
    [BACK] = {.code = "back",
              .papers = back,
              .paper_count = 1,
              .always = true,
              .from = STAGE_CLOSED,
              .made = true},
};

static struct party parties[3];
static struct session session;
static struct session_mark session_marks[2];
static struct mark marks[4];
static struct term term;
static struct agreement a;
static struct document documents[8];
static struct evidence evidence[4];
static struct handout handouts[4];
static struct folder_paper papers[4];
static struct casefile cf;
static struct dossier d;

static inline void set_up(void)
{
    begin();
    for (int i = 0; i < 3; i++)
        parties[i] = (struct party){.id = i + 1, .position = i + 1, .refused_on = DATE_NONE};
    parties[0].name = "吴某";
    parties[1].name = "蒋某";
    parties[1].role = ROLE_RESPONDENT;
    parties[2].name = "楼长";
    parties[2].role = ROLE_HELPER;
    cf = (struct casefile){.dispute = {.accepted_on = DATE_NONE, .closed_at = INSTANT_NEVER},
                           .parties = parties,
                           .party_count = 3,
                           .documents = documents,
                           .evidence = evidence,
                           .handouts = handouts,
                           .papers = papers};
}

/* ---- the course of a case ---- */

static inline void accepted(void)
{
    cf.dispute.number = "（2026）椒海人调字第1号";
    cf.dispute.accepted_on = on(2026, 11, 20);
}

static inline void issued(const char *kind, int version)
{
    documents[cf.document_count++] = (struct document){.kind = kind, .version = version};
}

static inline void identified(int party)
{
    evidence[cf.evidence_count++] =
        (struct evidence){.kind = EVIDENCE_IDENTITY, .title = "身份证", .party = party};
}

static inline void held(void)
{
    static const char *present[] = {"吴某", "蒋某", "楼长"};

    session = (struct session){.kind = SESSION_JOINT,
                               .at = at(0, 0),
                               .present = present,
                               .present_count = 3,
                               .marks = session_marks};
    cf.sessions = &session;
    cf.session_count = 1;
}

static inline void read_and_signed(void)
{
    session.read_back = "逐页宣读";
    session_marks[0] = (struct session_mark){.name = "吴某", .on = on(2026, 11, 20)};
    session_marks[1] = (struct session_mark){.name = "蒋某", .refusal = "不愿签字"};
    session.mark_count = 2;
}

static inline void agreed(enum agreement_form form)
{
    term = (struct term){.ordinal = 1,
                         .obligor = "蒋某",
                         .act = "赔偿",
                         .obligee = "吴某",
                         .amount = yuan(3000),
                         .performed_on = DATE_NONE};
    a = (struct agreement){.version = 1,
                           .form = form,
                           .whole = true,
                           .reached_on = on(2026, 11, 21),
                           .terms = &term,
                           .term_count = 1,
                           .marks = marks};
    cf.agreements = &a;
    cf.agreement_count = 1;
}

static inline void sign_all(void)
{
    const struct mark all[] = {
        {.signatory = SIGNATORY_PARTY, .party = 1, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_PARTY, .party = 2, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_MEDIATOR, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_SEAL, .how = HOW_SEALED, .on = on(2026, 11, 22)},
    };

    memcpy(marks, all, sizeof(all));
    a.mark_count = 4;
}

static inline void handed(int party, enum handout_way way)
{
    handouts[cf.handout_count++] = (struct handout){
        .document = "agreement", .version = 1, .party = party, .copies = 1, .way = way};
}

static inline void put(const char *item, int pages, const char *note)
{
    papers[cf.paper_count++] =
        (struct folder_paper){.item = item, .pages = pages, .note = note, .on = on(2026, 12, 1)};
}

static inline void closed(enum result result)
{
    cf.dispute.closed = true;
    cf.dispute.result = result;
    cf.dispute.closed_at = instant_after(at(0, 0), DAYS(60));
}

/* ---- asking ---- */

static inline const struct dossier_entry *judged(int item)
{
    dossier_list(&sc, &(struct dossier_rules){rules, ITEMS}, &cf, &d);
    return &d.entries[item];
}

static inline enum dossier_state state(int item) { return judged(item)->state; }

static inline const char *why(int item)
{
    struct buffer text = buffer_new(&sc);
    const struct dossier_entry *e = judged(item);

    for (size_t i = 0; i < e->why_count; i++)
        buffer_addf(&text, "%s\n", gap_text(&sc, LANG_EN, &e->why[i]));
    return buffer_text(&text);
}

#endif
