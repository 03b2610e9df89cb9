/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/phrase_json.h"

const struct tree *phrase_json(struct scope *sc, const struct phrase *p, const char *text)
{
    struct tree *node = tree_new_map(sc), *fits = tree_new_list(sc), *kinds = tree_new_list(sc);

    for (size_t i = 0; i < phrase_place_words.count; i++) {
        const struct word *w = &phrase_place_words.words[i];
        const struct tree place = tree_of_text(w->code);

        if (p->places & 1u << w->value)
            tree_add(sc, fits, &place);
    }
    for (size_t i = 0; i < p->kind_count; i++) {
        const struct tree kind = tree_of_text(p->kinds[i]);

        tree_add(sc, kinds, &kind);
    }
    tree_put_number(sc, node, "number", p->number);
    tree_put_text(sc, node, "title", p->title);
    tree_put(sc, node, "fits", fits);
    tree_put(sc, node, "kinds", kinds);
    tree_put_text(sc, node, "text", text);
    return node;
}
