/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/canvas.h"

#include <string.h>

#include "core/base/text.h"

static const struct cell blank = {{' '}, 1, STYLE_PLAIN};

struct canvas *canvas_new(int height, int width, int ambiguous, bool ascii)
{
    struct scope own = SCOPE_INIT;
    struct canvas *canvas = scope_alloc(&own, 1, sizeof(*canvas));

    canvas->own = own;
    canvas->ambiguous = ambiguous;
    canvas->ascii = ascii;
    canvas_clear(canvas, height, width);
    return canvas;
}

void canvas_free(struct canvas *canvas)
{
    if (!canvas)
        return;
    struct scope own = canvas->own; /* it holds the canvas itself */

    scope_end(&canvas->grid);
    scope_end(&canvas->scratch);
    scope_end(&own);
}

void canvas_clear(struct canvas *canvas, int height, int width)
{
    height = height < 1 ? 1 : height;
    width = width < 1 ? 1 : width;
    if (height != canvas->height || width != canvas->width) {
        scope_end(&canvas->grid);
        canvas->cells =
            scope_alloc(&canvas->grid, (size_t)height * (size_t)width, sizeof(*canvas->cells));
        canvas->height = height;
        canvas->width = width;
    }
    for (size_t i = 0; i < (size_t)height * (size_t)width; i++)
        canvas->cells[i] = blank;
    canvas->cursor_y = canvas->cursor_x = -1;
}

static struct cell *cell_at(const struct canvas *canvas, int y, int x)
{
    return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

const struct cell *canvas_cell(const struct canvas *canvas, int y, int x)
{
    if (y < 0 || x < 0 || y >= canvas->height || x >= canvas->width)
        return NULL;
    return cell_at(canvas, y, x);
}

/* Whoever writes from X to END must not leave the other half of a wide character beside it. */
static void split(struct canvas *canvas, int y, int x, int end)
{
    if (cell_at(canvas, y, x)->width == 0) {
        cell_at(canvas, y, x - 1)->cp[0] = ' ';
        memset(&cell_at(canvas, y, x - 1)->cp[1], 0, sizeof(uint32_t) * (CANVAS_CLUSTER - 1));
        cell_at(canvas, y, x - 1)->width = 1;
    }
    if (end < canvas->width && cell_at(canvas, y, end)->width == 0) {
        const uint8_t style = cell_at(canvas, y, end)->style;

        *cell_at(canvas, y, end) = blank;
        cell_at(canvas, y, end)->style = style;
    }
}

static void add_mark(struct cell *cell, uint32_t cp)
{
    for (int i = 1; i < CANVAS_CLUSTER; i++) {
        if (cell->cp[i] == 0) {
            cell->cp[i] = cp;
            return;
        }
    }
}

/* Write the first LENGTH bytes of TEXT, which fit; return the column after them. */
static int write_cells(struct canvas *canvas, int y, int x, enum style style, const char *text,
                       size_t length)
{
    struct cell *last = NULL;

    for (const char *end = text + length; text < end;) {
        uint32_t cp;

        text += text_next(text, &cp);
        const int width = text_cp_width(cp, canvas->ambiguous);
        if (width <= 0) {
            if (last)
                add_mark(last, cp);
            continue;
        }
        split(canvas, y, x, x + width);
        last = cell_at(canvas, y, x);
        *last = (struct cell){{cp}, (uint8_t)width, (uint8_t)style};
        if (width == 2)
            *cell_at(canvas, y, x + 1) = (struct cell){{0}, 0, (uint8_t)style};
        x += width;
    }
    return x;
}

static int room(const struct canvas *canvas, int y, int x, int cells)
{
    if (y < 0 || x < 0 || y >= canvas->height || x >= canvas->width || cells <= 0)
        return 0;
    return cells < canvas->width - x ? cells : canvas->width - x;
}

/* Return the width of TEXT when it fits in CELLS, else -1. */
static int width_within(const struct canvas *canvas, const char *text, int cells)
{
    int width;
    const size_t length = text_fit(text, cells, canvas->ambiguous, &width);

    return text[length] == '\0' ? width : -1;
}

int canvas_put(struct canvas *canvas, int y, int x, int cells, enum style style, const char *text)
{
    const char *more = canvas->ascii || canvas->ambiguous == 2 ? ".." : "…";
    const int more_width = text_width(more, canvas->ambiguous);

    cells = room(canvas, y, x, cells);
    if (!text || cells == 0)
        return 0;
    const struct scope_mark mark = scope_mark(&canvas->scratch);
    const char *shown = text_gate_out(&canvas->scratch, text, TEXT_LINE);
    int end;

    if (width_within(canvas, shown, cells) >= 0) {
        end = write_cells(canvas, y, x, style, shown, strlen(shown));
    } else {
        const int kept = cells > more_width ? cells - more_width : cells;

        end =
            write_cells(canvas, y, x, style, shown, text_fit(shown, kept, canvas->ambiguous, NULL));
        if (kept < cells)
            end = write_cells(canvas, y, end, style, more, strlen(more));
    }
    scope_rewind(&canvas->scratch, mark);
    return end - x;
}

int canvas_put_right(struct canvas *canvas, int y, int x, int cells, enum style style,
                     const char *text)
{
    cells = room(canvas, y, x, cells);
    if (!text || cells == 0)
        return 0;
    const struct scope_mark mark = scope_mark(&canvas->scratch);
    const char *shown = text_gate_out(&canvas->scratch, text, TEXT_LINE);
    const int width = width_within(canvas, shown, cells);

    scope_rewind(&canvas->scratch, mark);
    return canvas_put(canvas, y, width < 0 ? x : x + cells - width, cells, style, text);
}

/* The part of BOX that is on the canvas. */
static struct box inside(const struct canvas *canvas, struct box box)
{
    const int bottom = box.y + box.height < canvas->height ? box.y + box.height : canvas->height;
    const int right = box.x + box.width < canvas->width ? box.x + box.width : canvas->width;

    box.y = box.y < 0 ? 0 : box.y;
    box.x = box.x < 0 ? 0 : box.x;
    box.height = bottom - box.y;
    box.width = right - box.x;
    return box;
}

void canvas_fill(struct canvas *canvas, struct box box, enum style style)
{
    box = inside(canvas, box);
    if (box.width <= 0)
        return;
    for (int y = box.y; y < box.y + box.height; y++) {
        split(canvas, y, box.x, box.x + box.width);
        for (int x = box.x; x < box.x + box.width; x++)
            *cell_at(canvas, y, x) = (struct cell){{' '}, 1, (uint8_t)style};
    }
}

void canvas_tint(struct canvas *canvas, struct box box, enum style style)
{
    box = inside(canvas, box);
    for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++)
            cell_at(canvas, y, x)->style = (uint8_t)style;
    }
}

/* Line-drawing characters are two cells on some terminals, where a frame would fall apart. */
static bool draws_lines(const struct canvas *canvas)
{
    return !canvas->ascii && canvas->ambiguous == 1;
}

static void put_line(struct canvas *canvas, int y, int x, enum style style, uint32_t line,
                     char ascii)
{
    if (!canvas_cell(canvas, y, x))
        return;
    split(canvas, y, x, x + 1);
    *cell_at(canvas, y, x) = (struct cell){
        {draws_lines(canvas) ? line : (uint32_t)(unsigned char)ascii}, 1, (uint8_t)style};
}

void canvas_rule(struct canvas *canvas, int y, int x, int cells, enum style style)
{
    cells = room(canvas, y, x, cells);
    for (int i = 0; i < cells; i++)
        put_line(canvas, y, x + i, style, 0x2500, '-');
}

void canvas_wall(struct canvas *canvas, int y, int x, int rows, enum style style)
{
    for (int i = 0; i < rows && y + i < canvas->height; i++)
        put_line(canvas, y + i, x, style, 0x2502, '|');
}

void canvas_frame(struct canvas *canvas, struct box box, enum style style, const char *title)
{
    const int bottom = box.y + box.height - 1;
    const int right = box.x + box.width - 1;

    canvas_rule(canvas, box.y, box.x, box.width, style);
    canvas_rule(canvas, bottom, box.x, box.width, style);
    canvas_wall(canvas, box.y, box.x, box.height, style);
    canvas_wall(canvas, box.y, right, box.height, style);
    put_line(canvas, box.y, box.x, style, 0x250c, '+');
    put_line(canvas, box.y, right, style, 0x2510, '+');
    put_line(canvas, bottom, box.x, style, 0x2514, '+');
    put_line(canvas, bottom, right, style, 0x2518, '+');
    if (!title)
        return;
    const int width = canvas_put(canvas, box.y, box.x + 3, box.width - 6, STYLE_TITLE, title);
    canvas_fill(canvas, (struct box){box.y, box.x + 2, 1, 1}, style);
    canvas_fill(canvas, (struct box){box.y, box.x + 3 + width, 1, 1}, style);
}

void canvas_caret(struct canvas *canvas, int y, int x)
{
    const bool on = canvas_cell(canvas, y, x) != NULL;

    canvas->cursor_y = on ? y : -1;
    canvas->cursor_x = on ? x : -1;
}

static bool same(const struct cell *a, const struct cell *b, int cells)
{
    return memcmp(a, b, (size_t)cells * sizeof(*a)) == 0;
}

/* The one narrow cell in which rows A and B differ; -1 when that is none, or not the only one. */
static int lone_difference(const struct cell *a, const struct cell *b, int cells)
{
    int x = 0;

    while (x < cells && same(&a[x], &b[x], 1))
        x++;
    if (x == cells || a[x].width != 1 || b[x].width != 1)
        return -1;
    return same(&a[x + 1], &b[x + 1], cells - x - 1) ? x : -1;
}

int canvas_rising(const struct canvas *was, const struct canvas *will, int *x)
{
    const int width = was->width;

    for (int y = 2; y < was->height; y++) {
        const struct cell *above = cell_at(was, y - 1, 0), *row = cell_at(was, y, 0);

        if (!same(above, cell_at(will, y - 2, 0), width) ||
            same(above, cell_at(will, y - 1, 0), width))
            continue; /* the row above does not rise */
        *x = lone_difference(row, cell_at(will, y - 1, 0), width);
        if (*x >= 0)
            return y;
    }
    return -1;
}

static void add_cell(struct buffer *b, const struct cell *cell)
{
    for (int i = 0; i < CANVAS_CLUSTER && cell->cp[i] != 0; i++) {
        char bytes[4];

        buffer_add_n(b, bytes, text_encode(cell->cp[i], bytes));
    }
}

const char *cell_text(struct scope *sc, const struct cell *cell)
{
    struct buffer b = buffer_new(sc);

    add_cell(&b, cell);
    return buffer_text(&b);
}

static bool is_blank(const struct cell *cell) { return cell->cp[0] == ' ' && cell->cp[1] == 0; }

const char *canvas_text(struct scope *sc, const struct canvas *canvas)
{
    struct buffer b = buffer_new(sc);

    for (int y = 0; y < canvas->height; y++) {
        int end = canvas->width;

        while (end > 0 && is_blank(cell_at(canvas, y, end - 1)))
            end--;
        for (int x = 0; x < end; x++)
            add_cell(&b, cell_at(canvas, y, x));
        buffer_add(&b, "\n");
    }
    return buffer_text(&b);
}
