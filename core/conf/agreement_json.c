/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/agreement_json.h"

#include "core/domain/examination.h"

static struct tree *shares_of(struct scope *sc, const struct term *t)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < t->share_count; i++) {
        const bool counts = t->liability == LIABILITY_SHARES;
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "obligor", t->shares[i].obligor);
        tree_put_text(sc, node, "amount", counts ? money_plain(sc, t->shares[i].amount) : NULL);
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *instalments_of(struct scope *sc, const struct term *t)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < t->instalment_count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "amount", money_plain(sc, t->instalments[i].amount));
        tree_put_text(sc, node, "due", date_iso(sc, t->instalments[i].due));
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *term_json(struct scope *sc, const struct term *t)
{
    struct tree *node = tree_new_map(sc);

    tree_put_number(sc, node, "number", t->ordinal);
    tree_put_text(sc, node, "text", t->text);
    tree_put_text(sc, node, "obligor", t->obligor);
    tree_put_text(sc, node, "act", t->act);
    tree_put_text(sc, node, "obligee", t->obligee);
    tree_put_text(sc, node, "amount", money_plain(sc, t->amount));
    tree_put_text(sc, node, "due", date_iso(sc, t->due));
    tree_put_text(sc, node, "method", t->method);
    tree_put_text(sc, node, "performed_on", date_iso(sc, t->performed_on));
    tree_put_text(sc, node, "proof", t->proof);
    tree_put_text(sc, node, "liability", word_code(&liability_words, (int)t->liability));
    tree_put(sc, node, "shares", shares_of(sc, t));
    tree_put(sc, node, "instalments", instalments_of(sc, t));
    tree_put_text(sc, node, "condition", t->condition);
    tree_put_text(sc, node, "held_by", t->held_by);
    tree_put_text(sc, node, "place", t->place);
    tree_put_text(sc, node, "consequence", t->consequence);
    return node;
}

static struct tree *terms_of(struct scope *sc, const struct agreement *a)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < a->term_count; i++)
        tree_add(sc, list, term_json(sc, &a->terms[i]));
    return list;
}

/* Null when it is 0. */
static void put_ordinal(struct scope *sc, struct tree *node, const char *key, int ordinal)
{
    if (ordinal > 0)
        tree_put_number(sc, node, key, ordinal);
    else
        tree_put_text(sc, node, key, NULL);
}

static struct tree *marks_of(struct scope *sc, const struct agreement *a)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < a->mark_count; i++) {
        const struct mark *m = &a->marks[i];
        const bool guarantees = m->guarantee != GUARANTEE_NONE;
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "by", word_code(&signatory_words, (int)m->signatory));
        put_ordinal(sc, node, "party", m->party);
        tree_put_text(sc, node, "how", word_code(&how_words, (int)m->how));
        tree_put_text(sc, node, "on", date_iso(sc, m->on));
        tree_put_text(sc, node, "void_reason", m->void_reason);
        tree_put_text(sc, node, "name", m->name);
        tree_put_text(sc, node, "authority", m->authority);
        tree_put_text(sc, node, "guarantee",
                      guarantees ? word_code(&guarantee_words, (int)m->guarantee) : NULL);
        tree_add(sc, list, node);
    }
    return list;
}

/* Null unless it was written by hand. */
static void put_original(struct scope *sc, struct tree *root, const struct agreement *a)
{
    struct tree *node = tree_new_map(sc);

    if (a->original != ORIGINAL_HANDWRITTEN) {
        tree_put_text(sc, root, "original", NULL);
        return;
    }
    tree_put_text(sc, node, "on", date_iso(sc, a->original_on));
    tree_put_text(sc, node, "note", a->original_note);
    tree_put_truth(sc, node, "scanned", a->original_scan != 0);
    tree_put_text(sc, node, "typed_by", a->typed_by);
    tree_put_text(sc, node, "compared_by", a->compared_by);
    tree_put_text(sc, node, "compared_on", a->compared_by ? date_iso(sc, a->compared_on) : NULL);
    tree_put(sc, root, "original", node);
}

struct tree *agreement_json(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    struct tree *node;

    if (!a)
        return scope_memdup(sc, &(struct tree){.kind = TREE_NULL}, sizeof(struct tree));
    node = tree_new_map(sc);
    tree_put_text(sc, node, "form", word_code(&form_words, (int)a->form));
    tree_put_number(sc, node, "version", a->version);
    tree_put_text(sc, node, "effective_on",
                  date_iso(sc, agreement_effective_on(sc, a, cf->parties, cf->party_count)));
    tree_put(sc, node, "terms", terms_of(sc, a));
    tree_put(sc, node, "marks", marks_of(sc, a));
    tree_put_text(sc, node, "reached_on", date_iso(sc, a->reached_on));
    tree_put_truth(sc, node, "whole", a->whole);
    tree_put_truth(sc, node, "final", a->final);
    put_original(sc, node, a);
    tree_put_text(sc, node, "read_by", a->read_by);
    return node;
}

struct tree *handout_json(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->handout_count; i++) {
        const struct handout *h = &cf->handouts[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "document", h->document);
        tree_put_number(sc, node, "version", h->version);
        put_ordinal(sc, node, "party", h->party);
        tree_put_text(sc, node, "receiver", h->receiver);
        tree_put_number(sc, node, "copies", h->copies);
        tree_put_text(sc, node, "way", word_code(&handout_words, (int)h->way));
        tree_put_text(sc, node, "on", date_iso(sc, h->on));
        tree_put_text(sc, node, "by", h->by);
        tree_put_text(sc, node, "void_reason", h->void_reason);
        tree_add(sc, list, node);
    }
    return list;
}

struct tree *confirmation_json(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->confirmation_count; i++) {
        const struct confirmation_step *step = &cf->confirmation[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "step", word_code(&confirmation_words, (int)step->kind));
        tree_put_text(sc, node, "on", date_iso(sc, step->on));
        tree_put_text(sc, node, "court", step->court);
        tree_put_text(sc, node, "number", step->number);
        tree_put_text(sc, node, "note", step->note);
        tree_put_text(sc, node, "by", step->by);
        tree_put_text(sc, node, "void_reason", step->void_reason);
        tree_add(sc, list, node);
    }
    return list;
}

struct tree *finding_json(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->finding_count; i++) {
        const struct finding *f = &cf->findings[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "code", f->rule->code);
        tree_put_text(sc, node, "severity", f->must ? "must" : "warn");
        put_ordinal(sc, node, "term", f->term);
        put_ordinal(sc, node, "party", f->party);
        tree_put_text(sc, node, "text", finding_text(sc, LANG_EN, f));
        tree_put_text(sc, node, "reason", finding_reason(LANG_EN, f));
        tree_put_text(sc, node, "basis", f->rule->basis);
        tree_add(sc, list, node);
    }
    return list;
}
