/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/statistics.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/screens/context.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define COUNTY 6 /* digits */

static const char *grid_name(struct desk *desk, struct scope *sc, enum lang lang, const char *code)
{
    const struct error before = sc->error;
    const struct division_table *divisions;

    if (code[0] == '\0')
        return tr(lang, N_("The office's own area"));
    /* The county is that of the office; what tells grids apart stands at the end of the code. */
    const char *own = strlen(code) > COUNTY ? code + COUNTY : code;
    if (desk_divisions(desk, sc, &divisions) == RC_OK)
        return scope_printf(sc, "…%s %s", own, division_path(sc, divisions, code));
    sc->error = before;
    return code;
}

const char *statistics_name(struct desk *desk, struct scope *sc, enum lang lang, enum report_by by,
                            const char *key)
{
    const struct word *agency = word_coded(&agency_words, key);

    if (by == REPORT_KIND)
        return words_kind(desk_kinds(desk), key, lang);
    if (by == REPORT_GRID)
        return grid_name(desk, sc, lang, key);
    if (by == REPORT_HOUR)
        return scope_printf(sc, "%s:00", key);
    return agency ? tr(lang, agency->label) : key;
}

static void add_lines(struct statistics_line *lines, size_t *count, const struct group *g,
                      const char *name)
{
    for (size_t i = 0; i < g->count; i++)
        lines[(*count)++] = (struct statistics_line){g, &g->figures[i], name};
}

const struct statistics_line *statistics_lines(struct desk *desk, struct scope *sc, enum lang lang,
                                               const struct report *r, size_t *count)
{
    size_t most = r->whole.count;

    for (size_t i = 0; i < r->group_count; i++)
        most += r->groups[i].count;
    struct statistics_line *lines = scope_alloc(sc, most, sizeof(*lines));
    *count = 0;
    add_lines(lines, count, &r->whole, "");
    for (size_t i = 0; i < r->group_count; i++)
        add_lines(lines, count, &r->groups[i],
                  statistics_name(desk, sc, lang, r->by, r->groups[i].key));
    return lines;
}

static enum rc open_statistics(struct screen *screen, struct scope *sc)
{
    struct statistics_state *state = screen->state;

    *state = (struct statistics_state){.period = PERIOD_MONTH, .fresh = true};
    return RC_OK;
}

/* What was stopped was not read: what is shown goes by the keys that it was read by, and the cursor
 * stays on its line. */
static void stay(struct screen *screen)
{
    struct statistics_state *state = screen->state;
    const struct statistics_data *shown = screen->data;

    if (!shown)
        return;
    state->period = shown->period;
    state->by = shown->report.by;
    state->fresh = false;
}

static enum rc load_statistics(struct screen *screen, struct scope *sc, struct instant now,
                               void **out)
{
    struct statistics_state *state = screen->state;
    const struct statistics_data *shown = screen->data;
    struct desk *desk = context_desk(screen);
    struct statistics_data *data = scope_alloc(sc, 1, sizeof(*data));

    *data = (struct statistics_data){.office = desk_office(desk),
                                     .person = desk_person(desk),
                                     .period = state->period,
                                     .whole = desk_counts_all(desk)};
    const enum rc rc = desk_report_response(desk, sc, period_named(state->period, date_of(now)),
                                            state->by, state->fresh, &data->report);
    if (rc == RC_STOPPED)
        stay(screen);
    TRY(rc);
    state->fresh = false;
    screen->costly = data->report.whole.dispatches > STATISTICS_QUICK;
    data->lines = statistics_lines(desk, sc, screen->lang, &data->report, &data->count);
    roster_head(screen, sc, now, &data->on_duty);
    if (shown && shown->report.by != state->by) /* other groups, other lines */
        state->list = (struct list){0};
    const struct list_view view = statistics_view(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static unsigned show(struct screen *screen, enum period_name period)
{
    struct statistics_state *state = screen->state;

    state->period = period;
    state->fresh = true;
    return REACTION_RELOAD;
}

static unsigned next_by(struct screen *screen)
{
    struct statistics_state *state = screen->state;

    state->by = (enum report_by)((state->by + 1) % (int)report_by_words.count);
    return REACTION_RELOAD;
}

static unsigned choose(struct screen *screen, int step)
{
    struct statistics_state *state = screen->state;

    state->cell = (enum statistics_cell)((state->cell + CELL_COUNT + step) % CELL_COUNT);
    return REACTION_REPAINT;
}

static unsigned open_figure(struct screen *screen, bool broken)
{
    const struct statistics_state *state = screen->state;
    const struct statistics_data *data = screen->data;
    const struct list_view view = statistics_view(data);
    struct figure_wish wish = {.period = data->report.period,
                               .by = state->by,
                               .broken = broken,
                               .cell = state->cell,
                               .key = ""};
    size_t at;

    if (!broken) {
        if (!list_selected(&state->list, &view, &at))
            return REACTION_NONE;
        const struct statistics_line *line = &data->lines[at];

        wish.grouped = line->group != &data->report.whole;
        wish.key = line->group->key;
        wish.figure = (size_t)(line->figure - line->group->figures);
    }
    return screen_open(
        screen, (struct request){.screen = SCREEN_FIGURE,
                                 .text = figure_wish_text(screen_wish_scope(screen), &wish)});
}

static unsigned move(struct screen *screen, int action)
{
    struct statistics_state *state = screen->state;
    const struct list_view view = statistics_view(screen->data);
    const struct box box = statistics_list_box((struct box){0, 0, screen->rows, screen->columns});

    return list_act(&state->list, &view, action, box.height) ? REACTION_REPAINT : REACTION_PASS;
}

static unsigned act_statistics(struct screen *screen, const struct deed *act)
{
    if (!screen->data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_TAB_BOARD:
    case ACTION_TAB_MINE:
    case ACTION_TAB_FIND:
    case ACTION_TAB_ROSTER:
    case ACTION_TAB_VISITS:
        return screen_perform(screen, act->action);
    case ACTION_PERIOD_TODAY:
        return show(screen, PERIOD_TODAY);
    case ACTION_PERIOD_MONTH:
        return show(screen, PERIOD_MONTH);
    case ACTION_PERIOD_YEAR:
        return show(screen, PERIOD_YEAR);
    case ACTION_PERIOD_LAST_MONTH:
        return show(screen, PERIOD_LAST_MONTH);
    case ACTION_REPORT_BY:
        return next_by(screen);
    case ACTION_BROKEN:
        return open_figure(screen, true);
    case ACTION_NEXT:
        return choose(screen, 1);
    case ACTION_PREVIOUS:
        return choose(screen, -1);
    case ACTION_OPEN:
        return open_figure(screen, false);
    default:
        return move(screen, act->action);
    }
}

/* ---- wishes ---- */

const char *figure_wish_text(struct scope *sc, const struct figure_wish *w)
{
    return scope_printf(sc, "%" PRId32 " %" PRId32 " %d %d %d %zu %d %s", w->period.from.day,
                        w->period.to.day, (int)w->by, w->broken, w->grouped, w->figure,
                        (int)w->cell, w->key);
}

enum rc figure_wish_read(struct scope *sc, const char *text, struct figure_wish *out)
{
    int by, broken, grouped, cell, length = 0;

    *out = (struct figure_wish){0};
    if (!text ||
        sscanf(text, "%" SCNd32 " %" SCNd32 " %d %d %d %zu %d %n", &out->period.from.day,
               &out->period.to.day, &by, &broken, &grouped, &out->figure, &cell, &length) != 7)
        return fail(sc, RC_INVALID, NULL, N_("There is no such figure."));
    out->by = (enum report_by)by;
    out->broken = broken;
    out->grouped = grouped;
    out->cell = (enum statistics_cell)cell;
    out->key = scope_strdup(sc, text + length);
    return RC_OK;
}

const struct screen_class statistics_screen = {
    .id = SCREEN_STATISTICS,
    .title = N_("Figures"),
    .state_size = sizeof(struct statistics_state),
    .open = open_statistics,
    .load = load_statistics,
    .act = act_statistics,
    .paint = statistics_paint,
};
