/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/agreement_file.h"

static enum rc read_amount(struct scope *sc, const struct tree *node, struct money *out)
{
    const struct tree *value = tree_get(node, "amount");
    const char *text = NULL;

    *out = MONEY_NONE;
    TRY(tree_text(sc, node, "amount", &text));
    return text ? tree_at(sc, value, money_parse(sc, value->path, text, out)) : RC_OK;
}

static enum rc read_shares(struct scope *sc, const struct tree *node, struct term *t)
{
    const struct tree *list;
    int liability = LIABILITY_ALONE;

    TRY(tree_word(sc, node, "liability", &liability_words, &liability));
    t->liability = (enum liability)liability;
    TRY(tree_list(sc, node, "shares", &list));
    if (!list)
        return RC_OK;
    struct share *shares = scope_alloc(sc, list->count, sizeof(*shares));
    for (size_t i = 0; i < list->count; i++) {
        TRY(tree_only(sc, &list->items[i], "obligor amount"));
        TRY(tree_need_text(sc, &list->items[i], "obligor", &shares[i].obligor));
        TRY(read_amount(sc, &list->items[i], &shares[i].amount));
        if (!money_is_set(shares[i].amount))
            shares[i].amount = (struct money){0};
    }
    t->shares = shares;
    t->share_count = list->count;
    return RC_OK;
}

static enum rc read_instalments(struct scope *sc, const struct tree *node, struct term *t)
{
    const struct tree *list;

    TRY(tree_list(sc, node, "instalments", &list));
    if (!list)
        return RC_OK;
    struct instalment *parts = scope_alloc(sc, list->count, sizeof(*parts));
    for (size_t i = 0; i < list->count; i++) {
        TRY(tree_only(sc, &list->items[i], "amount due"));
        parts[i] = (struct instalment){.ordinal = (int)i + 1, .due = DATE_NONE};
        TRY(read_amount(sc, &list->items[i], &parts[i].amount));
        TRY(tree_date(sc, &list->items[i], "due", &parts[i].due));
    }
    t->instalments = parts;
    t->instalment_count = list->count;
    return RC_OK;
}

static enum rc read_term(struct scope *sc, const struct tree *node, struct term *t)
{
    TRY(tree_only(sc, node,
                  "obligor act obligee amount due method liability shares instalments condition "
                  "held_by place consequence"));
    TRY(tree_need_text(sc, node, "obligor", &t->obligor));
    TRY(tree_need_text(sc, node, "act", &t->act));
    TRY(tree_text(sc, node, "obligee", &t->obligee));
    TRY(tree_text(sc, node, "method", &t->method));
    TRY(tree_text(sc, node, "condition", &t->condition));
    TRY(tree_text(sc, node, "held_by", &t->held_by));
    TRY(tree_text(sc, node, "place", &t->place));
    TRY(tree_text(sc, node, "consequence", &t->consequence));
    t->due = DATE_NONE;
    t->performed_on = DATE_NONE;
    TRY(tree_date(sc, node, "due", &t->due));
    TRY(read_amount(sc, node, &t->amount));
    TRY(read_shares(sc, node, t));
    return read_instalments(sc, node, t);
}

static enum rc read_terms(struct scope *sc, const struct tree *list, struct agreement *a)
{
    struct term *terms = scope_alloc(sc, list->count, sizeof(*terms));

    for (size_t i = 0; i < list->count; i++) {
        TRY(read_term(sc, &list->items[i], &terms[i]));
        terms[i].ordinal = (int)i + 1;
    }
    a->terms = terms;
    a->term_count = list->count;
    return RC_OK;
}

enum rc agreement_contents(struct scope *sc, const struct tree *node, struct agreement *a)
{
    const char *text = NULL;
    const struct tree *list;
    struct term *clauses;

    TRY(tree_text(sc, node, "text", &text));
    TRY(tree_list(sc, node, "terms", &list));
    if (text && list)
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, "terms",
                            N_("An agreement has either a text or terms, and this one has both; "
                               "nothing was saved.")));
    if (!text && !list)
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, "terms",
                            N_("An agreement has either a text or terms, and this one has "
                               "neither; nothing was saved.")));
    if (list)
        return read_terms(sc, list, a);
    agreement_clauses(sc, text, &clauses, &a->term_count);
    a->terms = clauses;
    return RC_OK;
}

/* The paper that was written by hand before; its picture is named later, by its number. */
static enum rc read_original(struct scope *sc, const struct tree *node, struct agreement *a)
{
    const struct tree *paper = tree_get(node, "original");

    a->original_on = DATE_NONE;
    a->compared_on = DATE_NONE;
    if (!paper)
        return RC_OK;
    TRY(tree_only(sc, paper, "on note typed_by"));
    a->original = ORIGINAL_HANDWRITTEN;
    TRY(tree_date(sc, paper, "on", &a->original_on));
    TRY(tree_text(sc, paper, "note", &a->original_note));
    return tree_text(sc, paper, "typed_by", &a->typed_by);
}

enum rc agreement_file(struct scope *sc, const struct tree *node, struct date today,
                       struct agreement *out)
{
    struct agreement a = {.version = 1, .whole = true, .reached_on = today};
    int form = FORM_WRITTEN;

    TRY(tree_only(sc, node, "form whole final facts reached_on read_by original text terms"));
    TRY(tree_word(sc, node, "form", &form_words, &form));
    a.form = (enum agreement_form)form;
    TRY(tree_truth(sc, node, "whole", &a.whole));
    TRY(tree_truth(sc, node, "final", &a.final));
    TRY(tree_text(sc, node, "facts", &a.facts));
    TRY(tree_date(sc, node, "reached_on", &a.reached_on));
    TRY(tree_text(sc, node, "read_by", &a.read_by));
    TRY(read_original(sc, node, &a));
    TRY(agreement_contents(sc, node, &a));
    *out = a;
    return RC_OK;
}
