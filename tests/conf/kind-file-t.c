/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/kind_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "tests/suite.h"

#define ROW(code, label) "  - {code: " code ", label: " label ", english: x, governance: 其他"

static struct scope sc;
static struct kind_table table;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc load(const char *text)
{
    char path[] = "/tmp/onecase-kinds-XXXXXX";
    const struct bytes data = {(const unsigned char *)text, strlen(text)};

    close(mkstemp(path));
    ck_assert_int_eq(file_write(&sc, path, data), RC_OK);
    const enum rc rc = kind_load(&sc, path, &table);
    unlink(path);
    return rc;
}

START_TEST(the_fifteen_kinds_of_the_judicial_statistics_come_first)
{
    static const char *const fifteen[][2] = {
        {"marriage_family", "婚姻家庭"},
        {"neighbour", "邻里"},
        {"housing", "房屋宅基地"},
        {"contract", "合同"},
        {"business", "生产经营"},
        {"damages", "损害赔偿"},
        {"land", "山林土地"},
        {"expropriation", "征地拆迁"},
        {"environment", "环境污染"},
        {"labour", "劳动争议"},
        {"consumer", "消费"},
        {"medical", "医疗"},
        {"traffic", "道路交通事故"},
        {"property_service", "物业"},
        {"other", "其他"},
    };
    const enum rc rc = kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &table);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
    ck_assert_uint_gt(table.count, 15);
    for (size_t i = 0; i < 15; i++) {
        ck_assert_str_eq(table.rows[i].code, fifteen[i][0]);
        ck_assert_str_eq(table.rows[i].label, fifteen[i][1]);
        ck_assert_ptr_null(table.rows[i].parent);
    }
    for (size_t i = 15; i < table.count; i++)
        ck_assert_ptr_nonnull(table.rows[i].parent);
}
END_TEST

START_TEST(every_kind_has_its_place_in_the_list_of_the_governance_centres)
{
    static const char list[] = "婚恋家庭 邻里 人格权 物权 侵权 合同 劳动人事 金融借贷 "
                               "土地及资源权属 其他民商事 城乡建设发展 涉民政 其他行政执法 "
                               "涉法涉诉 涉组织涉纪检 涉民族宗教 其他";

    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &table), RC_OK);
    for (size_t i = 0; i < table.count; i++)
        ck_assert_ptr_nonnull(strstr(list, table.rows[i].governance));
}
END_TEST

START_TEST(the_words_of_a_narrative_propose_a_kind)
{
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &table), RC_OK);
    const struct kind_proposal p =
        kind_propose(&sc, &table, "楼上水管爆裂，水漏到三楼，住户在楼道争吵。");
    ck_assert_str_eq(p.kind->code, "leak");
    ck_assert_int_eq(p.urgency, URGENCY_NORMAL);
    ck_assert_int_eq(kind_propose(&sc, &table, "扬言跳楼").urgency, URGENCY_URGENT);
}
END_TEST

START_TEST(a_code_or_a_label_stands_once)
{
    ck_assert_int_eq(load("kinds:\n" ROW("a", "甲") "}\n" ROW("b", "乙") "}\n"), RC_OK);
    ck_assert_int_eq(load("kinds:\n" ROW("a", "甲") "}\n" ROW("a", "乙") "}\n"), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 3);
    ck_assert_int_eq(load("kinds:\n" ROW("a", "甲") "}\n" ROW("b", "甲") "}\n"), RC_INVALID);
}
END_TEST

START_TEST(a_parent_stands_before_its_row_and_has_none_itself)
{
    ck_assert_int_eq(load("kinds:\n" ROW("a", "甲") "}\n" ROW("b", "乙") ", parent: a}\n"), RC_OK);
    ck_assert_int_eq(load("kinds:\n" ROW("b", "乙") ", parent: a}\n" ROW("a", "甲") "}\n"),
                     RC_INVALID);
    ck_assert_int_eq(load("kinds:\n" ROW("a", "甲") "}\n" ROW("b", "乙") ", parent: a}\n" ROW(
                         "c", "丙") ", parent: b}\n"),
                     RC_INVALID);
    ck_assert_int_eq(sc.error.line, 4);
}
END_TEST

START_TEST(a_misspelt_key_is_named_with_line_and_column)
{
    ck_assert_int_eq(load("kinds:\n  - code: a\n    lable: b\n"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "kinds[1].lable");
    ck_assert_int_eq(sc.error.line, 3);
    ck_assert_int_eq(sc.error.column, 5);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kind_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_fifteen_kinds_of_the_judicial_statistics_come_first);
    tcase_add_test(tc, every_kind_has_its_place_in_the_list_of_the_governance_centres);
    tcase_add_test(tc, the_words_of_a_narrative_propose_a_kind);
    tcase_add_test(tc, a_code_or_a_label_stands_once);
    tcase_add_test(tc, a_parent_stands_before_its_row_and_has_none_itself);
    tcase_add_test(tc, a_misspelt_key_is_named_with_line_and_column);
    return suite_run(tc);
}
