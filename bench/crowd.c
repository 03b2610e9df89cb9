/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two hundred people, a process each, on one database: each acts once a second, and then all of
 * them correct the same ten cases as fast as they can.
 */
#include "bench/bench.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/bare_sqlite.h"
#include "core/base/tr.h"
#include "core/desk/contact.h"
#include "core/desk/register.h"
#include "core/domain/casefile.h"
#include "core/domain/contact.h"

enum { PEOPLE_MOST = 200, SECONDS = 10, SHARED = 10, EDITS = 10 };

/* What they tell, in memory that they share. */
struct told {
    atomic_int ready; /* how many sit and wait for the others */
    double ms[PEOPLE_MOST * SECONDS];
    double longest[PEOPLE_MOST];
    int errors[PEOPLE_MOST], saved[PEOPLE_MOST];
    int64_t cases[SHARED];
};

typedef void work_function(struct desk *desk, struct told *told, int me, double start);

int bench_people(void) { return bench_size(PEOPLE_MOST); }

static struct told *told_new(void)
{
    struct told *const told =
        mmap(NULL, sizeof(*told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (told == MAP_FAILED)
        stop("no memory");
    return told;
}

static void wait_until(double moment)
{
    const double left = moment - now_ms();

    if (left > 0)
        nanosleep(&(struct timespec){(time_t)(left / 1000),
                                     (long)((left - 1000 * (int)(left / 1000)) * 1e6)},
                  NULL);
}

int64_t bench_register(struct desk *desk, const char *narrative)
{
    struct scope sc = SCOPE_INIT;
    struct registered out;
    struct party parties[] = {{.role = ROLE_APPLICANT, .name = "吴小梅", .refused_on = DATE_NONE}};
    struct intake in = {.source = SOURCE_WALK_IN,
                        .kind = "neighbour",
                        .occurred_at = INSTANT_NEVER,
                        .narrative = narrative,
                        .parties = parties,
                        .party_count = 1};

    if (desk_register(desk, &sc, &in, &out) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    scope_end(&sc);
    return out.id;
}

bool bench_contact(struct desk *desk, int64_t id)
{
    struct scope sc = SCOPE_INIT;
    const struct contact c = {.party = 1,
                              .at = INSTANT_NEVER,
                              .recorded_at = INSTANT_NEVER,
                              .way = CONTACT_PHONE,
                              .outcome = CONTACT_REACHED};
    const bool done = desk_contact(desk, &sc, id, &c) == RC_OK;

    if (!done)
        fprintf(stderr, "bench: %s\n", error_text(&sc, LANG_EN, &sc.error));
    scope_end(&sc);
    return done;
}

/* One act a second, at a moment of the second that nobody else has. */
static void act_each_second(struct desk *desk, struct told *told, int me, double start)
{
    const int64_t id = told->cases[me % SHARED];

    for (int i = 0; i < SECONDS; i++) {
        wait_until(start + 1000.0 * i + 1000.0 * me / bench_people());
        const double begun = now_ms();

        told->errors[me] += !bench_contact(desk, id);
        told->ms[me * SECONDS + i] = now_ms() - begun;
    }
}

static enum rc count_on(struct desk *desk, struct scope *sc, int64_t id, double *begun)
{
    struct casefile cf;

    TRY(desk_casefile(desk, sc, id, false, &cf));
    const long long next = strtoll(cf.dispute.title, NULL, 10) + 1;
    struct correction c = {.id = id,
                           .rev = cf.dispute.rev,
                           .title = scope_printf(sc, "%lld", next),
                           .urgency = cf.dispute.urgency,
                           .risk = cf.dispute.risk,
                           .parties =
                               scope_memdup(sc, cf.parties, cf.party_count * sizeof(*cf.parties)),
                           .party_count = cf.party_count};
    *begun = now_ms();
    return desk_correct(desk, sc, &c);
}

/* Save the next number as the title of a case, again after a conflict, as a person does. */
static void edit_often(struct desk *desk, struct told *told, int me, double start)
{
    for (int i = 0; i < EDITS; i++) {
        enum rc rc = RC_CONFLICT;

        while (rc == RC_CONFLICT) {
            struct scope sc = SCOPE_INIT;
            double begun = now_ms();

            rc = count_on(desk, &sc, told->cases[(me + i) % SHARED], &begun);
            if (now_ms() - begun > told->longest[me])
                told->longest[me] = now_ms() - begun;
            if (rc != RC_OK && rc != RC_CONFLICT)
                fprintf(stderr, "bench: %s\n", error_text(&sc, LANG_EN, &sc.error));
            scope_end(&sc);
        }
        told->saved[me] += rc == RC_OK;
        told->errors[me] += rc != RC_OK;
    }
}

static struct desk *sit(const struct bench *b, struct scope *sc, const char *database)
{
    const struct desk_options options = {.database = database,
                                         .folder = b->folder,
                                         .templates = b->templates,
                                         .modules = b->modules,
                                         .as = "lin"};
    struct desk *desk;

    if (desk_open(sc, &options, &desk) != RC_OK)
        stop("%s", error_text(sc, LANG_EN, &sc->error));
    return desk;
}

/* All begin when the last of them sits. */
static void person(const struct bench *b, const char *database, work_function *work,
                   struct told *told, int me)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = sit(b, &sc, database);

    atomic_fetch_add(&told->ready, 1);
    while (atomic_load(&told->ready) < bench_people())
        wait_until(now_ms() + 5);
    work(desk, told, me, now_ms() + 200);
    desk_close(desk);
    _exit(EXIT_SUCCESS);
}

static void run_all(const struct bench *b, const char *database, work_function *work,
                    struct told *told)
{
    int status;

    fflush(NULL);
    for (int i = 0; i < bench_people(); i++) {
        const pid_t pid = fork();

        if (pid < 0)
            stop("there is no process");
        if (pid == 0)
            person(b, database, work, told, i);
    }
    for (int i = 0; i < bench_people(); i++)
        if (wait(&status) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != EXIT_SUCCESS)
            stop("one of the two hundred did not come to the end");
}

static void begin(const struct bench *b, const char *database, struct told *told)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = sit(b, &sc, database);

    for (int i = 0; i < SHARED; i++)
        told->cases[i] = bench_register(desk, "楼上水管爆裂，水漏到楼下，地板家具受损。");
    desk_close(desk);
    scope_end(&sc);
}

static int sum(const int *list)
{
    int all = 0;

    for (int i = 0; i < bench_people(); i++)
        all += list[i];
    return all;
}

struct crowd bench_crowd_acts(const struct bench *b, const char *database)
{
    struct told *const told = told_new();

    begin(b, database, told);
    run_all(b, database, act_each_second, told);
    const struct crowd crowd = {.p50 = percentile(told->ms, (size_t)bench_people() * SECONDS, 50),
                                .p99 = percentile(told->ms, (size_t)bench_people() * SECONDS, 99),
                                .errors = sum(told->errors)};
    munmap(told, sizeof(*told));
    return crowd;
}

/* What the titles say, which is what was saved and not overwritten. */
static int counted(const struct bench *b, const char *database, const struct told *told)
{
    struct scope sc = SCOPE_INIT;
    struct desk *const desk = sit(b, &sc, database);
    int all = 0;

    for (int i = 0; i < SHARED; i++) {
        struct casefile cf;

        if (desk_casefile(desk, &sc, told->cases[i], false, &cf) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        all += (int)strtol(cf.dispute.title, NULL, 10);
    }
    desk_close(desk);
    scope_end(&sc);
    return all;
}

static void measure_edits(const struct bench *b, const char *database)
{
    struct told *const told = told_new();

    begin(b, database, told);
    run_all(b, database, edit_often, told);
    row("200 writers in a closed loop: lost updates", sum(told->saved) - counted(b, database, told),
        "", "<=", 0);
    row("200 writers in a closed loop: errors", sum(told->errors), "", "<=", 0);
    row("200 writers in a closed loop: worst wait",
        percentile(told->longest, (size_t)bench_people(), 100) / 1000, "s", "<=", 5);
    munmap(told, sizeof(*told));
}

void bench_crowd(const struct bench *b)
{
    const struct crowd crowd = bench_crowd_acts(b, b->quiet);

    note("200 processes, one act a second each, on one file: p50", crowd.p50, "ms");
    row("200 processes, one act a second each, on one file: p99", crowd.p99, "ms", "<=", 50);
    row("200 processes, one act a second each: errors", crowd.errors, "", "<=", 0);
    measure_edits(b, b->quiet);
}
