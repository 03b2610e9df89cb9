/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/roster.h"

#include "core/base/text.h"
#include "core/conf/roster_json.h"
#include "core/desk/work.h"
#include "core/store/roster_store.h"

#define NUMBER_MASK ((INT64_C(1) << 40) - 1) /* an id has the office above */
#define AHEAD       DAYS(400) /* so far a rotation is looked through for people in two places */
#define AROUND      DAYS(3)   /* a duty lasts two days at most */

int64_t desk_roster_number(int64_t id) { return id & NUMBER_MASK; }

/* ---- reading ---- */

static enum rc load(struct desk *desk, struct scope *sc, struct instant from,
                    struct roster_plan *plan)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = roster_load(sc, desk->engine, desk->office.id, from, plan);
    engine_rollback(desk->engine);
    return rc;
}

enum rc desk_roster(struct desk *desk, struct scope *sc, struct instant from, struct instant until,
                    struct roster *out)
{
    struct roster_plan plan;

    TRY(load(desk, sc, from, &plan));
    roster_resolve(sc, &plan, from, until, out);
    return RC_OK;
}

enum rc desk_roster_view(struct desk *desk, struct scope *sc, struct instant from,
                         struct instant until, struct roster_view *out)
{
    *out = (struct roster_view){0};
    TRY(load(desk, sc, (struct instant){from.ms - DAYS(7).ms}, &out->plan));
    roster_resolve(sc, &out->plan, from, until, &out->roster);
    roster_gaps(sc, &out->plan, from, until, &out->gaps, &out->gap_count);
    return RC_OK;
}

const char *desk_roster_json(struct scope *sc, const struct roster_view *v)
{
    return roster_json(sc, &v->plan, &v->roster, v->gaps, v->gap_count, desk_roster_number);
}

/* ---- shifts ---- */

static enum rc check_no_clash(struct work *w, const struct roster_plan *plan, const struct shift *s)
{
    const struct instant begin = shift_begin(s, s->from), end = shift_end(s, s->from);
    const struct instant horizon = {w->now.ms + AHEAD.ms};

    if (s->every == EVERY_ONCE)
        return roster_check_clash(w->sc, plan, begin, end);
    const struct instant from = instant_later(begin, (struct instant){w->now.ms - AROUND.ms});
    const struct instant until =
        date_is_set(s->until) ? instant_earlier(shift_end(s, s->until), horizon) : horizon;
    return roster_check_clash(w->sc, plan, from, instant_later(until, instant_after(from, AHEAD)));
}

enum rc use_add_shift(struct work *w, const void *args, void *result)
{
    struct shift *s = result;
    const struct instant from = {shift_begin(args, ((const struct shift *)args)->from).ms -
                                 AROUND.ms};
    struct roster_plan plan;

    *s = *(const struct shift *)args;
    s->recorded = w->now;
    s->by = w->desk->person.name;
    TRY(roster_load(w->sc, w->tx.engine, w->tx.office, from, &plan));
    TRY(shift_check(w->sc, s, plan.people, plan.person_count));
    struct shift *shifts =
        scope_grow(w->sc, plan.shifts, plan.shift_count, plan.shift_count + 1, sizeof(*shifts));
    s->id = INT64_MAX; /* behind all others until it has one */
    shifts[plan.shift_count++] = *s;
    plan.shifts = shifts;
    TRY(check_no_clash(w, &plan, s));
    TRY(shift_insert(&w->tx, s));
    w->subject = s->id;
    return RC_OK;
}

enum rc desk_add_shift(struct desk *desk, struct scope *sc, struct shift *s)
{
    struct shift given = *s;

    TRY(text_gate_in(sc, "name", given.name, TEXT_LINE, &given.name));
    TRY(text_gate_in(sc, "note", given.note, TEXT_LINE, &given.note));
    if (!date_is_set(given.from))
        return fail(sc, RC_INVALID, "from",
                    N_("Please say on which day the shift begins. Nothing was saved."));
    if (given.every == EVERY_ONCE)
        given.until = given.from;
    return desk_run(desk, sc, USE_ADD_SHIFT, &given, s);
}

/* ---- changes ---- */

/* What a change is made of before the transaction has looked at the roster. */
struct wish {
    enum change_kind kind;
    struct substitution s; /* SUBSTITUTE, TAKE */
    int64_t other;         /* SWAP */
    struct date theirs;    /* SWAP: day of the other duty */
    int64_t shift, number; /* END; AGREED */
};

static enum rc no_such_duty(struct work *w, const struct roster_plan *plan, int64_t person)
{
    const struct person *p = roster_person(plan, person);

    return fail(w->sc, RC_INVALID, "person", N_("{1} has no such duty. Nothing was saved."),
                p ? p->name : "");
}

/* The duty of PERSON that begins on DAY; with T, the one that runs then; NULL. */
static const struct duty *duty_of(struct work *w, const struct roster_plan *plan, int64_t person,
                                  struct date day, struct instant t)
{
    const struct instant near = date_is_set(day) ? date_start(day) : t;
    struct roster r;

    roster_resolve(w->sc, plan, (struct instant){near.ms - AROUND.ms}, instant_after(near, AROUND),
                   &r);
    for (size_t i = 0; i < r.count; i++) {
        const struct duty *d = &r.duties[i];
        const bool runs = !instant_before(t, d->from) && instant_before(t, d->until);

        if (d->person == person && (!date_is_set(day) || d->day.day == day.day) &&
            (runs || !instant_is_set(t)) && (instant_is_set(t) || instant_before(w->now, d->until)))
            return d;
    }
    return NULL;
}

static enum rc build_substitution(struct work *w, const struct roster_plan *plan,
                                  const struct wish *wish, struct roster_change *c)
{
    const struct substitution *s = &wish->s;
    const struct duty *d = duty_of(w, plan, s->person, s->day, s->from);

    if (!d)
        return no_such_duty(w, plan, s->person);
    c->shift = d->shift;
    c->day = d->day;
    c->person = s->person;
    c->other = s->other;
    c->from = instant_is_set(s->from) ? s->from : instant_later(d->from, w->now);
    c->until = instant_is_set(s->until) ? s->until : d->until;
    c->reason = s->reason;
    return RC_OK;
}

/* Whom somebody of the same agency relieves who names nobody: the only one on duty there. */
static enum rc build_take(struct work *w, const struct roster_plan *plan, const struct wish *wish,
                          struct roster_change *c)
{
    const enum agency_id agency = w->desk->person.agency;
    struct wish own = *wish;
    struct roster r;

    own.s.from = w->now;
    own.s.other = w->desk->person.id;
    if (own.s.person != 0)
        return build_substitution(w, plan, &own, c);
    roster_resolve(w->sc, plan, w->now, instant_after(w->now, SECONDS(1)), &r);
    const struct duty *d = roster_on_duty(&r, agency, DUTY_OFFICER, w->now, 0);
    if (!d)
        return fail(w->sc, RC_INVALID, "person",
                    N_("Nobody of your agency is on duty now. Nothing was saved."));
    if (roster_on_duty(&r, agency, DUTY_OFFICER, w->now, 1))
        return fail(w->sc, RC_INVALID, "person",
                    N_("Several people are on duty now; please say whose duty you take over. "
                       "Nothing was saved."));
    own.s.person = d->person;
    return build_substitution(w, plan, &own, c);
}

static enum rc build_swap(struct work *w, const struct roster_plan *plan, const struct wish *wish,
                          struct roster_change *c)
{
    const int64_t me = w->desk->person.id;
    const struct duty *mine = duty_of(w, plan, me, wish->s.day, INSTANT_NEVER);
    const struct duty *theirs = duty_of(w, plan, wish->other, wish->theirs, INSTANT_NEVER);

    if (!mine)
        return no_such_duty(w, plan, me);
    if (!theirs)
        return no_such_duty(w, plan, wish->other);
    c->shift = mine->shift;
    c->day = mine->day;
    c->person = me;
    c->other_shift = theirs->shift;
    c->other_day = theirs->day;
    c->other = wish->other;
    return RC_OK;
}

static enum rc build_agreement(struct work *w, const struct roster_plan *plan,
                               const struct wish *wish, struct roster_change *c)
{
    int waiting = 0;

    for (size_t i = 0; i < plan->change_count; i++) {
        const struct roster_change *swap = &plan->changes[i];
        const bool meant = wish->number ? desk_roster_number(swap->id) == wish->number
                                        : swap->other == w->desk->person.id;

        if (roster_waits(plan, swap, w->now) && meant) {
            c->of = swap->id;
            waiting++;
        }
    }
    if (waiting > 1)
        return fail(w->sc, RC_INVALID, "swap",
                    N_("Several swaps wait for you; please name one. Nothing was saved."));
    return RC_OK;
}

static enum rc build(struct work *w, const struct roster_plan *plan, const struct wish *wish,
                     struct roster_change *c)
{
    switch (wish->kind) {
    case CHANGE_SUBSTITUTE:
        return build_substitution(w, plan, wish, c);
    case CHANGE_TAKE:
        return build_take(w, plan, wish, c);
    case CHANGE_SWAP:
        return build_swap(w, plan, wish, c);
    case CHANGE_AGREED:
        return build_agreement(w, plan, wish, c);
    case CHANGE_END:
        for (size_t i = 0; i < plan->shift_count; i++) {
            if (desk_roster_number(plan->shifts[i].id) == wish->number)
                c->shift = plan->shifts[i].id;
        }
        c->day = wish->s.day;
        return RC_OK;
    case CHANGE_UNDONE:
        break;
    }
    return fail(w->sc, RC_BUG, NULL, N_("The roster has a change this program does not know."));
}

/* A change of KIND that whoever sits here makes now. */
static struct roster_change change_by(const struct work *w, enum change_kind kind)
{
    return (struct roster_change){.kind = kind,
                                  .day = DATE_NONE,
                                  .other_day = DATE_NONE,
                                  .from = INSTANT_NEVER,
                                  .until = INSTANT_NEVER,
                                  .recorded = w->now,
                                  .recorder = w->desk->person.id,
                                  .by = w->desk->person.name};
}

/* His own duty everybody gives away, swaps or takes; the plan of others is for who makes it. */
static enum rc check_planner(struct work *w, const struct roster_change *c)
{
    const int64_t me = w->desk->person.id;
    const bool plans = c->kind == CHANGE_END ||
                       (c->kind == CHANGE_SUBSTITUTE && c->person != me && c->other != me);

    return plans && !permit_allows(&w->desk->viewer, MAY_ROSTER, NULL) ? desk_deny(w->desk, w->sc)
                                                                       : RC_OK;
}

enum rc use_change_roster(struct work *w, const void *args, void *result)
{
    const struct wish *wish = args;
    struct roster_change c = change_by(w, wish->kind);
    struct roster_plan plan;

    TRY(roster_load(w->sc, w->tx.engine, w->tx.office, (struct instant){w->now.ms - AROUND.ms},
                    &plan));
    TRY(build(w, &plan, wish, &c));
    TRY(check_planner(w, &c));
    TRY(roster_check_change(w->sc, &plan, &c, w->now));
    TRY(roster_change_insert(&w->tx, &c));
    w->subject = c.id;
    if (result)
        *(int64_t *)result = desk_roster_number(c.id);
    return RC_OK;
}

enum rc desk_end_shift(struct desk *desk, struct scope *sc, int64_t number, struct date last)
{
    return desk_run(desk, sc, USE_CHANGE_ROSTER,
                    &(struct wish){.kind = CHANGE_END, .number = number, .s.day = last}, NULL);
}

enum rc desk_substitute(struct desk *desk, struct scope *sc, const struct substitution *s)
{
    struct wish wish = {.kind = CHANGE_SUBSTITUTE, .s = *s};

    TRY(text_gate_in(sc, "reason", s->reason, TEXT_LINE, &wish.s.reason));
    return desk_run(desk, sc, USE_CHANGE_ROSTER, &wish, NULL);
}

enum rc desk_take_over(struct desk *desk, struct scope *sc, int64_t person, const char *reason)
{
    struct wish wish = {.kind = CHANGE_TAKE,
                        .s = {.person = person, .day = DATE_NONE, .until = INSTANT_NEVER}};

    TRY(text_gate_in(sc, "reason", reason, TEXT_LINE, &wish.s.reason));
    return desk_run(desk, sc, USE_CHANGE_ROSTER, &wish, NULL);
}

enum rc desk_ask_swap(struct desk *desk, struct scope *sc, struct date mine, int64_t other,
                      struct date theirs, int64_t *number)
{
    return desk_run(
        desk, sc, USE_CHANGE_ROSTER,
        &(struct wish){.kind = CHANGE_SWAP, .s.day = mine, .other = other, .theirs = theirs},
        number);
}

enum rc desk_agree_swap(struct desk *desk, struct scope *sc, int64_t number)
{
    return desk_run(desk, sc, USE_CHANGE_ROSTER,
                    &(struct wish){.kind = CHANGE_AGREED, .number = number}, NULL);
}

/* ---- taking back ---- */

enum rc use_undo_roster(struct work *w, const void *args, void *result)
{
    const int64_t number = *(const int64_t *)args;
    struct roster_change c = change_by(w, CHANGE_UNDONE);
    struct roster_plan plan;

    TRY(roster_load(w->sc, w->tx.engine, w->tx.office, (struct instant){w->now.ms - AROUND.ms},
                    &plan));
    TRY(roster_newest(w->sc, &plan, w->now, &c.of));
    if (number != 0 && number != desk_roster_number(c.of))
        return fail(w->sc, RC_CONFLICT, "undo",
                    N_("Somebody changed the roster meanwhile. Nothing was saved; please look at "
                       "it again."));
    const struct roster_change *old = roster_change(&plan, c.of);
    const bool own = old && old->recorder == w->desk->person.id;
    if (!own && !permit_allows(&w->desk->viewer, MAY_ROSTER, NULL))
        return desk_deny(w->desk, w->sc);
    if (old)
        c.until = old->until;
    *(const char **)result = old ? word_code(&change_words, old->kind) : "shift";
    TRY(roster_change_insert(&w->tx, &c));
    w->subject = c.of;
    return RC_OK;
}

enum rc desk_undo_roster(struct desk *desk, struct scope *sc, int64_t number, const char **undone)
{
    return desk_run(desk, sc, USE_UNDO_ROSTER, &number, undone);
}
