/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B6: memory runs out at the Nth request, once and for ever, in twelve commands. The program does
 * what was asked, or ends politely; it never crashes, never says done what is not, and leaves no
 * half act in the record.
 */
#include "tests/torture/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"

#define SAMPLES 250

#define CASE                                                                                       \
    "{\"source\":\"phone\",\"kind\":\"marriage_family\",\"narrative\":\"夫妻争吵。\","        \
    "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾某\"},"               \
    "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"郭某\"}]}"
#define AGREEMENT                                                                                  \
    "{\"terms\":[{\"obligor\":\"郭某\",\"act\":\"支付\",\"obligee\":\"顾某\","               \
    "\"amount\":\"3000\",\"due\":\"2026-12-01\",\"method\":\"转账\"}]}"

/* In this order each finds what it needs in the record. */
static const struct operation {
    const char *words[6];
    const char *input;
} operations[] = {
    {{"register"}, CASE},
    {{"accept", "1"}, NULL},
    {{"dispatch", "1", "--playbook", "plain"}, NULL},
    {{"respond", "1", "committee", "arrived"}, NULL},
    {{"agree", "1"}, AGREEMENT},
    {{"sign", "1", "顾某"}, NULL},
    {{"correct", "1", "--title", "夫妻"}, NULL},
    {{"board", "--once"}, NULL},
    {{"show", "1", "--json"}, NULL},
    {{"find", "顾某"}, NULL},
    {{"ledger"}, NULL},
    {{"verify"}, NULL},
};
#define OPERATIONS (sizeof(operations) / sizeof(*operations))

enum outcome { DONE, POLITE, FALSE_DONE, HALF, SILENT, CRASHED, OUTCOMES };

static struct room room;
static int outcomes[OUTCOMES];

static struct ending run(struct scope *sc, const struct operation *op, long fails_at, bool for_ever)
{
    const char *const under[] = {"env",
                                 "LD_PRELOAD=" TORTURE_MEMORY,
                                 scope_printf(sc, "MEMORY_FAILS=%ld", fails_at),
                                 scope_printf(sc, "MEMORY_COUNTS=%s/requests", room.folder),
                                 for_ever ? "MEMORY_FOR_EVER=1" : NULL,
                                 NULL};

    return program_run(sc, &room, &(struct program){under, op->words, op->input});
}

static long requests(struct scope *sc)
{
    struct bytes text;

    torture_must(sc, file_read(sc, scope_printf(sc, "%s/requests", room.folder), 64, &text));
    return strtol((const char *)text.data, NULL, 10);
}

/* ADDED entries of the journal are what the command makes when nothing fails. */
static enum outcome judge(const struct ending *e, struct record before, struct record after,
                          int64_t added)
{
    if (e->crashed || e->status == PROGRAM_NOT_STARTED)
        return CRASHED;
    const int64_t grown = after.entries - before.entries;

    if (!after.sound || (grown != 0 && grown != added))
        return HALF;
    if (e->status == EXIT_SUCCESS)
        return grown == added ? DONE : FALSE_DONE;
    return *e->said ? POLITE : SILENT;
}

static void report(const struct operation *op, long n, bool for_ever, const struct ending *e,
                   enum outcome outcome)
{
    static const char *const names[] = {"done", "polite", "false done", "half", "silent", "crash"};

    printf("# %s, request %ld%s: %s, status %d: %s\n", op->words[0], n,
           for_ever ? " and all after it" : "", names[outcome], e->status, e->said);
}

static void fail_requests(const struct operation *op, struct bytes before, long all, int64_t added)
{
    const int count = torture_count(2, SAMPLES);
    struct record was;

    for (int i = 0; i < count * 2; i++) {
        struct scope sc = SCOPE_INIT;
        const long part = all / count > 0 ? all / count : 1;
        const long n = 1 + (i / 2 * part + (long)torture_random((uint64_t)part)) % all;

        program_put_back(&sc, &room, before);
        was = program_record(&sc, &room);
        const struct ending e = run(&sc, op, n, i % 2);
        const enum outcome outcome = judge(&e, was, program_record(&sc, &room), added);
        outcomes[outcome]++;
        if (outcome > POLITE)
            report(op, n, i % 2, &e, outcome);
        scope_end(&sc);
    }
}

/* Once without a fault, to learn what it asks for; then with faults; and again, for the next. */
static long torture_operation(const struct operation *op)
{
    struct scope sc = SCOPE_INIT;
    const struct bytes before = program_keep(&sc, &room);
    const struct record was = program_record(&sc, &room);
    struct ending e = run(&sc, op, 0, false);
    const long all = requests(&sc);
    const int64_t added = program_record(&sc, &room).entries - was.entries;

    ck_assert_msg(e.status == EXIT_SUCCESS, "%s: %s", op->words[0], e.said);
    fail_requests(op, before, all, added);
    program_put_back(&sc, &room, before);
    e = run(&sc, op, 0, false);
    ck_assert_int_eq(e.status, EXIT_SUCCESS);
    scope_end(&sc);
    return all;
}

START_TEST(a_program_that_runs_out_of_memory_does_it_or_says_so)
{
    long all = 0;
    int tried = 0;

    room_open(&room);
    desk_close(room.desk);
    room.desk = NULL;
    for (size_t i = 0; i < OPERATIONS; i++)
        all += torture_operation(&operations[i]);
    for (size_t i = 0; i < OUTCOMES; i++)
        tried += outcomes[i];
    torture_figure("B6",
                   "%zu commands, %d of %ld requests failed, %d done all the same, %d polite, "
                   "%d false done, %d half, %d silent, %d crashes",
                   OPERATIONS, tried, all, outcomes[DONE], outcomes[POLITE], outcomes[FALSE_DONE],
                   outcomes[HALF], outcomes[SILENT], outcomes[CRASHED]);
    room_close(&room);
    ck_assert_int_eq(outcomes[DONE] + outcomes[POLITE], tried);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("memory");

    torture_unless_sanitized();
    tcase_add_test(tc, a_program_that_runs_out_of_memory_does_it_or_says_so);
    return torture_run(tc);
}
