/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/roster.h"

#include "core/base/text.h"

#include <stdlib.h>

#define CHANGE_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_CHANGE(CHANGE_)};
#undef CHANGE_
const struct word_list change_words = {words, sizeof(words) / sizeof(*words)};

/* A duty may begin so many days before the time that is asked for. */
#define DAYS_BEFORE (SHIFT_MINUTES_MAX / 1440)

/* ---- what is in a plan ---- */

const struct shift *roster_shift(const struct roster_plan *plan, int64_t id)
{
    for (size_t i = 0; i < plan->shift_count; i++) {
        if (plan->shifts[i].id == id)
            return &plan->shifts[i];
    }
    return NULL;
}

const struct roster_change *roster_change(const struct roster_plan *plan, int64_t id)
{
    for (size_t i = 0; i < plan->change_count; i++) {
        if (plan->changes[i].id == id)
            return &plan->changes[i];
    }
    return NULL;
}

const struct person *roster_person(const struct roster_plan *plan, int64_t id)
{
    for (size_t i = 0; i < plan->person_count; i++) {
        if (plan->people[i].id == id)
            return &plan->people[i];
    }
    return NULL;
}

const struct roster_change *roster_mark(const struct roster_plan *plan, enum change_kind kind,
                                        int64_t id)
{
    for (size_t i = 0; i < plan->change_count; i++) {
        if (plan->changes[i].kind == kind && plan->changes[i].of == id)
            return &plan->changes[i];
    }
    return NULL;
}

bool roster_waits(const struct roster_plan *plan, const struct roster_change *c, struct instant now)
{
    return c->kind == CHANGE_SWAP && instant_before(now, c->from) &&
           !roster_mark(plan, CHANGE_AGREED, c->id) && !roster_mark(plan, CHANGE_UNDONE, c->id);
}

/* ---- resolving ---- */

/* Duties in the order of the plan. One that came to nothing has until == from. */
struct draft {
    struct scope *sc;
    struct duty *duties;
    size_t count, room;
};

static void add(struct draft *d, struct duty duty)
{
    if (!instant_before(duty.from, duty.until))
        return;
    if (d->count == d->room) {
        d->room = d->room == 0 ? 32 : d->room * 2;
        d->duties = scope_grow(d->sc, d->duties, d->count, d->room, sizeof(*d->duties));
    }
    d->duties[d->count++] = duty;
}

/* The last day of S, as it was ended; a later end takes the place of an earlier one. */
static struct date last_day(const struct roster_plan *plan, const struct shift *s)
{
    struct date last = {INT32_MAX};

    for (size_t i = 0; i < plan->change_count; i++) {
        const struct roster_change *c = &plan->changes[i];

        if (c->kind == CHANGE_END && c->shift == s->id && !roster_mark(plan, CHANGE_UNDONE, c->id))
            last = c->day;
    }
    return last;
}

static struct instant taken_back(const struct roster_plan *plan, int64_t id)
{
    const struct roster_change *undone = roster_mark(plan, CHANGE_UNDONE, id);

    return undone ? undone->recorded : INSTANT_NEVER;
}

/* A shift that was taken back counted from when it was recorded until then. */
static void plan_day(struct draft *d, const struct shift *s, struct date day, struct instant back)
{
    const struct instant since = instant_is_set(back) ? s->recorded : INSTANT_NEVER;
    const int place = shift_place_on(s, day);

    for (size_t i = 0; i < s->turn_count; i++) {
        if (s->turns[i].place == place)
            add(d, (struct duty){.shift = s->id,
                                 .person = s->turns[i].person,
                                 .agency = s->agency,
                                 .kind = s->kind,
                                 .from = instant_later(shift_begin(s, day), since),
                                 .until = instant_earlier(shift_end(s, day), back),
                                 .day = day,
                                 .name = s->name,
                                 .note = s->note});
    }
}

static void plan_shift(struct draft *d, const struct roster_plan *plan, const struct shift *s,
                       struct instant from, struct instant until)
{
    const struct instant back = taken_back(plan, s->id);
    const struct date ended = last_day(plan, s);
    const struct date end = date_of(until);
    struct date day = {date_of(from).day - DAYS_BEFORE};

    if (day.day < s->from.day)
        day = s->from;
    for (; day.day <= end.day && day.day <= ended.day; day.day++) {
        if (shift_serves(s, day))
            plan_day(d, s, day, back);
    }
}

/* TO serves instead of FROM in the duty of DAY; what lies outside stays FROM's. */
static void hand(struct draft *d, int64_t shift, struct date day, int64_t from, int64_t to,
                 struct instant begin, struct instant end)
{
    const size_t count = d->count;

    for (size_t i = 0; i < count; i++) {
        const struct duty old = d->duties[i];
        const struct instant b = instant_later(old.from, begin);
        const struct instant e = instant_earlier(old.until, end);

        if (old.shift != shift || old.day.day != day.day || old.person != from ||
            !instant_before(b, e))
            continue;
        const int64_t planned = old.instead_of ? old.instead_of : old.person;
        d->duties[i].person = to;
        d->duties[i].instead_of = planned == to ? 0 : planned;
        d->duties[i].from = b;
        d->duties[i].until = e;
        struct duty rest = old;
        rest.until = b;
        add(d, rest);
        rest = old;
        rest.from = e;
        add(d, rest);
    }
}

static void swap(struct draft *d, const struct roster_change *c)
{
    static const int64_t nobody = -1; /* so that the second hand does not take the first back */
    const struct instant ever = {INT64_MAX}, begin = {INT64_MIN + 1};

    hand(d, c->shift, c->day, c->person, nobody, begin, ever);
    hand(d, c->other_shift, c->other_day, c->other, c->person, begin, ever);
    hand(d, c->shift, c->day, nobody, c->other, begin, ever);
}

static void apply(struct draft *d, const struct roster_plan *plan, const struct roster_change *c)
{
    switch (c->kind) {
    case CHANGE_SUBSTITUTE:
    case CHANGE_TAKE:
        hand(d, c->shift, c->day, c->person, c->other, c->from,
             instant_earlier(c->until, taken_back(plan, c->id)));
        break;
    case CHANGE_AGREED:
        c = roster_change(plan, c->of);
        if (c && !roster_mark(plan, CHANGE_UNDONE, c->id))
            swap(d, c);
        break;
    case CHANGE_SWAP:
    case CHANGE_END:
    case CHANGE_UNDONE:
        break;
    }
}

/* Nobody serves before his post or after it. */
static void keep_posts(struct draft *d, const struct roster_plan *plan)
{
    for (size_t i = 0; i < d->count; i++) {
        struct duty *duty = &d->duties[i];
        const struct person *p = roster_person(plan, duty->person);

        if (!p) {
            duty->until = duty->from;
            continue;
        }
        duty->from = instant_later(duty->from, date_start(p->from));
        if (date_is_set(p->until))
            duty->until = instant_earlier(duty->until, date_start((struct date){p->until.day + 1}));
    }
}

static bool overlap(const struct duty *a, const struct duty *b)
{
    return a->person == b->person && instant_before(a->from, b->until) &&
           instant_before(b->from, a->until) && instant_before(a->from, a->until) &&
           instant_before(b->from, b->until);
}

/* Those of one person beside each other, in the order that keeps them. */
static int by_person(const void *a, const void *b)
{
    const struct duty *x = a, *y = b;

    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    if (x->shift != y->shift)
        return x->shift < y->shift ? -1 : 1;
    return (x->from.ms > y->from.ms) - (x->from.ms < y->from.ms);
}

static int by_beginning(const void *a, const void *b)
{
    const struct duty *x = a, *y = b;

    if (x->from.ms != y->from.ms)
        return x->from.ms < y->from.ms ? -1 : 1;
    if (x->shift != y->shift)
        return x->shift < y->shift ? -1 : 1;
    return (x->person > y->person) - (x->person < y->person);
}

static bool goes_on(const struct duty *a, const struct duty *b)
{
    return a->person == b->person && a->shift == b->shift && a->day.day == b->day.day &&
           a->instead_of == b->instead_of && a->until.ms == b->from.ms;
}

/* Add to OUT what of DUTY is free, the duties from START on being those of the same person. */
static void settle(struct draft *out, size_t start, struct duty duty)
{
    for (size_t i = start; i < out->count; i++) {
        struct duty rest = duty;

        if (!overlap(&out->duties[i], &duty))
            continue;
        duty.until = out->duties[i].from;
        rest.from = out->duties[i].until;
        settle(out, i + 1, duty);
        settle(out, i + 1, rest);
        return;
    }
    if (out->count > 0 && goes_on(&out->duties[out->count - 1], &duty))
        out->duties[out->count - 1].until = duty.until;
    else
        add(out, duty);
}

static struct draft draft_of(struct scope *sc, const struct roster_plan *plan, struct instant from,
                             struct instant until)
{
    struct draft d = {.sc = sc};

    for (size_t i = 0; i < plan->shift_count; i++)
        plan_shift(&d, plan, &plan->shifts[i], from, until);
    for (size_t i = 0; i < plan->change_count; i++)
        apply(&d, plan, &plan->changes[i]);
    keep_posts(&d, plan);
    if (d.count > 0)
        qsort(d.duties, d.count, sizeof(*d.duties), by_person);
    return d;
}

void roster_resolve(struct scope *sc, const struct roster_plan *plan, struct instant from,
                    struct instant until, struct roster *out)
{
    const struct draft d = draft_of(sc, plan, from, until);
    struct draft settled = {.sc = sc}, asked = {.sc = sc};
    size_t start = 0;

    for (size_t i = 0; i < d.count; i++) {
        if (i > 0 && d.duties[i].person != d.duties[i - 1].person)
            start = settled.count;
        settle(&settled, start, d.duties[i]);
    }
    for (size_t i = 0; i < settled.count; i++) {
        if (instant_before(settled.duties[i].from, until) &&
            instant_before(from, settled.duties[i].until))
            add(&asked, settled.duties[i]);
    }
    if (asked.count > 0)
        qsort(asked.duties, asked.count, sizeof(*asked.duties), by_beginning);
    *out = (struct roster){asked.duties, asked.count};
}

enum rc roster_check_clash(struct scope *sc, const struct roster_plan *plan, struct instant from,
                           struct instant until)
{
    const struct draft d = draft_of(sc, plan, from, until);

    for (size_t i = 0; i < d.count; i++) {
        for (size_t j = i; j-- > 0 && d.duties[j].person == d.duties[i].person;) {
            if (overlap(&d.duties[i], &d.duties[j]))
                return fail(sc, RC_INVALID, "people",
                            N_("{1} would be on duty twice at {2}. Nothing was saved."),
                            roster_person(plan, d.duties[i].person)->name,
                            instant_short(sc, instant_later(d.duties[i].from, d.duties[j].from)));
        }
    }
    return RC_OK;
}

/* ---- asking ---- */

static bool covers(const struct duty *d, struct instant t)
{
    return !instant_before(t, d->from) && instant_before(t, d->until);
}

const struct duty *roster_duty(const struct roster *r, int64_t person, struct instant t)
{
    for (size_t i = 0; i < r->count; i++) {
        if (r->duties[i].person == person && covers(&r->duties[i], t))
            return &r->duties[i];
    }
    return NULL;
}

static bool is_on(const struct duty *d, enum agency_id agency, enum duty_kind kind,
                  struct instant t)
{
    return d->agency == agency && d->kind == kind && covers(d, t);
}

/* How many that are on duty at T with R's INDEX-th stand before it in the plan. */
static size_t rank(const struct roster *r, size_t index, struct instant t)
{
    const struct duty *duty = &r->duties[index];
    size_t before = 0;

    for (size_t i = 0; i < r->count; i++) {
        const struct duty *d = &r->duties[i];

        if (is_on(d, duty->agency, duty->kind, t))
            before += d->shift < duty->shift || (d->shift == duty->shift && i < index);
    }
    return before;
}

const struct duty *roster_on_duty(const struct roster *r, enum agency_id agency,
                                  enum duty_kind kind, struct instant t, size_t index)
{
    for (size_t i = 0; i < r->count; i++) {
        if (is_on(&r->duties[i], agency, kind, t) && rank(r, i, t) == index)
            return &r->duties[i];
    }
    return NULL;
}
