/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a new entry of the ledger may say, for ledger.h. */
#include "core/base/text.h"
#include "core/domain/ledger.h"

/* What P addresses, added up. */
struct aim {
    const struct term *term;
    size_t rows, open;
    bool sum; /* a sum is owed */
    struct date done_on;
    int64_t rest, held; /* fen */
};

static struct aim aim_of(const struct ledger *l, const struct term *t, const struct performance *p)
{
    struct aim aim = {.term = t, .done_on = DATE_NONE};

    for (size_t i = 0; i < l->count; i++) {
        const struct ledger_row *r = &l->rows[i];

        if (r->term != t || (p->instalment > 0 && r->instalment != p->instalment))
            continue;
        aim.rows++;
        aim.open += !ledger_is_done(r);
        aim.sum = aim.sum || money_is_set(r->owed);
        aim.rest += r->rest.fen;
        aim.held += r->held.fen;
        aim.done_on = r->performed_on;
    }
    return aim;
}

static enum rc check_open(struct scope *sc, const struct aim *aim, bool over)
{
    if (aim->rows == 0)
        return fail(sc, RC_INVALID, "instalment",
                    N_("That term has no instalment with that number. Nothing was saved."));
    if (aim->open > 0 || over)
        return RC_OK;
    if (!date_is_set(aim->done_on))
        return fail(sc, RC_INVALID, "term",
                    N_("That was given up already, so nothing of it is open. Nothing was saved."));
    return fail(sc, RC_INVALID, "term",
                N_("That term was performed on {1} already. Nothing was saved."),
                date_iso(sc, aim->done_on));
}

static bool pays_out(const struct term *t, const struct performance *p)
{
    return t->held_by && text_equal(p->payer, t->held_by);
}

static enum rc check_amount(struct scope *sc, const struct aim *aim, bool over,
                            struct performance *p)
{
    const bool kept = aim->term->held_by && text_equal(p->receiver, aim->term->held_by);
    const int64_t open = kept ? aim->rest - aim->held : aim->rest;

    if (p->amount.fen == 0)
        return fail(sc, RC_INVALID, "amount", N_("Nothing was paid, so nothing was saved."));
    if (!aim->sum)
        return RC_OK;
    if (!money_is_set(p->amount))
        p->amount.fen = open;
    if (!over && (p->amount.fen > open || open == 0))
        return fail(sc, RC_INVALID, "amount",
                    N_("{1} is more than the {2} that are still open. If more was paid than is "
                       "owed and that is right, say so. Nothing was saved."),
                    money_grouped(sc, p->amount), money_grouped(sc, (struct money){open}));
    if (pays_out(aim->term, p) && p->amount.fen > aim->held)
        return fail(sc, RC_INVALID, "amount",
                    N_("{1} keeps only {2}, so he cannot pay out more. Nothing was saved."),
                    aim->term->held_by, money_grouped(sc, (struct money){aim->held}));
    return RC_OK;
}

static const struct share *share_of(const struct term *t, const char *payer)
{
    for (size_t i = 0; i < t->share_count; i++)
        if (text_equal(t->shares[i].obligor, payer))
            return &t->shares[i];
    return NULL;
}

/* Who owes a share pays his own; nobody asks who paid when everything was paid at once. */
static enum rc check_payer(struct scope *sc, const struct agreement *a,
                           const struct performance *entries, size_t count, const struct aim *aim,
                           bool over, const struct performance *p)
{
    const struct term *t = aim->term;

    if (t->liability != LIABILITY_SHARES || !aim->sum || pays_out(t, p) ||
        (!p->payer && p->amount.fen == aim->rest))
        return RC_OK;
    if (!p->payer)
        return fail(sc, RC_INVALID, "payer",
                    N_("Everybody owes a share of this term, so please say who paid. Nothing was "
                       "saved."));
    const struct share *share = share_of(t, p->payer);
    if (!share)
        return fail(sc, RC_INVALID, "payer",
                    N_("{1} owes no share of this term. Nothing was saved."), p->payer);
    const int64_t rest =
        share->amount.fen - ledger_paid_by(a, entries, count, t->ordinal, p->payer).fen;
    if (!over && p->amount.fen > rest)
        return fail(sc, RC_INVALID, "amount",
                    N_("{1} is more than the {2} that {3} still owes of his share. Nothing was "
                       "saved."),
                    money_grouped(sc, p->amount),
                    money_grouped(sc, (struct money){rest > 0 ? rest : 0}), p->payer);
    return RC_OK;
}

/* A copy typed later may say the day of typing; the paper was written on a day of its own. */
static struct date agreed_on(const struct agreement *a)
{
    return a->original == ORIGINAL_HANDWRITTEN && date_is_set(a->original_on) ? a->original_on
                                                                              : a->reached_on;
}

static enum rc check_day(struct scope *sc, const struct agreement *a, const struct performance *p)
{
    const struct date agreed = agreed_on(a);

    if (!date_is_set(agreed) || p->on.day >= agreed.day)
        return RC_OK;
    return fail(sc, RC_INVALID, "on",
                N_("{1} is before {2}, the day of the agreement. Nothing was saved."),
                date_iso(sc, p->on), date_iso(sc, agreed));
}

enum rc ledger_take(struct scope *sc, const struct agreement *a, const struct performance *entries,
                    size_t count, bool over, struct performance *p)
{
    const struct term *t = a ? agreement_term(a, p->term) : NULL;
    struct ledger l;

    if (!t)
        return fail(sc, RC_INVALID, "term",
                    N_("The agreement has no term with that number. Nothing was saved."));
    p->agreement = a->id;
    TRY(check_day(sc, a, p));
    ledger_reckon(sc, a, entries, count, DATE_NONE, &l);
    const struct aim aim = aim_of(&l, t, p);
    TRY(check_open(sc, &aim, over));
    if (p->kind == PERFORMANCE_GIVEN_UP) {
        p->amount = MONEY_NONE;
        return RC_OK;
    }
    TRY(check_amount(sc, &aim, over, p));
    return check_payer(sc, a, entries, count, &aim, over, p);
}
