/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Glass: somebody who may not read a case must read it all the same, says why, and may for half an
 * hour: its facts, not what is sealed, and he changes nothing. The heads learn of it at once, and
 * somebody else says afterwards whether there was cause.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_GLASS_H
#define CORE_DOMAIN_GLASS_H

#include "core/base/instant.h"
#include "core/domain/period.h"
#include "core/domain/word.h"

#define WORDS_GLASS(ROW)                                                                           \
    ROW(GLASS_DANGER, "danger", N_("Danger to life"))                                              \
    ROW(GLASS_HANDOVER, "handover", N_("Taking over in an emergency"))                             \
    ROW(GLASS_COMPLAINT, "complaint", N_("Complaint"))                                             \
    ROW(GLASS_INSPECTION, "inspection", N_("Inspection"))                                          \
    ROW(GLASS_OTHER, "other", N_("Other cause"))

enum glass_category {
#define GLASS_ENUM_(name, code, label) name,
    WORDS_GLASS(GLASS_ENUM_)
#undef GLASS_ENUM_
};
extern const struct word_list glass_words;

#define GLASS_TIME   MINUTES(30)
#define GLASS_REASON 10 /* characters that a reason has at least */

struct glass {
    int64_t id;
    int64_t rev;
    int number; /* among those of the office, from 1 */
    int64_t dispute;
    int year, register_number; /* of the dispute */
    int64_t person;            /* who broke it */
    const char *name;
    enum glass_category category;
    const char *reason;
    struct instant opened_at, until_at;
    int64_t reviewed_by; /* person; 0: nobody yet */
    const char *reviewer;
    struct instant reviewed_at;
    bool proper; /* the review found cause for it */
    const char *review_note;
};

/* Gate the reason of G in place. Fails: RC_INVALID "reason" when it is too short to say a thing. */
MUST_CHECK enum rc glass_check(struct scope *sc, struct glass *g);
/* Does G still hold at NOW? */
bool glass_holds(const struct glass *g, struct instant now);
/* May PERSON review G? Fails: RC_DENIED "glass" for his own; RC_CONFLICT "glass" when done. */
MUST_CHECK enum rc glass_may_review(struct scope *sc, const struct glass *g, int64_t person);
/* What was said of G afterwards: "waits for review". */
const char *glass_verdict(const struct glass *g, enum lang lang);
/* Set *OUT to the days of the month TEXT, "2026-11"; NULL: the one TODAY is in. Fails: RC_INVALID
 * "month". */
MUST_CHECK enum rc glass_month(struct scope *sc, const char *text, struct date today,
                               struct period *out);

#endif
