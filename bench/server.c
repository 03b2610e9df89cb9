/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The same two hundred people on PostgreSQL, against pgbench with the statements of the same act,
 * as the server wrote them down; and moving a hundred thousand cases there. bench/server.sh starts
 * the server, on which everything is synced.
 */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bare_sqlite.h"
#include "core/base/tr.h"
#include "core/desk/desk.h"

enum { ROUNDS = 2, ACTS = 2000, ROOM = 4 * ACTS, CASES = 100000, SHARED = 10 };

/* The address of the database NAME; lives until the fourth call after this. */
static const char *address_of(const char *name)
{
    static char addresses[4][192];
    static int next;
    char *const address = addresses[next++ % 4];

    snprintf(address, sizeof(addresses[0]), "postgresql://onecase@/%s?host=%s", name,
             getenv("ONECASE_TEST_SERVER"));
    return address;
}

static void tell_server(const char *sql)
{
    const char *const argv[] = {"psql", "-X",      "-q", "-h",       getenv("ONECASE_TEST_SERVER"),
                                "-U",   "onecase", "-d", "postgres", "-c",
                                sql,    NULL};

    run(argv, NULL, NULL);
}

/* ---- two hundred people ---- */

/* Let the server write down one act, and make of it a script for pgbench that does the same to ten
 * cases that are registered for it. */
static void write_script(const struct bench *b, const char *script)
{
    const struct desk_options options = {.database = address_of("crowd"),
                                         .folder = b->folder,
                                         .templates = b->templates,
                                         .modules = b->modules,
                                         .as = "lin"};
    const char *const replay = getenv("ONECASE_BENCH_REPLAY");
    struct scope sc = SCOPE_INIT;
    struct desk *desk;
    char log[192], first[32], step[32];
    int64_t ids[SHARED];

    tell_server("ALTER DATABASE crowd SET log_statement = 'all'");
    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    for (int i = 0; i < SHARED; i++)
        ids[i] = bench_register(desk, "楼上水管爆裂，水漏到楼下，地板家具受损。");
    if (!bench_contact(desk, ids[0]) || !bench_contact(desk, ids[0]))
        stop("the act could not be written down");
    desk_close(desk);
    scope_end(&sc);
    tell_server("ALTER DATABASE crowd RESET log_statement");
    snprintf(log, sizeof(log), "%s/log", getenv("ONECASE_TEST_SERVER"));
    snprintf(first, sizeof(first), "%lld", (long long)ids[0]);
    snprintf(step, sizeof(step), "%lld", (long long)(ids[1] - ids[0]));
    run((const char *const[]){"perl", replay, log, first, step, NULL}, NULL, script);
}

/* The time of each transaction without what it waited for its turn, in milliseconds. */
static double read_times(const char *path)
{
    static double ms[ROOM];
    FILE *const f = fopen(path, "r");
    long long took, late;
    size_t count = 0;

    if (!f)
        stop("%s cannot be read", path);
    while (count < ROOM && fscanf(f, "%*d %*d %lld %*d %*d %*d %lld", &took, &late) == 2)
        ms[count++] = (double)(took - late) / 1000;
    fclose(f);
    if (count == 0)
        stop("pgbench did nothing");
    return percentile(ms, count, 99);
}

/* The p99 of pgbench, in milliseconds. */
static double pgbench(const struct bench *b, const char *script)
{
    char prefix[192], people[16];

    snprintf(prefix, sizeof(prefix), "%s/pgbench", b->folder);
    snprintf(people, sizeof(people), "%d", bench_people());
    const char *const argv[] = {"sh",
                                "-c",
                                "rm -f \"$1\".* && pgbench -n -M prepared -h \"$3\" -U onecase -c "
                                "\"$4\" -j 1 -R \"$4\" -T 10 -l "
                                "--log-prefix=\"$1\" -f \"$2\" bare && cat \"$1\".* >\"$1\"",
                                "pgbench",
                                prefix,
                                script,
                                getenv("ONECASE_TEST_SERVER"),
                                people,
                                NULL};

    run(argv, NULL, NULL);
    return read_times(prefix);
}

static void measure_crowd(const struct bench *b)
{
    const char *const script = bench_file(b, "act.sql");
    double ours[ROUNDS], theirs[ROUNDS], p50[ROUNDS];
    int errors = 0;

    tell_server("CREATE DATABASE crowd");
    bench_office(b, address_of("crowd"));
    write_script(b, script);
    tell_server("CREATE DATABASE bare TEMPLATE crowd"); /* the script keeps no chain and no count */
    for (int i = 0; i < ROUNDS; i++) {
        const struct crowd crowd = bench_crowd_acts(b, address_of("crowd"));

        ours[i] = crowd.p99;
        p50[i] = crowd.p50;
        errors += crowd.errors;
        theirs[i] = pgbench(b, script);
    }
    note("200 processes, one act a second each, on PostgreSQL: p50", median(p50, ROUNDS), "ms");
    note("200 processes, one act a second each, on PostgreSQL: p99", median(ours, ROUNDS), "ms");
    row("the same : pgbench with the same statements, p99",
        median(ours, ROUNDS) / median(theirs, ROUNDS), "x", "<=", 1.3);
    row("200 processes on PostgreSQL: errors", errors, "", "<=", 0);
}

/* ---- moving there ---- */

static void measure_move(const struct bench *b)
{
    const char *const file = bench_file(b, "moved.db");
    const int cases = bench_size(CASES);
    char path[192], number[16];

    snprintf(path, sizeof(path), "%s", file);
    snprintf(number, sizeof(number), "%d", cases);
    tell_server("CREATE DATABASE moved");
    const double made =
        bench_onecase(b, path, NULL, NULL, "generate", "--cases", number, "--seed", "1", NULL);
    const double moved = bench_onecase(b, path, NULL, NULL, "--as", bare_login(path), "copy",
                                       "--to", address_of("moved"), NULL);
    row("generate 100,000 cases, cases in a second", cases * 1000.0 / made, "/s", ">=", 2000);
    row("copy 100,000 cases to PostgreSQL, cases in a second", cases * 1000.0 / moved, "/s",
        ">=", 2000);
}

void bench_server(const struct bench *b)
{
    if (!getenv("ONECASE_TEST_SERVER")) {
        row_skipped("200 processes on PostgreSQL; copy 100,000 cases there",
                    "PostgreSQL is not installed");
        return;
    }
    if (has_program("pgbench"))
        measure_crowd(b);
    else
        row_skipped("200 processes on PostgreSQL : pgbench", "pgbench is not installed");
    measure_move(b);
}
