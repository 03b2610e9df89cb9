/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Secrecy: how far a case is closed to the people of the office.
 *
 * The levels of facts (PIPL art. 28, 人民调解法 art. 15 no. 4 and art. 29):
 *   L1 header   number, kind, state, clocks, area
 *   L2 facts    names, addresses, what happened, the agreement
 *   L3 numbers  identity numbers, telephones: masked, and each look at one is recorded
 *   L4 sealed   notes for those they name: core/domain/sealed.h
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SECRECY_H
#define CORE_DOMAIN_SECRECY_H

#include "core/base/instant.h"
#include "core/domain/word.h"

struct kind;
struct kind_table;
struct party;

#define WORDS_SECRECY(ROW)                                                                         \
    ROW(SECRECY_ORDINARY, "ordinary", N_("Ordinary"))                                              \
    ROW(SECRECY_CONFIDENTIAL, "confidential", N_("Confidential"))                                  \
    ROW(SECRECY_HIDDEN, "hidden", N_("Hidden"))

/* Confidential: everybody of the area sees that there is a case, its team and its head read it.
 * Hidden: for everybody else it does not exist (family violence, minors). */
enum secrecy {
#define SECRECY_ENUM_(name, code, label) name,
    WORDS_SECRECY(SECRECY_ENUM_)
#undef SECRECY_ENUM_
};
extern const struct word_list secrecy_words;

/* How far a case has to be closed, and what for. */
struct secrecy_proposal {
    enum secrecy secrecy;
    const char *why;  /* msgid with {1}; NULL: it is ordinary */
    const char *what; /* the kind, the words found, the name of the minor */
};
/*
 * The rule a case is registered by: what its KIND says (NULL: nothing), a word of TABLE that speaks
 * of violence at home or the like in NARRATIVE (NULL: none), a party who is no adult on DAY by his
 * ID number. The strictest holds. Lives in SC.
 */
struct secrecy_proposal secrecy_propose(struct scope *sc, const struct kind_table *table,
                                        const struct kind *kind, const char *narrative,
                                        const struct party *parties, size_t count, struct date day);
/* "This case will be closed as “Hidden”: …", or, when that is DONE, "This case is closed as …"; ""
 * for an ordinary one. Lives in SC. */
const char *secrecy_sentence(struct scope *sc, enum lang lang, const struct secrecy_proposal *p,
                             bool done);

/* What somebody may see of one case. */
enum sight {
    SIGHT_NONE,   /* for him there is no such case */
    SIGHT_HEADER, /* L1 */
    SIGHT_FACTS   /* L1 and L2, and L3 masked */
};

#endif
