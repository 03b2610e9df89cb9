/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a roster has nobody, or too few. */
#include "core/domain/roster.h"

#define LOOK DAYS(7) /* so far back and ahead an agency's habit is looked for */

struct gaps {
    struct scope *sc;
    struct roster_gap *list;
    size_t count, room;
};

static void add(struct gaps *g, struct roster_gap gap)
{
    struct roster_gap *last = g->count > 0 ? &g->list[g->count - 1] : NULL;

    if (last && last->shift == gap.shift && last->agency == gap.agency && last->kind == gap.kind &&
        last->have == gap.have && last->until.ms == gap.from.ms) {
        last->until = gap.until;
        return;
    }
    if (g->count == g->room) {
        g->room = g->room == 0 ? 8 : g->room * 2;
        g->list = scope_grow(g->sc, g->list, g->count, g->room, sizeof(*g->list));
    }
    g->list[g->count++] = gap;
}

/* How many serve the duty of S and DAY at T; *NEXT becomes the first moment it may change. */
static int serving(const struct roster *r, const struct shift *s, struct date day, struct instant t,
                   struct instant *next)
{
    int count = 0;

    for (size_t i = 0; i < r->count; i++) {
        const struct duty *d = &r->duties[i];

        if (d->shift != s->id || d->day.day != day.day)
            continue;
        count += !instant_before(t, d->from) && instant_before(t, d->until);
        if (instant_before(t, d->from))
            *next = instant_earlier(*next, d->from);
        if (instant_before(t, d->until))
            *next = instant_earlier(*next, d->until);
    }
    return count;
}

static void look_at_day(struct gaps *g, const struct roster *r, const struct shift *s,
                        struct date day, struct instant from, struct instant until)
{
    const struct instant end = instant_earlier(shift_end(s, day), until);
    struct instant next;

    for (struct instant t = instant_later(shift_begin(s, day), from); instant_before(t, end);
         t = next) {
        next = end;
        const int have = serving(r, s, day, t, &next);
        if (have < s->least)
            add(g, (struct roster_gap){s->agency, s->kind, s->id, t, next, have, s->least});
    }
}

static bool is_ended(const struct roster_plan *plan, const struct shift *s, struct date day)
{
    bool ended = roster_mark(plan, CHANGE_UNDONE, s->id) != NULL;

    for (size_t i = 0; i < plan->change_count; i++) {
        const struct roster_change *c = &plan->changes[i];

        if (c->kind == CHANGE_END && c->shift == s->id && !roster_mark(plan, CHANGE_UNDONE, c->id))
            ended = day.day > c->day.day;
    }
    return ended;
}

static void look_at_shift(struct gaps *g, const struct roster_plan *plan, const struct roster *r,
                          const struct shift *s, struct instant from, struct instant until)
{
    const int32_t last = date_of(until).day;

    for (struct date day = {date_of(from).day - 2}; day.day <= last; day.day++) {
        if (shift_serves(s, day) && !is_ended(plan, s, day))
            look_at_day(g, r, s, day, from, until);
    }
}

/* An agency that was on duty lately and never is again has forgotten its next sheet. */
static void look_at_end(struct gaps *g, const struct roster *r, enum agency_id agency,
                        enum duty_kind kind, struct instant from, struct instant until)
{
    struct instant last = INSTANT_NEVER;

    for (size_t i = 0; i < r->count; i++) {
        if (r->duties[i].agency == agency && r->duties[i].kind == kind)
            last = instant_later(last, r->duties[i].until);
    }
    last = instant_is_set(last) ? instant_later(last, from) : until;
    if (instant_before(last, until))
        add(g, (struct roster_gap){agency, kind, 0, last, until, 0, 1});
}

void roster_gaps(struct scope *sc, const struct roster_plan *plan, struct instant from,
                 struct instant until, const struct roster_gap **gaps, size_t *count)
{
    struct gaps g = {.sc = sc};
    struct roster r;

    roster_resolve(sc, plan, (struct instant){from.ms - LOOK.ms}, instant_after(until, LOOK), &r);
    for (size_t i = 0; i < plan->shift_count; i++)
        look_at_shift(&g, plan, &r, &plan->shifts[i], from, until);
    for (int agency = AGENCY_NONE + 1; agency < AGENCY_COUNT; agency++) {
        look_at_end(&g, &r, (enum agency_id)agency, DUTY_COMMANDER, from, until);
        look_at_end(&g, &r, (enum agency_id)agency, DUTY_OFFICER, from, until);
    }
    *gaps = g.list;
    *count = g.count;
}
