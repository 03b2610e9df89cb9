/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/retention.h"

#include <string.h>

#include "core/base/text.h"

#define OF_AGE 18 /* 民法典 17 */

struct money retention_amount(const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    struct money sum = {0};

    for (size_t i = 0; a && i < a->term_count; i++)
        if (money_is_set(a->terms[i].amount))
            sum.fen += a->terms[i].amount.fen;
    return sum;
}

static bool is_of_kind(const struct retention_rule *r, const struct casefile *cf)
{
    for (size_t i = 0; i < r->kind_count; i++)
        if (text_equal(r->kinds[i], cf->dispute.kind) ||
            (cf->kind && text_equal(r->kinds[i], cf->kind->parent)))
            return true;
    return false;
}

static bool has_word(const struct retention_rule *r, const struct dispute *d)
{
    for (size_t i = 0; i < r->word_count; i++)
        if ((d->title && strstr(d->title, r->words[i])) ||
            (d->narrative && strstr(d->narrative, r->words[i])))
            return true;
    return false;
}

static bool has_minor(const struct casefile *cf)
{
    const struct date then = date_of(cf->dispute.registered_at);

    for (size_t i = 0; i < cf->party_count; i++) {
        const struct date birth = party_birth(&cf->parties[i]);

        if (date_is_set(birth) && identity_age(birth, then) < OF_AGE)
            return true;
    }
    return false;
}

static bool applies(const struct retention_rule *r, const struct casefile *cf)
{
    if (r->kind_count == 0 && r->word_count == 0 && !r->minors && !money_is_set(r->amount))
        return true;
    return is_of_kind(r, cf) || has_word(r, &cf->dispute) || (r->minors && has_minor(cf)) ||
           (money_is_set(r->amount) && retention_amount(cf).fen >= r->amount.fen);
}

const struct retention_rule *retention_judge(const struct retention_rules *rules,
                                             const struct casefile *cf)
{
    for (size_t i = 0; i < rules->count; i++)
        if (applies(&rules->rules[i], cf))
            return &rules->rules[i];
    return NULL;
}

const char *retention_why(const struct retention_rule *rule, enum lang lang)
{
    return lang == LANG_ZH ? rule->label : rule->english;
}

static int years_of(enum retention term) { return term == RETENTION_30 ? 30 : 10; }

struct date retention_until(enum retention term, struct date on)
{
    int year, month, day;

    if (term == RETENTION_PERMANENT)
        return DATE_NONE;
    date_split(on, &year, &month, &day);
    /* Archives count from the first of January after the year in which a file was closed. */
    return date_from(year + 1 + years_of(term), 1, 1);
}

struct date retention_filed_by(enum retention term, struct date on)
{
    int year, month, day;

    if (term == RETENTION_PERMANENT)
        return DATE_NONE;
    date_split(on, &year, &month, &day);
    return date_from(year - 1 - years_of(term), 12, 31);
}
