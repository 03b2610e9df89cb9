/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrase: a text that is written again and again (常用语): where it fits, for which kinds of
 * dispute, and what of it a case fills in. Who uses it reads it over and overtypes the rest.
 *
 * Layer: domain. Pure; core/conf reads templates/phrases.yaml.
 */
#ifndef CORE_DOMAIN_PHRASE_H
#define CORE_DOMAIN_PHRASE_H

#include "core/base/instant.h"
#include "core/domain/kind.h"

struct casefile;

/* Where a phrase fits: ROW(name, code, label) */
#define WORDS_PHRASE_PLACE(ROW)                                                                    \
    ROW(PHRASE_NARRATIVE, "narrative", N_("What happened"))                                        \
    ROW(PHRASE_STATEMENT, "statement", N_("Statement in a record"))                                \
    ROW(PHRASE_FACTS, "facts", N_("Facts of an agreement"))                                        \
    ROW(PHRASE_TERM, "term", N_("Term of an agreement"))                                           \
    ROW(PHRASE_NOTICE, "notice", N_("Notice to a party"))

enum phrase_place {
#define PHRASE_ENUM_(name, code, label) name,
    WORDS_PHRASE_PLACE(PHRASE_ENUM_)
#undef PHRASE_ENUM_
};

extern const struct word_list phrase_place_words;

struct phrase {
    int number; /* from 1, as it stands in the file */
    const char *title;
    unsigned places;    /* 1 << enum phrase_place, at least one */
    const char **kinds; /* codes; a kind takes what fits its parent. None: every kind */
    size_t kind_count;
    const char *text; /* with fields in braces: "{申请人}向{被申请人}借款{金额}元。" */
};

/*
 * Does TEXT have only fields that phrase_fill() knows?
 * Fails: RC_INVALID "text" for another name, or a brace that has no partner.
 */
MUST_CHECK enum rc phrase_check(struct scope *sc, const char *text);
/* May P be offered at PLACE in a dispute of KIND? Nobody has said the kind: KIND is NULL, and all
 * that fit the place are. */
bool phrase_fits(const struct phrase *p, enum phrase_place place, const struct kind *kind);
/* Set *OUT to those of LIST that fit: first those of KIND itself, then those of its parent, then
 * those of every kind. Lives in SC. */
void phrase_offer(struct scope *sc, const struct phrase *list, size_t count,
                  enum phrase_place place, const struct kind *kind, const struct phrase ***out,
                  size_t *offered);
/* The text of P with what CF (NULL: no case yet) knows. A field that nobody knows becomes a blank
 * with its name, "［金额…］", which the examination of an agreement finds. Lives in SC. */
const char *phrase_fill(struct scope *sc, const struct phrase *p, const struct casefile *cf,
                        struct date today);

#endif
