/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Review (卷宗评查): a folder that was put away is judged on seven points. The sum gives a class,
 * and class, result and weight of the case give the allowance its mediator is paid (以案定补).
 * Points, classes and tiers are rows of templates/dossier.yaml.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_REVIEW_H
#define CORE_DOMAIN_REVIEW_H

#include "core/domain/dossier.h"

struct review_point {
    const char *code, *label, *english;
    int most;
};

struct review_class {
    const char *code, *label, *english;
    int least; /* of the total */
    bool paid; /* an allowance is paid for it */
};

/* A tier fits when any of what it names is true; one that names nothing fits every case. */
struct review_tier {
    const char *code, *label, *english;
    struct money amount;
    unsigned when;      /* bit set of enum dossier_condition */
    const char **kinds; /* codes; NULL */
    size_t kind_count;
    int parties;          /* who take part, at least; 0 */
    int sessions;         /* held, at least; 0 */
    struct money dispute; /* the terms come to it at least; MONEY_NONE */
    enum risk risk;       /* at least; RISK_NONE */
};

struct review_rules {
    struct review_point points[REVIEW_POINTS];
    const struct review_class *classes; /* best first */
    size_t class_count;
    const struct review_tier *tiers; /* lowest first; the first fits every case */
    size_t tier_count;
    unsigned paid_when; /* bit set of enum dossier_condition: all must hold for any allowance */
};

/* Set *SCORES from COUNT WORDS, one for each point in order.
 * Fails: RC_INVALID "score" when they are not seven, no numbers, or above what the point gives. */
MUST_CHECK enum rc review_scores(struct scope *sc, const struct review_rules *rules,
                                 const char *const *words, size_t count, int *scores);
int review_total(const int *scores);
/* The class of TOTAL: the first whose least it reaches; the last one takes every total. */
const struct review_class *review_class_of(const struct review_rules *rules, int total);
/* The highest tier that CF fits, when its review came out as CLASS; NULL: nothing is paid. */
const struct review_tier *review_tier_of(struct scope *sc, const struct review_rules *rules,
                                         const struct casefile *cf,
                                         const struct review_class *class);
/*
 * Set *OUT to the tier TEXT means, by code or label; "none" is none at all.
 * Fails: RC_INVALID "tier" when there is none of that name, or it is above MOST (NULL: none fits).
 */
MUST_CHECK enum rc review_choose_tier(struct scope *sc, const struct review_rules *rules,
                                      const char *text, const struct review_tier *most,
                                      const struct review_tier **out);
/* The row of RULES called CODE; NULL when an office no longer has it. */
const struct review_class *review_class_named(const struct review_rules *rules, const char *code);
const struct review_tier *review_tier_named(const struct review_rules *rules, const char *code);

/* The review of CF that stands; NULL. */
const struct review *review_standing(const struct casefile *cf);

/* One line of the list of a period. */
struct reviewed {
    int64_t dispute;
    int year; /* of the register number */
    int64_t register_number;
    const char *number, *title;
    const char *mediator; /* NULL */
    struct review review;
};

/* What a mediator comes to in a period. */
struct review_sum {
    const char *mediator; /* NULL */
    size_t folders, paid;
    struct money allowance;
};

/* Set *SUMS to one row for each mediator of LIST, which is ordered by mediator. Lives in SC. */
void review_sums(struct scope *sc, const struct reviewed *list, size_t count,
                 struct review_sum **sums, size_t *sum_count);

#endif
