/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/find_line.h"

#include <string.h>

#include "core/base/text.h"
#include "tui/screens/context.h"

#define STREET_DIGITS 9 /* of a division: those of one's own street are offered as grids */

/* The divisions of the office's own street; none while the file cannot be read. */
static void add_grids(struct scope *sc, struct desk *desk, struct query_values *values)
{
    const char *const home = desk_office(desk)->division;
    const struct division_table *table;

    if (text_is_empty(home) || desk_divisions(desk, sc, &table) != RC_OK)
        return;
    const char **const names = scope_alloc(sc, table->count, sizeof(*names));
    for (size_t i = 0; i < table->count; i++)
        if (strncmp(table->rows[i].code, home, STREET_DIGITS) == 0)
            names[values->grid_count++] = table->rows[i].name;
    values->grids = names;
}

static void add_people(struct scope *sc, struct desk *desk, struct query_values *values)
{
    const struct person *people;
    size_t count;

    if (desk_people(desk, sc, &people, &count) != RC_OK)
        return;
    const char **const names = scope_alloc(sc, count, sizeof(*names));
    for (size_t i = 0; i < count; i++)
        names[i] = people[i].name;
    values->people = names;
    values->people_count = count;
}

/* Find again how the word before the caret may go on. Most lines name no grid and nobody. */
static void complete(struct find_line *line, struct screen *screen)
{
    struct desk *const desk = context_desk(screen);

    scope_end(&line->own);
    line->refused = NULL;
    line->lit = 0;
    struct query_values values = {.kinds = desk_kinds(desk)};
    const char *const before =
        scope_strndup(&line->own, field_text(&line->words), line->words.caret);
    if (strpbrk(before, ":") || strstr(before, "：")) {
        add_grids(&line->own, desk, &values);
        add_people(&line->own, desk, &values);
    }
    line->choices = query_complete(&line->own, &values, screen->lang, before);
    const char last = line->words.caret > 0 ? before[line->words.caret - 1] : ' ';
    line->shown = line->choices.count > 0 && last != ' ';
}

void find_line_open(struct find_line *line, struct screen *screen, const char *text)
{
    field_open(&line->words, &screen->life, FIELD_TEXT, text);
    complete(line, screen);
}

void find_line_close(struct find_line *line) { scope_end(&line->own); }

void find_line_set(struct find_line *line, struct screen *screen, const char *text)
{
    field_set(&line->words, text);
    complete(line, screen);
}

/* Put the lit choice where the word stands; what is behind the caret stays. */
static void take(struct find_line *line, struct screen *screen)
{
    struct scope sc = SCOPE_INIT;
    const char *const choice = scope_strdup(&sc, line->choices.list[line->lit]);
    const char *const text = field_text(&line->words);
    const size_t start = line->choices.start;
    const char *const whole =
        scope_printf(&sc, "%.*s%s%s", (int)start, text, choice, text + line->words.caret);

    field_set(&line->words, whole);
    line->words.caret = start + strlen(choice);
    complete(line, screen);
    scope_end(&sc);
}

static enum find_line_event light(struct find_line *line, bool down)
{
    const size_t count = line->choices.count;

    line->lit = (line->lit + (down ? 1 : count - 1)) % count;
    return FIND_LINE_CHANGED;
}

static enum find_line_event search(struct find_line *line, struct screen *screen)
{
    struct desk *const desk = context_desk(screen);
    struct scope sc = SCOPE_INIT;
    struct query query;

    complete(line, screen);
    if (text_is_empty(field_text(&line->words)))
        return FIND_LINE_SEARCH;
    const enum rc rc =
        query_read(&sc, desk_kinds(desk), desk_today(desk), field_text(&line->words), &query);
    if (rc != RC_OK)
        line->refused = scope_strdup(&line->own, error_text(&sc, screen->lang, &sc.error));
    scope_end(&sc);
    return rc == RC_OK ? FIND_LINE_SEARCH : FIND_LINE_CHANGED;
}

enum find_line_event find_line_key(struct find_line *line, struct screen *screen,
                                   const struct key *key, bool below)
{
    switch (key->code) {
    case KEY_ENTER:
        return search(line, screen);
    case KEY_DOWN:
    case KEY_UP:
        if (line->shown)
            return light(line, key->code == KEY_DOWN);
        return key->code == KEY_DOWN ? FIND_LINE_LEFT : FIND_LINE_IGNORED;
    case KEY_TAB:
        if (line->shown)
            take(line, screen);
        else if (below || line->choices.count == 0)
            return FIND_LINE_LEFT;
        else
            line->shown = true;
        return FIND_LINE_CHANGED;
    default:
        if (!field_key(&line->words, key))
            return FIND_LINE_IGNORED;
        complete(line, screen);
        return FIND_LINE_CHANGED;
    }
}

/* "Tab  当事人:  地点:  状态:" with the lit one first when they do not all fit. */
static void paint_choices(const struct find_line *line, const struct paint *p, struct box box)
{
    const struct query_completion *const c = &line->choices;
    int x = box.x +
            canvas_put(p->canvas, box.y, box.x, box.width, STYLE_KEY, tr(p->lang, N_("Tab"))) + 1;

    for (size_t i = 0; i < c->count; i++) {
        const char *const choice = c->list[(line->lit + i) % c->count];
        const int room = box.x + box.width - x - 1;

        if (text_width(choice, p->canvas->ambiguous) > room)
            return;
        x += 1 +
             canvas_put(p->canvas, box.y, x + 1, room, i == 0 ? STYLE_SELECTED : STYLE_DIM, choice);
    }
}

static void paint_below(const struct find_line *line, const struct paint *p, struct box box,
                        bool focus)
{
    const char *const help =
        N_("party:name  state:open  kind:…  last-month  overdue  “a b”  -not; Tab");

    if (line->refused)
        canvas_put(p->canvas, box.y, box.x, box.width, STYLE_ERROR, line->refused);
    else if (focus && line->shown)
        paint_choices(line, p, box);
    else
        canvas_put(p->canvas, box.y, box.x, box.width, STYLE_DIM, tr(p->lang, help));
}

void find_line_paint(const struct find_line *line, const struct paint *p, struct box box,
                     bool focus)
{
    const int label =
        canvas_put(p->canvas, box.y, box.x, box.width / 3, STYLE_DIM, tr(p->lang, N_("Words")));
    const int x = box.x + label + 2;

    field_paint(&line->words, p, (struct box){box.y, x, 1, box.width - label - 2}, focus);
    paint_below(line, p, (struct box){box.y + 1, x, 1, box.width - label - 2}, focus);
}
