/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a sheet stand, and how they are painted. */
#include "tui/kit/wrap.h"
#include "tui/screens/sheet.h"

#define LIST_LEAST 3   /* rows that the list keeps when the window is low */
#define WIDE       160 /* columns in which two lists stand side by side */
#define GUTTER     2   /* "> " before the entry under the cursor */

struct sheet_parts sheet_parts(const struct sheet *sheet, struct box box)
{
    const struct sheet_class *class = sheet->class;
    const int most = box.height - 1 - LIST_LEAST;
    const int head = class->head_rows < most ? class->head_rows : most;
    const int below = box.height - head - 1;
    const int spare = below - LIST_LEAST;
    const bool shown = sheet->part != SHEET_ENTRY && class->foot_rows <= spare;
    const int foot = shown ? class->foot_rows : 0;
    const int list = below - foot;

    return (struct sheet_parts){
        .head = {box.y, box.x, head, box.width},
        .rule = {box.y + head, box.x, 1, box.width},
        .list = {box.y + head + 1, box.x, list, box.width},
        .foot = {box.y + head + 1 + list, box.x, foot, box.width},
    };
}

/* The first visible entry: TOP, moved as little as shows the cursor. */
static size_t settled_top(const struct sheet *sheet, int rows)
{
    const size_t visible = rows > 0 ? (size_t)rows : 1;

    if (sheet->cursor < sheet->top)
        return sheet->cursor;
    return sheet->cursor >= sheet->top + visible ? sheet->cursor - visible + 1 : sheet->top;
}

static void paint_add_line(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_DIM,
               tr(paint->lang, sheet->class->add));
}

static void paint_list(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    const size_t top = settled_top(sheet, box.height);
    const size_t lines = sheet->count + !sheet->locked;

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

/* Take from LIST the room for what somebody else saved: its right half, or in a narrow window
 * its lower rows. */
static struct box take_theirs(struct box *list)
{
    struct box theirs = *list;

    if (list->width >= WIDE) {
        list->width /= 2;
        theirs.x += list->width;
        theirs.width -= list->width;
        return theirs;
    }
    list->height /= 2;
    theirs.y += list->height;
    theirs.height -= list->height;
    return theirs;
}

static void paint_theirs(const char *text, const struct paint *paint, struct box box)
{
    int y = box.y;

    canvas_wall(paint->canvas, box.y, box.x + 1, box.height, STYLE_LINE);
    for (const char *row = text; row && y < box.y + box.height; y++) {
        const size_t length = wrap_row(row, box.width - 3, paint->canvas->ambiguous);

        canvas_put(paint->canvas, y, box.x + 3, box.width - 3, STYLE_NOTICE,
                   scope_strndup(paint->sc, row, length));
        row = wrap_next(row, length);
    }
}

void sheet_paint(const struct sheet *sheet, const struct paint *paint, struct box box)
{
    const struct sheet_parts parts = sheet_parts(sheet, box);
    struct box list = parts.list;

    canvas_rule(paint->canvas, parts.rule.y, box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(paint->canvas, parts.rule.y, box.x + GUTTER, CANVAS_REST, STYLE_STRONG,
               scope_printf(paint->sc, " %s ", tr(paint->lang, sheet->class->title)));
    if (sheet->theirs)
        paint_theirs(sheet->theirs, paint, take_theirs(&list));
    form_paint(&sheet->head, paint, parts.head, sheet->part == SHEET_HEAD);
    if (sheet->part == SHEET_ENTRY)
        form_paint(&sheet->entry, paint, list, true);
    else
        paint_list(sheet, paint, list);
}
