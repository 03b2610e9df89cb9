/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/phrase.h"

#include "core/conf/json.h"
#include "core/conf/phrase_file.h"
#include "core/conf/phrase_json.h"
#include "core/desk/work.h"

enum rc desk_phrases(struct desk *desk, struct scope *sc, const struct phrase **list, size_t *count)
{
    if (!desk->phrases)
        TRY(desk_told(desk, sc,
                      phrase_load(&desk->life, desk_template(desk, sc, "phrases.yaml"),
                                  &desk->kinds, &desk->phrases, &desk->phrase_count)));
    *list = desk->phrases;
    *count = desk->phrase_count;
    return RC_OK;
}

const char *desk_phrases_json(struct scope *sc, const struct phrase *const *list, size_t count)
{
    struct tree *all = tree_new_list(sc);

    for (size_t i = 0; i < count; i++)
        tree_add(sc, all, phrase_json(sc, list[i], list[i]->text));
    return json_write(sc, all);
}

const char *desk_phrase_json(struct scope *sc, const struct phrase *p, const char *text)
{
    return json_write(sc, phrase_json(sc, p, text));
}
