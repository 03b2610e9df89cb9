/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/generate_work.h"

#include "core/domain/dice.h"
#include "core/domain/serial.h"
#include "core/store/agreement_store.h"
#include "core/store/dispatch_store.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"
#include "core/store/performance_store.h"
#include "core/store/serial_store.h"
#include "core/store/session_store.h"
#include "core/store/visit_store.h"

#define SLOW      60 /* a team by appointment answers in hours where others take minutes */
#define SEATS_MAX 8

/* One case while it is written. */
struct writing {
    struct work *w;
    const struct batch *batch;
    struct district_case *c;
    struct dispute *dispute; /* of C */
};

static int year_of(struct instant at)
{
    int year, month, day;

    date_split(date_of(at), &year, &month, &day);
    return year;
}

/* End the entry of what was written: WHO did USE at AT. */
static enum rc entry(struct writing *g, enum use use, struct instant at, const struct person *who)
{
    return tx_entry(&g->w->tx, &(struct journal_entry){.at = at,
                                                       .boot_id = "",
                                                       .person = who->id,
                                                       .use_case = use_word(use),
                                                       .subject = g->dispute->id});
}

static enum rc take_number(struct writing *g)
{
    struct work *w = g->w;
    const int year = year_of(g->c->accepted);
    int64_t n;

    TRY(serial_next(&w->tx, year, SERIES_CASE, &n));
    g->dispute->number = serial_case_number(w->sc, w->desk->settings.case_number_pattern, year,
                                            w->desk->office.abbreviation, n);
    g->dispute->mediator = g->c->mediator->name;
    g->dispute->handler = g->c->mediator->id;
    return RC_OK;
}

static enum state state_of(const struct district_case *c)
{
    switch (c->end) {
    case DISTRICT_REGISTERED:
        return STATE_REGISTERED;
    case DISTRICT_ACCEPTED:
        return c->team ? STATE_RESPONDING : STATE_ACCEPTED;
    case DISTRICT_MEDIATING:
        return STATE_MEDIATING;
    case DISTRICT_AGREED:
        return STATE_AGREED;
    case DISTRICT_EFFECTIVE:
        return STATE_EFFECTIVE;
    default:
        return c->dispute.state;
    }
}

/* A case is written once, as it stands at the end; the entries about it say when it came so far. */
static enum rc register_case(struct writing *g, int64_t number)
{
    struct tx *tx = &g->w->tx;
    struct dispute *d = g->dispute;

    d->state = state_of(g->c);
    d->token = generate_token(g->w->sc, g->batch->plan, number);
    d->year = year_of(d->registered_at);
    d->registered_by = g->c->registrar->name;
    d->registrar = g->c->registrar->id;
    TRY(serial_next(tx, d->year, SERIES_REGISTER, &d->register_number));
    if (instant_is_set(g->c->accepted))
        TRY(take_number(g));
    TRY(dispute_insert(tx, d, NULL));
    for (size_t i = 0; i < g->c->party_count; i++)
        TRY(party_insert(tx, d->id, &g->c->parties[i]));
    return entry(g, USE_REGISTER, d->registered_at, g->c->registrar);
}

/* ---- the team ---- */

static const struct person *person_of(const struct district *d, struct dice *dice,
                                      enum agency_id agency)
{
    int64_t fitting = 0;

    for (size_t i = 0; i < d->person_count; i++)
        fitting += d->people[i].agency == agency;
    int64_t at = fitting > 0 ? dice_pick(dice, fitting) : -1;
    for (size_t i = 0; i < d->person_count && at >= 0; i++) {
        if (d->people[i].agency == agency && at-- == 0)
            return &d->people[i];
    }
    return NULL;
}

static void take_seats(const struct writing *g, struct dice *dice, const struct playbook *pb,
                       struct seat *seats, size_t *count)
{
    *count = 0;
    for (size_t i = 0; i < pb->seat_count && *count < SEATS_MAX; i++) {
        const struct playbook_seat *s = &pb->seats[i];
        const struct person *p = person_of(g->batch->district, dice, s->agency);

        if (playbook_seat_level(s) != 1)
            continue;
        seats[(*count)++] = (struct seat){.agency = s->agency,
                                          .role = s->role,
                                          .required = s->required,
                                          .lead = s->lead,
                                          .person = p ? p->id : 0,
                                          .person_name = p ? p->name : NULL,
                                          .level = 1,
                                          .number = s->number,
                                          .called = g->c->called};
    }
}

static enum rc respond(struct writing *g, const struct dispatch *d, const struct seat *seat,
                       enum act act, int64_t seconds)
{
    const struct instant at = instant_after(d->at, SECONDS(seconds));
    struct response r = {.agency = seat->agency,
                         .act = act,
                         .happened_at = at,
                         .recorded_at = at,
                         .recorder = g->c->registrar->id,
                         .by = g->c->registrar->name,
                         .person_name = seat->person_name,
                         .channel = "phone"};

    TRY(response_insert(&g->w->tx, d->id, &r));
    return entry(g, USE_RESPOND, at, g->c->registrar);
}

/* Every seat answers and comes, then the one that leads begins: in the order of their times. */
static enum rc play_team(struct writing *g, struct dice *dice, const struct dispatch *d)
{
    const bool urgent = g->dispute->urgency == URGENCY_URGENT;
    const int64_t scale = urgent ? 1 : SLOW;

    for (size_t i = 0; i < d->seat_count; i++)
        TRY(respond(g, d, &d->seats[i], ACT_ACCEPTED,
                    scale * (12 + 25 * (int64_t)i + dice_pick(dice, 20))));
    for (size_t i = 0; i < d->seat_count && urgent; i++)
        TRY(respond(g, d, &d->seats[i], ACT_ARRIVED, 260 + 40 * (int64_t)i + dice_pick(dice, 40)));
    for (size_t i = 0; i < d->seat_count && urgent; i++) {
        if (d->seats[i].lead)
            TRY(respond(g, d, &d->seats[i], ACT_BEGUN, 640 + dice_pick(dice, 240)));
    }
    return RC_OK;
}

static enum rc call_team(struct writing *g)
{
    struct dice dice = {g->c->chance};
    const struct kind *kind = kind_find(&g->w->desk->kinds, g->dispute->kind);
    const struct playbook_question q = {.kind = g->dispute->kind,
                                        .parent = kind ? kind->parent : NULL,
                                        .urgency = g->dispute->urgency,
                                        .source = g->dispute->source,
                                        .narrative = g->dispute->narrative};
    struct seat seats[SEATS_MAX];
    struct dispatch d = {.ordinal = 1,
                         .at = g->c->called,
                         .by = g->c->registrar->name,
                         .playbook =
                             playbook_choose(g->batch->playbooks, g->batch->playbook_count, &q),
                         .seats = seats};

    if (!d.playbook)
        return RC_OK;
    take_seats(g, &dice, d.playbook, seats, &d.seat_count);
    TRY(dispatch_insert(&g->w->tx, g->dispute->id, &d));
    TRY(entry(g, USE_DISPATCH, d.at, g->c->registrar));
    return play_team(g, &dice, &d);
}

/* ---- at the table, and after ---- */

static enum rc settle(struct writing *g)
{
    struct tx *tx = &g->w->tx;
    struct district_case *c = g->c;

    TRY(agreement_insert(tx, g->dispute->id, &c->agreement));
    TRY(entry(g, USE_AGREE, c->agreed, c->mediator));
    if (!instant_is_set(c->signed_at))
        return RC_OK;
    for (size_t i = 0; i < c->agreement.mark_count; i++) {
        struct mark m = c->agreement.marks[i];

        TRY(mark_insert(tx, c->agreement.id, &m));
    }
    return entry(g, USE_SIGN, c->signed_at, c->mediator);
}

static enum rc follow_up(struct writing *g)
{
    struct tx *tx = &g->w->tx;
    struct district_case *c = g->c;

    if (instant_is_set(c->performed)) {
        c->performance.agreement = c->agreement.id;
        TRY(performance_insert(tx, g->dispute->id, &c->performance));
        TRY(entry(g, USE_PERFORM, c->performed, c->mediator));
    }
    if (instant_is_set(c->visited)) {
        TRY(visit_insert(tx, g->dispute->id, &c->visit));
        TRY(entry(g, USE_VISIT, c->visited, c->mediator));
    }
    return RC_OK;
}

/* An entry that says that the case came to USE. */
static enum rc step(struct writing *g, enum use use, struct instant at, const struct person *who)
{
    tx_touch(&g->w->tx, TABLE_dispute, g->dispute->id);
    return entry(g, use, at, who);
}

static enum rc end(struct writing *g)
{
    const struct dispute *d = g->dispute;

    if (d->closed)
        return step(g, USE_CLOSE, d->closed_at, g->c->mediator);
    if (d->refuse_reason)
        return step(g, USE_REFUSE, d->registered_at, g->c->registrar);
    return d->void_reason ? step(g, USE_VOID, d->registered_at, g->c->registrar) : RC_OK;
}

enum rc generate_case(struct work *w, const struct batch *b, int64_t number,
                      struct district_case *c)
{
    struct writing g = {w, b, c, &c->dispute};

    TRY(register_case(&g, number));
    if (c->team)
        TRY(call_team(&g));
    if (instant_is_set(c->accepted))
        TRY(step(&g, USE_ACCEPT, c->accepted, c->mediator));
    if (instant_is_set(c->held)) {
        TRY(session_insert(&w->tx, c->dispute.id, &c->session));
        TRY(entry(&g, USE_RECORD, c->held, c->mediator));
    }
    if (instant_is_set(c->agreed))
        TRY(settle(&g));
    TRY(follow_up(&g));
    TRY(end(&g));
    return district_open(c->end) ? work_redue(w, c->dispute.id) : RC_OK;
}
