/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/torture.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/desk/account.h"

#define NO_LIMIT    0 /* seconds: a bar takes as long as it was asked to */
#define DAYS_TO_PAY 14
#define PARTIES     3

static uint64_t state;

static int64_t number_of(const char *name, int64_t otherwise)
{
    const char *text = getenv(name);

    return text && *text ? strtoll(text, NULL, 10) : otherwise;
}

bool torture_is_long(void)
{
    const char *form = getenv("TORTURE");

    return form && strcmp(form, "long") == 0;
}

int torture_count(int brief, int full)
{
    return (int)number_of("COUNT", torture_is_long() ? full : brief);
}

int torture_span(int brief, int full)
{
    return (int)number_of("SECONDS", torture_is_long() ? full : brief);
}

int torture_patience(void) { return (int)number_of("FLOW_PATIENCE", 1); }

void torture_unless_sanitized(void)
{
    if (torture_patience() > 1)
        suite_skip("the sanitizers do not work under this");
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

static enum rc take_in(struct desk *desk, struct scope *sc, const char *token, int64_t *id)
{
    const char *json = scope_printf(
        sc,
        "{\"token\":\"%s\",\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":"
        "\"楼上水管爆裂，水漏到楼下。\",\"place\":\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\",\"phone\":\"13800008000\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"},"
        "{\"role\":\"helper\",\"type\":\"person\",\"name\":\"楼长\"}]}",
        token);
    struct registered out;
    struct intake in;

    TRY(desk_intake_from_json(desk, sc, json, &in));
    TRY(desk_register(desk, sc, &in, &out));
    *id = out.id;
    return RC_OK;
}

static enum rc call_team(struct desk *desk, struct scope *sc, int64_t id)
{
    struct proposal team;

    TRY(desk_propose_team(desk, sc, id, "plain", &team));
    return desk_dispatch(desk, sc, id, &team, false);
}

static enum rc arrive(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct response_report grid = {.id = id, .agency = AGENCY_GRID, .act = ACT_ARRIVED};

    return desk_respond(desk, sc, &grid);
}

static enum rc accept_case(struct desk *desk, struct scope *sc, int64_t id)
{
    const char *number;

    return desk_accept(desk, sc, id, &number);
}

static enum rc agree(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct date today = desk_today(desk), due = {today.day + DAYS_TO_PAY};
    const char *json = scope_printf(
        sc,
        "{\"form\":\"written\",\"whole\":true,\"reached_on\":\"%s\",\"terms\":[{\"obligor\":"
        "\"蒋某\",\"act\":\"赔偿\",\"obligee\":\"吴某\",\"amount\":\"3000.00\","
        "\"due\":\"%s\",\"method\":\"银行转账\"}]}",
        date_iso(sc, today), date_iso(sc, due));
    struct agreement a;

    TRY(desk_agreement_from_json(desk, sc, json, &a));
    return desk_agree(desk, sc, id, &a);
}

enum rc torture_do(struct desk *desk, struct scope *sc, enum torture_deed deed, const char *token,
                   int64_t *id)
{
    switch (deed) {
    case DEED_DISPATCHED:
        return call_team(desk, sc, *id);
    case DEED_RESPONDED:
        return arrive(desk, sc, *id);
    case DEED_ACCEPTED:
        return accept_case(desk, sc, *id);
    case DEED_AGREED:
        return agree(desk, sc, *id);
    default:
        return take_in(desk, sc, token, id);
    }
}

bool torture_did(struct desk *desk, int64_t id, enum torture_deed deed)
{
    struct scope sc = SCOPE_INIT;
    struct casefile cf;
    bool did = desk_casefile(desk, &sc, id, false, &cf) == RC_OK;

    if (did && deed == DEED_DISPATCHED)
        did = cf.dispatch_count == 1;
    if (did && deed == DEED_RESPONDED)
        did = cf.dispatch_count == 1 && cf.dispatches[0].course.response_count == 1;
    if (did && deed == DEED_ACCEPTED)
        did = cf.dispute.number != NULL;
    if (did && deed == DEED_AGREED)
        did = cf.agreement_count == 1;
    scope_end(&sc);
    return did;
}

static bool is_whole(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    const struct dispatch *d = casefile_dispatch(cf);

    return cf->party_count == PARTIES && cf->dispute.register_number > 0 &&
           (!d || (d->seat_count > 0 && cf->milestone_count > 0)) &&
           (!a || (a->term_count == 1 && cf->dispute.number)) &&
           cf->dispute.state == casefile_state(sc, cf);
}

int torture_half_cases(struct desk *desk, int64_t *from)
{
    bool there = true;
    int half = 0;

    while (there) {
        struct scope sc = SCOPE_INIT;
        const char *name = scope_printf(&sc, "%lld", (long long)*from);
        struct casefile cf;
        int64_t id;

        there = desk_identify(desk, &sc, name, &id) == RC_OK;
        if (there) {
            half += desk_casefile(desk, &sc, id, false, &cf) != RC_OK || !is_whole(&sc, &cf);
            ++*from;
        }
        scope_end(&sc);
    }
    return half;
}

void torture_fill(struct room *room, const char *prefix, int count)
{
    for (int i = 0; i < count; i++) {
        struct scope sc = SCOPE_INIT;
        const char *token = scope_printf(&sc, "%s-%d", prefix, i);
        int64_t id;

        for (enum torture_deed deed = 0; deed < DEEDS; deed++)
            torture_must(&sc, torture_do(room->desk, &sc, deed, token, &id));
        scope_end(&sc);
    }
}

void torture_must(struct scope *sc, enum rc rc)
{
    ck_assert_msg(rc == RC_OK, "%s", error_text(sc, LANG_EN, &sc->error));
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
