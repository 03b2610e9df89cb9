/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing a case to another office (移送): to which, and why. */
#include "core/base/text.h"
#include "core/desk/exchange.h"
#include "tui/kit/dialog.h"
#include "tui/kit/form.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { TEXT_ROWS = 4, REASON_ROWS = 4 };
enum { ANSWER_OFFICE = ACTION_ANSWERS };

static const struct form_row rows[] = {
    {.name = "to",
     .label = N_("Other office"),
     .kind = FORM_PICK,
     .hint = N_("Enter chooses from the list of offices")},
    {.name = "reason", .label = N_("Why"), .kind = FORM_LONG, .rows = REASON_ROWS},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

struct transfer_state {
    struct form form;
    const char *title; /* of the case, with its number; lives in the screen */
};

static void choose(struct form *form, const struct peer *p, enum lang lang)
{
    struct scope sc = SCOPE_INIT;

    form_set(form, "to", p->name,
             scope_printf(&sc, "%s  %s", p->name, word_label(&rank_words, (int)p->rank, lang)));
    scope_end(&sc);
}

static enum rc open_transfer(struct screen *screen, struct scope *sc)
{
    struct transfer_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct casefile cf;
    struct peer *list;
    size_t count;

    TRY(desk_casefile(desk, sc, screen->opened.subject, false, &cf));
    TRY(desk_peers(desk, sc, &list, &count));
    if (count == 0)
        return fail(sc, RC_INVALID, "to",
                    N_("There is no office to send a case to yet: whoever looks after this machine "
                       "writes it down by “onecase exchange office add”."));
    form_open(&state->form, &screen->life, rows, ROWS);
    state->title = scope_printf(&screen->life, "%s  %s",
                                words_number(sc, screen->lang, &cf.dispute, desk_today(desk)),
                                cf.dispute.title);
    if (count == 1)
        choose(&state->form, &list[0], screen->lang);
    form_go(&state->form, count == 1 ? "reason" : "to");
    return RC_OK;
}

static void close_transfer(struct screen *screen)
{
    struct transfer_state *state = screen->state;

    if (state->form.rows)
        form_close(&state->form);
}

static unsigned pick_office(struct screen *screen, const struct deed *act)
{
    struct scope *sc = screen_wish_scope(screen);
    struct peer *list;
    size_t count;

    if (desk_peers(context_desk(screen), sc, &list, &count) != RC_OK) {
        scope_error_move(act->sc, sc);
        return screen_refuse(screen, &act->sc->error);
    }
    struct picker_row *offices = scope_alloc(sc, count, sizeof(*offices));
    for (size_t i = 0; i < count; i++)
        offices[i] =
            (struct picker_row){.id = (int64_t)i,
                                .code = list[i].name,
                                .label = list[i].name,
                                .detail = word_label(&rank_words, (int)list[i].rank, act->lang)};
    return picker_open(screen, tr(act->lang, N_("To which office?")), offices, count,
                       ANSWER_OFFICE);
}

static unsigned office_chosen(struct screen *screen, const struct deed *act)
{
    struct transfer_state *state = screen->state;
    struct peer *list;
    size_t count, index;

    if (desk_peers(context_desk(screen), act->sc, &list, &count) != RC_OK ||
        peer_find(act->sc, list, count, act->answer->text, &index) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    choose(&state->form, &list[index], act->lang);
    form_go(&state->form, "reason");
    return REACTION_REPAINT;
}

/* What is missing is said before the question, not after it. */
static enum rc check(struct scope *sc, const struct form *form)
{
    if (text_is_empty(form_text(form, "to")))
        return fail(sc, RC_INVALID, "to", N_("Please choose the other office. Nothing was saved."));
    if (text_is_empty(form_text(form, "reason")))
        return fail(sc, RC_INVALID, "reason", N_("Please give a reason. Nothing was saved."));
    return RC_OK;
}

static unsigned send(struct screen *screen, const struct deed *act)
{
    struct form *form = &((struct transfer_state *)screen->state)->form;
    const char *to = form_text(form, "to");
    int number;

    if (act->key->repeat)
        return REACTION_NONE;
    if (check(act->sc, form) != RC_OK)
        return refusal_show(form, screen, &act->sc->error);
    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang,
                                  N_("Hand this case to {1}? Until they answer nothing can be "
                                     "changed in it, and only they can send it back."),
                                  to),
                              tr(act->lang, N_("Send it")));
    if (desk_send_case(context_desk(screen), act->sc, screen->opened.subject, to,
                       form_text(form, "reason"), &number) != RC_OK)
        return refusal_show(form, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang,
                    N_("Sent to {1} as number {2}; it stays yours until they take it over."), to,
                    words_count(act->sc, number)));
    return REACTION_CLOSE;
}

static unsigned type(struct screen *screen, const struct deed *act)
{
    struct form *form = &((struct transfer_state *)screen->state)->form;

    return form_key(form, act->key, banner_rest(screen), screen->ambiguous) == FORM_PICKING
               ? pick_office(screen, act)
               : REACTION_REPAINT;
}

static unsigned act_transfer(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_SEND_CASE:
        return send(screen, act);
    case ACTION_PICK:
        return pick_office(screen, act);
    case ANSWER_OFFICE:
        return office_chosen(screen, act);
    case ACTION_KEY:
        return type(screen, act);
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen)
{
    (void)screen;
    return true;
}

static void paint_transfer(const struct screen *screen, const struct paint *p)
{
    const struct transfer_state *state = screen->state;
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p, tr(p->lang, N_("Hand the case to another office")), state->title);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("The case goes with its papers and evidence; sealed notes stay.")));
    canvas_put(p->canvas, below.y + 1, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("It stays yours until they take it over, but is not changed "
                              "meanwhile.")));
    canvas_put(p->canvas, below.y + 2, below.x + 1, below.width - 2, STYLE_DIM,
               tr(p->lang, N_("The package leaves by “onecase exchange write”.")));
    form_paint(&state->form, p, form, true);
}

const struct screen_class transfer_screen = {
    .id = SCREEN_TRANSFER,
    .title = N_("Hand the case to another office"),
    .state_size = sizeof(struct transfer_state),
    .open = open_transfer,
    .act = act_transfer,
    .paint = paint_transfer,
    .typing = typing,
    .close = close_transfer,
};
