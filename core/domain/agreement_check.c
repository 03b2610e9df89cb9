/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an agreement adds up and fits the parties of its case, for agreement.h. */
#include "core/domain/agreement.h"

#include "core/base/text.h"

static const char *field_of(struct scope *sc, const struct term *t, const char *name)
{
    return scope_printf(sc, "terms[%d].%s", t->ordinal, name);
}

/* ---- sums and days ---- */

/* The amount of T is SUM, or SUM becomes it. WHAT is what makes it up. */
static enum rc add_up(struct scope *sc, struct term *t, struct money sum, const char *what)
{
    const char *field = field_of(sc, t, "amount");

    if (sum.fen > MONEY_MAX.fen)
        return fail(sc, RC_INVALID, field, N_("{1}: the amount is too large; nothing was saved."),
                    field);
    if (!money_is_set(t->amount))
        t->amount = sum;
    if (t->amount.fen == sum.fen)
        return RC_OK;
    return fail_words(sc, FAIL_WORD(2), RC_INVALID, field,
                      N_("{1}: {2} make {3} together, but the amount is {4}; nothing was saved."),
                      field, what, money_grouped(sc, sum), money_grouped(sc, t->amount));
}

static enum rc reckon_instalments(struct scope *sc, struct term *t)
{
    struct instalment *list = scope_memdup(sc, t->instalments, t->instalment_count * sizeof(*list));
    struct money sum = {0};

    for (size_t i = 0; i < t->instalment_count; i++) {
        const char *field = scope_printf(sc, "terms[%d].instalments[%d]", t->ordinal, (int)i + 1);

        list[i].ordinal = (int)i + 1;
        if (list[i].amount.fen <= 0)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: an instalment needs an amount; nothing was saved."), field);
        if (!date_is_set(list[i].due))
            return fail(sc, RC_INVALID, field,
                        N_("{1}: an instalment needs the day it is due; nothing was saved."),
                        field);
        if (i > 0 && list[i].due.day <= list[i - 1].due.day)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: it is not due after the instalment before it; nothing was saved."),
                        field);
        sum.fen += list[i].amount.fen;
    }
    t->instalments = list;
    TRY(add_up(sc, t, sum, N_("the instalments")));
    const struct date last = list[t->instalment_count - 1].due;
    if (!date_is_set(t->due))
        t->due = last;
    if (t->due.day == last.day)
        return RC_OK;
    const char *due = field_of(sc, t, "due");
    return fail(sc, RC_INVALID, due,
                N_("{1}: the last instalment is due on {2}, the term on {3}; nothing was saved."),
                due, date_iso(sc, last), date_iso(sc, t->due));
}

/* Somebody twice, or fewer than two: then it is no duty of several. */
static enum rc check_several(struct scope *sc, const struct term *t)
{
    const char *field = field_of(sc, t, "shares");

    if (t->share_count < 2)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: a duty of several people needs at least two of them; nothing was "
                       "saved."),
                    field);
    if (!text_equal(t->shares[0].obligor, t->obligor))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: the first of them must be {2}, the obligor of the term; nothing was "
                       "saved."),
                    field, t->obligor);
    for (size_t i = 0; i < t->share_count; i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(t->shares[i].obligor, t->shares[k].obligor))
                return fail(sc, RC_INVALID, field,
                            N_("{1}: {2} stands there twice; nothing was saved."), field,
                            t->shares[i].obligor);
    return RC_OK;
}

static enum rc reckon_shares(struct scope *sc, struct term *t)
{
    const char *field = field_of(sc, t, "shares");
    struct money sum = {0};

    if (t->instalment_count > 0)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: who pays a share of his own by instalments needs a term of his own; "
                       "nothing was saved."),
                    field);
    for (size_t i = 0; i < t->share_count; i++) {
        if (t->shares[i].amount.fen <= 0)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: the share of {2} has no amount; nothing was saved."), field,
                        t->shares[i].obligor);
        sum.fen += t->shares[i].amount.fen;
    }
    return add_up(sc, t, sum, N_("the shares"));
}

static enum rc reckon_liability(struct scope *sc, struct term *t)
{
    const char *field = field_of(sc, t, "shares");

    if (t->liability == LIABILITY_ALONE && t->share_count == 0)
        return RC_OK;
    if (t->liability == LIABILITY_ALONE)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: several people owe this, but not whether jointly and severally or by "
                       "shares; nothing was saved."),
                    field);
    TRY(check_several(sc, t));
    return t->liability == LIABILITY_SHARES ? reckon_shares(sc, t) : RC_OK;
}

/* The first day on which something of T is due. */
static struct date first_due(const struct term *t)
{
    return t->instalment_count > 0 ? t->instalments[0].due : t->due;
}

static enum rc reckon_term(struct scope *sc, const struct agreement *a, struct term *t)
{
    const char *field = field_of(sc, t, "due");

    if (t->text)
        return RC_OK;
    if (t->instalment_count > 0)
        TRY(reckon_instalments(sc, t));
    TRY(reckon_liability(sc, t));
    const struct date due = first_due(t);
    if (a->original == ORIGINAL_HANDWRITTEN || !date_is_set(due) || !date_is_set(a->reached_on))
        return RC_OK;
    if (due.day < a->reached_on.day)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: {2} is before {3}, the day of the agreement; nothing was saved."),
                    field, date_iso(sc, due), date_iso(sc, a->reached_on));
    return RC_OK;
}

enum rc agreement_reckon(struct scope *sc, struct agreement *a)
{
    struct term *terms = scope_memdup(sc, a->terms, a->term_count * sizeof(*terms));

    for (size_t i = 0; i < a->term_count; i++)
        TRY(reckon_term(sc, a, &terms[i]));
    a->terms = terms;
    if (a->original != ORIGINAL_HANDWRITTEN)
        return RC_OK;
    return agreement_set_original(sc, a, a->original_on, a->original_note, a->original_scan,
                                  a->typed_by);
}

enum rc agreement_set_original(struct scope *sc, struct agreement *a, struct date on,
                               const char *note, int64_t scan, const char *by)
{
    if (!date_is_set(on))
        return fail(sc, RC_INVALID, "original.on",
                    N_("The paper that was written by hand has a day of its own; please say which. "
                       "Nothing was saved."));
    if (!note && scan == 0)
        return fail(sc, RC_INVALID, "original.note",
                    N_("Please say what the paper looks like, or name its picture. Nothing was "
                       "saved."));
    for (size_t i = 0; i < a->mark_count; i++)
        if (!a->marks[i].void_reason && a->marks[i].on.day < on.day)
            return fail(sc, RC_INVALID, "original.on",
                        N_("A mark of {1} stands on it, which is before {2}, the day of the paper. "
                           "Nothing was saved."),
                        date_iso(sc, a->marks[i].on), date_iso(sc, on));
    a->original = ORIGINAL_HANDWRITTEN;
    a->original_on = on;
    a->original_note = note;
    a->original_scan = scan;
    a->typed_by = by;
    return RC_OK;
}

/* ---- against the parties ---- */

static const struct party *party_named(const struct party *parties, size_t count, const char *name)
{
    for (size_t i = 0; name && i < count; i++)
        if (text_equal(parties[i].name, name))
            return &parties[i];
    return NULL;
}

static enum rc check_obligor(struct scope *sc, const char *field, const char *name,
                             const struct party *parties, size_t count)
{
    const struct party *who = party_named(parties, count, name);

    if (!who)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is no party to this case; nothing was saved."), field, name);
    if (!party_signs(who))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is a helper and signs nothing, so no term can bind this "
                       "person; nothing was saved."),
                    field, name);
    return RC_OK;
}

static enum rc check_names(struct scope *sc, const struct term *t, const struct party *parties,
                           size_t count)
{
    const char *obligee = field_of(sc, t, "obligee");

    if (t->text)
        return RC_OK;
    TRY(check_obligor(sc, field_of(sc, t, "obligor"), t->obligor, parties, count));
    for (size_t i = 0; i < t->share_count; i++)
        TRY(check_obligor(sc, field_of(sc, t, "shares"), t->shares[i].obligor, parties, count));
    if (t->obligee && !party_named(parties, count, t->obligee))
        return fail(sc, RC_INVALID, obligee,
                    N_("{1}: “{2}” is no party to this case; nothing was saved."), obligee,
                    t->obligee);
    return RC_OK;
}

static bool is_row_of(const struct agreement *a, const char *name)
{
    for (size_t i = 0; i < a->term_count; i++)
        if (text_equal(a->terms[i].obligor, name) || text_equal(a->terms[i].obligee, name))
            return true;
    return false;
}

/* Art. 29: an agreement says who the parties are, and what is signed is not corrected later. */
static enum rc check_known(struct scope *sc, const struct agreement *a, const struct party *parties,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct party *p = &parties[i];

        if (!text_equal(p->name, PARTY_UNVERIFIED))
            continue;
        if (agreement_binds(a, p, parties, count) || is_row_of(a, p->name))
            return fail(sc, RC_INVALID, "parties",
                        N_("parties: the name of party {1} is not known yet, and an agreement "
                           "names everybody whom it binds; correct the name first. Nothing was "
                           "saved."),
                        scope_printf(sc, "%d", p->position));
    }
    return RC_OK;
}

enum rc agreement_fits(struct scope *sc, const struct agreement *a, const struct party *parties,
                       size_t count)
{
    for (size_t i = 0; i < a->term_count; i++)
        TRY(check_names(sc, &a->terms[i], parties, count));
    TRY(check_known(sc, a, parties, count));
    for (size_t i = 0; i < count; i++)
        if (date_is_set(parties[i].refused_on) && agreement_binds(a, &parties[i], parties, count))
            return fail(sc, RC_INVALID, "terms",
                        N_("terms: {1} refused mediation, so no agreement can bind this party; "
                           "leave the name out of the terms. Nothing was saved."),
                        parties[i].name);
    return RC_OK;
}

enum rc agreement_check(struct scope *sc, struct agreement *a, const struct party *parties,
                        size_t count)
{
    TRY(agreement_gate(sc, a));
    TRY(agreement_reckon(sc, a));
    return agreement_fits(sc, a, parties, count);
}
