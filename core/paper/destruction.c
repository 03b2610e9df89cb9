/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/destruction.h"

#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/paper.h"

static struct value map_of(struct scope *sc, const struct member *members, size_t size)
{
    return value_map(scope_memdup(sc, members, size), size / sizeof(*members));
}

static struct value number_of(struct scope *sc, size_t n)
{
    return value_text(scope_printf(sc, "%zu", n));
}

/* "30年", "30年（由10年延长）" */
static const char *retention_of(struct scope *sc, const struct destruction_item *item)
{
    const char *term = word_label(&retention_words, (int)item->retention, LANG_ZH);

    if (item->retention == item->filed_for)
        return term;
    return scope_printf(sc, "%s（由%s延长）", term,
                        word_label(&retention_words, (int)item->filed_for, LANG_ZH));
}

static struct value item_of(struct scope *sc, const struct destruction_item *item, size_t place)
{
    const struct member members[] = {
        {"place", number_of(sc, place)},
        {"number", value_text(item->number)},
        {"filed_on", value_text(date_iso(sc, item->filed_on))},
        {"retention", value_text(retention_of(sc, item))},
        {"rows",
         item->rows > 0 ? number_of(sc, (size_t)item->rows) : value_text("延长保管，未销毁")},
    };

    return map_of(sc, members, sizeof(members));
}

enum rc destruction_source(struct scope *sc, const struct document_template *tpl,
                           const struct office *office, const struct destruction *d,
                           const char **source)
{
    const struct mustache m = {
        .file = tpl->file, .line = tpl->body_line, .strict = true, .escape = markdown_escape};
    struct value *items = scope_alloc(sc, d->item_count, sizeof(*items));
    size_t rows = 0, kept = 0;

    for (size_t i = 0; i < d->item_count; i++) {
        items[i] = item_of(sc, &d->items[i], i + 1);
        rows += (size_t)d->items[i].rows;
        kept += d->items[i].rows == 0;
    }
    const struct member members[] = {
        {"title", value_text(tpl->title)},
        {"committee", value_text(office->committee)},
        {"number", number_of(sc, (size_t)d->number)},
        {"reason", value_lines(d->reason)},
        {"drawn_up_at", value_text(instant_zh(sc, d->drawn_up_at))},
        {"drawn_up_by", value_text(d->drawn_up_name)},
        {"approved_at", value_text(instant_zh(sc, d->approved_at))},
        {"approved_by", value_text(d->approved_name)},
        {"count", number_of(sc, d->item_count - kept)},
        {"kept", kept > 0 ? number_of(sc, kept) : value_text(NULL)},
        {"rows", number_of(sc, rows)},
        {"items", value_list(items, d->item_count)},
    };
    const struct value root = map_of(sc, members, sizeof(members));
    TRY(mustache_render(sc, &m, tpl->body, &root, source));
    *source = paper_dressed(sc, tpl, *source);
    return RC_OK;
}
