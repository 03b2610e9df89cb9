/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Contact: one try to reach a party, and what came of it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONTACT_H
#define CORE_DOMAIN_CONTACT_H

#include "core/base/instant.h"
#include "core/domain/gap.h"
#include "core/domain/word.h"

/* How somebody was sought: ROW(name, code, label) */
#define WORDS_CONTACT_WAY(ROW)                                                                     \
    ROW(CONTACT_PHONE, "phone", N_("Telephone"))                                                   \
    ROW(CONTACT_MESSAGE, "message", N_("Message"))                                                 \
    ROW(CONTACT_VISIT, "visit", N_("Went there"))                                                  \
    ROW(CONTACT_LETTER, "letter", N_("Letter"))                                                    \
    ROW(CONTACT_HERE, "here", N_("Came here"))

#define WORDS_CONTACT_OUTCOME(ROW)                                                                 \
    ROW(CONTACT_REACHED, "reached", N_("Reached"))                                                 \
    ROW(CONTACT_PROMISED, "promised", N_("Will answer"))                                           \
    ROW(CONTACT_UNREACHED, "unreached", N_("Not reached"))                                         \
    ROW(CONTACT_WRONG, "wrong", N_("Wrong number or address"))                                     \
    ROW(CONTACT_DECLINED, "declined", N_("Does not want to talk"))

#define CONTACT_ENUM_(name, code, label) name,
enum contact_way { WORDS_CONTACT_WAY(CONTACT_ENUM_) };
enum contact_outcome { WORDS_CONTACT_OUTCOME(CONTACT_ENUM_) };
#undef CONTACT_ENUM_

extern const struct word_list contact_way_words;
extern const struct word_list contact_outcome_words;

struct contact {
    int64_t id;
    int party; /* position */
    struct instant at;
    enum contact_way way;
    enum contact_outcome outcome;
    const char *note; /* NULL */
    struct instant recorded_at;
    const char *by;
};

#define CONTACT_TRIES_IN_VAIN 3 /* in a row, before another way is needed */

/* How far one is with one party. */
struct contact_standing {
    size_t tries;
    size_t in_vain;             /* of the newest ones, in a row */
    const struct contact *last; /* NULL: nobody tried */
};

/* Gate C and see that its words fit together. Fails: RC_INVALID "note"; "outcome" when somebody
 * who came was not reached. */
MUST_CHECK enum rc contact_check(struct scope *sc, struct contact *c);
/* Did C not get to the party itself? */
bool contact_is_in_vain(const struct contact *c);

struct casefile;
struct contact_standing contact_standing(const struct casefile *cf, int party);
/* "Tries: 2; last: Telephone, Not reached"; "" when nobody tried. Lives in SC. */
const char *contact_sentence(struct scope *sc, enum lang lang, const struct contact_standing *s);
/* Parties who take part and whom nobody reached in the newest CONTACT_TRIES_IN_VAIN tries. */
void contact_gaps(struct gaps *gaps, const struct casefile *cf);

#endif
