/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/desk/room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/desk/account.h"
#include "core/store/migrate.h"
#include "core/store/office_store.h"
#include "schema/queries.h"
#include "tests/store/cluster.h"

struct desk_options room_options(const struct room *room, struct scope *sc, const char *as)
{
    return (struct desk_options){.database = room->database,
                                 .folder = room->folder,
                                 .templates = TEST_TEMPLATES,
                                 .modules = TEST_MODULES,
                                 .cache = scope_printf(sc, "%s/cache", room->folder),
                                 .as = as,
                                 .now = scope_printf(sc, "@%s/clock", room->folder),
                                 .terminal = "test",
                                 .lang = LANG_EN};
}

/* A test may open several rooms. */
static void move_to_server(struct room *room)
{
    static int rooms;

    room->server = cluster_create(&room->sc, ++rooms, NULL);
    ck_assert_ptr_nonnull(room->server);
    room->database = cluster_address(&room->sc, room->server, CLUSTER_OWNER);
}

void room_clock(struct room *room, const char *time)
{
    const char *text =
        strlen(time) > 8 ? time : scope_printf(&room->sc, "2026-11-20T%s+08:00", time);
    const char *path = scope_printf(&room->sc, "%s/clock", room->folder);

    ok(room,
       file_write(&room->sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
}

void room_open_with(struct room *room, const struct new_person *people, size_t count)
{
    const struct new_office office = {.office = {.name = "海门街道社会治理中心",
                                                 .division = "331002001000",
                                                 .abbreviation = "椒海"},
                                      .practice = true,
                                      .people = people,
                                      .people_count = count};

    const char *parent = getenv("TMPDIR");
    snprintf(room->folder, sizeof(room->folder), "%s/onecase-desk-XXXXXX",
             parent ? parent : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(room->folder));
    room->database = scope_printf(&room->sc, "%s/office.db", room->folder);
    if (cluster_is_up())
        move_to_server(room);
    room_clock(room, "19:30:00");
    struct desk_options options = room_options(room, &room->sc, people[0].login);
    ok(room, desk_init(&room->sc, &options, &office));
    if (room->server) /* its owner makes it, and others work with it */
        room->database = cluster_address(&room->sc, room->server, CLUSTER_PROGRAM);
    options.database = room->database;
    ok(room, desk_open(&room->sc, &options, &room->desk));
}

void room_open(struct room *room)
{
    static const struct new_person people[] = {
        {"lin", "林桂芬", AGENCY_COMMITTEE, "director", "13800000001", NULL},
        {"zhou", "周立", AGENCY_POLICE, "member+mediator@committee+supervisor", "13800000002",
         NULL},
        {"wang", "王敏", AGENCY_WOMEN, "member+mediator@committee+supervisor", "13800000003", NULL},
    };

    *room = (struct room){.sc = SCOPE_INIT};
    room_open_with(room, people, sizeof(people) / sizeof(*people));
}

struct desk *room_another(struct room *room, const char *login)
{
    const struct desk_options options = room_options(room, &room->sc, login);
    struct desk *desk;

    ok(room, desk_open(&room->sc, &options, &desk));
    return desk;
}

const char *room_owned(struct room *room)
{
    return room->server ? cluster_address(&room->sc, room->server, CLUSTER_OWNER) : room->database;
}

static bool file_holds(struct room *room, const char *path, const char *text)
{
    struct bytes bytes;

    return file_read(&room->sc, path, FILE_LIMIT, &bytes) == RC_OK &&
           memmem(bytes.data, bytes.size, text, strlen(text)) != NULL;
}

bool room_holds(struct room *room, const char *text)
{
    static const char *const endings[] = {"", "-wal", "-shm"};

    if (room->server)
        return cluster_holds(&room->sc, room->server, text);
    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
        if (file_holds(room, scope_printf(&room->sc, "%s%s", room->database, endings[i]), text))
            return true;
    return false;
}

void room_close(struct room *room)
{
    const char *const argv[] = {"rm", "-r", room->folder, NULL};
    struct spawn_result result;

    desk_close(room->desk);
    if (room->server)
        cluster_drop(&room->sc, room->server);
    ok(room, spawn_run(&room->sc, argv, (struct bytes){0}, SECONDS(10), &result));
    scope_end(&room->sc);
}

const char *room_old(struct room *room, const char *name, size_t steps)
{
    const char *path = scope_printf(&room->sc, "%s/%s", room->folder, name);
    struct office office = *desk_office(room->desk);
    struct engine *engine;
    struct tx tx;

    ok(room, engine_open(&room->sc, path, (struct engine_flags){.create = true}, &engine));
    ok(room, migrate_list(&room->sc, engine, schema_migrations, steps));
    ok(room, tx_begin_office(&room->sc, engine, &tx));
    ok(room, office_insert(&tx, &office));
    ok(room, tx_journal(&tx, &(struct journal_entry){.use_case = "found", .boot_id = ""}));
    ok(room, tx_commit(&tx));
    engine_free(engine);
    return path;
}

int64_t room_register(struct room *room, const char *json)
{
    struct intake in;
    struct registered out;

    ok(room, desk_intake_from_json(room->desk, &room->sc, json, &in));
    ok(room, desk_register(room->desk, &room->sc, &in, &out));
    return out.id;
}

int64_t room_dispute(struct room *room, bool accept)
{
    static const char json[] =
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":"
        "\"楼上水管爆裂，水漏到楼下。\","
        "\"place\":\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\",\"phone\":\"13800008000\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"},"
        "{\"role\":\"helper\",\"type\":\"person\",\"name\":\"楼长\"}]}";
    const int64_t id = room_register(room, json);
    const char *number;

    if (accept)
        ok(room, desk_accept(room->desk, &room->sc, id, &number));
    return id;
}

struct casefile room_casefile(struct room *room, int64_t id)
{
    struct casefile cf;

    ok(room, desk_casefile(room->desk, &room->sc, id, false, &cf));
    return cf;
}

void room_agreed_on(struct room *room, int64_t id, const char *day)
{
    const char *json = scope_printf(
        &room->sc,
        "{\"form\":\"written\",\"whole\":true,\"reached_on\":\"%s\",\"terms\":[{\"obligor\":"
        "\"蒋某\",\"act\":\"赔偿\",\"obligee\":\"吴某\",\"amount\":\"3000.00\","
        "\"due\":\"2026-12-01\",\"method\":\"银行转账\"}]}",
        day);
    struct agreement a;

    ok(room, desk_agreement_from_json(room->desk, &room->sc, json, &a));
    ok(room, desk_agree(room->desk, &room->sc, id, &a));
}

void room_agree(struct room *room, int64_t id)
{
    room_agreed_on(room, id, date_iso(&room->sc, desk_today(room->desk)));
}

struct mark_request room_mark(int64_t id, enum signatory signatory, int party, struct date on)
{
    return (struct mark_request){.id = id,
                                 .signatory = signatory,
                                 .party = party,
                                 .how = signatory == SIGNATORY_SEAL ? HOW_SEALED : HOW_SIGNED,
                                 .on = on};
}

void room_sign_all(struct room *room, int64_t id)
{
    struct mark_request marks[] = {
        room_mark(id, SIGNATORY_PARTY, 1, DATE_NONE),
        room_mark(id, SIGNATORY_PARTY, 2, DATE_NONE),
        room_mark(id, SIGNATORY_MEDIATOR, 0, DATE_NONE),
        room_mark(id, SIGNATORY_SEAL, 0, DATE_NONE),
    };

    marks[1].how = HOW_FINGERPRINT;
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
        ok(room, desk_sign(room->desk, &room->sc, &marks[i]));
}
