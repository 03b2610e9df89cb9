/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/visit_file.h"

#include "core/base/text.h"
#include "core/conf/yaml.h"

#include <stdlib.h>

#define DAYS_MOST 3650

static enum rc read_kinds(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                          struct visit_rule *r)
{
    TRY(tree_texts(sc, node, "kinds", &r->kinds, &r->kind_count));
    for (size_t i = 0; i < r->kind_count; i++) {
        const struct tree *item = &tree_get(node, "kinds")->items[i];

        if (!kind_find(kinds, r->kinds[i]))
            return tree_at(sc, item,
                           fail(sc, RC_INVALID, item->path,
                                N_("{1}: there is no kind “{2}”; nothing was saved."), item->path,
                                r->kinds[i]));
    }
    return RC_OK;
}

static bool read_day(const char *text, int above, int *day)
{
    char *end;
    const long number = text ? strtol(text, &end, 10) : 0;

    *day = (int)number;
    return text && *end == '\0' && number > above && number <= DAYS_MOST;
}

static enum rc read_days(struct scope *sc, const struct tree *node, struct visit_rule *r)
{
    const struct tree *list;

    TRY(tree_need_list(sc, node, "days", &list));
    if (list->count == 0)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, list->path,
                            N_("{1} says no day, so there is no visit; nothing was saved."),
                            list->path));
    int *days = scope_alloc(sc, list->count, sizeof(*days));
    for (size_t i = 0; i < list->count; i++)
        if (!read_day(list->items[i].text, i > 0 ? days[i - 1] : 0, &days[i]))
            return tree_at(sc, &list->items[i],
                           fail(sc, RC_INVALID, list->items[i].path,
                                N_("{1}: “{2}” is not a number of days that is more than the one "
                                   "before it; nothing was saved."),
                                list->items[i].path,
                                list->items[i].text ? list->items[i].text : ""));
    r->days = days;
    r->day_count = list->count;
    return RC_OK;
}

static enum rc read_rule(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                         struct visit_rule *r)
{
    int after;

    TRY(tree_only(sc, node, "kinds risks results after days way"));
    TRY(read_kinds(sc, node, kinds, r));
    TRY(tree_word_set(sc, node, "risks", &risk_words, &r->risks));
    TRY(tree_word_set(sc, node, "results", &result_words, &r->results));
    TRY(tree_need_word(sc, node, "after", &visit_after_words, &after));
    r->after = (enum visit_after)after;
    TRY(read_days(sc, node, r));
    return tree_text(sc, node, "way", &r->way);
}

enum rc visit_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                   struct visit_rules *rules)
{
    struct tree *root;
    const struct tree *list;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "visits"));
    TRY(tree_need_list(sc, root, "visits", &list));
    struct visit_rule *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_rule(sc, &list->items[i], kinds, &read[i]));
    *rules = (struct visit_rules){read, list->count};
    return RC_OK;
}
