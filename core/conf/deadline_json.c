/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/deadline_json.h"

#include "core/conf/json.h"

/* Of hours the instant, else the day. */
static const char *due_of(struct scope *sc, const struct deadline *d)
{
    return instant_is_set(d->due_at) ? instant_rfc3339(sc, d->due_at) : date_iso(sc, d->due);
}

static void put_reasons(struct scope *sc, struct tree *node, const struct deadline *d,
                        const struct casefile *cf)
{
    tree_put_text(sc, node, "why", deadline_why(sc, LANG_EN, d, cf));
    tree_put_text(sc, node, "why_zh", deadline_why(sc, LANG_ZH, d, cf));
}

struct tree *deadline_json_short(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->deadline_count; i++) {
        const struct deadline *d = &cf->deadlines[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "code", d->code);
        tree_put_text(sc, node, "due", due_of(sc, d));
        tree_put_text(sc, node, "state", word_code(&deadline_state_words, (int)d->state));
        put_reasons(sc, node, d, cf);
        tree_add(sc, list, node);
    }
    return list;
}

const char *deadline_json(struct scope *sc, const struct casefile *cf, struct date today)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->deadline_count; i++) {
        const struct deadline *d = &cf->deadlines[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "code", d->code);
        tree_put_text(sc, node, "label", deadline_label(sc, LANG_ZH, d));
        tree_put_text(sc, node, "english", deadline_label(sc, LANG_EN, d));
        tree_put_text(sc, node, "due", due_of(sc, d));
        tree_put_number(sc, node, "days_left", d->due.day - today.day);
        tree_put_text(sc, node, "state", word_code(&deadline_state_words, (int)d->state));
        tree_put_text(sc, node, "met_on", date_iso(sc, d->met));
        put_reasons(sc, node, d, cf);
        tree_put_text(sc, node, "basis", d->rule->basis);
        tree_put_text(sc, node, "reminds", deadline_reminds(sc, LANG_ZH, d, cf));
        tree_add(sc, list, node);
    }
    return json_write(sc, list);
}
