/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/visit.h"

#include "core/base/text.h"
#include "core/domain/casefile.h"
#include "core/domain/ledger.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word visit_after_rows[] = {WORDS_VISIT_AFTER(ROW_)};
const struct word_list visit_after_words = {visit_after_rows, 3};
static const struct word satisfaction_rows[] = {WORDS_SATISFACTION(ROW_)};
const struct word_list satisfaction_words = {satisfaction_rows, 5};

bool visit_reached(const struct visit *v) { return v->satisfaction != SATISFACTION_UNREACHED; }

static bool fits_kind(const struct visit_rule *r, const struct casefile *cf)
{
    const char *parent = cf->kind ? cf->kind->parent : NULL;

    for (size_t i = 0; i < r->kind_count; i++)
        if (text_equal(r->kinds[i], cf->dispute.kind) || text_equal(r->kinds[i], parent))
            return true;
    return r->kind_count == 0;
}

static bool fits(const struct visit_rule *r, const struct casefile *cf)
{
    const enum result result = cf->dispute.closed ? cf->dispute.result : RESULT_SETTLED;

    return fits_kind(r, cf) && (r->risks == 0 || r->risks & 1u << cf->dispute.risk) &&
           (r->results == 0 || r->results & 1u << result);
}

static struct date start_of(const struct visit_rule *r, const struct casefile *cf,
                            struct date effect)
{
    switch (r->after) {
    case AFTER_EFFECTIVE:
        return effect;
    case AFTER_PERFORMANCE:
        return ledger_last_due(casefile_agreement(cf), effect);
    case AFTER_CLOSED:
        return cf->dispute.closed ? date_of(cf->dispute.closed_at) : DATE_NONE;
    }
    return DATE_NONE;
}

/* The visits that count, by their days: from the day of EFFECT, or START where nothing took
 * effect. */
static size_t visits_of(struct scope *sc, const struct casefile *cf, struct date from,
                        const struct visit ***list)
{
    size_t count = 0;

    *list = scope_alloc(sc, cf->visit_count, sizeof(**list));
    for (size_t i = 0; i < cf->visit_count; i++) {
        const struct visit *v = &cf->visits[i];
        size_t at = count;

        if (!visit_reached(v) || v->on.day < from.day)
            continue;
        for (; at > 0 && (*list)[at - 1]->on.day > v->on.day; at--)
            (*list)[at] = (*list)[at - 1];
        (*list)[at] = v;
        count++;
    }
    return count;
}

static void keep(struct planned_visit *list, size_t count, const struct visit *v)
{
    bool kept = false;

    for (size_t i = 0; i < count; i++) {
        const bool time_has_come = i == 0 || v->on.day > list[i - 1].due.day;

        if (list[i].met || (kept ? v->on.day <= list[i].due.day : !time_has_come))
            continue;
        list[i].met = v;
        kept = true;
    }
}

/* What was left undone at the closing was seen to there. */
static size_t drop_excused(struct planned_visit *list, size_t count, const struct dispute *d)
{
    size_t left = 0;

    for (size_t i = 0; i < count; i++)
        if (list[i].met || !d->closed || list[i].due.day >= date_of(d->closed_at).day)
            list[left++] = list[i];
    return left;
}

static size_t plan_by(struct scope *sc, const struct visit_rule *r, const struct casefile *cf,
                      struct planned_visit **list)
{
    const struct agreement *a = casefile_agreement(cf);
    const struct date effect =
        a ? agreement_effective_on(sc, a, cf->parties, cf->party_count) : DATE_NONE;
    const struct date start = start_of(r, cf, effect);
    const struct visit **visits;

    if (!date_is_set(start))
        return 0;
    *list = scope_alloc(sc, r->day_count, sizeof(**list));
    for (size_t i = 0; i < r->day_count; i++)
        (*list)[i] = (struct planned_visit){.number = (int)i + 1,
                                            .after = r->after,
                                            .start = start,
                                            .days = r->days[i],
                                            .due = calendar_after_days(start, r->days[i]),
                                            .way = r->way};
    const bool early = date_is_set(effect) && effect.day < start.day && r->after != AFTER_CLOSED;
    const size_t count = visits_of(sc, cf, early ? effect : start, &visits);
    for (size_t i = 0; i < count; i++)
        keep(*list, r->day_count, visits[i]);
    return drop_excused(*list, r->day_count, &cf->dispute);
}

void visit_plan(struct scope *sc, const struct visit_rules *rules, const struct casefile *cf,
                struct planned_visit **list, size_t *count)
{
    const struct dispute *d = &cf->dispute;

    *list = NULL;
    *count = 0;
    if (!rules || d->void_reason || d->refuse_reason)
        return;
    for (size_t i = 0; i < rules->count; i++)
        if (fits(&rules->rules[i], cf)) {
            *count = plan_by(sc, &rules->rules[i], cf, list);
            return;
        }
}

const struct planned_visit *visit_next(const struct planned_visit *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!list[i].met)
            return &list[i];
    return NULL;
}
