/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is on duty: roster now, show. */
#include "cli/roster.h"

#include "cli/table.h"
#include "cli/wording.h"

#define COLUMNS 8
#define WEEK    7

static void add_duty(struct command_context *c, struct table *t, const struct roster_plan *plan,
                     const struct duty *d)
{
    const struct person *p = roster_person(plan, d->person);
    const struct person *planned = roster_person(plan, d->instead_of);

    table_add(t, scope_printf(c->sc, "%s-%s", instant_short(c->sc, d->from),
                              instant_short(c->sc, d->until)));
    table_add(t, agency_label(d->agency, c->lang));
    table_add(t, word_label(&duty_words, (int)d->kind, c->lang));
    table_add(t, p ? p->name : "");
    table_add(t, p ? p->phone : "");
    table_add(t, planned ? say(c->sc, c->lang, N_("for {1}"), planned->name) : "");
    table_add(t, scope_printf(c->sc, "#%lld", (long long)desk_roster_number(d->shift)));
    table_add(t, d->note);
}

static void say_gaps(struct command_context *c, const struct roster_view *v)
{
    for (size_t i = 0; i < v->gap_count; i++) {
        const struct roster_gap *g = &v->gaps[i];
        const char *from = instant_short(c->sc, g->from), *until = instant_short(c->sc, g->until);
        const char *whose = scope_printf(c->sc, "%s %s", agency_label(g->agency, c->lang),
                                         word_label(&duty_words, (int)g->kind, c->lang));

        if (g->shift == 0)
            command_say(c, N_("Gap: {1}: nobody is planned from {2} on."), whose, from);
        else
            command_say(c, N_("Gap: {1}: {2} to {3}, {4}."), whose, from, until,
                        scope_printf(c->sc, "%d/%d", g->have, g->least));
    }
}

static const char *half_of(struct command_context *c, const struct roster_plan *plan,
                           int64_t person, struct date day)
{
    return scope_printf(c->sc, "%s %s", roster_person(plan, person)->name, date_iso(c->sc, day));
}

static void say_waiting(struct command_context *c, const struct roster_plan *plan)
{
    const struct instant now = desk_now(c->desk);

    for (size_t i = 0; i < plan->change_count; i++) {
        const struct roster_change *s = &plan->changes[i];

        if (roster_waits(plan, s, now))
            command_say(c, N_("Swap {1} waits until {2} agrees: {3} for {4}."),
                        wording_count(c, desk_roster_number(s->id)),
                        roster_person(plan, s->other)->name, half_of(c, plan, s->person, s->day),
                        half_of(c, plan, s->other, s->other_day));
    }
}

/* Leave the duties of AGENCY. */
static void keep_agency(struct command_context *c, struct roster_view *v, enum agency_id agency)
{
    struct duty *duties = scope_alloc(c->sc, v->roster.count, sizeof(*duties));
    struct roster_gap *gaps = scope_alloc(c->sc, v->gap_count, sizeof(*gaps));
    size_t count = 0, gap_count = 0;

    for (size_t i = 0; i < v->roster.count; i++) {
        if (v->roster.duties[i].agency == agency)
            duties[count++] = v->roster.duties[i];
    }
    for (size_t i = 0; i < v->gap_count; i++) {
        if (v->gaps[i].agency == agency)
            gaps[gap_count++] = v->gaps[i];
    }
    v->roster = (struct roster){duties, count};
    v->gaps = gaps;
    v->gap_count = gap_count;
}

static enum rc say_view(struct command_context *c, struct roster_view *v)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    const char *const agency = options_value(c->args, "agency");
    enum agency_id id;

    if (agency) {
        TRY(agency_find(c->sc, "agency", agency, &id));
        keep_agency(c, v, id);
    }
    if (c->json) {
        buffer_add(&c->output->text, desk_roster_json(c->sc, v));
        return RC_OK;
    }
    for (size_t i = 0; i < v->roster.count; i++)
        add_duty(c, &t, &v->plan, &v->roster.duties[i]);
    if (v->roster.count == 0)
        command_say(c, N_("Nobody is on duty."));
    table_print(&t, "", &c->output->text);
    say_gaps(c, v);
    say_waiting(c, &v->plan);
    return RC_OK;
}

/* Commanders first, then by agency. */
static struct roster in_order(struct command_context *c, const struct roster *r, struct instant now)
{
    struct duty *duties = scope_alloc(c->sc, r->count, sizeof(*duties));
    const struct duty *d;
    size_t count = 0;

    for (int kind = DUTY_COMMANDER; kind >= DUTY_OFFICER; kind--)
        for (int a = AGENCY_NONE + 1; a < AGENCY_COUNT; a++)
            for (size_t i = 0;
                 (d = roster_on_duty(r, (enum agency_id)a, (enum duty_kind)kind, now, i)) != NULL;
                 i++)
                duties[count++] = *d;
    return (struct roster){duties, count};
}

enum rc roster_command_now(struct command_context *c)
{
    const struct instant now = desk_now(c->desk);
    struct roster_view v;

    TRY(desk_roster_view(c->desk, c->sc, now, instant_after(now, SECONDS(1)), &v));
    v.roster = in_order(c, &v.roster, now);
    v.gap_count = 0; /* of this moment: what is to come stands in show */
    return say_view(c, &v);
}

enum rc roster_command_show(struct command_context *c)
{
    struct roster_view v;
    struct date from, to;

    TRY(command_day(c, "from", &from));
    TRY(command_day(c, "to", &to));
    if (!date_is_set(from))
        from = desk_today(c->desk);
    if (!date_is_set(to))
        to.day = from.day + WEEK - 1;
    if (to.day < from.day)
        return fail(c->sc, RC_INVALID, "to",
                    N_("The last day of the period lies before its first."));
    TRY(desk_roster_view(c->desk, c->sc, date_start(from), date_start((struct date){to.day + 1}),
                         &v));
    return say_view(c, &v);
}
