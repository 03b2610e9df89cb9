/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/handover.h"

#include "core/base/text.h"
#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/paper.h"

static struct value map_of(struct scope *sc, const struct member *members, size_t size)
{
    return value_map(scope_memdup(sc, members, size), size / sizeof(*members));
}

static struct value item_of(struct scope *sc, const struct handover_item *item, struct instant now)
{
    const struct member members[] = {
        {"number", value_text(item->number ? item->number : "-")},
        {"text", value_text(handover_text(sc, LANG_ZH, item, now))},
    };

    return map_of(sc, members, sizeof(members));
}

/* The items from FIRST on that are of its part; *NEXT is the first of another one. */
static struct value part_of(struct scope *sc, const struct handover *h, size_t first, size_t *next)
{
    const enum handover_part part = h->items[first].part;
    struct value *items = scope_alloc(sc, h->item_count, sizeof(*items));
    size_t count = 0;

    for (*next = first; *next < h->item_count && h->items[*next].part == part; ++*next)
        items[count++] = item_of(sc, &h->items[*next], h->at);
    const struct member members[] = {
        {"label", value_text(word_label(&handover_words, (int)part, LANG_ZH))},
        {"count", value_text(scope_printf(sc, "%zu", count))},
        {"items", value_list(items, count)},
    };
    return map_of(sc, members, sizeof(members));
}

static struct value last_of(struct scope *sc, const struct takeover *t)
{
    if (!t)
        return value_text(NULL);
    const struct member members[] = {
        {"at", value_text(instant_zh(sc, t->at))},
        {"giver", value_text(t->giver_name)},
        {"taker", value_text(t->taker_name)},
        {"left", value_text(handover_counts(sc, LANG_ZH, t->counts))},
        {"note", value_lines(t->note)},
    };
    return map_of(sc, members, sizeof(members));
}

enum rc handover_source(struct scope *sc, const struct document_template *tpl,
                        const struct office *office, const struct handover *h, const char **source)
{
    const struct mustache m = {
        .file = tpl->file, .line = tpl->body_line, .strict = true, .escape = markdown_escape};
    struct value *parts = scope_alloc(sc, HANDOVER_PARTS, sizeof(*parts));
    size_t part_count = 0;

    for (size_t i = 0; i < h->item_count;)
        parts[part_count++] = part_of(sc, h, i, &i);
    const struct member members[] = {
        {"title", value_text(tpl->title)},
        {"centre", value_text(office->name)},
        {"at", value_text(instant_zh(sc, h->at))},
        {"parts", value_list(parts, part_count)},
        {"last", last_of(sc, h->last)},
        {"head", value_text(h->head)},
    };
    const struct value root = map_of(sc, members, sizeof(members));
    TRY(mustache_render(sc, &m, tpl->body, &root, source));
    *source = paper_dressed(sc, tpl, *source);
    return RC_OK;
}
