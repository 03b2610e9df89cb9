/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said and what was kept beside it, for fixture.h. */
#include "core/base/digest.h"
#include "core/store/contact_store.h"
#include "core/store/evidence_store.h"
#include "core/store/glass_store.h"
#include "core/store/sealed_store.h"
#include "core/store/session_store.h"
#include "core/store/supplement_store.h"
#include "tests/store/fixture.h"

static void hold_session(struct tx *tx, int64_t dispute)
{
    static const char *present[] = {"顾某", "李某"};
    const struct statement statements[] = {{.speaker = "顾某", .text = "要求赔偿。"},
                                           {.speaker = "李某", .text = "愿意赔。"}};
    struct session s = {.kind = SESSION_JOINT,
                        .place = "调解室",
                        .at = fixture_minute(60),
                        .present = present,
                        .present_count = 2,
                        .statements = statements,
                        .statement_count = 2,
                        .by = "王调解",
                        .minutes = 50,
                        .cause = "水管爆裂",
                        .recorder = "陈记录",
                        .asked = "李某",
                        .read_back = "已当场宣读"};
    struct session_mark signed_by = {
        .name = "顾某", .role = "当事人", .how = HOW_FINGERPRINT, .on = date_from(2026, 11, 20)};
    struct session_mark refused = {
        .name = "李某", .how = HOW_SIGNED, .on = date_from(2026, 11, 20), .refusal = "不认可金额"};
    const struct statement correction = {"顾某", "金额应为3000元。", "王调解", fixture_minute(90)};

    ok(session_insert(tx, dispute, &s));
    ok(session_add_statement(tx, &s, &correction));
    ok(session_save_read_back(tx, &s, "已宣读，顾某不识字"));
    ok(session_mark_insert(tx, s.id, &signed_by));
    ok(session_mark_insert(tx, s.id, &refused));
}

/* What was brought, with and without a file; who was sought; what was added later. */
static void keep_records(struct tx *tx, int64_t dispute)
{
    static const unsigned char picture[] = {0xff, 0xd8, 0x00, 0x0a, 0xff};
    struct evidence photo = {.ordinal = 1,
                             .kind = EVIDENCE_PROOF,
                             .title = "天花板照片",
                             .party = 1,
                             .brought_on = date_from(2026, 11, 20),
                             .proves = "受损情况",
                             .source = "手机拍摄",
                             .pages = 2,
                             .copy = true,
                             .compared_by = "王调解",
                             .file_name = "photo.jpg",
                             .size = sizeof(picture),
                             .digest = digest_of(tx->sc, picture, sizeof(picture)),
                             .recorded_at = fixture_minute(70),
                             .by = "王调解"};
    struct evidence paper = {.ordinal = 2,
                             .kind = EVIDENCE_IDENTITY,
                             .title = "身份证复印件",
                             .brought_by = "社区",
                             .brought_on = DATE_NONE,
                             .recorded_at = fixture_minute(71),
                             .by = "王调解"};
    struct contact call = {.party = 2,
                           .at = fixture_minute(20),
                           .way = CONTACT_PHONE,
                           .outcome = CONTACT_UNREACHED,
                           .note = "关机",
                           .recorded_at = fixture_minute(21),
                           .by = "王调解"};
    struct supplement later = {.text = "补交收条一张。",
                               .recorded_at = fixture_minute(9000),
                               .by = "王调解",
                               .token = "f1"};

    ok(evidence_insert(tx, dispute, &photo, (struct bytes){picture, sizeof(picture)}));
    ok(evidence_insert(tx, dispute, &paper, (struct bytes){NULL, 0}));
    ok(evidence_void(tx, &paper, "交错了"));
    ok(contact_insert(tx, dispute, &call));
    ok(supplement_insert(tx, dispute, &later));
}

/* A talk with one side, its words locked; and somebody who had to look. */
static void keep_secrets(struct tx *tx, int64_t dispute)
{
    const struct sealed_reader reader = {fx.wang.id, NULL};
    struct session talk = {.kind = SESSION_CAUCUS,
                           .place = "调解室",
                           .at = fixture_minute(65),
                           .asked = "李某",
                           .by = "王调解"};
    const struct case_key key = {tx_id(tx), dispute, "0011223344556677", "a2V5"};
    struct glass glass = {.dispute = dispute,
                          .person = fx.wang.id,
                          .category = GLASS_COMPLAINT,
                          .reason = "当事人来信投诉调解员",
                          .opened_at = fixture_minute(95),
                          .until_at = fixture_minute(125)};
    size_t told;

    ok(session_insert(tx, dispute, &talk));
    ok(case_key_insert(tx, &key));
    ok(sealed_insert(tx, dispute,
                     &(struct sealed){.id = tx_id(tx),
                                      .kind = SEALED_TALK,
                                      .session = talk.id,
                                      .author = fx.wang.id,
                                      .made_at = fixture_minute(66),
                                      .advice = "分开约谈",
                                      .locked = "d29yZHM=",
                                      .readers = &reader,
                                      .reader_count = 1}));
    ok(glass_insert(tx, &glass));
    glass.reviewed_by = fx.wang.id;
    glass.reviewed_at = fixture_minute(200);
    glass.proper = true;
    glass.review_note = "确有来信";
    ok(glass_save_review(tx, &glass));
    ok(glass_tell(tx, fixture_minute(90), fixture_minute(96), &told));
}

struct peer fixture_peer(const char *name)
{
    struct seal_private secret;
    struct seal_public key;

    seal_make_pair(&secret, &key);
    const struct signet signet = signet_of(&secret);
    return (struct peer){.name = name,
                         .division = "331002001000",
                         .rank = RANK_UPPER,
                         .word = signet_text(&fx.sc, &signet),
                         .signet = signet,
                         .added_at = fixture_minute(1),
                         .by = "王调解",
                         .removed_at = INSTANT_NEVER};
}

/* The case was offered to the upper office with one paper, and sent back. */
static void hand_on(struct tx *tx, int64_t dispute)
{
    struct enclosed paper = {"1.txt", "ab12", {(const unsigned char *)"纸", 3}};
    struct peer peer = fixture_peer(scope_printf(&fx.sc, "海门街道调委会%lld", (long long)dispute));
    struct exchange x = {.dispute = dispute,
                         .outgoing = true,
                         .state = EXCHANGE_SENT,
                         .title = "邻里纠纷",
                         .reason = "超出本级处理能力",
                         .opened_at = fixture_minute(40),
                         .by = "王调解",
                         .decided_at = INSTANT_NEVER};
    struct package p = {.outgoing = true,
                        .kind = PACKAGE_CASE,
                        .number = 1,
                        .digest = "cd34",
                        .text = "{}",
                        .files = &paper,
                        .file_count = 1};

    ok(peer_insert(tx, &peer));
    p.peer = x.peer = peer.id;
    ok(exchange_insert(tx, &x));
    p.exchange = x.id;
    ok(package_insert(tx, &p, "ef56", fixture_minute(40)));
    x.state = EXCHANGE_RETURNED;
    x.answer = "请先由社区调解";
    x.arrived = true;
    x.decided_at = fixture_minute(50);
    x.decided_by = "陈主任";
    ok(exchange_save(tx, &x));
}

void fixture_record(struct tx *tx, int64_t dispute)
{
    hand_on(tx, dispute);
    hold_session(tx, dispute);
    keep_records(tx, dispute);
    keep_secrets(tx, dispute);
}
