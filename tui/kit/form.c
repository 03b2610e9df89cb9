/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/form.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/wrap.h"

#define DIGIT_CHOICES  9 /* more choices than digits: a picker */
#define CURSOR_CELLS   2 /* "> " before the row in focus */
#define WARNING_INDENT 4 /* not the values' column: a sentence needs the width */

struct form_value {
    struct field field;    /* TEXT, NUMBER, SECRET */
    struct editor *editor; /* LONG */
    size_t choice;         /* CHOICE: its index + 1; 0 is none */
    const char *code;      /* PICK, NOTE */
    const char *label;
    const char *warning;
    bool hidden;
};

static enum field_kind field_kind_of(enum form_kind kind)
{
    if (kind == FORM_NUMBER)
        return FIELD_NUMBER;
    return kind == FORM_SECRET ? FIELD_SECRET : FIELD_TEXT;
}

static bool takes_input(const struct form *form, size_t i)
{
    return form->rows[i].kind != FORM_NOTE && !form->values[i].hidden;
}

/* The next row that takes input, from FROM in steps of BY; FROM itself when there is none. */
static size_t neighbour(const struct form *form, size_t from, int by)
{
    for (size_t i = from + (size_t)by; i < form->count; i += (size_t)by) {
        if (takes_input(form, i))
            return i;
    }
    return from;
}

void form_open(struct form *form, struct scope *sc, const struct form_row *rows, size_t count)
{
    *form = (struct form){.rows = rows, .count = count, .sc = sc};
    form->values = scope_alloc(sc, count, sizeof(*form->values));
    for (size_t i = 0; i < count; i++) {
        if (rows[i].kind == FORM_LONG)
            form->values[i].editor = editor_new(NULL);
        else
            field_open(&form->values[i].field, sc, field_kind_of(rows[i].kind), NULL);
    }
    if (count > 0 && !takes_input(form, 0))
        form->focus = neighbour(form, 0, 1);
}

void form_close(struct form *form)
{
    for (size_t i = 0; form->values && i < form->count; i++) {
        editor_free(form->values[i].editor);
        if (form->rows[i].kind == FORM_SECRET)
            field_wipe(&form->values[i].field);
    }
    form->values = NULL;
}

static size_t find(const struct form *form, const char *name, size_t length)
{
    for (size_t i = 0; i < form->count; i++) {
        if (strncmp(form->rows[i].name, name, length) == 0 && form->rows[i].name[length] == '\0')
            return i;
    }
    return form->count;
}

static size_t index_of(const struct form *form, const char *name)
{
    const size_t i = find(form, name, strlen(name));

    if (i == form->count)
        abort(); /* the screen and its own table disagree */
    return i;
}

static const char *value_of(const struct form *form, size_t i)
{
    const struct form_value *v = &form->values[i];

    switch (form->rows[i].kind) {
    case FORM_LONG:
        return editor_text(v->editor);
    case FORM_CHOICE:
        return v->choice > 0 ? form->rows[i].choices[v->choice - 1].code : "";
    case FORM_PICK:
    case FORM_NOTE:
        return v->code ? v->code : "";
    default:
        return field_text(&v->field);
    }
}

const char *form_text(const struct form *form, const char *name)
{
    return value_of(form, index_of(form, name));
}

const char *form_label(const struct form *form, const char *name)
{
    return form->values[index_of(form, name)].label;
}

static size_t choice_of(const struct form_row *row, const char *code)
{
    for (size_t i = 0; code && i < row->choice_count; i++) {
        if (strcmp(row->choices[i].code, code) == 0)
            return i + 1;
    }
    return 0;
}

static void set(struct form *form, size_t i, const char *value, const char *label)
{
    struct form_value *v = &form->values[i];

    v->warning = NULL;
    switch (form->rows[i].kind) {
    case FORM_LONG:
        editor_set(v->editor, value);
        break;
    case FORM_CHOICE:
        v->choice = choice_of(&form->rows[i], value);
        break;
    case FORM_PICK:
    case FORM_NOTE:
        v->code = scope_strdup(form->sc, value);
        v->label = scope_strdup(form->sc, label);
        break;
    case FORM_SECRET:
        field_wipe(&v->field);
        field_set(&v->field, value);
        break;
    default:
        field_set(&v->field, value);
        break;
    }
}

void form_set(struct form *form, const char *name, const char *value, const char *label)
{
    set(form, index_of(form, name), value, label);
}

const char *form_focus(const struct form *form) { return form->rows[form->focus].name; }

void form_go(struct form *form, const char *name) { form->focus = index_of(form, name); }

bool form_next(struct form *form)
{
    const size_t before = form->focus;

    form->focus = neighbour(form, before, 1);
    return form->focus != before;
}

void form_hide(struct form *form, const char *name, bool hidden)
{
    const size_t i = index_of(form, name);

    form->values[i].hidden = hidden;
    if (form->focus != i || !hidden)
        return;
    form->focus = neighbour(form, i, 1);
    if (form->focus == i)
        form->focus = neighbour(form, i, -1);
}

void form_warn(struct form *form, const char *name, const char *sentence)
{
    form->values[index_of(form, name)].warning = scope_strdup(form->sc, sentence);
}

bool form_refuse(struct form *form, const char *field, const char *sentence)
{
    const size_t i = field ? find(form, field, strlen(field)) : form->count;

    if (i == form->count)
        return false;
    form->values[i].warning = scope_strdup(form->sc, sentence);
    if (takes_input(form, i))
        form->focus = i;
    return true;
}

bool form_changed(const struct form *form) { return form->changed; }

static int warning_rows(const struct form_value *v, int width, int ambiguous)
{
    return v->warning ? (int)wrap_rows(v->warning, width - WARNING_INDENT, ambiguous) : 0;
}

static int height_of(const struct form *form, size_t i, int width, int ambiguous)
{
    const struct form_row *row = &form->rows[i];
    const struct form_value *v = &form->values[i];

    if (v->hidden)
        return 0;
    return 1 + (row->kind == FORM_LONG ? row->rows : 0) + warning_rows(v, width, ambiguous);
}

/* The first visible row: TOP, moved as little as shows the whole row in focus. */
static size_t settled_top(const struct form *form, struct box box, int ambiguous)
{
    size_t top = form->top < form->focus ? form->top : form->focus;

    for (; top < form->focus; top++) {
        int used = 0;

        for (size_t i = top; i <= form->focus; i++)
            used += height_of(form, i, box.width, ambiguous);
        if (used <= box.height)
            break;
    }
    return top;
}

static enum form_event go(struct form *form, size_t to)
{
    if (to == form->focus)
        return FORM_IGNORED;
    form->focus = to;
    return FORM_MOVED;
}

static enum form_event go_round(struct form *form, int by)
{
    const size_t next = neighbour(form, form->focus, by);
    const size_t end = by > 0 ? 0 : form->count - 1;

    if (next != form->focus)
        return go(form, next);
    return go(form, takes_input(form, end) ? end : neighbour(form, end, by));
}

static enum form_event enter(struct form *form)
{
    const struct form_row *row = &form->rows[form->focus];

    if (row->kind == FORM_PICK || (row->kind == FORM_CHOICE && row->choice_count > DIGIT_CHOICES))
        return FORM_PICKING;
    return form_next(form) ? FORM_MOVED : FORM_DONE;
}

/* True when KEY can change a text and not only move in it. */
static bool changes_text(const struct key *key)
{
    return key->code == KEY_CHAR || key->code == KEY_PASTE || key->code == KEY_BACKSPACE ||
           key->code == KEY_DELETE || key->code == KEY_ENTER || key->code == KEY_CTRL;
}

static enum form_event typed_key(struct form *form, const struct key *key)
{
    struct form_value *v = &form->values[form->focus];
    const bool taken = v->editor ? editor_key(v->editor, key) : field_key(&v->field, key);

    if (!taken)
        return FORM_IGNORED;
    return changes_text(key) ? FORM_CHANGED : FORM_MOVED;
}

static enum form_event choice_key(struct form *form, const struct key *key)
{
    const struct form_row *row = &form->rows[form->focus];
    struct form_value *v = &form->values[form->focus];
    const int digit = key_digit(key);

    if (row->choice_count == 0)
        return FORM_IGNORED;
    if (digit > 0 && (size_t)digit <= row->choice_count && row->choice_count <= DIGIT_CHOICES)
        v->choice = (size_t)digit;
    else if (key->code == KEY_RIGHT || (key->code == KEY_CHAR && key->cp == ' '))
        v->choice = v->choice % row->choice_count + 1;
    else if (key->code == KEY_LEFT)
        v->choice = v->choice > 1 ? v->choice - 1 : row->choice_count;
    else if (key->code == KEY_BACKSPACE || key->code == KEY_DELETE)
        v->choice = 0;
    else
        return key->code == KEY_CHAR && row->choice_count > DIGIT_CHOICES ? FORM_PICKING
                                                                          : FORM_IGNORED;
    return FORM_CHANGED;
}

static enum form_event pick_key(struct form *form, const struct key *key)
{
    struct form_value *v = &form->values[form->focus];

    if (key->code == KEY_CHAR)
        return FORM_PICKING;
    if (key->code != KEY_BACKSPACE && key->code != KEY_DELETE)
        return FORM_IGNORED;
    v->code = v->label = NULL;
    return FORM_CHANGED;
}

static enum form_event value_key(struct form *form, const struct key *key)
{
    switch (form->rows[form->focus].kind) {
    case FORM_CHOICE:
        return choice_key(form, key);
    case FORM_PICK:
        return pick_key(form, key);
    case FORM_NOTE:
        return FORM_IGNORED;
    default:
        return typed_key(form, key);
    }
}

/* Keys that go from row to row, once the row itself had no use for them. */
static enum form_event row_key(struct form *form, enum key_code code)
{
    switch (code) {
    case KEY_TAB:
        return go_round(form, 1);
    case KEY_BACKTAB:
        return go_round(form, -1);
    case KEY_UP:
        return go(form, neighbour(form, form->focus, -1));
    case KEY_DOWN:
        return go(form, neighbour(form, form->focus, 1));
    case KEY_ENTER:
        return enter(form);
    default:
        return FORM_IGNORED;
    }
}

static int editor_height(const struct form_row *row, int height)
{
    return row->rows < height - 1 ? row->rows : height - 1;
}

enum form_event form_key(struct form *form, const struct key *key, struct box box, int ambiguous)
{
    struct form_value *v = &form->values[form->focus];
    enum form_event event;

    if (v->editor)
        editor_resize(v->editor, editor_height(&form->rows[form->focus], box.height),
                      box.width - CURSOR_CELLS, ambiguous);
    event = value_key(form, key);
    if (event == FORM_CHANGED) {
        v->warning = NULL;
        form->changed = true;
    }
    if (event == FORM_IGNORED)
        event = row_key(form, key->code);
    form->top = settled_top(form, box, ambiguous);
    return event;
}

static int label_cells(const struct form *form, const struct paint *paint)
{
    int widest = 0;

    for (size_t i = 0; i < form->count; i++) {
        const enum form_kind kind = form->rows[i].kind;
        const int width =
            text_width(tr(paint->lang, form->rows[i].label), paint->canvas->ambiguous);

        if (kind != FORM_LONG && kind != FORM_NOTE && width > widest)
            widest = width;
    }
    return widest + 2;
}

/* "1一般 2紧急", the chosen one marked by brackets and a style. */
static void paint_choices(const struct form_row *row, size_t chosen, const struct paint *paint,
                          struct box box)
{
    int x = box.x;

    for (size_t i = 0; i < row->choice_count; i++) {
        const bool on = i + 1 == chosen;
        const char *text = scope_printf(paint->sc, on ? "[%zu%s]" : " %zu%s ", i + 1,
                                        tr(paint->lang, row->choices[i].label));

        x += canvas_put(paint->canvas, box.y, x, box.x + box.width - x,
                        on ? STYLE_SELECTED : STYLE_PLAIN, text);
    }
}

static void paint_choice(const struct form_row *row, size_t chosen, const struct paint *paint,
                         struct box box)
{
    if (row->choice_count <= DIGIT_CHOICES) {
        paint_choices(row, chosen, paint, box);
        return;
    }
    canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_PLAIN,
               chosen > 0 ? tr(paint->lang, row->choices[chosen - 1].label) : "-");
}

static void paint_value(const struct form *form, size_t i, const struct paint *paint,
                        struct box box, bool focus)
{
    const struct form_row *row = &form->rows[i];
    const struct form_value *v = &form->values[i];

    if (row->kind == FORM_CHOICE)
        paint_choice(row, v->choice, paint, box);
    else if (row->kind == FORM_PICK || row->kind == FORM_NOTE)
        canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_PLAIN,
                   v->label ? v->label : v->code);
    else
        field_paint(&v->field, paint, box, focus);
    if (row->hint && !focus && *value_of(form, i) == '\0')
        canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_DIM, tr(paint->lang, row->hint));
}

/* The warning of row I, whose box BOX ends where the form does. */
static void paint_warning(const struct form *form, size_t i, const struct paint *paint,
                          struct box box)
{
    const struct form_value *v = &form->values[i];
    const int width = box.width - WARNING_INDENT, ambiguous = paint->canvas->ambiguous;
    int y =
        box.y + height_of(form, i, box.width, ambiguous) - warning_rows(v, box.width, ambiguous);

    for (const char *text = v->warning; text && y < box.y + box.height; y++) {
        const size_t length = wrap_row(text, width, ambiguous);

        canvas_put(paint->canvas, y, box.x + WARNING_INDENT, width, STYLE_ERROR,
                   scope_strndup(paint->sc, text, length));
        text = wrap_next(text, length);
    }
}

static void paint_row(const struct form *form, size_t i, const struct paint *paint, struct box box,
                      int label_width, bool focus)
{
    const struct form_row *row = &form->rows[i];
    const int x = box.x + CURSOR_CELLS, value_x = x + label_width;
    const struct box text = {box.y + 1, x, editor_height(row, box.height),
                             box.width - CURSOR_CELLS};

    if (focus)
        canvas_put(paint->canvas, box.y, box.x, 1, STYLE_SELECTED, ">");
    if (*row->label)
        canvas_put(paint->canvas, box.y, x, text.width, STYLE_PLAIN, tr(paint->lang, row->label));
    if (row->kind == FORM_LONG)
        editor_paint(form->values[i].editor, paint, text, focus);
    else
        paint_value(form, i, paint, (struct box){box.y, value_x, 1, box.x + box.width - value_x},
                    focus);
    paint_warning(form, i, paint, box);
}

void form_paint(const struct form *form, const struct paint *paint, struct box box, bool focus)
{
    const int ambiguous = paint->canvas->ambiguous, bottom = box.y + box.height;
    const int label_width = label_cells(form, paint);
    int y = box.y;

    for (size_t i = settled_top(form, box, ambiguous); i < form->count && y < bottom; i++) {
        if (form->values[i].hidden)
            continue;
        paint_row(form, i, paint, (struct box){y, box.x, bottom - y, box.width}, label_width,
                  focus && i == form->focus);
        y += height_of(form, i, box.width, ambiguous);
    }
}
