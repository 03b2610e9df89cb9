/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Trail: who opened or changed a case, and what somebody did. It is read from the record of looking
 * and the journal; it names people of the office, numbers of cases and kinds of acts, and nothing
 * of what a case holds.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_TRAIL_H
#define CORE_DOMAIN_TRAIL_H

#include "core/base/instant.h"
#include "core/domain/word.h"

/* The acts of the use cases: their word in the record, and what people call them. */
extern const struct word_list trail_words;

struct trail_step {
    struct instant at;
    bool looked; /* in the record of looking; else in the journal */
    int64_t seq; /* in that record */
    int64_t person;
    const char *name, *login; /* NULL: the program itself */
    const char *terminal;     /* NULL: not known */
    const char *act;          /* word of the use case */
    int64_t subject;
    int year, register_number; /* of the case it was done to; 0: to none */
    const char *said;          /* codes of what exactly, or words of a search; NULL */
    const char **titles;       /* of each paper that SAID names, as far as they are known; NULL */
    bool erased;               /* there were words, which were erased by law */
};

/* Where a page of a trail ends: the next one begins after it. */
struct trail_place {
    struct instant at;
    bool looked;
    int64_t seq;
};

/* Before the first step of a trail that goes back from UNTIL, which is not in it. */
struct trail_place trail_start(struct instant until);
struct trail_place trail_place_of(const struct trail_step *s);
/* What the act of S is called; its bare word when nothing calls it. */
const char *trail_act(const struct trail_step *s, enum lang lang);

/* The newest LIMIT of both lists, each newest first, in one. Of the same moment a look comes first.
 * Lives in SC. */
struct trail_step *trail_merge(struct scope *sc, const struct trail_step *looks, size_t look_count,
                               const struct trail_step *acts, size_t act_count, size_t limit,
                               size_t *count);

#endif
