/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One process for one act: onecase against taskwarrior, each with 1,000 records. */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/base/tr.h"
#include "core/desk/desk.h"

enum { RUNS = 21 };

const char bench_one_case[] =
    "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"水漏到楼下。\",\"parties\":"
    "[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴小梅\"}]}\n";

static void fill_taskwarrior(const struct bench *b)
{
    const char *const file = bench_file(b, "tasks.json");
    const char *const argv[] = {"task", "import", file, NULL};
    FILE *const f = fopen(file, "w");

    if (!f)
        stop("%s cannot be written", file);
    for (int i = 0; i < BENCH_CASES; i++)
        fprintf(
            f,
            "{\"description\":\"第 %d 户地板家具受损，住户在楼道争吵\",\"status\":\"pending\"}\n",
            i);
    if (fclose(f) != 0)
        stop("%s cannot be written", file);
    write_file(bench_file(b, "taskrc"), "confirmation=off\nverbose=nothing\n");
    setenv("TASKRC", bench_file(b, "taskrc"), 1);
    setenv("TASKDATA", bench_file(b, "tasks"), 1);
    run(argv, NULL, NULL);
}

static double register_one(const struct bench *b)
{
    return bench_onecase(b, b->quiet, bench_file(b, "one.json"), NULL, "--as", "lin", "register",
                         NULL);
}

/* The last one who closes the file clears its log away; in an office somebody is always there. */
static void measure_beside_a_screen(const struct bench *b)
{
    const struct desk_options options = {
        .database = b->quiet, .templates = b->templates, .as = "lin"};
    struct scope sc = SCOPE_INIT;
    struct desk *desk;
    double ms[RUNS];

    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    for (int i = 0; i < RUNS; i++)
        ms[i] = register_one(b);
    note("one-shot register, a colleague has the file open", median(ms, RUNS), "ms");
    desk_close(desk);
    scope_end(&sc);
}

void bench_command(const struct bench *b)
{
    const char *const what = "one-shot register : task add, 1,000 records each (times faster)";
    const char *const add[] = {"task", "add", "水漏到楼下", NULL};
    double ours[RUNS], theirs[RUNS], empty[RUNS];

    write_file(bench_file(b, "one.json"), bench_one_case);
    for (int i = 0; i < RUNS; i++) {
        const char *const version[] = {b->program, "--version", NULL};

        empty[i] = run(version, NULL, NULL);
    }
    note("a process that does nothing (onecase --version)", median(empty, RUNS), "ms");
    if (!has_program("task")) {
        row_skipped(what, "taskwarrior is not installed");
        return;
    }
    fill_taskwarrior(b);
    for (int i = 0; i < RUNS; i++) {
        theirs[i] = run(add, NULL, NULL);
        ours[i] = register_one(b);
    }
    note("one-shot register, nobody else has the file open", median(ours, RUNS), "ms");
    row(what, median(theirs, RUNS) / median(ours, RUNS), "x", ">=", 2);
    measure_beside_a_screen(b);
}
