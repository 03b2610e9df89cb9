/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Card: the supervision card (督办单) that a team gets when it missed a promise whose playbook says
 * so. It is normal, yellow or red, goes only upward, wants an answer by a day and an hour, and is
 * cancelled only with a reason. What was done to it is written step by step and never changed.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CARD_H
#define CORE_DOMAIN_CARD_H

#include "core/base/instant.h"
#include "core/domain/word.h"

#define WORDS_CARD_COLOUR(ROW)                                                                     \
    ROW(CARD_NORMAL, "normal", N_("Normal card"))                                                  \
    ROW(CARD_YELLOW, "yellow", N_("Yellow card"))                                                  \
    ROW(CARD_RED, "red", N_("Red card"))

#define WORDS_CARD_MOVE(ROW)                                                                       \
    ROW(CARD_OPENED, "opened", N_("Opened"))                                                       \
    ROW(CARD_RAISED, "raised", N_("Raised"))                                                       \
    ROW(CARD_ANSWERED, "answered", N_("Answered"))                                                 \
    ROW(CARD_CANCELLED, "cancelled", N_("Cancelled"))

#define CARD_ENUM_(name, code, label) name,
enum card_colour { WORDS_CARD_COLOUR(CARD_ENUM_) };
enum card_move { WORDS_CARD_MOVE(CARD_ENUM_) };
#undef CARD_ENUM_

extern const struct word_list card_colour_words;
extern const struct word_list card_move_words;

struct card_step {
    int64_t id;
    enum card_move move;
    enum card_colour colour; /* from this step on */
    struct instant at;
    struct instant answer_due; /* OPENED, RAISED: by when an answer is wanted */
    const char *text;          /* the reason, the answer */
    int64_t person;            /* 0: the program, when a promise was missed */
    const char *by;            /* his name; NULL */
};

struct card {
    int64_t id, dispute, dispatch;
    int year;
    int64_t number; /* of the office and the year */
    const struct card_step *steps;
    size_t step_count; /* the first is CARD_OPENED */
};

enum card_colour card_colour(const struct card *c);
/* The last step: what became of it. */
enum card_move card_state(const struct card *c);
/* By when an answer is wanted; INSTANT_NEVER when it was answered or cancelled. */
struct instant card_answer_due(const struct card *c);
/* Of LIST the newest card of DISPATCH that still wants an answer; NULL. */
const struct card *card_waiting(const struct card *list, size_t count, int64_t dispatch);
/* "2026/3". Lives in SC. */
const char *card_name(struct scope *sc, const struct card *c);

/* "2026/3 Yellow card: Raised, answer due 11-21 19:35. 5分响应 missed" Lives in SC. */
const char *card_sentence(struct scope *sc, enum lang lang, const struct card *c);

/*
 * May STEP follow? A cancelled card takes nothing more; a raise must be to a higher colour and
 * reopens an answered card; an answer is given once until it is raised again.
 * Fails: RC_INVALID "to" when the colour is not higher; RC_INVALID "card"; RC_INVALID "text" or
 * "reason" when STEP has no text.
 */
MUST_CHECK enum rc card_may(struct scope *sc, const struct card *c, const struct card_step *step);

#endif
