/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/confirmation.h"

#include "core/domain/casefile.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word confirmation_rows[] = {WORDS_CONFIRMATION(ROW_)};
const struct word_list confirmation_words = {confirmation_rows, 6};

#define BIT(kind)   (1u << (kind))
#define NONE_BEFORE BIT(CONFIRMATION_WITHDRAWN + 1) /* nobody applied yet */

/* After which steps each may come. */
static const unsigned after[] = {
    [CONFIRMATION_APPLIED] = NONE_BEFORE | BIT(CONFIRMATION_REFUSED) | BIT(CONFIRMATION_WITHDRAWN),
    [CONFIRMATION_ACCEPTED] = BIT(CONFIRMATION_APPLIED),
    [CONFIRMATION_REFUSED] = BIT(CONFIRMATION_APPLIED),
    [CONFIRMATION_CONFIRMED] = BIT(CONFIRMATION_ACCEPTED),
    [CONFIRMATION_DISMISSED] = BIT(CONFIRMATION_ACCEPTED),
    [CONFIRMATION_WITHDRAWN] = BIT(CONFIRMATION_APPLIED) | BIT(CONFIRMATION_ACCEPTED),
};

const struct confirmation_step *confirmation_newest(const struct casefile *cf)
{
    for (size_t i = cf->confirmation_count; i > 0; i--)
        if (!cf->confirmation[i - 1].void_reason)
            return &cf->confirmation[i - 1];
    return NULL;
}

const struct confirmation_step *confirmation_step_of(const struct casefile *cf,
                                                     enum confirmation_step_kind kind)
{
    for (size_t i = cf->confirmation_count; i > 0; i--)
        if (!cf->confirmation[i - 1].void_reason && cf->confirmation[i - 1].kind == kind)
            return &cf->confirmation[i - 1];
    return NULL;
}

struct date confirmation_applied_on(const struct casefile *cf)
{
    const struct confirmation_step *step = confirmation_step_of(cf, CONFIRMATION_APPLIED);

    return step ? step->on : DATE_NONE;
}

struct date confirmation_enforceable_from(const struct casefile *cf)
{
    const struct confirmation_step *ruling = confirmation_step_of(cf, CONFIRMATION_CONFIRMED);
    const struct agreement *a = casefile_agreement(cf);
    struct date last = DATE_NONE;

    if (!ruling || !a)
        return DATE_NONE;
    for (size_t i = 0; i < a->term_count; i++)
        if (date_is_set(a->terms[i].due) && a->terms[i].due.day > last.day)
            last = a->terms[i].due;
    return date_is_set(last) ? last : ruling->on;
}

static enum rc check_order(struct scope *sc, const struct confirmation_step *last,
                           const struct confirmation_step *step)
{
    const unsigned before = last ? BIT(last->kind) : NONE_BEFORE;

    if (after[step->kind] & before)
        return RC_OK;
    if (!last)
        return fail(sc, RC_INVALID, "step",
                    N_("Nobody has applied for the confirmation yet, so this cannot follow. "
                       "Nothing was saved."));
    return fail_words(sc, FAIL_WORD(1), RC_INVALID, "step",
                      N_("The last step was: {1}. This cannot follow it. Nothing was saved."),
                      confirmation_rows[last->kind].label);
}

enum rc confirmation_may(struct scope *sc, const struct casefile *cf,
                         const struct confirmation_step *step)
{
    const struct confirmation_step *last = confirmation_newest(cf);
    const struct agreement *a = casefile_agreement(cf);
    const struct date effect =
        a ? agreement_effective_on(sc, a, cf->parties, cf->party_count) : DATE_NONE;

    if (!date_is_set(effect))
        return fail(sc, RC_INVALID, "step",
                    N_("The agreement is not in force, so no court can confirm it. Nothing was "
                       "saved."));
    TRY(check_order(sc, last, step));
    if (step->kind == CONFIRMATION_APPLIED && !step->court)
        return fail(sc, RC_INVALID, "court",
                    N_("Please say which court was applied to. Nothing was saved."));
    const struct date first = last ? last->on : effect;
    if (step->on.day < first.day)
        return fail(sc, RC_INVALID, "on",
                    last ? N_("{1} is before {2}, the day of the step before it. Nothing was "
                              "saved.")
                         : N_("{1} is before {2}, the day of effect. Nothing was saved."),
                    date_iso(sc, step->on), date_iso(sc, first));
    return RC_OK;
}
