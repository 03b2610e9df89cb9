/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shift leaves to the next, and the taking over. Enter opens the case under the cursor. */
#include "core/desk/handover.h"
#include "tui/kit/dialog.h"
#include "tui/kit/list.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { HEAD = 3, PART = 18, NUMBER = 14 };

struct handover_state {
    struct list list;
};

static enum rc load_handover(struct screen *screen, struct scope *sc, struct instant now,
                             void **out)
{
    struct handover *h = scope_alloc(sc, 1, sizeof(*h));

    TRY(desk_handover(context_desk(screen), sc, h));
    *out = h;
    return RC_OK;
}

/* The label of a part stands at the first of its lines only. */
static void paint_item(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct handover *h = data;
    const struct handover_item *item = &h->items[index];
    const bool first = index == 0 || h->items[index - 1].part != item->part;
    int x = box.x;

    if (first)
        canvas_put(p->canvas, box.y, x, PART - 1, STYLE_STRONG,
                   word_label(&handover_words, (int)item->part, p->lang));
    x += PART;
    if (item->of)
        canvas_put(p->canvas, box.y, x, NUMBER - 1, STYLE_PLAIN,
                   words_number(p->sc, p->lang, item->of, date_of(p->now)));
    x += NUMBER;
    canvas_put(p->canvas, box.y, x, box.x + box.width - x,
               item->part == HANDOVER_CLOCK ? STYLE_AMBER : STYLE_PLAIN,
               handover_text(p->sc, p->lang, item, p->now));
}

static struct list_view view_of(const struct handover *h)
{
    return h ? (struct list_view){.count = h->item_count, .data = h, .row = paint_item}
             : (struct list_view){.count = 0};
}

static unsigned take(struct screen *screen, const struct deed *act)
{
    const char *question = N_("A note for the record, or nothing. Enter takes over.");
    struct takeover taken;

    if (!act->answer)
        return dialog_prompt(screen, tr(act->lang, question), NULL, ACTION_TAKE_HANDOVER);
    if (desk_take_handover(context_desk(screen), act->sc, act->answer->text, &taken) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Taken over from {1}: {2}"),
                    taken.giver_name ? taken.giver_name : "-",
                    handover_counts(act->sc, act->lang, taken.counts)));
    return REACTION_RELOAD;
}

static unsigned open_case(struct screen *screen)
{
    const struct handover_state *state = screen->state;
    const struct handover *h = screen->data;
    const struct list_view view = view_of(h);
    size_t index;

    if (!list_selected(&state->list, &view, &index) || !h->items[index].of)
        return REACTION_NONE;
    return screen_open(screen,
                       (struct request){.screen = SCREEN_CASE, .subject = h->items[index].of->id});
}

static int list_rows(const struct screen *screen) { return banner_rest(screen).height - HEAD - 1; }

static unsigned act_handover(struct screen *screen, const struct deed *act)
{
    struct handover_state *state = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_TAKE_HANDOVER:
        return take(screen, act);
    case ACTION_OPEN:
        return open_case(screen);
    default:
        return list_act(&state->list, &view, act->action, list_rows(screen)) ? REACTION_REPAINT
                                                                             : REACTION_PASS;
    }
}

static const char *last_text(const struct paint *p, const struct takeover *t)
{
    if (!t)
        return tr(p->lang, N_("Nobody has taken over yet."));
    return say(p->sc, p->lang, N_("Last taken over {1} by {2} from {3}: {4}"),
               instant_short(p->sc, t->at), t->taker_name, t->giver_name ? t->giver_name : "-",
               handover_counts(p->sc, p->lang, t->counts));
}

static void paint_handover(const struct screen *screen, const struct paint *paint)
{
    const struct handover_state *state = screen->state;
    const struct handover *h = screen->data;
    const struct list_view view = view_of(h);
    struct box box = banner_below(paint);

    banner_paint(paint, tr(paint->lang, N_("Hand-over")), NULL);
    if (!h)
        return;
    canvas_put(paint->canvas, box.y, box.x + 1, box.width - 2, STYLE_NOTICE,
               handover_counts(paint->sc, paint->lang, h->counts));
    canvas_put(paint->canvas, box.y + 1, box.x + 1, box.width - 2, STYLE_DIM,
               last_text(paint, h->last));
    canvas_rule(paint->canvas, box.y + 2, box.x, CANVAS_REST, STYLE_LINE);
    list_paint(&state->list, &view, paint,
               (struct box){box.y + HEAD, box.x, box.height - HEAD - 1, box.width});
    canvas_put(paint->canvas, box.y + box.height - 1, box.x + 1, box.width - 2, STYLE_DIM,
               tr(paint->lang, N_("F2 takes over. Enter opens the case.")));
}

static bool ticks(const struct screen *screen)
{
    const struct handover *h = screen->data;

    return h && h->counts[HANDOVER_CLOCK] > 0;
}

const struct screen_class handover_screen = {
    .id = SCREEN_HANDOVER,
    .title = N_("Hand-over"),
    .state_size = sizeof(struct handover_state),
    .load = load_handover,
    .act = act_handover,
    .paint = paint_handover,
    .ticks = ticks,
};
