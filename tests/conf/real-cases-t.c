/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real mediations, messy as life is, when the file that holds them is beside the source. */
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "core/conf/case_json.h"
#include "core/conf/division_file.h"
#include "core/conf/kind_file.h"
#include "tests/suite.h"

#define REAL_CASES TOP_SRCDIR "/../shared/data/real-cases.jsonl"
#define HOW_MANY   51

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void loaded(enum rc rc, int line)
{
    ck_assert_msg(rc == RC_OK, "line %d: %s", line,
                  rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

START_TEST(every_real_case_is_read_and_may_be_taken_as_a_draft)
{
    struct kind_table kinds;
    struct division_table divisions;
    struct bytes data;
    struct instant now;
    int count = 0;

    loaded(instant_parse(&sc, "now", "2026-11-20T19:32:40+08:00", &now), 0);
    loaded(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), 0);
    loaded(division_load(&sc, TOP_SRCDIR "/templates/divisions.csv", &divisions), 0);
    loaded(file_read(&sc, REAL_CASES, FILE_LIMIT, &data), 0);
    char *rest = NULL;
    char *text = scope_strdup(&sc, (const char *)data.data);
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        struct intake in;

        count++;
        loaded(case_json_read(&sc, line, &in), count);
        loaded(intake_check(&sc, &in, &kinds, &divisions, now, true), count);
        ck_assert_uint_ge(in.party_count, 2);
    }
    ck_assert_int_eq(count, HOW_MANY);
}
END_TEST

int main(void)
{
    TCase *tc;

    if (access(REAL_CASES, R_OK) != 0)
        suite_skip("the real cases are not beside the source");
    tc = tcase_create("real_cases");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_real_case_is_read_and_may_be_taken_as_a_draft);
    return suite_run(tc);
}
