/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/editor.h"

#include <string.h>

#include "tui/kit/caret.h"
#include "tui/kit/wrap.h"

#define NO_GOAL (-1)

/* One change: at AT, REMOVED gave way to INSERTED bytes. */
struct change {
    size_t at, inserted;
    const char *removed;
    size_t removed_length;
    bool typing; /* a run of typed characters grows as one change */
};

struct editor {
    char *text;
    size_t length, room;
    size_t caret;
    size_t top; /* where the first visible row starts */
    int goal;   /* the column that Up and Down keep to; NO_GOAL after any other key */
    int height, width, ambiguous;
    struct change *changes;
    size_t change_count, change_room;
    struct scope own, bytes, past; /* this struct, the text, what undo needs */
};

/* A row of the screen: bytes START to END of the text; SOFT when it ends at no line feed. */
struct row {
    size_t start, end;
    bool soft;
};

struct editor *editor_new(const char *text)
{
    struct scope own = SCOPE_INIT;
    struct editor *e = scope_alloc(&own, 1, sizeof(*e));

    e->own = own;
    e->goal = NO_GOAL;
    e->height = 1;
    e->width = 80;
    e->ambiguous = 1;
    e->length = text ? strlen(text) : 0;
    e->room = e->length * 2 + 256;
    e->text = scope_alloc(&e->bytes, e->room, 1);
    if (e->length > 0)
        memcpy(e->text, text, e->length);
    e->caret = e->length;
    return e;
}

void editor_free(struct editor *editor)
{
    if (!editor)
        return;
    struct scope own = editor->own; /* it holds the editor itself */

    scope_end(&editor->bytes);
    scope_end(&editor->past);
    scope_end(&own);
}

const char *editor_text(const struct editor *editor) { return editor->text; }

/* One cell stays free at the right, for the caret behind a full row. */
static int row_cells(const struct editor *e) { return e->width > 2 ? e->width - 1 : 2; }

static struct row row_from(const struct editor *e, size_t start)
{
    const size_t end = start + wrap_row(e->text + start, row_cells(e), e->ambiguous);

    return (struct row){start, end, e->text[end] != '\n' && e->text[end] != '\0'};
}

/* The row that shows position AT; behind a soft end one stands at the next row's start. */
static struct row row_at(const struct editor *e, size_t at)
{
    const char *feed = at > 0 ? memrchr(e->text, '\n', at) : NULL;
    struct row row = row_from(e, feed ? (size_t)(feed - e->text) + 1 : 0);

    while (at > row.end || (at == row.end && row.soft))
        row = row_from(e, row.end);
    return row;
}

static bool row_before(const struct editor *e, const struct row *row, struct row *before)
{
    if (row->start == 0)
        return false;
    *before = row_at(e, row->start - 1);
    return true;
}

static bool row_after(const struct editor *e, const struct row *row, struct row *after)
{
    if (!row->soft && e->text[row->end] == '\0')
        return false;
    *after = row_from(e, row->soft ? row->end : row->end + 1);
    return true;
}

static int column_of(const struct editor *e, const struct row *row, size_t at)
{
    struct scope sc = SCOPE_INIT;
    const int column =
        text_width(scope_strndup(&sc, e->text + row->start, at - row->start), e->ambiguous);

    scope_end(&sc);
    return column;
}

/* The position in ROW nearest to COLUMN, not behind it. */
static size_t position_in(const struct editor *e, const struct row *row, int column)
{
    const size_t at = row->start + text_fit(e->text + row->start, column, e->ambiguous, NULL);

    if (at < row->end)
        return at;
    return row->soft ? caret_previous(e->text, row->end) : row->end;
}

/* Leave no row of the window empty below the text while rows above it are hidden. */
static void fill(struct editor *e)
{
    struct row last = row_at(e, e->top), first = last;
    int rows = 1;

    while (rows < e->height && row_after(e, &last, &last))
        rows++;
    for (; rows < e->height && row_before(e, &first, &first); rows++)
        e->top = first.start;
}

/* Move the window as little as shows the caret's row. */
static void show_caret(struct editor *e)
{
    const struct row caret = row_at(e, e->caret);
    struct row row = row_at(e, e->top < e->length ? e->top : e->length);

    e->top = row.start < caret.start ? row.start : caret.start;
    for (int y = 0; row.start < caret.start && y < e->height; y++) {
        if (y == e->height - 1) { /* below the window: let it be the last row */
            row = caret;
            for (int back = 1; back < e->height && row_before(e, &row, &row); back++) {
            }
            e->top = row.start;
            return;
        }
        if (!row_after(e, &row, &row))
            return;
    }
}

static void settle(struct editor *e)
{
    show_caret(e);
    fill(e);
}

void editor_resize(struct editor *editor, int height, int width, int ambiguous)
{
    if (editor->height == height && editor->width == width && editor->ambiguous == ambiguous)
        return;
    editor->height = height > 0 ? height : 1;
    editor->width = width;
    editor->ambiguous = ambiguous;
    settle(editor);
}

static void make_room(struct editor *e, size_t length)
{
    if (length + 1 <= e->room)
        return;
    struct scope larger = SCOPE_INIT;

    e->text = scope_grow(&larger, e->text, e->length + 1, length * 2, 1);
    e->room = length * 2;
    scope_end(&e->bytes);
    e->bytes = larger;
}

/* Put SIZE bytes of TEXT in the place of the bytes from AT to END. */
static void replace(struct editor *e, size_t at, size_t end, const char *text, size_t size)
{
    make_room(e, e->length - (end - at) + size);
    memmove(e->text + at + size, e->text + end, e->length - end + 1);
    if (size > 0)
        memcpy(e->text + at, text, size);
    e->length = e->length - (end - at) + size;
    e->caret = at + size;
}

static void remember(struct editor *e, const struct change *change)
{
    struct change *last = e->change_count > 0 ? &e->changes[e->change_count - 1] : NULL;

    if (last && last->typing && change->typing && change->removed_length == 0 &&
        last->at + last->inserted == change->at) {
        last->inserted += change->inserted;
        return;
    }
    if (e->change_count == e->change_room) {
        const size_t room = e->change_room * 2 + 16;

        e->changes = scope_grow(&e->past, e->changes, e->change_count, room, sizeof(*change));
        e->change_room = room;
    }
    e->changes[e->change_count++] = *change;
}

static void edit(struct editor *e, size_t at, size_t end, const char *text, bool typing)
{
    const size_t size = strlen(text);
    const struct change change = {at, size, scope_strndup(&e->past, e->text + at, end - at),
                                  end - at, typing};

    remember(e, &change);
    replace(e, at, end, text, size);
}

void editor_set(struct editor *editor, const char *text)
{
    edit(editor, 0, editor->length, text ? text : "", false);
    settle(editor);
}

bool editor_undo(struct editor *editor)
{
    if (editor->change_count == 0)
        return false;
    const struct change *c = &editor->changes[--editor->change_count];

    replace(editor, c->at, c->at + c->inserted, c->removed, c->removed_length);
    settle(editor);
    return true;
}

/* Go ROWS rows down, or up when negative, keeping the column; false when there is no row. */
static bool go_rows(struct editor *e, int rows)
{
    struct row row = row_at(e, e->caret);
    bool moved = false;

    if (e->goal == NO_GOAL)
        e->goal = column_of(e, &row, e->caret);
    for (; rows > 0 && row_after(e, &row, &row); rows--)
        moved = true;
    for (; rows < 0 && row_before(e, &row, &row); rows++)
        moved = true;
    e->caret = position_in(e, &row, e->goal);
    return moved;
}

static bool go_to(struct editor *e, size_t at)
{
    e->caret = at;
    e->goal = NO_GOAL;
    return true;
}

static bool move(struct editor *e, enum key_code code, bool *moved)
{
    const struct row row = row_at(e, e->caret);

    switch (code) {
    case KEY_UP:
        return *moved = go_rows(e, -1), true;
    case KEY_DOWN:
        return *moved = go_rows(e, 1), true;
    case KEY_PGUP:
        return *moved = true, go_rows(e, -e->height), true;
    case KEY_PGDN:
        return *moved = true, go_rows(e, e->height), true;
    case KEY_LEFT:
        return *moved = go_to(e, caret_previous(e->text, e->caret));
    case KEY_RIGHT:
        return *moved = go_to(e, caret_next(e->text, e->caret));
    case KEY_HOME:
        return *moved = go_to(e, row.start);
    case KEY_END:
        return *moved = go_to(e, row.soft ? caret_previous(e->text, row.end) : row.end);
    default:
        return false;
    }
}

static bool change(struct editor *e, const struct key *key)
{
    struct scope sc = SCOPE_INIT;
    const char *text = caret_insertion(&sc, key, TEXT_LONG);
    bool changed = true;

    if (text)
        edit(e, e->caret, e->caret, text, key->code == KEY_CHAR);
    else if (key->code == KEY_BACKSPACE)
        edit(e, caret_previous(e->text, e->caret), e->caret, "", false);
    else if (key->code == KEY_DELETE)
        edit(e, e->caret, caret_next(e->text, e->caret), "", false);
    else if (key->code == KEY_CTRL && key->cp == 'Z')
        editor_undo(e);
    else
        changed = false;
    scope_end(&sc);
    if (changed)
        e->goal = NO_GOAL;
    return changed;
}

bool editor_key(struct editor *editor, const struct key *key)
{
    bool moved = false;

    if (!move(editor, key->code, &moved))
        moved = change(editor, key);
    settle(editor);
    return moved;
}

void editor_paint(const struct editor *editor, const struct paint *paint, struct box box,
                  bool focus)
{
    struct editor view = *editor; /* as the box is, which may have changed since the last key */

    view.height = box.height > 0 ? box.height : 1;
    view.width = box.width;
    view.ambiguous = paint->canvas->ambiguous;
    settle(&view);
    struct row row = row_from(&view, view.top);
    const struct row caret = row_at(&view, view.caret);
    for (int y = box.y; y < box.y + box.height; y++) {
        canvas_put(paint->canvas, y, box.x, box.width, STYLE_PLAIN,
                   scope_strndup(paint->sc, view.text + row.start, row.end - row.start));
        if (focus && row.start == caret.start)
            canvas_caret(paint->canvas, y, box.x + column_of(&view, &row, view.caret));
        if (!row_after(&view, &row, &row))
            return;
    }
}
