/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PDF: the sheets of layouts as a file, every character in its cells (see typeset.h). This file
 * is the module pdf.so; only its parts know of pango and cairo.
 */
#include "core/paper/font.h"
#include "core/paper/module.h"
#include "core/paper/pasted.h"
#include "core/paper/qr.h"
#include "core/paper/typeset.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#define MM           TYPESET_MM
#define PAPER_WIDTH  (210 * MM)
#define PAPER_HEIGHT (297 * MM)
#define TOP          (37 * MM)
#define TYPE_HEIGHT  (225 * MM)
#define FOOT_GAP     (7 * MM) /* from the type area to the page number, GB/T 9704 */
#define FOOT_SIZE    14.0     /* 四号 */
#define CODE_SIZE    12.0     /* 小四 */
#define CODE_TOP     (TOP + TYPE_HEIGHT + FOOT_GAP + FOOT_SIZE + 2 * MM) /* QR and check code */
#define SEAM_TOP     (CODE_TOP + CODE_SIZE + 2 * MM)
#define FOLDER_TOP   (15 * MM) /* the page of the folder, above the head */

struct pdf {
    struct typesetter set;
    struct buffer out;
    cairo_surface_t *surface;
    FcConfig *config;
    PangoFontMap *map;
    size_t page; /* that is drawn, from 1 */
};

static enum rc draw_sheet(struct pdf *pdf, const struct sheet *sheet, const char *qr)
{
    const double cell = TYPESET_WIDTH / LAYOUT_CELLS;
    const struct pitch code = {cell, CODE_SIZE}, foot = {cell, FOOT_SIZE};
    struct typesetter *t = &pdf->set;
    double y = TOP;

    TRY(typeset_line(t, &sheet->folder, code, FOLDER_TOP, CODE_SIZE));
    TRY(typeset_line(t, &sheet->head, foot, TOP - FOOT_GAP - FOOT_SIZE, FOOT_SIZE));
    for (size_t i = 0; i < sheet->count; i++) {
        const struct line *line = &sheet->lines[i];
        const struct pitch p = typeset_pitch(line->size);

        typeset_rules(t, line, p.cell, y);
        TRY(typeset_line(t, line, p, y, line->height / 100.0));
        y += line->height / 100.0;
    }
    if (sheet->picture)
        TRY(pasted_draw(
            t->sc, t->cr, sheet->picture,
            (struct pasted_box){TYPESET_LEFT, y, TYPESET_WIDTH, TOP + TYPE_HEIGHT - y}));
    TRY(typeset_line(t, &sheet->foot, foot, TOP + TYPE_HEIGHT + FOOT_GAP, FOOT_SIZE));
    TRY(typeset_line(t, &sheet->code, code, CODE_TOP, CODE_SIZE));
    TRY(typeset_line(t, &sheet->seam, code, SEAM_TOP, CODE_SIZE));
    if (qr)
        TRY(qr_draw(t->sc, t->cr, qr, TYPESET_LEFT + TYPESET_WIDTH, CODE_TOP));
    cairo_show_page(t->cr);
    pdf->page++;
    return RC_OK;
}

static enum rc draw_part(struct pdf *pdf, const struct module_part *part)
{
    const struct layout *layout = part->layout;

    pdf->set.faces = font_families(part->style->face);
    for (size_t i = 0; i < layout->count; i++)
        TRY(draw_sheet(pdf, &layout->sheets[i], i + 1 == layout->count ? part->style->qr : NULL));
    return RC_OK;
}

/* A reader's list of what lies in the file; one paper alone needs none. */
static void add_bookmark(struct pdf *pdf, const struct module_part *part)
{
    cairo_pdf_surface_add_outline(pdf->surface, CAIRO_PDF_OUTLINE_ROOT, part->style->title,
                                  scope_printf(pdf->set.sc, "page=%zu", pdf->page), 0);
}

/* --- opening and closing --- */

static cairo_status_t take_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    buffer_add_n(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void open_surface(struct pdf *pdf, const struct paper_style *style)
{
    cairo_font_options_t *options = cairo_font_options_create();

    pdf->surface =
        cairo_pdf_surface_create_for_stream(take_bytes, &pdf->out, PAPER_WIDTH, PAPER_HEIGHT);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, style->title);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "onecase");
    /* The day of the printing is in the journal; in the file it would change the digest. */
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    pdf->set.cr = cairo_create(pdf->surface);
    pdf->set.context = pango_font_map_create_context(pdf->map);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pdf->set.context, options);
    pango_context_set_round_glyph_positions(pdf->set.context, FALSE);
    pango_context_set_language(pdf->set.context, pango_language_from_string("zh-cn"));
    pango_context_set_base_dir(pdf->set.context, PANGO_DIRECTION_LTR);
    cairo_font_options_destroy(options);
}

static void close_pdf(struct pdf *pdf)
{
    if (pdf->set.cr)
        cairo_destroy(pdf->set.cr);
    if (pdf->surface)
        cairo_surface_destroy(pdf->surface);
    if (pdf->set.context)
        g_object_unref(pdf->set.context);
    if (pdf->map)
        g_object_unref(pdf->map);
    if (pdf->config)
        FcConfigDestroy(pdf->config);
}

static enum rc draw(struct pdf *pdf, const struct module_part *parts, size_t count,
                    const struct paper_style *style)
{
    TRY(font_open(pdf->set.sc, style->cache, style->further, &pdf->config, &pdf->map));
    open_surface(pdf, style);
    for (size_t i = 0; i < count; i++) {
        if (count > 1)
            add_bookmark(pdf, &parts[i]);
        TRY(draw_part(pdf, &parts[i]));
    }
    cairo_surface_finish(pdf->surface);
    const cairo_status_t status = cairo_surface_status(pdf->surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(pdf->set.sc, RC_IO, "pdf", N_("The PDF could not be written: {1}"),
                    cairo_status_to_string(status));
    return RC_OK;
}

uint32_t module_covers(struct scope *sc, const struct paper_style *style, const char *text)
{
    return font_missing(sc, style->cache, style->further, text);
}

enum rc module_make(struct scope *sc, const struct module_part *parts, size_t count,
                    const struct paper_style *style, struct bytes *out)
{
    struct pdf pdf = {.set = {.sc = sc}, .out = buffer_new(sc), .page = 1};

    const enum rc rc = draw(&pdf, parts, count, style);
    close_pdf(&pdf);
    *out = (struct bytes){(const unsigned char *)buffer_text(&pdf.out), pdf.out.length};
    return rc;
}
