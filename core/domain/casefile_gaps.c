/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case still lacks, and what keeps it from being closed, for casefile.h. */
#include "core/base/text.h"
#include "core/domain/casefile.h"
#include "core/domain/ledger.h"

static const char *number_text(struct scope *sc, int number)
{
    return scope_printf(sc, "%d", number);
}

static void add_party_gaps(struct gaps *gaps, const struct party *p)
{
    if (text_equal(p->name, PARTY_UNVERIFIED))
        gap_add(gaps, N_("The name of party {1} is not verified."),
                number_text(gaps->sc, p->position), NULL);
    if (!party_signs(p))
        return;
    if (date_is_set(p->refused_on))
        gap_add(gaps, N_("{1} refused mediation on {2}."), p->name,
                date_iso(gaps->sc, p->refused_on));
    if (!p->id_number && p->type == PARTY_PERSON)
        gap_add(gaps, N_("{1} has no ID number."), p->name, NULL);
    if (!p->id_number && p->type == PARTY_ORGANISATION)
        gap_add(gaps, N_("{1} has no credit code."), p->name, NULL);
    if (!p->address)
        gap_add(gaps, N_("{1} has no address."), p->name, NULL);
    if (!p->phone)
        gap_add(gaps, N_("{1} has no telephone number."), p->name, NULL);
}

static const struct party *party_named(const struct casefile *cf, const char *name)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (text_equal(cf->parties[i].name, name))
            return &cf->parties[i];
    return NULL;
}

/* A draft may have been written before its parties were corrected. */
static void add_obligor_gap(struct gaps *gaps, const struct casefile *cf, const struct term *t)
{
    const struct party *obligor = party_named(cf, t->obligor);

    if (t->text)
        return;
    if (!obligor)
        gap_add(gaps, N_("Term {1} binds {2}, who is no party to the case."),
                number_text(gaps->sc, t->ordinal), t->obligor);
    else if (!party_signs(obligor))
        gap_add(gaps, N_("Term {1} binds {2}, who is a helper and signs nothing."),
                number_text(gaps->sc, t->ordinal), t->obligor);
}

static void add_party_mark_gap(struct gaps *gaps, const struct casefile *cf,
                               const struct required_mark *required)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].position == required->party)
            gap_add(gaps,
                    required->minor ? N_("{1} is a minor, and no guardian has signed.")
                                    : N_("{1} has not signed."),
                    cf->parties[i].name, NULL);
}

/* Only what must stand is required: a recorder, a guarantor, a witness may sign and need not. */
static void add_mark_gap(struct gaps *gaps, const struct casefile *cf,
                         const struct required_mark *required)
{
    if (required->mark)
        return;
    if (required->signatory == SIGNATORY_PARTY)
        add_party_mark_gap(gaps, cf, required);
    else if (required->signatory == SIGNATORY_SEAL)
        gap_add(gaps, N_("The seal of the committee is missing."), NULL, NULL);
    else
        gap_add(gaps, N_("The mediator has not signed."), NULL, NULL);
}

void casefile_mark_gaps(struct gaps *gaps, const struct casefile *cf, const struct agreement *a)
{
    struct required_mark *list;
    size_t required;

    agreement_required(gaps->sc, a, cf->parties, cf->party_count, &list, &required);
    for (size_t i = 0; i < required; i++)
        add_mark_gap(gaps, cf, &list[i]);
    for (size_t i = 0; i < cf->party_count; i++)
        if (agreement_asks_witness(a, &cf->parties[i]))
            gap_add(gaps, N_("{1} put a fingerprint alone, and no witness has signed."),
                    cf->parties[i].name, NULL);
    if (a->original == ORIGINAL_HANDWRITTEN && !a->compared_by)
        gap_add(gaps, N_("The typed text was not compared with the paper written by hand."), NULL,
                NULL);
}

void casefile_gaps(struct scope *sc, const struct casefile *cf, struct gap **list, size_t *count)
{
    const struct agreement *a = casefile_agreement(cf);
    struct gaps gaps = {.sc = sc};

    *list = NULL;
    *count = 0;
    if (cf->withheld)
        return; /* what is missing of what is not shown, nobody can say */
    for (size_t i = 0; i < cf->party_count; i++)
        add_party_gaps(&gaps, &cf->parties[i]);
    for (size_t i = 0; a && i < a->term_count; i++)
        add_obligor_gap(&gaps, cf, &a->terms[i]);
    if (a) {
        agreement_gaps(&gaps, a);
        casefile_mark_gaps(&gaps, cf, a);
    }
    consent_gaps(&gaps, cf);
    session_gaps(&gaps, cf);
    evidence_gaps(&gaps, cf);
    contact_gaps(&gaps, cf);
    *list = gaps.list;
    *count = gaps.count;
}

/* Each term is performed, given up, or somebody went to court about it. */
static void add_term_ends(struct gaps *gaps, const struct casefile *cf, const struct agreement *a)
{
    struct ledger l;

    if (recourse_at_court(cf->recourses, cf->recourse_count))
        return;
    ledger_reckon(gaps->sc, a, cf->performances, cf->performance_count, DATE_NONE, &l);
    for (size_t i = 0; i < a->term_count; i++)
        if (ledger_next(&l, a->terms[i].ordinal))
            gap_add(gaps, N_("Term {1} is not performed yet."),
                    number_text(gaps->sc, a->terms[i].ordinal), NULL);
}

/* A settled case rests on an agreement in force; any other result is at odds with one. */
static void add_result_ends(struct gaps *gaps, const struct casefile *cf, enum result result)
{
    const struct agreement *a = casefile_agreement(cf);
    const bool in_force =
        a && date_is_set(agreement_effective_on(gaps->sc, a, cf->parties, cf->party_count));

    if (result == RESULT_SETTLED) {
        if (!a)
            gap_add(gaps, N_("There is no agreement."), NULL, NULL);
        else if (!in_force)
            gap_add(gaps, N_("The agreement has not taken effect."), NULL, NULL);
        else if (!a->whole)
            gap_add(gaps, N_("The agreement settles only a part of the dispute."), NULL, NULL);
    } else if (in_force) {
        gap_add(gaps, N_("There is an agreement in force."), NULL, NULL);
    }
    if (in_force)
        add_term_ends(gaps, cf, a);
}

static void add_court_end(struct gaps *gaps, const struct casefile *cf)
{
    for (size_t i = cf->confirmation_count; i > 0; i--) {
        const struct confirmation_step *step = &cf->confirmation[i - 1];

        if (step->void_reason)
            continue;
        if (step->kind == CONFIRMATION_APPLIED || step->kind == CONFIRMATION_ACCEPTED)
            gap_add(gaps, N_("The court has not decided on the judicial confirmation yet."), NULL,
                    NULL);
        return;
    }
}

static bool is_visited(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->visit_count; i++)
        if (visit_reached(&cf->visits[i]))
            return true;
    return false;
}

void casefile_open_ends(struct scope *sc, const struct casefile *cf, enum result result,
                        struct gap **list, size_t *count)
{
    struct gaps gaps = {.sc = sc};

    *list = NULL;
    *count = 0;
    if (cf->withheld)
        return;
    add_result_ends(&gaps, cf, result);
    add_court_end(&gaps, cf);
    if (result == RESULT_SETTLED && !is_visited(cf))
        gap_add(&gaps, N_("The parties have not been visited."), NULL, NULL);
    *list = gaps.list;
    *count = gaps.count;
}
