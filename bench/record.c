/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Registering through the desk against SQLite alone: the rows the desk wrote are read back and
 * written once more into a copy, by prepared statements, with the same settings and as many
 * transactions. What the desk checks, reads, digests and numbers is its own cost.
 */
#include "bench/bench.h"

#include "bench/bare_sqlite.h"
#include "core/desk/register.h"

enum { ROUNDS = 9 };

static double write_desk(struct desk *desk, int round)
{
    const double start = now_ms();

    for (int n = 0; n < BARE_CHUNK; n++) {
        struct scope sc = SCOPE_INIT;
        struct registered out;
        struct party parties[] = {
            {.role = ROLE_APPLICANT, .name = "吴小梅", .phone = "13800000000"},
            {.role = ROLE_RESPONDENT, .name = "蒋大山", .refused_on = DATE_NONE}};
        parties[0].refused_on = DATE_NONE;
        struct intake in = {.source = SOURCE_WALK_IN,
                            .kind = "neighbour",
                            .place = scope_printf(&sc, "云健社区 %d 幢", round * BARE_CHUNK + n),
                            .occurred_at = INSTANT_NEVER,
                            .narrative = "楼上水管爆裂，水漏到楼下，地板家具受损，住户在楼道争吵。",
                            .parties = parties,
                            .party_count = 2};

        if (desk_register(desk, &sc, &in, &out) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_end(&sc);
    }
    return now_ms() - start;
}

void bench_record(const struct bench *b)
{
    const char *const desk_db = bench_file(b, "desk.db");
    const char *const raw_db = bench_file(b, "raw.db");
    const char *const copy[] = {"cp", desk_db, raw_db, NULL};
    const struct desk_options options = {
        .database = desk_db, .templates = b->templates, .as = "lin"};
    const char *const first[] = {"head", "-n", "1", bench_file(b, "cases.jsonl"), NULL};
    struct scope sc = SCOPE_INIT;
    struct desk *desk;
    double ratio[ROUNDS], ms[ROUNDS];

    run((const char *const[]){"cp", b->empty, desk_db, NULL}, NULL, NULL);
    run(first, NULL, bench_file(b, "one.json"));
    bench_onecase(b, desk_db, bench_file(b, "one.json"), NULL, "--as", "lin", "register", NULL);
    run(copy, NULL, NULL);
    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    struct bare_copy *const bare = bare_copy_open(desk_db, raw_db);
    for (int i = 0; i < ROUNDS; i++) {
        const double through_desk = write_desk(desk, i);

        bare_copy_read(bare);
        const double raw = bare_copy_write(bare);
        ratio[i] = raw / through_desk;
        ms[i] = raw / BARE_CHUNK;
    }
    note("a registration in SQLite alone, with its sync", median(ms, ROUNDS), "ms");
    row("register through the desk : SQLite alone, same rows and syncs", median(ratio, ROUNDS), "x",
        ">=", 0.7);
    bare_copy_close(bare);
    desk_close(desk);
    scope_end(&sc);
}
