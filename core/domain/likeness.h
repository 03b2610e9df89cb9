/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likeness: how likely it is that two cases are one quarrel written down twice, and that two
 * parties are one person, with the reasons in words.
 *
 * Each thing they have in common is a row with a weight, in points: templates/likeness.yaml. Two
 * thresholds say what follows: wide for a screen, where a person looks; narrow for an import, where
 * a line is held back.
 *
 * Layer: domain. Pure. The caller compares nothing that who asks may not read.
 */
#ifndef CORE_DOMAIN_LIKENESS_H
#define CORE_DOMAIN_LIKENESS_H

#include "core/domain/dispute.h"
#include "core/domain/party.h"

/* What two parties or two cases have in common. The label is a clause of the sentence: {1} and {2}
 * are the names, of LIKE_WEEK the days between. Of the identity numbers, the telephones, the names,
 * the places and the days only the first that holds counts. */
#define WORDS_LIKENESS(ROW)                                                                        \
    ROW(LIKE_IDENTITY, "id_number", N_("the same identity number"))                                \
    ROW(LIKE_IDENTITY_MASKED, "id_masked",                                                         \
        N_("identity numbers that agree where both can be read"))                                  \
    ROW(LIKE_IDENTITY_OTHER, "id_other", N_("another identity number"))                            \
    ROW(LIKE_PHONE, "phone", N_("the same telephone"))                                             \
    ROW(LIKE_PHONE_TAIL, "phone_tail", N_("the same last four digits of the telephone"))           \
    ROW(LIKE_NAME, "name", N_("both name {1}"))                                                    \
    ROW(LIKE_NAME_VARIANT, "name_variant", N_("{1} is {2} in other characters"))                   \
    ROW(LIKE_NAME_SOUND, "name_sound", N_("{1} sounds like {2}"))                                  \
    ROW(LIKE_NAME_LETTER, "name_letter", N_("{1} and {2} differ by one character"))                \
    ROW(LIKE_ORGANISATION, "organisation", N_("{1} and {2} are the same but for their form"))      \
    ROW(LIKE_ADDRESS, "address", N_("addresses that agree"))                                       \
    ROW(LIKE_PLACE, "place", N_("the same place"))                                                 \
    ROW(LIKE_PLACE_ROUGH, "place_rough", N_("places that agree"))                                  \
    ROW(LIKE_KIND, "kind", N_("the same kind"))                                                    \
    ROW(LIKE_DAY, "day", N_("on the same day"))                                                    \
    ROW(LIKE_WEEK, "week", N_("{1} days apart"))                                                   \
    ROW(LIKE_WORDS, "words", N_("what happened is told in the same words"))

enum likeness_fact {
#define LIKENESS_ENUM_(name, code, label) name,
    WORDS_LIKENESS(LIKENESS_ENUM_)
#undef LIKENESS_ENUM_
        LIKENESS_FACTS
};
extern const struct word_list likeness_words;

struct likeness_rules {
    int weights[LIKENESS_FACTS]; /* of LIKE_IDENTITY_OTHER below zero */
    int share;                   /* of a hundred pairs of characters, common ones: the same words */
    int narrow, wide;            /* from so many points on */
};

struct likeness {
    int score;
    unsigned facts;            /* a bit for each enum likeness_fact that counted */
    const char *mine, *theirs; /* the names of the two parties most alike; NULL: none are */
    const char *also;          /* the name of the other party of both; NULL */
    int days;                  /* between both cases */
};

/* How alike two parties are; what has no name, number or telephone in common has 0 points. */
struct likeness likeness_parties(struct scope *sc, const struct likeness_rules *rules,
                                 const struct party *a, const struct party *b);

struct likeness_case {
    const struct dispute *dispute; /* place, kind, occurred_at or registered_at, narrative */
    const struct party *parties;
    size_t party_count;
};
/* How alike two cases are: the two pairs of parties most alike, each party in one pair, and what
 * the heads have in common. Names live in SC or are those of the parties. */
struct likeness likeness_cases(struct scope *sc, const struct likeness_rules *rules,
                               const struct likeness_case *a, const struct likeness_case *b);

/* Why: "Zhang Wei sounds like Zhang Wei; the same telephone; 2 days apart." Lives in SC. */
const char *likeness_sentence(struct scope *sc, enum lang lang, const struct likeness *l);

#endif
