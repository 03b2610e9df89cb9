/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/handover_json.h"

#include "core/conf/json.h"

static struct tree *counts_of(struct scope *sc, const int counts[HANDOVER_PARTS])
{
    struct tree *node = tree_new_map(sc);

    for (int i = 0; i < HANDOVER_PARTS; i++)
        tree_put_number(sc, node, word_code(&handover_words, i), counts[i]);
    return node;
}

static struct tree *awaited(struct scope *sc, const struct milestone *m)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; m && i < m->awaited_count; i++) {
        const struct tree code = tree_of_text(agency_get(m->awaited[i])->code);

        tree_add(sc, list, &code);
    }
    return list;
}

static struct tree *item_of(struct scope *sc, const struct handover_item *item, struct instant now)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "part", word_code(&handover_words, (int)item->part));
    tree_put_text(sc, node, "case", item->number);
    tree_put_text(sc, node, "promise", item->milestone ? item->milestone->promise->code : NULL);
    tree_put_text(sc, node, "due_at", instant_rfc3339(sc, item->due));
    tree_put(sc, node, "awaited", awaited(sc, item->milestone));
    tree_put_text(sc, node, "due", date_iso(sc, item->day));
    tree_put_text(sc, node, "form", item->form);
    tree_put_text(sc, node, "who", item->who);
    tree_put_text(sc, node, "text", handover_text(sc, LANG_EN, item, now));
    return node;
}

static struct tree *last_of(struct scope *sc, const struct takeover *t)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "at", instant_rfc3339(sc, t->at));
    tree_put_text(sc, node, "from", t->giver_name);
    tree_put_text(sc, node, "to", t->taker_name);
    tree_put_text(sc, node, "note", t->note);
    tree_put(sc, node, "counts", counts_of(sc, t->counts));
    tree_put_text(sc, node, "text", t->text);
    return node;
}

const char *handover_json(struct scope *sc, const struct handover *h)
{
    struct tree *root = tree_new_map(sc), *items = tree_new_list(sc);

    for (size_t i = 0; i < h->item_count; i++)
        tree_add(sc, items, item_of(sc, &h->items[i], h->at));
    tree_put_text(sc, root, "at", instant_rfc3339(sc, h->at));
    tree_put(sc, root, "counts", counts_of(sc, h->counts));
    tree_put(sc, root, "items", items);
    if (h->last)
        tree_put(sc, root, "last", last_of(sc, h->last));
    else
        tree_put_text(sc, root, "last", NULL);
    return json_write(sc, root);
}
