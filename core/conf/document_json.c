/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/document_json.h"

#include "core/base/text.h"
#include "core/conf/json.h"

const char *document_json_list(struct scope *sc, const struct case_paper *list, size_t count,
                               enum lang lang)
{
    static const char *const states[] = {
        [PAPER_READY] = "ready", [PAPER_ASKS] = "asks", [PAPER_BARRED] = "barred"};
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct case_paper *p = &list[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "code", p->code);
        tree_put_text(sc, node, "kind", p->kind);
        tree_put_text(sc, node, "title", p->title);
        tree_put_text(sc, node, "of", p->of);
        tree_put_text(sc, node, "state", states[p->state]);
        tree_put_number(sc, node, "unanswered", (int64_t)p->unanswered);
        tree_put_text(sc, node, "why",
                      p->state == PAPER_BARRED ? error_text(sc, lang, &p->why) : NULL);
        tree_put_number(sc, node, "version", p->version);
        tree_put_number(sc, node, "copies", p->copies);
        tree_put_truth(sc, node, "changed", p->changed);
        tree_add(sc, root, node);
    }
    return json_write(sc, root);
}

static void put_choices(struct scope *sc, struct tree *node, const struct ask *ask)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < ask->choice_count; i++) {
        const struct tree choice = tree_of_text(ask->choices[i]);

        tree_add(sc, list, &choice);
    }
    if (ask->choice_count > 0)
        tree_put(sc, node, "choices", list);
}

const char *document_json_answers(struct scope *sc, const struct particular_answer *list,
                                  size_t count)
{
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct ask *ask = list[i].ask;
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "name", ask->name);
        tree_put_text(sc, node, "label", ask->label);
        tree_put_text(sc, node, "english", ask->english);
        tree_put_text(sc, node, "kind", word_code(&ask_words, (int)ask->kind));
        put_choices(sc, node, ask);
        tree_put_truth(sc, node, "required", ask->required);
        tree_put_text(sc, node, "help", ask->help);
        tree_put_text(sc, node, "default", ask->preset);
        tree_put_text(sc, node, "value", list[i].value);
        tree_put_text(sc, node, "shown", list[i].shown);
        tree_add(sc, root, node);
    }
    return json_write(sc, root);
}

const struct tree *document_tree_particulars(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->particular_count; i++) {
        const struct particular *p = &cf->particulars[i];
        struct tree *node = tree_new_map(sc);

        if (text_is_empty(p->value))
            continue;
        tree_put_text(sc, node, "document", p->document);
        tree_put_text(sc, node, "name", p->name);
        tree_put_text(sc, node, "value", p->value);
        tree_put_text(sc, node, "by", p->by);
        tree_add(sc, list, node);
    }
    return list;
}
