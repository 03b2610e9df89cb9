/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/layout.h"

#include "core/base/text.h"
#include "core/paper/break.h"
#include "core/paper/ruled.h"
#include "core/paper/sheet.h"
#include "core/paper/tabular.h"

#include <string.h>

#define INDENT          4  /* of a paragraph: two full-width characters */
#define TITLE_CELLS     37 /* a title is set in 22 pt: 18 of its characters fill a line */
#define RIGHT_MARGIN    8  /* committee and date stand four characters from the edge */
#define SIGN_DATE       "年　　月　　日"
#define SIGN_DATE_CELLS 14
#define SIGN_ROOM       14 /* to sign and to put a fingerprint */
#define SIGN_YEAR       6  /* to write the year in front of 年 */

static void add_broken(struct lines *out, struct scope *sc, const struct broken *b, int column,
                       enum line_size size)
{
    struct line *line = lines_add(sc, out);

    *line = (struct line){.size = size,
                          .height = out->body.row,
                          .slack = b->slack,
                          .runs = b->runs,
                          .run_count = b->run_count};
    for (size_t i = 0; i < b->run_count; i++)
        b->runs[i].column += column;
}

static void add_blank(struct lines *out, struct scope *sc, enum line_keep keep, bool gap)
{
    *lines_add(sc, out) = (struct line){.height = out->body.row, .keep = keep, .gap = gap};
}

static void add_paragraph(struct lines *out, struct scope *sc, const struct rich *text, int indent)
{
    struct broken *list;
    size_t count;

    break_lines(sc, text, out->body.cells - indent, out->body.cells, &list, &count);
    for (size_t i = 0; i < count; i++)
        add_broken(out, sc, &list[i], i == 0 ? indent : 0, out->body.size);
}

static void add_title(struct lines *out, struct scope *sc, const struct rich *text)
{
    struct broken *list;
    size_t count;

    break_lines(sc, text, TITLE_CELLS, TITLE_CELLS, &list, &count);
    for (size_t i = 0; i < count; i++) {
        add_broken(out, sc, &list[i], (out->body.cells - list[i].cells) / 2, SIZE_TITLE);
        out->list[out->count - 1].keep = KEEP_ALWAYS;
        out->list[out->count - 1].slack = 0;
    }
    add_blank(out, sc, KEEP_ALWAYS, true);
}

static void add_heading(struct lines *out, struct scope *sc, const struct rich *text)
{
    const struct piece strong = {rich_plain(sc, text), true};
    const struct rich heading = {&strong, 1};
    const size_t first = out->count;

    add_paragraph(out, sc, &heading, INDENT);
    for (size_t i = first; i < out->count; i++)
        out->list[i].keep = KEEP_ALWAYS;
}

static void add_right(struct lines *out, struct scope *sc, const struct rich *text, int margin)
{
    struct broken *list;
    size_t count;

    break_lines(sc, text, out->body.cells - margin, out->body.cells - margin, &list, &count);
    for (size_t i = 0; i < count; i++) {
        list[i].slack = 0;
        add_broken(out, sc, &list[i], out->body.cells - margin - list[i].cells, out->body.size);
    }
}

static struct line *date_line(struct lines *out, struct scope *sc, int column)
{
    struct run *run = scope_alloc(sc, 1, sizeof(*run));
    struct line *line = lines_add(sc, out);

    *run = (struct run){.column = column, .cells = SIGN_DATE_CELLS, .text = SIGN_DATE};
    *line =
        (struct line){.size = out->body.size, .height = out->body.row, .runs = run, .run_count = 1};
    return line;
}

static int line_cells(const struct line *line)
{
    const struct run *last = line->runs + line->run_count - 1;

    return line->run_count ? last->column + last->cells : 0;
}

/* A name, room to sign, a date. A long name takes lines of its own. */
static void add_sign(struct lines *out, struct scope *sc, const struct rich *text)
{
    const int date = out->body.cells - SIGN_DATE_CELLS;
    const size_t first = out->count;

    add_paragraph(out, sc, text, INDENT);
    struct line *last = &out->list[out->count - 1];
    if (line_cells(last) + SIGN_ROOM + SIGN_YEAR > date) {
        date_line(out, sc, date);
    } else {
        struct run *runs =
            scope_grow(sc, last->runs, last->run_count, last->run_count + 1, sizeof(*runs));
        runs[last->run_count] =
            (struct run){.column = date, .cells = SIGN_DATE_CELLS, .text = SIGN_DATE};
        last->runs = runs;
        last->run_count++;
    }
    for (size_t i = first; i < out->count; i++)
        out->list[i].keep = i + 1 < out->count ? KEEP_ALWAYS : KEEP_RATHER;
}

/* The seal is pressed over name and date, so they stand in the middle of its room. */
static void add_seal(struct lines *out, struct scope *sc, const struct rich *text)
{
    const size_t first = out->count;

    add_blank(out, sc, KEEP_ALWAYS, false);
    add_right(out, sc, text, RIGHT_MARGIN);
    date_line(out, sc, out->body.cells - RIGHT_MARGIN - SIGN_DATE_CELLS);
    while (out->count - first < LAYOUT_SEAL_ROWS)
        add_blank(out, sc, KEEP_ALWAYS, false);
    for (size_t i = first; i < out->count; i++)
        out->list[i].keep = i + 1 < out->count ? KEEP_ALWAYS : KEEP_RATHER;
}

/* Nobody signs a page on which nothing stands: two lines of text go with the block. */
static void begin_signature(struct lines *out, struct scope *sc)
{
    size_t i = out->count;

    for (int tied = 0; i > 0 && tied < 2; i--) {
        out->list[i - 1].keep = KEEP_ALWAYS;
        tied += out->list[i - 1].run_count > 0;
    }
    add_blank(out, sc, KEEP_ALWAYS, true);
}

static void end_signature(struct lines *out) { out->list[out->count - 1].keep = KEEP_NOT; }

static void add_ruled(struct lines *out, struct scope *sc, int count)
{
    const char *rule = ruled_cells(sc, out->body.cells);

    for (int i = 0; i < count; i++) {
        struct run *run = scope_alloc(sc, 1, sizeof(*run));

        *run = (struct run){.cells = out->body.cells, .text = rule};
        *lines_add(sc, out) = (struct line){
            .size = out->body.size, .height = out->body.row, .runs = run, .run_count = 1};
    }
}

static void add_block(struct lines *out, struct scope *sc, const struct block *b)
{
    switch (b->kind) {
    case BLOCK_TITLE:
        add_title(out, sc, &b->text);
        return;
    case BLOCK_HEADING:
        add_heading(out, sc, &b->text);
        return;
    case BLOCK_TEXT:
        add_paragraph(out, sc, &b->text, INDENT);
        return;
    case BLOCK_NOTE:
        add_paragraph(out, sc, &b->text, INDENT);
        out->list[out->count - 1].keep = KEEP_ALWAYS;
        return;
    case BLOCK_RIGHT:
        add_right(out, sc, &b->text, 0);
        return;
    case BLOCK_TABLE:
        tabular_lines(sc, b->table, out);
        return;
    case BLOCK_SIGN:
        add_sign(out, sc, &b->text);
        return;
    case BLOCK_RULED:
        add_ruled(out, sc, b->lines);
        return;
    case BLOCK_SEAL:
        add_seal(out, sc, &b->text);
        return;
    case BLOCK_PAGE_BREAK:
        lines_add(sc, out)->height = LAYOUT_PAGE; /* fits on no page that holds anything */
        out->list[out->count - 1].gap = true;
        return;
    }
}

/* The line after a heading keeps the one after it, so that a heading has two lines below. */
static void tie_heading(struct lines *out, size_t after)
{
    if (after < out->count && out->list[after].keep == KEEP_NOT)
        out->list[after].keep = KEEP_ALWAYS;
}

/* Pages of which only the last is sealed could be exchanged. */
static bool needs_seam(const struct blocks *blocks)
{
    bool sealed = false;

    for (size_t i = 0; i < blocks->count; i++)
        sealed = sealed || blocks->list[i].kind == BLOCK_SEAL;
    return sealed && !blocks->seamless;
}

void layout_make(struct scope *sc, const struct blocks *blocks, const struct paper_style *style,
                 struct layout *out)
{
    struct lines lines = {.body = {LAYOUT_CELLS, LAYOUT_ROW, SIZE_BODY},
                          .small = {LAYOUT_SMALL_CELLS, LAYOUT_SMALL_ROW, SIZE_SMALL}};

    if (blocks->large) {
        lines.small = lines.body;
        lines.body = (struct line_measure){LAYOUT_LARGE_CELLS, LAYOUT_LARGE_ROW, SIZE_LARGE};
    }
    for (size_t i = 0; i < blocks->count; i++) {
        const struct block *b = &blocks->list[i];
        const bool signature = block_is_signature(b);
        const size_t first = lines.count;

        if (signature && (i == 0 || !block_is_signature(b - 1)))
            begin_signature(&lines, sc);
        add_block(&lines, sc, b);
        if (signature && (i + 1 == blocks->count || !block_is_signature(b + 1)))
            end_signature(&lines);
        if (i > 0 && b[-1].kind == BLOCK_HEADING)
            tie_heading(&lines, first);
    }
    sheet_cut(sc, &lines, style, needs_seam(blocks), out);
}
