/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ask: a question a template asks of whoever has the paper made, because nothing in the case
 * answers it: the office a letter goes to, the powers given to an agent.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_ASK_H
#define CORE_DOMAIN_ASK_H

#include "core/domain/money.h"
#include "core/domain/party.h"

#define ASK_MAX         100 /* of one template */
#define ASK_CHOICES_MAX 50  /* of one question */
#define ASK_NAME_MAX    32  /* bytes */

/* What an answer is: ROW(name, code, label) */
#define WORDS_ASK(ROW)                                                                             \
    ROW(ASK_LINE, "line", N_("One line"))                                                          \
    ROW(ASK_TEXT, "text", N_("Several lines"))                                                     \
    ROW(ASK_DATE, "date", N_("Day"))                                                               \
    ROW(ASK_MONEY, "money", N_("Amount"))                                                          \
    ROW(ASK_CHOICE, "choice", N_("Choice"))                                                        \
    ROW(ASK_PARTY, "party", N_("Party"))

enum ask_kind {
#define ASK_ENUM_(name, code, label) name,
    WORDS_ASK(ASK_ENUM_)
#undef ASK_ENUM_
};

extern const struct word_list ask_words;

struct ask {
    const char *name;    /* in the template: "receiver" */
    const char *label;   /* "移送机关" */
    const char *english; /* the label in English; NULL: the same */
    const char *help;    /* a hint for who answers; NULL */
    enum ask_kind kind;
    const char **choices; /* of ASK_CHOICE */
    size_t choice_count;
    bool required;
    const char *preset; /* stands while nobody answered, as ask_value() keeps it; NULL */
    int line, column;   /* of its name in the template */
};

const char *ask_label(const struct ask *ask, enum lang lang);

/* May a question be called NAME: small letters, digits and "_", a letter first? */
bool ask_is_name(const char *name);

/*
 * Set *VALUE to the answer TEXT as it is kept: a day as "2026-12-01", an amount as "3000.00", a
 * party of COUNT PARTIES, named by position or name, as its position. NULL when it is empty.
 * Owns:  *VALUE lives in SC.
 * Fails: RC_INVALID, field the name of the question: not of its kind, none of its choices, beyond
 *        the limits of text.
 */
MUST_CHECK enum rc ask_value(struct scope *sc, const struct ask *ask, const struct party *parties,
                             size_t count, const char *text, const char **value);
/*
 * The kept VALUE as it stands on paper: the day in Chinese, the amount in figures, the name of the
 * party. NULL for NULL, and for a party or a choice that is no longer there. Lives in SC.
 */
const char *ask_shown(struct scope *sc, const struct ask *ask, const struct party *parties,
                      size_t count, const char *value);
/* The kept VALUE of a question for money in capitals, "叁仟元整"; NULL. Lives in SC. */
const char *ask_capitals(struct scope *sc, const struct ask *ask, const char *value);

#endif
