/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/dossier_file.h"

#include <limits.h>

#include "core/base/text.h"
#include "core/conf/yaml.h"

#define ALWAYS     "always"
#define NUMBERED   "numbered"
#define UNNUMBERED "unnumbered"

static enum rc read_kinds(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                          const char ***out, size_t *count)
{
    TRY(tree_texts(sc, node, "kinds", out, count));
    for (size_t i = 0; i < *count; i++) {
        const struct tree *item = &tree_get(node, "kinds")->items[i];

        if (!kind_find(kinds, (*out)[i]))
            return tree_at(sc, item,
                           fail(sc, RC_INVALID, item->path,
                                N_("{1}: there is no kind “{2}”; nothing was saved."), item->path,
                                (*out)[i]));
    }
    return RC_OK;
}

/* An amount in fen; MONEY_NONE when KEY is not there. */
static enum rc read_money(struct scope *sc, const struct tree *node, const char *key,
                          struct money *out)
{
    int fen = 0;

    *out = MONEY_NONE;
    if (!tree_get(node, key))
        return RC_OK;
    TRY(tree_int(sc, node, key, 0, INT_MAX, &fen));
    *out = (struct money){fen};
    return RC_OK;
}

static enum rc read_names(struct scope *sc, const struct tree *node, const char **code,
                          const char **label, const char **english)
{
    if (code)
        TRY(tree_need_text(sc, node, "code", code));
    TRY(tree_need_text(sc, node, "label", label));
    return tree_need_text(sc, node, "english", english);
}

/* CODE stands in the first COUNT of LIST already. */
static enum rc fail_twice(struct scope *sc, const struct tree *node, const char *code)
{
    return tree_at(sc, tree_get(node, "code"),
                   fail(sc, RC_INVALID, "code",
                        N_("{1}: “{2}” stands here a second time; nothing was saved."), node->path,
                        code));
}

/* ---- items ---- */

static enum rc read_required(struct scope *sc, const struct tree *node, struct dossier_rule *r)
{
    const struct tree *required = tree_get(node, "required");

    r->always = required && required->kind != TREE_LIST && text_equal(required->text, ALWAYS);
    if (!r->always)
        TRY(tree_word_set(sc, node, "required", &dossier_condition_words, &r->required));
    return tree_word_set(sc, node, "spared", &dossier_condition_words, &r->spared);
}

static enum rc read_pages(struct scope *sc, const struct tree *node, struct dossier_rule *r)
{
    const char *pages = NUMBERED;

    TRY(tree_text(sc, node, "pages", &pages));
    r->numbered = text_equal(pages, NUMBERED);
    if (r->numbered || text_equal(pages, UNNUMBERED))
        return RC_OK;
    return tree_at(sc, tree_get(node, "pages"),
                   fail(sc, RC_INVALID, "pages",
                        N_("{1}: pages are numbered or unnumbered, not “{2}”; nothing was saved."),
                        node->path, pages));
}

static enum rc read_item(struct scope *sc, const struct tree *node, struct dossier_rule *r)
{
    int from = STAGE_REGISTERED, event = EVENT_NONE;

    TRY(tree_only(sc, node,
                  "code label english papers issued evidence required spared from checks event "
                  "made pages"));
    TRY(read_names(sc, node, &r->code, &r->label, &r->english));
    TRY(tree_texts(sc, node, "papers", &r->papers, &r->paper_count));
    r->issued = true;
    TRY(tree_truth(sc, node, "issued", &r->issued));
    TRY(tree_word_set(sc, node, "evidence", &evidence_words, &r->evidence));
    TRY(read_required(sc, node, r));
    TRY(tree_word(sc, node, "from", &dossier_stage_words, &from));
    TRY(tree_word_set(sc, node, "checks", &dossier_check_words, &r->checks));
    TRY(tree_word(sc, node, "event", &dossier_event_words, &event));
    TRY(tree_truth(sc, node, "made", &r->made));
    TRY(read_pages(sc, node, r));
    r->from = (enum dossier_stage)from;
    r->event = (enum dossier_event)event;
    if (r->made && r->paper_count != 1)
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, "papers",
                            N_("{1}: what is made with the whole file is one paper; nothing was "
                               "saved."),
                            node->path));
    return RC_OK;
}

static enum rc read_items(struct scope *sc, const struct tree *root, struct dossier_rules *rules)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "items", &list));
    struct dossier_rule *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_item(sc, &list->items[i], &read[i]));
        for (size_t k = 0; k < i; k++)
            if (text_equal(read[k].code, read[i].code))
                return fail_twice(sc, &list->items[i], read[i].code);
    }
    *rules = (struct dossier_rules){read, list->count};
    return RC_OK;
}

/* ---- retention ---- */

static bool names_nothing(const struct retention_rule *r)
{
    return r->kind_count == 0 && r->word_count == 0 && !r->minors && !money_is_set(r->amount);
}

static enum rc read_retention(struct scope *sc, const struct tree *node,
                              const struct kind_table *kinds, struct retention_rule *r)
{
    int term = 0;

    TRY(tree_only(sc, node, "keep label english kinds words minors amount"));
    TRY(tree_need_word(sc, node, "keep", &retention_words, &term));
    r->term = (enum retention)term;
    TRY(read_names(sc, node, NULL, &r->label, &r->english));
    TRY(read_kinds(sc, node, kinds, &r->kinds, &r->kind_count));
    TRY(tree_texts(sc, node, "words", &r->words, &r->word_count));
    TRY(tree_truth(sc, node, "minors", &r->minors));
    return read_money(sc, node, "amount", &r->amount);
}

/* The first rule that applies counts, so the last one, and no other, takes every case. */
static enum rc read_retentions(struct scope *sc, const struct tree *root,
                               const struct kind_table *kinds, struct retention_rules *rules)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "retention", &list));
    struct retention_rule *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_retention(sc, &list->items[i], kinds, &read[i]));
        if (names_nothing(&read[i]) != (i + 1 == list->count))
            return tree_at(sc, &list->items[i],
                           fail(sc, RC_INVALID, "retention",
                                N_("{1}: the last rule, and no other, names nothing and so takes "
                                   "every case; nothing was saved."),
                                list->items[i].path));
    }
    if (list->count == 0)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, "retention",
                            N_("{1}: there is no rule; nothing was saved."), list->path));
    *rules = (struct retention_rules){read, list->count};
    return RC_OK;
}

/* ---- review ---- */

#define MOST_POINTS 100 /* that one of the seven gives */

static enum rc read_points(struct scope *sc, const struct tree *review, struct review_rules *rules)
{
    const struct tree *list;

    TRY(tree_need_list(sc, review, "points", &list));
    if (list->count != REVIEW_POINTS)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, list->path,
                            N_("{1}: a file is judged on {2} points; nothing was saved."),
                            list->path, scope_printf(sc, "%d", REVIEW_POINTS)));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];
        struct review_point *p = &rules->points[i];

        TRY(tree_only(sc, node, "code label english most"));
        TRY(read_names(sc, node, &p->code, &p->label, &p->english));
        TRY(tree_int(sc, node, "most", 1, MOST_POINTS, &p->most));
        for (size_t k = 0; k < i; k++)
            if (text_equal(rules->points[k].code, p->code))
                return fail_twice(sc, node, p->code);
    }
    return RC_OK;
}

static enum rc fail_order(struct scope *sc, const struct tree *node)
{
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, node->path,
                        N_("{1}: classes go from the best down to one from 0, tiers from the "
                           "lowest up, and the lowest names nothing; nothing was saved."),
                        node->path));
}

static enum rc read_classes(struct scope *sc, const struct tree *review, struct review_rules *rules)
{
    const struct tree *list;

    TRY(tree_need_list(sc, review, "classes", &list));
    struct review_class *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];

        TRY(tree_only(sc, node, "code label english least paid"));
        TRY(read_names(sc, node, &read[i].code, &read[i].label, &read[i].english));
        TRY(tree_int(sc, node, "least", 0, REVIEW_POINTS * MOST_POINTS, &read[i].least));
        TRY(tree_truth(sc, node, "paid", &read[i].paid));
        if (i > 0 && read[i].least >= read[i - 1].least)
            return fail_order(sc, node);
    }
    if (list->count == 0 || read[list->count - 1].least != 0)
        return fail_order(sc, list);
    rules->classes = read;
    rules->class_count = list->count;
    return RC_OK;
}

static enum rc read_tier(struct scope *sc, const struct tree *node, const struct kind_table *kinds,
                         struct review_tier *t)
{
    int risk = RISK_NONE;

    TRY(tree_only(sc, node, "code label english amount when kinds parties sessions dispute risk"));
    TRY(read_names(sc, node, &t->code, &t->label, &t->english));
    TRY(read_money(sc, node, "amount", &t->amount));
    TRY(tree_word_set(sc, node, "when", &dossier_condition_words, &t->when));
    TRY(read_kinds(sc, node, kinds, &t->kinds, &t->kind_count));
    TRY(tree_int(sc, node, "parties", 1, INT_MAX, &t->parties));
    TRY(tree_int(sc, node, "sessions", 1, INT_MAX, &t->sessions));
    TRY(read_money(sc, node, "dispute", &t->dispute));
    TRY(tree_word(sc, node, "risk", &risk_words, &risk));
    t->risk = (enum risk)risk;
    if (money_is_set(t->amount))
        return RC_OK;
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, "amount",
                        N_("{1}: a tier says what it pays, in fen; nothing was saved."),
                        node->path));
}

static bool fits_all(const struct review_tier *t)
{
    return t->when == 0 && t->kind_count == 0 && t->parties == 0 && t->sessions == 0 &&
           !money_is_set(t->dispute) && t->risk == RISK_NONE;
}

static enum rc read_tiers(struct scope *sc, const struct tree *allowance,
                          const struct kind_table *kinds, struct review_rules *rules)
{
    const struct tree *list;

    TRY(tree_need_list(sc, allowance, "tiers", &list));
    struct review_tier *read = scope_alloc(sc, list->count, sizeof(*read));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_tier(sc, &list->items[i], kinds, &read[i]));
        if (fits_all(&read[i]) != (i == 0) ||
            (i > 0 && read[i].amount.fen < read[i - 1].amount.fen))
            return fail_order(sc, &list->items[i]);
        for (size_t k = 0; k < i; k++)
            if (text_equal(read[k].code, read[i].code))
                return fail_twice(sc, &list->items[i], read[i].code);
    }
    rules->tiers = read;
    rules->tier_count = list->count;
    return RC_OK;
}

static enum rc read_review(struct scope *sc, const struct tree *root,
                           const struct kind_table *kinds, struct review_rules *rules)
{
    const struct tree *review, *allowance;

    TRY(tree_need(sc, root, "review", &review));
    TRY(tree_only(sc, review, "points classes allowance"));
    TRY(read_points(sc, review, rules));
    TRY(read_classes(sc, review, rules));
    TRY(tree_need(sc, review, "allowance", &allowance));
    TRY(tree_only(sc, allowance, "paid tiers"));
    TRY(tree_word_set(sc, allowance, "paid", &dossier_condition_words, &rules->paid_when));
    return read_tiers(sc, allowance, kinds, rules);
}

enum rc dossier_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                     struct folder_rules *rules)
{
    struct tree *root;

    *rules = (struct folder_rules){0};
    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "items retention review"));
    TRY(read_items(sc, root, &rules->items));
    TRY(read_retentions(sc, root, kinds, &rules->retention));
    return read_review(sc, root, kinds, &rules->review);
}
