/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/escalation.h"

struct listing {
    struct scope *sc;
    const struct escalation_question *q;
    struct escalation *list;
    size_t count, room;
    struct instant end; /* the team stood down: nothing more falls due for it */
};

static void add(struct listing *l, struct escalation e)
{
    if (!instant_is_set(e.due) || (instant_is_set(l->end) && instant_before(l->end, e.due)))
        return;
    if (l->count == l->room) {
        l->room = l->room == 0 ? 8 : l->room * 2;
        l->list = scope_grow(l->sc, l->list, l->count, l->room, sizeof(*l->list));
    }
    l->list[l->count++] = e;
}

/* T, unless the clock of M stood before and so never shows it. */
static struct instant reached(const struct milestone *m, struct instant t)
{
    return m->paused && instant_before(m->paused_at, t) ? INSTANT_NEVER : t;
}

struct instant escalation_warn_at(const struct milestone *m)
{
    return reached(m, milestone_warn_at(m));
}

struct instant escalation_missed_at(const struct milestone *m)
{
    if (!instant_is_set(m->due))
        return INSTANT_NEVER;
    return reached(m, instant_after(m->due, (struct span){1}));
}

static bool is_excused(const struct milestone *m) { return m->waived || m->stopped; }

/* Nobody has kept it, and nobody is excused. */
static bool is_open(const struct milestone *m) { return !instant_is_set(m->met) && !is_excused(m); }

static bool is_kept(const struct milestone *m)
{
    return instant_is_set(m->met) && !instant_before(m->due, m->met);
}

static void list_breach(struct listing *l, const struct milestone *m)
{
    const enum consequence after = m->promise->on_breach;
    struct escalation e = {
        .kind = NOTICE_BREACH, .key = m->promise->code, .due = escalation_missed_at(m), .about = m};

    if (is_kept(m) || is_excused(m))
        return;
    add(l, e);
    e.kind = NOTICE_COMMANDER;
    if (after >= CONSEQUENCE_COMMANDER)
        add(l, e);
    e.kind = NOTICE_CARD;
    e.colour = after == CONSEQUENCE_RED      ? CARD_RED
               : after == CONSEQUENCE_YELLOW ? CARD_YELLOW
                                             : CARD_NORMAL;
    if (after >= CONSEQUENCE_CARD)
        add(l, e);
}

/* When AGENCY accepted, if that is the last it did. */
static struct instant accepted_at(const struct dispatch *d, enum agency_id agency)
{
    struct instant at = INSTANT_NEVER;

    if (dispatch_seat_state(d, agency) != ACT_ACCEPTED)
        return at;
    for (size_t i = 0; i < d->course.response_count; i++) {
        const struct response *r = &d->course.responses[i];

        if (r->agency == agency && r->act == ACT_ACCEPTED && course_stands(&d->course, r->id))
            at = instant_later(at, r->recorded_at);
    }
    return at;
}

/* Who was sent home is not rung at, however late somebody looks. */
static void list_idle(struct listing *l, const struct milestone *m)
{
    const bool home = instant_is_set(l->end);

    for (size_t i = 0; !home && is_open(m) && i < m->awaited_count; i++) {
        const enum agency_id agency = m->awaited[i];
        const struct instant accepted = accepted_at(l->q->dispatch, agency);

        if (!instant_is_set(accepted) || instant_before(m->due, accepted))
            continue;
        add(l, (struct escalation){
                   .kind = NOTICE_IDLE,
                   .key = scope_printf(l->sc, "%s/%s", agency_get(agency)->code, m->promise->code),
                   .due = escalation_missed_at(m),
                   .about = m,
                   .agency = agency});
    }
}

static void list_promises(struct listing *l)
{
    for (size_t i = 0; i < l->q->milestone_count; i++) {
        const struct milestone *m = &l->q->milestones[i];

        if (is_open(m))
            add(l, (struct escalation){.kind = NOTICE_WARN,
                                       .key = m->promise->code,
                                       .due = escalation_warn_at(m),
                                       .about = m});
        list_breach(l, m);
        list_idle(l, m);
    }
}

int escalation_level(const struct dispatch *d)
{
    int level = 1;

    for (size_t i = 0; i < d->course.ruling_count; i++) {
        const struct ruling *r = &d->course.rulings[i];

        if (r->kind == RULING_RAISED && course_stands(&d->course, r->id) && r->level > level)
            level = r->level;
    }
    return level;
}

bool escalation_calls(const struct dispatch *d, const struct playbook_seat *seat, int level)
{
    return playbook_seat_level(seat) == level && !dispatch_seat(d, seat->agency);
}

static bool calls_anybody(const struct dispatch *d, int level)
{
    for (size_t i = 0; i < d->playbook->seat_count; i++)
        if (escalation_calls(d, &d->playbook->seats[i], level))
            return true;
    return false;
}

int escalation_next_level(const struct dispatch *d)
{
    const int most = (int)d->playbook->level_count + 1;

    for (int level = escalation_level(d) + 1; level <= most; level++)
        if (calls_anybody(d, level))
            return level;
    return 0;
}

/* From when on some promise is missed and still open. */
static struct instant missing_since(const struct escalation_question *q)
{
    struct instant since = INSTANT_NEVER;

    for (size_t i = 0; i < q->milestone_count; i++)
        if (is_open(&q->milestones[i]))
            since = instant_earlier(since, escalation_missed_at(&q->milestones[i]));
    return since;
}

static void list_level(struct listing *l, int level, struct instant due)
{
    const struct dispatch *d = l->q->dispatch;

    for (size_t i = 0; i < d->playbook->seat_count; i++) {
        const struct playbook_seat *seat = &d->playbook->seats[i];

        if (!escalation_calls(d, seat, level))
            continue;
        add(l, (struct escalation){
                   .kind = NOTICE_LEVEL,
                   .key = scope_printf(l->sc, "%d/%s", level, agency_get(seat->agency)->code),
                   .due = due,
                   .level = level,
                   .agency = seat->agency});
    }
}

/* Nor is anybody called to a team that has stood down. */
static void list_levels(struct listing *l)
{
    const struct dispatch *d = l->q->dispatch;
    const struct instant missing = missing_since(l->q);

    for (int level = escalation_level(d) + 1; instant_is_set(missing) && !instant_is_set(l->end) &&
                                              level <= (int)d->playbook->level_count + 1;
         level++) {
        const struct span after = d->playbook->levels[level - 2].after;

        list_level(l, level, instant_later(missing, instant_after(d->at, after)));
    }
}

static void list_answers(struct listing *l)
{
    for (size_t i = 0; i < l->q->card_count; i++) {
        const struct card *c = &l->q->cards[i];

        if (c->dispatch != l->q->dispatch->id)
            continue;
        add(l, (struct escalation){
                   .kind = NOTICE_ANSWER,
                   .key = scope_printf(l->sc, "%s/%s", card_name(l->sc, c),
                                       word_code(&card_colour_words, (int)card_colour(c))),
                   .due = card_answer_due(c),
                   .card = c});
    }
}

/* By instant; of equals the first listed leads. */
static void sort(struct escalation *list, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        const struct escalation e = list[i];
        size_t place = i;

        for (; place > 0 && instant_before(e.due, list[place - 1].due); place--)
            list[place] = list[place - 1];
        list[place] = e;
    }
}

void escalation_list(struct scope *sc, const struct escalation_question *q,
                     struct escalation **list, size_t *count)
{
    const struct ruling *stop = course_stop(&q->dispatch->course);
    struct listing l = {.sc = sc, .q = q, .end = stop ? stop->at : INSTANT_NEVER};

    if (q->urges) {
        list_promises(&l);
        list_levels(&l);
    }
    l.end = INSTANT_NEVER; /* a card wants its answer also when the team is at home again */
    list_answers(&l);
    sort(l.list, l.count);
    *list = l.list;
    *count = l.count;
}

struct instant escalation_next(const struct escalation *list, size_t count, int64_t dispatch,
                               const struct notice *notices, size_t notice_count)
{
    for (size_t i = 0; i < count; i++)
        if (!notice_known(notices, notice_count, dispatch, list[i].kind, list[i].key))
            return list[i].due;
    return INSTANT_NEVER;
}
