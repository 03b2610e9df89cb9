/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/plain.h"

#include "core/base/text.h"

#include <string.h>

static void pad_to(struct buffer *b, int *at, int column, char with)
{
    for (; *at < column; (*at)++)
        buffer_add_n(b, &with, 1);
}

static const char *rule(struct scope *sc, const struct line *line)
{
    struct buffer b = buffer_new(sc);
    int at = 0;

    for (size_t i = 0; i < line->bar_count; i++) {
        pad_to(&b, &at, line->bars[i], '-');
        buffer_add(&b, "+");
        at++;
    }
    return buffer_text(&b);
}

const char *plain_line(struct scope *sc, const struct line *line)
{
    struct buffer b = buffer_new(sc);
    size_t bar = 0, run = 0;
    int at = 0;

    if (line->kind == LINE_RULE)
        return rule(sc, line);
    while (bar < line->bar_count || run < line->run_count) {
        const struct run *r = &line->runs[run];

        if (run == line->run_count || (bar < line->bar_count && line->bars[bar] < r->column)) {
            pad_to(&b, &at, line->bars[bar++], ' ');
            buffer_add(&b, "|");
            at++;
        } else {
            if (r->cells > 0)
                pad_to(&b, &at, r->column, ' ');
            buffer_add(&b, r->text);
            at += r->cells;
            run++;
        }
    }
    return buffer_text(&b);
}

static struct page page_of(struct scope *sc, const struct sheet *sheet)
{
    const int blank = (LAYOUT_PAGE - sheet->height) / LAYOUT_ROW;
    const char **lines = scope_alloc(sc, sheet->count + (size_t)blank + 6, sizeof(*lines));
    size_t n = 0;

    if (sheet->folder.run_count > 0)
        lines[n++] = plain_line(sc, &sheet->folder);
    if (sheet->head.run_count > 0)
        lines[n++] = plain_line(sc, &sheet->head);
    for (size_t i = 0; i < sheet->count; i++)
        lines[n++] = plain_line(sc, &sheet->lines[i]);
    for (int i = 0; i <= blank; i++)
        lines[n++] = "";
    lines[n++] = plain_line(sc, &sheet->foot);
    if (sheet->code.run_count > 0)
        lines[n++] = plain_line(sc, &sheet->code);
    if (sheet->seam.run_count > 0)
        lines[n++] = plain_line(sc, &sheet->seam);
    return (struct page){lines, n};
}

struct pages plain_pages(struct scope *sc, const struct layout *layout)
{
    struct pages pages = {.page = scope_alloc(sc, layout->count, sizeof(*pages.page)),
                          .count = layout->count,
                          .columns = LAYOUT_CELLS};

    for (size_t i = 0; i < layout->count; i++)
        pages.page[i] = page_of(sc, &layout->sheets[i]);
    return pages;
}

void plain_add(struct scope *sc, const struct layout *layout, struct buffer *out)
{
    const struct pages pages = plain_pages(sc, layout);

    for (size_t i = 0; i < pages.count; i++) {
        if (out->length > 0)
            buffer_add(out, "\f");
        for (size_t j = 0; j < pages.page[i].count; j++) {
            buffer_add(out, pages.page[i].lines[j]);
            buffer_add(out, "\n");
        }
    }
}
