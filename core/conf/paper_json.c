/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/paper_json.h"

#include "core/conf/json.h"

const char *paper_json_checked(struct scope *sc, const struct checked_paper *p)
{
    struct tree *root = tree_new_map(sc), *list = tree_new_list(sc);

    tree_put_text(sc, root, "code", p->code);
    tree_put_text(sc, root, "state", p->version < p->newest ? "superseded" : "valid");
    tree_put_text(sc, root, "kind", p->kind);
    tree_put_text(sc, root, "number", p->number);
    tree_put_number(sc, root, "version", p->version);
    tree_put_number(sc, root, "newest", p->newest);
    tree_put_text(sc, root, "template_version", p->template_version);
    tree_put_text(sc, root, "issued_at", instant_rfc3339(sc, p->issued_at));
    tree_put_text(sc, root, "issued_by", p->by);
    for (size_t i = 0; i < p->difference_count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "before", p->differences[i].before);
        tree_put_text(sc, node, "issued", p->differences[i].issued);
        tree_put_text(sc, node, "typed", p->differences[i].typed);
        tree_put_text(sc, node, "after", p->differences[i].after);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "differences", list);
    return json_write(sc, root);
}
