/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/fixture.h"

#include "core/store/appointment_store.h"
#include "core/store/call_store.h"
#include "core/store/card_store.h"
#include "core/store/clock_store.h"
#include "core/store/consent_store.h"
#include "core/store/deadline_store.h"
#include "core/store/handover_store.h"
#include "core/store/key_store.h"
#include "core/store/notice_store.h"
#include "core/store/particular_store.h"
#include "core/store/party_store.h"
#include "core/store/password_store.h"
#include "core/store/roster_store.h"
#include "core/store/serial_store.h"
#include "core/store/visit_store.h"
#include "tests/store/cluster.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOON INT64_C(1795147200000) /* 2026-11-20T12:00:00+08:00 */

struct fixture fx;

const char *fixture_path(const char *name)
{
    return scope_printf(&fx.sc, "%s/%s", fx.directory, name);
}

void fixture_directory(void)
{
    char template[] = "/tmp/onecase-store.XXXXXX";

    fx = (struct fixture){.sc = SCOPE_INIT};
    ck_assert_ptr_nonnull(mkdtemp(template));
    fx.directory = scope_strdup(&fx.sc, template);
    fx.path = fixture_path("office.db");
}

struct instant fixture_minute(int n) { return (struct instant){NOON + (int64_t)n * 60000}; }

struct journal_entry fixture_entry(const char *use_case, int64_t subject)
{
    return (struct journal_entry){.at = fixture_minute(0),
                                  .boot = 1000,
                                  .boot_id = "boot",
                                  .person = fx.wang.id,
                                  .terminal = "tty1",
                                  .use_case = use_case,
                                  .subject = subject};
}

struct tx fixture_tx(void)
{
    struct tx tx;

    ok(tx_begin(&fx.sc, fx.engine, fx.office.id, &tx));
    return tx;
}

void fixture_commit(struct tx *tx, const char *use_case, int64_t subject)
{
    const struct journal_entry entry = fixture_entry(use_case, subject);

    ok(tx_journal(tx, &entry));
    ok(tx_commit(tx));
}

static void make_office(void)
{
    struct tx tx;

    fx.office = (struct office){.name = "海门街道社会治理中心",
                                .committee = "台州市椒江区海门街道人民调解委员会",
                                .division = "331002001000",
                                .abbreviation = "椒海"};
    fx.wang = (struct person){.login = "wang",
                              .name = "王调解",
                              .agency = AGENCY_COMMITTEE,
                              .role = "mediator",
                              .from = DATE_NONE,
                              .until = DATE_NONE};
    ok(tx_begin_office(&fx.sc, fx.engine, &tx));
    ok(office_insert(&tx, &fx.office));
    ok(person_insert(&tx, &fx.wang));
    ok(appointment_insert(&tx, &(struct appointment){.person = fx.wang.id,
                                                     .capacity = CAPACITY_MEDIATOR,
                                                     .reach = REACH_GRID,
                                                     .division = "331002001003",
                                                     .from = {20000},
                                                     .until = DATE_NONE,
                                                     .given_at = fixture_minute(0),
                                                     .confirmed_at = INSTANT_NEVER,
                                                     .ended_at = INSTANT_NEVER}));
    fixture_commit(&tx, "init", fx.office.id);
}

void fixture_begin(void)
{
    fixture_directory();
    if (fixture_on_server()) {
        fixture_make_on_server();
    } else {
        ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.create = true}, &fx.engine));
        ok(migrate_run(&fx.sc, fx.engine));
    }
    make_office();
}

struct engine *fixture_open(struct scope *sc)
{
    struct engine *engine;

    ck_assert_int_eq(engine_open(sc, fx.path, (struct engine_flags){0}, &engine), RC_OK);
    return engine;
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *ftw)
{
    return remove(path);
}

void fixture_end(void)
{
    engine_free(fx.engine);
    if (fx.database)
        cluster_drop(&fx.sc, fx.database);
    nftw(fx.directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    scope_end(&fx.sc);
}

struct dispute fixture_dispute(int n)
{
    return (struct dispute){.year = 2026,
                            .register_number = n,
                            .state = STATE_REGISTERED,
                            .token = scope_printf(&fx.sc, "token-%d", n),
                            .source = SOURCE_WALK_IN,
                            .kind = "neighbour",
                            .title = scope_printf(&fx.sc, "水管爆裂%d", n),
                            .urgency = URGENCY_URGENT,
                            .division = "331002001001",
                            .place = "云健社区",
                            .occurred_at = fixture_minute(-60),
                            .narrative = "五楼水管爆裂，三户受损。",
                            .registered_at = fixture_minute(n),
                            .registered_by = "王调解",
                            .accepted_on = DATE_NONE,
                            .closed_at = INSTANT_NEVER};
}

struct dispute fixture_register(int n)
{
    struct dispute d = fixture_dispute(n);
    struct party parties[] = {
        {.position = 1,
         .role = ROLE_APPLICANT,
         .type = PARTY_PERSON,
         .name = "顾某",
         .phone = "13800138000",
         .refused_on = DATE_NONE},
        {.position = 2,
         .role = ROLE_RESPONDENT,
         .type = PARTY_PERSON,
         .name = "李某",
         .refused_on = DATE_NONE},
    };
    struct tx tx = fixture_tx();

    ok(serial_next(&tx, 2026, SERIES_REGISTER, &d.register_number));
    ok(dispute_insert(&tx, &d, NULL));
    ok(party_insert(&tx, d.id, &parties[0]));
    ok(party_insert(&tx, d.id, &parties[1]));
    fixture_commit(&tx, "register", d.id);
    return d;
}

static const struct playbook_seat playbook_seats[] = {
    {.agency = AGENCY_POLICE, .role = "先期处置", .required = true},
    {.agency = AGENCY_COMMITTEE, .role = "牵头调解", .required = true, .lead = true},
};
static const struct promise promises[] = {
    {.code = "answer",
     .label = "5分响应",
     .english = "answer in 5",
     .within = {5 * 60000},
     .acts = 1u << ACT_ACCEPTED,
     .quorum = QUORUM_ALL},
};
const struct playbook fixture_playbook = {.id = "urgent",
                                          .label = "急",
                                          .english = "urgent",
                                          .version = "1",
                                          .text = "id: urgent\n",
                                          .digest = "digest-of-urgent",
                                          .seats = playbook_seats,
                                          .seat_count = 2,
                                          .promises = promises,
                                          .promise_count = 1};

static enum rc parse(struct scope *sc, void *context, const char *digest, const char *text,
                     const struct playbook **pb)
{
    ck_assert_str_eq(digest, fixture_playbook.digest);
    ck_assert_str_eq(text, fixture_playbook.text);
    *pb = &fixture_playbook;
    return RC_OK;
}

const struct playbook_reader fixture_reader = {parse, NULL};

/* A notice that was told, a card, and a clock that was set forward ten minutes. */
static void watch(struct tx *tx, int64_t dispute, int64_t dispatch)
{
    struct notice n = {.dispute = dispute,
                       .dispatch = dispatch,
                       .kind = NOTICE_BREACH,
                       .key = "answer",
                       .due = fixture_minute(15),
                       .at = fixture_minute(15),
                       .to = "王调解",
                       .phone = "13800000002",
                       .text = "登1 5分响应超时。",
                       .ended_at = fixture_minute(16),
                       .delivered = true,
                       .attempts = 1,
                       .outcome = "ok"};
    struct card c = {.dispute = dispute, .dispatch = dispatch, .year = 2026};
    struct card_step step = {.move = CARD_OPENED,
                             .colour = CARD_YELLOW,
                             .at = fixture_minute(15),
                             .answer_due = fixture_minute(75),
                             .text = "5分响应超时",
                             .person = fx.wang.id,
                             .by = "王调解"};

    ok(clock_step_note(tx, fixture_minute(10), 1000, "boot"));
    ok(notice_insert(tx, &n, true));
    ok(notice_end(tx, &n));
    ok(card_open(tx, &c, &step));
}

static void call_team(struct tx *tx, int64_t dispute)
{
    const struct seat seats[] = {
        {.agency = AGENCY_POLICE, .role = "先期处置", .required = true},
        {.agency = AGENCY_COMMITTEE,
         .role = "牵头调解",
         .required = true,
         .lead = true,
         .person = fx.wang.id,
         .person_name = "王调解"},
    };
    struct dispatch d = {.ordinal = 1,
                         .at = fixture_minute(10),
                         .by = "王调解",
                         .playbook = &fixture_playbook,
                         .seats = seats,
                         .seat_count = 2};
    struct response r = {.agency = AGENCY_POLICE,
                         .act = ACT_ACCEPTED,
                         .happened_at = fixture_minute(11),
                         .recorded_at = fixture_minute(12),
                         .recorder = fx.wang.id,
                         .by = "王调解",
                         .channel = "phone",
                         .note = "马上到"};

    ok(dispatch_insert(tx, dispute, &d));
    ok(response_insert(tx, d.id, &r));
    struct ruling g = {.kind = RULING_CONFIRMED,
                       .event = r.id,
                       .reason = "有通话记录",
                       .at = fixture_minute(13),
                       .person = fx.wang.id,
                       .by = "王调解"};
    ok(ruling_insert(tx, d.id, &g));
    watch(tx, dispute, d.id);
}

/* Who sits at the table, who mediates, and who took over the next morning. */
static void sit_down(struct tx *tx, int64_t dispute)
{
    struct party *parties;
    size_t count;

    ok(party_list(tx->sc, tx->engine, dispute, &parties, &count));
    struct consent given = {.helper = {.person = fx.wang.id, .name = fx.wang.name},
                            .party = parties[0].id,
                            .word = CONSENT_GIVEN,
                            .on = date_from(2026, 11, 20),
                            .recorded_at = fixture_minute(59),
                            .by = "王调解"};
    struct mediator_choice chosen = {.party = parties[0].id,
                                     .person = fx.wang.id,
                                     .name = fx.wang.name,
                                     .reason = "熟悉",
                                     .recorded_at = fixture_minute(58),
                                     .by = "王调解"};
    struct relation cousin = {.person = fx.wang.id,
                              .name = fx.wang.name,
                              .party = parties[1].id,
                              .words = "表妹",
                              .recorded_at = fixture_minute(58),
                              .by = "王调解"};
    struct takeover taken = {.at = fixture_minute(600),
                             .taker = fx.wang.id,
                             .giver = fx.wang.id,
                             .taker_name = "王调解",
                             .giver_name = "周警官",
                             .counts = {1, 2, 3, 4, 5, 6},
                             .note = "钥匙在抽屉",
                             .text = "计时 1"};

    ok(consent_insert(tx, dispute, &given));
    ok(choice_insert(tx, dispute, &chosen));
    ok(relation_insert(tx, dispute, &cousin));
    ok(disclosure_insert(tx, &(struct disclosure){fx.wang.id, "云健社区6幢301", "某物业"},
                         fixture_minute(0), "王调解"));
    ok(takeover_insert(tx, &taken));
}

static void plan_duty(struct tx *tx)
{
    const struct turn turn = {0, fx.wang.id};
    struct shift s = {.agency = AGENCY_COMMITTEE,
                      .kind = DUTY_COMMANDER,
                      .name = "夜班",
                      .every = EVERY_WEEK,
                      .from = date_from(2026, 11, 20),
                      .until = date_from(2026, 12, 31),
                      .time = {20 * 60, 12 * 60},
                      .weekdays = 0x3e,
                      .least = 1,
                      .most = 2,
                      .turns = &turn,
                      .turn_count = 1,
                      .note = "办公室",
                      .recorded = fixture_minute(0),
                      .by = "王调解"};
    struct roster_change c = {.kind = CHANGE_SWAP,
                              .person = fx.wang.id,
                              .other = fx.wang.id,
                              .day = date_from(2026, 11, 20),
                              .from = fixture_minute(30),
                              .until = fixture_minute(90),
                              .other_day = date_from(2026, 11, 23),
                              .reason = "家里有事",
                              .recorded = fixture_minute(1),
                              .recorder = fx.wang.id,
                              .by = "王调解"};

    ok(shift_insert(tx, &s));
    c.shift = c.other_shift = s.id;
    ok(roster_change_insert(tx, &c));
}

/* A letter was filled in and its receiver mended. */
static void fill_letter(struct tx *tx, int64_t dispute)
{
    struct particular p = {
        .document = "letter", .name = "receiver", .value = "法院", .by = "林桂芬"};

    ok(particular_insert(tx, dispute, &p));
    p.value = "司法所";
    ok(particular_save(tx, &p));
}

/* A suspension that ended and, after it, an extension that both sides wanted. */
static void stop_clock(struct tx *tx, int64_t dispute)
{
    static const int both[] = {1, 2};
    struct suspension s = {.since = {20777}, .reason = "鉴定", .by = "林桂芬"};
    struct extension e = {.code = "mediate.month",
                          .until = {20900},
                          .on = {20790},
                          .consents = both,
                          .consent_count = 2,
                          .by = "林桂芬"};

    ok(suspension_insert(tx, dispute, &s));
    ok(suspension_end(tx, s.id, (struct date){20780}, "王某某"));
    ok(extension_insert(tx, dispute, &e));
}

/* A key that was removed, one that stands, and a password. */
static void let_in(struct tx *tx, int64_t dispute)
{
    struct key k = {.person = fx.wang.id,
                    .line = "ssh-ed25519 AAAA",
                    .fingerprint = scope_printf(&fx.sc, "SHA256:old%lld", (long long)dispute),
                    .label = "办公室",
                    .until = date_from(2027, 6, 30),
                    .added_at = fixture_minute(0),
                    .by = "王调解"};
    struct password *p = &fx.password; /* he has one, whatever the number of his cases */

    ok(key_insert(tx, &k));
    ok(key_remove(tx, k.id, fixture_minute(1), "遗失"));
    k.fingerprint = scope_printf(&fx.sc, "SHA256:new%lld", (long long)dispute);
    ok(key_insert(tx, &k));
    *p = (struct password){.id = p->id,
                           .person = fx.wang.id,
                           .hash = "$argon2id$",
                           .changed_at = fixture_minute(0),
                           .must_change = true,
                           .failures = 5,
                           .locked_until = fixture_minute(1)};
    ok(password_save(tx, p));
}

void fixture_finish(struct dispute *d)
{
    struct call call = {.rang_at = fixture_minute(-2),
                        .phone = "13800000002",
                        .place = "楼道",
                        .situation = "leak",
                        .note = "水漏下来了",
                        .by = "王调解",
                        .recorded_at = fixture_minute(0)};
    struct visit v = {.on = date_from(2026, 12, 20),
                      .note = "邻里和好",
                      .by = "王调解",
                      .party = 1,
                      .way = "上门",
                      .satisfaction = SATISFACTION_DISSATISFIED,
                      .performed = "已付一半",
                      .signs = "没有"};
    struct tx tx = fixture_tx();

    d->state = STATE_EFFECTIVE;
    d->number = scope_printf(&fx.sc, "（2026）椒海人调字第%d号", (int)d->register_number);
    d->accepted_on = date_from(2026, 11, 20);
    d->mediator = "王调解";
    ok(dispute_save(&tx, d));
    ok(call_insert(&tx, d->id, &call));
    call_team(&tx, d->id);
    fixture_record(&tx, d->id);
    fixture_settle(&tx, d->id);
    fixture_paper(&tx, d->id);
    ok(visit_insert(&tx, d->id, &v));
    fixture_after(&tx, d->id, v.id);
    sit_down(&tx, d->id);
    stop_clock(&tx, d->id);
    fill_letter(&tx, d->id);
    plan_duty(&tx);
    let_in(&tx, d->id);
    fixture_folder(&tx, d->id);
    fixture_commit(&tx, "everything", d->id);
}

void fixture_intrude(const char *sql)
{
    struct scope sc = SCOPE_INIT;
    const char *path = fx.database ? cluster_address(&sc, fx.database, CLUSTER_OWNER) : fx.path;
    struct engine *engine;

    ok(engine_open(&fx.sc, path, (struct engine_flags){0}, &engine));
    const enum rc rc = engine_script(engine, &sc, sql);

    ck_assert_msg(rc == RC_OK, "%s: %s", sql, rc == RC_OK ? "" : sc.error.args[0]);
    engine_free(engine);
    scope_end(&sc);
}
