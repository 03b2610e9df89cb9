/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hundred thousand cases, of which three thousand are open, against a thousand open ones. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "bench/bare_sqlite.h"
#include "core/desk/board.h"

enum { RUNS = 15, ROUNDS = 9, LINES = 50, ADDS = 5 };

double bench_pages(struct desk *desk)
{
    const double start = now_ms();

    for (int i = 0; i < BENCH_PAGES; i++) {
        struct scope sc = SCOPE_INIT;
        struct board_counts counts;
        struct board_row *rows;
        size_t count;

        if (desk_board(desk, &sc, LINES, &rows, &count, &counts) != RC_OK || count != LINES)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_end(&sc);
    }
    return now_ms() - start;
}

static void measure_pages(const struct bench *b, const char *many)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const small = bench_sit(b, &sc, b->thousand), *const large =
                                                                   bench_sit(b, &sc, many);
    double ms[ROUNDS], few[ROUNDS], bare[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        const double alone = bench_pages(small), asked = bare_page(many, BENCH_PAGES);

        ms[i] = bench_pages(large);
        few[i] = ms[i] / alone;
        bare[i] = ms[i] / asked;
        ms[i] /= BENCH_PAGES;
    }
    note("page of 50 through the desk, 100,000 cases", median(ms, ROUNDS), "ms");
    row("page of 50 through the desk, 100,000 : 1,000 cases", median(few, ROUNDS), "x", "<=", 2.5);
    row("page of 50 through the desk : the same rows bare", median(bare, ROUNDS), "x", "<=", 1.5);
    desk_close(small);
    desk_close(large);
    scope_end(&sc);
}

static void measure_frames(const struct bench *b, const char *many)
{
    double small[RUNS], large[RUNS];

    for (int i = 0; i < RUNS; i++) {
        small[i] = bench_first_frame(b, b->thousand);
        large[i] = bench_first_frame(b, many);
    }
    const double ms = median(large, RUNS);
    note("first frame of the board, 100,000 cases", ms, "ms");
    row("first frame of the board, 100,000 : 1,000 cases", ms / median(small, RUNS), "x",
        "<=", 1.2);
    row("resident memory on the board, 100,000 cases", bench_resident(b, many), "MB", "<=", 12);
}

/* Its own format, for importing so many takes taskwarrior longer than anybody waits. */
static void write_tasks(const struct bench *b)
{
    const char *const folder = bench_file(b, "many-tasks");

    mkdir(folder, 0700);
    FILE *const f = fopen(bench_file(b, "many-tasks/pending.data"), "w");
    if (!f)
        stop("%s cannot be written", folder);
    for (int i = 0; i < BENCH_MANY; i++)
        fprintf(f,
                "[description:\"第 %d 户地板家具受损\" entry:\"1700000000\" "
                "modified:\"1700000000\" status:\"pending\" "
                "uuid:\"00000000-0000-4000-8000-%012d\"]\n",
                i, i);
    if (fclose(f) != 0)
        stop("%s cannot be written", folder);
    write_file(bench_file(b, "taskrc"), "confirmation=off\nverbose=nothing\n");
    setenv("TASKRC", bench_file(b, "taskrc"), 1);
    setenv("TASKDATA", folder, 1);
}

static void measure_register(const struct bench *b, const char *many)
{
    const char *const what = "one-shot register : task add, 100,000 records each (times faster)";
    const char *const add[] = {"task", "add", "水漏到楼下", NULL};
    double ours[ADDS], theirs[ADDS];

    if (!has_program("task")) {
        row_skipped(what, "taskwarrior is not installed");
        return;
    }
    write_file(bench_file(b, "one.json"), bench_one_case);
    write_tasks(b);
    for (int i = 0; i < ADDS; i++) {
        theirs[i] = run(add, NULL, NULL);
        ours[i] = bench_onecase(b, many, bench_file(b, "one.json"), NULL, "--as", "lin", "register",
                                NULL);
    }
    note("one-shot register, 100,000 cases", median(ours, ADDS), "ms");
    row(what, median(theirs, ADDS) / median(ours, ADDS), "x", ">=", 20);
}

void bench_district(const struct bench *b)
{
    const char *const many = bench_repeated(b, BENCH_MANY);

    measure_frames(b, many);
    measure_pages(b, many);
    measure_register(b, many);
}
