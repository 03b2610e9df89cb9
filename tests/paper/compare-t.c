/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An issued document against what somebody typed from its paper. */
#include "core/paper/compare.h"

#include "core/base/text.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdlib.h>
#include <string.h>

static struct scope sc;
static const struct paper_difference *list;
static size_t count;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void compared(const char *source, const char *text)
{
    ck_assert_int_eq(compare_paper(&sc, source, text, &list, &count), RC_OK);
}

static void differs(size_t i, const char *issued, const char *typed)
{
    ck_assert_uint_lt(i, count);
    ck_assert_str_eq(list[i].issued, issued);
    ck_assert_str_eq(list[i].typed, typed);
}

START_TEST(the_printed_text_is_the_issued_one_whatever_its_pages)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    struct paper_style style = sample_style();
    struct bytes text;

    style.code = "12345-67896";
    style.practice = true;
    ck_assert_int_eq(paper_make(&sc, source, &style, PAPER_TEXT, &text), RC_OK);
    compared(source, (const char *)text.data);
    ck_assert_uint_eq(count, 0);
    source = sample_source(&sc, "acceptance", sample_case(&sc));
    ck_assert_int_eq(paper_make(&sc, source, &style, PAPER_TEXT, &text), RC_OK);
    compared(source, (const char *)text.data);
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(line_ends_blanks_and_widths_do_not_count)
{
    compared("甲方（张三）支付 3000 元，2026年12月1日前付清。",
             "甲方(张\n三)支付３０００元,\n\n  2026 年12月"
             "\r\n1日前付　清。");
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* TEXT as a scanner reads it: lines cut anywhere, blanks thrown in, half of the letters, digits and
 * brackets in the other width. */
static const char *scanned(const char *text, unsigned seed)
{
    struct buffer b = buffer_new(&sc);
    bool foot = false; /* of a page: it stays a line */
    uint32_t cp = '\n';

    for (size_t length; text[0]; text += length) {
        if (cp == '\n')
            foot = strstr(text, " 页") && strstr(text, " 页") < text + strcspn(text, "\n");
        length = text_next(text, &cp);
        char wide[5] = {0};
        const unsigned dice = rand_r(&seed) % 16;
        const bool turns = (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || cp == '(' ||
                           cp == ',' || cp == ':' || cp == ';';

        if (turns && dice % 2 == 0)
            text_encode(cp + 0xFEE0, wide);
        if (turns && dice % 2 == 0)
            buffer_add(&b, wide);
        else if (cp == 0xFF0C && dice % 2 == 0)
            buffer_add(&b, ",");
        else
            buffer_add_n(&b, text, length);
        if (cp >= 0x4E00 && cp < 0xA000 && !foot) /* a word of letters or digits is not torn */
            buffer_add(&b, dice == 0 ? "\r\n" : dice == 1 ? " " : dice == 2 ? "　" : "");
    }
    return buffer_text(&b);
}

START_TEST(a_scan_of_the_paper_is_the_paper_and_a_changed_sum_is_found_in_it)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const struct paper_style style = sample_style();
    struct bytes text;

    ck_assert_int_eq(paper_make(&sc, source, &style, PAPER_TEXT, &text), RC_OK);
    compared(source, scanned((const char *)text.data, (unsigned)_i));
    ck_assert_uint_eq(count, 0);
    char *sum = strstr((char *)text.data, "3000");
    sum[0] = '8';
    compared(source, scanned((const char *)text.data, (unsigned)_i));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].issued, "3000");
}
END_TEST

START_TEST(a_changed_number_is_shown_whole_with_what_stands_around_it)
{
    compared("甲方于12月1日前支付乙方3000元整。", "甲方于12月1日前支付乙方8000元整。");
    differs(0, "3000", "8000");
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].before, "12月1日前支付乙方" + strlen("12"));
    ck_assert_str_eq(list[0].after, "元整。");
}
END_TEST

START_TEST(what_was_left_out_and_what_was_put_in_is_told_in_order)
{
    compared("各方自愿达成协议。\n\n费用由甲方承担。", "各方达成协议。费用由甲方和乙方承担。");
    differs(0, "自愿", "");
    differs(1, "", "和乙方");
    ck_assert_uint_eq(count, 2);
    compared("甲", "");
    differs(0, "甲", "");
    compared("甲", "甲乙");
    differs(0, "", "乙");
}
END_TEST

/* Each word of a random text is kept, left out, doubled or replaced; what is told, put back into
 * the one text, gives the other. */
START_TEST(the_differences_lead_from_one_text_to_the_other)
{
    static const char *const words[] = {"甲", "乙", "丙", "丁", "元", "，"};
    unsigned seed = 5;

    for (int round = 0; round < 200; round++) {
        struct buffer a = buffer_new(&sc), b = buffer_new(&sc);
        size_t left = 0, in = 0, told_left = 0, told_in = 0;

        for (int i = 0; i < 60; i++) {
            seed = seed * 1103515245u + 12345u;
            const char *word = words[(seed >> 16) % 6], *other = words[(seed >> 20) % 6];

            buffer_add(&a, word);
            left++;
            for (unsigned n = (seed >> 24) % 12 ? 1 : (seed >> 28) % 3; n > 0; n--, in++)
                buffer_add(&b, (seed >> 26) % 9 ? word : other);
        }
        compared(buffer_text(&a), buffer_text(&b));
        for (size_t i = 0; i < count; i++) {
            told_left += strlen(list[i].issued) / 3;
            told_in += strlen(list[i].typed) / 3;
        }
        ck_assert_int_eq((int)left - (int)told_left, (int)in - (int)told_in);
        ck_assert_uint_le(told_left + told_in, 60);
    }
}
END_TEST

START_TEST(another_document_altogether_is_refused)
{
    struct buffer a = buffer_new(&sc), b = buffer_new(&sc);

    for (int i = 0; i < 600; i++) {
        buffer_add(&a, "甲");
        buffer_add(&b, "乙");
    }
    ck_assert_int_eq(compare_paper(&sc, buffer_text(&a), buffer_text(&b), &list, &count),
                     RC_INVALID);
    ck_assert_int_eq(compare_paper(&sc, "甲", "\xff", &list, &count), RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("compare");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_printed_text_is_the_issued_one_whatever_its_pages);
    tcase_add_test(tc, line_ends_blanks_and_widths_do_not_count);
    tcase_add_loop_test(tc, a_scan_of_the_paper_is_the_paper_and_a_changed_sum_is_found_in_it, 0,
                        20);
    tcase_add_test(tc, a_changed_number_is_shown_whole_with_what_stands_around_it);
    tcase_add_test(tc, what_was_left_out_and_what_was_put_in_is_told_in_order);
    tcase_add_test(tc, the_differences_lead_from_one_text_to_the_other);
    tcase_add_test(tc, another_document_altogether_is_refused);
    return suite_run(tc);
}
