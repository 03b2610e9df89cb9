/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/examination_file.h"

#include "core/base/text.h"
#include "core/conf/yaml.h"

/* "must" or "warn" under KEY; as it was when there is none. */
static enum rc read_gravity(struct scope *sc, const struct tree *node, const char *key, bool *must)
{
    const struct tree *value = tree_get(node, key);
    const char *text = NULL;

    TRY(tree_text(sc, node, key, &text));
    if (!text)
        return RC_OK;
    *must = text_equal(text, "must");
    if (*must || text_equal(text, "warn"))
        return RC_OK;
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1}: “{2}” is neither must nor warn; nothing was saved."), value->path,
                        text));
}

static bool asks_words(enum examined check)
{
    return check == EXAMINED_WORDS || check == EXAMINED_MIXED || check == EXAMINED_DUTIES;
}

static enum rc read_rule(struct scope *sc, const struct tree *node, struct examination_rule *r)
{
    int check;

    TRY(tree_only(sc, node, "code check severity in_text words reason english basis"));
    TRY(tree_need_text(sc, node, "code", &r->code));
    TRY(tree_need_word(sc, node, "check", &examined_words, &check));
    r->check = (enum examined)check;
    TRY(read_gravity(sc, node, "severity", &r->must));
    r->in_text = r->must;
    TRY(read_gravity(sc, node, "in_text", &r->in_text));
    TRY(tree_texts(sc, node, "words", &r->words, &r->word_count));
    TRY(tree_need_text(sc, node, "reason", &r->reason));
    TRY(tree_need_text(sc, node, "english", &r->english));
    TRY(tree_need_text(sc, node, "basis", &r->basis));
    if (asks_words(r->check) == (r->word_count > 0))
        return RC_OK;
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, "words",
                        asks_words(r->check)
                            ? N_("{1}: this check needs words to look for; nothing was saved.")
                            : N_("{1}: this check looks for no words; nothing was saved."),
                        r->code));
}

enum rc examination_load(struct scope *sc, const char *path, struct examination_rules *rules)
{
    const struct tree *list;
    struct tree *root;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "checks"));
    TRY(tree_need_list(sc, root, "checks", &list));
    struct examination_rule *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_rule(sc, &list->items[i], &read[i]));
    *rules = (struct examination_rules){.rules = read, .count = list->count};
    return RC_OK;
}
