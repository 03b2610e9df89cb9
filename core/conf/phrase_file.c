/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/phrase_file.h"

#include "core/base/text.h"
#include "core/conf/yaml.h"

#define PHRASES_MOST 500

static enum rc read_kinds(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                          struct phrase *p)
{
    TRY(tree_texts(sc, node, "kinds", &p->kinds, &p->kind_count));
    for (size_t i = 0; i < p->kind_count; i++) {
        const struct tree *item = &tree_get(node, "kinds")->items[i];
        const struct kind *kind;

        TRY(tree_at(sc, item, kind_check(sc, kinds, item->path, p->kinds[i], &kind)));
        p->kinds[i] = kind->code;
    }
    return RC_OK;
}

static enum rc read_places(struct scope *sc, const struct tree *node, struct phrase *p)
{
    const struct tree *list;
    int place;

    TRY(tree_need_list(sc, node, "fits", &list));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *item = &list->items[i];

        TRY(tree_at(sc, item, word_find(sc, &phrase_place_words, item->path, item->text, &place)));
        p->places |= 1u << place;
    }
    if (p->places == 0)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, list->path,
                            N_("{1} says no place, so it is never offered; nothing was saved."),
                            list->path));
    return RC_OK;
}

/* Read NODE into ROWS[COUNT], after COUNT rows that were read before. */
static enum rc read_phrase(struct scope *sc, const struct tree *node,
                           const struct kind_table *kinds, struct phrase *rows, size_t count)
{
    struct phrase *p = &rows[count];

    TRY(tree_only(sc, node, "title fits kinds text"));
    TRY(tree_need_text(sc, node, "title", &p->title));
    TRY(tree_need_text(sc, node, "text", &p->text));
    TRY(tree_at(sc, tree_get(node, "text"), phrase_check(sc, p->text)));
    TRY(read_places(sc, node, p));
    TRY(read_kinds(sc, node, kinds, p));
    p->number = (int)count + 1;
    for (size_t i = 0; i < count; i++)
        if (text_equal(rows[i].title, p->title))
            return tree_at(sc, node,
                           fail(sc, RC_INVALID, node->path,
                                N_("{1}: “{2}” stands here a second time; nothing was saved."),
                                node->path, p->title));
    return RC_OK;
}

enum rc phrase_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                    struct phrase **list, size_t *count)
{
    struct tree *root;
    const struct tree *rows;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "phrases"));
    TRY(tree_need_list(sc, root, "phrases", &rows));
    if (rows->count == 0 || rows->count > PHRASES_MOST)
        return tree_at(sc, rows,
                       fail(sc, RC_INVALID, "phrases",
                            N_("There are 1 to {1} phrases; nothing was saved."),
                            scope_printf(sc, "%d", PHRASES_MOST)));
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    for (size_t i = 0; i < rows->count; i++)
        TRY(read_phrase(sc, &rows->items[i], kinds, *list, i));
    *count = rows->count;
    return RC_OK;
}
