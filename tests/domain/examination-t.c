/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/examination.h"
#include "core/domain/examination_text.h"
#include "tests/domain/fixture.h"

static const struct party parties[] = {
    {.position = 1,
     .role = ROLE_APPLICANT,
     .name = "王某",
     .id_number = "331002199001010018",
     .address = "云健社区6幢301",
     .refused_on = {INT32_MIN}},
    {.position = 2, .role = ROLE_RESPONDENT, .name = "潘某某", .refused_on = {INT32_MIN}},
};

static struct term clause(const char *text)
{
    return (struct term){.ordinal = 1,
                         .text = text,
                         .amount = MONEY_NONE,
                         .due = DATE_NONE,
                         .performed_on = DATE_NONE};
}

static struct term row(const char *act)
{
    struct term t = clause(NULL);

    t.obligor = "潘某某";
    t.act = act;
    return t;
}

/* What RULE finds in one term T; the first of it is *F. */
static size_t found(struct examination_rule rule, struct term t, struct finding *f)
{
    const struct examination_rules rules = {scope_memdup(&sc, &rule, sizeof(rule)), 1};
    const struct agreement a = {.form = FORM_WRITTEN,
                                .facts = "水管爆裂",
                                .reached_on = on(2026, 11, 20),
                                .terms = &t,
                                .term_count = 1};
    const struct casefile cf = {
        .parties = parties, .party_count = 2, .agreements = &a, .agreement_count = 1};
    struct finding *list;
    size_t count;

    examination(&sc, &rules, &cf, &list, &count);
    if (count > 0 && f)
        *f = list[0];
    return count;
}

static struct examination_rule of(enum examined check)
{
    return (struct examination_rule){.code = "it",
                                     .check = check,
                                     .must = true,
                                     .in_text = true,
                                     .reason = "为什么",
                                     .english = "Why",
                                     .basis = "法"};
}

static struct examination_rule words(enum examined check, const char **list, size_t count)
{
    struct examination_rule r = of(check);

    r.words = list;
    r.word_count = count;
    return r;
}

START_TEST(a_word_is_found_with_its_term_its_reason_and_how_grave_it_is_there)
{
    static const char *vague[] = {"适当", "尽快"};
    struct examination_rule rule = words(EXAMINED_WORDS, vague, 2);
    struct finding f;

    ck_assert_uint_eq(found(rule, row("尽快修好化粪池"), &f), 1);
    ck_assert(f.must);
    ck_assert_int_eq(f.term, 1);
    ck_assert_str_eq(finding_text(&sc, LANG_EN, &f), "Term 1 says “尽快”.");
    ck_assert_str_eq(finding_reason(LANG_ZH, &f), "为什么");
    rule.in_text = false;
    ck_assert_uint_eq(found(rule, clause("潘某某尽快修好化粪池。"), &f), 1);
    ck_assert(!f.must);
    ck_assert_uint_eq(found(rule, row("修好化粪池"), &f), 0);
}
END_TEST

START_TEST(words_that_differ_in_law_are_told_where_both_stand)
{
    static const char *pair[] = {"补偿", "赔偿"};
    const struct examination_rule rule = words(EXAMINED_MIXED, pair, 2);

    ck_assert_uint_eq(found(rule, clause("潘某某赔偿王某，另给补偿。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("潘某某赔偿王某。"), NULL), 0);
}
END_TEST

START_TEST(two_duties_in_one_clause_are_told)
{
    static const char *verbs[] = {"赔偿", "拆除"};
    const struct examination_rule rule = words(EXAMINED_DUTIES, verbs, 2);

    ck_assert_uint_eq(found(rule, clause("潘某某赔偿王某3000元；潘某某拆除雨棚。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("潘某某赔偿王某3000元；转账支付。"), NULL), 0);
}
END_TEST

START_TEST(a_blank_left_in_a_clause_is_found)
{
    const struct examination_rule rule = of(EXAMINED_BLANKS);

    ck_assert_uint_eq(found(rule, clause("于____年付清。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("付＿元。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("付（　）元。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("付（大写：叁仟元整）元。"), NULL), 0);
}
END_TEST

START_TEST(figures_must_be_what_the_capitals_right_behind_them_say)
{
    static const struct {
        const char *text;
        bool differs;
    } cases[] = {
        {"赔偿人民币3000元（大写：叁仟元整）。", false},
        {"赔偿人民币3000元（大写：叁佰元整）。", true},
        {"赔偿￥3,000.50元（大写人民币叁仟元伍角整）。", false},
        {"赔偿３０００元(大写:叁仟圆正)。", false},
        {"赔偿3万元，大写：叁万元整。", false},
        {"赔偿3.5万元（大写：叁万元整）。", true},
        {"先付1000元，余款（大写：贰仟元整）年底付。", false}, /* whose are they? */
        {"赔偿3000元（大写：见附件）。", false},
        {"赔偿1000元（大写：壹仟元整），再付2000元（大写：叁仟元整）。", true},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        ck_assert_msg(found(of(EXAMINED_CAPITALS), clause(cases[i].text), NULL) ==
                          (cases[i].differs ? 1 : 0),
                      "%s", cases[i].text);
}
END_TEST

START_TEST(a_day_that_no_calendar_has_is_found)
{
    const struct examination_rule rule = of(EXAMINED_DAYS);

    ck_assert_uint_eq(found(rule, clause("于2026年2月30日前付清。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("于２０２６年１３月1日前付清。"), NULL), 1);
    ck_assert_uint_eq(found(rule, clause("于2028年2月29日前付清，2026年12月31日前搬走。"), NULL),
                      0);
    ck_assert_uint_eq(found(rule, clause("于2027年2月29日前付清。"), NULL), 1);
}
END_TEST

START_TEST(a_row_lacks_its_day_its_manner_its_receiver_and_a_consequence)
{
    struct term t = row("赔偿");

    t.amount = yuan(3000);
    ck_assert_uint_eq(found(of(EXAMINED_DUE), t, NULL), 1);
    ck_assert_uint_eq(found(of(EXAMINED_MANNER), t, NULL), 1);
    ck_assert_uint_eq(found(of(EXAMINED_RECEIVER), t, NULL), 1);
    ck_assert_uint_eq(found(of(EXAMINED_CONSEQUENCE), t, NULL), 0); /* done at once */
    t.due = on(2026, 12, 1);
    ck_assert_uint_eq(found(of(EXAMINED_DUE), t, NULL), 0);
    ck_assert_uint_eq(found(of(EXAMINED_CONSEQUENCE), t, NULL), 1);
    t.due = on(2026, 11, 19);
    ck_assert_uint_eq(found(of(EXAMINED_PAST), t, NULL), 1);
}
END_TEST

START_TEST(a_party_without_identity_or_address_is_told_by_position)
{
    struct finding f;

    ck_assert_uint_eq(found(of(EXAMINED_IDENTITY), row("赔偿"), &f), 1);
    ck_assert_int_eq(f.party, 2);
    ck_assert_uint_eq(found(of(EXAMINED_ADDRESS), row("赔偿"), &f), 1);
    ck_assert_str_eq(finding_text(&sc, LANG_EN, &f), "潘某某 has no address.");
    ck_assert_uint_eq(found(of(EXAMINED_FACTS), row("赔偿"), NULL), 0);
}
END_TEST

START_TEST(nothing_of_a_paper_written_by_hand_is_mended_and_what_must_be_stands_first)
{
    static const char *vague[] = {"尽快"};
    struct examination_rule both[] = {words(EXAMINED_WORDS, vague, 1), of(EXAMINED_BLANKS)};
    const struct examination_rules rules = {both, 2};
    const struct term t = row("尽快修好（）");
    struct agreement a = {.form = FORM_WRITTEN, .terms = &t, .term_count = 1};
    const struct casefile cf = {.agreements = &a, .agreement_count = 1};
    struct finding *list;
    size_t count;

    both[0].must = false;
    examination(&sc, &rules, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert(list[0].must);
    ck_assert_uint_eq(examination_must(list, count), 1);
    a.original = ORIGINAL_HANDWRITTEN;
    examination(&sc, &rules, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_uint_eq(examination_must(list, count), 0);
}
END_TEST

START_TEST(capitals_are_read_back_whatever_way_they_were_written)
{
    static const struct {
        const char *text;
        int64_t fen;
        size_t rest; /* bytes behind them */
    } cases[] = {
        {"叁仟元整", 300000, 0},
        {"壹仟肆佰零玖元伍角整", 140950, 0},
        {"壹佰亿零壹佰万元整", INT64_C(1000100000000), 0},
        {"壹拾万零伍佰圆正）", 10050000, 3},
        {"十二万元", 12000000, 0},
        {"贰分", 2, 0},
        {"壹佰万元零壹分", 100000001, 0},
    };
    struct money m;
    size_t length;

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        ck_assert_msg(money_capital_read(cases[i].text, &m, &length), "%s", cases[i].text);
        ck_assert_int_eq(m.fen, cases[i].fen);
        ck_assert_uint_eq(strlen(cases[i].text) - length, cases[i].rest);
    }
    ck_assert(!money_capital_read("叁仟", &m, &length));
    ck_assert(!money_capital_read("元", &m, &length));
    ck_assert(!money_capital_read("", &m, &length));
    for (int64_t fen = 1; fen < INT64_C(9999999999999); fen = fen * 7 + 3) {
        ck_assert(money_capital_read(money_capital(&sc, (struct money){fen}), &m, &length));
        ck_assert_int_eq(m.fen, fen);
    }
}
END_TEST

int main(void)
{
    TCase *tc = scoped("examination");

    tcase_add_test(tc, a_word_is_found_with_its_term_its_reason_and_how_grave_it_is_there);
    tcase_add_test(tc, words_that_differ_in_law_are_told_where_both_stand);
    tcase_add_test(tc, two_duties_in_one_clause_are_told);
    tcase_add_test(tc, a_blank_left_in_a_clause_is_found);
    tcase_add_test(tc, figures_must_be_what_the_capitals_right_behind_them_say);
    tcase_add_test(tc, a_day_that_no_calendar_has_is_found);
    tcase_add_test(tc, a_row_lacks_its_day_its_manner_its_receiver_and_a_consequence);
    tcase_add_test(tc, a_party_without_identity_or_address_is_told_by_position);
    tcase_add_test(tc, nothing_of_a_paper_written_by_hand_is_mended_and_what_must_be_stands_first);
    tcase_add_test(tc, capitals_are_read_back_whatever_way_they_were_written);
    return suite_run(tc);
}
