/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/simulation.h"

#include "core/domain/dice.h"

#include <stdlib.h>

#define DAY_MS      INT64_C(86400000)
#define SLOW        60 /* a team by appointment answers in hours where others take minutes */
#define APPOINTMENT MINUTES(60) /* longer promises are made by appointment */
#define SKEW_EVERY  (21 * DAY_MS)
#define STEPS_MOST  24 /* of one seat */

/* Milliseconds: a straight line from one quantile to the next. */
static int64_t drawn(struct dice *d, const int quantiles[SIMULATION_QUANTILES])
{
    const int64_t at = dice_pick(d, 1000 * (SIMULATION_QUANTILES - 1));
    const int64_t low = quantiles[at / 1000], high = quantiles[at / 1000 + 1];

    return low * 1000 + (high - low) * (at % 1000);
}

/* ---- checking ---- */

static enum rc check_quantiles(struct scope *sc, const int q[SIMULATION_QUANTILES])
{
    for (size_t i = 0; i < SIMULATION_QUANTILES; i++) {
        if (q[i] < 0 || (i > 0 && q[i] < q[i - 1]))
            return fail(sc, RC_INVALID, "agencies",
                        N_("The seconds of an agency must not fall. Nothing was made."));
    }
    return RC_OK;
}

static bool is_share(int n) { return n >= 0 && n <= 100; }

static enum rc check_shares(struct scope *sc, const struct simulation *s)
{
    const struct simulated_shares *h = &s->shares;
    bool sound = is_share(h->confirmed) && is_share(h->own) && is_share(h->corrected) &&
                 is_share(h->waived) && is_share(h->granted) && is_share(h->police) &&
                 is_share(h->again) && is_share(h->paused) && is_share(h->stood) &&
                 is_share(h->blamed);

    for (size_t i = 0; i < s->sort_count; i++)
        sound = sound && is_share(s->sorts[i].urgent) && s->sorts[i].weight > 0;
    for (size_t i = 0; i < s->agency_count; i++)
        sound = sound && is_share(s->agencies[i].late) &&
                is_share(s->agencies[i].declines + s->agencies[i].silent);
    if (sound)
        return RC_OK;
    return fail(sc, RC_INVALID, "shares",
                N_("A share is a number from 0 to 100, a weight is above 0. Nothing was made."));
}

enum rc simulation_check(struct scope *sc, const struct simulation *s)
{
    if (s->sort_count == 0 || s->surname_count == 0 || s->division_count == 0 ||
        s->person_count == 0)
        return fail(sc, RC_INVALID, "simulation",
                    N_("A district needs people, surnames, divisions and sorts of disputes. "
                       "Nothing was made."));
    for (size_t i = 0; i < s->agency_count; i++) {
        TRY(check_quantiles(sc, s->agencies[i].answer));
        TRY(check_quantiles(sc, s->agencies[i].way));
    }
    return check_shares(sc, s);
}

/* ---- disputes ---- */

static const struct simulated_sort *pick_sort(struct dice *d, const struct simulation *s)
{
    int64_t sum = 0, at;

    for (size_t i = 0; i < s->sort_count; i++)
        sum += s->sorts[i].weight;
    at = dice_pick(d, sum);
    for (size_t i = 0;; i++) {
        at -= s->sorts[i].weight;
        if (at < 0)
            return &s->sorts[i];
    }
}

static int64_t pick_time(struct dice *d, const int hours[SIMULATION_HOURS])
{
    int64_t sum = 0, at;
    size_t hour = 0;

    for (size_t i = 0; i < SIMULATION_HOURS; i++)
        sum += hours[i];
    at = dice_pick(d, sum > 0 ? sum : 1);
    while (hour + 1 < SIMULATION_HOURS && (at -= hours[hour]) >= 0)
        hour++;
    return (int64_t)hour * 3600000 + dice_pick(d, 3600000);
}

static struct party party_of(struct scope *sc, struct dice *d, const struct simulation *s,
                             enum role role)
{
    const char *surname = s->surnames[dice_pick(d, (int64_t)s->surname_count)];

    return (struct party){
        .role = role,
        .type = PARTY_PERSON,
        .name = scope_printf(sc, "%s%s", surname, dice_happens(d, 50) ? "某" : "某某"),
        .refused_on = DATE_NONE};
}

static struct intake intake_of(struct scope *sc, struct dice *d, const struct simulation *s,
                               const struct simulated_sort *sort)
{
    struct party *parties = scope_alloc(sc, 2, sizeof(*parties));

    parties[0] = party_of(sc, d, s, ROLE_APPLICANT);
    parties[1] = party_of(sc, d, s, ROLE_RESPONDENT);
    return (struct intake){
        .source = sort->source,
        .kind = sort->kind,
        .urgency = dice_happens(d, sort->urgent) ? URGENCY_URGENT : URGENCY_NORMAL,
        .division =
            dice_happens(d, 33) ? NULL : s->divisions[dice_pick(d, (int64_t)s->division_count)],
        .place = sort->place,
        .occurred_at = INSTANT_NEVER,
        .narrative = sort->narrative,
        .parties = parties,
        .party_count = 2};
}

static int by_time(const void *left, const void *right)
{
    const struct simulated_case *a = left, *b = right;

    if (a->at.ms != b->at.ms)
        return a->at.ms < b->at.ms ? -1 : 1;
    return (a->seed > b->seed) - (a->seed < b->seed);
}

static void draw_case(struct scope *sc, struct dice *d, const struct simulation *s,
                      struct simulated_case *c)
{
    const struct simulated_sort *sort = pick_sort(d, s);

    c->intake = intake_of(sc, d, s, sort);
    const bool urgent = c->intake.urgency == URGENCY_URGENT;
    c->situation = urgent ? sort->situation : NULL;
    c->rang = (struct span){dice_between(d, 15000, 240000)};
    c->called =
        urgent ? (struct span){dice_between(d, 5000, 90000)} : SECONDS(dice_between(d, 60, 5400));
    c->closed = (struct span){dice_between(d, 4 * DAY_MS, 40 * DAY_MS)};
    c->seed = dice_roll(d);
}

void simulation_cases(struct scope *sc, const struct simulation *s, uint64_t seed, struct date from,
                      int days, size_t count, struct simulated_case **list)
{
    *list = scope_alloc(sc, count, sizeof(**list));
    for (size_t i = 0; i < count; i++) {
        struct dice d = dice_of(seed, i);
        const struct instant day =
            date_start((struct date){from.day + (int32_t)dice_pick(&d, days)});

        (*list)[i].at = instant_after(day, (struct span){pick_time(&d, s->hours)});
        draw_case(sc, &d, s, &(*list)[i]);
    }
    if (count > 0)
        qsort(*list, count, sizeof(**list), by_time);
}

/* ---- teams ---- */

struct drawing {
    struct dice dice;
    const struct simulation *simulation;
    const struct dispatch *dispatch;
    int64_t scale; /* 1, or SLOW for a team by appointment */
    struct simulated_step *steps;
    size_t count;
    int64_t first_arrival; /* -1: nobody came yet */
    enum agency_id first;
};

static struct simulated_step *add(struct drawing *g, enum simulated_act act, enum simulated_who who,
                                  int64_t after)
{
    struct simulated_step *step = &g->steps[g->count++];

    *step = (struct simulated_step){.act = act, .who = who, .after = {after}, .happened = {after}};
    return step;
}

static void add_about(struct drawing *g, enum simulated_act act, enum simulated_who who,
                      int64_t after, enum agency_id agency, enum act response)
{
    struct simulated_step *step = add(g, act, who, after);

    step->agency = agency;
    step->response = response;
}

/* A late entry: written down half an hour or more afterwards, and then a claim. */
static void add_claim(struct drawing *g, enum agency_id agency, enum act response, int64_t at)
{
    const struct simulated_shares *shares = &g->simulation->shares;
    const int64_t recorded = at + dice_between(&g->dice, 1200000, 3600000) * g->scale;
    struct simulated_step *step = add(g, SIMULATED_RESPOND, SIMULATED_DESK, recorded);

    step->agency = agency;
    step->response = response;
    step->happened = (struct span){at};
    if (dice_happens(&g->dice, shares->own))
        add_about(g, SIMULATED_CONFIRM, SIMULATED_DESK, recorded + 60000, agency, response);
    if (dice_happens(&g->dice, shares->confirmed))
        add_about(g, SIMULATED_CONFIRM, SIMULATED_SECOND,
                  recorded + dice_between(&g->dice, 300000, 7200000), agency, response);
}

/* AGENCY does RESPONSE at AT; now and then it is written down wrongly, and then again. */
static void add_response(struct drawing *g, enum agency_id agency, enum act response, int64_t at)
{
    const enum simulated_who who = dice_happens(&g->dice, 70) ? SIMULATED_DESK : SIMULATED_SELF;

    add_about(g, SIMULATED_RESPOND, who, at, agency, response);
    if (!dice_happens(&g->dice, g->simulation->shares.corrected))
        return;
    add_about(g, SIMULATED_CORRECT, SIMULATED_DESK, at + 30000, agency, response);
    add_about(g, SIMULATED_RESPOND, SIMULATED_DESK, at + 45000, agency, response);
}

static const struct simulated_agency *manner_of(const struct simulation *s, enum agency_id agency)
{
    for (size_t i = 0; i < s->agency_count; i++) {
        if (s->agencies[i].agency == agency)
            return &s->agencies[i];
    }
    return &s->agencies[0];
}

/* Guards calm a quarrel and hand it over; the committee mediates there. */
static void hand_over(struct drawing *g, enum agency_id agency, int64_t arrived)
{
    const int64_t at = arrived + dice_between(&g->dice, 180000, 600000);

    if (agency != AGENCY_GUARD || !dice_happens(&g->dice, 60))
        return;
    add_response(g, agency, ACT_HANDED, at);
    if (dispatch_seat(g->dispatch, AGENCY_COMMITTEE) && dice_happens(&g->dice, 90))
        add_response(g, AGENCY_COMMITTEE, ACT_BEGUN, at + dice_between(&g->dice, 60000, 1080000));
}

static void arrive(struct drawing *g, const struct seat *seat, const struct simulated_agency *m,
                   int64_t answered)
{
    const int64_t arrived = answered + drawn(&g->dice, m->way);

    if (agency_get(seat->agency)->social && dice_happens(&g->dice, 40))
        add_response(g, seat->agency, ACT_LINKED, answered + 20000);
    add_response(g, seat->agency, ACT_ARRIVED, arrived);
    hand_over(g, seat->agency, arrived);
    if (g->first_arrival < 0 || arrived < g->first_arrival) {
        g->first_arrival = arrived;
        g->first = seat->agency;
    }
    if (dice_happens(&g->dice, 60))
        add_response(g, seat->agency, ACT_LEFT, arrived + dice_between(&g->dice, 1800000, 5400000));
}

static void play_seat(struct drawing *g, const struct seat *seat)
{
    const struct simulated_agency *m = manner_of(g->simulation, seat->agency);
    int64_t at = drawn(&g->dice, m->answer) * g->scale;
    const int fate = (int)dice_pick(&g->dice, 100);

    if (fate < m->silent) {
        add_response(g, seat->agency, ACT_UNREACHED, at);
        return;
    }
    if (fate < m->silent + m->declines) {
        add_response(g, seat->agency, ACT_DECLINED, at);
        if (dice_happens(&g->dice, 50))
            return;
        at += drawn(&g->dice, m->answer) * g->scale;
    }
    if (dice_happens(&g->dice, m->late))
        add_claim(g, seat->agency, ACT_ACCEPTED, at);
    else if (g->scale > 1 || dice_happens(&g->dice, 95)) /* the others are just there */
        add_response(g, seat->agency, ACT_ACCEPTED, at);
    if (g->scale == 1)
        arrive(g, seat, m, at);
}

static void begin_on_the_spot(struct drawing *g)
{
    if (g->first_arrival < 0 || dice_happens(&g->dice, 3))
        return;
    const int64_t at = g->first_arrival + dice_between(&g->dice, 20000, 240000);
    if (dice_happens(&g->dice, 6))
        add_claim(g, g->first, ACT_BEGUN, at);
    else
        add_response(g, g->first, ACT_BEGUN, at);
}

static void ask_exemption(struct drawing *g)
{
    const int64_t at = dice_between(&g->dice, 1500000, 3000000) * g->scale;

    add(g, SIMULATED_WAIVE, SIMULATED_DESK, at);
    if (dice_happens(&g->dice, g->simulation->shares.granted))
        add(g, SIMULATED_CONFIRM, SIMULATED_SECOND, at + 600000);
}

/* Clocks that stand for a while; the later of the two may come after the end of what is played. */
static void pause(struct drawing *g)
{
    const int64_t at = dice_between(&g->dice, 600000, 14400000);

    add(g, SIMULATED_PAUSE, SIMULATED_DESK, at);
    add(g, SIMULATED_RESUME, SIMULATED_DESK, at + dice_between(&g->dice, 3600000, 108000000));
}

static void stand_down(struct drawing *g)
{
    const struct seat *seat =
        &g->dispatch->seats[dice_pick(&g->dice, (int64_t)g->dispatch->seat_count)];
    struct simulated_step *step = add(g, SIMULATED_STAND_DOWN, SIMULATED_DESK,
                                      dice_between(&g->dice, 20000, 900000) * g->scale);

    step->agency = dice_happens(&g->dice, 30) ? AGENCY_NONE : seat->agency;
}

/* Take out what would be told to another team, or after everybody stood down. */
static void cut(struct drawing *g, int64_t handed_over, int64_t again)
{
    size_t kept = 0;

    for (size_t i = 0; i < g->count; i++) {
        const struct simulated_step *step = &g->steps[i];
        const bool tells = step->act == SIMULATED_RESPOND || step->act == SIMULATED_WAIVE;

        if (tells && (step->happened.ms > handed_over || step->after.ms >= again))
            continue;
        g->steps[kept++] = *step;
    }
    g->count = kept;
}

static int by_after(const void *left, const void *right)
{
    const struct simulated_step *a = left, *b = right;

    return (a->after.ms > b->after.ms) - (a->after.ms < b->after.ms);
}

static bool by_appointment(const struct playbook *pb)
{
    for (size_t i = 0; i < pb->promise_count; i++) {
        if (pb->promises[i].working_days == 0 && pb->promises[i].within.ms <= APPOINTMENT.ms)
            return false;
    }
    return true;
}

static void finish(struct drawing *g)
{
    const struct simulated_shares *shares = &g->simulation->shares;
    int64_t police = INT64_MAX, again = INT64_MAX;

    if (dice_happens(&g->dice, shares->waived))
        ask_exemption(g);
    if (g->dispatch->playbook->may_pause && dice_happens(&g->dice, shares->paused))
        pause(g);
    if (dice_happens(&g->dice, shares->stood))
        stand_down(g);
    if (dice_happens(&g->dice, shares->blamed))
        add(g, SIMULATED_BLAME, SIMULATED_DESK,
            dice_between(&g->dice, 2400000, 5400000) * g->scale);
    if (g->scale == 1 && dice_happens(&g->dice, shares->police))
        police = dice_between(&g->dice, 60000, 900000);
    if (g->dispatch->ordinal == 1 && dice_happens(&g->dice, shares->again))
        again = dice_between(&g->dice, 1500000, 3600000) * g->scale;
    cut(g, police, again);
    if (police < again)
        add(g, SIMULATED_POLICE, SIMULATED_DESK, police);
    if (again < INT64_MAX)
        add(g, SIMULATED_AGAIN, SIMULATED_DESK, again);
}

static struct drawing drawing_of(struct scope *sc, const struct simulation *s, uint64_t seed,
                                 uint64_t number, const struct dispatch *d)
{
    return (struct drawing){
        .dice = dice_of(seed, number),
        .simulation = s,
        .dispatch = d,
        .scale = by_appointment(d->playbook) ? SLOW : 1,
        .steps = scope_alloc(sc, (d->seat_count + 1) * STEPS_MOST, sizeof(struct simulated_step)),
        .first_arrival = -1};
}

static void hand_out(const struct drawing *g, struct simulated_step **list, size_t *count)
{
    qsort(g->steps, g->count, sizeof(*g->steps), by_after);
    *list = g->steps;
    *count = g->count;
}

void simulation_team(struct scope *sc, const struct simulation *s, uint64_t seed,
                     const struct dispatch *d, struct simulated_step **list, size_t *count)
{
    struct drawing g = drawing_of(sc, s, seed, (uint64_t)d->ordinal, d);

    for (size_t i = 0; i < d->seat_count; i++)
        play_seat(&g, &d->seats[i]);
    begin_on_the_spot(&g);
    finish(&g);
    hand_out(&g, list, count);
}

void simulation_level(struct scope *sc, const struct simulation *s, uint64_t seed,
                      const struct dispatch *d, int level, struct simulated_step **list,
                      size_t *count)
{
    struct drawing g = drawing_of(sc, s, ~seed, (uint64_t)d->ordinal * 100 + (uint64_t)level, d);

    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        const size_t before = g.count;

        if (seat_level(seat) != level)
            continue;
        play_seat(&g, seat);
        for (size_t j = before; j < g.count; j++) {
            const struct span waited = instant_until(d->at, seat->called);

            g.steps[j].after.ms += waited.ms;
            g.steps[j].happened.ms += waited.ms;
        }
    }
    hand_out(&g, list, count);
}

struct span simulation_skew(uint64_t seed, struct instant from, struct instant t)
{
    const int64_t turn = (t.ms - from.ms) / SKEW_EVERY;
    struct dice d = dice_of(~seed, (uint64_t)turn);
    const int64_t begins = dice_pick(&d, SKEW_EVERY - DAY_MS),
                  lasts = dice_between(&d, 3600000, DAY_MS);
    const int64_t at = (t.ms - from.ms) % SKEW_EVERY;

    if (at < begins || at > begins + lasts)
        return (struct span){0};
    return SECONDS(dice_between(&d, -90, 150));
}
