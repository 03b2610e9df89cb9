/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conflict: why somebody of the office had better not mediate between these parties. Always a
 * hint that is shown, never a block: in an emergency whoever is there goes.
 *
 * The parties choose or accept who mediates (人民调解法 art. 19, 23); the rest follows what courts
 * ask of an invited mediator (最高人民法院关于人民法院特邀调解的规定 art. 15): near relatives, an
 * interest of his own, another relation that may sway him.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONFLICT_H
#define CORE_DOMAIN_CONFLICT_H

#include "core/domain/office.h"
#include "core/domain/party.h"

/* ROW(name, code, label) */
#define WORDS_CONFLICT(ROW)                                                                        \
    ROW(CONFLICT_REFUSED, "refused", N_("refused by a party"))                                     \
    ROW(CONFLICT_RELATION, "relation", N_("stated relation"))                                      \
    ROW(CONFLICT_HOUSEHOLD, "household", N_("same household or address"))                          \
    ROW(CONFLICT_EMPLOYER, "employer", N_("same employer"))                                        \
    ROW(CONFLICT_BEFORE, "before", N_("engaged before for the other side"))

#define WORDS_MEDIATOR(ROW)                                                                        \
    ROW(MEDIATOR_CHOSEN, "chosen", N_("chosen"))                                                   \
    ROW(MEDIATOR_REFUSED, "refused", N_("refused"))

#define CONFLICT_ENUM_(name, code, label) name,
enum conflict_why { WORDS_CONFLICT(CONFLICT_ENUM_) };
enum mediator_word { WORDS_MEDIATOR(CONFLICT_ENUM_) };
#undef CONFLICT_ENUM_

extern const struct word_list conflict_words;
extern const struct word_list mediator_words;

/* A party chose or refused a mediator. Never changed: the newest of a party about one counts. */
struct mediator_choice {
    int64_t id;
    int64_t party;    /* id */
    int64_t person;   /* of the office */
    const char *name; /* as it was */
    enum mediator_word word;
    const char *reason; /* NULL */
    struct instant recorded_at;
    const char *by;
};

/* Somebody said how one of the office stands to a party: "cousin". */
struct relation {
    int64_t id;
    int64_t person; /* of the office */
    const char *name;
    int64_t party; /* id */
    const char *words;
    struct instant recorded_at;
    const char *by;
};

/* Where somebody of the office lives and who else employs him, as he disclosed it. */
struct disclosure {
    int64_t person;
    const char *address;  /* NULL */
    const char *employer; /* NULL */
};

/* Somebody of the office was in the team or the mediator of an earlier case in which the party
 * with id PARTY of this case was the respondent. */
struct earlier {
    int64_t person;
    int64_t party;
    const char *number; /* of the earlier case */
};

struct conflict {
    int64_t person;
    const struct party *party;
    enum conflict_why why;
    const char *words; /* the relation, the reason, the address, the number; NULL */
};

/* What is known, for conflict_find(). */
struct conflict_facts {
    const struct person *people;
    size_t person_count;
    const struct party *parties;
    size_t party_count;
    const struct mediator_choice *choices; /* oldest first */
    size_t choice_count;
    const struct relation *relations;
    size_t relation_count;
    const struct disclosure *disclosures;
    size_t disclosure_count;
    const struct earlier *earlier;
    size_t earlier_count;
};

/* Set *LIST to every conflict of every one of the people, in their order. Lives in SC, points
 * into FACTS. */
void conflict_find(struct scope *sc, const struct conflict_facts *facts, struct conflict **list,
                   size_t *count);
/* What the party with id PARTY last said about PERSON; NULL: nothing. */
const struct mediator_choice *choice_standing(const struct mediator_choice *list, size_t count,
                                              int64_t party, int64_t person);
/* Did a party choose PERSON, and no party refuse him? */
bool choice_is_chosen(const struct mediator_choice *list, size_t count, int64_t person);
/* "same household or address as 吴某 (云健社区6幢301)". Lives in SC. */
const char *conflict_text(struct scope *sc, enum lang lang, const struct conflict *c);

#endif
