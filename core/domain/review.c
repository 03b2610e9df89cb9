/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/review.h"

#include <stdlib.h>

#include "core/base/text.h"
#include "core/domain/retention.h"

#define NO_TIER "none"

enum rc review_scores(struct scope *sc, const struct review_rules *rules, const char *const *words,
                      size_t count, int *scores)
{
    if (count != REVIEW_POINTS)
        return fail(sc, RC_INVALID, "score",
                    N_("A review has {1} scores, one for each point in order. Nothing was saved."),
                    scope_printf(sc, "%d", REVIEW_POINTS));
    for (size_t i = 0; i < REVIEW_POINTS; i++) {
        const struct review_point *p = &rules->points[i];
        char *end;
        const long score = strtol(words[i], &end, 10);

        if (end == words[i] || *end != '\0' || score < 0 || score > p->most)
            return fail(
                sc, RC_INVALID, "score",
                N_("“{1}” is no score for point {2}, which gives 0 to {3}. Nothing was saved."),
                words[i], scope_printf(sc, "%zu", i + 1), scope_printf(sc, "%d", p->most));
        scores[i] = (int)score;
    }
    return RC_OK;
}

int review_total(const int *scores)
{
    int total = 0;

    for (size_t i = 0; i < REVIEW_POINTS; i++)
        total += scores[i];
    return total;
}

const struct review_class *review_class_of(const struct review_rules *rules, int total)
{
    size_t i = 0;

    while (i + 1 < rules->class_count && total < rules->classes[i].least)
        i++;
    return &rules->classes[i];
}

static size_t count_parties(const struct casefile *cf)
{
    size_t count = 0;

    for (size_t i = 0; i < cf->party_count; i++)
        count += casefile_takes_part(&cf->parties[i]);
    return count;
}

static bool is_of_kind(const struct review_tier *t, const struct casefile *cf)
{
    for (size_t i = 0; i < t->kind_count; i++)
        if (text_equal(t->kinds[i], cf->dispute.kind) ||
            (cf->kind && text_equal(t->kinds[i], cf->kind->parent)))
            return true;
    return false;
}

static bool holds_any(struct scope *sc, const struct casefile *cf, unsigned conditions)
{
    for (size_t i = 0; i < dossier_condition_words.count; i++)
        if ((conditions & (1u << i)) && dossier_holds(sc, cf, (enum dossier_condition)i))
            return true;
    return false;
}

static bool holds_all(struct scope *sc, const struct casefile *cf, unsigned conditions)
{
    for (size_t i = 0; i < dossier_condition_words.count; i++)
        if ((conditions & (1u << i)) && !dossier_holds(sc, cf, (enum dossier_condition)i))
            return false;
    return true;
}

static bool fits(struct scope *sc, const struct review_tier *t, const struct casefile *cf)
{
    const bool free = t->when == 0 && t->kind_count == 0 && t->parties == 0 && t->sessions == 0 &&
                      !money_is_set(t->dispute) && t->risk == RISK_NONE;

    return free || is_of_kind(t, cf) || holds_any(sc, cf, t->when) ||
           (t->parties > 0 && count_parties(cf) >= (size_t)t->parties) ||
           (t->sessions > 0 && cf->session_count >= (size_t)t->sessions) ||
           (money_is_set(t->dispute) && retention_amount(cf).fen >= t->dispute.fen) ||
           (t->risk != RISK_NONE && cf->dispute.risk >= t->risk);
}

const struct review_tier *review_tier_of(struct scope *sc, const struct review_rules *rules,
                                         const struct casefile *cf,
                                         const struct review_class *class)
{
    if (!class->paid || !holds_all(sc, cf, rules->paid_when))
        return NULL;
    for (size_t i = rules->tier_count; i > 0; i--)
        if (fits(sc, &rules->tiers[i - 1], cf))
            return &rules->tiers[i - 1];
    return NULL;
}

enum rc review_choose_tier(struct scope *sc, const struct review_rules *rules, const char *text,
                           const struct review_tier *most, const struct review_tier **out)
{
    *out = NULL;
    if (text_equal(text, NO_TIER))
        return RC_OK;
    for (size_t i = 0; i < rules->tier_count && !*out; i++) {
        const struct review_tier *t = &rules->tiers[i];

        if (text_equal(text, t->code) || text_equal(text, t->label) || text_equal(text, t->english))
            *out = t;
    }
    if (!*out)
        return fail(sc, RC_INVALID, "tier",
                    N_("There is no allowance tier “{1}”. Nothing was saved."), text);
    if (!most)
        return fail(sc, RC_INVALID, "tier",
                    N_("By the rules nothing is paid for this file, so no tier can be chosen. "
                       "Nothing was saved."));
    if (*out > most)
        return fail(sc, RC_INVALID, "tier",
                    N_("By the rules this file comes to “{1}”; a lower tier may be chosen, not a "
                       "higher one. Nothing was saved."),
                    most->label);
    return RC_OK;
}

const struct review_class *review_class_named(const struct review_rules *rules, const char *code)
{
    for (size_t i = 0; i < rules->class_count; i++)
        if (text_equal(rules->classes[i].code, code))
            return &rules->classes[i];
    return NULL;
}

const struct review_tier *review_tier_named(const struct review_rules *rules, const char *code)
{
    for (size_t i = 0; i < rules->tier_count; i++)
        if (text_equal(rules->tiers[i].code, code))
            return &rules->tiers[i];
    return NULL;
}

const struct review *review_standing(const struct casefile *cf)
{
    for (size_t i = cf->review_count; i > 0; i--)
        if (!cf->reviews[i - 1].void_reason)
            return &cf->reviews[i - 1];
    return NULL;
}

void review_sums(struct scope *sc, const struct reviewed *list, size_t count,
                 struct review_sum **sums, size_t *sum_count)
{
    *sums = scope_alloc(sc, count, sizeof(**sums));
    *sum_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !text_equal(list[i].mediator, list[i - 1].mediator))
            (*sums)[(*sum_count)++] = (struct review_sum){.mediator = list[i].mediator};
        struct review_sum *sum = &(*sums)[*sum_count - 1];

        sum->folders++;
        if (!money_is_set(list[i].review.allowance))
            continue;
        sum->paid++;
        sum->allowance.fen += list[i].review.allowance.fen;
    }
}
