/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/frame.h"

#include "core/base/text.h"
#include "tui/kit/bar.h"
#include "tui/kit/wrap.h"

static void paint_screen(const struct screen *screen, const struct paint *paint)
{
    canvas_caret(paint->canvas, -1, -1);
    screen->class->paint(screen, paint);
    if (screen->stale)
        canvas_tint(paint->canvas, paint->box, STYLE_DISABLED);
}

/* From the lowest visible one upwards: a box leaves what is below it in sight. */
static void paint_screens(const struct screen *screen, const struct paint *paint)
{
    if (screen->class->floating && screen->below)
        paint_screens(screen->below, paint);
    paint_screen(screen, paint);
}

/* What was said and is too long for the line takes the rows above it, until the next key. */
static void paint_note(const struct screen *top, const struct paint *paint, int y)
{
    const int width = paint->canvas->width - 2, ambiguous = paint->canvas->ambiguous;
    const int rows = (int)wrap_rows(top->note, width, ambiguous);
    const char *text = top->note;

    canvas_fill(paint->canvas, (struct box){y - rows, 0, rows, width + 2}, STYLE_PLAIN);
    canvas_rule(paint->canvas, y - rows - 1, 0, CANVAS_REST, STYLE_LINE);
    for (int row = y - rows; text; row++) {
        const size_t length = wrap_row(text, width, ambiguous);

        canvas_put(paint->canvas, row, 1, width, top->note_style,
                   scope_strndup(paint->sc, text, length));
        text = wrap_next(text, length);
    }
}

static enum style status_style(const struct stage_options *options, struct instant now)
{
    return options->status_urges && options->status_urges(options->user, now) ? STYLE_AMBER
                                                                              : STYLE_PLAIN;
}

/* What was said stands at the left, what runs on another case at the right. */
static void paint_message(const struct stage_options *options, const struct screen *top,
                          const struct paint *paint, int y)
{
    const bool tells = options->status && !top->class->covers;
    const char *status = tells ? options->status(options->user, paint, top) : NULL;
    int room = paint->canvas->width - 2;

    canvas_rule(paint->canvas, y, 0, CANVAS_REST, STYLE_LINE);
    if (status)
        room -= 1 + canvas_put_right(paint->canvas, y, 1, room, status_style(options, paint->now),
                                     scope_printf(paint->sc, " %s ", status));
    if (!top->note)
        return;
    const char *note = scope_printf(paint->sc, " %s ", top->note);
    if (text_width(note, paint->canvas->ambiguous) <= room)
        canvas_put(paint->canvas, y, 1, room, top->note_style, note);
    else
        paint_note(top, paint, y);
}

static bool too_small(const struct canvas *canvas)
{
    return canvas->height < STAGE_MIN_ROWS || canvas->width < STAGE_MIN_COLUMNS;
}

void frame_paint(const struct stage_options *options, const struct screen *top,
                 struct canvas *canvas, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    const struct paint paint = {.canvas = canvas,
                                .box = {0, 0, canvas->height - STAGE_FRAME_ROWS, canvas->width},
                                .now = now,
                                .lang = options->lang,
                                .sc = &sc};

    canvas_clear(canvas, canvas->height, canvas->width);
    if (too_small(canvas)) {
        canvas_put(canvas, 0, 0, CANVAS_REST, STYLE_PLAIN,
                   tr(options->lang, N_("The window is too small: 60 by 16 is needed.")));
        return;
    }
    paint_screens(top, &paint);
    paint_message(options, top, &paint, canvas->height - 2);
    bar_paint(options->keymap, top, &paint, canvas->height - 1);
    scope_end(&sc);
}
