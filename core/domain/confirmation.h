/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Confirmation: the judicial confirmation of an agreement. Both parties apply together within 30
 * days of its taking effect (人民调解法 art. 33, 民事诉讼法 art. 205); each step of the court is a row.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONFIRMATION_H
#define CORE_DOMAIN_CONFIRMATION_H

#include "core/base/instant.h"
#include "core/domain/word.h"

/* What happened: ROW(name, code, label) */
#define WORDS_CONFIRMATION(ROW)                                                                    \
    ROW(CONFIRMATION_APPLIED, "applied", N_("Applied for"))                                        \
    ROW(CONFIRMATION_ACCEPTED, "accepted", N_("Accepted by the court"))                            \
    ROW(CONFIRMATION_REFUSED, "refused", N_("Not accepted by the court"))                          \
    ROW(CONFIRMATION_CONFIRMED, "confirmed", N_("Confirmed"))                                      \
    ROW(CONFIRMATION_DISMISSED, "dismissed", N_("Dismissed"))                                      \
    ROW(CONFIRMATION_WITHDRAWN, "withdrawn", N_("Withdrawn"))

enum confirmation_step_kind {
#define CONFIRMATION_ENUM_(name, code, label) name,
    WORDS_CONFIRMATION(CONFIRMATION_ENUM_)
#undef CONFIRMATION_ENUM_
};

extern const struct word_list confirmation_words;

struct confirmation_step {
    int64_t id;
    enum confirmation_step_kind kind;
    struct date on;
    const char *court;
    const char *number; /* the court's own; NULL */
    const char *note;   /* NULL */
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

struct casefile;

/* The newest step of CF that stands; NULL. */
const struct confirmation_step *confirmation_newest(const struct casefile *cf);
/* The newest step of KIND that stands; NULL. */
const struct confirmation_step *confirmation_step_of(const struct casefile *cf,
                                                     enum confirmation_step_kind kind);
/* The day both applied for it last; DATE_NONE. */
struct date confirmation_applied_on(const struct casefile *cf);
/* The day from which the two years of enforcement run (民事诉讼法 250): of a confirmed agreement the
 * last day of performance, of one that names none the day of the ruling; DATE_NONE. */
struct date confirmation_enforceable_from(const struct casefile *cf);
/*
 * May STEP follow what the court did so far? It is applied for once the agreement is in force; the
 * court accepts or does not; it confirms or dismisses what it accepted. The parties may withdraw
 * until then, and apply again after a refusal or a withdrawal.
 * Fails: RC_INVALID "step": out of order, or the agreement is not in force; "on": before the step
 *        before it, or before the day of effect; "court": the first step does not name it.
 */
MUST_CHECK enum rc confirmation_may(struct scope *sc, const struct casefile *cf,
                                    const struct confirmation_step *step);

#endif
