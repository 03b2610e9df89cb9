/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of what follows an agreement: effect, performance, visits, the court, the handing out. */
#include "core/base/date_en.h"
#include "core/base/date_zh.h"
#include "core/paper/field_function.h"

#define CONFIRM "confirm.30" /* codes of deadlines.yaml */
#define REVIEW  "review.labour"

static struct date effective_on(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);

    return a ? agreement_effective_on(sc, a, cf->parties, cf->party_count) : DATE_NONE;
}

struct value field_effective_on(struct scope *sc, const struct paper_job *job)
{
    return value_text(date_zh(sc, effective_on(sc, job->cf)));
}

struct value field_effective_on_en(struct scope *sc, const struct paper_job *job)
{
    return value_text(date_en(sc, effective_on(sc, job->cf)));
}

static struct value due(struct scope *sc, const struct casefile *cf, const char *code)
{
    const struct deadline *d = deadline_find(cf->deadlines, cf->deadline_count, code);

    return value_text(d ? date_zh(sc, d->due) : NULL);
}

struct value field_confirm_until(struct scope *sc, const struct paper_job *job)
{
    return due(sc, job->cf, CONFIRM);
}

struct value field_review_until(struct scope *sc, const struct paper_job *job)
{
    return due(sc, job->cf, REVIEW);
}

struct value field_of_performance(struct scope *sc, const struct casefile *cf,
                                  const struct performance *p)
{
    const struct agreement *a = casefile_agreement(cf);
    const struct term *t = a ? agreement_term(a, p->term) : NULL;
    const char *payer = p->payer ? p->payer : t ? t->obligor : NULL;
    const char *receiver = p->receiver ? p->receiver : t ? t->obligee : NULL;

    return FIELD_MAP(
        sc, {"on", value_text(date_zh(sc, p->on))}, {"amount", field_money(sc, p->amount)},
        {"amount_capitals", field_money_capitals(sc, p->amount)}, {"payer", value_text(payer)},
        {"receiver", value_text(receiver)},
        {"ordinal", value_text(field_chinese_number(sc, p->term))},
        {"instalment", field_number_text(sc, p->instalment)}, {"proof", value_text(p->proof)});
}

struct value field_performances(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->performance_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->performance_count; i++)
        if (!cf->performances[i].void_reason)
            items[count++] = field_of_performance(sc, cf, &cf->performances[i]);
    return value_list(items, count);
}

struct value field_performed(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    for (size_t i = 0; a && i < a->term_count; i++)
        if (!date_is_set(a->terms[i].performed_on))
            return value_flag(false);
    return value_flag(a && a->term_count > 0);
}

struct value field_urgings(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    const struct agreement *a = casefile_agreement(cf);
    struct value *items = scope_alloc(sc, cf->urging_count, sizeof(*items));

    for (size_t i = 0; i < cf->urging_count; i++) {
        const struct urging *u = &cf->urgings[i];
        const struct term *t = a ? agreement_term(a, u->term) : NULL;
        const char *to = u->to ? u->to : t ? t->obligor : NULL;

        items[i] = FIELD_MAP(sc, {"on", value_text(date_zh(sc, u->on))}, {"to", value_text(to)},
                             {"way", value_text(u->way)}, {"answer", value_text(u->answer)},
                             {"by", value_text(u->by)});
    }
    return value_list(items, cf->urging_count);
}

static const char *visited(struct scope *sc, const struct casefile *cf, const struct visit *v)
{
    struct buffer b = buffer_new(sc);

    if (v->party > 0)
        return field_name_at(cf, v->party);
    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]))
            buffer_addf(&b, "%s%s", b.length > 0 ? "、" : "", cf->parties[i].name);
    return buffer_text(&b);
}

struct value field_of_visit(struct scope *sc, const struct casefile *cf, const struct visit *v)
{
    const char *said = v->satisfaction == SATISFACTION_UNASKED
                           ? NULL
                           : word_label(&satisfaction_words, (int)v->satisfaction, LANG_ZH);

    return FIELD_MAP(sc, {"on", value_text(date_zh(sc, v->on))}, {"note", value_lines(v->note)},
                     {"by", value_text(v->by)}, {"visited", value_text(visited(sc, cf, v))},
                     {"way", value_text(v->way)}, {"satisfaction", value_text(said)},
                     {"performed", value_lines(v->performed)}, {"signs", value_lines(v->signs)});
}

struct value field_visits(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->visit_count, sizeof(*items));

    for (size_t i = 0; i < cf->visit_count; i++)
        items[i] = field_of_visit(sc, cf, &cf->visits[i]);
    return value_list(items, cf->visit_count);
}

struct value field_confirmation(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->confirmation_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->confirmation_count; i++) {
        const struct confirmation_step *s = &cf->confirmation[i];
        const char *kind = word_label(&confirmation_words, (int)s->kind, LANG_ZH);

        if (!s->void_reason)
            items[count++] =
                FIELD_MAP(sc, {"kind", value_text(kind)}, {"on", value_text(date_zh(sc, s->on))},
                          {"court", value_text(s->court)}, {"number", value_text(s->number)});
    }
    return value_list(items, count);
}

struct value field_handouts(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->handout_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->handout_count; i++) {
        const struct handout *h = &cf->handouts[i];
        const char *receiver = h->receiver ? h->receiver : field_name_at(cf, h->party);
        const char *way = word_label(&handout_words, (int)h->way, LANG_ZH);

        if (!h->void_reason)
            items[count++] =
                FIELD_MAP(sc, {"receiver", value_text(receiver)},
                          {"copies", field_number_text(sc, h->copies)}, {"way", value_text(way)},
                          {"on", value_text(date_zh(sc, h->on))});
    }
    return value_list(items, count);
}
