/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/golden.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "tests/suite.h"
#include "tui/kit/frame.h"
#include "tui/screens/table.h"

#define LIMIT 100000

struct screen golden_screen(const struct screen_class *class, void *state, const void *data,
                            enum lang lang)
{
    tr_init(GOLDEN_LOCALE);
    return (struct screen){
        .class = class, .state = state, .data = data, .lang = lang, .ambiguous = 1};
}

struct canvas *golden_canvas(struct screen *screen, int height, int width, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct keymap *keymap;
    struct canvas *canvas = canvas_new(height, width, screen->ambiguous, false);

    ck_assert_int_eq(keymap_build(&sc, &table_keymap, &keymap), RC_OK);
    screen->rows = height - STAGE_FRAME_ROWS;
    screen->columns = width;
    frame_paint(&(struct stage_options){.keymap = keymap,
                                        .classes = table_classes,
                                        .class_count = table_class_count,
                                        .lang = screen->lang,
                                        .ambiguous = screen->ambiguous},
                screen, canvas, now);
    scope_end(&sc);
    return canvas;
}

static const char *path_of(struct scope *sc, const char *name)
{
    return scope_printf(sc, "%s/%s.txt", GOLDEN_FOLDER, name);
}

void golden_check(const char *name, struct screen *screen, int height, int width,
                  struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct canvas *canvas = golden_canvas(screen, height, width, now);
    const char *text = canvas_text(&sc, canvas);
    const char *path = path_of(&sc, name);
    struct bytes kept = {0};

    canvas_free(canvas);
    if (getenv("GOLDEN_UPDATE"))
        ck_assert_int_eq(
            file_write(&sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}),
            RC_OK);
    ck_assert_msg(file_read(&sc, path, LIMIT, &kept) == RC_OK, "there is no %s", path);
    ck_assert_msg(strcmp(text, (const char *)kept.data) == 0, "%s is not:\n%s", name, text);
    scope_end(&sc);
}

int golden_differences(const struct canvas *a, const struct canvas *b)
{
    int count = 0;

    ck_assert_int_eq(a->height, b->height);
    ck_assert_int_eq(a->width, b->width);
    for (int i = 0; i < a->height * a->width; i++)
        count += memcmp(&a->cells[i], &b->cells[i], sizeof(a->cells[i])) != 0;
    return count;
}
