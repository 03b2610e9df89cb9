/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/situation_file.h"

#include "core/conf/yaml.h"

#define SITUATIONS_MOST 9

static enum rc read_needs(struct scope *sc, const struct tree *node, struct situation *s)
{
    const struct tree *list;

    TRY(tree_list(sc, node, "needs", &list));
    s->need_count = list ? list->count : 0;
    s->needs = scope_alloc(sc, s->need_count, sizeof(*s->needs));
    for (size_t i = 0; i < s->need_count; i++)
        TRY(tree_at(sc, &list->items[i],
                    agency_find(sc, list->items[i].path, list->items[i].text, &s->needs[i])));
    return RC_OK;
}

static enum rc read_words(struct scope *sc, const struct tree *node, struct situation *s)
{
    int urgency, risk = RISK_NONE, secrecy = SECRECY_ORDINARY;

    TRY(tree_need_word(sc, node, "urgency", &urgency_words, &urgency));
    TRY(tree_word(sc, node, "risk", &risk_words, &risk));
    TRY(tree_word(sc, node, "secrecy", &secrecy_words, &secrecy));
    s->secrecy = (enum secrecy)secrecy;
    s->urgency = (enum urgency)urgency;
    s->risk = (enum risk)risk;
    return RC_OK;
}

/* Read NODE into ROWS[COUNT], after COUNT rows that were read before. */
static enum rc read_situation(struct scope *sc, const struct tree *node,
                              const struct kind_table *kinds, struct situation *rows, size_t count)
{
    struct situation *s = &rows[count];
    const struct kind *kind;

    TRY(tree_only(sc, node, "code label english kind urgency risk secrecy playbook needs"));
    TRY(tree_need_text(sc, node, "code", &s->code));
    TRY(tree_need_text(sc, node, "label", &s->label));
    TRY(tree_need_text(sc, node, "english", &s->english));
    TRY(tree_need_text(sc, node, "kind", &s->kind));
    TRY(tree_at(sc, tree_get(node, "kind"), kind_check(sc, kinds, "kind", s->kind, &kind)));
    s->kind = kind->code;
    TRY(tree_text(sc, node, "playbook", &s->playbook));
    TRY(read_words(sc, node, s));
    TRY(read_needs(sc, node, s));
    if (situation_find(rows, count, s->code))
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, node->path,
                            N_("{1}: “{2}” stands here a second time; nothing was saved."),
                            node->path, s->code));
    return RC_OK;
}

enum rc situation_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                       struct situation **list, size_t *count)
{
    struct tree *root;
    const struct tree *rows;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "situations"));
    TRY(tree_need_list(sc, root, "situations", &rows));
    if (rows->count == 0 || rows->count > SITUATIONS_MOST)
        return tree_at(sc, rows,
                       fail(sc, RC_INVALID, "situations",
                            N_("There are one to nine situations, each chosen by a digit; nothing "
                               "was saved.")));
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    for (size_t i = 0; i < rows->count; i++)
        TRY(read_situation(sc, &rows->items[i], kinds, *list, i));
    *count = rows->count;
    return RC_OK;
}
