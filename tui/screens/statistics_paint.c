/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/statistics.h"

#include "core/base/text.h"
#include "tui/screens/head.h"
#include "tui/screens/words.h"

enum {
    ABOVE = HEAD_ROWS + 4, /* rule, periods, rule, heads of the columns */
    PERIODS = HEAD_ROWS + 1,
    PANE = 8,  /* rows below the list, with their rule */
    RATE = 19, /* "100.0 % (3551/3551)" */
    RATES = 3,
    LABEL_LEAST = 18, /* cells of group and promise */
    TIME = 9,
    TIMES = 3,
    PROMISE = 16, /* of the label, in a wide box */
    CELLS_A_ROW = 5
};

static const char *const period_keys[] = {"7", "8", "9", "0"};

struct box statistics_list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - PANE, box.width};
}

/* Seconds as people read them; half a second counts as a whole one. */
static const char *clock_text(struct scope *sc, int64_t seconds)
{
    return span_clock(sc, SECONDS(seconds));
}

/* Which columns fit WIDTH: the rates in their order, then the times. */
struct columns {
    int label, rates, times;
};

static struct columns columns_for(int width)
{
    struct columns c = {.label = width - LIST_GUTTER};

    while (c.rates < RATES && c.label - RATE - 1 >= LABEL_LEAST) {
        c.rates++;
        c.label -= RATE + 1;
    }
    if (c.rates == RATES && c.label - TIMES * (TIME + 1) >= LABEL_LEAST + PROMISE) {
        c.times = TIMES;
        c.label -= TIMES * (TIME + 1);
    }
    return c;
}

static void paint_heads(const struct paint *p, struct box box)
{
    static const char *const rates[] = {N_("As recorded"), N_("With claims"), N_("Adjusted")};
    static const char *const times[] = {N_("Median"), N_("90 %"), N_("Longest")};
    const struct columns c = columns_for(box.width);
    int x = box.x + LIST_GUTTER;

    canvas_put(p->canvas, box.y, x, c.label, STYLE_DIM, tr(p->lang, N_("Promise")));
    x += c.label + 1;
    for (int i = 0; i < c.rates; i++, x += RATE + 1)
        canvas_put_right(p->canvas, box.y, x, RATE, STYLE_DIM, tr(p->lang, rates[i]));
    for (int i = 0; i < c.times; i++, x += TIME + 1)
        canvas_put_right(p->canvas, box.y, x, TIME, STYLE_DIM, tr(p->lang, times[i]));
}

static void paint_times(const struct paint *p, const struct times *t, int y, int x)
{
    const int64_t middle = (statistics_median_halves(t->seconds, t->count) + 1) / 2;

    if (t->count == 0)
        return;
    canvas_put_right(p->canvas, y, x, TIME, STYLE_PLAIN, clock_text(p->sc, middle));
    canvas_put_right(p->canvas, y, x + TIME + 1, TIME, STYLE_PLAIN,
                     clock_text(p->sc, statistics_percentile(t->seconds, t->count, 90)));
    canvas_put_right(p->canvas, y, x + 2 * (TIME + 1), TIME, STYLE_PLAIN,
                     clock_text(p->sc, t->seconds[t->count - 1]));
}

static void paint_line(const struct paint *p, const void *context, size_t index, struct box box)
{
    const struct statistics_data *data = context;
    const struct statistics_line *line = &data->lines[index];
    const struct figure *f = line->figure;
    const struct columns c = columns_for(box.width + LIST_GUTTER);
    const size_t parts[RATES][2] = {
        {f->met, f->n}, {f->believed, f->n}, {f->met, f->n - f->waived - f->stopped}};
    const char *promise = words_promise(f->promise, p->lang);
    int x = box.x;

    canvas_put(p->canvas, box.y, x, c.label, STYLE_PLAIN,
               line->name[0] ? scope_printf(p->sc, "%s %s", promise, line->name) : promise);
    x += c.label + 1;
    for (int i = 0; i < c.rates; i++, x += RATE + 1)
        canvas_put_right(p->canvas, box.y, x, RATE,
                         i == 0 && parts[i][0] < parts[i][1] ? STYLE_STRONG : STYLE_PLAIN,
                         statistics_published(p->sc, parts[i][0], parts[i][1]));
    if (c.times > 0)
        paint_times(p, &f->times, box.y, x);
}

static int64_t line_id(const void *context, size_t index) { return (int64_t)index + 1; }

struct list_view statistics_view(const struct statistics_data *data)
{
    return (struct list_view){.count = data->count, .data = data, .row = paint_line, .id = line_id};
}

static void paint_periods(const struct statistics_state *state, const struct statistics_data *data,
                          const struct paint *p)
{
    const int y = p->box.y + PERIODS;
    const struct report *r = &data->report;
    int x = p->box.x;

    for (size_t i = 0; i < period_words.count; i++) {
        const bool open = (int)state->period == period_words.words[i].value;
        const char *text = scope_printf(p->sc, "%s%s%s", open ? ">" : " ", period_keys[i],
                                        tr(p->lang, period_words.words[i].label));

        x +=
            1 + canvas_put(p->canvas, y, x, CANVAS_REST, open ? STYLE_SELECTED : STYLE_PLAIN, text);
    }
    canvas_put_right(p->canvas, y, x, p->box.x + p->box.width - x - 1, STYLE_PLAIN,
                     say(p->sc, p->lang, N_("{1} to {2}, teams {3}"),
                         date_iso(p->sc, r->period.from), date_iso(p->sc, r->period.to),
                         words_count(p->sc, (int64_t)r->whole.dispatches)));
}

/* What the lines are grouped by, on the rule above them. */
static void paint_by(const struct statistics_state *state, const struct statistics_data *data,
                     const struct paint *p)
{
    const int y = p->box.y + PERIODS + 1;
    const char *by = word_label(&report_by_words, (int)state->by, p->lang);

    canvas_rule(p->canvas, y, p->box.x, p->box.width, STYLE_LINE);
    canvas_put(p->canvas, y, p->box.x + 2, p->box.width - 4, STYLE_TITLE,
               data->whole ? say(p->sc, p->lang, N_(" by: {1} "), by)
                           : say(p->sc, p->lang,
                                 N_(" by: {1}; without confidential and hidden cases "), by));
}

/* The numbers of F, five a row, the chosen one marked. */
static void paint_numbers(const struct statistics_state *state, const struct figure *f,
                          const struct paint *p, struct box box)
{
    const int cells = box.width / CELLS_A_ROW;

    for (int i = 0; i < CELL_COUNT; i++) {
        const bool chosen = i == (int)state->cell;
        const char *text =
            scope_printf(p->sc, "%s%s %zu", chosen ? ">" : " ", word_label(&cell_words, i, p->lang),
                         figure_number(f, (enum statistics_cell)i));

        canvas_put(p->canvas, box.y + i / CELLS_A_ROW, box.x + i % CELLS_A_ROW * cells, cells - 1,
                   chosen ? STYLE_SELECTED : STYLE_PLAIN, text);
    }
}

static void paint_interval(const struct paint *p, const char *label, const struct times *t, int y,
                           struct box box)
{
    const char *text = tr(p->lang, N_("no case"));

    if (t->count > 0)
        text = say(p->sc, p->lang, N_("median {1}, 90 % {2}, longest {3}; cases {4}"),
                   clock_text(p->sc, (statistics_median_halves(t->seconds, t->count) + 1) / 2),
                   clock_text(p->sc, statistics_percentile(t->seconds, t->count, 90)),
                   scope_printf(p->sc, "%s", clock_text(p->sc, t->seconds[t->count - 1])),
                   words_count(p->sc, (int64_t)t->count));
    const int taken = canvas_put(p->canvas, y, box.x, box.width, STYLE_DIM, tr(p->lang, label));

    canvas_put(p->canvas, y, box.x + taken + 2, box.width - taken - 2, STYLE_PLAIN, text);
}

static const char *awaited_text(const struct paint *p, const struct report *r)
{
    const char *text = "";

    for (size_t i = 0; i < agency_words.count; i++) {
        const enum agency_id agency = (enum agency_id)agency_words.words[i].value;

        if (r->awaited[agency] > 0)
            text = words_join(
                p->sc, p->lang, text,
                scope_printf(p->sc, "%s %zu", words_agency(agency, p->lang), r->awaited[agency]));
    }
    return text;
}

static void paint_pane(const struct statistics_state *state, const struct statistics_data *data,
                       const struct paint *p, struct box list)
{
    const struct list_view view = statistics_view(data);
    const struct report *r = &data->report;
    const struct box box = {list.y + list.height + 1, p->box.x + 1, PANE - 1, p->box.width - 2};
    size_t at;

    canvas_rule(p->canvas, box.y - 1, p->box.x, p->box.width, STYLE_LINE);
    if (list_selected(&state->list, &view, &at)) {
        paint_numbers(state, data->lines[at].figure, p, box);
        paint_interval(p, N_("Kept after"), &data->lines[at].figure->times, box.y + 2, box);
    }
    paint_interval(p, N_("First ring to first team"), &r->rung, box.y + 3, box);
    paint_interval(p, N_("Registration to first team"), &r->registered, box.y + 4, box);
    const char *awaited = awaited_text(p, r);
    if (awaited[0])
        canvas_put(p->canvas, box.y + 5, box.x, box.width, STYLE_PLAIN,
                   say(p->sc, p->lang, N_("Awaited in vain: {1}"), awaited));
    canvas_put(p->canvas, box.y + 6, box.x, box.width, STYLE_DIM,
               tr(p->lang, N_("Rate: met of all whose time is over. Adjusted: without waived and "
                              "stopped.")));
}

void statistics_paint(const struct screen *screen, const struct paint *p)
{
    const struct statistics_state *state = screen->state;
    const struct statistics_data *data = screen->data;
    const struct box box = statistics_list_box(p->box);

    if (!data)
        return;
    head_paint(screen,
               &(struct head){data->office, data->person, NULL, HEAD_STATISTICS, data->on_duty}, p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    paint_periods(state, data, p);
    paint_by(state, data, p);
    paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    const struct list_view view = statistics_view(data);
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("No team was called in this period.")));
    list_paint(&state->list, &view, p, box);
    paint_pane(state, data, p, box);
}
