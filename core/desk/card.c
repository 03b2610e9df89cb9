/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/card.h"

#include <stdio.h>

#include "core/base/text.h"
#include "core/conf/card_json.h"
#include "core/desk/watch_work.h"
#include "core/store/card_store.h"

static struct instant answer_due(const struct work *w)
{
    return instant_after(w->now, MINUTES(60 * w->desk->settings.card_answer_hours));
}

enum rc watched_card(struct work *w, const struct watched *c, enum card_colour colour,
                     const char *reason, struct card *card)
{
    struct card_step *step = scope_alloc(w->sc, 1, sizeof(*step));
    struct card *cards;
    size_t count;
    int month, day;

    /* Asked for again: what falls due together may open one card and raise it. */
    TRY(card_list(w->sc, w->desk->engine, c->cf->dispute.id, &cards, &count));
    const struct card *waiting = card_waiting(cards, count, c->dispatch->id);
    *step = (struct card_step){.move = waiting ? CARD_RAISED : CARD_OPENED,
                               .colour = colour,
                               .at = w->now,
                               .answer_due = answer_due(w),
                               .text = reason,
                               .by = PROGRAM_NAME};
    if (waiting) {
        *card = *waiting;
        if (colour <= card_colour(waiting))
            return RC_OK;
        card->steps = step;
        card->step_count = 1;
        return card_add_step(&w->tx, waiting->id, step);
    }
    *card = (struct card){
        .dispute = c->cf->dispute.id, .dispatch = c->dispatch->id, .steps = step, .step_count = 1};
    date_split(w->today, &card->year, &month, &day);
    return card_open(&w->tx, card, step);
}

/* An agency answers a card; who calls teams raises it, and only their head takes it back. */
static enum rc check_mover(struct work *w, enum card_move move, int64_t dispute)
{
    if (move != CARD_ANSWERED)
        TRY(desk_may(w->desk, w->sc, move == CARD_CANCELLED ? MAY_CONFIRM : MAY_DISPATCH, dispute));
    return work_allow(w, dispute);
}

enum rc use_move_card(struct work *w, const void *args, void *result)
{
    const struct card_act *a = args;
    struct card card;
    int year = a->year, month, day;

    if (year == 0)
        date_split(w->today, &year, &month, &day);
    TRY(card_by_number(w->sc, w->desk->engine, w->desk->office.id, year, a->number, &card));
    TRY(check_mover(w, a->move, card.dispute));
    w->subject = card.dispute;
    struct card_step step = {.move = a->move,
                             .colour = a->move == CARD_RAISED ? a->colour : card_colour(&card),
                             .at = w->now,
                             .answer_due = a->move == CARD_RAISED ? answer_due(w) : INSTANT_NEVER,
                             .text = a->text,
                             .person = w->desk->person.id,
                             .by = w->desk->person.name};
    TRY(card_may(w->sc, &card, &step));
    return card_add_step(&w->tx, card.id, &step);
}

enum rc desk_move_card(struct desk *desk, struct scope *sc, const struct card_act *act)
{
    struct card_act a = *act;

    TRY(text_gate_in(sc, act->move == CARD_ANSWERED ? "text" : "reason", act->text, TEXT_LONG,
                     &a.text));
    return desk_run(desk, sc, USE_MOVE_CARD, &a, NULL);
}

enum rc desk_card_number(struct scope *sc, const char *text, struct card_act *act)
{
    long long first, second;
    char rest;

    act->year = 0;
    if (sscanf(text, "%lld/%lld%c", &first, &second, &rest) == 2 && first > 0 && first < 10000) {
        act->year = (int)first;
        act->number = second;
    } else if (sscanf(text, "%lld%c", &first, &rest) == 1) {
        act->number = first;
    } else {
        return fail(sc, RC_INVALID, "card",
                    N_("“{1}” is not the number of a supervision card, such as 3 or 2026/3."),
                    text);
    }
    return RC_OK;
}

enum rc desk_cards(struct desk *desk, struct scope *sc, size_t limit, struct card **list,
                   size_t *count)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = card_newest(sc, desk->engine, desk->office.id, limit, list, count);
    engine_rollback(desk->engine);
    return rc;
}

const char *desk_cards_json(struct desk *desk, struct scope *sc, const struct card *list,
                            size_t count)
{
    return card_json(sc, list, count);
}
