/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/sheet.h"

#include "core/base/text.h"

#include <string.h>

struct line *lines_add(struct scope *sc, struct lines *lines)
{
    if (lines->count == lines->room) {
        const size_t room = lines->room ? lines->room * 2 : 64;

        lines->list = scope_grow(sc, lines->list, lines->count, room, sizeof(*lines->list));
        lines->room = room;
    }
    return &lines->list[lines->count++];
}

/* The last place not after END where no line is parted from one it keeps; START if none is. */
static size_t loose_end(const struct lines *lines, size_t start, size_t end, enum line_keep keep)
{
    while (end > start && lines->list[end - 1].keep >= keep)
        end--;
    return end;
}

/* The index after the last line of the page that begins at START. A chain that is longer than a
 * page gives way where it only would rather hold, then anywhere. */
static size_t page_end(const struct lines *lines, size_t start)
{
    size_t end = start;

    for (int height = 0; end < lines->count; end++) {
        height += lines->list[end].height;
        if (height > LAYOUT_PAGE)
            break;
    }
    if (end == lines->count)
        return end;
    for (enum line_keep keep = KEEP_RATHER; keep <= KEEP_ALWAYS; keep++) {
        const size_t loose = loose_end(lines, start, end, keep);

        if (loose > start)
            return loose;
    }
    return end > start ? end : start + 1;
}

static struct line text_line(struct scope *sc, const char *left, const char *right)
{
    const int right_cells = paper_width(right);
    struct run *runs = scope_alloc(sc, 2, sizeof(*runs));

    runs[0] = (struct run){.column = 0, .cells = paper_width(left), .text = left};
    runs[1] =
        (struct run){.column = LAYOUT_CELLS - right_cells, .cells = right_cells, .text = right};
    return (struct line){.height = LAYOUT_ROW, .runs = runs, .run_count = 2};
}

static void dress(struct scope *sc, struct sheet *sheet, size_t number, size_t total,
                  const struct paper_style *style, bool seam)
{
    if (style->folder_page > 0)
        sheet->folder = text_line(
            sc, "", scope_printf(sc, "卷内第 %zu 页", (size_t)style->folder_page + number - 1));
    sheet->foot = text_line(sc, text_gate_out(sc, style->number, TEXT_LINE),
                            scope_printf(sc, "第 %zu 页 共 %zu 页", number, total));
    if (style->code)
        sheet->code = text_line(sc, scope_printf(sc, LAYOUT_CODE "%s", style->code), "");
    if (seam)
        sheet->seam = text_line(sc, scope_printf(sc, LAYOUT_SEAM, total), "");
    if (layout_head(style)[0])
        sheet->head = text_line(sc, layout_head(style), "");
}

/* The lines of one page; a rule that the page break parts from the row above is drawn again. */
static struct sheet cut(struct scope *sc, const struct lines *lines, size_t start, size_t end)
{
    struct line *list = scope_alloc(sc, end - start + 1, sizeof(*list));
    struct sheet sheet = {.lines = list};

    while (start < end && lines->list[start].gap)
        start++;
    while (end > start && lines->list[end - 1].gap)
        end--;
    for (size_t i = start; i < end; i++) {
        list[sheet.count++] = lines->list[i];
        sheet.height += lines->list[i].height;
    }
    if (end < lines->count && lines->list[end].shared)
        list[sheet.count++] = lines->list[end];
    return sheet;
}

void sheet_cut(struct scope *sc, const struct lines *lines, const struct paper_style *style,
               bool seam, struct layout *out)
{
    struct sheet *sheets = scope_alloc(sc, lines->count + 1, sizeof(*sheets));
    size_t count = 0;

    for (size_t start = 0; start < lines->count;) {
        const size_t end = page_end(lines, start);

        sheets[count] = cut(sc, lines, start, end);
        count += sheets[count].count > 0;
        start = end;
    }
    if (count == 0)
        count = 1;
    for (size_t i = 0; i < count; i++)
        dress(sc, &sheets[i], i + 1, count, style, seam && count > 1);
    *out = (struct layout){sheets, count};
}
