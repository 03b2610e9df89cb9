/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/roster_json.h"

#include "core/conf/json.h"

static const char *name_of(const struct roster_plan *plan, int64_t person)
{
    const struct person *p = roster_person(plan, person);

    return p ? p->name : NULL;
}

static struct tree *duty_tree(struct scope *sc, const struct roster_plan *plan,
                              const struct duty *d, int64_t (*number_of)(int64_t id))
{
    const struct person *p = roster_person(plan, d->person);
    struct tree *t = tree_new_map(sc);

    tree_put_text(sc, t, "agency", agency_get(d->agency)->code);
    tree_put_text(sc, t, "kind", word_code(&duty_words, (int)d->kind));
    tree_put_text(sc, t, "login", p ? p->login : NULL);
    tree_put_text(sc, t, "name", p ? p->name : NULL);
    tree_put_text(sc, t, "phone", p ? p->phone : NULL);
    tree_put_text(sc, t, "from", instant_rfc3339(sc, d->from));
    tree_put_text(sc, t, "until", instant_rfc3339(sc, d->until));
    tree_put_text(sc, t, "instead_of", name_of(plan, d->instead_of));
    tree_put_number(sc, t, "shift", number_of(d->shift));
    tree_put_text(sc, t, "title", d->name);
    tree_put_text(sc, t, "note", d->note);
    return t;
}

static struct tree *gap_tree(struct scope *sc, const struct roster_gap *g,
                             int64_t (*number_of)(int64_t id))
{
    struct tree *t = tree_new_map(sc);

    tree_put_text(sc, t, "agency", agency_get(g->agency)->code);
    tree_put_text(sc, t, "kind", word_code(&duty_words, (int)g->kind));
    tree_put_text(sc, t, "from", instant_rfc3339(sc, g->from));
    tree_put_text(sc, t, "until", instant_rfc3339(sc, g->until));
    tree_put_number(sc, t, "have", g->have);
    tree_put_number(sc, t, "least", g->least);
    tree_put_number(sc, t, "shift", number_of(g->shift));
    return t;
}

const char *roster_json(struct scope *sc, const struct roster_plan *plan, const struct roster *r,
                        const struct roster_gap *gaps, size_t count,
                        int64_t (*number_of)(int64_t id))
{
    struct tree *root = tree_new_map(sc), *duties = tree_new_list(sc), *list = tree_new_list(sc);

    for (size_t i = 0; i < r->count; i++)
        tree_add(sc, duties, duty_tree(sc, plan, &r->duties[i], number_of));
    for (size_t i = 0; i < count; i++)
        tree_add(sc, list, gap_tree(sc, &gaps[i], number_of));
    tree_put(sc, root, "duties", duties);
    tree_put(sc, root, "gaps", list);
    return json_write(sc, root);
}
