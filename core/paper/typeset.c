/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/typeset.h"

#include "core/base/text.h"
#include "core/paper/font.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define RULE_WIDTH 0.6
#define ASCENT     0.88 /* of a Han character above the baseline */

#define BODY_SIZE  16.0 /* 三号 */
#define TITLE_SIZE 22.0
#define SMALL_SIZE 11.95
#define LARGE_SIZE 20.0

struct pitch typeset_pitch(enum line_size size)
{
    if (size == SIZE_SMALL)
        return (struct pitch){TYPESET_WIDTH / LAYOUT_SMALL_CELLS, SMALL_SIZE};
    if (size == SIZE_LARGE)
        return (struct pitch){TYPESET_WIDTH / LAYOUT_LARGE_CELLS, LARGE_SIZE};
    return (struct pitch){TYPESET_WIDTH / LAYOUT_CELLS,
                          size == SIZE_TITLE ? TITLE_SIZE : BODY_SIZE};
}

/* --- shaping: a line becomes items of glyphs --- */

struct shaped {
    PangoGlyphItem *list; /* the text of each starts at offset 0 of TEXTS[i] */
    const char **texts;
    int *columns; /* where the run of the item starts; -1 when it goes on */
    size_t count, room;
};

static void keep_item(struct typesetter *t, struct shaped *s, PangoGlyphItem item, const char *text,
                      int column)
{
    if (s->count == s->room) {
        const size_t room = s->room ? s->room * 2 : 16;

        s->list = scope_grow(t->sc, s->list, s->count, room, sizeof(*s->list));
        s->texts = scope_grow(t->sc, s->texts, s->count, room, sizeof(*s->texts));
        s->columns = scope_grow(t->sc, s->columns, s->count, room, sizeof(*s->columns));
        s->room = room;
    }
    s->list[s->count] = item;
    s->texts[s->count] = text;
    s->columns[s->count++] = column;
}

static void free_items(struct shaped *s)
{
    for (size_t i = 0; i < s->count; i++) {
        pango_item_free(s->list[i].item);
        pango_glyph_string_free(s->list[i].glyphs);
    }
    s->count = 0;
}

static enum rc missing_glyph(struct typesetter *t, PangoGlyph glyph)
{
    const uint32_t cp = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
    char character[5] = {0};

    text_encode(cp, character);
    return fail(t->sc, RC_INVALID, "text",
                N_("No font for paper has the character “{1}” (U+{2}). Nothing was printed."),
                character, scope_printf(t->sc, "%04X", cp));
}

static enum rc check_glyphs(struct typesetter *t, const PangoGlyphString *glyphs)
{
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        const PangoGlyph glyph = glyphs->glyphs[i].glyph;

        if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            return missing_glyph(t, glyph);
    }
    return RC_OK;
}

static enum rc shape_run(struct typesetter *t, const struct run *run, enum face face, double size,
                         struct shaped *out)
{
    PangoFontDescription *font = pango_font_description_from_string(t->faces[face]);
    PangoAttrList *attributes = pango_attr_list_new();
    const int length = (int)strlen(run->text);
    int column = run->column;
    enum rc rc = RC_OK;

    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_attr_list_insert(attributes, pango_attr_font_desc_new(font));
    /* A ligature would stand in the cells of one of its letters. */
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"));
    GList *items = pango_itemize(t->context, run->text, 0, length, attributes, NULL);
    for (GList *i = items; i; i = i->next) {
        PangoItem *item = i->data;
        PangoGlyphString *glyphs = pango_glyph_string_new();

        pango_shape_item(item, run->text, length, NULL, glyphs, PANGO_SHAPE_NONE);
        keep_item(t, out, (PangoGlyphItem){.item = item, .glyphs = glyphs}, run->text, column);
        column = -1;
        if (rc == RC_OK)
            rc = check_glyphs(t, glyphs);
    }
    g_list_free(items);
    pango_attr_list_unref(attributes);
    pango_font_description_free(font);
    return rc;
}

static enum face face_of(const struct line *line, const struct run *run)
{
    return line->size == SIZE_TITLE ? FACE_TITLE : run->strong ? FACE_STRONG : FACE_BODY;
}

/* --- setting: every cluster into its cells --- */

struct cluster {
    PangoGlyphItem *item;
    int from, to; /* glyphs */
    int cells;
    bool space;
    double natural; /* width, pt */
};

struct clusters {
    struct cluster *list;
    size_t count;
};

static int cells_of(const char *from, const char *to)
{
    int cells = 0;
    uint32_t cp;

    while (from < to) {
        from += text_next(from, &cp);
        cells += paper_cp_width(cp);
    }
    return cells;
}

static double natural_width(const PangoGlyphString *glyphs, int from, int to)
{
    int width = 0;

    for (int i = from; i < to; i++)
        width += glyphs->glyphs[i].geometry.width;
    return (double)width / PANGO_SCALE;
}

static struct clusters clusters_of(struct scope *sc, PangoGlyphItem *item, const char *text)
{
    struct clusters out = {scope_alloc(sc, (size_t)item->glyphs->num_glyphs + 1, sizeof(*out.list)),
                           0};
    PangoGlyphItemIter i;

    for (bool more = pango_glyph_item_iter_init_start(&i, item, text); more;
         more = pango_glyph_item_iter_next_cluster(&i))
        out.list[out.count++] =
            (struct cluster){.item = item,
                             .from = i.start_glyph,
                             .to = i.end_glyph,
                             .cells = cells_of(text + i.start_index, text + i.end_index),
                             .space = text[i.start_index] == ' ',
                             .natural = natural_width(item->glyphs, i.start_glyph, i.end_glyph)};
    return out;
}

/* The cluster takes WIDTH, itself in the middle of it, and EXTRA behind. */
static void set_cluster(const struct cluster *c, double width, double extra)
{
    PangoGlyphInfo *glyphs = c->item->glyphs->glyphs;
    const int shift = (int)lround((width - c->natural) / 2 * PANGO_SCALE);

    for (int i = c->from; i < c->to; i++)
        glyphs[i].geometry.x_offset += shift;
    glyphs[c->to - 1].geometry.width += (int)lround((width + extra - c->natural) * PANGO_SCALE);
}

static void set_item(struct scope *sc, PangoGlyphItem *item, const char *text, double cell,
                     double gap)
{
    const struct clusters all = clusters_of(sc, item, text);

    for (size_t i = 0; i < all.count;) {
        const struct cluster *c = &all.list[i];
        size_t end = i + 1;
        double natural = c->natural;
        int cells = c->cells;

        if (c->cells == 1 && !c->space)
            for (; end < all.count && all.list[end].cells == 1 && !all.list[end].space; end++) {
                natural += all.list[end].natural;
                cells++;
            }
        const double scale = natural > 0 ? cells * cell / natural : 0;
        for (; i < end; i++) {
            const double width = scale > 0 ? all.list[i].natural * scale : cells * cell;

            set_cluster(&all.list[i], width, all.list[i].cells > 1 ? gap : 0);
        }
    }
}

/* What each full-width cluster of LINE gets of the slack behind it; the last one gets nothing. */
static double gap_of(struct scope *sc, const struct line *line, struct shaped *s, double cell)
{
    int gaps = 0;
    bool last_is_full = false;

    if (line->slack == 0)
        return 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct clusters all = clusters_of(sc, &s->list[i], s->texts[i]);

        for (size_t j = 0; j < all.count; j++) {
            last_is_full = all.list[j].cells > 1;
            gaps += last_is_full;
        }
    }
    gaps -= last_is_full;
    return gaps > 0 ? line->slack * cell / gaps : 0;
}

/* --- drawing --- */

static double item_width(const PangoGlyphItem *item)
{
    return natural_width(item->glyphs, 0, item->glyphs->num_glyphs);
}

/* Glyphs of one font that stand behind one another, and the letters they stand for. */
struct stretch {
    cairo_scaled_font_t *font;
    cairo_glyph_t *glyphs;
    int count;
    const char *text;
    int length;
};

/*
 * The whole stretch is one cluster, so that the file says which letters it is (ActualText) and
 * nobody who extracts them has to guess spaces from the places of the glyphs.
 */
static void flush(struct typesetter *t, struct stretch *s)
{
    const cairo_text_cluster_t all = {s->length, s->count};

    if (s->count > 0) {
        cairo_set_scaled_font(t->cr, s->font);
        cairo_show_text_glyphs(t->cr, s->text, s->length, s->glyphs, s->count, &all, 1, 0);
    }
    s->count = s->length = 0;
}

/* Add the glyphs of ITEM from X on; returns where they end. */
static double add_glyphs(struct stretch *s, const PangoGlyphItem *item, double x, double baseline)
{
    for (int i = 0; i < item->glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *g = &item->glyphs->glyphs[i];

        if (g->glyph != PANGO_GLYPH_EMPTY)
            s->glyphs[s->count++] =
                (cairo_glyph_t){g->glyph, x + (double)g->geometry.x_offset / PANGO_SCALE,
                                baseline + (double)g->geometry.y_offset / PANGO_SCALE};
        x += (double)g->geometry.width / PANGO_SCALE;
    }
    s->length += item->item->length;
    return x;
}

static int glyph_count(const struct shaped *s)
{
    int count = 0;

    for (size_t i = 0; i < s->count; i++)
        count += s->list[i].glyphs->num_glyphs;
    return count;
}

static void show(struct typesetter *t, struct shaped *s, double x, double cell, double baseline)
{
    struct stretch stretch = {
        .glyphs = scope_alloc(t->sc, (size_t)glyph_count(s) + 1, sizeof(cairo_glyph_t))};

    for (size_t i = 0; i < s->count; i++) {
        const PangoItem *item = s->list[i].item;
        cairo_scaled_font_t *font =
            pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item->analysis.font));

        if (s->columns[i] >= 0 && cell > 0)
            x = TYPESET_LEFT + s->columns[i] * cell;
        if (font != stretch.font || item->offset == 0 || s->columns[i] >= 0)
            flush(t, &stretch);
        if (stretch.length == 0)
            stretch.text = s->texts[i] + item->offset;
        stretch.font = font;
        x = add_glyphs(&stretch, &s->list[i], x, baseline);
    }
    flush(t, &stretch);
}

/* A run after a gap-stretched one would start too far left, so such a line has one start. */
static void join_runs(struct shaped *s)
{
    for (size_t i = 1; i < s->count; i++)
        s->columns[i] = -1;
}

enum rc typeset_line(struct typesetter *t, const struct line *line, struct pitch p, double top,
                     double height)
{
    const double baseline = top + (height - p.size) / 2 + ASCENT * p.size;
    struct shaped s = {0};
    enum rc rc = RC_OK;

    for (size_t i = 0; i < line->run_count && rc == RC_OK; i++)
        if (line->runs[i].text[0])
            rc = shape_run(t, &line->runs[i], face_of(line, &line->runs[i]), p.size, &s);
    if (rc == RC_OK && line->size == SIZE_TITLE) {
        double width = 0;

        for (size_t i = 0; i < s.count; i++)
            width += item_width(&s.list[i]);
        show(t, &s, TYPESET_LEFT + (TYPESET_WIDTH - width) / 2, 0, baseline);
    } else if (rc == RC_OK) {
        const double gap = gap_of(t->sc, line, &s, p.cell);

        for (size_t i = 0; i < s.count; i++)
            set_item(t->sc, &s.list[i], s.texts[i], p.cell, gap);
        if (gap > 0)
            join_runs(&s);
        show(t, &s, TYPESET_LEFT, p.cell, baseline);
    }
    free_items(&s);
    return rc;
}

void typeset_rules(struct typesetter *t, const struct line *line, double cell, double top)
{
    if (line->bar_count == 0)
        return;
    cairo_set_line_width(t->cr, RULE_WIDTH);
    const double first = TYPESET_LEFT + (line->bars[0] + 0.5) * cell;
    const double last = TYPESET_LEFT + (line->bars[line->bar_count - 1] + 0.5) * cell;
    if (line->kind == LINE_RULE) {
        cairo_move_to(t->cr, first - RULE_WIDTH / 2, top);
        cairo_line_to(t->cr, last + RULE_WIDTH / 2, top);
    }
    for (size_t i = 0; i < line->bar_count; i++) {
        cairo_move_to(t->cr, TYPESET_LEFT + (line->bars[i] + 0.5) * cell, top);
        cairo_rel_line_to(t->cr, 0, line->height / 100.0);
    }
    cairo_stroke(t->cr);
}
