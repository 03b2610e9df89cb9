/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding by one character, two, and many; what the index weighs and what it costs others. */
#include "bench/bench.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bare_sqlite.h"
#include "core/base/text.h"
#include "core/base/tr.h"
#include "core/desk/board.h"
#include "core/desk/register.h"
#include "core/desk/search.h"

enum { EACH = 40, WORDS = 4, PAIRS = 150, KEYS = 400, SAVED = 100000 };

struct length {
    const char *name;
    const char *words[WORDS]; /* each stands in some of the cases of bench_generated() */
};

static const struct length lengths[] = {
    {"1 character", {"王", "楼", "水", "车"}},
    {"2 characters", {"楼上", "工资", "停车", "漏水"}},
    {"3 and more characters", {"人民调解", "云健社区", "水管", "wang"}},
};

/* Milliseconds of a search; stops when it finds nothing, for then it measures something else. */
static double find(struct desk *desk, const char *words)
{
    struct scope sc = SCOPE_INIT;
    struct board_row *rows;
    size_t count;
    bool more;
    const double start = now_ms();

    if (desk_find(desk, &sc, words, false, &rows, &count, &more) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    const double ms = now_ms() - start;
    scope_end(&sc);
    return count > 0 ? ms : -1;
}

static void find_length(struct desk *desk, const struct length *l, const char *size)
{
    double ms[WORDS * EACH];
    size_t count = 0;
    char what[96];

    for (int i = 0; i < WORDS * EACH; i++) {
        const double took = find(desk, l->words[i % WORDS]);

        if (took >= 0)
            ms[count++] = took;
    }
    if (count == 0)
        stop("no case holds a word of %s", l->name);
    snprintf(what, sizeof(what), "search, %s, %s cases, p50 with hits", l->name, size);
    row(what, median(ms, count), "ms", "<=", 2);
}

void bench_find(const struct bench *b, const char *database, const char *size)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = bench_sit(b, &sc, database);

    for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++)
        find_length(desk, &lengths[i], size);
    desk_close(desk);
    scope_end(&sc);
}

/* ---- registering with the index and without ---- */

static double register_one(struct desk *desk, int n)
{
    struct scope sc = SCOPE_INIT;
    struct registered out;
    struct party parties[] = {
        {.role = ROLE_APPLICANT, .name = "吴小梅", .phone = "13800000000", .refused_on = DATE_NONE},
        {.role = ROLE_RESPONDENT, .name = "蒋大山", .refused_on = DATE_NONE}};
    struct intake in = {.source = SOURCE_WALK_IN,
                        .kind = "neighbour",
                        .place = scope_printf(&sc, "云健社区 %d 幢", n),
                        .occurred_at = INSTANT_NEVER,
                        .narrative = "楼上水管爆裂，水漏到楼下，地板家具受损。",
                        .parties = parties,
                        .party_count = 2};
    const double start = now_ms();

    if (desk_register(desk, &sc, &in, &out) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    const double ms = now_ms() - start;
    scope_end(&sc);
    return ms;
}

static void go_on(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    bool more;

    if (desk_index(desk, &sc, &more) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    scope_end(&sc);
}

/* A screen that is idle goes on with the index between two acts: outside the time of either. */
static void register_on_and_off(const struct bench *b, const char *database)
{
    const char *const copy = bench_file(b, "unsearched.db");
    struct scope sc = SCOPE_INIT;
    double on[PAIRS], off[PAIRS];

    run((const char *const[]){"cp", database, copy, NULL}, NULL, NULL);
    struct desk *const with = bench_sit(b, &sc, database), *const without = bench_sit(b, &sc, copy);
    for (int i = 0; i < PAIRS; i++) {
        on[i] = register_one(with, i);
        go_on(with);
        off[i] = register_one(without, i);
    }
    desk_close(with);
    desk_close(without);
    scope_end(&sc);
    row("register, index on : off, p50", median(on, PAIRS) / median(off, PAIRS), "x", "<=", 1.1);
    row("register, index on : off, p99", percentile(on, PAIRS, 99) / percentile(off, PAIRS, 99),
        "x", "<=", 1.3);
}

void bench_search(const struct bench *b)
{
    const char *const database = bench_generated(b, BENCH_RECORD);

    bench_find(b, database, "20,000");
    row("index of every character : FTS5 trigrams of the same texts, bytes",
        bare_index_size(database) / bare_trigram_size(database, bench_file(b, "trigram.db")), "x",
        "<=", 0.75);
    register_on_and_off(b, database);
}

/* ---- keys while others work ---- */

/* Drafts are saved like everything else and wake no screen, whose repainting is another matter. */
static void search_and_save(const struct bench *b, const char *database)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = bench_sit(b, &sc, database);
    char *const text = scope_alloc(&sc, SAVED + 1, 1);

    for (int i = 0; i < SAVED; i++)
        text[i] = (char)('a' + i % 26);
    for (;;) {
        struct scope round = SCOPE_INIT;

        find(desk, "漏水");
        if (desk_keep_draft(desk, &round, "register", text) != RC_OK)
            stop("%s", error_text(&round, LANG_EN, &round.error));
        scope_end(&round);
    }
}

static pid_t begin(const struct bench *b, const char *database, bool saves)
{
    const pid_t pid = fork();

    if (pid < 0)
        stop("there is no process");
    if (pid == 0 && saves)
        search_and_save(b, database);
    if (pid == 0)
        bare_checkpoint_forever(database);
    return pid;
}

double bench_busy_key(const struct bench *b, const char *database)
{
    struct terminal t = bench_board(b, database);
    const pid_t others[] = {begin(b, database, true), begin(b, database, false)};
    double ms[KEYS];

    sleep(1);
    for (int i = 0; i < KEYS; i++)
        terminal_press(&t, i % 2 ? "k" : "j", &ms[i]);
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
        kill(others[i], SIGKILL);
        waitpid(others[i], NULL, 0);
    }
    terminal_close(&t);
    return percentile(ms, KEYS, 99);
}
