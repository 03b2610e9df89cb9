/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/dossier_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/conf/kind_file.h"
#include "tests/suite.h"

#define SHIPPED TOP_SRCDIR "/templates/dossier.yaml"

static struct scope sc;
static struct kind_table kinds;
static struct folder_rules rules;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static void end(void) { scope_end(&sc); }

static const struct dossier_rule *item(const char *code)
{
    for (size_t i = 0; i < rules.items.count; i++)
        if (strcmp(rules.items.rules[i].code, code) == 0)
            return &rules.items.rules[i];
    ck_abort_msg("no item %s", code);
    return NULL;
}

/* The list of a county's template: what is 必须 is always asked for or with its result. */
START_TEST(the_shipped_folder_holds_what_a_county_asks_for)
{
    static const char *const order[] = {"cover",        "catalogue", "acceptance",  "rights",
                                        "identity",     "attorney",  "inquiry",     "evidence",
                                        "record",       "agreement", "performance", "visit",
                                        "confirmation", "note",      "back"};
    const struct dossier_rule *last = NULL;

    ck_assert_int_eq(dossier_load(&sc, SHIPPED, &kinds, &rules), RC_OK);
    for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
        const struct dossier_rule *r = item(order[i]);

        ck_assert_msg(r > last, "%s stands too early", order[i]);
        last = r;
    }
    ck_assert(item("acceptance")->always && item("rights")->always && item("identity")->always);
    ck_assert_uint_eq(item("acceptance")->spared, 1u << WHEN_REFUSED);
    ck_assert_uint_eq(item("agreement")->required, 1u << WHEN_WRITTEN);
    ck_assert_uint_eq(item("oral")->required, 1u << WHEN_ORAL);
    ck_assert_uint_eq(item("termination")->required, 1u << WHEN_FAILED);
    ck_assert(item("cover")->made && !item("cover")->numbered);
    ck_assert(!item("record")->made && item("record")->numbered);
}
END_TEST

START_TEST(the_shipped_review_has_seven_points_that_give_a_hundred)
{
    int total = 0;

    ck_assert_int_eq(dossier_load(&sc, SHIPPED, &kinds, &rules), RC_OK);
    for (size_t i = 0; i < REVIEW_POINTS; i++)
        total += rules.review.points[i].most;
    ck_assert_int_eq(total, 100);
    ck_assert_uint_eq(rules.review.tier_count, 5);
    ck_assert_int_eq(rules.review.tiers[0].amount.fen, 5000);
    ck_assert_uint_eq(rules.review.paid_when, 1u << WHEN_SETTLED | 1u << WHEN_PERFORMED);
    ck_assert_int_eq(rules.retention.rules[rules.retention.count - 1].term, RETENTION_10);
}
END_TEST

/* ---- what is refused: a whole file in which one line is another ---- */

static const char *const lines[] = {
    "items:",
    "  - {code: a, label: 甲, english: A, papers: [a], required: [settled]}",
    "  - {code: b, label: 乙, english: B, papers: [b], required: always}",
    "retention:",
    "  - {keep: 30y, label: 甲, english: A, kinds: [land]}",
    "  - {keep: 10y, label: 乙, english: B}",
    "review:",
    "  points:",
    "    - {code: a, label: 甲, english: A, most: 10}",
    "    - {code: b, label: 甲, english: A, most: 10}",
    "    - {code: c, label: 甲, english: A, most: 10}",
    "    - {code: d, label: 甲, english: A, most: 10}",
    "    - {code: e, label: 甲, english: A, most: 10}",
    "    - {code: f, label: 甲, english: A, most: 10}",
    "    - {code: g, label: 甲, english: A, most: 10}",
    "  classes:",
    "    - {code: good, label: 甲, english: A, least: 60, paid: true}",
    "    - {code: poor, label: 乙, english: B, least: 0}",
    "  allowance:",
    "    paid: [settled]",
    "    tiers:",
    "      - {code: low, label: 甲, english: A, amount: 100}",
    "      - {code: high, label: 乙, english: B, amount: 200, parties: 3}",
};
#define LINES (sizeof(lines) / sizeof(*lines))

/* Load the lines with LINE (from 1) replaced by TEXT; 0: as they are. */
static enum rc load(size_t line, const char *text)
{
    char path[] = "/tmp/onecase-dossier-XXXXXX";
    const int file = mkstemp(path);
    FILE *f;

    ck_assert_int_ge(file, 0);
    f = fdopen(file, "w");
    ck_assert_ptr_nonnull(f);
    for (size_t i = 0; i < LINES; i++)
        fprintf(f, "%s\n", i + 1 == line ? text : lines[i]);
    fclose(f);
    const enum rc rc = dossier_load(&sc, path, &kinds, &rules);
    unlink(path);
    return rc;
}

static void refused(size_t line, const char *text, const char *sentence)
{
    ck_assert_msg(load(line, text) == RC_INVALID, "taken: %s", text);
    ck_assert_msg(strstr(sc.error.msgid, sentence), "%s: %s", text, sc.error.msgid);
    ck_assert_uint_eq((size_t)sc.error.line, line);
    ck_assert_int_gt(sc.error.column, 0);
}

START_TEST(what_cannot_be_meant_is_refused_with_its_place)
{
    ck_assert_int_eq(load(0, NULL), RC_OK);
    refused(2, "  - {code: a, label: 甲, english: A, paper: [a]}", "There is no key");
    refused(3, "  - {code: a, label: 乙, english: B, papers: [b]}", "a second time");
    refused(3, "  - {code: b, label: 乙, english: B, papers: [b], pages: some}",
            "numbered or unnumbered");
    refused(3, "  - {code: b, label: 乙, english: B, made: true}", "is one paper");
    refused(5, "  - {keep: 30y, label: 甲, english: A, kinds: [castle]}", "there is no kind");
    refused(5, "  - {keep: 30y, label: 甲, english: A}", "the last rule");
    refused(6, "  - {keep: 10y, label: 乙, english: B, minors: true}", "the last rule");
    refused(10, "    - {code: a, label: 甲, english: A, most: 10}", "a second time");
    refused(18, "    - {code: poor, label: 乙, english: B, least: 60}", "classes go from");
    refused(22, "      - {code: low, label: 甲, english: A, amount: 100, parties: 2}",
            "classes go from");
    refused(23, "      - {code: high, label: 乙, english: B, amount: 50, parties: 3}",
            "classes go from");
    refused(23, "      - {code: high, label: 乙, english: B, parties: 3}", "says what it pays");
    refused(23, "      - {code: low, label: 乙, english: B, amount: 300, parties: 3}",
            "a second time");
}
END_TEST

START_TEST(words_that_nobody_knows_are_refused)
{
    ck_assert_int_eq(load(2, "  - {code: a, label: 甲, english: A, required: [happy]}"),
                     RC_INVALID);
    ck_assert_int_eq(load(2, "  - {code: a, label: 甲, english: A, checks: [smell]}"), RC_INVALID);
    ck_assert_int_eq(load(2, "  - {code: a, label: 甲, english: A, from: birth}"), RC_INVALID);
    ck_assert_int_eq(load(5, "  - {keep: 99y, label: 甲, english: A, kinds: [land]}"), RC_INVALID);
    ck_assert_int_eq(load(9, "    # six points are too few"), RC_INVALID);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_shipped_folder_holds_what_a_county_asks_for);
    tcase_add_test(tc, the_shipped_review_has_seven_points_that_give_a_hundred);
    tcase_add_test(tc, what_cannot_be_meant_is_refused_with_its_place);
    tcase_add_test(tc, words_that_nobody_knows_are_refused);
    return suite_run(tc);
}
