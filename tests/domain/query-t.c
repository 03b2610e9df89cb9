/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/query.h"
#include "tests/domain/fixture.h"

/* Sunday */
#define TODAY on(2026, 11, 22)

#define BIT(state) (UINT32_C(1) << (state))
#define OPEN                                                                                       \
    (BIT(STATE_REGISTERED) | BIT(STATE_ACCEPTED) | BIT(STATE_RESPONDING) | BIT(STATE_MEDIATING) |  \
     BIT(STATE_AGREED) | BIT(STATE_EFFECTIVE))

static const struct kind rows[] = {
    {.code = "marriage_family", .label = "婚姻家庭", .english = "Marriage and family"},
    {.code = "neighbour", .label = "邻里", .english = "Neighbours"},
    {.code = "leak", .label = "邻里漏水", .english = "Leaks", .parent = "neighbour"},
    {.code = "contract", .label = "合同", .english = "Contracts"},
    {.code = "labour_contract", .label = "劳动合同", .english = "Labour contracts"},
};
static const struct kind_table kinds = {.rows = rows, .count = 5};

static struct query query;

static const struct query_term *terms(const char *line, size_t count)
{
    const enum rc rc = query_read(&sc, &kinds, TODAY, line, &query);

    ck_assert_msg(rc == RC_OK, "%s: %s", line, error_text(&sc, LANG_EN, &sc.error));
    ck_assert_msg(query.count == count, "%s: %zu terms", line, query.count);
    return query.terms;
}

static const struct query_term *term(const char *line) { return terms(line, 1); }

/* The sentence with which LINE is refused. */
static const char *refusal(const char *line)
{
    ck_refused(query_read(&sc, &kinds, TODAY, line, &query), "words");
    return error_text(&sc, LANG_EN, &sc.error);
}

static const char *days(const struct query_term *t)
{
    return scope_printf(&sc, "%s..%s",
                        date_is_set(t->registered.from) ? date_iso(&sc, t->registered.from) : "",
                        date_is_set(t->registered.to) ? date_iso(&sc, t->registered.to) : "");
}

static void check_word(const struct query_term *t, enum query_field field, const char *text)
{
    ck_assert_int_eq(t->field, field);
    ck_assert_str_eq(t->text, text);
}

START_TEST(words_stand_anywhere_and_nothing_else_is_read_into_them)
{
    const struct query_term *t = terms("  顾　漏水 ABC ", 3);

    check_word(&t[0], QUERY_ANY, "顾");
    check_word(&t[1], QUERY_ANY, "漏水");
    check_word(&t[2], QUERY_ANY, "abc");
    for (size_t i = 0; i < 3; i++) {
        ck_assert(!t[i].without && !t[i].kind && t[i].states == 0 && t[i].number == 0);
        ck_assert_str_eq(days(&t[i]), "..");
    }
}
END_TEST

/* U+193B is drawn on the full stop before it. */
START_TEST(a_mark_goes_with_the_punctuation_it_stands_on)
{
    check_word(term("...\xe1\xa4\xbb./2"), QUERY_ANY, "/2");
    check_word(term("a\xcc\x81."), QUERY_ANY, "\xc3\xa1");
}
END_TEST

START_TEST(an_enumeration_is_several_words_but_an_amount_is_one)
{
    const struct query_term *t = terms("顾，漏水、地板；3,000.00", 4);

    check_word(&t[1], QUERY_ANY, "漏水");
    check_word(&t[3], QUERY_ANY, "3,000.00");
    check_word(term("漏水。"), QUERY_ANY, "漏水");
    check_word(term("！！漏水？"), QUERY_ANY, "漏水");
    check_word(terms("当事人：张三，漏水", 2), QUERY_PARTY, "张三");
}
END_TEST

START_TEST(a_quotation_is_one_word_whatever_stands_in_it)
{
    check_word(term("\"海门街道 漏水\""), QUERY_ANY, "海门街道漏水");
    check_word(term("“海门街道　漏水”"), QUERY_ANY, "海门街道漏水");
    check_word(term("”漏水”"), QUERY_ANY, "漏水");
    check_word(term("＂漏水＂"), QUERY_ANY, "漏水");
    check_word(term("“甲方：张三”"), QUERY_ANY, "甲方:张三");
    check_word(term("地点:“3号 402”"), QUERY_PLACE, "3号402");
    check_word(terms("顾“漏水”", 2) + 1, QUERY_ANY, "漏水");
    const struct query_term *t = terms("“今天” “12” “未结” “超时”", 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(t[i].field, QUERY_ANY);
        ck_assert(t[i].states == 0 && t[i].number == 0);
    }
}
END_TEST

START_TEST(a_hyphen_before_a_word_leaves_it_out)
{
    const struct query_term *t = terms("-漏水 －“海门 街道” -状态:未结 138-0576", 4);

    ck_assert(t[0].without && t[1].without && t[2].without && !t[3].without);
    check_word(&t[0], QUERY_ANY, "漏水");
    check_word(&t[1], QUERY_ANY, "海门街道");
    ck_assert_int_eq(t[2].field, QUERY_STATE);
    check_word(&t[3], QUERY_ANY, "138-0576");
    ck_assert(!terms("- 张", 1)->without);
}
END_TEST

START_TEST(a_field_has_names_in_both_languages)
{
    static const struct {
        const char *line;
        enum query_field field;
    } named[] = {
        {"当事人:张", QUERY_PARTY},   {"当事人：张", QUERY_PARTY},
        {"party:张", QUERY_PARTY},    {"PARTY：张", QUERY_PARTY},
        {"party: 张", QUERY_PARTY},   {"姓名:张", QUERY_PARTY},
        {"地点:张", QUERY_PLACE},     {"place:张", QUERY_PLACE},
        {"内容:张", QUERY_TEXT},      {"text:张", QUERY_TEXT},
        {"协议:张", QUERY_AGREEMENT}, {"agreement:张", QUERY_AGREEMENT},
        {"网格:张", QUERY_GRID},      {"grid:张", QUERY_GRID},
        {"经办:张", QUERY_PERSON},    {"调解员:张", QUERY_PERSON},
        {"person:张", QUERY_PERSON},  {"任意:张", QUERY_ANY},
        {"编号:张", QUERY_NUMBER},    {"any:张", QUERY_ANY},
    };

    for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
        check_word(term(named[i].line), named[i].field, "张");
}
END_TEST

START_TEST(every_field_has_a_name_in_both_languages_that_is_read_again)
{
    enum query_field field;

    for (size_t i = 0; i < query_field_words.count; i++) {
        const int value = query_field_words.words[i].value;

        for (int lang = LANG_ZH; lang <= LANG_EN; lang++) {
            ck_assert(query_field_named(
                &sc, query_field_name((enum query_field)value, (enum lang)lang), &field));
            ck_assert_int_eq((int)field, value);
        }
        ck_assert(query_field_named(&sc, word_code(&query_field_words, value), &field));
        ck_assert_int_eq((int)field, value);
    }
    ck_assert(!query_field_named(&sc, "甲方", &field));
}
END_TEST

START_TEST(a_time_is_no_field)
{
    check_word(term("10:30"), QUERY_ANY, "10:30");
    check_word(term("１０：３０"), QUERY_ANY, "10:30");
}
END_TEST

START_TEST(telephone_and_identity_are_digits)
{
    check_word(term("电话:5566"), QUERY_PHONE, "5566");
    check_word(term("手机：138-0576-1102"), QUERY_PHONE, "13805761102");
    check_word(term("电话:138****8000"), QUERY_PHONE, "8000");
    check_word(term("身份证:123X"), QUERY_IDENTITY, "123x");
    check_word(term("id:00１８"), QUERY_IDENTITY, "0018");
    ck_assert_ptr_nonnull(strstr(refusal("电话:张三"), "张三"));
    ck_assert_ptr_nonnull(strstr(refusal("身份证:XX"), "XX"));
    refusal("电话:123X");
}
END_TEST

START_TEST(a_register_number_is_one_of_any_year_or_of_the_one_that_is_said)
{
    static const struct {
        const char *line;
        int year, number;
    } numbers[] = {{"登12", 0, 12},         {"2026/12", 2026, 12},
                   {"登2026/12", 2026, 12}, {"２０２６／１２", 2026, 12},
                   {"编号:12", 0, 12},      {"number:2026/7", 2026, 7}};

    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
        const struct query_term *t = term(numbers[i].line);

        ck_assert_int_eq(t->field, QUERY_NUMBER);
        ck_assert_int_eq(t->year, numbers[i].year);
        ck_assert_int_eq(t->number, numbers[i].number);
    }
}
END_TEST

START_TEST(a_case_number_is_read_whole_and_as_lists_show_it)
{
    const struct query_term *t = term("（2026）椒海人调字第12号");

    check_word(t, QUERY_NUMBER, "(2026)椒海人调字第12号");
    ck_assert(t->number == 0 && t->year == 0);
    check_word(term("〔2026〕椒海人调字第12号"), QUERY_NUMBER, "(2026)椒海人调字第12号");
    t = term("〔2026〕12号");
    check_word(t, QUERY_NUMBER, "12号");
    ck_assert(t->number == 0 && t->year == 2026);
    t = term("编号:（2026）388");
    check_word(t, QUERY_NUMBER, "388");
    ck_assert_int_eq(t->year, 2026);
    check_word(term("(甲)乙"), QUERY_ANY, "(甲)乙");
}
END_TEST

START_TEST(a_bare_number_is_looked_for_in_every_way_it_can_be_meant)
{
    const struct query_term *t = term("5566");

    check_word(t, QUERY_ANY, "5566");
    ck_assert_int_eq(t->number, 5566);
    ck_assert_str_eq(days(t), "..");
    t = term("2026");
    check_word(t, QUERY_ANY, "2026");
    ck_assert_int_eq(t->number, 2026);
    ck_assert_str_eq(days(t), "2026-01-01..2026-12-31");
    t = term("13805761102");
    check_word(t, QUERY_ANY, "13805761102");
    ck_assert_int_eq(t->number, 0);
    ck_assert_int_eq(term("0")->number, 0);
}
END_TEST

START_TEST(days_are_when_the_case_was_registered)
{
    static const char *const said[][2] = {
        {"今天", "2026-11-22..2026-11-22"},
        {"上月", "2026-10-01..2026-10-31"},
        {"last month", "2026-10-01..2026-10-31"},
        {"２０２６－０３", "2026-03-01..2026-03-31"},
        {"2026-03-05", "2026-03-05..2026-03-05"},
        {"日期:2026-03..2026-05", "2026-03-01..2026-05-31"},
        {"日期：2026", "2026-01-01..2026-12-31"},
        {"date:2026-03..", "2026-03-01.."},
        {"2026-03。。2026-05", "2026-03-01..2026-05-31"},
    };

    for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
        const struct query_term *t = term(said[i][0]);

        ck_assert_msg(t->field == QUERY_DATE, "%s", said[i][0]);
        ck_assert_str_eq(days(t), said[i][1]);
    }
    check_word(terms("last leak", 2), QUERY_ANY, "last");
}
END_TEST

START_TEST(a_date_as_texts_write_it_is_both)
{
    const struct query_term *t = term("2026年3月5日");

    check_word(t, QUERY_ANY, "2026年3月5日");
    ck_assert_str_eq(days(t), "2026-03-05..2026-03-05");
}
END_TEST

START_TEST(states_have_labels_codes_groups_and_parts_of_them)
{
    static const struct {
        const char *line;
        uint32_t states;
    } said[] = {
        {"状态:未结", OPEN},
        {"state:open", OPEN},
        {"状态:已结", BIT(STATE_CLOSED)},
        {"state:closed", BIT(STATE_CLOSED)},
        {"状态:履行", BIT(STATE_EFFECTIVE)},
        {"状态:履行中", BIT(STATE_EFFECTIVE)},
        {"status:effective", BIT(STATE_EFFECTIVE)},
        {"status:\"In performance\"", BIT(STATE_EFFECTIVE)},
        {"状态:登记,受理", BIT(STATE_REGISTERED) | BIT(STATE_ACCEPTED)},
        {"状态：登记、受理，调解",
         BIT(STATE_REGISTERED) | BIT(STATE_ACCEPTED) | BIT(STATE_MEDIATING)},
        {"状态:受理", BIT(STATE_ACCEPTED)},
        {"状态:不予", BIT(STATE_REFUSED)},
    };

    for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
        const struct query_term *t = term(said[i].line);

        ck_assert_int_eq(t->field, QUERY_STATE);
        ck_assert_msg(t->states == said[i].states, "%s: %x", said[i].line, (unsigned)t->states);
    }
}
END_TEST

START_TEST(a_state_or_kind_alone_is_looked_for_as_a_word_as_well)
{
    const struct query_term *t = terms("张 未结 邻里 受", 4);

    check_word(&t[1], QUERY_ANY, "未结");
    ck_assert_uint_eq(t[1].states, OPEN);
    check_word(&t[2], QUERY_ANY, "邻里");
    ck_assert_ptr_eq(t[2].kind, &rows[1]);
    ck_assert(t[3].states == 0 && !t[3].kind); /* only whole names */
    ck_assert(!t[2].kind_part && !t[3].kind_part);
    /* Of a kind a part will do that says enough. */
    ck_assert(term("婚姻")->kind_part && term("marr")->kind_part);
    ck_assert(!term("and")->kind_part && !term("\"婚姻\"")->kind_part);
}
END_TEST

START_TEST(a_kind_is_found_by_code_label_and_part_of_it)
{
    ck_assert_ptr_eq(term("类型:邻里")->kind, &rows[1]);
    ck_assert_ptr_eq(term("类别：婚姻")->kind, &rows[0]);
    ck_assert_ptr_eq(term("kind:marriage_family")->kind, &rows[0]);
    ck_assert_ptr_eq(term("kind:MARRIAGE")->kind, &rows[0]);
    ck_assert_ptr_eq(term("类型:邻")->kind, &rows[1]); /* the one above all that hold it */
    ck_assert_ptr_eq(term("类型:合同")->kind, &rows[3]);
    const char *said = refusal("类型:同");
    ck_assert_ptr_nonnull(strstr(said, "合同"));
    ck_assert_ptr_nonnull(strstr(said, "劳动合同"));
    ck_assert_ptr_null(strstr(said, "邻里"));
    ck_assert_ptr_nonnull(strstr(refusal("类型:偷盗"), "婚姻家庭"));
    ck_assert_ptr_nonnull(strstr(refusal("类型:邻里,合同"), "邻里,合同"));
}
END_TEST

START_TEST(late_is_said_alone_or_as_a_field)
{
    static const char *const late[] = {"超时",    "超期",    "逾期",       "overdue",
                                       "OVERDUE", "超时:是", "overdue:yes"};

    for (size_t i = 0; i < sizeof(late) / sizeof(*late); i++) {
        ck_assert_int_eq(term(late[i])->field, QUERY_OVERDUE);
        ck_assert(!query.terms[0].without);
    }
    ck_assert(term("超时:否")->without);
    ck_assert(term("-超时")->without);
    ck_assert(!term("-超时:否")->without);
    refusal("超时:也许");
}
END_TEST

START_TEST(what_cannot_be_looked_for_is_refused_with_what_could_be_meant)
{
    refusal(NULL);
    refusal("   ");
    ck_assert_ptr_nonnull(strstr(refusal("，。！ - “…”"), "punctuation"));
    ck_assert_ptr_nonnull(strstr(refusal("“漏水"), "漏水"));
    ck_assert_ptr_nonnull(strstr(refusal("甲方:张"), "当事人"));
    ck_assert_ptr_nonnull(strstr(refusal("plaintiff:zhang"), "party"));
    ck_assert_ptr_nonnull(strstr(refusal("当事人: "), "当事人"));
    ck_assert_ptr_nonnull(strstr(refusal("2026-02-30"), "2026-02-30"));
    ck_assert_ptr_nonnull(strstr(refusal("日期:漏水"), "漏水"));
    ck_assert_ptr_nonnull(strstr(refusal("2026-05..2026-03"), "before"));
    ck_assert_ptr_nonnull(strstr(refusal("状态:调节"), "调解中"));
    ck_assert_ptr_nonnull(strstr(refusal("state:foo"), "mediating"));
    refusal("漏\033水");
}
END_TEST

/* 12 terms of one letter, then one more; 200 letters, then one more. */
START_TEST(a_line_has_an_end)
{
    struct buffer b = buffer_new(&sc);

    terms("a b c d e f g h i j k l", QUERY_TERMS);
    ck_assert_ptr_nonnull(strstr(refusal("a b c d e f g h i j k l m"), "12"));
    for (int i = 0; i < QUERY_LENGTH; i++)
        buffer_add(&b, "漏");
    ck_assert_uint_eq(strlen(term(buffer_text(&b))->text), 3 * QUERY_LENGTH);
    buffer_add(&b, "漏");
    ck_assert_ptr_nonnull(strstr(refusal(buffer_text(&b)), "200"));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("query");

    tcase_add_test(tc, words_stand_anywhere_and_nothing_else_is_read_into_them);
    tcase_add_test(tc, a_mark_goes_with_the_punctuation_it_stands_on);
    tcase_add_test(tc, an_enumeration_is_several_words_but_an_amount_is_one);
    tcase_add_test(tc, a_quotation_is_one_word_whatever_stands_in_it);
    tcase_add_test(tc, a_hyphen_before_a_word_leaves_it_out);
    tcase_add_test(tc, a_field_has_names_in_both_languages);
    tcase_add_test(tc, every_field_has_a_name_in_both_languages_that_is_read_again);
    tcase_add_test(tc, a_time_is_no_field);
    tcase_add_test(tc, telephone_and_identity_are_digits);
    tcase_add_test(tc, a_register_number_is_one_of_any_year_or_of_the_one_that_is_said);
    tcase_add_test(tc, a_case_number_is_read_whole_and_as_lists_show_it);
    tcase_add_test(tc, a_bare_number_is_looked_for_in_every_way_it_can_be_meant);
    tcase_add_test(tc, days_are_when_the_case_was_registered);
    tcase_add_test(tc, a_date_as_texts_write_it_is_both);
    tcase_add_test(tc, states_have_labels_codes_groups_and_parts_of_them);
    tcase_add_test(tc, a_state_or_kind_alone_is_looked_for_as_a_word_as_well);
    tcase_add_test(tc, a_kind_is_found_by_code_label_and_part_of_it);
    tcase_add_test(tc, late_is_said_alone_or_as_a_field);
    tcase_add_test(tc, what_cannot_be_looked_for_is_refused_with_what_could_be_meant);
    tcase_add_test(tc, a_line_has_an_end);
    return suite_run(tc);
}
