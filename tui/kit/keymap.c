/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/keymap.h"

#include <string.h>

const struct key_row key_rows[] = {
#define KEY_ROW(screen, key, action) {SCREEN_##screen, key, ACTION_##action},
#include "tui/kit/keys.def"
#undef KEY_ROW
};

const size_t key_row_count = sizeof(key_rows) / sizeof(key_rows[0]);

const struct action_row *keymap_action(const struct keymap *keymap, int action)
{
    for (size_t i = 0; i < keymap->action_count; i++) {
        if (keymap->actions[i]->id == action)
            return keymap->actions[i];
    }
    return NULL;
}

static enum rc add_actions(struct scope *sc, struct keymap *keymap, const struct action_row *rows,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (keymap_action(keymap, rows[i].id))
            return fail(sc, RC_BUG, NULL, N_("The action “{1}” is in the table twice."),
                        rows[i].label);
        keymap->actions[keymap->action_count++] = &rows[i];
    }
    return RC_OK;
}

static const struct key_binding *bound(const struct keymap *keymap, int screen,
                                       const struct key *key)
{
    for (size_t i = 0; key->code != KEY_NONE && i < keymap->binding_count; i++) {
        const struct key_binding *b = &keymap->bindings[i];

        if (b->screen == screen && key_equal(&b->key, key))
            return b;
    }
    return NULL;
}

static enum rc add_keys(struct scope *sc, struct keymap *keymap, const struct key_row *rows,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct key key = key_parse(rows[i].key);
        const struct action_row *action = keymap_action(keymap, rows[i].action);

        if (key.code == KEY_NONE && rows[i].key[0] != '\0')
            return fail(sc, RC_BUG, NULL, N_("There is no key “{1}”."), rows[i].key);
        if (!action && rows[i].action != ACTION_KEY)
            return fail(sc, RC_BUG, NULL, N_("The key {1} does an action that is in no table."),
                        rows[i].key);
        if (bound(keymap, rows[i].screen, &key))
            return fail(sc, RC_BUG, NULL, N_("The key {1} has two meanings on one screen."),
                        rows[i].key);
        keymap->bindings[keymap->binding_count++] =
            (struct key_binding){key, rows[i].key, rows[i].screen, action};
    }
    return RC_OK;
}

enum rc keymap_build(struct scope *sc, const struct keymap_tables *tables, struct keymap **keymap)
{
    struct keymap *map = scope_alloc(sc, 1, sizeof(*map));

    map->actions =
        scope_alloc(sc, action_row_count + tables->action_count, sizeof(struct action_row *));
    map->bindings = scope_alloc(sc, key_row_count + tables->key_count, sizeof(struct key_binding));
    TRY(add_actions(sc, map, tables->actions, tables->action_count));
    TRY(add_actions(sc, map, action_rows, action_row_count));
    TRY(add_keys(sc, map, tables->keys, tables->key_count));
    TRY(add_keys(sc, map, key_rows, key_row_count));
    *keymap = map;
    return RC_OK;
}

int keymap_find(const struct keymap *keymap, int screen, const struct key *key)
{
    const struct key half = key_halfwidth(key);
    const struct key_binding *b = bound(keymap, screen, &half);

    if (!b)
        b = bound(keymap, SCREEN_GLOBAL, &half);
    return b && b->action ? b->action->id : ACTION_KEY;
}

/* True when B is what its key does on SCREEN. */
static bool holds(const struct keymap *keymap, int screen, const struct key_binding *b)
{
    if (!b->action)
        return false;
    if (b->screen == screen)
        return true;
    return b->screen == SCREEN_GLOBAL && !bound(keymap, screen, &b->key);
}

const char *keymap_key(const struct keymap *keymap, int screen, int action)
{
    for (size_t i = 0; i < keymap->binding_count; i++) {
        const struct key_binding *b = &keymap->bindings[i];

        if (holds(keymap, screen, b) && b->action->id == action)
            return b->name;
    }
    return NULL;
}

size_t keymap_list(struct scope *sc, const struct keymap *keymap, int screen,
                   const struct key_binding ***list)
{
    size_t count = 0;

    *list = scope_alloc(sc, keymap->binding_count, sizeof(**list));
    for (int own = 1; own >= 0; own--) {
        for (size_t i = 0; i < keymap->binding_count; i++) {
            const struct key_binding *b = &keymap->bindings[i];

            if ((b->screen == screen) == own && holds(keymap, screen, b))
                (*list)[count++] = b;
        }
    }
    return count;
}
