/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the roster: what they are, and how they look. */
#include "tui/screens/roster.h"

#include <string.h>

#include "core/base/text.h"
#include "tui/screens/context.h"
#include "tui/screens/words.h"

enum {
    STATE = 5,
    TIME = 18,
    AGENCY = 11,
    AGENCY_WIDE = 22, /* where there is room for a whole English name */
    KIND = 11,
    NAME = 9,
    PHONE = 12,
    WIDE = 110 /* columns from which there is */
};

/* ---- what stands there ---- */

static void add(struct roster_row *rows, size_t *count, struct roster_row row)
{
    rows[(*count)++] = row;
}

static void add_now(struct roster_data *data, struct roster_row *rows, struct instant now)
{
    const struct roster *r = &data->view.roster;
    const struct duty *d;

    for (int kind = DUTY_COMMANDER; kind >= DUTY_OFFICER; kind--) {
        for (int a = AGENCY_NONE + 1; a < AGENCY_COUNT; a++) {
            for (size_t i = 0;
                 (d = roster_on_duty(r, (enum agency_id)a, (enum duty_kind)kind, now, i)) != NULL;
                 i++)
                add(rows, &data->count, (struct roster_row){ROSTER_NOW, .duty = d});
        }
    }
}

void roster_rows(struct scope *sc, struct roster_data *data, struct instant now)
{
    const struct roster_view *v = &data->view;
    const size_t most = 2 * v->roster.count + v->gap_count + v->plan.change_count;
    struct roster_row *rows = scope_alloc(sc, most, sizeof(*rows));

    data->count = 0;
    add_now(data, rows, now);
    for (size_t i = 0; i < v->plan.change_count; i++) {
        if (roster_waits(&v->plan, &v->plan.changes[i], now))
            add(rows, &data->count, (struct roster_row){ROSTER_SWAP, .swap = &v->plan.changes[i]});
    }
    for (size_t i = 0; i < v->gap_count; i++)
        add(rows, &data->count, (struct roster_row){ROSTER_GAP, .gap = &v->gaps[i]});
    for (size_t i = 0; i < v->roster.count; i++) {
        if (instant_before(now, v->roster.duties[i].from))
            add(rows, &data->count,
                (struct roster_row){ROSTER_LATER, .duty = &v->roster.duties[i]});
    }
    data->rows = rows;
}

void roster_head(struct screen *screen, struct scope *sc, struct instant now, struct head_duty *out)
{
    const struct duty *d = NULL;
    struct roster_view v;

    *out = (struct head_duty){0};
    if (desk_roster_view(context_desk(screen), sc, now, instant_after(now, SECONDS(1)), &v) !=
        RC_OK)
        return;
    for (int a = AGENCY_NONE + 1; a < AGENCY_COUNT && !d; a++)
        d = roster_on_duty(&v.roster, (enum agency_id)a, DUTY_COMMANDER, now, 0);
    if (d)
        out->commander = roster_person(&v.plan, d->person)->name;
    d = roster_on_duty(&v.roster, AGENCY_COMMITTEE, DUTY_OFFICER, now, 0);
    if (d)
        out->officer = roster_person(&v.plan, d->person)->name;
}

/* ---- how it looks ---- */

/* "11-20 20:00-08:00"; an end further away has its own day. */
static const char *time_text(const struct paint *p, struct instant from, struct instant until)
{
    const char *begin = instant_short(p->sc, from), *end = instant_short(p->sc, until);
    const bool near = instant_until(from, until).ms <= DAYS(1).ms;

    if (near)
        return scope_printf(p->sc, "%s-%s", begin, end + strlen("11-20 "));
    return scope_printf(p->sc, "%s-%.5s", begin, end);
}

static int agency_cells(struct box box) { return box.width >= WIDE ? AGENCY_WIDE : AGENCY; }

/* Write TEXT in the next column of CELLS cells; return where the one after it begins. */
static int put(const struct paint *p, struct box box, int x, int cells, enum style style,
               const char *text)
{
    canvas_put(p->canvas, box.y, x, cells - 1, style, text);
    return x + cells;
}

static int put_left(const struct paint *p, struct box box, enum style style, const char *state,
                    const char *time, enum agency_id agency, enum duty_kind kind)
{
    int x = put(p, box, box.x, STATE, style, tr(p->lang, state));

    x = put(p, box, x, TIME, style, time);
    x = put(p, box, x, agency_cells(box), style, words_agency(agency, p->lang));
    return put(p, box, x, KIND, style, word_label(&duty_words, (int)kind, p->lang));
}

static void paint_duty(const struct roster_data *data, const struct paint *p,
                       const struct roster_row *row, struct box box)
{
    const struct duty *d = row->duty;
    const struct roster_plan *plan = &data->view.plan;
    const struct person *who = roster_person(plan, d->person);
    const struct person *planned = roster_person(plan, d->instead_of);
    const bool now = row->part == ROSTER_NOW;
    int x = put_left(p, box, now ? STYLE_STRONG : STYLE_PLAIN, now ? N_("Now") : N_("Then"),
                     time_text(p, d->from, d->until), d->agency, d->kind);

    x = put(p, box, x, NAME, now ? STYLE_STRONG : STYLE_PLAIN, who->name);
    x = put(p, box, x, PHONE, STYLE_PLAIN, who->phone);
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_DIM,
               planned ? say(p->sc, p->lang, N_("for {1}"), planned->name)
                       : (d->note ? d->note : d->name));
}

static void paint_gap(const struct roster_gap *g, const struct paint *p, struct box box)
{
    const char *text = g->shift == 0
                           ? tr(p->lang, N_("nobody is planned any more"))
                           : say(p->sc, p->lang, N_("{1} of {2} people"),
                                 words_count(p->sc, g->have), words_count(p->sc, g->least));
    const char *time = g->shift == 0 ? scope_printf(p->sc, "%s-", instant_short(p->sc, g->from))
                                     : time_text(p, g->from, g->until);
    const int x = put_left(p, box, STYLE_RED, N_("GAP"), time, g->agency, g->kind);

    canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_RED, text);
}

static void paint_swap(const struct roster_data *data, const struct roster_change *c,
                       const struct paint *p, struct box box)
{
    const struct roster_plan *plan = &data->view.plan;
    const struct person *who = roster_person(plan, c->person),
                        *other = roster_person(plan, c->other);
    const int x = put(p, box, box.x, STATE, STYLE_NOTICE, tr(p->lang, N_("Swap")));

    canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_NOTICE,
               say(p->sc, p->lang, N_("{1} for {2}, if {3} agrees (F6)"),
                   scope_printf(p->sc, "%s %s", who->name, date_iso(p->sc, c->day)),
                   scope_printf(p->sc, "%s %s", other->name, date_iso(p->sc, c->other_day)),
                   other->name));
}

static void paint_row(const struct paint *p, const void *context, size_t index, struct box box)
{
    const struct roster_data *data = context;
    const struct roster_row *row = &data->rows[index];

    switch (row->part) {
    case ROSTER_NOW:
    case ROSTER_LATER:
        paint_duty(data, p, row, box);
        break;
    case ROSTER_GAP:
        paint_gap(row->gap, p, box);
        break;
    case ROSTER_SWAP:
        paint_swap(data, row->swap, p, box);
        break;
    }
}

/* A duty has no id of its own: its beginning and its person tell it from the others. */
static int64_t id_of(const void *context, size_t index)
{
    const struct roster_data *data = context;
    const struct roster_row *row = &data->rows[index];

    switch (row->part) {
    case ROSTER_NOW:
    case ROSTER_LATER:
        return row->duty->from.ms ^ row->duty->person;
    case ROSTER_GAP:
        return -(row->gap->from.ms ^ (int64_t)row->gap->agency);
    case ROSTER_SWAP:
        return row->swap->id;
    }
    return 0;
}

struct list_view roster_list(const struct roster_data *data)
{
    return (struct list_view){data->count, data, paint_row, id_of};
}

void roster_paint_heads(const struct paint *p, struct box box)
{
    const struct {
        const char *label;
        int cells;
    } heads[] = {{"", STATE},           {N_("Time"), TIME}, {N_("Agency"), agency_cells(box)},
                 {N_("Duty"), KIND},    {N_("Who"), NAME},  {N_("Phone"), PHONE},
                 {N_("Remark"), 1 << 7}};
    int x = box.x + LIST_GUTTER;

    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        x = put(p, box, x, heads[i].cells, STYLE_DIM,
                *heads[i].label ? tr(p->lang, heads[i].label) : "");
}
