/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/card_json.h"

#include "core/conf/json.h"

static struct tree *steps_of(struct scope *sc, const struct card *c)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < c->step_count; i++) {
        const struct card_step *s = &c->steps[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "step", word_code(&card_move_words, (int)s->move));
        tree_put_text(sc, node, "colour", word_code(&card_colour_words, (int)s->colour));
        tree_put_text(sc, node, "at", instant_rfc3339(sc, s->at));
        tree_put_text(sc, node, "by", s->by);
        tree_put_text(sc, node, "text", s->text);
        tree_add(sc, list, node);
    }
    return list;
}

struct tree *card_tree(struct scope *sc, const struct card *list, size_t count)
{
    struct tree *all = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct card *c = &list[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "card", card_name(sc, c));
        tree_put_text(sc, node, "colour", word_code(&card_colour_words, (int)card_colour(c)));
        tree_put_text(sc, node, "state", word_code(&card_move_words, (int)card_state(c)));
        tree_put_text(sc, node, "answer_due", instant_rfc3339(sc, card_answer_due(c)));
        tree_put(sc, node, "steps", steps_of(sc, c));
        tree_add(sc, all, node);
    }
    return all;
}

const char *card_json(struct scope *sc, const struct card *list, size_t count)
{
    return json_write(sc, card_tree(sc, list, count));
}
