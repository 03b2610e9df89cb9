/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/deadline_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/conf/yaml.h"

#define LENGTH_MOST 9999

/* "3 working days", "1 month": the number and the code of a unit, which may lack its s. */
static enum rc read_length(struct scope *sc, const struct tree *node, struct deadline_rule *r)
{
    const struct tree *value = tree_get(node, "length");
    const char *text = NULL;
    char *unit;

    if (!value)
        return RC_OK;
    TRY(tree_text(sc, node, "length", &text));
    const long number = strtol(text, &unit, 10);
    unit += strspn(unit, " ");
    for (size_t i = 0; number > 0 && number <= LENGTH_MOST && i < deadline_unit_words.count; i++) {
        const struct word *w = &deadline_unit_words.words[i];
        const size_t length = strlen(w->code) - 1;

        if (strcmp(unit, w->code) != 0 &&
            (strncmp(unit, w->code, length) != 0 || unit[length] != '\0'))
            continue;
        r->length = (int)number;
        r->unit = (enum deadline_unit)w->value;
        return RC_OK;
    }
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1}: “{2}” is not a length such as 30 days, 1 month, 3 working days or "
                           "24 hours; nothing was saved."),
                        value->path, text));
}

static enum rc read_when(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                         struct deadline_rule *r)
{
    const struct tree *when = tree_get(node, "when");
    int source = 0;

    if (!when)
        return RC_OK;
    TRY(tree_only(sc, when, "kinds source"));
    TRY(tree_texts(sc, when, "kinds", &r->kinds, &r->kind_count));
    for (size_t i = 0; i < r->kind_count; i++) {
        const struct tree *item = &tree_get(when, "kinds")->items[i];

        if (!kind_find(kinds, r->kinds[i]))
            return tree_at(sc, item,
                           fail(sc, RC_INVALID, item->path,
                                N_("{1}: there is no kind “{2}”; nothing was saved."), item->path,
                                r->kinds[i]));
    }
    TRY(tree_word(sc, when, "source", &source_words, &source));
    r->has_source = tree_get(when, "source") != NULL;
    r->source = (enum source)source;
    return RC_OK;
}

static enum rc check_unique(struct scope *sc, const struct tree *node,
                            const struct deadline_rule *rules, size_t last)
{
    for (size_t i = 0; i < last; i++)
        if (strcmp(rules[i].code, rules[last].code) == 0)
            return tree_at(sc, tree_get(node, "code"),
                           fail(sc, RC_INVALID, "code",
                                N_("{1}: “{2}” stands here a second time; nothing was saved."),
                                node->path, rules[last].code));
    return RC_OK;
}

static enum rc read_rule(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                         struct deadline_rule *r)
{
    int start = 0;

    TRY(tree_only(sc, node,
                  "code label english when starts length rolls pauses extends right met remind "
                  "basis"));
    TRY(tree_need_text(sc, node, "code", &r->code));
    TRY(tree_need_text(sc, node, "label", &r->label));
    TRY(tree_need_text(sc, node, "english", &r->english));
    TRY(tree_need_text(sc, node, "basis", &r->basis));
    TRY(tree_need_word(sc, node, "starts", &deadline_start_words, &start));
    r->start = (enum deadline_start)start;
    TRY(read_length(sc, node, r));
    TRY(tree_truth(sc, node, "rolls", &r->rolls));
    TRY(tree_truth(sc, node, "pauses", &r->pauses));
    TRY(tree_truth(sc, node, "extends", &r->extends));
    TRY(tree_truth(sc, node, "right", &r->right));
    TRY(tree_word_set(sc, node, "met", &deadline_event_words, &r->met));
    TRY(tree_word_set(sc, node, "remind", &reminded_words, &r->reminds));
    TRY(read_when(sc, node, kinds, r));
    return tree_at(sc, node, deadline_check_rule(sc, r));
}

enum rc deadline_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                      struct deadline_rules *rules)
{
    struct tree *root;
    const struct tree *list;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "deadlines"));
    TRY(tree_need_list(sc, root, "deadlines", &list));
    struct deadline_rule *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_rule(sc, &list->items[i], kinds, &read[i]));
        TRY(check_unique(sc, &list->items[i], read, i));
    }
    *rules = (struct deadline_rules){.rules = read, .count = list->count};
    return RC_OK;
}
