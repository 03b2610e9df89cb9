/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench PROGRAM BARE-PDF TEMPLATES [PART]: measure the program, or a part of it, and print one
 * table. Every figure is the median of several runs; what is compared is measured in turns.
 */
#include "bench/bench.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bare_sqlite.h"
#include "core/base/tr.h"
#include "core/desk/search.h"

const char *bench_file(const struct bench *b, const char *name)
{
    static char paths[8][192];
    static int next;
    char *const path = paths[next++ % 8];

    snprintf(path, sizeof(paths[0]), "%s/%s", b->folder, name);
    return path;
}

double bench_onecase(const struct bench *b, const char *database, const char *input,
                     const char *output, ...)
{
    const char *argv[32] = {b->program, "--db", database, "--lang", "zh_CN"};
    size_t count = 5;
    va_list list;

    va_start(list, output);
    while (count < 31 && (argv[count] = va_arg(list, const char *)))
        count++;
    va_end(list);
    argv[count] = NULL;
    return run(argv, input, output);
}

struct desk *bench_sit(const struct bench *b, struct scope *sc, const char *database)
{
    const struct desk_options options = {
        .database = database, .templates = b->templates, .as = bare_login(database)};
    struct desk *desk;

    if (desk_open(sc, &options, &desk) != RC_OK)
        stop("%s", error_text(sc, LANG_EN, &sc->error));
    return desk;
}

const char *bench_generated(const struct bench *b, int cases)
{
    static struct {
        int cases;
        char path[96];
    } made[4];
    size_t i = 0;
    char number[16];

    for (; i < sizeof(made) / sizeof(*made) && made[i].cases > 0; i++)
        if (made[i].cases == cases)
            return made[i].path;
    made[i].cases = cases;
    snprintf(number, sizeof(number), "%d", cases);
    snprintf(made[i].path, sizeof(made[i].path), "%s/generated-%d.db", b->folder, cases);
    bench_onecase(b, made[i].path, NULL, NULL, "generate", "--cases", number, "--seed", "1", NULL);
    bench_index(b, made[i].path);
    return made[i].path;
}

const char *bench_repeated(const struct bench *b, int cases)
{
    static struct {
        int cases;
        char path[96];
    } made[2];
    size_t i = 0;

    for (; i < sizeof(made) / sizeof(*made) && made[i].cases > 0; i++)
        if (made[i].cases == cases)
            return made[i].path;
    made[i].cases = cases;
    snprintf(made[i].path, sizeof(made[i].path), "%s/repeated-%d.db", b->folder, cases);
    run((const char *const[]){"cp", b->thousand, made[i].path, NULL}, NULL, NULL);
    bare_repeat(made[i].path, cases / BENCH_CASES - 1);
    return made[i].path;
}

void bench_index(const struct bench *b, const char *database)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = bench_sit(b, &sc, database);
    bool more = true;

    while (more) {
        const struct scope_mark mark = scope_mark(&sc);

        if (desk_index(desk, &sc, &more) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_rewind(&sc, mark);
    }
    desk_close(desk);
    scope_end(&sc);
}

void bench_office(const struct bench *b, const char *database)
{
    bench_onecase(b, database, NULL, NULL, "init", "--practice", "--office", "海门街道社会治理中心",
                  "--division", "331002001000", "--abbreviation", "椒海", "--person", "lin:林桂芬",
                  "--person", "zhou:周立:committee:supervisor", NULL);
}

static void write_cases(const char *path, int count)
{
    FILE *const f = fopen(path, "w");

    if (!f)
        stop("%s cannot be written", path);
    for (int i = 0; i < count; i++)
        fprintf(f,
                "{\"token\":\"bench-%d\",\"source\":\"walk_in\",\"kind\":\"neighbour\","
                "\"urgency\":\"normal\",\"place\":\"云健社区 %d 幢\",\"narrative\":\"楼上水管爆裂，"
                "水漏到楼下，第 %d 户地板家具受损，住户在楼道争吵。\",\"parties\":[{\"role\":"
                "\"applicant\",\"type\":\"person\",\"name\":\"吴小%d\",\"phone\":\"1380000%04d\"},"
                "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋大%d\"}]}\n",
                i, i, i, i, i % 10000, i);
    if (fclose(f) != 0)
        stop("%s cannot be written", path);
}

static void prepare(struct bench *b)
{
    snprintf(b->folder, sizeof(b->folder), "/tmp/onecase-bench-XXXXXX");
    if (!mkdtemp(b->folder))
        stop("there is no place for files in /tmp");
    snprintf(b->empty, sizeof(b->empty), "%s/empty.db", b->folder);
    snprintf(b->thousand, sizeof(b->thousand), "%s/thousand.db", b->folder);
    snprintf(b->quiet, sizeof(b->quiet), "%s/quiet.db", b->folder);
    write_cases(bench_file(b, "cases.jsonl"), BENCH_CASES);
    bench_office(b, b->empty);
    bench_office(b, b->quiet);
    const double ms = bench_onecase(b, b->quiet, NULL, NULL, "--as", "lin", "import",
                                    bench_file(b, "cases.jsonl"), NULL);
    note("import of 1,000 cases, per case", ms / BENCH_CASES, "ms");
    bench_office(b, b->thousand);
    bench_onecase(b, b->thousand, NULL, NULL, "--as", "lin", "import", bench_file(b, "cases.jsonl"),
                  NULL);
    bench_onecase(b, b->thousand, NULL, NULL, "--as", "lin", "dispatch", "500", NULL);
}

static void clean(const struct bench *b)
{
    const char *const argv[] = {"rm", "-rf", b->folder, NULL};

    run(argv, NULL, NULL);
}

static const struct {
    const char *name;
    void (*measure)(const struct bench *b);
} parts[] = {{"screen", bench_screen},     {"record", bench_record},   {"watch", bench_watch},
             {"district", bench_district}, {"command", bench_command}, {"paper", bench_paper},
             {"batch", bench_batch},       {"peer", bench_peer},       {"search", bench_search},
             {"crowd", bench_crowd},       {"server", bench_server},   {"million", bench_million}};

/* Where a file lies, that is named with its folder. */
static const char *folder_of(const char *path)
{
    static char folder[256];

    snprintf(folder, sizeof(folder), "%.*s", (int)(strrchr(path, '/') - path), path);
    return folder;
}

int main(int argc, char **argv)
{
    struct bench b = {0};

    if (argc != 4 && argc != 5)
        stop("usage: bench PROGRAM BARE-PDF TEMPLATES [PART]");
    b.program = argv[1];
    b.bare = argv[2];
    b.templates = argv[3];
    b.modules = folder_of(b.program);
    puts("| what | measured | bar | holds |\n| --- | --- | --- | --- |");
    prepare(&b);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        const bool whole = parts[i].measure != bench_million;

        if (argc == 4 ? whole : strcmp(argv[4], parts[i].name) == 0)
            parts[i].measure(&b);
    }
    clean(&b);
    return EXIT_SUCCESS;
}
