/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/torture.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/desk/account.h"

#define NO_LIMIT 0 /* seconds: a bar takes as long as it was asked to */
#define PARTIES  3

static uint64_t state;

static int64_t number_of(const char *name, int64_t otherwise)
{
    const char *text = getenv(name);

    return text && *text ? strtoll(text, NULL, 10) : otherwise;
}

int torture_count(int brief, int full)
{
    const char *form = getenv("TORTURE");

    return (int)number_of("COUNT", form && strcmp(form, "long") == 0 ? full : brief);
}

/* splitmix64 */
static uint64_t next(void)
{
    uint64_t z = state += 0x9E3779B97F4A7C15u;

    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

uint64_t torture_seed(void) { return (uint64_t)number_of("SEED", 1); }

uint64_t torture_random(uint64_t below)
{
    if (state == 0)
        state = torture_seed();
    return next() % below;
}

void torture_reseed(uint64_t salt) { state = torture_random(UINT64_MAX) ^ (salt << 32); }

int64_t torture_micros(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

static int64_t started;
__attribute__((constructor)) static void start(void) { started = torture_micros(); }

double torture_seconds(void) { return (double)(torture_micros() - started) / 1e6; }

void torture_figure(const char *bar, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    printf("# %s ", bar);
    vprintf(format, args);
    printf(", %.1f s\n", torture_seconds());
    fflush(stdout);
    va_end(args);
}

int torture_run(TCase *tc) { return suite_run_within(tc, NO_LIMIT); }

enum rc torture_register(struct desk *desk, struct scope *sc, const char *token,
                         struct registered *out)
{
    const char *json = scope_printf(
        sc,
        "{\"token\":\"%s\",\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":"
        "\"楼上水管爆裂，水漏到楼下。\",\"place\":\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\",\"phone\":\"13800008000\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"},"
        "{\"role\":\"helper\",\"type\":\"person\",\"name\":\"楼长\"}]}",
        token);
    struct intake in;

    TRY(desk_intake_from_json(desk, sc, json, &in));
    return desk_register(desk, sc, &in, out);
}

enum rc torture_dispatch(struct desk *desk, struct scope *sc, int64_t id)
{
    struct proposal team;

    TRY(desk_propose_team(desk, sc, id, "plain", &team));
    return desk_dispatch(desk, sc, id, &team, false);
}

enum rc torture_respond(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct response_report grid = {.id = id, .agency = AGENCY_GRID, .act = ACT_ARRIVED};

    return desk_respond(desk, sc, &grid);
}

enum rc torture_agree(struct desk *desk, struct scope *sc, int64_t id)
{
    const char *json = scope_printf(
        sc,
        "{\"form\":\"written\",\"whole\":true,\"reached_on\":\"%s\",\"terms\":[{\"obligor\":"
        "\"蒋某\",\"act\":\"赔偿\",\"obligee\":\"吴某\",\"amount\":\"3000.00\","
        "\"due\":\"2026-12-01\",\"method\":\"银行转账\"}]}",
        date_iso(sc, desk_today(desk)));
    struct agreement a;
    const char *number;

    TRY(desk_accept(desk, sc, id, &number));
    TRY(desk_agreement_from_json(desk, sc, json, &a));
    return desk_agree(desk, sc, id, &a);
}

bool torture_whole(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    const struct dispatch *d = casefile_dispatch(cf);

    return cf->party_count == PARTIES && cf->dispute.register_number > 0 &&
           (!d || (d->seat_count > 0 && cf->milestone_count > 0)) &&
           (!a || (a->term_count == 1 && cf->dispute.number)) &&
           cf->dispute.state == casefile_state(sc, cf);
}

bool torture_sound(struct desk *desk, struct scope *sc)
{
    struct verification v;

    if (desk_verify(desk, sc, &v) != RC_OK) {
        printf("# verify: %s\n", error_text(sc, LANG_EN, &sc->error));
        return false;
    }
    if (!v.sound)
        printf("# verify: %s\n", error_text(sc, LANG_EN, &v.broken));
    return v.sound;
}
