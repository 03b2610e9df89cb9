/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_json.h"

#include "core/conf/json.h"

static void put_texts(struct scope *sc, struct tree *node, const char *key,
                      const char *const *texts, size_t count)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct tree text = tree_of_text(texts[i]);

        tree_add(sc, list, &text);
    }
    tree_put(sc, node, key, list);
}

static void put_when(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *when = tree_new_map(sc);

    put_texts(sc, when, "kinds", pb->kinds, pb->kind_count);
    tree_put_text(sc, when, "urgency",
                  pb->has_urgency ? word_code(&urgency_words, (int)pb->urgency) : NULL);
    tree_put_text(sc, when, "source",
                  pb->has_source ? word_code(&source_words, (int)pb->source) : NULL);
    put_texts(sc, when, "words", pb->words, pb->word_count);
    tree_put(sc, node, "when", when);
}

static void put_seats(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < pb->seat_count; i++) {
        struct tree *seat = tree_new_map(sc);

        tree_put_text(sc, seat, "agency", agency_get(pb->seats[i].agency)->code);
        tree_put_text(sc, seat, "role", pb->seats[i].role);
        tree_put_truth(sc, seat, "required", pb->seats[i].required);
        tree_put_truth(sc, seat, "lead", pb->seats[i].lead);
        tree_add(sc, list, seat);
    }
    tree_put(sc, node, "seats", list);
}

static void put_acts(struct scope *sc, struct tree *node, unsigned acts)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < act_words.count; i++) {
        const struct tree code = tree_of_text(act_words.words[i].code);

        if (acts & 1u << act_words.words[i].value)
            tree_add(sc, list, &code);
    }
    tree_put(sc, node, "acts", list);
}

static const char *quorum(struct scope *sc, const struct promise *p)
{
    return p->quorum == QUORUM_K ? scope_printf(sc, "%d", p->k) : quorum_get(p->quorum)->code;
}

static void put_promises(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct promise *p = &pb->promises[i];
        struct tree *promise = tree_new_map(sc);

        tree_put_text(sc, promise, "code", p->code);
        tree_put_text(sc, promise, "label", p->label);
        tree_put_text(sc, promise, "english", p->english);
        tree_put_number(sc, promise, "within_s", p->within.ms / 1000);
        put_acts(sc, promise, p->acts);
        tree_put_text(sc, promise, "quorum", quorum(sc, p));
        tree_put_text(sc, promise, "seats", choice_get(p->choice)->code);
        tree_add(sc, list, promise);
    }
    tree_put(sc, node, "promises", list);
}

const char *playbook_json_list(struct scope *sc, const struct playbook *list, size_t count)
{
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "id", list[i].id);
        tree_put_text(sc, node, "label", list[i].label);
        tree_put_text(sc, node, "english", list[i].english);
        tree_put_text(sc, node, "version", list[i].version);
        tree_put_text(sc, node, "digest", list[i].digest);
        put_when(sc, node, &list[i]);
        put_seats(sc, node, &list[i]);
        put_promises(sc, node, &list[i]);
        tree_add(sc, root, node);
    }
    return json_write(sc, root);
}
