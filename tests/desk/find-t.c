/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of words finds, by hand; and what nobody finds who may not read it. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/merge.h"
#include "core/desk/office_key.h"
#include "core/desk/search.h"
#include "core/desk/secrecy.h"
#include "tests/desk/rights.h"

static struct room room;
static int64_t leak, wages, dance;

static void index_all(void)
{
    bool more = true;

    while (more)
        ok(&room, desk_index(room.desk, &room.sc, &more));
}

static void begin(void)
{
    room_open(&room);
    leak = room_register(
        &room,
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"楼上水管爆裂，水漏到楼下，"
        "赔偿3000元没有谈拢。\",\"place\":\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"单晓芳\",\"phone\":\"13800138000\","
        "\"address\":\"海门街道东湖花园3幢\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"仇伟\",\"address\":"
        "\"白云山老码头\","
        "\"address_secret\":true}]}");
    wages = room_register(
        &room, "{\"source\":\"walk_in\",\"kind\":\"labour\",\"narrative\":\"厂里拖欠三个月工资，"
               "合同HT2025/077。\",\"place\":\"开发大道\",\"parties\":["
               "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\"},"
               "{\"role\":\"respondent\",\"type\":\"organisation\",\"name\":\"东湖机械厂\"}]}");
    dance = room_register(
        &room, "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":"
               "\"广场舞音量大，调解过一次。\","
               "\"place\":\"云健社区广场\",\"parties\":["
               "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"乐娟\"},"
               "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"王芳\",\"phone\":"
               "\"13900135566\"}]}");
}

static void end(void) { room_close(&room); }

/* The cases that WORDS find for DESK, the newest first, as letters: l, w, d. */
static const char *found_by(struct desk *desk, const char *words)
{
    struct buffer b = buffer_new(&room.sc);
    struct board_row *rows;
    size_t count;
    bool more;

    ok(&room, desk_find(desk, &room.sc, words, false, &rows, &count, &more));
    for (size_t i = 0; i < count; i++)
        buffer_add(&b, rows[i].dispute.id == leak    ? "l"
                       : rows[i].dispute.id == wages ? "w"
                       : rows[i].dispute.id == dance ? "d"
                                                     : "?");
    return buffer_text(&b);
}

struct search {
    const char *words, *found;
};

static void expect(const struct search *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *found = found_by(room.desk, list[i].words);

        ck_assert_msg(strcmp(found, list[i].found) == 0, "“%s” finds %s", list[i].words, found);
    }
}

/* Read case by case, and then by the index. */
#define BOTH(list)                                                                                 \
    do {                                                                                           \
        expect((list), sizeof(list) / sizeof(*(list)));                                            \
        index_all();                                                                               \
        expect((list), sizeof(list) / sizeof(*(list)));                                            \
    } while (0)

START_TEST(every_word_must_stand_somewhere_in_the_case)
{
    static const struct search list[] = {
        {"水", "l"},          {"水管", "l"},       {"云健", "dl"},         {"云健 水管", "l"},
        {"云健　广场", "d"},  {"云健 工资", ""},   {"\"楼上 水管\"", "l"}, {"\"水管 楼上\"", ""},
        {"3000", "l"},        {"000", "l"},        {"300元", ""},          {"ht2025/077", "w"},
        {"\"2025/07\"", "w"}, {"5/077", "w"},      {"025/0", "w"},         {"ＨＴ２０２５", "w"},
        {"东湖", "wl"},       {"云健 -水管", "d"}, {"-水管 -工资", "d"}};

    BOTH(list);
}
END_TEST

/* The first of two: its pairs stand in the case, but not together. */
START_TEST(what_stands_in_pieces_does_not_stand_there)
{
    static const struct search list[] = {{"水到管", ""},
                                         {"水管到楼下", ""},
                                         {"下水管爆裂", ""},
                                         {"水管爆裂", "l"},
                                         {"东湖花园", "l"},
                                         {"东湖园", ""},
                                         {"东湖机械厂", "w"},
                                         {"东湖厂", ""},
                                         {"情况:水", "l"},
                                         {"水管爆裂 sxf", "l"},
                                         {"水管爆裂 glj", ""},
                                         {"sxf 东湖花园", "l"},
                                         {"水管爆裂 东湖花园", "l"},
                                         {"广场舞 水管爆裂", ""},
                                         {"云健社区 -水管爆裂", "d"},
                                         {"云健社区 -东湖花园", "d"},
                                         {"云健社区 -东湖园", "dl"},
                                         {"-水管爆裂 -东湖机械厂", "d"},
                                         {"登1 水管爆裂", "l"},
                                         {"8000 水管爆裂", "l"},
                                         {"5566 水管爆裂", ""}};

    BOTH(list);
}
END_TEST

START_TEST(a_field_is_searched_alone)
{
    static const struct search list[] = {{"当事人:东湖", "w"},
                                         {"地点:东湖", "l"},
                                         {"party:单", "l"},
                                         {"情况:工资", "w"},
                                         {"地点:工资", ""},
                                         {"类型:邻里", "dl"},
                                         {"类型:邻里 水管", "l"},
                                         {"-类型:邻里", "w"},
                                         {"经办:lin", "dwl"},
                                         {"状态:登记", "dwl"},
                                         {"状态:结案", ""},
                                         {"今天", "dwl"},
                                         {"昨天", ""},
                                         {"-今天", ""},
                                         {"日期:2026-11 广场", "d"},
                                         {"超时", ""},
                                         {"日期:2026-11..", "dwl"},
                                         {"日期:2026-11.. 广场", "d"},
                                         {"日期:..2026-10", ""},
                                         {"云健 -日期:2026-11..", ""},
                                         {"状态:登记 广场", "d"},
                                         {"经办:zhou", ""}};

    BOTH(list);
}
END_TEST

/* 漏 alone is too little, and a quotation stands in a text or nowhere. */
START_TEST(a_part_of_the_name_of_a_kind_finds_its_cases)
{
    static const struct search list[] = {
        {"漏水", "?"},     {"neig", "?dl"}, {"邻里", "?dl"}, {"漏水 井盖", "?"}, {"-漏水", "dwl"},
        {"漏水 水管", ""}, {"漏", "?l"},    {"nei", ""},     {"\"漏水\"", ""},   {"情况:漏水", ""}};

    room_register(&room, "{\"source\":\"walk_in\",\"kind\":\"leak\",\"title\":\"门口井盖漏风\","
                         "\"narrative\":\"井盖响。\",\"parties\":["
                         "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"乐娟\"}]}");
    BOTH(list);
}
END_TEST

START_TEST(a_name_is_found_by_how_it_is_read)
{
    static const struct search list[] = {
        {"shanxf", ""},         {"sxf", "l"},   {"shanxiaofang", "l"}, {"shanxiao", "l"},
        {"qiuwei", "l"},        {"qw", "l"},    {"glj", "w"},          {"Gu Linjun", ""},
        {"\"Gu Linjun\"", "w"}, {"linjun", ""}, {"yuejuan", "d"},      {"lejuan", "d"},
        {"当事人:wangf", "d"}};

    BOTH(list);
}
END_TEST

START_TEST(telephones_are_found_whole_or_by_their_tail_alone)
{
    static const struct search list[] = {
        {"13800138000", "l"}, {"8000", "l"},      {"5566", "d"}, {"电话:5566", "d"},
        {"电话:8000", "l"},   {"1380013800", ""}, {"38001", ""}, {"电话:566", ""},
        {"电话:35566", ""},   {"身份证:5566", ""}};

    BOTH(list);
    ck_assert_int_eq(rights_number(&room,
                                   "SELECT COUNT(*) FROM search_case "
                                   "WHERE marks LIKE '%13800138000%' OR marks LIKE '%5566%'"),
                     0);
}
END_TEST

START_TEST(a_case_is_found_by_its_number_as_the_lists_show_it)
{
    const char *number;

    ok(&room, desk_accept(room.desk, &room.sc, wages, &number));
    const struct search list[] = {{"登2", "w"},     {"2026/2", "w"},    {"登2026/3", "d"},
                                  {"登22", ""},     {"2025/2", ""},     {number, "w"},
                                  {"字第1号", "w"}, {"编号:第1号", "w"}};

    BOTH(list);
}
END_TEST

START_TEST(nobody_is_found_by_a_secret_address)
{
    static const struct search list[] = {{"老码头", ""}, {"地点:白云山", ""}, {"东湖花园", "l"}};

    BOTH(list);
}
END_TEST

START_TEST(signs_of_patterns_and_of_other_languages_are_searched_for_as_they_stand)
{
    static const struct search list[] = {
        {"水%裂", ""},  {"水_爆", ""},         {"' OR 1=1 --", ""},     {"管爆*", ""},
        {"(水管)", ""}, {"水管 OR 工资", ""},  {"NEAR(水管 爆裂)", ""}, {"^楼上", ""},
        {"水\\管", ""}, {"水管 AND 爆裂", ""}, {"{party}水", ""}};

    BOTH(list);
}
END_TEST

START_TEST(what_is_no_search_is_refused)
{
    struct board_row *rows;
    size_t count;
    bool more;
    char *long_line = scope_alloc(&room.sc, 10001, 1);

    memset(long_line, 'a', 10000);
    const char *const lines[] = {"", "   ", "，。！", "***", "%", "\"\"", long_line};
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
        refused(&room, desk_find(room.desk, &room.sc, lines[i], true, &rows, &count, &more),
                RC_INVALID, "words");
    struct find find = {.words = "水", .page = FIND_PAGES};
    refused(&room, desk_find_page(room.desk, &room.sc, &find, &rows, &count, &more), RC_INVALID,
            "words");
}
END_TEST

/* Of a case of which he sees the head alone, only that is looked at, also for what must not stand
 * there. */
START_TEST(who_may_not_read_a_case_finds_it_by_its_head_alone)
{
    static const struct search list[] = {
        {"水管", ""},     {"单晓芳", ""},     {"sxf", ""},         {"8000", ""},
        {"云健", ""},     {"登1", "l"},       {"类型:邻里", "dl"}, {"类型:邻里 水管", ""},
        {"登1 水管", ""}, {"登1 -水管", "l"}, {"登1 -登1", ""},    {"今天", "dwl"}};
    rights_clear(&room);
    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    struct desk *zhou = room_another(&room, "zhou");

    for (int indexed = 0; indexed < 2; indexed++) {
        for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++) {
            const char *found = found_by(zhou, list[i].words);

            ck_assert_msg(strcmp(found, list[i].found) == 0, "%d: “%s” finds %s", indexed,
                          list[i].words, found);
        }
        index_all();
    }
    desk_close(zhou);
}
END_TEST

START_TEST(what_was_changed_is_found_by_what_it_says_now)
{
    static const struct search list[] = {{"水管", ""}, {"暖气", "l"}};
    struct casefile cf;

    index_all();
    ok(&room, desk_form_casefile(room.desk, &room.sc, leak, &cf));
    struct correction c = {.id = leak,
                           .rev = cf.dispute.rev,
                           .narrative = "楼上暖气爆裂。",
                           .parties = (struct party *)cf.parties,
                           .party_count = cf.party_count};
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    BOTH(list);
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM search_case WHERE stale = 1"), 0);
    ok(&room, desk_void(room.desk, &room.sc, leak, "重复登记"));
    ck_assert_str_eq(found_by(room.desk, "暖气"), "");
    index_all();
    ck_assert_str_eq(found_by(room.desk, "暖气"), "");
}
END_TEST

/* As when somebody changed a row past the program, or a page was lost. */
static void merge(int64_t ends, int64_t stays)
{
    const struct merge_request request = {.ends = ends, .stays = stays};

    ok(&room, desk_merge(room.desk, &room.sc, &request));
}

static void finds(const char *words, const char *found)
{
    expect(&(struct search){words, found}, 1);
}

static void verified(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
}

static void the_third_is(const char *found)
{
    finds("编号:3", found);
    finds("2026/3", found);
    finds("登3", found);
}

START_TEST(the_old_number_of_a_merged_case_finds_the_case_it_went_to)
{
    the_third_is("d");
    index_all();
    merge(dance, wages);
    the_third_is("w");
    index_all();
    the_third_is("w");
    /* And on, when that one ends in another. */
    merge(wages, leak);
    the_third_is("l");
    finds("编号:2", "l");
    index_all();
    the_third_is("l");
    ok(&room, desk_undo_merge(room.desk, &room.sc, wages, "两件事"));
    the_third_is("w");
    finds("编号:2", "w");
    index_all();
    ok(&room, desk_undo_merge(room.desk, &room.sc, dance, "两件事"));
    index_all();
    the_third_is("d");
    verified();
}
END_TEST

START_TEST(an_index_made_anew_knows_the_old_numbers)
{
    merge(dance, wages);
    ok(&room, desk_index_anew(room.desk, &room.sc));
    index_all();
    the_third_is("w");
    verified();
}
END_TEST

START_TEST(a_merged_case_comes_apart_only_from_the_outside)
{
    merge(dance, wages);
    merge(wages, leak);
    refused(&room, desk_undo_merge(room.desk, &room.sc, dance, "两件事"), RC_INVALID, "case");
}
END_TEST

START_TEST(verify_says_which_case_the_index_has_wrong)
{
    struct verification v;

    index_all();
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    rights_sql(&room, "UPDATE search_case SET print = print + 2 WHERE dispute = "
                      "(SELECT MAX(dispute) FROM search_case)");
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(!v.sound);
    ck_assert_ptr_nonnull(strstr(error_text(&room.sc, LANG_EN, &v.broken), "2026/3"));
    rights_sql(&room, "DELETE FROM search_case");
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(!v.sound);
}
END_TEST

START_TEST(the_index_can_be_made_anew)
{
    struct verification v;

    index_all();
    rights_sql(&room, "UPDATE search_case SET print = 1, stale = 1, marks = NULL");
    ok(&room, desk_index_anew(room.desk, &room.sc));
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    ck_assert_str_eq(found_by(room.desk, "云健"), "dl");
}
END_TEST

/* As on a machine to which nobody brought the key of the office, beside those that have it. */
START_TEST(an_index_is_left_alone_where_its_key_is_not_and_the_search_finds_all_the_same)
{
    const char *const path =
        office_key_path(&room.sc, scope_printf(&room.sc, "%s/office.db", room.folder));
    const char *const aside = scope_printf(&room.sc, "%s.aside", path);
    struct index_state s;

    index_all();
    ck_assert_int_eq(rename(path, aside), 0);
    room_dispute(&room, true);
    index_all();
    ok(&room, desk_index_state(room.desk, &room.sc, &s));
    ck_assert(s.foreign);
    ck_assert_int_gt(s.behind, 0);
    ck_assert_int_eq(access(path, F_OK), -1);
    ck_assert_str_eq(found_by(room.desk, "云健"), "?dl");
    ck_assert_int_eq(rename(aside, path), 0);
    index_all();
    ok(&room, desk_index_state(room.desk, &room.sc, &s));
    ck_assert(!s.foreign);
    ck_assert_int_eq(s.behind, 0);
}
END_TEST

/* Bytes of the texts in the index. */
static int64_t index_size(void)
{
    return rights_number(&room, room.server ? "SELECT SUM(LENGTH(CAST(tokens AS TEXT))) "
                                              "FROM search_text"
                                            : "SELECT SUM(LENGTH(block)) FROM search_text_data");
}

START_TEST(registering_writes_nothing_for_the_index)
{
    index_all();
    const int64_t before = index_size();
    const int64_t cases = rights_number(&room, "SELECT COUNT(*) FROM search_case");

    room_dispute(&room, true);
    ck_assert_int_eq(index_size(), before);
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM search_case"), cases);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("find");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_word_must_stand_somewhere_in_the_case);
    tcase_add_test(tc, what_stands_in_pieces_does_not_stand_there);
    tcase_add_test(tc, a_field_is_searched_alone);
    tcase_add_test(tc, a_part_of_the_name_of_a_kind_finds_its_cases);
    tcase_add_test(tc, a_name_is_found_by_how_it_is_read);
    tcase_add_test(tc, telephones_are_found_whole_or_by_their_tail_alone);
    tcase_add_test(tc, a_case_is_found_by_its_number_as_the_lists_show_it);
    tcase_add_test(tc, nobody_is_found_by_a_secret_address);
    tcase_add_test(tc, signs_of_patterns_and_of_other_languages_are_searched_for_as_they_stand);
    tcase_add_test(tc, what_is_no_search_is_refused);
    tcase_add_test(tc, who_may_not_read_a_case_finds_it_by_its_head_alone);
    tcase_add_test(tc, what_was_changed_is_found_by_what_it_says_now);
    tcase_add_test(tc, the_old_number_of_a_merged_case_finds_the_case_it_went_to);
    tcase_add_test(tc, an_index_made_anew_knows_the_old_numbers);
    tcase_add_test(tc, a_merged_case_comes_apart_only_from_the_outside);
    tcase_add_test(tc, verify_says_which_case_the_index_has_wrong);
    tcase_add_test(tc, the_index_can_be_made_anew);
    tcase_add_test(tc,
                   an_index_is_left_alone_where_its_key_is_not_and_the_search_finds_all_the_same);
    tcase_add_test(tc, registering_writes_nothing_for_the_index);
    return suite_run_within(tc, 60);
}
