/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/staff_file.h"

enum rc staff_office(struct scope *sc, const struct tree *root, struct office *out)
{
    const struct tree *node;

    TRY(tree_need(sc, root, "office", &node));
    TRY(tree_only(sc, node, "name committee division abbreviation"));
    TRY(tree_need_text(sc, node, "name", &out->name));
    TRY(tree_need_text(sc, node, "committee", &out->committee));
    TRY(tree_need_text(sc, node, "division", &out->division));
    return tree_need_text(sc, node, "abbreviation", &out->abbreviation);
}

static enum rc read_person(struct scope *sc, const struct tree *node, struct person *p,
                           const char **capacities)
{
    TRY(tree_only(sc, node, "login name agency role capacities"));
    TRY(tree_need_text(sc, node, "login", &p->login));
    TRY(tree_need_text(sc, node, "name", &p->name));
    TRY(tree_need_agency(sc, node, "agency", &p->agency));
    TRY(tree_text(sc, node, "role", &p->role));
    return tree_text(sc, node, "capacities", capacities);
}

enum rc staff_people(struct scope *sc, const struct tree *root, const struct person **people,
                     const char *const **capacities, size_t *count)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "people", &list));
    struct person *all = scope_alloc(sc, list->count, sizeof(*all));
    const char **held = scope_alloc(sc, list->count, sizeof(*held));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_person(sc, &list->items[i], &all[i], &held[i]));
    *people = all;
    *capacities = held;
    *count = list->count;
    return RC_OK;
}

enum rc staff_share(struct scope *sc, const struct tree *node, const char *key, int *out)
{
    *out = 0;
    return tree_int(sc, node, key, 0, 100, out);
}
