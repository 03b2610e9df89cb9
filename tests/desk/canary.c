/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/desk/canary.h"

#include "core/desk/secrecy.h"

const char *const names[CASES] = {"暗隐某", "暗内某", "暗普某"};

struct room room;
struct desk *zhou, *wang;
int64_t ids[CASES];

static int64_t plant(int which)
{
    const char *json = scope_printf(
        &room.sc,
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"" STORY "。\","
        "\"place\":\"" ADDRESS "\",\"parties\":[{\"role\":\"applicant\",\"type\":\"person\","
        "\"name\":\"%s\",\"phone\":\"" PHONE "\",\"id_number\":\"%s\",\"address\":\"" ADDRESS
        "\",\"address_secret\":true},{\"role\":\"respondent\",\"type\":\"person\","
        "\"name\":\"蒋某\"}]}",
        names[which], which == HIDDEN ? MINOR : ADULT);
    const int64_t id = room_register(&room, json);
    const char *number;

    ok(&room, desk_accept(room.desk, &room.sc, id, &number));
    return id;
}

static void settle(int which)
{
    const char *json =
        scope_printf(&room.sc,
                     "{\"form\":\"written\",\"whole\":true,\"reached_on\":\"2026-11-20\",\"terms\":"
                     "[{\"obligor\":"
                     "\"蒋某\",\"act\":\"赔偿\",\"obligee\":\"%s\",\"amount\":\"777777.00\","
                     "\"due\":\"2026-12-01\",\"method\":\"转账至" ACCOUNT "\"}]}",
                     names[which]);
    struct agreement a;

    ok(&room, desk_agreement_from_json(room.desk, &room.sc, json, &a));
    ok(&room, desk_agree(room.desk, &room.sc, ids[which], &a));
}

void canary_begin(void)
{
    room_open(&room);
    for (int i = 0; i < CASES; i++)
        ids[i] = plant(i);
    ok(&room, desk_classify(room.desk, &room.sc, ids[CONFIDENTIAL], SECRECY_CONFIDENTIAL, "名人"));
    for (int i = 0; i < CASES; i++)
        settle(i);
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "wang", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
    rights_sql(&room, "UPDATE person SET agency = 'committee'");
    zhou = wang = NULL;
}

void canary_end(void)
{
    if (zhou)
        desk_close(zhou);
    if (wang)
        desk_close(wang);
    room_close(&room);
}

int64_t canary_looks(const char *act, const char *detail)
{
    return rights_number(&room, scope_printf(&room.sc,
                                             "SELECT COUNT(*) FROM access WHERE use_case = '%s' "
                                             "AND COALESCE(detail, '') LIKE '%s'",
                                             act, detail));
}

void canary_sits(struct desk **desk, const char *login)
{
    if (!*desk)
        *desk = room_another(&room, login);
}

/* What Zhou gets when he acts as CAPACITY. */
