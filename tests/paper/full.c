/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/paper/full.h"

#include "tests/paper/sample.h"

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

const struct office_directory full_directory = {.phone = "0576-88880000",
                                                .address = "椒江区云岸街道望潮路1号",
                                                .court = "台州市椒江区人民法院",
                                                .police = "台州市公安局椒江分局云岸派出所"};

static struct date day(int n) { return date_from(2026, 11, n); }

static struct instant at(int n, int hour)
{
    return instant_after(date_start(day(n)), MINUTES(60 * hour));
}

static const struct statement joint[] = {
    {.speaker = "林一凡", .text = "先请顾雨桐说说家里受损的情况。"},
    {.speaker = "顾雨桐",
     .text = "客厅地板泡了，衣柜底板和一台电视机坏了。\n我问过装修师傅，要三千五百元。"},
    {.speaker = "阿卜杜拉·买买提明", .text = "水管是我家的，我认，但三千五百元太多。"},
};
static const struct statement alone[] = {
    {.speaker = "阿卜杜拉·买买提明", .text = FULL_SECRET "。"}};
static const struct statement asked[] = {{.speaker = "问", .text = "那天晚上您听见什么？"},
                                         {.speaker = "答", .text = "听见水声，下楼关了总阀。"}};
static const char *everybody[] = {"顾雨桐", "阿卜杜拉·买买提明", "林一凡", "楼道长老郑"};
static const char *one_side[] = {"阿卜杜拉·买买提明"};

static struct session *sessions(struct scope *sc)
{
    const struct session_mark refused = {
        .name = "楼道长老郑", .refusal = "有急事先走", .on = day(20)};
    const struct session list[] = {
        {.kind = SESSION_INQUIRY,
         .place = "望潮小区门卫室",
         .at = at(18, 9),
         .minutes = 20,
         .recorder = "金巧",
         .asked = "门卫老周",
         .statements = asked,
         .statement_count = COUNT(asked),
         .by = "林一凡"},
        {.kind = SESSION_CAUCUS,
         .place = "调解室隔壁",
         .at = at(20, 9),
         .present = one_side,
         .present_count = COUNT(one_side),
         .statements = alone,
         .statement_count = COUNT(alone),
         .by = "林一凡"},
        {.kind = SESSION_JOINT,
         .place = "云岸街道人民调解室",
         .at = at(20, 10),
         .minutes = 90,
         .recorder = "金巧",
         .read_back = "由记录人逐句宣读",
         .present = everybody,
         .present_count = COUNT(everybody),
         .marks = scope_memdup(sc, &refused, sizeof(refused)),
         .mark_count = 1,
         .statements = joint,
         .statement_count = COUNT(joint),
         .by = "林一凡"},
    };

    return scope_memdup(sc, list, sizeof(list));
}

static struct agreement *agreement(struct scope *sc)
{
    struct mark marks[5];
    struct instalment parts[] = {{1, 1, {100000}, day(25)}, {2, 2, {200000}, {day(25).day + 30}}};
    struct term terms[2] = {{.ordinal = 1,
                             .obligor = "阿卜杜拉·买买提明",
                             .act = "赔偿地板、衣柜和电视机的损失",
                             .obligee = "顾雨桐",
                             .amount = {300000},
                             .due = {day(25).day + 30},
                             .method = "转账",
                             .instalment_count = COUNT(parts),
                             .performed_on = DATE_NONE},
                            {.ordinal = 2,
                             .obligor = "望潮物业服务有限公司",
                             .act = "检修3幢全部供水立管，费用自理",
                             .amount = MONEY_NONE,
                             .due = {day(25).day + 20},
                             .performed_on = day(24)}};
    struct agreement *a = scope_alloc(sc, 1, sizeof(*a));

    terms[0].instalments = scope_memdup(sc, parts, sizeof(parts));
    for (int i = 0; i < 5; i++)
        marks[i] = (struct mark){.signatory = i < 3    ? SIGNATORY_PARTY
                                              : i == 3 ? SIGNATORY_MEDIATOR
                                                       : SIGNATORY_SEAL,
                                 .party = i < 3 ? i + 1 : 0,
                                 .on = day(20 + i / 3)};
    *a = (struct agreement){.id = 1,
                            .version = 1,
                            .form = FORM_WRITTEN,
                            .whole = true,
                            .final = true,
                            .reached_on = day(20),
                            .original_on = DATE_NONE,
                            .compared_on = DATE_NONE,
                            .terms = scope_memdup(sc, terms, sizeof(terms)),
                            .term_count = COUNT(terms),
                            .marks = scope_memdup(sc, marks, sizeof(marks)),
                            .mark_count = COUNT(marks)};
    return a;
}

static const struct evidence evidence[] = {
    {.ordinal = 1,
     .kind = EVIDENCE_PROOF,
     .title = "地板受损照片",
     .party = 1,
     .brought_on = {20777},
     .proves = "客厅地板被水泡坏",
     .source = "顾雨桐手机拍摄",
     .pages = 3,
     .copy = true,
     .compared_by = "金巧"},
    {.ordinal = 2, .title = "录错的照片", .brought_on = {20777}, .void_reason = "不是本案的"},
};

static void add_what_follows(struct scope *sc, struct casefile *cf)
{
    const struct performance done[] = {
        {.term = 1, .instalment = 1, .on = day(24), .amount = {100000}, .proof = "银行转账短信"},
        {.term = 2, .on = day(24), .amount = {0}, .proof = "物业检修单"}};
    const struct visit visit = {.on = day(28),
                                .note = "楼上楼下已经打招呼。",
                                .by = "金巧",
                                .way = "上门",
                                .satisfaction = SATISFACTION_SATISFIED,
                                .performed = "第一期已经收到。"};
    const struct confirmation_step step = {.kind = CONFIRMATION_CONFIRMED,
                                           .on = day(27),
                                           .court = "台州市椒江区人民法院",
                                           .number = "（2026）浙1002民特31号"};
    const struct filing filing = {
        .on = day(29), .retention = RETENTION_10, .pages = 36, .place = "3号柜第2层", .by = "金巧"};
    const struct deadline confirm = {.code = "confirm.30", .due = date_from(2026, 12, 21)};

    cf->performances = scope_memdup(sc, done, sizeof(done));
    cf->performance_count = COUNT(done);
    cf->visits = scope_memdup(sc, &visit, sizeof(visit));
    cf->visit_count = 1;
    cf->confirmation = scope_memdup(sc, &step, sizeof(step));
    cf->confirmation_count = 1;
    cf->filing = scope_memdup(sc, &filing, sizeof(filing));
    cf->deadlines = scope_memdup(sc, &confirm, sizeof(confirm));
    cf->deadline_count = 1;
}

struct casefile *full_case(struct scope *sc)
{
    struct casefile *cf = sample_case(sc);

    cf->sessions = sessions(sc);
    cf->session_count = 3;
    cf->agreements = agreement(sc);
    cf->agreement_count = 1;
    cf->evidence = evidence;
    cf->evidence_count = COUNT(evidence);
    add_what_follows(sc, cf);
    cf->dispute.closed = true;
    cf->dispute.result = RESULT_SETTLED;
    cf->dispute.closed_at = at(29, 16);
    return cf;
}
