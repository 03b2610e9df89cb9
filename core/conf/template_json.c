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
        tree_add(sc, root, field);
    }
    return json_write(sc, root);
}
