/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Layout: blocks as lines of cells on sheets of A4. Text, preview and PDF show these lines and
 * no others, so that they break alike everywhere.
 *
 * Geometry after GB/T 9704: type area 156 mm by 225 mm, margins 37 mm above, 28 mm left, 35 mm
 * below, 26 mm right; 28 full-width characters to a line, 22 lines to a page.
 *
 * Layer: paper. Units: columns and cells are half-width characters; heights are 1/100 pt.
 */
#ifndef CORE_PAPER_LAYOUT_H
#define CORE_PAPER_LAYOUT_H

#include "core/paper/block.h"
#include "core/paper/paper.h"
#include "core/paper/picture.h"

#define LAYOUT_CELLS       56   /* of a line */
#define LAYOUT_SMALL_CELLS 74   /* of a line in a small table */
#define LAYOUT_ROWS        22   /* of a page */
#define LAYOUT_ROW         2899 /* height of a line: 225 mm / 22 */
#define LAYOUT_SMALL_ROW   2170 /* height of a line in a small table */
#define LAYOUT_LARGE_CELLS 44   /* of a line in large type: 22 full-width characters */
#define LAYOUT_LARGE_ROW   3543 /* height of a line in large type: 18 to a page */
#define LAYOUT_PAGE        (LAYOUT_ROWS * LAYOUT_ROW)
#define LAYOUT_SEAL_ROWS   5 /* room for a seal of 42 mm: 5 lines are 51 mm */

/* A stretch of text in one weight at a column. */
struct run {
    int column, cells;
    const char *text;
    bool strong;
};

enum line_kind {
    LINE_TEXT,
    LINE_RULE /* of a table: a horizontal line without height of its own */
};

enum line_size { SIZE_BODY, SIZE_TITLE, SIZE_SMALL, SIZE_LARGE };

/* How strongly a line wants the next one on its own page. */
enum line_keep { KEEP_NOT, KEEP_RATHER, KEEP_ALWAYS };

struct line {
    enum line_kind kind;
    enum line_size size;
    enum line_keep keep;
    int height;
    bool gap;    /* an empty line between blocks; dropped at the top of a page */
    bool shared; /* a RULE between two rows: a page break leaves one on either side */
    int slack;   /* cells left over that a PDF shares among the gaps of full-width characters */
    const struct run *runs;
    size_t run_count;
    const int *bars; /* columns of a table's vertical rules */
    size_t bar_count;
};

/* What lines of one size measure. */
struct line_measure {
    int cells, row;
    enum line_size size;
};

struct lines {
    struct line *list;
    size_t count, room;
    struct line_measure body, small; /* of paragraphs and tables, of small tables */
};

struct sheet {
    const struct line *lines;
    size_t count;
    const struct picture *picture; /* fills what the lines leave of a PDF's page; NULL */
    int height;                    /* of the lines together; at most LAYOUT_PAGE */
    struct line folder; /* topmost: its page in the folder; no runs when it lies in none */
    struct line head;   /* above the type area: [演练]; no runs when there is nothing to say */
    struct line foot;   /* below it: number and page */
    struct line code;   /* below that: the check code; no runs when there is none */
    struct line seam;   /* lowest: a seal goes across the edges; no runs when none does */
};

struct layout {
    const struct sheet *sheets;
    size_t count;
};

#define LAYOUT_CODE     "校验码 "
#define LAYOUT_SEAM     "共 %zu 页，请加盖骑缝章" /* on every page of several that are sealed */
#define LAYOUT_PRACTICE "[演练] 非正式文书，不产生法律效力"
#define LAYOUT_PREVIEW  "[预览] 非正式文书，不产生法律效力"
#define LAYOUT_BOTH     "[演练] [预览] 非正式文书，不产生法律效力"

/* What stands at the head of every page dressed like STYLE; "" for nothing. */
static inline const char *layout_head(const struct paper_style *style)
{
    if (style->preview)
        return style->practice ? LAYOUT_BOTH : LAYOUT_PREVIEW;
    return style->practice ? LAYOUT_PRACTICE : "";
}

/* Set *OUT to BLOCKS laid out on sheets. Total: whatever the text, every letter of it is there.
 * Owns:  *OUT lives in SC and points into BLOCKS. */
void layout_make(struct scope *sc, const struct blocks *blocks, const struct paper_style *style,
                 struct layout *out);

#endif
