/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/binder.h"

#include "core/paper/markdown.h"
#include "core/paper/module.h"
#include "core/paper/plain.h"

/* A part laid out; the module's view of it points in here. */
struct bound {
    struct blocks blocks;
    struct layout layout;
    struct paper_style style;
};

static enum rc paste(struct scope *sc, struct bytes file, struct layout *layout)
{
    struct sheet *sheet = scope_memdup(sc, layout->sheets, sizeof(*sheet));
    struct picture *picture = scope_alloc(sc, 1, sizeof(*picture));

    if (layout->count > 1 || sheet->height > LAYOUT_PAGE / 2)
        return fail(sc, RC_INVALID, "picture",
                    N_("The words above a picture take more than half a page."));
    TRY(picture_read(sc, file, picture));
    sheet->picture = picture;
    layout->sheets = sheet;
    return RC_OK;
}

static enum rc bind_all(struct scope *sc, const struct paper_part *parts, size_t count,
                        struct bound **out)
{
    struct bound *list = scope_alloc(sc, count, sizeof(*list));
    int next = 1;

    for (size_t i = 0; i < count; i++) {
        struct bound *b = &list[i];

        next += parts[i].skipped;
        b->style = parts[i].style;
        b->style.folder_page = parts[i].unnumbered ? 0 : next;
        TRY(markdown_blocks(sc, parts[i].source, &b->blocks));
        layout_make(sc, &b->blocks, &b->style, &b->layout);
        if (parts[i].picture.data)
            TRY(paste(sc, parts[i].picture, &b->layout));
        next += parts[i].unnumbered ? 0 : (int)b->layout.count;
    }
    *out = list;
    return RC_OK;
}

enum rc paper_bind_pages(struct scope *sc, const struct paper_part *parts, size_t count,
                         struct paper_span **spans)
{
    struct bound *list;

    TRY(bind_all(sc, parts, count, &list));
    *spans = scope_alloc(sc, count, sizeof(**spans));
    for (size_t i = 0; i < count; i++)
        (*spans)[i] = (struct paper_span){list[i].style.folder_page, (int)list[i].layout.count};
    return RC_OK;
}

static struct bytes as_text(struct scope *sc, const struct bound *list, size_t count)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++)
        plain_add(sc, &list[i].layout, &b);
    return (struct bytes){(const unsigned char *)buffer_text(&b), b.length};
}

enum rc paper_bind(struct scope *sc, const struct paper_part *parts, size_t count,
                   const struct paper_style *style, enum paper_format format, struct bytes *out)
{
    struct bound *list;
    module_function *make;

    if (format == PAPER_DOCX)
        return fail(sc, RC_INVALID, "format",
                    N_("Several papers in one file can be PDF or text. Nothing was made."));
    TRY(bind_all(sc, parts, count, &list));
    if (format == PAPER_TEXT) {
        *out = as_text(sc, list, count);
        return RC_OK;
    }
    struct module_part *views = scope_alloc(sc, count, sizeof(*views));
    for (size_t i = 0; i < count; i++)
        views[i] = (struct module_part){&list[i].blocks, &list[i].layout, &list[i].style};
    TRY(module_open(sc, style->modules, "pdf.so", &make));
    return make(sc, views, count, style, out);
}
