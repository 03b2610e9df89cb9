/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/emergency.h"

#include "core/base/text.h"
#include "core/conf/situation_file.h"
#include "core/desk/dispatch.h"
#include "core/desk/intake_work.h"
#include "core/store/call_store.h"
#include "core/store/dispatch_store.h"
#include "core/store/office_store.h"

#define SIMILAR_WITHIN MINUTES(120)

/* How it was known before the team was called, in the words of the record. */
#define CHANNEL_THERE "已在场"
#define CHANNEL_TOLD  "派单前已通知"

enum rc desk_situations(struct desk *desk, struct scope *sc, const struct situation **list,
                        size_t *count)
{
    if (!desk->situations) {
        const char *path = desk_template(desk, sc, "situations.yaml");

        TRY(desk_told(desk, sc,
                      situation_load(&desk->life, path, &desk->kinds, &desk->situations,
                                     &desk->situation_count)));
    }
    *list = desk->situations;
    *count = desk->situation_count;
    return RC_OK;
}

const char *desk_situation_name(struct desk *desk, struct scope *sc, const char *code,
                                enum lang lang)
{
    const struct error before = sc->error;
    const struct situation *list, *found = NULL;
    size_t count;

    if (!code)
        return "";
    if (desk_situations(desk, sc, &list, &count) == RC_OK)
        found = situation_find(list, count, code);
    sc->error = before;
    return found ? situation_label(found, lang) : code;
}

/* An emergency that was checked. */
struct emergency_args {
    struct emergency e; /* texts through the gate, the number normalised */
    const struct situation *situation;
    struct intake in; /* what it is registered as */
    struct proposal team;
    int64_t join; /* the case the call belongs to; 0: a new one */
};

static enum rc check_situation(struct desk *desk, struct scope *sc, struct emergency_args *a)
{
    const struct situation *list;
    size_t count;
    struct buffer codes = buffer_new(sc);

    TRY(desk_situations(desk, sc, &list, &count));
    a->situation = situation_find(list, count, a->e.situation);
    if (a->situation)
        return RC_OK;
    if (text_is_empty(a->e.situation))
        return fail(sc, RC_INVALID, "situation", N_("Choose what is going on. Nothing was saved."));
    for (size_t i = 0; i < count; i++)
        buffer_addf(&codes, "%s%s", i > 0 ? " " : "", list[i].code);
    return fail(sc, RC_INVALID, "situation",
                N_("“{1}” is no situation; there are: {2}. Nothing was saved."), a->e.situation,
                buffer_text(&codes));
}

static enum rc check_texts(struct desk *desk, struct scope *sc, struct emergency *e)
{
    const struct division_table *divisions;

    TRY(text_gate_in(sc, "token", e->token, TEXT_LINE, &e->token));
    TRY(text_gate_in(sc, "place", e->place, TEXT_LINE, &e->place));
    TRY(text_gate_in(sc, "note", e->note, TEXT_LONG, &e->note));
    if (!text_is_empty(e->phone))
        TRY(identity_phone(sc, "phone", e->phone, &e->phone));
    else
        e->phone = NULL;
    if (!e->division)
        return RC_OK;
    TRY(desk_divisions(desk, sc, &divisions));
    return division_check(sc, divisions, "division", e->division);
}

static enum rc check(struct desk *desk, struct scope *sc, struct emergency_args *a)
{
    TRY(check_situation(desk, sc, a));
    TRY(check_texts(desk, sc, &a->e));
    if (instant_is_set(a->e.rang_at) && instant_before(desk_now(desk), a->e.rang_at))
        return fail(sc, RC_INVALID, "rang", N_("That time has not come yet. Nothing was saved."));
    for (size_t i = 0; i < a->e.already_count; i++)
        for (size_t j = 0; j < i; j++)
            if (a->e.already[i].agency == a->e.already[j].agency)
                return fail_words(sc, FAIL_WORD(1), RC_INVALID, "already",
                                  N_("{1} is named twice. Nothing was saved."),
                                  agency_get(a->e.already[i].agency)->label);
    return RC_OK;
}

enum rc desk_emergency_similar(struct desk *desk, struct scope *sc, const struct emergency *e,
                               struct similar **list, size_t *count)
{
    const struct instant since = {desk_now(desk).ms - SIMILAR_WITHIN.ms};
    const struct error before = sc->error;
    const char *phone = NULL, *place = NULL;

    if (text_is_empty(e->phone) || identity_phone(sc, "phone", e->phone, &phone) != RC_OK)
        phone = NULL;
    if (text_gate_in(sc, "place", e->place, TEXT_LINE, &place) != RC_OK)
        place = NULL;
    sc->error = before;
    TRY(desk_look_up(desk, sc));
    return call_similar(sc, desk->engine, desk->office.id, since, place, phone, list, count);
}

/* Somebody else may have taken the same call a moment ago, so it is asked inside the transaction,
 * which has made the case ID. */
static enum rc check_new(struct work *w, const struct emergency *e, int64_t id)
{
    struct similar *list;
    size_t count, other = 0;

    if (e->again)
        return RC_OK;
    TRY(call_similar(w->sc, w->desk->engine, w->desk->office.id,
                     (struct instant){w->now.ms - SIMILAR_WITHIN.ms}, e->place, e->phone, &list,
                     &count));
    while (other < count && list[other].dispute == id)
        other++;
    if (other == count)
        return RC_OK;
    list += other;
    return fail(w->sc, RC_INVALID, "join",
                N_("Case {1} of {2} may be the same ({3}). Add this call to it with --join {1}, or "
                   "call another team with --again. Nothing was saved."),
                scope_printf(w->sc, "%lld", (long long)list[0].register_number),
                instant_clock(w->sc, list[0].registered_at), list[0].what);
}

static enum rc insert_call(struct work *w, int64_t dispute, const struct emergency_args *a)
{
    struct call call = {.rang_at = instant_is_set(a->e.rang_at) ? a->e.rang_at : w->now,
                        .phone = a->e.phone,
                        .place = a->e.place,
                        .situation = a->situation->code,
                        .note = a->e.note,
                        .by = w->desk->person.name,
                        .recorded_at = w->now};

    return call_insert(&w->tx, dispute, &call);
}

/* Add a seat of AGENCY to BESIDE, unless the playbook or BESIDE has one. */
static void add_seat(const struct proposal *team, struct playbook *beside,
                     struct playbook_seat *seats, struct playbook_seat seat)
{
    for (size_t i = 0; i < team->seat_count; i++)
        if (team->seats[i].agency == seat.agency)
            return;
    for (size_t i = 0; i < beside->seat_count; i++)
        if (seats[i].agency == seat.agency)
            return;
    seats[beside->seat_count++] = seat;
}

/* Who comes beside the team of the playbook, as a playbook of its own. */
static struct playbook beside_team(struct scope *sc, const struct emergency_args *a)
{
    const struct situation *s = a->situation;
    struct playbook beside = *a->team.playbook;
    struct playbook_seat *seats =
        scope_alloc(sc, s->need_count + a->e.already_count, sizeof(*seats));

    beside.seats = seats;
    beside.seat_count = 0;
    for (size_t i = 0; i < s->need_count; i++)
        add_seat(&a->team, &beside, seats,
                 (struct playbook_seat){.agency = s->needs[i], .role = s->label, .required = true});
    for (size_t i = 0; i < a->e.already_count; i++)
        add_seat(
            &a->team, &beside, seats,
            (struct playbook_seat){.agency = a->e.already[i].agency,
                                   .role = a->e.already[i].called ? CHANNEL_TOLD : CHANNEL_THERE});
    return beside;
}

/* Put the seats of MORE behind those of TEAM. */
static void append(struct scope *sc, struct proposal *team, const struct proposal *more)
{
    const size_t count = team->seat_count + more->seat_count;

    team->seats = scope_grow(sc, team->seats, team->seat_count, count, sizeof(*team->seats));
    team->reasons = scope_grow(sc, team->reasons, team->seat_count, count, sizeof(*team->reasons));
    for (size_t i = 0; i < more->seat_count; i++) {
        team->seats[team->seat_count] = more->seats[i];
        team->reasons[team->seat_count++] = more->reasons[i];
    }
}

/* The team of the playbook and whoever comes beside it, for what the case will be. */
static enum rc make_team(struct desk *desk, struct scope *sc, struct emergency_args *a)
{
    const struct casefile cf = {.dispute = {.kind = a->in.kind,
                                            .source = a->in.source,
                                            .urgency = a->in.urgency,
                                            .risk = a->in.risk,
                                            .division = a->in.division,
                                            .place = a->in.place,
                                            .narrative = a->in.narrative},
                                .kind = kind_find(&desk->kinds, a->in.kind)};
    struct proposal more;

    TRY(desk_propose_for(desk, sc, &cf, a->situation->playbook, &a->team));
    const struct playbook beside = beside_team(sc, a);
    if (beside.seat_count == 0)
        return RC_OK;
    TRY(desk_propose_seats(desk, sc, &cf, &beside, &more));
    append(sc, &a->team, &more);
    return RC_OK;
}

static const struct seat *seat_of(const struct proposal *team, enum agency_id agency)
{
    const struct seat *seat = team->seats;

    while (seat->agency != agency)
        seat++;
    return seat;
}

/* What happened before the team was called, as responses that count from minute 0. */
static struct course before_call(struct work *w, const struct emergency_args *a)
{
    const struct emergency *e = &a->e;
    struct response *list = scope_alloc(w->sc, e->already_count, sizeof(*list));
    const struct instant at = instant_is_set(e->rang_at) ? e->rang_at : w->now;

    for (size_t i = 0; i < e->already_count; i++) {
        const struct already *one = &e->already[i];

        list[i] = (struct response){.agency = one->agency,
                                    .act = one->called ? ACT_ACCEPTED : ACT_ARRIVED,
                                    .happened_at = at,
                                    .recorded_at = w->now,
                                    .recorder = w->desk->person.id,
                                    .by = w->desk->person.name,
                                    .person_name = seat_of(&a->team, one->agency)->person_name,
                                    .channel = one->called ? CHANNEL_TOLD : CHANNEL_THERE};
    }
    return (struct course){.responses = list, .response_count = e->already_count};
}

static enum rc call_team(struct work *w, int64_t id, const struct emergency_args *a)
{
    struct dispatch d = {.ordinal = 1,
                         .at = w->now,
                         .by = w->desk->person.name,
                         .playbook = a->team.playbook,
                         .seats = a->team.seats,
                         .seat_count = a->team.seat_count,
                         .course = before_call(w, a)};

    TRY(dispatch_insert(&w->tx, id, &d));
    return work_restate(w, id);
}

/* What is known of the case: nobody's name, so far. */
static struct intake intake_of(struct scope *sc, const struct emergency_args *a)
{
    struct party *party = scope_alloc(sc, 1, sizeof(*party));
    const struct situation *s = a->situation;

    *party = (struct party){.role = ROLE_APPLICANT,
                            .type = PARTY_PERSON,
                            .name = PARTY_UNVERIFIED,
                            .refused_on = DATE_NONE};
    return (struct intake){.token = a->e.token,
                           .source = SOURCE_PHONE,
                           .kind = s->kind,
                           .title = s->label,
                           .urgency = s->urgency,
                           .risk = s->risk,
                           .secrecy = s->secrecy,
                           .division = a->e.division,
                           .place = a->e.place,
                           .occurred_at = INSTANT_NEVER,
                           .narrative = a->e.note ? scope_printf(sc, "%s。%s", s->label, a->e.note)
                                                  : scope_printf(sc, "%s。", s->label),
                           .parties = party,
                           .party_count = 1};
}

enum rc use_emergency(struct work *w, const void *args, void *result)
{
    const struct emergency_args *a = args;
    struct registered *out = result;

    TRY(use_register(w, &(struct register_args){&a->in, NULL}, out));
    if (out->known)
        return RC_OK;
    TRY(check_new(w, &a->e, out->id));
    TRY(insert_call(w, out->id, a));
    return call_team(w, out->id, a);
}

enum rc desk_emergency(struct desk *desk, struct scope *sc, const struct emergency *e,
                       struct registered *out)
{
    struct emergency_args args = {.e = *e};

    TRY(check(desk, sc, &args));
    if (!args.e.place)
        return fail(sc, RC_INVALID, "place", N_("Say where it is. Nothing was saved."));
    args.in = intake_of(sc, &args);
    TRY(desk_check_intake(desk, sc, &args.in, false));
    TRY(make_team(desk, sc, &args));
    return desk_run(desk, sc, USE_EMERGENCY, &args, out);
}

enum rc use_join_call(struct work *w, const void *args, void *result)
{
    const struct emergency_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->join, STEP_CORRECT, &cf));
    return insert_call(w, a->join, a);
}

enum rc desk_join_call(struct desk *desk, struct scope *sc, int64_t id, const struct emergency *e)
{
    struct emergency_args args = {.e = *e, .join = id};

    TRY(check(desk, sc, &args));
    return desk_run(desk, sc, USE_JOIN_CALL, &args, NULL);
}
