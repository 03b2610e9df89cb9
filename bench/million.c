/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A million cases: "make bench-million MILLION=FILE" measures on FILE, and makes it where it is not
 * there, which takes ten minutes and 7 GB. What is measured writes into it.
 */
#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/bare_sqlite.h"
#include "core/base/tr.h"
#include "core/desk/desk.h"

enum { FRAMES = 9, ROUNDS = 5, CASES = 1000000, FEW = 10000, KEYS = 100 };

static const char *find_million(const struct bench *b)
{
    const char *const path = getenv("ONECASE_MILLION");
    char number[16];

    if (!path || !*path)
        stop("say with MILLION=FILE where the million cases are, or are to be made");
    snprintf(number, sizeof(number), "%d", bench_size(CASES));
    if (access(path, F_OK) != 0) {
        const double ms =
            bench_onecase(b, path, NULL, NULL, "generate", "--cases", number, "--seed", "1", NULL);

        row("generate a million cases, cases in a second", bench_size(CASES) * 1000.0 / ms, "/s",
            ">=", 2000);
    }
    bench_index(b, path);
    return path;
}

static void measure_frames(const struct bench *b, const char *many)
{
    double small[FRAMES], large[FRAMES];

    for (int i = 0; i < FRAMES; i++) {
        small[i] = bench_first_frame(b, b->thousand);
        large[i] = bench_first_frame(b, many);
    }
    note("first frame of the board, a million cases", median(large, FRAMES), "ms");
    row("first frame of the board, a million : 1,000 cases",
        median(large, FRAMES) / median(small, FRAMES), "x", "<=", 1.2);
}

static void measure_keys(const struct bench *b, const char *many)
{
    struct terminal small = bench_board(b, b->quiet), large = bench_board(b, many);
    double few[KEYS], lots[KEYS];

    for (int i = 0; i < KEYS; i++) {
        terminal_press(&small, i % 2 ? "k" : "j", &few[i]);
        terminal_press(&large, i % 2 ? "k" : "j", &lots[i]);
    }
    terminal_close(&small);
    terminal_close(&large);
    row("key to last byte, p50, a million : 1,000 cases", median(lots, KEYS) / median(few, KEYS),
        "x", "<=", 1.2);
    row("key to last byte, p99, a million, others search, save, empty the log",
        bench_busy_key(b, many), "ms", "<=", 5);
}

/* A page of MANY against one of FEW, through the desk and by the bare statements. */
struct growth {
    double desk, bare, dear; /* many : few, twice; many, desk : bare */
};

static struct growth measure_growth(const struct bench *b, const char *few, const char *many)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const small = bench_sit(b, &sc, few), *const large = bench_sit(b, &sc, many);
    double desk[ROUNDS], bare[ROUNDS], dear[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        const double less = bench_pages(small), less_bare = bare_page(few, BENCH_PAGES);
        const double more = bench_pages(large), more_bare = bare_page(many, BENCH_PAGES);

        desk[i] = more / less;
        bare[i] = more_bare / less_bare;
        dear[i] = more / more_bare;
    }
    desk_close(small);
    desk_close(large);
    scope_end(&sc);
    return (struct growth){median(desk, ROUNDS), median(bare, ROUNDS), median(dear, ROUNDS)};
}

/* What stands first among a million generated cases has teams and promises, and among ten thousand
 * has none: only cases of the same kinds show what the number of cases costs. */
static void measure_pages(const struct bench *b, const char *alike, const char *many)
{
    const struct growth same = measure_growth(b, bench_repeated(b, FEW), alike);
    const struct growth other = measure_growth(b, bench_generated(b, FEW), many);

    row("page of 50, a million : 10,000 cases of the same kinds", same.desk, "x", "<=", 2.5);
    row("page of 50, a million generated : the same rows bare", other.dear, "x", "<=", 1.5);
    note("page of 50, a million : 10,000 generated, other rows", other.desk, "x");
    note("page of 50, a million : 10,000 generated, the rows bare", other.bare, "x");
}

void bench_million(const struct bench *b)
{
    const char *const many = find_million(b), *const alike = bench_repeated(b, bench_size(CASES));

    measure_frames(b, alike);
    row("resident memory on the board, a million cases", bench_resident(b, many), "MB", "<=", 12);
    measure_keys(b, many);
    measure_pages(b, alike, many);
    bench_find(b, many, "1,000,000");
    row("verify a million cases",
        bench_onecase(b, many, NULL, NULL, "--as", bare_login(many), "verify", NULL) / 1000, "s",
        "<=", 60);
}
