/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/picker.h"

#include <string.h>

#include "core/base/text.h"

#define PICKER_WIDTH 76
#define FRAME_ROWS   3 /* two lines of the frame and the line that is typed into */
#define NUMBER_CELLS 3
#define LABEL_GAP    3
#define LABEL_SHARE  2   /* the label takes at most a half when there is a detail */
#define WORDS_MAX    256 /* bytes: what is longer stands in no label and is not looked for */
#define DIGITS_MAX   12  /* bytes of a row's number in full-width digits */

static bool begins(const char *text, const char *start)
{
    return text && strncmp(text, start, strlen(start)) == 0;
}

static bool is_number(const char *words, size_t number)
{
    struct scope sc = SCOPE_INIT;

    if (strlen(words) > DIGITS_MAX)
        return false;
    const bool same = strcmp(scope_printf(&sc, "%zu", number), text_halfwidth(&sc, words)) == 0;

    scope_end(&sc);
    return same;
}

bool picker_matches(const struct picker_row *row, size_t number, const char *words)
{
    struct scope sc = SCOPE_INIT;

    if (strlen(words) > WORDS_MAX)
        return false;
    const char *key = text_key(&sc, words);
    const bool matches = *key == '\0' || strstr(text_key(&sc, row->label), key) != NULL ||
                         begins(row->initials, key) ||
                         (row->code && begins(text_key(&sc, row->code), key)) ||
                         is_number(words, number);

    scope_end(&sc);
    return matches;
}

static void filter(struct picker *picker)
{
    const char *words = field_text(&picker->words);

    picker->match_count = 0;
    picker->list = (struct list){.cursor = 0};
    for (size_t i = 0; i < picker->rows->count; i++) {
        if (!picker_matches(&picker->rows->rows[i], i + 1, words))
            continue;
        if (is_number(words, i + 1)) /* who types a number means it, also where a label has it */
            picker->list.cursor = picker->match_count;
        picker->matches[picker->match_count++] = i;
    }
}

void picker_start(struct picker *picker, struct scope *sc, const struct picker_rows *rows)
{
    *picker = (struct picker){.rows = rows, .unknown = N_("Nothing in the list matches.")};
    picker->matches = scope_alloc(sc, rows->count, sizeof(size_t));
    field_open(&picker->words, sc, FIELD_TEXT, NULL);
    filter(picker);
}

struct box picker_box(int rows, int columns)
{
    const int width = columns < PICKER_WIDTH ? columns : PICKER_WIDTH;
    const int height = rows > 2 ? rows - 2 : rows;

    return (struct box){1, (columns - width) / 2, height, width};
}

/* The column of the labels: as wide as the widest of all rows, so that it stands still while one
 * types, but at most a half. */
static int label_cells(const struct picker_rows *rows, int room, int ambiguous)
{
    int widest = 0;

    for (size_t i = 0; i < rows->count; i++) {
        const int width = text_width(rows->rows[i].label, ambiguous);

        widest = width > widest ? width : widest;
    }
    return widest + LABEL_GAP < room / LABEL_SHARE ? widest + LABEL_GAP : room / LABEL_SHARE;
}

/* What one painting needs of a picker; there may be a thousand labels to measure. */
struct shown {
    const struct picker *picker;
    int label;
};

static void paint_row(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct shown *shown = data;
    const struct picker *picker = shown->picker;
    const size_t at = picker->matches[index];
    const struct picker_row *row = &picker->rows->rows[at];
    const int x = box.x + NUMBER_CELLS + 1;
    const int room = box.width - NUMBER_CELLS - 1;

    canvas_put_right(paint->canvas, box.y, box.x, NUMBER_CELLS, STYLE_KEY,
                     scope_printf(paint->sc, "%zu", at + 1));
    if (!row->detail) {
        canvas_put(paint->canvas, box.y, x, room, STYLE_PLAIN, row->label);
        return;
    }
    canvas_put(paint->canvas, box.y, x, shown->label - 1, STYLE_PLAIN, row->label);
    canvas_put(paint->canvas, box.y, x + shown->label, room - shown->label, STYLE_DIM, row->detail);
}

static struct list_view view_of(const struct picker *picker)
{
    return (struct list_view){.count = picker->match_count, .row = paint_row};
}

static enum picker_event choose(struct picker *picker, size_t row)
{
    picker->chosen = &picker->rows->rows[row];
    return PICKER_CHOSEN;
}

static int motion(enum key_code code)
{
    switch (code) {
    case KEY_UP:
        return ACTION_UP;
    case KEY_DOWN:
        return ACTION_DOWN;
    case KEY_PGUP:
        return ACTION_PAGE_UP;
    case KEY_PGDN:
        return ACTION_PAGE_DOWN;
    default:
        return ACTION_KEY;
    }
}

enum picker_event picker_key(struct picker *picker, const struct key *key, struct box box)
{
    const struct list_view view = view_of(picker);
    const int digit = key_digit(key);
    size_t selected;

    if (list_act(&picker->list, &view, motion(key->code), box.height - FRAME_ROWS))
        return PICKER_MOVED;
    if (key->code == KEY_ENTER) {
        if (!list_selected(&picker->list, &view, &selected))
            return PICKER_UNKNOWN;
        return choose(picker, picker->matches[selected]);
    }
    if (digit > 0 && (size_t)digit <= picker->rows->count && picker->rows->count <= 9 &&
        *field_text(&picker->words) == '\0')
        return choose(picker, (size_t)digit - 1);
    if (!field_key(&picker->words, key))
        return PICKER_IGNORED;
    filter(picker);
    return PICKER_MOVED;
}

void picker_paint(const struct picker *picker, const struct paint *paint, struct box box)
{
    const struct box line = {box.y + 1, box.x + 3, 1, box.width - 5};
    const struct box rows = {box.y + 2, box.x + 1, box.height - FRAME_ROWS, box.width - 2};
    const int room = rows.width - LIST_GUTTER - NUMBER_CELLS - 1;
    const struct shown shown = {picker, label_cells(picker->rows, room, paint->canvas->ambiguous)};
    struct list_view view = view_of(picker);

    view.data = &shown;
    canvas_fill(paint->canvas, box, STYLE_PLAIN);
    canvas_frame(paint->canvas, box, STYLE_LINE, picker->rows->title);
    canvas_put(paint->canvas, line.y, box.x + 1, 1, STYLE_KEY, ":");
    if (picker->match_count == 0)
        canvas_put(paint->canvas, rows.y, rows.x + 1, rows.width - 1, STYLE_DIM,
                   tr(paint->lang, picker->unknown));
    list_paint(&picker->list, &view, paint, rows);
    field_paint(&picker->words, paint, line, true);
}

unsigned picker_open(struct screen *screen, const char *title, const struct picker_row *rows,
                     size_t count, int answer)
{
    struct picker_rows *all = scope_alloc(&screen->wish_scope, 1, sizeof(*all));

    *all = (struct picker_rows){title, rows, count};
    return screen_open(screen,
                       (struct request){.screen = SCREEN_PICKER, .data = all, .answer = answer});
}

static enum rc open_picker(struct screen *screen, struct scope *sc)
{
    picker_start(screen->state, &screen->life, screen->opened.data);
    return RC_OK;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    struct picker *picker = screen->state;

    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    switch (picker_key(picker, a->key, picker_box(screen->rows, screen->columns))) {
    case PICKER_CHOSEN:
        return screen_answer(screen, picker->chosen->id, picker->chosen->code);
    case PICKER_MOVED:
        return REACTION_REPAINT;
    default:
        return REACTION_NONE;
    }
}

static void paint_picker(const struct screen *screen, const struct paint *paint)
{
    picker_paint(screen->state, paint, picker_box(paint->box.height, paint->box.width));
}

static bool typing(const struct screen *screen) { return true; }

const struct screen_class picker_screen = {
    .id = SCREEN_PICKER,
    .title = N_("Choosing"),
    .state_size = sizeof(struct picker),
    .floating = true,
    .open = open_picker,
    .act = act,
    .paint = paint_picker,
    .typing = typing,
};
