/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Block: a document as what stands one below the other: title, headings, paragraphs, tables,
 * places to sign. The Markdown of a document becomes blocks, and every format is made from them.
 *
 * Layer: paper. Blocks live in a scope and are never changed once made.
 */
#ifndef CORE_PAPER_BLOCK_H
#define CORE_PAPER_BLOCK_H

#include "core/base/scope.h"

/* A stretch of text in one weight. A line feed in it is a break that must be kept. */
struct piece {
    const char *text;
    bool strong;
};

struct rich {
    const struct piece *pieces;
    size_t count;
};

enum block_kind {
    BLOCK_TITLE,
    BLOCK_HEADING,
    BLOCK_TEXT,  /* a paragraph, its first line indented */
    BLOCK_RIGHT, /* a line at the right edge */
    BLOCK_TABLE,
    BLOCK_NOTE,  /* a line in the signature block, not to be signed */
    BLOCK_SIGN,  /* somebody's name, room to sign and a date to fill in by hand */
    BLOCK_RULED, /* lines to write on by hand, from edge to edge */
    BLOCK_SEAL,  /* the committee's name and date, with room for its seal around them */
    BLOCK_PAGE_BREAK
};

enum block_align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct row {
    const struct rich *cells; /* as many as the table has columns */
};

struct table {
    bool small;    /* 74 cells to a line instead of 56 */
    bool headless; /* the header row that Markdown demands is empty and not shown */
    size_t columns;
    const enum block_align *align; /* of each column */
    const struct row *rows;        /* the header first */
    size_t row_count;
};

struct block {
    enum block_kind kind;
    struct rich text;          /* of all but RULED, TABLE and PAGE_BREAK */
    const struct table *table; /* of TABLE */
    int lines;                 /* of RULED */
};

struct blocks {
    struct block *list;
    size_t count, room;
    bool large;    /* type for eyes that read badly */
    bool seamless; /* several sealed pages want no seal across their edges (骑缝章) */
};

/* Does B belong to the signature block? */
bool block_is_signature(const struct block *b);
/* TEXT in one piece. */
struct rich rich_of(struct scope *sc, const char *text);
/* The letters of TEXT without their weights. Lives in SC. */
const char *rich_plain(struct scope *sc, const struct rich *text);

#endif
