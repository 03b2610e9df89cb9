/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/csv.h"

#include <string.h>

#include "core/base/tr.h"
#include "tests/suite.h"

static struct scope sc;
static struct csv_table table;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc read(const char *text)
{
    const struct bytes data = {(const unsigned char *)text, strlen(text)};

    return csv_read(&sc, "a.csv", data, "code,name", &table);
}

static void refused_at(const char *text, int line)
{
    ck_assert_int_ne(read(text), RC_OK);
    ck_assert_str_eq(sc.error.file, "a.csv");
    ck_assert_int_eq(sc.error.line, line);
}

START_TEST(cells_are_read_with_and_without_quotation_marks)
{
    ck_assert_int_eq(read("code,name\n1,椒江区\n2,\"a, \"\"b\"\"\"\n"), RC_OK);
    ck_assert_uint_eq(table.count, 2);
    ck_assert_str_eq(table.rows[0].cells[1], "椒江区");
    ck_assert_str_eq(table.rows[1].cells[1], "a, \"b\"");
    ck_assert_int_eq(table.rows[1].line, 3);
}
END_TEST

START_TEST(what_a_spreadsheet_writes_is_taken)
{
    ck_assert_int_eq(read("\xEF\xBB\xBF"
                          "code,name\r\n1,x\r\n2,"),
                     RC_OK);
    ck_assert_uint_eq(table.count, 2);
    ck_assert_str_eq(table.rows[0].cells[1], "x");
    ck_assert_str_eq(table.rows[1].cells[1], "");
}
END_TEST

START_TEST(another_heading_is_refused)
{
    refused_at("name,code\n1,x\n", 1);
    refused_at("", 1);
}
END_TEST

START_TEST(a_row_with_more_or_fewer_cells_is_refused_with_its_line)
{
    refused_at("code,name\n1,x\n2\n", 3);
    refused_at("code,name\n1,x,y\n", 2);
}
END_TEST

START_TEST(a_row_with_more_cells_than_any_table_has_is_refused)
{
    const struct bytes data = {(const unsigned char *)",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
                               40};

    ck_assert_int_eq(csv_read(&sc, "x.csv", data, "code,name", &table), RC_SYNTAX);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     "x.csv:1: This row has too many cells; nothing was saved.");
}
END_TEST

START_TEST(a_quotation_mark_out_of_place_is_refused_with_its_line)
{
    refused_at("code,name\n1,\"x\" y\n", 2);
    refused_at("code,name\n1,\"x\n", 2);
}
END_TEST

START_TEST(a_cell_that_is_no_text_is_refused_with_its_line)
{
    refused_at("code,name\n1,x\n2,\xFF\n", 3);
    refused_at("code,name\n1,x\u202E\n", 2);
}
END_TEST

static const char *written(const char *cell)
{
    struct buffer b = buffer_new(&sc);

    csv_add_row(&b, &cell, 1);
    return buffer_text(&b);
}

START_TEST(a_written_cell_is_quoted_when_it_must_be)
{
    const char *const cells[] = {"12", NULL, "说\"好\",再来", "a-b", "\xFF", "二\n行"};
    struct buffer b = buffer_new(&sc);

    csv_add_row(&b, cells, sizeof(cells) / sizeof(*cells));
    ck_assert_str_eq(buffer_text(&b), "12,,\"说\"\"好\"\",再来\",a-b,‹FF›,\"二\n行\"\r\n");
}
END_TEST

START_TEST(a_written_cell_is_never_a_formula)
{
    static const char *const cells[][2] = {
        {"=1+1", "'=1+1\r\n"},
        {"+8613800000000", "'+8613800000000\r\n"},
        {"@SUM(A1)", "'@SUM(A1)\r\n"},
        {"-1-1", "'-1-1\r\n"},
        {"-", "'-\r\n"},
        {"\t=1", "' =1\r\n"},
        {"\r=1", "‹U+000D›=1\r\n"},
        {" 　\u2002=1", "' 　\u2002=1\r\n"},
        {"＝1", "'＝1\r\n"},
        {"＋1", "'＋1\r\n"},
        {"－1", "'－1\r\n"},
        {"＠甲", "'＠甲\r\n"},
        {"=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n"},
    };

    for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
        ck_assert_str_eq(written(cells[i][0]), cells[i][1]);
}
END_TEST

START_TEST(an_amount_below_nothing_stays_a_number)
{
    ck_assert_str_eq(written("-5"), "-5\r\n");
    ck_assert_str_eq(written("-120.50"), "-120.50\r\n");
    ck_assert_str_eq(written("-1.2.3"), "'-1.2.3\r\n");
    ck_assert_str_eq(written(" -5"), "' -5\r\n");
}
END_TEST

START_TEST(a_spreadsheet_gets_the_form_it_can_read)
{
    struct bytes out;

    ck_assert_int_eq(csv_encode(&sc, CSV_UTF8, "张三", &out), RC_OK);
    ck_assert_mem_eq(out.data, "张三", out.size);
    ck_assert_uint_eq(out.size, 6);
    ck_assert_int_eq(csv_encode(&sc, CSV_BOM, "张三", &out), RC_OK);
    ck_assert_uint_eq(out.size, 9);
    ck_assert_mem_eq(out.data, "\xEF\xBB\xBF张三", 9);
    ck_assert_int_eq(csv_encode(&sc, CSV_GB18030, "张三𠮷·", &out), RC_OK);
    ck_assert_uint_eq(out.size, 10);
    ck_assert_mem_eq(out.data, "\xD5\xC5\xC8\xFD\x95\x34\xB2\x35\xA1\xA4", 10);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("csv");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, cells_are_read_with_and_without_quotation_marks);
    tcase_add_test(tc, what_a_spreadsheet_writes_is_taken);
    tcase_add_test(tc, another_heading_is_refused);
    tcase_add_test(tc, a_row_with_more_or_fewer_cells_is_refused_with_its_line);
    tcase_add_test(tc, a_row_with_more_cells_than_any_table_has_is_refused);
    tcase_add_test(tc, a_quotation_mark_out_of_place_is_refused_with_its_line);
    tcase_add_test(tc, a_cell_that_is_no_text_is_refused_with_its_line);
    tcase_add_test(tc, a_written_cell_is_quoted_when_it_must_be);
    tcase_add_test(tc, a_written_cell_is_never_a_formula);
    tcase_add_test(tc, an_amount_below_nothing_stays_a_number);
    tcase_add_test(tc, a_spreadsheet_gets_the_form_it_can_read);
    return suite_run(tc);
}
