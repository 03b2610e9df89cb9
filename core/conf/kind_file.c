/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/kind_file.h"

#include <string.h>

#include "core/base/text.h"
#include "core/conf/yaml.h"

static const struct kind *row_by_code(const struct kind *rows, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].code, code) == 0)
            return &rows[i];
    return NULL;
}

static enum rc check_unique(struct scope *sc, const struct tree *node, const struct kind *rows,
                            size_t count)
{
    const struct kind *k = &rows[count];

    for (size_t i = 0; i < count; i++) {
        const bool same_code = strcmp(rows[i].code, k->code) == 0;

        if (same_code || strcmp(rows[i].label, k->label) == 0)
            return tree_at(sc, node,
                           fail(sc, RC_INVALID, node->path,
                                N_("{1}: “{2}” stands here a second time; nothing was saved."),
                                node->path, same_code ? k->code : k->label));
    }
    return RC_OK;
}

static enum rc check_parent(struct scope *sc, const struct tree *node, const struct kind *rows,
                            size_t count)
{
    const struct kind *k = &rows[count];

    if (!k->parent)
        return RC_OK;
    const struct kind *parent = row_by_code(rows, count, k->parent);
    if (parent && !parent->parent)
        return RC_OK;
    return tree_at(sc, tree_get(node, "parent"),
                   fail(sc, RC_INVALID, node->path,
                        N_("{1}: the parent “{2}” is no kind that stands before it and has none "
                           "itself; nothing was saved."),
                        node->path, k->parent));
}

/* Read NODE into ROWS[COUNT], after COUNT rows that were read before. */
static enum rc read_kind(struct scope *sc, const struct tree *node, struct kind *rows, size_t count)
{
    struct kind *k = &rows[count];
    int secrecy = SECRECY_ORDINARY;

    TRY(tree_only(sc, node, "code label english parent governance words secrecy"));
    TRY(tree_need_text(sc, node, "code", &k->code));
    TRY(tree_need_text(sc, node, "label", &k->label));
    TRY(tree_need_text(sc, node, "english", &k->english));
    TRY(tree_need_text(sc, node, "governance", &k->governance));
    TRY(tree_text(sc, node, "parent", &k->parent));
    TRY(tree_texts(sc, node, "words", &k->words, &k->word_count));
    TRY(tree_word(sc, node, "secrecy", &secrecy_words, &secrecy));
    k->secrecy = (enum secrecy)secrecy;
    TRY(check_unique(sc, node, rows, count));
    return check_parent(sc, node, rows, count);
}

enum rc kind_load(struct scope *sc, const char *path, struct kind_table *table)
{
    struct tree *root;
    const struct tree *list;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "kinds urgent_words hidden_words place_words"));
    TRY(tree_need_list(sc, root, "kinds", &list));
    struct kind *rows = scope_alloc(sc, list->count, sizeof(*rows));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_kind(sc, &list->items[i], rows, i));
    *table = (struct kind_table){.rows = rows, .count = list->count};
    TRY(tree_texts(sc, root, "urgent_words", &table->urgent_words, &table->urgent_count));
    TRY(tree_texts(sc, root, "hidden_words", &table->hidden_words, &table->hidden_count));
    return tree_texts(sc, root, "place_words", &table->place_words, &table->place_count);
}
