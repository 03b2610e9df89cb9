/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/bar.h"

#include "core/base/text.h"

#define BAR_KEYS 12

struct item {
    const struct key_binding *binding; /* NULL: the key does nothing here */
    const char *label;
    int width;
};

static bool is_on(const struct screen *screen, const struct key_binding *b)
{
    return screen_allows(screen, b->action->id);
}

/* Of locking tell help and menu, for the bar is full. What is no part of his work only takes room.
 * A cover has no way but its own, and shows it only when it can be gone. */
static bool is_left_out(const struct screen *screen, const struct key_binding *b)
{
    if (screen->class->covers)
        return b->screen == SCREEN_GLOBAL || !is_on(screen, b);
    return b->action->id == ACTION_LOCK || !screen_permits(screen, b->action->id);
}

static void collect(struct item *items, const struct keymap *keymap, const struct screen *screen,
                    const struct paint *paint)
{
    const struct key_binding **list;
    const size_t count = keymap_list(paint->sc, keymap, screen->class->id, &list);

    for (size_t i = 0; i < count; i++) {
        const enum key_code code = list[i]->key.code;

        if (code < KEY_F1 || code > KEY_F12 || is_left_out(screen, list[i]))
            continue;
        struct item *item = &items[code - KEY_F1];
        item->binding = list[i];
        item->label = tr(paint->lang, list[i]->action->label);
        item->width = text_width(list[i]->name, paint->canvas->ambiguous) +
                      text_width(item->label, paint->canvas->ambiguous) + 1;
    }
}

static int total(const struct item *items)
{
    int width = 0;

    for (int i = 0; i < BAR_KEYS; i++)
        width += items[i].width;
    return width;
}

static void drop_what_does_not_fit(struct item *items, int width)
{
    for (int i = BAR_KEYS - 1; i >= 0 && total(items) > width; i--) {
        if (items[i].binding && items[i].binding->screen != SCREEN_GLOBAL)
            items[i] = (struct item){NULL, NULL, 0};
    }
}

/* In a box of the kit there is only the way back. */
static void paint_back(const struct keymap *keymap, const struct paint *paint, int y)
{
    const char *name = keymap_key(keymap, SCREEN_GLOBAL, ACTION_BACK);
    const int width = canvas_put(paint->canvas, y, 1, CANVAS_REST, STYLE_KEY, name);

    canvas_put(paint->canvas, y, 2 + width, CANVAS_REST, STYLE_PLAIN,
               tr(paint->lang, keymap_action(keymap, ACTION_BACK)->label));
}

void bar_paint(const struct keymap *keymap, const struct screen *screen, const struct paint *paint,
               int y)
{
    if (screen->class->id < 0) {
        paint_back(keymap, paint, y);
        return;
    }
    struct item items[BAR_KEYS] = {{NULL, NULL, 0}};
    int x = 1;

    collect(items, keymap, screen, paint);
    drop_what_does_not_fit(items, paint->canvas->width);
    for (int i = 0; i < BAR_KEYS; i++) {
        const struct key_binding *b = items[i].binding;

        if (!b)
            continue;
        x += canvas_put(paint->canvas, y, x, CANVAS_REST, STYLE_KEY, b->name);
        x += canvas_put(paint->canvas, y, x, CANVAS_REST,
                        is_on(screen, b) ? STYLE_PLAIN : STYLE_DISABLED, items[i].label);
        x++;
    }
}
