/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/tabular.h"

#include "core/base/text.h"
#include "core/paper/break.h"

#define RULE_CELLS 3 /* "| " before a cell and " " after it */
#define NARROWEST  4 /* cells of a column: two full-width characters */
#define WHOLE_ROW  8 /* lines of a row that is kept on one page */

struct grid {
    const struct table *table;
    int *widths; /* of the text in each column */
    int *bars;   /* columns of the vertical rules, one more than widths */
    enum line_size size;
    int height;
};

/* What a column needs: at least, so that no word is torn, and at best, with no line broken. */
struct need {
    int least, best;
    bool met;
};

static struct need need_of(struct scope *sc, const struct table *t, size_t column)
{
    struct need need = {NARROWEST, NARROWEST, false};

    for (size_t i = t->headless; i < t->row_count; i++) {
        const struct rich *cell = &t->rows[i].cells[column];
        const int best = paper_width(rich_plain(sc, cell)), least = break_widest(sc, cell);

        need.best = best > need.best ? best : need.best;
        need.least = least > need.least ? least : need.least;
    }
    need.best += need.best % 2;
    need.least += need.least % 2;
    return need;
}

/* Give columns their best width where an even share is enough for it, and their least where an
 * even share is too little; true when that changed anything. */
static bool settle(struct need *needs, size_t columns, int *widths, int *room, size_t *open)
{
    const int share = *room / (int)*open;
    bool changed = false;

    for (size_t i = 0; i < columns; i++) {
        if (needs[i].met || (needs[i].best > share && needs[i].least <= share))
            continue;
        widths[i] = needs[i].best <= share ? needs[i].best : needs[i].least;
        *room -= widths[i];
        (*open)--;
        needs[i].met = changed = true;
    }
    return changed;
}

static bool fits(const struct need *needs, size_t columns, int room)
{
    for (size_t i = 0; i < columns; i++)
        room -= needs[i].least;
    return room >= 0;
}

static void share_width(struct scope *sc, const struct table *t, int room, int *widths)
{
    struct need *needs = scope_alloc(sc, t->columns, sizeof(*needs));
    size_t open = t->columns;

    for (size_t i = 0; i < t->columns; i++)
        needs[i] = need_of(sc, t, i);
    const bool whole = fits(needs, t->columns, room);
    for (size_t i = 0; i < t->columns && !whole; i++)
        needs[i].least = NARROWEST;
    while (open > 0 && room > 0 && settle(needs, t->columns, widths, &room, &open))
        continue;
    for (size_t i = 0; i < t->columns; i++) {
        if (needs[i].met)
            continue;
        widths[i] = room / (int)open / 2 * 2;
        widths[i] = widths[i] < NARROWEST ? NARROWEST : widths[i];
        room -= widths[i];
        open--;
    }
    if (room > 1) /* the last column fills the line */
        widths[t->columns - 1] += room / 2 * 2;
}

static struct grid make_grid(struct scope *sc, const struct table *t, const struct lines *lines)
{
    const struct line_measure m = t->small ? lines->small : lines->body;
    struct grid g = {.table = t,
                     .widths = scope_alloc(sc, t->columns, sizeof(int)),
                     .bars = scope_alloc(sc, t->columns + 1, sizeof(int)),
                     .size = m.size,
                     .height = m.row};

    share_width(sc, t, m.cells - RULE_CELLS * (int)t->columns - 1, g.widths);
    for (size_t i = 0; i < t->columns; i++)
        g.bars[i + 1] = g.bars[i] + g.widths[i] + RULE_CELLS;
    return g;
}

static void add_rule(struct scope *sc, const struct grid *g, bool shared, struct lines *out)
{
    *lines_add(sc, out) = (struct line){.kind = LINE_RULE,
                                        .size = g->size,
                                        .keep = KEEP_ALWAYS,
                                        .shared = shared,
                                        .bars = g->bars,
                                        .bar_count = g->table->columns + 1};
}

static int offset(enum block_align align, int room)
{
    return align == ALIGN_RIGHT ? room : align == ALIGN_CENTRE ? room / 2 : 0;
}

/* One line across all cells of a row. */
static void add_line(struct scope *sc, const struct grid *g, struct broken *const *cells,
                     const size_t *counts, size_t n, struct lines *out)
{
    struct run *runs = NULL;
    size_t count = 0;

    for (size_t i = 0; i < g->table->columns; i++) {
        if (n >= counts[i])
            continue;
        const struct broken *b = &cells[i][n];
        const int start = g->bars[i] + 2 + offset(g->table->align[i], g->widths[i] - b->cells);

        runs = scope_grow(sc, runs, count, count + b->run_count, sizeof(*runs));
        for (size_t j = 0; j < b->run_count; j++) {
            runs[count] = b->runs[j];
            runs[count++].column += start;
        }
    }
    *lines_add(sc, out) = (struct line){.size = g->size,
                                        .height = g->height,
                                        .runs = runs,
                                        .run_count = count,
                                        .bars = g->bars,
                                        .bar_count = g->table->columns + 1};
}

static void add_row(struct scope *sc, const struct grid *g, const struct row *row,
                    struct lines *out)
{
    const size_t columns = g->table->columns;
    struct broken **cells = scope_alloc(sc, columns, sizeof(*cells));
    size_t *counts = scope_alloc(sc, columns, sizeof(*counts));
    const size_t first = out->count;
    size_t tallest = 1;

    for (size_t i = 0; i < columns; i++) {
        break_lines(sc, &row->cells[i], g->widths[i], g->widths[i], &cells[i], &counts[i]);
        tallest = counts[i] > tallest ? counts[i] : tallest;
    }
    for (size_t n = 0; n < tallest; n++)
        add_line(sc, g, cells, counts, n, out);
    for (size_t i = first; i + 1 < out->count && tallest <= WHOLE_ROW; i++)
        out->list[i].keep = KEEP_RATHER;
}

void tabular_lines(struct scope *sc, const struct table *table, struct lines *out)
{
    const struct grid g = make_grid(sc, table, out);

    for (size_t i = table->headless; i < table->row_count; i++) {
        add_rule(sc, &g, i > table->headless, out);
        add_row(sc, &g, &table->rows[i], out);
    }
    if (table->row_count > table->headless) {
        out->list[out->count - 1].keep = KEEP_ALWAYS;
        add_rule(sc, &g, false, out);
        out->list[out->count - 1].keep = KEEP_NOT;
    }
}
