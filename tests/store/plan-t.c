/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the engine finds what each statement asks for: nothing that is waited for reads a whole table
 * that grows with the cases. */
#include "schema/queries.h"
#include "tests/store/fixture.h"

#include <stdlib.h>
#include <string.h>

/* Statements that read a table from end to end, and why they may. */
static const char *const reviewed[] = {
    /* verifying, which reads everything; count_ and page_ are its too */
    "board_line_stray", "due_stray", "verify_counters", "exchange_misnumbered", "package_all",
    /* one row an office, a migration, a copy, a key that is in use */
    "head_list", "head_sum", "anchor_heads", "copy_heads", "office_list", "migrate_applied",
    "migrate_count", "keeping_list", "keys_expiring", "search_forget_all",
    /* from the newest on, or from the one that waits longest, until the page is full */
    "notice_newest", "delivery_claim", "delivery_soonest",
    /* as many rows as there are unfinished forms */
    "handover_drafts", "erase_drafts", "draft_purge",
    /* broken glass and destructions: a few a year */
    "glass_list", "glass_untold", "glass_waiting", "destruction_list", "destruction_waiting",
    /* checking a playbook against all that were ever used: a director's command */
    "playbook_used"};

static bool is_reviewed(const char *name)
{
    if (strncmp(name, "count_", 6) == 0 || strncmp(name, "page_", 5) == 0)
        return true;
    /* taking a row away looks in every table whether something hangs on it */
    if (strncmp(name, "erase_", 6) == 0 || strncmp(name, "merger_drop_", 12) == 0)
        return true;
    for (size_t i = 0; i < sizeof(reviewed) / sizeof(*reviewed); i++)
        if (strcmp(reviewed[i], name) == 0)
            return true;
    return false;
}

/* How many values QUERY takes, without what it asks of the viewer. */
static size_t parameters(const struct sql *query)
{
    long most = 0;

    for (const char *at = strchr(query->text, '$'); at; at = strchr(at + 1, '$')) {
        const long n = strtol(at + 1, NULL, 10);

        most = n > most ? n : most;
    }
    return (size_t)most - (query->viewer ? strlen(query->viewer) : 0);
}

/* The steps in which the engine does QUERY. */
static struct rows plan_of(const struct sql *query)
{
    struct value values[ENGINE_PARAMETERS];
    struct sql plan = *query;
    struct rows rows;

    for (size_t i = 0; i < ENGINE_PARAMETERS; i++)
        values[i] = v_null();
    plan.index = -1;
    plan.text = scope_printf(&fx.sc, "EXPLAIN QUERY PLAN %s", query->text);
    ok(engine_query(fx.engine, &fx.sc, &plan, values, parameters(query), &rows));
    return rows;
}

/* The step of a plan in which a whole table is read; NULL. A list of constants is no table, nor is
 * what the statement itself put together. */
static const char *whole_table(const struct sql *query)
{
    struct rows rows = plan_of(query);

    while (row_next(&rows)) {
        const char *step = row_text(&rows, "detail");

        if (strncmp(step, "SCAN ", 5) == 0 && !strstr(step, "CONSTANT") && step[5] != '(' &&
            !strstr(step, "VIRTUAL TABLE") && strcmp(step, "SCAN word") != 0 &&
            strcmp(step, "SCAN w") != 0 && strcmp(step, "SCAN line") != 0)
            return step;
    }
    return NULL;
}

START_TEST(no_statement_that_is_waited_for_reads_a_whole_table)
{
    for (size_t i = 0; i < sql_count; i++) {
        const char *step = whole_table(sql_all[i]);

        ck_assert_msg(!step || is_reviewed(sql_all[i]->name), "%s: %s", sql_all[i]->name, step);
    }
}
END_TEST

START_TEST(no_exception_is_left_over)
{
    for (size_t k = 0; k < sizeof(reviewed) / sizeof(*reviewed); k++) {
        bool found = false;

        for (size_t i = 0; i < sql_count && !found; i++)
            found = strcmp(sql_all[i]->name, reviewed[k]) == 0 && whole_table(sql_all[i]);
        ck_assert_msg(found, "%s", reviewed[k]);
    }
}
END_TEST

/* Thousands of open cases lack a signature; none of the three counts is about them. */
START_TEST(the_counts_of_the_board_walk_only_lines_that_one_of_them_may_count)
{
    struct rows rows = plan_of(&sql_board_count);
    int walks = 0;

    while (row_next(&rows)) {
        const char *const step = row_text(&rows, "detail");

        if (!strstr(step, "INDEX board_line"))
            continue;
        ck_assert_msg(strstr(step, "board_line_unsealed") || strstr(step, "(office=? AND rank=?)"),
                      "%s", step);
        walks++;
    }
    ck_assert_int_eq(walks, 2);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("plan");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, no_statement_that_is_waited_for_reads_a_whole_table);
    tcase_add_test(tc, no_exception_is_left_over);
    tcase_add_test(tc, the_counts_of_the_board_walk_only_lines_that_one_of_them_may_count);
    return suite_run(tc);
}
