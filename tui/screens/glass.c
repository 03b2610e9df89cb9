/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaking the glass: which case, what for, and why. */
#include "core/desk/glass.h"

#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"

enum { TEXT_ROWS = 3, REASON = 5 };

static const struct form_choice categories[] = {
#define CHOICE_(name, code, label) {code, label},
    WORDS_GLASS(CHOICE_)
#undef CHOICE_
};
static const struct form_row rows[] = {
    {.name = "case", .label = N_("Number of the case"), .hint = N_("12, 2026/12 or its number")},
    {.name = "category",
     .label = N_("Cause"),
     .kind = FORM_CHOICE,
     .choices = categories,
     .choice_count = sizeof(categories) / sizeof(categories[0])},
    {.name = "reason",
     .label = N_("Why"),
     .kind = FORM_LONG,
     .rows = REASON,
     .hint = N_("at least 10 characters")},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static enum rc open_glass(struct screen *screen, struct scope *sc)
{
    form_open(screen->state, &screen->life, rows, ROWS);
    form_set(screen->state, "category", categories[0].code, NULL);
    return RC_OK;
}

static void close_glass(struct screen *screen)
{
    struct form *form = screen->state;

    if (form->rows)
        form_close(form);
}

static unsigned break_it(struct screen *screen, const struct deed *act)
{
    struct form *form = screen->state;
    const struct word *category = word_coded(&glass_words, form_text(form, "category"));
    struct glass g;

    if (act->key->repeat)
        return REACTION_NONE;
    if (desk_break_glass(context_desk(screen), act->sc, form_text(form, "case"),
                         (enum glass_category)category->value, form_text(form, "reason"),
                         &g) == RC_OK) {
        screen_note(screen, STYLE_AMBER,
                    say(act->sc, act->lang,
                        N_("Open to you for reading until {1}. The heads were told."),
                        instant_clock(act->sc, g.until_at)));
        return screen_open(screen, (struct request){.screen = SCREEN_CASE, .subject = g.dispute}) |
               REACTION_CLOSE;
    }
    return refusal_show(form, screen, &act->sc->error);
}

static unsigned act_glass(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_OPEN_GLASS:
        return break_it(screen, act);
    case ACTION_KEY:
        return banner_type(screen, screen->state, act->key);
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen) { return true; }

static void paint_glass(const struct screen *screen, const struct paint *p)
{
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p, tr(p->lang, N_("Break the glass")), NULL);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("A case that you may not see opens for 30 minutes, for reading.")));
    canvas_put(p->canvas, below.y + 1, below.x + 1, below.width - 2, STYLE_AMBER,
               tr(p->lang, N_("The heads learn of it at once and review it; each look is "
                              "recorded.")));
    form_paint(screen->state, p, form, true);
}

const struct screen_class glass_screen = {
    .id = SCREEN_GLASS,
    .title = N_("Break the glass"),
    .state_size = sizeof(struct form),
    .open = open_glass,
    .act = act_glass,
    .paint = paint_glass,
    .typing = typing,
    .close = close_glass,
};
