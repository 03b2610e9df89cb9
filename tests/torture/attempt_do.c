/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/attempt.h"

#include <stdio.h>
#include <string.h>

#include "core/desk/account.h"
#include "core/desk/appointment.h"
#include "core/desk/glass.h"
#include "core/desk/secrecy.h"

#define PHONE  "13800008000"
#define REASON "当事人有危险，需要立即了解情况。"

static enum rc take_in(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct matter m = {.place = a->place, .secrecy = a->secrecy, .registrar = a->who};
    struct registered out;
    struct intake in;

    m.handler = NOBODY;
    snprintf(m.word, sizeof(m.word), "QZ%07d", a->number);
    TRY(desk_intake_from_json(
        desk, sc,
        scope_printf(
            sc,
            "{\"token\":\"%s\",\"source\":\"walk_in\",\"kind\":\"neighbour\","
            "\"narrative\":\"%s，楼上水管爆裂。\",\"parties\":["
            "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\",\"phone\":\"" PHONE
            "\"},"
            "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}]}",
            m.word, m.word),
        &in));
    in.secrecy = a->secrecy;
    in.division = place_codes[a->place];
    TRY(desk_register(desk, sc, &in, &out));
    m.id = out.id;
    m.year = out.year;
    m.number = (int)out.register_number;
    *a->m = m;
    return RC_OK;
}

/* Somebody of AGENCY, or nobody in particular. */
static const struct fellow *anybody_of(const struct model *o, enum agency_id agency)
{
    const size_t from = torture_random(FELLOWS * 2);

    for (size_t i = from; i < FELLOWS; i++)
        if (o->fellows[i].agency == agency)
            return &o->fellows[i];
    return NULL;
}

static void seat_somebody(const struct model *o, struct seat *seat)
{
    const struct fellow *f = anybody_of(o, seat->agency), *deputy = anybody_of(o, seat->agency);

    seat->person = f ? f->id : 0;
    seat->person_name = f ? f->name : NULL;
    seat->deputy = f && deputy && deputy != f ? deputy->id : 0;
    seat->deputy_name = seat->deputy ? deputy->name : NULL;
    seat->person_phone = seat->deputy_phone = NULL;
}

static enum rc call(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    static const char *const playbooks[] = {"plain", "family", "leak"};
    struct matter *m = a->m;
    struct proposal team;

    TRY(desk_propose_team(desk, sc, m->id, playbooks[(size_t)a->number % 3], &team));
    for (size_t i = 0; i < team.seat_count; i++)
        seat_somebody(&pair->model, &team.seats[i]);
    TRY(desk_dispatch(desk, sc, m->id, &team, a->again));
    m->newest = m->chair_count;
    for (size_t i = 0; i < team.seat_count && m->chair_count < SEATS_MOST; i++)
        m->chairs[m->chair_count++] =
            (struct chair){team.seats[i].agency, team.seats[i].person, team.seats[i].deputy};
    m->dispatches++;
    return RC_OK;
}

static enum rc arrive(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    const struct response_report r = {.id = a->m->id, .agency = a->agency, .act = ACT_ARRIVED};

    return desk_respond(desk, sc, &r);
}

static enum rc visit(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    const struct visit v = {
        .note = "已履行。", .satisfaction = SATISFACTION_SATISFIED, .on = desk_today(desk)};

    TRY(desk_visit(desk, sc, a->m->id, &v));
    a->m->visits++;
    return RC_OK;
}

static enum rc reveal(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    const char *phone = NULL;

    TRY(desk_reveal(desk, sc, a->m->id, 1, REVEAL_PHONE, &phone));
    if (!phone || strcmp(phone, PHONE) != 0)
        attempt_wrong(pair, a, "the number revealed is another", phone ? phone : "none");
    return RC_OK;
}

/* Who sees the facts reads the narrative, and who sees the head alone does not. */
static enum rc look_inside(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct casefile cf;

    TRY(desk_casefile(desk, sc, a->m->id, true, &cf));
    const char *told = cf.dispute.narrative ? cf.dispute.narrative : "";
    const bool reads = strstr(told, a->m->word) != NULL;
    if (reads != (model_sight(&pair->model, a->who, a->m) == SIGHT_FACTS))
        attempt_wrong(pair, a, reads ? "he reads what he may not" : "he does not read what he may",
                      told);
    if (cf.parties[0].phone && strcmp(cf.parties[0].phone, PHONE) == 0)
        attempt_wrong(pair, a, "the telephone is not masked", cf.parties[0].phone);
    return RC_OK;
}

static enum rc break_glass(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct glass g;

    TRY(desk_break_glass(desk, sc, scope_printf(sc, "%d/%d", a->m->year, a->m->number),
                         GLASS_DANGER, REASON, &g));
    a->m->glass[a->who] = instant_after(pair->model.now, MINUTES(30)).ms;
    return RC_OK;
}

/* Is M in the list as the model foretells, with its title only where its facts are open? */
static void compare_row(struct pair *pair, const struct attempt *a, const struct matter *m,
                        bool expected, const struct board_row *rows, size_t count)
{
    const bool reads = model_sight(&pair->model, a->who, m) == SIGHT_FACTS;
    const struct board_row *row = NULL;

    for (size_t i = 0; i < count; i++)
        if (rows[i].dispute.id == m->id)
            row = &rows[i];
    if (!row != !expected)
        attempt_wrong(pair, a,
                      row ? "a list shows what he may not see" : "a list lacks what he sees",
                      m->word);
    if (row && row->readable != reads)
        attempt_wrong(pair, a, "a list shows more or less of a case than he may see", m->word);
}

static bool is_open(const struct matter *m)
{
    return m->id != 0 && !m->voided && !m->refused && !m->closed;
}

static enum rc look_at_board(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct board_counts counts;
    struct board_row *rows;
    size_t count, foretold = 0;

    TRY(desk_board(desk, sc, CASES + 1, &rows, &count, &counts));
    for (int i = 0; i < CASES; i++) {
        const bool there = is_open(&pair->cases[i]) &&
                           model_sight(&pair->model, a->who, &pair->cases[i]) > SIGHT_NONE;

        foretold += there;
        compare_row(pair, a, &pair->cases[i], there, rows, count);
    }
    if (count != foretold)
        attempt_wrong(pair, a, "the board shows a case that nobody took in", "");
    return RC_OK;
}

/* A word of its narrative finds a case for those who may read it, and for nobody else. */
static enum rc look_for(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    const bool finds = !a->m->voided && model_sight(&pair->model, a->who, a->m) == SIGHT_FACTS;
    struct board_row *rows;
    size_t count;
    bool more;

    TRY(desk_find(desk, sc, a->m->word, true, &rows, &count, &more));
    compare_row(pair, a, a->m, finds, rows, count);
    if (count != finds)
        attempt_wrong(pair, a, "a search finds a case that has nothing of it", a->m->word);
    return RC_OK;
}

static enum rc appoint(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct hand h = a->new;
    const struct appoint_request r = {.login = pair->model.fellows[h.holder].login,
                                      .capacity = h.capacity,
                                      .reach = h.reach,
                                      .division = place_codes[h.place],
                                      .from = h.from,
                                      .until = h.until};
    struct appointed out;

    TRY(desk_appoint(desk, sc, &r, &out));
    h.waits = model_must_wait(&pair->model, &h);
    if (h.waits != out.waits)
        attempt_wrong(pair, a,
                      out.waits ? "it waits, and need not" : "it holds without a second person",
                      r.login);
    pair->model.hands[pair->model.hand_count++] = h;
    if (pair->model.hand_count != out.number)
        attempt_wrong(pair, a, "the appointment has another number", r.login);
    return RC_OK;
}

static enum rc do_office(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    switch (a->kind) {
    case DO_APPOINT:
        return appoint(pair, sc, a);
    case DO_CONFIRM:
        TRY(desk_confirm_appointment(desk, sc, a->hand + 1));
        pair->model.hands[a->hand].waits = false;
        return RC_OK;
    case DO_END:
        TRY(desk_end_appointment(desk, sc, a->hand + 1, REASON));
        pair->model.hands[a->hand].ended = true;
        return RC_OK;
    case DO_DISABLE:
        TRY(desk_disable(desk, sc, pair->model.fellows[a->whom].login, REASON));
        pair->model.fellows[a->whom].disabled = true;
        return RC_OK;
    case DO_ENABLE:
        TRY(desk_enable(desk, sc, pair->model.fellows[a->whom].login));
        pair->model.fellows[a->whom].disabled = false;
        return RC_OK;
    case DO_BOARD:
        return look_at_board(pair, sc, a);
    case DO_SEARCH:
        return look_for(pair, sc, a);
    default: /* DO_WAIT */
        room_clock(&pair->room, instant_rfc3339(sc, pair->model.now));
        return RC_OK;
    }
}

static enum rc do_head(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    struct desk *const desk = pair->desks[a->who];
    struct matter *m = a->m;
    int64_t id = m->id;

    switch (a->kind) {
    case DO_ACCEPT:
        TRY(torture_do(desk, sc, DEED_ACCEPTED, NULL, &id));
        m->accepted = true;
        m->handler = a->who;
        return RC_OK;
    case DO_REFUSE:
        TRY(desk_refuse(desk, sc, id, "不属于人民调解的范围。"));
        m->refused = true;
        return RC_OK;
    case DO_VOID:
        TRY(desk_void(desk, sc, id, "登记错误。"));
        m->voided = true;
        return RC_OK;
    case DO_CLOSE:
        TRY(desk_close_case(desk, sc, id, RESULT_FAILED, "双方不愿意继续。"));
        m->closed = true;
        m->closed_at = pair->model.now;
        return RC_OK;
    case DO_REOPEN:
        TRY(desk_reopen(desk, sc, id, "出现了新的情况。", 0));
        m->closed = false;
        return RC_OK;
    case DO_CLASSIFY:
        TRY(desk_classify(desk, sc, id, a->secrecy, REASON));
        m->secrecy = a->secrecy;
        return RC_OK;
    default: /* DO_AGREE */
        TRY(torture_do(desk, sc, DEED_AGREED, NULL, &id));
        m->agreements++;
        return RC_OK;
    }
}

enum rc attempt_do(struct pair *pair, struct scope *sc, const struct attempt *a)
{
    switch (a->kind) {
    case DO_TAKE_IN:
        return take_in(pair, sc, a);
    case DO_CALL:
        return call(pair, sc, a);
    case DO_ARRIVE:
        return arrive(pair, sc, a);
    case DO_VISIT:
        return visit(pair, sc, a);
    case DO_REVEAL:
        return reveal(pair, sc, a);
    case DO_OPEN:
        return look_inside(pair, sc, a);
    case DO_GLASS:
        return break_glass(pair, sc, a);
    case DO_ACCEPT:
    case DO_REFUSE:
    case DO_VOID:
    case DO_AGREE:
    case DO_CLOSE:
    case DO_REOPEN:
    case DO_CLASSIFY:
        return do_head(pair, sc, a);
    default:
        return do_office(pair, sc, a);
    }
}
