/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/money.h"
#include "tests/domain/fixture.h"

#include <stdlib.h>

#define AMOUNTS 20000
#define SEED    20261120

/* From the examples of the rule (支付结算办法 附件一) and worked out by hand from it. */
static const struct {
    int64_t fen;
    const char *capital;
} vectors[] = {
    {0, "零元整"},
    {1, "壹分"},
    {10, "壹角整"},
    {11, "壹角壹分"},
    {100, "壹元整"},
    {101, "壹元零壹分"},
    {110, "壹元壹角整"},
    {1000, "壹拾元整"},
    {1001, "壹拾元零壹分"},
    {1100, "壹拾壹元整"},
    {32504, "叁佰贰拾伍元零肆分"},
    {100000, "壹仟元整"},
    {101000, "壹仟零壹拾元整"},
    {140950, "壹仟肆佰零玖元伍角整"},
    {168032, "壹仟陆佰捌拾元叁角贰分"},
    {300000, "叁仟元整"},
    {600714, "陆仟零柒元壹角肆分"},
    {1640902, "壹万陆仟肆佰零玖元零贰分"},
    {2000500, "贰万零伍元整"},
    {10000000, "壹拾万元整"},
    {10700053, "壹拾万柒仟元伍角叁分"},
    {100000001, "壹佰万元零壹分"},
    {1000000100, "壹仟万零壹元整"},
    {10000000000, "壹亿元整"},
    {10000100000, "壹亿零壹仟元整"},
    {10050000000, "壹亿零伍拾万元整"},
    {1000100000000, "壹佰亿零壹佰万元整"},
    {9999999999999, "玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"},
};

START_TEST(capital_numerals_follow_the_rule_for_bills)
{
    ck_assert_str_eq(money_capital(&sc, (struct money){vectors[_i].fen}), vectors[_i].capital);
}
END_TEST

START_TEST(an_amount_that_is_not_set_is_written_as_nothing)
{
    ck_assert(!money_is_set(MONEY_NONE));
    ck_assert_str_eq(money_capital(&sc, MONEY_NONE), "");
    ck_assert_str_eq(money_grouped(&sc, MONEY_NONE), "");
    ck_assert_ptr_null(money_plain(&sc, MONEY_NONE));
}
END_TEST

/* The digit or unit at *TEXT among WORDS, or -1; moves *TEXT past it. */
static int read_one(const char **text, const char *const *words, int count)
{
    for (int i = 0; i < count; i++) {
        if (strncmp(*text, words[i], strlen(words[i])) == 0) {
            *text += strlen(words[i]);
            return i;
        }
    }
    return -1;
}

/* Another reader of capital numerals: units multiply what stands before them, zeros say nothing.
 * It shares no rule with the writer. */
static int64_t read_capital(const char *text)
{
    static const char *const digits[] = {"零", "壹", "贰", "叁", "肆",
                                         "伍", "陆", "柒", "捌", "玖"};
    static const char *const units[] = {"拾", "佰", "仟"};
    static const int64_t worth[] = {10, 100, 1000};
    int64_t total = 0, group = 0, fen = 0, digit = 0;

    while (*text) {
        int found = read_one(&text, digits, 10);

        if (found >= 0) {
            digit = found;
        } else if ((found = read_one(&text, units, 3)) >= 0) {
            group += digit * worth[found];
            digit = 0;
        } else if (read_one(&text, (const char *const[]){"万"}, 1) == 0) {
            total += (group + digit) * 10000;
            group = digit = 0;
        } else if (read_one(&text, (const char *const[]){"亿"}, 1) == 0) {
            total += (group + digit) * 100000000;
            group = digit = 0;
        } else if (read_one(&text, (const char *const[]){"元"}, 1) == 0) {
            total += group + digit;
            group = digit = 0;
        } else if (read_one(&text, (const char *const[]){"角"}, 1) == 0) {
            fen += digit * 10;
            digit = 0;
        } else if (read_one(&text, (const char *const[]){"分"}, 1) == 0) {
            fen += digit;
            digit = 0;
        } else if (read_one(&text, (const char *const[]){"整"}, 1) != 0 || *text) {
            ck_abort_msg("not a capital numeral: %s", text);
        }
    }
    return total * 100 + fen;
}

/* Amounts of every length with many zeros, where the rule is hard. */
static int64_t some_amount(void)
{
    const int digits = rand() % 13 + 1;
    int64_t fen = 0;

    for (int i = 0; i < digits; i++)
        fen = fen * 10 + (rand() % 2 ? 0 : rand() % 10);
    return fen;
}

START_TEST(every_amount_in_capitals_reads_back_as_the_same_fen)
{
    srand(SEED);
    for (int i = 0; i < AMOUNTS; i++) {
        const struct scope_mark mark = scope_mark(&sc);
        const int64_t fen = some_amount();
        const char *capital = money_capital(&sc, (struct money){fen});

        ck_assert_int_eq(read_capital(capital), fen);
        ck_assert_ptr_null(strstr(capital, "零零"));
        ck_assert_ptr_null(strstr(capital, "零元整零"));
        ck_assert(fen == 0 || strncmp(capital, "零", strlen("零")) != 0);
        scope_rewind(&sc, mark);
    }
}
END_TEST

START_TEST(figures_are_written_with_two_decimals_and_grouped_by_three)
{
    ck_assert_str_eq(money_plain(&sc, yuan(3000)), "3000.00");
    ck_assert_str_eq(money_plain(&sc, (struct money){5}), "0.05");
    ck_assert_str_eq(money_grouped(&sc, (struct money){5}), "0.05");
    ck_assert_str_eq(money_grouped(&sc, yuan(999)), "999.00");
    ck_assert_str_eq(money_grouped(&sc, yuan(3000)), "3,000.00");
    ck_assert_str_eq(money_grouped(&sc, MONEY_MAX), "99,999,999,999.99");
}
END_TEST

START_TEST(an_amount_is_read_as_people_type_it)
{
    static const struct {
        const char *text;
        int64_t fen;
    } typed[] = {
        {"3000", 300000},
        {"3000.5", 300050},
        {"3,000.00", 300000},
        {"３０００．５０", 300050},
        {"0", 0},
        {"0.01", 1},
        {" 12 ", 1200},
        {"1，500", 150000},
        {"99999999999.99", 9999999999999},
        {"99,999,999,999", 9999999999900},
    };

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
        struct money m;

        ck_ok(money_parse(&sc, "amount", typed[i].text, &m));
        ck_assert_int_eq(m.fen, typed[i].fen);
    }
}
END_TEST

START_TEST(what_is_not_an_amount_is_refused_and_changes_nothing)
{
    static const char *const typed[] = {
        "",
        "30.005",
        "-5",
        "+5",
        "1e3",
        "三千",
        "3000元",
        "3,00",
        "3,0000",
        "1,2,3",
        "12,34,567",
        ",300",
        "3.",
        ".5",
        "1 000",
        "100000000000",
        "3,000,",
        "1.2.3",
        "0x10",
        "1234,567",
        NULL,
        "NaN",
        "99999999999999999999999",
        "3,.00",
    };

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
        struct money m = yuan(7);

        ck_refused(money_parse(&sc, "amount", typed[i], &m), "amount");
        ck_assert_int_eq(m.fen, 700);
    }
}
END_TEST

START_TEST(an_amount_in_english_words_is_how_a_contract_writes_it)
{
    static const struct {
        int64_t fen;
        const char *words;
    } written[] = {
        {0, "zero yuan"},
        {1, "zero yuan and one fen"},
        {300000, "three thousand yuan"},
        {140950, "one thousand four hundred and nine yuan and fifty fen"},
        {100500, "one thousand and five yuan"},
        {2100, "twenty-one yuan"},
        {11000000, "one hundred and ten thousand yuan"},
        {1000000100, "ten million and one yuan"},
        {INT64_C(1000100000000), "ten billion one million yuan"},
        {INT64_C(9999999999999), "ninety-nine billion nine hundred and ninety-nine million nine "
                                 "hundred and ninety-nine thousand nine hundred and ninety-nine "
                                 "yuan and ninety-nine fen"},
    };

    for (size_t i = 0; i < sizeof(written) / sizeof(*written); i++)
        ck_assert_str_eq(money_english(&sc, (struct money){written[i].fen}), written[i].words);
    ck_assert_str_eq(money_english(&sc, MONEY_NONE), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("money");

    tcase_add_loop_test(tc, capital_numerals_follow_the_rule_for_bills, 0,
                        (int)(sizeof(vectors) / sizeof(*vectors)));
    tcase_add_test(tc, an_amount_that_is_not_set_is_written_as_nothing);
    tcase_add_test(tc, every_amount_in_capitals_reads_back_as_the_same_fen);
    tcase_add_test(tc, an_amount_in_english_words_is_how_a_contract_writes_it);
    tcase_add_test(tc, figures_are_written_with_two_decimals_and_grouped_by_three);
    tcase_add_test(tc, an_amount_is_read_as_people_type_it);
    tcase_add_test(tc, what_is_not_an_amount_is_refused_and_changes_nothing);
    return suite_run(tc);
}
