/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/sheet.h"

#include "core/base/text.h"
#include "tui/kit/wrap.h"

#define ROOM 64 /* pieces at first */

struct sheet sheet_new(struct scope *sc, int width, int ambiguous)
{
    return (struct sheet){.sc = sc, .width = width, .ambiguous = ambiguous};
}

void sheet_line(struct sheet *sheet) { sheet->lines++; }

static void add(struct sheet *sheet, struct sheet_piece piece)
{
    if (sheet->lines == 0)
        sheet->lines = 1;
    if (sheet->count == sheet->room) {
        const size_t room = sheet->room ? sheet->room * 2 : ROOM;

        sheet->pieces =
            scope_grow(sheet->sc, sheet->pieces, sheet->count, room, sizeof(*sheet->pieces));
        sheet->room = room;
    }
    piece.line = sheet->lines - 1;
    sheet->pieces[sheet->count++] = piece;
}

void sheet_put(struct sheet *sheet, int x, int cells, enum style style, const char *text)
{
    const int rest = sheet->width - x;

    add(sheet, (struct sheet_piece){
                   .x = x, .cells = cells < rest ? cells : rest, .style = style, .text = text});
}

void sheet_put_right(struct sheet *sheet, int cells, enum style style, const char *text)
{
    add(sheet, (struct sheet_piece){.x = sheet->width - cells,
                                    .cells = cells,
                                    .right = true,
                                    .style = style,
                                    .text = text});
}

/* The rows of TEXT, the first of them on the line being written. */
static void flow(struct sheet *sheet, int x, enum style style, const char *text)
{
    const char *safe = text_gate_out(sheet->sc, text, TEXT_LONG);
    bool first = true;

    for (const char *row = safe; row; first = false) {
        const size_t length = wrap_row(row, sheet->width - x, sheet->ambiguous);

        if (!first)
            sheet_line(sheet);
        sheet_put(sheet, x, CANVAS_REST, style, scope_strndup(sheet->sc, row, length));
        row = wrap_next(row, length);
    }
}

void sheet_text(struct sheet *sheet, int x, enum style style, const char *text)
{
    if (text_is_empty(text))
        return;
    sheet_line(sheet);
    flow(sheet, x, style, text);
}

void sheet_pair(struct sheet *sheet, int x, const char *label, enum style style, const char *value)
{
    if (text_is_empty(value))
        return;
    sheet_line(sheet);
    sheet_put(sheet, 0, x - 1, STYLE_DIM, label);
    flow(sheet, x, style, value);
}

void sheet_heading(struct sheet *sheet, const char *text)
{
    if (sheet->lines > 0)
        sheet_line(sheet);
    sheet_line(sheet);
    sheet_put(sheet, 0, CANVAS_REST, STYLE_TITLE, text);
}

void sheet_paint(const struct sheet *sheet, const struct paint *paint, struct box box, size_t top)
{
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_piece *p = &sheet->pieces[i];

        if (p->line < top || p->line >= top + (size_t)box.height)
            continue;
        const int y = box.y + (int)(p->line - top);
        if (p->right)
            canvas_put_right(paint->canvas, y, box.x + p->x, p->cells, p->style, p->text);
        else
            canvas_put(paint->canvas, y, box.x + p->x, p->cells, p->style, p->text);
    }
}
