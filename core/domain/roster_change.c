/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be changed in a roster, and what may be taken back. */
#include "core/domain/roster.h"

/* A duty as it stands: of PERSON, of SHIFT, begun on DAY, at some time between FROM and UNTIL. */
static const struct duty *standing(const struct roster *r, int64_t shift, struct date day,
                                   int64_t person, struct instant from, struct instant until)
{
    for (size_t i = 0; i < r->count; i++) {
        const struct duty *d = &r->duties[i];

        if (d->shift == shift && d->day.day == day.day && d->person == person &&
            instant_before(d->from, until) && instant_before(from, d->until))
            return d;
    }
    return NULL;
}

static enum rc no_duty(struct scope *sc, const struct roster_plan *plan, int64_t person)
{
    const struct person *p = roster_person(plan, person);

    return fail(sc, RC_INVALID, "person", N_("{1} has no such duty. Nothing was saved."),
                p ? p->name : "");
}

/* OTHER must be somebody who may serve DUTY of the agency. */
static enum rc check_other(struct scope *sc, const struct roster_plan *plan,
                           const struct roster_change *c, enum agency_id agency)
{
    const struct person *other = roster_person(plan, c->other);

    if (!other)
        return fail(sc, RC_INVALID, "substitute",
                    N_("The substitute is not of this office. Nothing was saved."));
    if (c->other == c->person)
        return fail(sc, RC_INVALID, "substitute",
                    N_("{1} has this duty already. Nothing was saved."), other->name);
    if (other->agency != agency)
        return fail_words(
            sc, FAIL_WORD(2) | FAIL_WORD(3), RC_INVALID, "substitute",
            N_("{1} is of another agency ({2}) than the shift ({3}). Nothing was saved."),
            other->name, agency_get(other->agency)->label, agency_get(agency)->label);
    if (!person_serves(other, date_of(c->from)) ||
        !person_serves(other, date_of((struct instant){c->until.ms - 1})))
        return fail(sc, RC_INVALID, "substitute",
                    N_("{1} does not hold the post at that time. Nothing was saved."), other->name);
    return RC_OK;
}

static enum rc check_part(struct scope *sc, const struct roster_plan *plan, struct roster_change *c,
                          struct instant now)
{
    const struct instant t = instant_later(c->from, now);
    struct roster r;

    roster_resolve(sc, plan, (struct instant){t.ms - DAYS(2).ms},
                   (struct instant){t.ms + DAYS(3).ms}, &r);
    if (!instant_before(c->from, c->until))
        return fail(sc, RC_INVALID, "to", N_("It ends before it begins. Nothing was saved."));
    const struct duty *d = standing(&r, c->shift, c->day, c->person, c->from, c->until);
    if (!d)
        return no_duty(sc, plan, c->person);
    if (!instant_before(now, c->until))
        return fail(sc, RC_INVALID, "to",
                    N_("That time is over; what was is not changed. Nothing was saved."));
    if (instant_before(c->from, now))
        return fail(sc, RC_INVALID, "from",
                    N_("That time has begun; what was is not changed. Nothing was saved."));
    if (instant_before(c->from, d->from) || instant_before(d->until, c->until))
        return fail(sc, RC_INVALID, "from", N_("The duty goes from {1} to {2}. Nothing was saved."),
                    instant_short(sc, d->from), instant_short(sc, d->until));
    return check_other(sc, plan, c, d->agency);
}

/* One half of a swap: PERSON has the whole duty of DAY, and it has not begun. */
static enum rc check_half(struct scope *sc, const struct roster_plan *plan, int64_t shift,
                          struct date day, int64_t person, struct instant now,
                          const struct duty **out)
{
    const struct shift *s = roster_shift(plan, shift);
    struct roster r;

    if (!s)
        return no_duty(sc, plan, person);
    const struct instant from = shift_begin(s, day), until = shift_end(s, day);
    roster_resolve(sc, plan, from, until, &r);
    const struct duty *d = standing(&r, shift, day, person, from, until);
    if (!d)
        return no_duty(sc, plan, person);
    if (!instant_before(now, d->from))
        return fail(sc, RC_INVALID, "swap",
                    N_("A duty that has begun is not swapped; somebody may take it over. Nothing "
                       "was saved."));
    *out = d;
    return RC_OK;
}

static enum rc check_swap(struct scope *sc, const struct roster_plan *plan, struct roster_change *c,
                          struct instant now)
{
    const struct duty *mine, *theirs;

    TRY(check_half(sc, plan, c->shift, c->day, c->person, now, &mine));
    TRY(check_half(sc, plan, c->other_shift, c->other_day, c->other, now, &theirs));
    struct roster_change back = {
        .person = c->other, .other = c->person, .from = theirs->from, .until = theirs->until};
    c->from = mine->from;
    c->until = mine->until;
    TRY(check_other(sc, plan, c, mine->agency));
    TRY(check_other(sc, plan, &back, theirs->agency));
    c->from = instant_earlier(mine->from, theirs->from);
    c->until = instant_later(mine->until, theirs->until);
    return RC_OK;
}

static enum rc check_end(struct scope *sc, const struct roster_plan *plan, struct roster_change *c,
                         struct instant now)
{
    const struct shift *s = roster_shift(plan, c->shift);

    if (!s || roster_mark(plan, CHANGE_UNDONE, c->shift))
        return fail(sc, RC_INVALID, "shift", N_("There is no such shift. Nothing was saved."));
    if (c->day.day < date_of(now).day)
        return fail(sc, RC_INVALID, "to",
                    N_("That time is over; what was is not changed. Nothing was saved."));
    return RC_OK;
}

/* PLAN with C behind its changes. */
static struct roster_plan with(struct scope *sc, const struct roster_plan *plan,
                               const struct roster_change *c, const struct roster_change *agreed)
{
    struct roster_plan new = *plan;
    struct roster_change *changes =
        scope_grow(sc, plan->changes, plan->change_count, plan->change_count + 2, sizeof(*changes));

    changes[new.change_count++] = *c;
    if (agreed)
        changes[new.change_count++] = *agreed;
    new.changes = changes;
    return new;
}

static enum rc check_agreed(struct scope *sc, const struct roster_plan *plan,
                            struct roster_change *c, struct instant now)
{
    const struct roster_change *swap = roster_change(plan, c->of);

    if (!swap || !roster_waits(plan, swap, now))
        return fail(sc, RC_INVALID, "swap", N_("There is no swap that waits. Nothing was saved."));
    if (swap->other != c->recorder)
        return fail(sc, RC_INVALID, "swap",
                    N_("Only {1} can agree to this swap. Nothing was saved."),
                    roster_person(plan, swap->other)->name);
    struct roster_change still = *swap;
    TRY(check_swap(sc, plan, &still, now));
    c->from = still.from;
    c->until = still.until;
    const struct roster_plan new = with(sc, plan, c, NULL);
    return roster_check_clash(sc, &new, still.from, still.until);
}

enum rc roster_check_change(struct scope *sc, const struct roster_plan *plan,
                            struct roster_change *c, struct instant now)
{
    const int64_t probe = INT64_MAX; /* no row has this id */
    const struct roster_change agreed = {.id = probe, .kind = CHANGE_AGREED, .of = probe};
    struct roster_plan new;

    switch (c->kind) {
    case CHANGE_SUBSTITUTE:
    case CHANGE_TAKE:
        TRY(check_part(sc, plan, c, now));
        new = with(sc, plan, c, NULL);
        break;
    case CHANGE_SWAP:
        TRY(check_swap(sc, plan, c, now));
        c->id = probe;
        new = with(sc, plan, c, &agreed);
        break;
    case CHANGE_END:
        return check_end(sc, plan, c, now);
    case CHANGE_AGREED:
        return check_agreed(sc, plan, c, now);
    case CHANGE_UNDONE:
        return RC_OK;
    }
    return roster_check_clash(sc, &new, c->from, c->until);
}

/* ---- taking back ---- */

/* From when on C counts: a swap from its agreement. */
static int64_t effective(const struct roster_plan *plan, const struct roster_change *c)
{
    const struct roster_change *agreed = roster_mark(plan, CHANGE_AGREED, c->id);

    return agreed ? agreed->id : c->id;
}

static bool is_act(const struct roster_change *c)
{
    return c->kind != CHANGE_AGREED && c->kind != CHANGE_UNDONE;
}

static enum rc refuse(struct scope *sc)
{
    return fail(sc, RC_INVALID, "undo",
                N_("The last change has already taken effect and cannot be taken back. Nothing "
                   "was saved."));
}

static enum rc check_back(struct scope *sc, const struct roster_change *c, struct instant now)
{
    switch (c->kind) {
    case CHANGE_SUBSTITUTE:
    case CHANGE_TAKE:
        return instant_before(now, c->until) ? RC_OK : refuse(sc);
    case CHANGE_SWAP:
        return instant_before(now, c->from) ? RC_OK : refuse(sc);
    case CHANGE_END:
        return c->day.day >= date_of(now).day ? RC_OK : refuse(sc);
    case CHANGE_AGREED:
    case CHANGE_UNDONE:
        break;
    }
    return RC_OK;
}

/* Has the last duty of S been served? */
static bool is_served(const struct shift *s, struct instant now)
{
    const struct date last = s->every == EVERY_ONCE ? s->from : s->until;

    return date_is_set(last) && !instant_before(now, shift_end(s, last));
}

enum rc roster_newest(struct scope *sc, const struct roster_plan *plan, struct instant now,
                      int64_t *id)
{
    const struct roster_change *newest = NULL;
    const struct shift *shift = NULL;

    for (size_t i = 0; i < plan->change_count; i++) {
        const struct roster_change *c = &plan->changes[i];

        if (is_act(c) && !roster_mark(plan, CHANGE_UNDONE, c->id) &&
            (!newest || effective(plan, c) > effective(plan, newest)))
            newest = c;
    }
    for (size_t i = 0; i < plan->shift_count; i++) {
        if (!roster_mark(plan, CHANGE_UNDONE, plan->shifts[i].id))
            shift = &plan->shifts[i];
    }
    if (!newest && !shift)
        return fail(sc, RC_INVALID, "undo",
                    N_("There is nothing in the roster to take back. Nothing was saved."));
    if (newest && (!shift || effective(plan, newest) > shift->id)) {
        *id = newest->id;
        return check_back(sc, newest, now);
    }
    *id = shift->id;
    return is_served(shift, now) ? refuse(sc) : RC_OK;
}
