/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/template_json.h"

#include "core/conf/json.h"

const char *template_json_fields(struct scope *sc, const struct template_field *list, size_t count,
                                 enum lang lang)
{
    static const char *const uses[] = {
        [TEMPLATE_TEXT] = "text", [TEMPLATE_FLAG] = "flag", [TEMPLATE_LIST] = "list"};
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        struct tree *field = tree_new_map(sc);

        tree_put_text(sc, field, "field", list[i].name);
        tree_put_text(sc, field, "use", uses[list[i].use]);
        tree_put_text(sc, field, "meaning", tr(lang, list[i].meaning));
        if (list[i].subject != FOR_CASE)
            tree_put_text(sc, field, "for",
                          word_code(&document_subject_words, (int)list[i].subject));
        tree_add(sc, root, field);
    }
    return json_write(sc, root);
}

static void put_time(struct scope *sc, struct tree *node, const char *key, struct instant at)
{
    tree_put_text(sc, node, key, instant_is_set(at) ? instant_rfc3339(sc, at) : NULL);
}

const char *template_json_list(struct scope *sc, const struct template_record *list, size_t count)
{
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct template_record *r = &list[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "kind", r->kind);
        tree_put_text(sc, node, "version", r->version);
        tree_put_text(sc, node, "digest", r->digest);
        tree_put_text(sc, node, "state", word_code(&template_state_words, (int)r->state));
        put_time(sc, node, "submitted_at", r->submitted_at);
        tree_put_text(sc, node, "submitted_by", r->submitted_by);
        put_time(sc, node, "approved_at", r->approved_at);
        tree_put_text(sc, node, "approved_by", r->approved_by);
        tree_add(sc, root, node);
    }
    return json_write(sc, root);
}
