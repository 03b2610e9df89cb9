/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/replay_json.h"

#include "core/conf/json.h"

static void put_outcomes(struct scope *sc, struct tree *node, const char *key,
                         const struct promise *promise, const struct outcomes *o)
{
    struct tree *list = tree_new_map(sc);

    if (!promise) {
        tree_put_text(sc, node, key, NULL);
        return;
    }
    tree_put_number(sc, list, "n", (int64_t)o->n);
    for (size_t i = 0; i < milestone_state_words.count; i++) {
        const struct word *word = &milestone_state_words.words[i];

        tree_put_number(sc, list, word->code, (int64_t)o->states[word->value]);
    }
    tree_put(sc, node, key, list);
}

static void put_figures(struct scope *sc, struct tree *root, const struct replay *r)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < r->figure_count; i++) {
        const struct replay_figure *f = &r->figures[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "code", f->code);
        put_outcomes(sc, node, "before", f->own, &f->before);
        put_outcomes(sc, node, "after", f->other, &f->after);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "milestones", list);
}

static void put_changes(struct scope *sc, struct tree *root, const struct replay *r)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < r->change_count; i++) {
        const struct replay_change *c = &r->changes[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "year", c->dispute->year);
        tree_put_number(sc, node, "register_number", c->dispute->register_number);
        tree_put_number(sc, node, "dispatch", c->dispatch->ordinal);
        tree_put_text(sc, node, "playbook", c->dispatch->playbook->id);
        tree_put_text(sc, node, "code", c->promise->code);
        tree_put_text(sc, node, "before", word_code(&milestone_state_words, (int)c->before));
        tree_put_text(sc, node, "after", word_code(&milestone_state_words, (int)c->after));
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "differs", list);
}

const char *replay_json(struct scope *sc, const struct replay *r, struct period p)
{
    struct tree *root = tree_new_map(sc), *period = tree_new_map(sc);

    tree_put_text(sc, root, "playbook", r->playbook->id);
    tree_put_text(sc, root, "version", r->playbook->version);
    tree_put_text(sc, root, "digest", r->playbook->digest);
    tree_put_text(sc, period, "from", date_iso(sc, p.from));
    tree_put_text(sc, period, "to", date_iso(sc, p.to));
    tree_put(sc, root, "period", period);
    tree_put_number(sc, root, "called", (int64_t)r->called);
    tree_put_number(sc, root, "matched", (int64_t)r->matched);
    tree_put_number(sc, root, "short_of_an_agency", (int64_t)r->short_of);
    put_figures(sc, root, r);
    put_changes(sc, root, r);
    return json_write(sc, root);
}
