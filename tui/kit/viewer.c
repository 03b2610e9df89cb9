/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/viewer.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/wrap.h"

static size_t visible(struct box box) { return box.height > 2 ? (size_t)box.height - 1 : 1; }

/* The last row that may stand at the top: the text does not scroll out of sight. */
static size_t last_top(const struct viewer *viewer, struct box box, int ambiguous)
{
    const size_t rows = wrap_rows(viewer->text, box.width, ambiguous);

    return rows > visible(box) ? rows - visible(box) : 0;
}

static size_t page_at(const struct viewer *viewer)
{
    size_t page = 0;

    while (page + 1 < viewer->page_count && viewer->page_rows[page + 1] <= viewer->top)
        page++;
    return page;
}

static size_t other_page(const struct viewer *viewer, int by)
{
    const size_t page = page_at(viewer);

    if (viewer->page_count == 0)
        return viewer->top;
    if (by > 0)
        return page + 1 < viewer->page_count ? viewer->page_rows[page + 1] : viewer->top;
    if (viewer->top > viewer->page_rows[page] || page == 0)
        return viewer->page_rows[page];
    return viewer->page_rows[page - 1];
}

static size_t back(size_t top, size_t by) { return top > by ? top - by : 0; }

bool viewer_act(struct viewer *viewer, int action, struct box box, int ambiguous)
{
    size_t top = viewer->top;

    switch (action) {
    case ACTION_UP:
        top = back(top, 1);
        break;
    case ACTION_DOWN:
        top++;
        break;
    case ACTION_PAGE_UP:
        top = back(top, visible(box));
        break;
    case ACTION_PAGE_DOWN:
        top += visible(box);
        break;
    case ACTION_FIRST:
        top = 0;
        break;
    case ACTION_LAST:
        top = SIZE_MAX;
        break;
    case ACTION_NEXT:
        top = other_page(viewer, 1);
        break;
    case ACTION_PREVIOUS:
        top = other_page(viewer, -1);
        break;
    default:
        return false;
    }
    const size_t last = last_top(viewer, box, ambiguous);
    viewer->top = top < last ? top : last;
    return true;
}

static void paint_title(const struct viewer *viewer, const struct paint *paint, struct box box)
{
    const int width =
        canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_TITLE, viewer->title);

    if (viewer->page_count > 0)
        canvas_put_right(paint->canvas, box.y, box.x + width + 1, box.width - width - 1,
                         STYLE_PLAIN,
                         say(paint->sc, paint->lang, N_("page {1} of {2}"),
                             scope_printf(paint->sc, "%zu", page_at(viewer) + 1),
                             scope_printf(paint->sc, "%zu", viewer->page_count)));
}

void viewer_paint(const struct viewer *viewer, const struct paint *paint, struct box box)
{
    const int ambiguous = paint->canvas->ambiguous;
    const char *row = viewer->text;
    size_t index = 0;

    paint_title(viewer, paint, box);
    if (viewer->passes && !instant_before(paint->now, viewer->until)) {
        canvas_put(paint->canvas, box.y + 2, box.x, box.width, STYLE_NOTICE,
                   tr(paint->lang, N_("The time to look at it is over; it is masked again.")));
        return;
    }
    for (int y = 1; row && y < box.height; index++) {
        const size_t length = wrap_row(row, box.width, ambiguous);

        if (index >= viewer->top)
            canvas_put(paint->canvas, box.y + y++, box.x, box.width, STYLE_PLAIN,
                       scope_strndup(paint->sc, row, length));
        row = wrap_next(row, length);
    }
}

/* What the viewer's screen is opened with. */
struct contents {
    const char *title, *text;
    size_t *page_rows, page_count;
    bool passes;
    struct instant until;
};

static unsigned open_contents(struct screen *screen, const struct contents *contents)
{
    return screen_open(screen, (struct request){.screen = SCREEN_VIEWER, .data = contents});
}

static struct contents *text_contents(struct screen *screen, const char *title, const char *text)
{
    struct scope *sc = screen_wish_scope(screen);
    struct contents *contents = scope_alloc(sc, 1, sizeof(*contents));

    contents->title = scope_strdup(sc, title);
    contents->text = text_gate_out(sc, scope_strdup(sc, text), TEXT_LONG);
    return contents;
}

unsigned viewer_text(struct screen *screen, const char *title, const char *text)
{
    return open_contents(screen, text_contents(screen, title, text));
}

unsigned viewer_passing(struct screen *screen, const char *title, const char *text,
                        struct instant until)
{
    struct contents *contents = text_contents(screen, title, text);

    contents->passes = true;
    contents->until = until;
    return open_contents(screen, contents);
}

unsigned viewer_pages(struct screen *screen, const char *title, const struct pages *pages)
{
    struct scope *sc = screen_wish_scope(screen);
    struct contents *contents = scope_alloc(sc, 1, sizeof(*contents));
    struct buffer b = buffer_new(sc);
    size_t row = 0;

    contents->title = scope_strdup(sc, title);
    contents->page_rows = scope_alloc(sc, pages->count, sizeof(size_t));
    contents->page_count = pages->count;
    for (size_t i = 0; i < pages->count; i++) {
        contents->page_rows[i] = row;
        for (size_t j = 0; j < pages->page[i].count; j++, row++)
            buffer_addf(&b, "%s\n", pages->page[i].lines[j]);
        buffer_addf(&b, "--- %zu / %zu ---\n", i + 1, pages->count);
        row++;
    }
    contents->text = buffer_text(&b);
    return open_contents(screen, contents);
}

static enum rc open_viewer(struct screen *screen, struct scope *sc)
{
    const struct contents *contents = screen->opened.data;
    struct viewer *viewer = screen->state;

    *viewer = (struct viewer){.title = contents->title,
                              .text = contents->text,
                              .page_rows = contents->page_rows,
                              .page_count = contents->page_count,
                              .passes = contents->passes,
                              .until = contents->until};
    return RC_OK;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    const struct box box = {0, 0, screen->rows, screen->columns};

    if (viewer_act(screen->state, a->action, box, screen->ambiguous))
        return REACTION_REPAINT;
    return a->action == ACTION_OPEN ? REACTION_CLOSE : REACTION_PASS;
}

static bool ticks(const struct screen *screen)
{
    return ((const struct viewer *)screen->state)->passes;
}

static void paint_viewer(const struct screen *screen, const struct paint *paint)
{
    viewer_paint(screen->state, paint, paint->box);
}

const struct screen_class viewer_screen = {
    .id = SCREEN_VIEWER,
    .title = N_("Reading"),
    .state_size = sizeof(struct viewer),
    .ticks = ticks,
    .open = open_viewer,
    .act = act,
    .paint = paint_viewer,
};
