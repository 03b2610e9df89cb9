/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a mark may be put to an agreement, for agreement.h. */
#include "core/base/text.h"
#include "core/domain/agreement.h"

/* Somebody other than a party himself, and other than the office. */
static bool is_somebody_else(enum signatory signatory)
{
    return signatory == SIGNATORY_GUARDIAN || signatory == SIGNATORY_AGENT ||
           signatory == SIGNATORY_GUARANTOR || signatory == SIGNATORY_WITNESS;
}

/* The party that M is about; NULL: none, as a witness of the whole signing has none. */
static enum rc find_party(struct scope *sc, const struct party *parties, size_t count,
                          const struct mark *m, const struct party **out)
{
    const bool none = m->signatory != SIGNATORY_PARTY && !is_somebody_else(m->signatory);

    *out = NULL;
    if (none || (m->signatory == SIGNATORY_WITNESS && m->party == 0))
        return RC_OK;
    *out = party_at(parties, count, m->party);
    if (!*out)
        return fail(sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    if (!party_signs(*out))
        return fail(sc, RC_INVALID, "party",
                    N_("{1} helps at the table and signs nothing. Nothing was saved."),
                    (*out)->name);
    if (date_is_set((*out)->refused_on))
        return fail(sc, RC_INVALID, "party",
                    N_("{1} refused mediation and is not bound by the agreement. Nothing was "
                       "saved."),
                    (*out)->name);
    return RC_OK;
}

static enum rc check_guarantor(struct scope *sc, const struct mark *m, const struct party *debtor)
{
    if (m->signatory != SIGNATORY_GUARANTOR && m->guarantee != GUARANTEE_NONE)
        return fail(sc, RC_INVALID, "guarantee",
                    N_("Only a guarantor gives a guarantee. Nothing was saved."));
    if (m->signatory != SIGNATORY_GUARANTOR)
        return RC_OK;
    if (m->guarantee == GUARANTEE_NONE)
        return fail(sc, RC_INVALID, "guarantee",
                    N_("Please ask {1} whether it is a general guarantee or one of joint "
                       "liability; it is never supposed. Nothing was saved."),
                    m->name);
    if (text_equal(m->name, debtor->name))
        return fail(sc, RC_INVALID, "name",
                    N_("{1} cannot be the guarantor of a debt of his own. Nothing was saved."),
                    m->name);
    return RC_OK;
}

static enum rc check_witness(struct scope *sc, const struct agreement *a,
                             const struct party *parties, size_t count, const struct mark *m)
{
    for (size_t i = 0; m->signatory == SIGNATORY_WITNESS && i < count; i++)
        if (text_equal(parties[i].name, m->name) && agreement_binds(a, &parties[i], parties, count))
            return fail(sc, RC_INVALID, "name",
                        N_("{1} is bound by the agreement and cannot witness its signing. Nothing "
                           "was saved."),
                        m->name);
    return RC_OK;
}

static enum rc check_name(struct scope *sc, const struct mark *m)
{
    const bool stands_in = m->signatory == SIGNATORY_GUARDIAN || m->signatory == SIGNATORY_AGENT;

    if (is_somebody_else(m->signatory) && !m->name)
        return fail(sc, RC_INVALID, "name",
                    N_("Please say who signs; the name is missing. Nothing was saved."));
    if (stands_in && !m->authority)
        return fail(sc, RC_INVALID, "authority",
                    m->signatory == SIGNATORY_GUARDIAN
                        ? N_("Please say why {1} is the guardian: father, mother, a court's "
                             "appointment. Nothing was saved.")
                        : N_("Please say what lets {1} sign: the power of attorney and its date. "
                             "Nothing was saved."),
                    m->name);
    return RC_OK;
}

/* On the mark of the party itself or of the office the name says nothing of who it is. */
static enum rc check_free(struct scope *sc, const struct agreement *a, const struct mark *m)
{
    const char *name = is_somebody_else(m->signatory) ? m->name : NULL;

    if (!agreement_mark_by(a, m->signatory, m->party, name))
        return RC_OK;
    return fail(sc, RC_INVALID, "mark",
                N_("That mark is on the agreement already. Nothing was saved."));
}

static enum rc check_day(struct scope *sc, const struct agreement *a, const struct mark *m)
{
    const bool by_hand = a->original == ORIGINAL_HANDWRITTEN;
    const struct date first = by_hand ? a->original_on : a->reached_on;

    if (m->on.day >= first.day)
        return RC_OK;
    return fail(sc, RC_INVALID, "on",
                by_hand ? N_("{1} is before {2}, the day of the paper written by hand, so no mark "
                             "can be that old. Nothing was saved.")
                        : N_("{1} is before {2}, the day of the agreement; only on a paper that "
                             "was written by hand before can a mark be that old. Nothing was "
                             "saved."),
                date_iso(sc, m->on), date_iso(sc, first));
}

enum rc agreement_check_mark(struct scope *sc, const struct agreement *a,
                             const struct party *parties, size_t count, const struct mark *m)
{
    const struct party *party;

    TRY(find_party(sc, parties, count, m, &party));
    TRY(check_name(sc, m));
    TRY(check_guarantor(sc, m, party));
    TRY(check_witness(sc, a, parties, count, m));
    TRY(check_free(sc, a, m));
    return check_day(sc, a, m);
}
