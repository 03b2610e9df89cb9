/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing a case over to the police (人民调解法 art. 25): who took it over and their receipt. */
#include "core/base/text.h"
#include "core/desk/ruling.h"
#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { TEXT_ROWS = 3 };

static const struct form_row rows[] = {
    {.name = "to", .label = N_("Taken over by"), .hint = N_("officer or station")},
    {.name = "receipt", .label = N_("Receipt"), .hint = N_("number of the police; may be empty")},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static enum rc open_police(struct screen *screen, struct scope *sc)
{
    struct form *form = screen->state;
    struct casefile cf;

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    if (!d)
        return fail(sc, RC_INVALID, "case", N_("No team was called for this case yet."));
    form_open(form, &screen->life, rows, ROWS);
    const struct seat *seat = dispatch_seat(d, AGENCY_POLICE);
    if (seat && seat->person_name)
        form_set(
            form, "to",
            scope_printf(sc, "%s %s", words_agency(AGENCY_POLICE, screen->lang), seat->person_name),
            NULL);
    return RC_OK;
}

static void close_police(struct screen *screen)
{
    struct form *form = screen->state;

    if (form->rows)
        form_close(form);
}

static unsigned hand_over(struct screen *screen, const struct deed *act)
{
    struct form *form = screen->state;
    const char *receipt = form_text(form, "receipt");

    if (act->key->repeat)
        return REACTION_NONE;
    if (desk_police(context_desk(screen), act->sc, screen->opened.subject, form_text(form, "to"),
                    text_is_empty(receipt) ? NULL : receipt) == RC_OK) {
        screen_note(screen, STYLE_MET,
                    tr(act->lang, N_("Handed to the police; everybody else stands down.")));
        return REACTION_CLOSE;
    }
    return refusal_show(form, screen, &act->sc->error);
}

static unsigned act_police(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_HAND_OVER:
        return hand_over(screen, act);
    case ACTION_KEY:
        return banner_type(screen, screen->state, act->key);
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen) { return true; }

static void paint_police(const struct screen *screen, const struct paint *p)
{
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p, tr(p->lang, N_("Hand over to the police")), NULL);
    canvas_put(p->canvas, below.y + 1, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("The clocks stop and everybody else stands down. F2 hands over, Esc "
                              "goes back.")));
    form_paint(screen->state, p, form, true);
}

const struct screen_class police_screen = {
    .id = SCREEN_POLICE,
    .title = N_("Hand over to the police"),
    .state_size = sizeof(struct form),
    .open = open_police,
    .act = act_police,
    .paint = paint_police,
    .typing = typing,
    .close = close_police,
};
