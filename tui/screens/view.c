/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping a search line under a name: for whom, and at how many cases it rings. */
#include "core/desk/view.h"

#include "core/base/text.h"
#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"

enum { TEXT_ROWS = 2 };

static const struct form_choice sharing[] = {
    {"own", N_("for me")},
    {"shared", N_("for everybody of the office")},
};
static const struct form_row rows[] = {
    {.name = "words", .label = N_("Words")},
    {.name = "name", .label = N_("Name of the view"), .hint = N_("at most 20 characters")},
    {.name = "shared",
     .label = N_("Who has it"),
     .kind = FORM_CHOICE,
     .choices = sharing,
     .choice_count = sizeof(sharing) / sizeof(sharing[0])},
    {.name = "alarm",
     .label = N_("Alarm at"),
     .kind = FORM_NUMBER,
     .hint = N_("so many cases; empty: never")},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static enum rc open_view(struct screen *screen, struct scope *sc)
{
    struct form *form = screen->state;

    form_open(form, &screen->life, rows, ROWS);
    form_set(form, "words", screen->opened.text, NULL);
    form_set(form, "shared", sharing[0].code, NULL);
    form_go(form, "name");
    return RC_OK;
}

static void close_view(struct screen *screen)
{
    struct form *form = screen->state;

    if (form->rows)
        form_close(form);
}

/* -1, which no view can have, for what is no number. */
static int alarm_of(const struct form *form)
{
    int number = 0;

    for (const char *p = form_text(form, "alarm"); *p; p++) {
        if (*p < '0' || *p > '9' || number > VIEW_COUNTS)
            return -1;
        number = number * 10 + (*p - '0');
    }
    return number;
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct form *form = screen->state;
    const struct view v = {.name = form_text(form, "name"),
                           .words = form_text(form, "words"),
                           .shared = text_equal(form_text(form, "shared"), sharing[1].code),
                           .alarm = alarm_of(form)};

    if (act->key->repeat)
        return REACTION_NONE;
    if (desk_keep_view(context_desk(screen), act->sc, &v) != RC_OK)
        return refusal_show(form, screen, &act->sc->error);
    screen_note(screen, STYLE_MET, say(act->sc, act->lang, N_("Kept: {1}"), v.name));
    return REACTION_CLOSE;
}

static unsigned act_view(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_SAVE_VIEW:
        return save(screen, act);
    case ACTION_KEY:
        return banner_type(screen, screen->state, act->key);
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen) { return true; }

static void paint_view(const struct screen *screen, const struct paint *p)
{
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p, tr(p->lang, N_("Keep a view")), NULL);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("A view shows how many cases the words find; everybody counts what "
                              "he may see.")));
    form_paint(screen->state, p, form, true);
}

const struct screen_class view_screen = {
    .id = SCREEN_VIEW,
    .title = N_("Keep a view"),
    .state_size = sizeof(struct form),
    .open = open_view,
    .act = act_view,
    .paint = paint_view,
    .typing = typing,
    .close = close_view,
};
