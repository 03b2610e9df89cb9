/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/sample.h"

#define MIDNIGHT INT64_C(1795104000000) /* 2026-11-20T00:00:00+08:00 */
#define AT(h, m, s)                                                                                \
    {                                                                                              \
        MIDNIGHT + (((h)*INT64_C(60) + (m)) * 60 + (s)) * 1000                                     \
    }
#define DAY(n)                                                                                     \
    {                                                                                              \
        20777 + (n)                                                                                \
    } /* N days after 2026-11-20 */
#define NEVER                                                                                      \
    {                                                                                              \
        INT64_MIN                                                                                  \
    }
#define NO_DAY                                                                                     \
    {                                                                                              \
        INT32_MIN                                                                                  \
    }
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define NO_MONEY                                                                                   \
    {                                                                                              \
        -1                                                                                         \
    }
#define OF(list) (list), COUNT(list)

const struct office sample_office = {.id = 1,
                                     .name = "海门街道社会治理中心",
                                     .committee = "椒江区海门街道人民调解委员会",
                                     .division = "331002001000",
                                     .abbreviation = "椒海",
                                     .practice = true};
const struct person sample_person = {
    .id = 1, .login = "lin", .name = "林桂芬", .agency = AGENCY_COMMITTEE, .role = "调解员"};
const struct board_counts sample_counts = {2, 1, 1, 4};

static const struct kind kinds[] = {
    {.code = "marriage_family", .label = "婚姻家庭", .english = "Marriage and family"},
    {.code = "neighbour", .label = "邻里", .english = "Neighbours"},
    {.code = "contract", .label = "合同", .english = "Contracts"},
    {.code = "traffic", .label = "道路交通事故", .english = "Traffic accidents"},
    {.code = "housing", .label = "房屋宅基地", .english = "Houses and homesteads"},
};
const struct kind_table sample_kinds = {.rows = kinds, .count = COUNT(kinds)};
const size_t sample_all[SAMPLE_ROWS] = {0, 1, 2, 3, 4, 5, 6, 7, 8};

static const struct promise promises[] = {
    {.code = "answer",
     .label = "5分响应",
     .english = "answer in 5",
     .within = {300000},
     .acts = 1u << ACT_ACCEPTED,
     .choice = CHOICE_REQUIRED},
    {.code = "link",
     .label = "10分联动",
     .english = "link in 10",
     .within = {600000},
     .acts = 1u << ACT_LINKED,
     .quorum = QUORUM_ANY,
     .choice = CHOICE_SOCIAL},
    {.code = "scene",
     .label = "15分现场",
     .english = "scene in 15",
     .within = {900000},
     .acts = 1u << ACT_BEGUN,
     .quorum = QUORUM_ANY},
};
static const struct promise day_promise[] = {
    {.code = "answer",
     .label = "1天内答复",
     .english = "answer in a day",
     .within = {86400000},
     .acts = 1u << ACT_ACCEPTED,
     .choice = CHOICE_REQUIRED},
};
static const struct playbook family_red = {
    .id = "family-red", .label = "家事红色", .english = "Family, red", .promises = OF(promises)};
static const struct playbook plain = {
    .id = "plain", .label = "一般", .english = "Plain", .promises = OF(day_promise)};

static const struct seat seats[] = {
    {.agency = AGENCY_POLICE,
     .role = "到场处警",
     .required = true,
     .person = 2,
     .person_name = "周立",
     .person_phone = "13805761102"},
    {.agency = AGENCY_WOMEN,
     .role = "牵头协调",
     .required = true,
     .lead = true,
     .person = 3,
     .person_name = "王敏",
     .person_phone = "13758623390"},
    {.agency = AGENCY_STREET,
     .role = "街道综治",
     .required = true,
     .person = 4,
     .person_name = "赵宁",
     .person_phone = "13857615521"},
    {.agency = AGENCY_GRID,
     .role = "就近先到",
     .required = true,
     .person = 5,
     .person_name = "金巧",
     .person_phone = "13967548841"},
    {.agency = AGENCY_PSYCHOLOGIST, .role = "心理疏导"},
};

/* 登412: dispatched at 19:32:40; police and women have answered. */
static const struct response responses_412[] = {
    {1, AGENCY_POLICE, ACT_ACCEPTED, AT(19, 33, 20), AT(19, 33, 20), 1, "林桂芬", "周立", "电话",
     "巡逻车就在附近，先上门。"},
    {2, AGENCY_WOMEN, ACT_ACCEPTED, AT(19, 34, 2), AT(19, 34, 2), 3, "王敏", "王敏", NULL, NULL},
};
static const struct dispatch dispatch_412[] = {{
    .id = 1,
    .ordinal = 1,
    .at = AT(19, 32, 40),
    .by = "林桂芬",
    .playbook = &family_red,
    .seats = OF(seats),
    .course = {.responses = OF(responses_412)},
}};
static enum agency_id answers_412[] = {AGENCY_STREET, AGENCY_GRID};
static enum agency_id links_412[] = {AGENCY_PSYCHOLOGIST};
static enum agency_id scenes_412[] = {AGENCY_POLICE, AGENCY_WOMEN, AGENCY_STREET, AGENCY_GRID,
                                      AGENCY_PSYCHOLOGIST};
#define RUNNING(promise_, from, until, who, acted_, needed_)                                       \
    {                                                                                              \
        .promise = (promise_), .called = from, .due = until, .met = NEVER, .awaited = (who),       \
        .awaited_count = COUNT(who), .acted = (acted_), .needed = (needed_)                        \
    }
#define MET(promise_, from, until, at)                                                             \
    {                                                                                              \
        .promise = (promise_), .called = from, .due = until, .met = at, .acted = 1, .needed = 1    \
    }
static const struct milestone milestones_412[] = {
    RUNNING(&promises[0], AT(19, 32, 40), AT(19, 37, 40), answers_412, 2, 4),
    RUNNING(&promises[1], AT(19, 32, 40), AT(19, 42, 40), links_412, 0, 1),
    RUNNING(&promises[2], AT(19, 32, 40), AT(19, 47, 40), scenes_412, 0, 1),
};

/* 登413: dispatched at 19:31:00; the grid has not answered, and a second call was too late. */
static enum agency_id answers_413[] = {AGENCY_GRID};
static const struct response responses_413[] = {
    {3, AGENCY_POLICE, ACT_ARRIVED, AT(19, 32, 55), AT(19, 32, 55), 2, "周立", "周立", NULL, NULL},
};
static const struct dispatch dispatch_413 = {.id = 2,
                                             .ordinal = 1,
                                             .at = AT(19, 31, 0),
                                             .by = "王敏",
                                             .playbook = &family_red,
                                             .seats = OF(seats),
                                             .course = {.responses = OF(responses_413)}};
static const struct milestone milestones_413[] = {
    RUNNING(&promises[0], AT(19, 31, 0), AT(19, 36, 0), answers_413, 3, 4),
    MET(&promises[1], AT(19, 31, 0), AT(19, 41, 0), AT(19, 32, 55)),
    MET(&promises[2], AT(19, 15, 0), AT(19, 30, 0), AT(19, 36, 10)),
};

/* 登414: one day to answer, called yesterday at 21:40. */
static enum agency_id answers_414[] = {AGENCY_GRID};
static const struct dispatch dispatch_414 = {.id = 3,
                                             .ordinal = 1,
                                             .at = AT(-3, 40, 0),
                                             .by = "林桂芬",
                                             .playbook = &plain,
                                             .seats = OF(seats)};
static const struct milestone milestones_414[] = {
    RUNNING(&day_promise[0], AT(-3, 40, 0), AT(21, 40, 0), answers_414, 0, 1),
};

#define PARTY(n, role_, name_)                                                                     \
    {                                                                                              \
        .position = (n), .role = (role_), .type = PARTY_PERSON, .name = (name_),                   \
        .refused_on = NO_DAY                                                                       \
    }
static const struct party people_412[] = {
    PARTY(1, ROLE_APPLICANT, "顾某"),
    PARTY(2, ROLE_RESPONDENT, "郭某"),
};
static const struct party people_413[] = {
    PARTY(1, ROLE_APPLICANT, "柯某"),
    PARTY(2, ROLE_RESPONDENT, "柯某某"),
};
static const struct party people_414[] = {
    PARTY(1, ROLE_APPLICANT, "方某某"),
    {.position = 2,
     .role = ROLE_RESPONDENT,
     .type = PARTY_ORGANISATION,
     .name = "海门好运健身服务有限公司",
     .refused_on = NO_DAY},
};
static const struct party people_388[] = {
    PARTY(1, ROLE_APPLICANT, "吴某"),
    PARTY(2, ROLE_APPLICANT, "褚某"),
    PARTY(3, ROLE_APPLICANT, "卫某"),
    PARTY(4, ROLE_RESPONDENT, "蒋某"),
};
static const struct party people_390[] = {
    PARTY(1, ROLE_APPLICANT, "欧阳明"),
    PARTY(2, ROLE_RESPONDENT, "张某"),
};
static const struct party people_371[] = {
    PARTY(1, ROLE_APPLICANT, "孙某"),
    PARTY(2, ROLE_RESPONDENT, "李某"),
};
static const struct party people_365[] = {
    PARTY(1, ROLE_APPLICANT, "潘某某"),
    PARTY(2, ROLE_RESPONDENT, "王某"),
};
/* 402 was accepted on 2026-11-19. */
static const struct deadline_rule month = {
    .code = "mediate.month", .label = "调解期限", .english = "To be mediated"};
static const struct deadline month_402 = {
    .rule = &month, .code = "mediate.month", .due = DAY(29), .state = DEADLINE_PENDING};

static const struct party people_402[] = {
    PARTY(1, ROLE_APPLICANT, "郑某"),
    PARTY(2, ROLE_RESPONDENT, "冯某"),
    PARTY(3, ROLE_HELPER, "陈某"),
};
static const struct party people_415[] = {
    PARTY(1, ROLE_APPLICANT, "待核"),
    PARTY(2, ROLE_RESPONDENT, "待核"),
};

#define REGISTERED(n, state_, kind_, urgency_, title_, place_)                                     \
    .id = (n), .rev = 1, .office = 1, .year = 2026, .register_number = (n), .state = (state_),     \
    .source = SOURCE_PHONE, .kind = (kind_), .urgency = (urgency_), .title = (title_),             \
    .place = (place_), .registered_by = "林桂芬"
#define NEW_CASE                                                                                   \
    .accepted_on = NO_DAY, .closed_at = NEVER, .occurred_at = NEVER, .registered_at = AT(19, 30, 20)
#define ACCEPTED(number_, on)                                                                      \
    .number = (number_), .accepted_on = DAY(on), .mediator = "郑国平", .closed_at = NEVER,         \
    .occurred_at = NEVER, .registered_at = {MIDNIGHT + (on)*INT64_C(86400000) + 31500000}
#define NOTHING_DUE .next_due = NO_DAY, .next_amount = NO_MONEY

/* 2:20 before the team of 登412 was called. */
static const struct call calls_412[] = {
    {.rang_at = AT(19, 30, 20), .phone = "13805760412", .place = "甲网格8幢"}};

const struct board_row sample_rows[SAMPLE_ROWS] = {
    {.dispute = {REGISTERED(412, STATE_RESPONDING, "marriage_family", URGENCY_URGENT,
                            "夫妻争吵，扬言轻生", "甲网格8幢"),
                 NEW_CASE, .risk = RISK_RED},
     .parties = OF(people_412),
     .calls = OF(calls_412),
     .dispatch = dispatch_412,
     .milestones = OF(milestones_412),
     NOTHING_DUE},
    {.dispute = {REGISTERED(413, STATE_RESPONDING, "marriage_family", URGENCY_URGENT,
                            "父子争吵，有人受伤", "云西小区2幢"),
                 NEW_CASE, .risk = RISK_ORANGE},
     .parties = OF(people_413),
     .dispatch = &dispatch_413,
     .milestones = OF(milestones_413),
     NOTHING_DUE},
    {.dispute = {REGISTERED(414, STATE_RESPONDING, "contract", URGENCY_NORMAL, "健身卡退费",
                            "解放路商场"),
                 NEW_CASE},
     .parties = OF(people_414),
     .dispatch = &dispatch_414,
     .milestones = OF(milestones_414),
     NOTHING_DUE},
    {.dispute = {REGISTERED(388, STATE_AGREED, "neighbour", URGENCY_NORMAL, "水管爆裂漏水",
                            "云健社区6幢"),
                 ACCEPTED("（2026）椒海人调字第388号", -3), .risk = RISK_YELLOW},
     .parties = OF(people_388),
     .awaits_seal = true,
     NOTHING_DUE},
    {.dispute = {REGISTERED(390, STATE_AGREED, "traffic", URGENCY_NORMAL, "电动车相撞", "中山路口"),
                 ACCEPTED("（2026）椒海人调字第390号", -2)},
     .parties = OF(people_390),
     .awaits_marks = true,
     NOTHING_DUE},
    {.dispute = {REGISTERED(371, STATE_EFFECTIVE, "contract", URGENCY_NORMAL, "装修款", NULL),
                 ACCEPTED("（2026）椒海人调字第371号", -40)},
     .parties = OF(people_371),
     .next_due = DAY(-2),
     .next_term = 1,
     .next_amount = {1250000}},
    {.dispute = {REGISTERED(365, STATE_EFFECTIVE, "housing", URGENCY_NORMAL, "造房排水", "郑宅村"),
                 ACCEPTED("（2026）椒海人调字第365号", -50), .risk = RISK_GREEN},
     .parties = OF(people_365),
     .next_due = DAY(3),
     .next_term = 2,
     .next_amount = {150000}},
    {.dispute = {REGISTERED(402, STATE_MEDIATING, "neighbour", URGENCY_NORMAL, "楼道堆物", NULL),
                 ACCEPTED("（2026）椒海人调字第402号", -1)},
     .deadline = &month_402,
     .parties = OF(people_402),
     NOTHING_DUE},
    {.dispute = {REGISTERED(415, STATE_REGISTERED, "neighbour", URGENCY_NORMAL, "酒吧门口争吵",
                            "海滨路"),
                 NEW_CASE},
     .parties = OF(people_415),
     NOTHING_DUE},
};

/* The file of 登412. */
static const struct party parties_412[] = {
    {.id = 1,
     .position = 1,
     .role = ROLE_APPLICANT,
     .type = PARTY_PERSON,
     .name = "顾某",
     .id_number = "11010519491231002X",
     .phone = "13800138000",
     .address = "海门街道甲网格8幢301室",
     .agent = "顾某某",
     .refused_on = NO_DAY},
    {.id = 2,
     .position = 2,
     .role = ROLE_RESPONDENT,
     .type = PARTY_PERSON,
     .name = "郭某",
     .refused_on = DAY(0),
     .refusal = "家里的事不要别人管。"},
    {.id = 3,
     .position = 3,
     .role = ROLE_HELPER,
     .type = PARTY_PERSON,
     .name = PARTY_UNVERIFIED,
     .refused_on = NO_DAY},
};
const struct casefile sample_responding = {
    .dispute = {REGISTERED(412, STATE_RESPONDING, "marriage_family", URGENCY_URGENT,
                           "夫妻争吵，扬言轻生", "甲网格8幢"),
                NEW_CASE,
                .narrative = "丈夫来电：妻子生孩子以后情绪低落，今天又争吵，说不想活了，"
                             "家里还有几个月大的孩子。\n此前已有两次报警。"},
    .kind = &kinds[0],
    .parties = OF(parties_412),
    .dispatches = OF(dispatch_412),
    .milestones = OF(milestones_412),
};

/* The file of （2026）388: signed by all, to be sealed; one mark was put by mistake. */
static const struct party parties_388[] = {
    {.id = 4,
     .position = 1,
     .role = ROLE_APPLICANT,
     .type = PARTY_PERSON,
     .name = "吴某",
     .phone = "13800138000",
     .address = "云健社区6幢301室",
     .refused_on = NO_DAY},
    {.id = 5,
     .position = 2,
     .role = ROLE_RESPONDENT,
     .type = PARTY_ORGANISATION,
     .name = "海门某物业服务有限公司",
     .id_number = "91350100M000100Y43",
     .refused_on = NO_DAY},
};
static const char *present_388[] = {"吴某", "蒋经理", "金巧"};
static const struct statement statements_388[] = {
    {.speaker = "吴某", .text = "地板是上个月刚铺的，全部泡坏了，要求赔偿。"},
    {.speaker = "蒋经理",
     .text = "公共水管爆裂，我们愿意负责，但是金额要有依据，请调解员一起到现场看一看再定。"},
};
static const struct session sessions_388[] = {{.id = 1,
                                               .kind = SESSION_JOINT,
                                               .place = "云健社区调解室",
                                               .at = AT(-48 + 14, 30, 0),
                                               .present = OF(present_388),
                                               .statements = OF(statements_388),
                                               .by = "郑国平"}};
static const struct term terms_388[] = {
    {.ordinal = 1,
     .obligor = "海门某物业服务有限公司",
     .act = "赔偿地板损失",
     .obligee = "吴某",
     .amount = {300000},
     .due = DAY(11),
     .method = "转账",
     .performed_on = NO_DAY},
    {.ordinal = 2,
     .text = "公共水管由海门某物业服务有限公司换新。",
     .amount = NO_MONEY,
     .due = NO_DAY,
     .performed_on = DAY(-1),
     .proof = "网格员到场查看"},
};
static const struct mark marks_388[] = {
    {1, SIGNATORY_PARTY, 1, HOW_SIGNED, DAY(-2), .void_reason = "签在了别人的位置"},
    {.id = 2, .signatory = SIGNATORY_PARTY, .party = 1, .how = HOW_SIGNED, .on = DAY(-1)},
    {.id = 3, .signatory = SIGNATORY_PARTY, .party = 2, .how = HOW_SEALED, .on = DAY(-1)},
    {.id = 4, .signatory = SIGNATORY_MEDIATOR, .party = 0, .how = HOW_SIGNED, .on = DAY(-1)},
    {.id = 5, .signatory = SIGNATORY_RECORDER, .party = 0, .how = HOW_SIGNED, .on = DAY(-1)},
};
static const struct agreement agreements_388[] = {{.id = 1,
                                                   .version = 2,
                                                   .form = FORM_WRITTEN,
                                                   .whole = true,
                                                   .reached_on = DAY(-2),
                                                   .terms = OF(terms_388),
                                                   .marks = OF(marks_388)}};
static const struct visit visits_388[] = {
    {.id = 1, .on = DAY(0), .note = "双方没有新的争吵", .by = "金巧"}};
static const struct document documents_388[] = {
    {.id = 1,
     .kind = "agreement",
     .version = 2,
     .format = PAPER_PDF,
     .copies = 3,
     .digest = "4be1c0ffee0f6a7d93b1e2a45c7785d90a1b2c3d4e5f60718293a4b5c6d7e8f9",
     .issued_at = AT(9, 12, 0)},
};
const struct casefile sample_seal = {
    .dispute = {REGISTERED(388, STATE_AGREED, "neighbour", URGENCY_NORMAL, "水管爆裂漏水",
                           "云健社区6幢"),
                ACCEPTED("（2026）椒海人调字第388号", -3),
                .narrative = "楼道公共水管爆裂，水漏到301室，地板和家具受损。"},
    .kind = &kinds[1],
    .parties = OF(parties_388),
    .sessions = OF(sessions_388),
    .agreements = OF(agreements_388),
    .visits = OF(visits_388),
    .documents = OF(documents_388),
};
