/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/replay.h"

#include "core/base/text.h"

static struct instant level_after(const struct playbook *pb, const struct dispatch *d, int level)
{
    return level == LEVEL_FIRST ? d->at : instant_after(d->at, pb->levels[level - 2].after);
}

/* The seat of D as it would be under PB. */
static struct seat reseated(const struct playbook *pb, const struct playbook_seat *from,
                            const struct dispatch *d, const struct seat *real)
{
    const int level = playbook_seat_level(from);
    struct seat seat = *real;

    seat.required = from->required;
    seat.number = from->number;
    seat.level = level;
    seat.called = instant_later(real->called, level_after(pb, d, level));
    return seat;
}

/* Without the calling of levels, which followed the team's own playbook. */
static struct course without_levels(struct scope *sc, const struct course *c)
{
    struct ruling *rulings = scope_alloc(sc, c->ruling_count, sizeof(*rulings));
    struct course copy = *c;

    copy.rulings = rulings;
    copy.ruling_count = 0;
    for (size_t i = 0; i < c->ruling_count; i++) {
        if (c->rulings[i].kind != RULING_RAISED)
            rulings[copy.ruling_count++] = c->rulings[i];
    }
    return copy;
}

static struct dispatch replayed(struct scope *sc, const struct playbook *pb,
                                const struct dispatch *d)
{
    struct seat *seats = scope_alloc(sc, pb->seat_count, sizeof(*seats));
    struct dispatch other = *d;

    other.playbook = pb;
    other.seats = seats;
    other.seat_count = 0;
    other.course = without_levels(sc, &d->course);
    for (size_t i = 0; i < pb->seat_count; i++) {
        const struct seat *real = dispatch_seat(d, pb->seats[i].agency);

        if (real)
            seats[other.seat_count++] = reseated(pb, &pb->seats[i], d, real);
    }
    return other;
}

static struct replay_figure *figure_of(struct scope *sc, struct replay *r, const char *code)
{
    for (size_t i = 0; i < r->figure_count; i++) {
        if (text_equal(r->figures[i].code, code))
            return &r->figures[i];
    }
    r->figures =
        scope_grow(sc, r->figures, r->figure_count, r->figure_count + 1, sizeof(*r->figures));
    r->figures[r->figure_count] = (struct replay_figure){.code = code};
    return &r->figures[r->figure_count++];
}

static void count(struct outcomes *o, enum milestone_state state)
{
    o->n += state != MILESTONE_PENDING;
    o->states[state]++;
}

static void note_change(struct scope *sc, struct replay *r, const struct replay_change *change)
{
    if ((r->change_count & (r->change_count - 1)) == 0)
        r->changes =
            scope_grow(sc, r->changes, r->change_count,
                       r->change_count == 0 ? 1 : 2 * r->change_count, sizeof(*r->changes));
    r->changes[r->change_count++] = *change;
}

static enum rc add_team(struct scope *sc, struct replay *r, const struct dispute *dispute,
                        const struct dispatch *d, struct instant now)
{
    const struct dispatch other = replayed(sc, r->playbook, d);
    struct milestone *before, *after;
    size_t before_count, after_count;

    TRY(milestone_judge(sc, d, &before, &before_count));
    TRY(milestone_judge(sc, &other, &after, &after_count));
    r->matched++;
    r->short_of += other.seat_count < r->playbook->seat_count;
    for (size_t i = 0; i < after_count; i++) {
        const struct milestone *m = &after[i];
        const struct milestone *own = milestone_find(before, before_count, m->promise->code);
        const struct replay_change change = {dispute, d, m->promise,
                                             own ? milestone_state(own, now) : MILESTONE_PENDING,
                                             milestone_state(m, now)};
        struct replay_figure *f = figure_of(sc, r, m->promise->code);

        f->other = m->promise;
        count(&f->after, change.after);
        if (own && change.before != change.after)
            note_change(sc, r, &change);
    }
    for (size_t i = 0; i < before_count; i++) {
        struct replay_figure *f = figure_of(sc, r, before[i].promise->code);

        f->own = before[i].promise;
        count(&f->before, milestone_state(&before[i], now));
    }
    return RC_OK;
}

enum rc replay_add(struct scope *sc, struct replay *r, const struct casefile *cf, struct period p,
                   struct instant now)
{
    const struct playbook_question question = casefile_question(cf);
    const bool meets = playbook_match(r->playbook, &question) >= 0;

    for (size_t i = 0; i < cf->dispatch_count; i++) {
        if (!period_has(p, &cf->dispatches[i]))
            continue;
        r->called++;
        if (meets)
            TRY(add_team(sc, r, &cf->dispute, &cf->dispatches[i], now));
    }
    return RC_OK;
}
