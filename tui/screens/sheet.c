/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/wrap.h"
#include "tui/screens/banner.h"

#define LIST_LEAST 3 /* rows that the list keeps when the window is low */
#define GUTTER     2 /* "> " before the entry under the cursor */

void sheet_open(struct sheet *sheet, struct scope *sc, const struct sheet_class *class)
{
    *sheet = (struct sheet){.class = class, .sc = sc};
    form_open(&sheet->head, sc, class->head, class->head_count);
}

void sheet_close(struct sheet *sheet)
{
    form_close(&sheet->head);
    form_close(&sheet->entry);
}

struct form *sheet_form(struct sheet *sheet)
{
    if (sheet->part == SHEET_LIST)
        return NULL;
    return sheet->part == SHEET_HEAD ? &sheet->head : &sheet->entry;
}

static size_t index_of(const struct sheet_class *class, const char *name)
{
    for (size_t i = 0; i < class->entry_count; i++) {
        if (strcmp(class->entry[i].name, name) == 0)
            return i;
    }
    abort(); /* the screen and its own table disagree */
}

const char *sheet_value(const struct sheet *sheet, size_t index, const char *name)
{
    return sheet->entries[index].values[index_of(sheet->class, name)];
}

void sheet_put(struct sheet *sheet, size_t index, const char *name, const char *value,
               const char *label)
{
    const size_t i = index_of(sheet->class, name);

    sheet->entries[index].values[i] = scope_strdup(sheet->sc, value ? value : "");
    sheet->entries[index].labels[i] = scope_strdup(sheet->sc, label);
}

size_t sheet_add(struct sheet *sheet)
{
    const size_t fields = sheet->class->entry_count;
    struct sheet_entry *entry;

    if (sheet->count == sheet->room) {
        sheet->room = sheet->room > 0 ? sheet->room * 2 : 8;
        sheet->entries = scope_grow(sheet->sc, sheet->entries, sheet->count, sheet->room,
                                    sizeof(*sheet->entries));
    }
    entry = &sheet->entries[sheet->count];
    entry->values = scope_alloc(sheet->sc, fields, sizeof(*entry->values));
    entry->labels = scope_alloc(sheet->sc, fields, sizeof(*entry->labels));
    for (size_t i = 0; i < fields; i++)
        entry->values[i] = "";
    return sheet->count++;
}

void sheet_remove(struct sheet *sheet, size_t index)
{
    memmove(&sheet->entries[index], &sheet->entries[index + 1],
            (sheet->count - index - 1) * sizeof(*sheet->entries));
    sheet->count--;
    sheet->changed = true;
}

static void shape(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY && sheet->class->shape)
        sheet->class->shape(screen, &sheet->entry);
}

/* Open the entry under the cursor in its form; the last line of the list opens a new one. */
static void open_entry(struct sheet *sheet, struct screen *screen)
{
    const struct sheet_class *class = sheet->class;

    form_close(&sheet->entry);
    form_open(&sheet->entry, sheet->sc, class->entry, class->entry_count);
    for (size_t i = 0; sheet->cursor < sheet->count && i < class->entry_count; i++) {
        const struct sheet_entry *entry = &sheet->entries[sheet->cursor];

        form_set(&sheet->entry, class->entry[i].name, entry->values[i], entry->labels[i]);
    }
    sheet->part = SHEET_ENTRY;
    shape(sheet, screen);
    for (size_t i = 0;
         class->left && screen && sheet->cursor < sheet->count && i < class->entry_count; i++)
        class->left(screen, &sheet->entry, class->entry[i].name);
}

static bool is_blank(const struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        const enum form_kind kind = form->rows[i].kind;

        if (kind != FORM_CHOICE && kind != FORM_NOTE &&
            !text_is_empty(form_text(form, form->rows[i].name)))
            return false;
    }
    return true;
}

/* Write the values of FORM, which has the shape of an entry, into the list at the cursor. */
static void write_entry(struct sheet *sheet, const struct form *form)
{
    const struct sheet_class *class = sheet->class;

    if (sheet->cursor == sheet->count) {
        if (is_blank(form))
            return;
        sheet_add(sheet);
    }
    for (size_t i = 0; i < class->entry_count; i++) {
        const char *name = class->entry[i].name;

        if (class->entry[i].kind != FORM_NOTE)
            sheet_put(sheet, sheet->cursor, name, form_text(form, name), form_label(form, name));
    }
}

static void check(struct sheet *sheet, struct screen *screen, const char *name)
{
    if (sheet->class->left)
        sheet->class->left(screen, sheet_form(sheet), name);
}

static void leave_entry(struct sheet *sheet, struct screen *screen)
{
    check(sheet, screen, form_focus(&sheet->entry));
    write_entry(sheet, &sheet->entry);
    sheet->part = SHEET_LIST;
}

void sheet_settle(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY)
        leave_entry(sheet, screen);
    else if (sheet->part == SHEET_HEAD)
        check(sheet, screen, form_focus(&sheet->head));
}

bool sheet_back(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part != SHEET_ENTRY)
        return false;
    leave_entry(sheet, screen);
    return true;
}

void sheet_picked(struct sheet *sheet, struct screen *screen, const char *code, const char *label)
{
    struct form *form = sheet_form(sheet);

    if (!form)
        return;
    const char *name = form_focus(form);
    form_set(form, name, code, label);
    sheet->changed = true;
    shape(sheet, screen);
    check(sheet, screen, name);
    form_next(form);
}

/* The rows of the parts, from the top: head, rule, list or entry, foot. */
struct parts {
    struct box head, rule, list, foot;
};

static struct parts parts_of(const struct sheet *sheet, struct box box)
{
    const struct sheet_class *class = sheet->class;
    const int most = box.height - 1 - LIST_LEAST;
    const int head = class->head_rows < most ? class->head_rows : most;
    const int below = box.height - head - 1;
    const int spare = below - LIST_LEAST > 0 ? below - LIST_LEAST : 0;
    const int wanted = class->foot_rows < spare ? class->foot_rows : spare;
    const int foot = sheet->part == SHEET_ENTRY ? 0 : wanted;
    const int list = below - foot;

    return (struct parts){
        .head = {box.y, box.x, head, box.width},
        .rule = {box.y + head, box.x, 1, box.width},
        .list = {box.y + head + 1, box.x, list, box.width},
        .foot = {box.y + head + 1 + list, box.x, foot, box.width},
    };
}

struct box sheet_foot(const struct sheet *sheet, struct box box)
{
    return parts_of(sheet, box).foot;
}

static bool on_entry(const struct sheet *sheet) { return sheet->cursor < sheet->count; }

static size_t last_line(const struct sheet *sheet)
{
    if (!sheet->locked)
        return sheet->count;
    return sheet->count > 0 ? sheet->count - 1 : 0;
}

/* The first visible entry: TOP, moved as little as shows the cursor. */
static size_t settled_top(const struct sheet *sheet, int rows)
{
    const size_t visible = rows > 0 ? (size_t)rows : 1;

    if (sheet->cursor < sheet->top)
        return sheet->cursor;
    return sheet->cursor >= sheet->top + visible ? sheet->cursor - visible + 1 : sheet->top;
}

static enum sheet_event enter_head(struct sheet *sheet, const char *name)
{
    sheet->part = SHEET_HEAD;
    form_go(&sheet->head, name);
    return SHEET_MOVED;
}

/* The last row of FORM that takes input. */
static const char *last_field(const struct form *form)
{
    struct form probe = *form;

    while (form_next(&probe))
        continue;
    return form_focus(&probe);
}

static enum sheet_event list_key(struct sheet *sheet, struct screen *screen, const struct key *key)
{
    switch (key->code) {
    case KEY_UP:
        if (sheet->cursor == 0)
            return enter_head(sheet, last_field(&sheet->head));
        sheet->cursor--;
        return SHEET_MOVED;
    case KEY_DOWN:
        sheet->cursor += sheet->cursor < last_line(sheet);
        return SHEET_MOVED;
    case KEY_TAB:
        return enter_head(sheet, sheet->class->head[0].name);
    case KEY_BACKTAB:
        return enter_head(sheet, last_field(&sheet->head));
    case KEY_ENTER:
        if (sheet->locked)
            return SHEET_IGNORED;
        open_entry(sheet, screen);
        return SHEET_MOVED;
    case KEY_DELETE:
    case KEY_BACKSPACE:
        return on_entry(sheet) && !sheet->locked ? SHEET_REMOVING : SHEET_IGNORED;
    default:
        return SHEET_IGNORED;
    }
}

static enum sheet_event went(enum form_event event)
{
    switch (event) {
    case FORM_CHANGED:
        return SHEET_CHANGED;
    case FORM_PICKING:
        return SHEET_PICKING;
    case FORM_IGNORED:
        return SHEET_IGNORED;
    default:
        return SHEET_MOVED;
    }
}

static struct box form_box(const struct sheet *sheet, const struct screen *screen)
{
    const struct parts parts = parts_of(sheet, banner_rest(screen));

    return sheet->part == SHEET_HEAD ? parts.head : parts.list;
}

/* Where KEY leads out of the form in focus once the form itself had no use for it. */
static enum sheet_event leave_form(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY) {
        const bool last = sheet->cursor + 1 >= sheet->count;

        leave_entry(sheet, screen);
        sheet->cursor = last ? sheet->count : sheet->cursor + 1;
    } else {
        check(sheet, screen, form_focus(&sheet->head));
        sheet->part = SHEET_LIST;
    }
    return SHEET_MOVED;
}

static bool leads_out(const struct sheet *sheet, const struct form *form, const struct key *key)
{
    if (key->code == KEY_BACKTAB)
        return sheet->part == SHEET_HEAD && form->focus == 0;
    return key->code == KEY_TAB && strcmp(form_focus(form), last_field(form)) == 0;
}

enum sheet_event sheet_key(struct sheet *sheet, struct screen *screen, const struct key *key)
{
    struct form *form = sheet_form(sheet);

    if (!form)
        return list_key(sheet, screen, key);
    if (leads_out(sheet, form, key))
        return leave_form(sheet, screen);
    const char *before = form_focus(form);
    const enum form_event event = form_key(form, key, form_box(sheet, screen), screen->ambiguous);
    if (event == FORM_DONE ||
        (event == FORM_IGNORED && key->code == KEY_DOWN && sheet->part == SHEET_HEAD))
        return leave_form(sheet, screen);
    if (event == FORM_CHANGED) {
        sheet->changed = true;
        shape(sheet, screen);
    }
    if (event == FORM_MOVED && strcmp(before, form_focus(form)) != 0)
        check(sheet, screen, before);
    return went(event);
}

/* "parties[2].phone" as index 1 and "phone"; false when FIELD is about no entry. */
static bool entry_field(const struct sheet *sheet, const char *field, size_t *index,
                        const char **name)
{
    const size_t length = strlen(sheet->class->name);
    char *end;

    if (strncmp(field, sheet->class->name, length) != 0 || field[length] != '[')
        return false;
    *index = strtoul(field + length + 1, &end, 10) - 1;
    *name = end[0] == ']' && end[1] == '.' ? end + 2 : sheet->class->entry[0].name;
    return *index < sheet->count;
}

/* What ERROR says, with the label of the row NAME where it has the name of its field. */
static const char *sentence(struct scope *sc, enum lang lang, const struct error *error,
                            const struct form_row *rows, size_t count, const char *name)
{
    struct error labelled = *error;

    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].name, name) != 0)
            continue;
        for (size_t k = 0; k < ERROR_ARGS; k++) {
            if (text_equal(labelled.args[k], error->field))
                labelled.args[k] = rows[i].label;
        }
    }
    return error_text(sc, lang, &labelled);
}

bool sheet_refuse(struct sheet *sheet, struct screen *screen, const struct error *error)
{
    const struct sheet_class *class = sheet->class;
    const char *field = error->field ? error->field : "", *name;
    struct scope sc = SCOPE_INIT;
    bool shown = false;
    size_t index;

    if (entry_field(sheet, field, &index, &name)) {
        sheet->cursor = index;
        open_entry(sheet, screen);
        shown =
            form_refuse(&sheet->entry, name,
                        sentence(&sc, screen->lang, error, class->entry, class->entry_count, name));
    } else if (form_refuse(
                   &sheet->head, field,
                   sentence(&sc, screen->lang, error, class->head, class->head_count, field))) {
        sheet->part = SHEET_HEAD;
        shown = true;
    } else if (strcmp(field, class->name) == 0) {
        sheet->part = SHEET_LIST; /* about the list as a whole: the caller says what */
    }
    scope_end(&sc);
    return shown;
}

#define MARK "#\n" /* before each entry; no line of a form begins so */

static const char *entry_draft(struct scope *sc, const struct sheet *sheet, size_t index)
{
    const struct sheet_class *class = sheet->class;
    struct form form;

    form_open(&form, sc, class->entry, class->entry_count);
    for (size_t i = 0; i < class->entry_count; i++)
        form_set(&form, class->entry[i].name, sheet->entries[index].values[i],
                 sheet->entries[index].labels[i]);
    const char *text = form_draft(sc, &form);
    form_close(&form);
    return text;
}

const char *sheet_draft(struct scope *sc, const struct sheet *sheet)
{
    const bool typing = sheet->part == SHEET_ENTRY;
    struct buffer b = buffer_new(sc);

    buffer_add(&b, form_draft(sc, &sheet->head));
    for (size_t i = 0; i < sheet->count; i++) {
        buffer_add(&b, MARK);
        buffer_add(&b, typing && i == sheet->cursor ? form_draft(sc, &sheet->entry)
                                                    : entry_draft(sc, sheet, i));
    }
    if (typing && sheet->cursor == sheet->count && !is_blank(&sheet->entry)) {
        buffer_add(&b, MARK);
        buffer_add(&b, form_draft(sc, &sheet->entry));
    }
    return buffer_text(&b);
}

void sheet_restore(struct sheet *sheet, const char *draft)
{
    const struct sheet_class *class = sheet->class;
    struct scope sc = SCOPE_INIT;
    const char *mark = strncmp(draft, MARK, strlen(MARK)) == 0 ? draft : strstr(draft, "\n" MARK);

    for (size_t i = 0; i < class->head_count; i++) {
        if (class->head[i].kind != FORM_NOTE)
            form_set(&sheet->head, class->head[i].name, NULL, NULL);
    }
    form_restore(&sheet->head, draft); /* it passes over what it has no row for */
    sheet->count = 0;
    while (mark) {
        const char *start = strstr(mark, MARK) + strlen(MARK);
        struct form form;

        mark = strncmp(start, MARK, strlen(MARK)) == 0 ? start : strstr(start, "\n" MARK);
        form_open(&form, &sc, class->entry, class->entry_count);
        form_restore(&form, mark ? scope_strndup(&sc, start, (size_t)(mark - start)) : start);
        sheet->cursor = sheet->count;
        write_entry(sheet, &form);
        form_close(&form);
    }
    sheet->cursor = 0;
    scope_end(&sc);
}

static void paint_add_line(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_DIM,
               tr(paint->lang, sheet->class->add));
}

static void paint_list(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    const size_t top = settled_top(sheet, box.height);
    const size_t lines = last_line(sheet) + (sheet->count > 0 || !sheet->locked);

    for (int i = 0; i < box.height && top + (size_t)i < lines; i++) {
        const size_t index = top + (size_t)i;
        const struct box row = {box.y + i, box.x + GUTTER, 1, box.width - GUTTER};

        if (sheet->part == SHEET_LIST && index == sheet->cursor) {
            canvas_put(paint->canvas, row.y, box.x, 1, STYLE_SELECTED, ">");
            canvas_caret(paint->canvas, row.y, box.x);
        }
        if (index < sheet->count)
            sheet->class->paint(sheet, paint, index, row);
        else
            paint_add_line(sheet, paint, row);
    }
}

static void paint_theirs(const char *text, const struct paint *paint, struct box box)
{
    int y = box.y;

    canvas_wall(paint->canvas, box.y, box.x, box.height, STYLE_LINE);
    for (const char *row = text; row && y < box.y + box.height; y++) {
        const size_t length = wrap_row(row, box.width - 2, paint->canvas->ambiguous);

        canvas_put(paint->canvas, y, box.x + 2, box.width - 2, STYLE_NOTICE,
                   scope_strndup(paint->sc, row, length));
        row = wrap_next(row, length);
    }
}

void sheet_paint(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    const struct parts parts = parts_of(sheet, box);
    struct box list = parts.list;

    canvas_rule(paint->canvas, parts.rule.y, box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(paint->canvas, parts.rule.y, box.x + GUTTER, CANVAS_REST, STYLE_STRONG,
               scope_printf(paint->sc, " %s ", tr(paint->lang, sheet->class->title)));
    if (sheet->theirs) {
        list.width = box.width / 2;
        paint_theirs(sheet->theirs, paint,
                     (struct box){list.y, list.width, list.height, box.width - list.width});
    }
    form_paint(&sheet->head, paint, parts.head);
    if (sheet->part != SHEET_HEAD) { /* the cursor stands in one part only */
        canvas_fill(paint->canvas, (struct box){box.y, box.x, parts.head.height, 1}, STYLE_PLAIN);
        canvas_caret(paint->canvas, -1, -1);
    }
    if (sheet->part == SHEET_ENTRY)
        form_paint(&sheet->entry, paint, list);
    else
        paint_list(sheet, paint, list);
}
