/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The watch of an office with 100,000 open cases: what it costs to look whether anything is due,
 * against the bare query on the same index.
 */
#include "bench/bench.h"

#include "bench/bare_sqlite.h"
#include "core/desk/tick.h"

enum { LOOKS = 20000, ROUNDS = 9 };

static double look_desk(struct desk *desk)
{
    const double start = now_ms();

    for (int i = 0; i < LOOKS; i++) {
        struct scope sc = SCOPE_INIT;

        if (desk_tick(desk, &sc, NULL) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_end(&sc);
    }
    return now_ms() - start;
}

void bench_watch(const struct bench *b)
{
    const char *const path = bench_file(b, "watch.db");
    const struct desk_options options = {
        .database = path, .templates = b->templates, .alone = true};
    struct scope sc = SCOPE_INIT;
    struct desk *desk;
    double ratio[ROUNDS], ms[ROUNDS];

    run((const char *const[]){"cp", b->empty, path, NULL}, NULL, NULL);
    struct bare_look *const bare = bare_look_open(path);
    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    for (int i = 0; i < ROUNDS; i++) {
        const double alone = bare_look(bare, LOOKS), looked = look_desk(desk);

        ratio[i] = looked / alone;
        ms[i] = looked / LOOKS * 1000;
    }
    note("one look of the watch at 100,000 open cases", median(ms, ROUNDS), "us");
    row("a sweep of 100,000 open cases : the bare query", median(ratio, ROUNDS), "x", "<=", 2.0);
    desk_close(desk);
    bare_look_close(bare);
    scope_end(&sc);
}
