/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From Markdown to blocks, and values that no Markdown may change. */
#include "core/paper/markdown.h"

#include "tests/suite.h"

#include <string.h>

static struct scope sc;
static struct blocks blocks;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *plain(size_t i) { return rich_plain(&sc, &blocks.list[i].text); }

static void read(const char *source)
{
    ck_assert_msg(markdown_blocks(&sc, source, &blocks) == RC_OK, "%s: %s", source, sc.error.msgid);
}

static void refused(const char *source, const char *line)
{
    ck_assert_int_eq(markdown_blocks(&sc, source, &blocks), RC_SYNTAX);
    if (line)
        ck_assert_str_eq(sc.error.args[0], line);
}

START_TEST(headings_paragraphs_and_fences_become_blocks)
{
    read("# 标题\n\n```right\n编号：1\n```\n\n## 小节\n\n一段。\n\n```pagebreak\n```\n\n"
         "```signature\nnote: 当事人：\nsign: 王某\nseal: 调委会\n```\n");
    static const enum block_kind kinds[] = {BLOCK_TITLE, BLOCK_RIGHT,      BLOCK_HEADING,
                                            BLOCK_TEXT,  BLOCK_PAGE_BREAK, BLOCK_NOTE,
                                            BLOCK_SIGN,  BLOCK_SEAL};
    ck_assert_uint_eq(blocks.count, 8);
    for (size_t i = 0; i < 8; i++)
        ck_assert_int_eq(blocks.list[i].kind, kinds[i]);
    ck_assert_str_eq(plain(1), "编号：1");
    ck_assert_str_eq(plain(7), "调委会");
}
END_TEST

START_TEST(a_line_end_between_han_is_nothing_and_between_words_a_space)
{
    read("一二\n三四");
    ck_assert_str_eq(plain(0), "一二三四");
    read("one\ntwo");
    ck_assert_str_eq(plain(0), "one two");
    read("一  \n二");
    ck_assert_str_eq(plain(0), "一\n二");
}
END_TEST

START_TEST(strong_text_is_a_piece_of_its_own)
{
    read("甲**乙**丙");
    ck_assert_uint_eq(blocks.list[0].text.count, 3);
    ck_assert(blocks.list[0].text.pieces[1].strong);
    ck_assert(!blocks.list[0].text.pieces[2].strong);
}
END_TEST

START_TEST(a_table_has_rows_and_an_empty_header_is_not_shown)
{
    read("| | |\n|---|--:|\n| 甲 | 乙 |\n| 丙 | |\n");
    const struct table *t = blocks.list[0].table;

    ck_assert_int_eq(blocks.list[0].kind, BLOCK_TABLE);
    ck_assert(t->headless);
    ck_assert_uint_eq(t->row_count, 3);
    ck_assert_int_eq(t->align[1], ALIGN_RIGHT);
    ck_assert_str_eq(rich_plain(&sc, &t->rows[1].cells[1]), "乙");
    read("```small\n| 甲 | 乙 |\n|---|---|\n```");
    ck_assert(blocks.list[0].table->small);
    ck_assert(!blocks.list[0].table->headless);
}
END_TEST

START_TEST(the_dress_of_the_whole_is_read_and_no_other_word)
{
    read("```paper\nsize: large\nseam: no\n```\n\n一。\n");
    ck_assert(blocks.large && blocks.seamless);
    ck_assert_uint_eq(blocks.count, 1);
    read("一。\n");
    ck_assert(!blocks.large && !blocks.seamless);
    refused("```paper\nsize: huge\n```\n", "1");
    refused("一。\n\n```lines 21\n```\n", "3");
    refused("一。\n\n```lines x\n```\n", "3");
}
END_TEST

START_TEST(what_paper_cannot_show_is_refused_with_its_line)
{
    refused("一\n\n<b>二</b>", "3");
    refused("一\n\n<div>\n二\n</div>", "3");
    refused("一\n\n- 二", "3");
    refused("1. 一", "1");
    refused("> 一", "1");
    refused("一\n\n    二", "3");
    refused("```c\n一\n```", "1");
    refused("![图](a.png)", "1");
    refused("一[二](三)", "1");
    refused("`一`", "1");
    refused("*一*", "1");
    refused("一\n\n---", "3");
    refused("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |", "3");
    refused("一\n\n```small\n| 甲 |\n|---|\n| 1 | 2 |\n```", "6");
    refused("```signature\n王某\n```", "2");
    refused("**一、**甲方**", NULL);
    refused("**甲方：**张三", NULL);
}
END_TEST

START_TEST(a_line_to_write_on_is_underscores_of_two_cells_each)
{
    read("号码`line 6`。\n\n```right\n`line 4`号\n```\n\n| `line 2` | |\n|---|---|\n");
    ck_assert_str_eq(plain(0), "号码＿＿＿。");
    ck_assert_str_eq(plain(1), "＿＿号");
    ck_assert_str_eq(rich_plain(&sc, &blocks.list[2].table->rows[0].cells[0]), "＿");
    refused("`line 1`", "1");
    refused("`line 58`", "1");
    refused("`line 99999999999`", "1");
    refused("`line x`", "1");
    refused("`line `", "1");
    read("一。\n\n```lines 4\n```\n");
    ck_assert_int_eq(blocks.list[1].kind, BLOCK_RULED);
    ck_assert_int_eq(blocks.list[1].lines, 4);
}
END_TEST

static const char *escaped(const char *text)
{
    const struct value v = value_lines(text);

    return markdown_escape(&sc, &v);
}

START_TEST(what_may_not_be_shown_is_visible_on_paper_too)
{
    read(escaped("甲\x1b[2J\u202E乙\xff"));
    ck_assert_str_eq(plain(0), "甲‹U+001B›[2J‹U+202E›乙‹FF›");
}
END_TEST

START_TEST(lines_of_a_long_value_become_paragraphs)
{
    read(escaped("一\n  二  \r\n\n三"));
    ck_assert_uint_eq(blocks.count, 3);
    ck_assert_str_eq(plain(1), "二");
    ck_assert_str_eq(plain(2), "三");
}
END_TEST

/* A value of random punctuation, digits and Han, never blank at its ends. */
static const char *random_value(unsigned *seed)
{
    static const char *const parts[] = {
        "一", "1.", "- ",  "#",     "*",        "**",     "_", "`",          "```",
        "|",  "\\", "<b>", "&amp;", "`line 6`", "[x](y)", "!", "---",        "~",
        "> ", "=",  "\"",  "'",     "2)",       "+",      " ", "http://a.b", "元"};
    struct buffer b = buffer_new(&sc);

    buffer_add(&b, "");
    for (int i = 0; i < 8; i++) {
        *seed = *seed * 1103515245u + 12345u;
        buffer_add(&b, parts[(*seed >> 16) % (sizeof(parts) / sizeof(*parts))]);
    }
    char *text = scope_strdup(&sc, buffer_text(&b));
    text += strspn(text, " ");
    for (size_t length = strlen(text); length > 0 && text[length - 1] == ' '; length--)
        text[length - 1] = '\0';
    return text;
}

START_TEST(no_value_is_read_as_markup_wherever_it_stands)
{
    unsigned seed = 7;

    for (int i = 0; i < 5000; i++) {
        const char *value = random_value(&seed);

        if (!value[0])
            continue;
        const char *e = escaped(value);
        read(scope_printf(&sc,
                          "%s\n\n# 甲%s\n\n| 乙 |\n|---|\n| %s |\n\n```signature\nsign: %s\n"
                          "```\n",
                          e, e, e, e));
        ck_assert_uint_eq(blocks.count, 4);
        ck_assert_str_eq(plain(0), value);
        ck_assert_str_eq(plain(1), scope_printf(&sc, "甲%s", value));
        ck_assert_str_eq(rich_plain(&sc, &blocks.list[2].table->rows[1].cells[0]), value);
        ck_assert_str_eq(plain(3), value);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("markdown");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, headings_paragraphs_and_fences_become_blocks);
    tcase_add_test(tc, a_line_end_between_han_is_nothing_and_between_words_a_space);
    tcase_add_test(tc, strong_text_is_a_piece_of_its_own);
    tcase_add_test(tc, a_table_has_rows_and_an_empty_header_is_not_shown);
    tcase_add_test(tc, the_dress_of_the_whole_is_read_and_no_other_word);
    tcase_add_test(tc, what_paper_cannot_show_is_refused_with_its_line);
    tcase_add_test(tc, a_line_to_write_on_is_underscores_of_two_cells_each);
    tcase_add_test(tc, what_may_not_be_shown_is_visible_on_paper_too);
    tcase_add_test(tc, lines_of_a_long_value_become_paragraphs);
    tcase_add_test(tc, no_value_is_read_as_markup_wherever_it_stands);
    return suite_run(tc);
}
