/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/fixture.h"

#include "core/store/serial_store.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOON INT64_C(1795147200000) /* 2026-11-20T12:00:00+08:00 */

struct fixture fx;

const char *fixture_path(const char *name)
{
    return scope_printf(&fx.sc, "%s/%s", fx.directory, name);
}

void fixture_directory(void)
{
    char template[] = "/tmp/onecase-store.XXXXXX";

    fx = (struct fixture){.sc = SCOPE_INIT};
    ck_assert_ptr_nonnull(mkdtemp(template));
    fx.directory = scope_strdup(&fx.sc, template);
    fx.path = fixture_path("office.db");
}

struct instant fixture_minute(int n) { return (struct instant){NOON + n * 60000}; }

struct journal_entry fixture_entry(const char *use_case, int64_t subject)
{
    return (struct journal_entry){.at = fixture_minute(0),
                                  .boot = 1000,
                                  .boot_id = "boot",
                                  .person = fx.wang.id,
                                  .terminal = "tty1",
                                  .use_case = use_case,
                                  .subject = subject};
}

struct tx fixture_tx(void)
{
    struct tx tx;

    ok(tx_begin(&fx.sc, fx.engine, fx.office.id, &tx));
    return tx;
}

void fixture_commit(struct tx *tx, const char *use_case, int64_t subject)
{
    const struct journal_entry entry = fixture_entry(use_case, subject);

    ok(tx_journal(tx, &entry));
    ok(tx_commit(tx));
}

static void make_office(void)
{
    struct tx tx;

    fx.office = (struct office){.name = "海门街道社会治理中心",
                                .committee = "台州市椒江区海门街道人民调解委员会",
                                .division = "331002001000",
                                .abbreviation = "椒海"};
    fx.wang = (struct person){
        .login = "wang", .name = "王调解", .agency = AGENCY_COMMITTEE, .role = "mediator"};
    ok(tx_begin_office(&fx.sc, fx.engine, &tx));
    ok(office_insert(&tx, &fx.office));
    ok(person_insert(&tx, &fx.wang));
    fixture_commit(&tx, "init", fx.office.id);
}

void fixture_begin(void)
{
    fixture_directory();
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.create = true}, &fx.engine));
    ok(migrate_run(&fx.sc, fx.engine));
    make_office();
}

struct engine *fixture_open(struct scope *sc)
{
    struct engine *engine;

    ck_assert_int_eq(engine_open(sc, fx.path, (struct engine_flags){0}, &engine), RC_OK);
    return engine;
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *ftw)
{
    return remove(path);
}

void fixture_end(void)
{
    engine_free(fx.engine);
    nftw(fx.directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    scope_end(&fx.sc);
}

struct dispute fixture_dispute(int n)
{
    return (struct dispute){.year = 2026,
                            .register_number = n,
                            .state = STATE_REGISTERED,
                            .token = scope_printf(&fx.sc, "token-%d", n),
                            .source = SOURCE_WALK_IN,
                            .kind = "neighbour",
                            .title = scope_printf(&fx.sc, "水管爆裂%d", n),
                            .urgency = URGENCY_URGENT,
                            .division = "331002001001",
                            .place = "云健社区",
                            .occurred_at = fixture_minute(-60),
                            .narrative = "五楼水管爆裂，三户受损。",
                            .registered_at = fixture_minute(n),
                            .registered_by = "王调解",
                            .accepted_on = DATE_NONE,
                            .closed_at = INSTANT_NEVER};
}

struct dispute fixture_register(int n)
{
    struct dispute d = fixture_dispute(n);
    struct party parties[] = {
        {.position = 1,
         .role = ROLE_APPLICANT,
         .type = PARTY_PERSON,
         .name = "顾某",
         .phone = "13800138000",
         .refused_on = DATE_NONE},
        {.position = 2,
         .role = ROLE_RESPONDENT,
         .type = PARTY_PERSON,
         .name = "李某",
         .refused_on = DATE_NONE},
    };
    struct tx tx = fixture_tx();

    ok(serial_next(&tx, 2026, SERIES_REGISTER, &d.register_number));
    ok(dispute_insert(&tx, &d, NULL));
    ok(party_insert(&tx, d.id, &parties[0]));
    ok(party_insert(&tx, d.id, &parties[1]));
    fixture_commit(&tx, "register", d.id);
    return d;
}

void fixture_intrude(const char *sql)
{
    struct scope sc = SCOPE_INIT;
    struct engine *engine = fixture_open(&sc);
    const enum rc rc = engine_script(engine, &sc, sql);

    ck_assert_msg(rc == RC_OK, "%s: %s", sql, rc == RC_OK ? "" : sc.error.args[0]);
    engine_free(engine);
    scope_end(&sc);
}
