/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/glass.h"

#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/paper.h"

static struct value map_of(struct scope *sc, const struct member *members, size_t size)
{
    return value_map(scope_memdup(sc, members, size), size / sizeof(*members));
}

/* "无不当（郑国平）：来信属实" */
static const char *review_of(struct scope *sc, const struct glass *g)
{
    if (g->reviewed_by == 0)
        return "待复核";
    return scope_printf(sc, "%s（%s）：%s", g->proper ? "确有必要" : "不当", g->reviewer,
                        g->review_note);
}

static struct value item_of(struct scope *sc, const struct glass *g)
{
    const struct member members[] = {
        {"place", value_text(scope_printf(sc, "%d", g->number))},
        {"number", value_text(scope_printf(sc, "%d/%d", g->year, g->register_number))},
        {"name", value_text(g->name)},
        {"opened_at", value_text(instant_short(sc, g->opened_at))},
        {"category", value_text(word_label(&glass_words, (int)g->category, LANG_ZH))},
        {"reason", value_text(g->reason)},
        {"review", value_text(review_of(sc, g))},
    };

    return map_of(sc, members, sizeof(members));
}

enum rc glass_source(struct scope *sc, const struct document_template *tpl,
                     const struct glass_sheet *sheet, const char **source)
{
    const struct mustache m = {
        .file = tpl->file, .line = tpl->body_line, .strict = true, .escape = markdown_escape};
    struct value *items = scope_alloc(sc, sheet->count, sizeof(*items));
    size_t waiting = 0;

    for (size_t i = 0; i < sheet->count; i++) {
        /* Oldest first, as things happened. */
        items[i] = item_of(sc, &sheet->list[sheet->count - 1 - i]);
        waiting += sheet->list[i].reviewed_by == 0;
    }
    const struct member members[] = {
        {"title", value_text(tpl->title)},
        {"centre", value_text(sheet->office->name)},
        {"from", value_text(date_zh(sc, sheet->period.from))},
        {"to", value_text(date_zh(sc, sheet->period.to))},
        {"made_on", value_text(date_zh(sc, sheet->today))},
        {"count", value_text(scope_printf(sc, "%zu", sheet->count))},
        {"waiting", waiting > 0 ? value_text(scope_printf(sc, "%zu", waiting)) : value_text(NULL)},
        {"items", value_list(items, sheet->count)},
    };
    const struct value root = map_of(sc, members, sizeof(members));
    TRY(mustache_render(sc, &m, tpl->body, &root, source));
    *source = paper_dressed(sc, tpl, *source);
    return RC_OK;
}
