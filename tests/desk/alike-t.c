/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Likely duplicates: what is found by its keys is what comparing with every case finds. */
#include "core/desk/merge.h"

#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "core/desk/search.h"
#include "core/domain/dice.h"
#include "core/domain/likeness.h"
#include "tests/desk/rights.h"

#define CROWD  210 /* cases that are newer: more than the newest that were once looked at */
#define CASES  240
#define ASKED  60
#define LISTED 20

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static void index_all(void)
{
    bool more = true;

    while (more)
        ok(&room, desk_index(room.desk, &room.sc, &more));
}

static struct party person(const char *name)
{
    return (struct party){.role = ROLE_APPLICANT, .type = PARTY_PERSON, .name = name};
}

static int64_t take(struct intake in)
{
    struct registered out;

    in.source = SOURCE_WALK_IN;
    in.occurred_at = INSTANT_NEVER;
    ok(&room, desk_register(room.desk, &room.sc, &in, &out));
    return out.id;
}

static int64_t add(const char *name, const char *place)
{
    struct party p[] = {person(name)};

    return take((struct intake){.kind = "neighbour",
                                .narrative = "楼上水管爆裂，水漏到楼下。",
                                .place = place,
                                .parties = p,
                                .party_count = 1});
}

/* The cases like one of NAME at PLACE, as DESK is told. */
static struct similar *asked(struct desk *desk, const char *name, const char *place, size_t *count)
{
    struct party p[] = {person(name)};
    const struct intake in = {.kind = "neighbour",
                              .narrative = "水管又漏了。",
                              .place = place,
                              .occurred_at = INSTANT_NEVER,
                              .parties = p,
                              .party_count = 1};
    struct similar *list;

    ok(&room, desk_similar(desk, &room.sc, &in, &list, count));
    return list;
}

static bool is_found(const char *name, const char *place, int64_t id)
{
    size_t count;
    const struct similar *const list = asked(room.desk, name, place, &count);

    for (size_t i = 0; i < count; i++)
        if (list[i].dispute == id)
            return true;
    return false;
}

static void add_crowd(void)
{
    for (int i = 0; i < CROWD; i++)
        add(scope_printf(&room.sc, "何%d", i), scope_printf(&room.sc, "中山路%d号", i + 100));
}

/* Sound 20, roughly the place 15, kind 5, day 10. */
START_TEST(who_sounds_alike_is_found_behind_any_number_of_newer_cases)
{
    const int64_t id = add("章玮", "云健路3号2栋501室");
    size_t count;

    add_crowd();
    ck_assert(is_found("张伟", "海门街道云健路３号", id));
    index_all();
    const struct similar *const list = asked(room.desk, "张伟", "海门街道云健路３号", &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].dispute, id);
    ck_assert_int_eq(list[0].why, SIMILAR_LIKE);
    ck_assert_int_eq(list[0].like.score, 20 + 15 + 5 + 10);
}
END_TEST

START_TEST(a_case_is_found_before_and_after_the_index_knows_it)
{
    index_all();
    const int64_t id = add("章玮", "云健路3号");

    ck_assert(is_found("张伟", "云健路3号2幢", id));
    index_all();
    ck_assert(is_found("张伟", "云健路3号2幢", id));
    ck_assert_int_gt(rights_number(&room, "SELECT COUNT(*) FROM likeness_key"), 0);
}
END_TEST

START_TEST(a_corrected_name_is_found_and_the_one_before_it_is_not)
{
    const int64_t id = add("章玮", "云健路3号");
    index_all();
    const struct casefile cf = room_casefile(&room, id);
    struct party p[] = {cf.parties[0]};
    struct correction c = {.id = id, .rev = cf.dispute.rev, .parties = p, .party_count = 1};

    p[0].name = "陈静";
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    for (int i = 0; i < 2; i++) {
        ck_assert(is_found("晨婧", "云健路3号2幢", id));
        ck_assert(!is_found("张伟", "云健路3号2幢", id));
        index_all();
    }
}
END_TEST

START_TEST(nobody_is_told_of_a_case_that_he_may_not_read)
{
    size_t count;

    add("章玮", "云健路3号");
    struct desk *const zhou = room_another(&room, "zhou");
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    for (int i = 0; i < 2; i++) {
        asked(zhou, "张伟", "云健路3号2幢", &count);
        ck_assert_uint_eq(count, 0);
        asked(room.desk, "张伟", "云健路3号2幢", &count);
        ck_assert_uint_eq(count, 1);
        index_all();
    }
    desk_close(zhou);
}
END_TEST

START_TEST(what_is_older_than_three_months_has_no_keys)
{
    add("章玮", "云健路3号");
    index_all();
    room_clock(&room, "2027-02-20T19:30:00+08:00"); /* 92 days later */
    const int64_t id = add("章玮", "云健路3号");
    index_all();
    ck_assert_int_eq(rights_number(&room, "SELECT MIN(dispute) FROM likeness_key"), id);
    ck_assert(is_found("张伟", "云健路3号2幢", id));
}
END_TEST

START_TEST(verify_says_whose_keys_are_wrong_and_the_index_makes_them_anew)
{
    struct verification v;

    add("章玮", "云健路3号");
    index_all();
    rights_sql(&room, "DELETE FROM likeness_key");
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(!v.sound);
    ck_assert_ptr_nonnull(strstr(error_text(&room.sc, LANG_EN, &v.broken), "2026/1"));
    rights_sql(&room, "UPDATE search_head SET key = NULL");
    index_all();
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
}
END_TEST

/* ---- importing ---- */

static void nothing(void *user, int line, const struct error *error) {}

/* Both sound alike, 40, at addresses that agree, 30, with the place roughly, 15, kind and day, 15:
 * nothing in them is equal. */
START_TEST(an_import_holds_a_line_that_only_sounds_like_a_case_also_of_its_own_file)
{
    static const char form[] =
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\",\"place\":\"%s\","
        "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"%s\",\"address\":"
        "\"云健路3号2栋501室\"},{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"%s\","
        "\"address\":\"云健路3号2栋601\"}]}\n";
    struct buffer text = buffer_new(&room.sc);
    const char *const path = scope_printf(&room.sc, "%s/heard.jsonl", room.folder);
    struct import_counts counts;

    buffer_addf(&text, form, "云健路3号", "张伟", "李静");
    buffer_addf(&text, form, "海门街道云健路3号", "章玮", "黎婧");
    buffer_addf(&text, form, "中山路3号", "陈静", "何强");
    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text.data, text.length}));
    for (int i = 0; i < 2; i++) {
        ok(&room, desk_import(room.desk, &room.sc, path, false, nothing, NULL, &counts));
        ck_assert_int_eq(counts.refused, 1);
        ck_assert_int_eq(i == 0 ? counts.taken : counts.known, 2);
        index_all();
    }
}
END_TEST

/* ---- against comparing with every case ---- */

static const char *pick(struct dice *dice, const char *const *list, size_t count)
{
    return list[dice_pick(dice, (int64_t)count)];
}

#define PICK(dice, list) pick(dice, list, sizeof(list) / sizeof(*(list)))

static const char *const surnames[] = {"张", "章", "单", "曾", "查", "林", "临", "何", "贺", "顾"};
static const char *const given[] = {"伟", "玮", "峰", "峯", "芳", "方", "静", "婧", "行", "强"};
static const char *const roads[] = {"云健路", "海门街道云健路", "中山路", "解放路", "东环大道"};
static const char *const ends[] = {"号", "号2栋501室", "号２号楼501"};
static const char *const told[] = {"楼上水管爆裂，地板受损", "下水道堵塞，要求疏通"};

static struct intake by_chance(struct dice *dice)
{
    struct party *const p = scope_alloc(&room.sc, 2, sizeof(*p));

    for (size_t i = 0; i < 2; i++) {
        const char *const surname = PICK(dice, surnames), *const first = PICK(dice, given);
        p[i] = person(scope_printf(&room.sc, "%s%s%s", surname, first, PICK(dice, given)));
        p[i].phone = dice_happens(dice, 30)
                         ? scope_printf(&room.sc, "1380000%04d", (int)dice_pick(dice, 100))
                         : NULL;
    }
    const char *const road = PICK(dice, roads);
    const int house = (int)dice_between(dice, 1, 40);
    return (struct intake){.kind = "neighbour",
                           .narrative = PICK(dice, told),
                           .place = scope_printf(&room.sc, "%s%d%s", road, house, PICK(dice, ends)),
                           .occurred_at = INSTANT_NEVER,
                           .parties = p,
                           .party_count = 2};
}

/* Of the COUNT cases IDS those that ask for it, by the rules and nothing else; each must be listed
 * unless the list is full. */
static size_t compare(const struct casefile *all, size_t count, const struct intake *in,
                      const struct likeness_rules *rules)
{
    const struct dispute head = {.kind = in->kind,
                                 .place = in->place,
                                 .narrative = in->narrative,
                                 .occurred_at = INSTANT_NEVER,
                                 .registered_at = all[0].dispute.registered_at};
    const struct likeness_case mine = {&head, in->parties, in->party_count};
    struct similar *list;
    size_t listed, likely = 0;

    ok(&room, desk_similar(room.desk, &room.sc, in, &list, &listed));
    for (size_t i = 0; i < count; i++) {
        const struct likeness_case theirs = {&all[i].dispute, all[i].parties, all[i].party_count};
        const struct likeness l = likeness_cases(&room.sc, rules, &mine, &theirs);
        size_t at = 0;

        if (l.score < rules->wide)
            continue;
        likely++;
        while (at < listed && list[at].dispute != all[i].dispute.id)
            at++;
        if (at == listed && listed == LISTED)
            ck_assert_int_le(l.score, list[LISTED - 1].like.score);
        else
            ck_assert_msg(at < listed, "%s", likeness_sentence(&room.sc, LANG_EN, &l));
    }
    return likely;
}

START_TEST(what_is_listed_is_what_comparing_with_every_case_finds)
{
    /* As templates/likeness.yaml has them. */
    static const struct likeness_rules rules = {
        .weights = {70, 30, -60, 40, 15, 30, 28, 20, 12, 28, 15, 20, 15, 5, 10, 5, 25},
        .share = 40,
        .narrow = 85,
        .wide = 50};
    struct casefile *const all = scope_alloc(&room.sc, CASES, sizeof(*all));
    struct dice dice = dice_of(8, 1);
    size_t likely = 0;

    for (size_t i = 0; i < CASES; i++) {
        if (i == CASES - CASES / 8)
            index_all();
        all[i] = room_casefile(&room, take(by_chance(&dice)));
    }
    for (int i = 0; i < ASKED; i++) {
        const struct intake in = by_chance(&dice);

        likely += compare(all, CASES, &in, &rules);
    }
    ck_assert_uint_gt(likely, ASKED);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("alike");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_sounds_alike_is_found_behind_any_number_of_newer_cases);
    tcase_add_test(tc, a_case_is_found_before_and_after_the_index_knows_it);
    tcase_add_test(tc, a_corrected_name_is_found_and_the_one_before_it_is_not);
    tcase_add_test(tc, nobody_is_told_of_a_case_that_he_may_not_read);
    tcase_add_test(tc, what_is_older_than_three_months_has_no_keys);
    tcase_add_test(tc, verify_says_whose_keys_are_wrong_and_the_index_makes_them_anew);
    tcase_add_test(tc, an_import_holds_a_line_that_only_sounds_like_a_case_also_of_its_own_file);
    tcase_add_test(tc, what_is_listed_is_what_comparing_with_every_case_finds);
    return suite_run_within(tc, 60);
}
