/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cards: what people do with supervision cards. They are opened by the program, see tick.h.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CARD_H
#define CORE_DESK_CARD_H

#include "core/desk/desk.h"
#include "core/domain/card.h"

/* The newest cards, newest first, at most LIMIT. */
MUST_CHECK enum rc desk_cards(struct desk *desk, struct scope *sc, size_t limit, struct card **list,
                              size_t *count);
/* JSON of cards; see `onecase help card`. Lives in SC. */
const char *desk_cards_json(struct desk *desk, struct scope *sc, const struct card *list,
                            size_t count);

struct card_act {
    int year; /* 0: this one */
    int64_t number;
    enum card_move move;     /* RAISED, ANSWERED or CANCELLED */
    enum card_colour colour; /* RAISED: to which */
    const char *text;        /* the reason, the answer */
};
/* Read "3" or "2026/3" into ACT. Fails: RC_INVALID "card". */
MUST_CHECK enum rc desk_card_number(struct scope *sc, const char *text, struct card_act *act);
/* Take one more step with a card. Fails: RC_NOTFOUND "card"; as card_may(). */
MUST_CHECK enum rc desk_move_card(struct desk *desk, struct scope *sc, const struct card_act *act);

#endif
