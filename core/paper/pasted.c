/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/pasted.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#define DOT_MOST (72.0 / 96) /* of a screen */

struct source {
    struct bytes file;
    size_t at;
};

static cairo_status_t give_bytes(void *closure, unsigned char *data, unsigned int length)
{
    struct source *s = closure;

    if (length > s->file.size - s->at)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, s->file.data + s->at, length);
    s->at += length;
    return CAIRO_STATUS_SUCCESS;
}

/* A JPEG goes into the PDF as it is: the surface only tells its measures and nobody looks into
 * it, so the smallest kind of dot will do. */
static cairo_surface_t *surface_of(const struct picture *p)
{
    struct source source = {p->file, 0};

    if (!p->jpeg)
        return cairo_image_surface_create_from_png_stream(give_bytes, &source);
    cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_RGB16_565, p->width, p->height);
    cairo_surface_set_mime_data(s, CAIRO_MIME_TYPE_JPEG, p->file.data, p->file.size, NULL, NULL);
    return s;
}

static void draw(cairo_t *cr, cairo_surface_t *surface, const struct picture *p,
                 struct pasted_box box)
{
    const bool lies = p->turn % 2 == 1;
    const double width = lies ? p->height : p->width, height = lies ? p->width : p->height;
    const double fit = fmin(box.width / width, box.height / height), dot = fmin(fit, DOT_MOST);

    cairo_save(cr);
    cairo_translate(cr, box.left + box.width / 2, box.top + box.height / 2);
    cairo_scale(cr, dot, dot);
    cairo_rotate(cr, p->turn * M_PI_2);
    cairo_translate(cr, -p->width / 2.0, -p->height / 2.0);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
}

enum rc pasted_draw(struct scope *sc, struct _cairo *cr, const struct picture *p,
                    struct pasted_box box)
{
    cairo_surface_t *surface = surface_of(p);
    const bool sound = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;

    if (sound)
        draw(cr, surface, p, box);
    cairo_surface_destroy(surface);
    if (!sound)
        return fail(sc, RC_INVALID, "picture",
                    N_("The picture is damaged and cannot be put on paper."));
    return RC_OK;
}
