/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging folders that were put away, and the list of a quarter. */
#include "core/base/text.h"
#include "core/conf/dossier_json.h"
#include "core/desk/dossier_work.h"
#include "core/store/dossier_store.h"

struct review_args {
    int64_t id;
    const int *scores;
    const char *tier; /* NULL: as the rules say */
    const char *note; /* NULL; of a void one the reason */
};

static enum rc may_review(struct work *w, const struct casefile *cf)
{
    if (!cf->filing)
        return fail(w->sc, RC_INVALID, "case",
                    N_("A file is judged after it was put away. Nothing was saved."));
    if (review_standing(cf))
        return fail(w->sc, RC_INVALID, "case",
                    N_("This file was judged already; void that review first. Nothing was saved."));
    if (cf->dispute.handler == w->desk->person.id ||
        text_equal(cf->dispute.mediator, w->desk->person.name))
        return fail(w->sc, RC_DENIED, "as",
                    N_("{1} mediated this case, so somebody else judges its file. Nothing was "
                       "saved."),
                    cf->dispute.mediator);
    return RC_OK;
}

enum rc use_review(struct work *w, const void *args, void *result)
{
    const struct review_args *a = args;
    struct review *r = result;
    const struct folder_rules *rules;
    struct casefile cf;

    w->subject = a->id;
    TRY(work_casefile(w, a->id, &cf));
    TRY(may_review(w, &cf));
    TRY(desk_folder_rules(w->desk, w->sc, &rules));
    const int total = review_total(a->scores);
    const struct review_class *class = review_class_of(&rules->review, total);
    const struct review_tier *most = review_tier_of(w->sc, &rules->review, &cf, class);
    const struct review_tier *tier = most;
    if (a->tier)
        TRY(review_choose_tier(w->sc, &rules->review, a->tier, most, &tier));
    *r = (struct review){.on = w->today,
                         .total = total,
                         .result = class->code,
                         .tier = tier ? tier->code : NULL,
                         .allowance = tier ? tier->amount : MONEY_NONE,
                         .note = a->note,
                         .by = w->desk->person.name};
    for (size_t i = 0; i < REVIEW_POINTS; i++)
        r->scores[i] = a->scores[i];
    return review_insert(&w->tx, a->id, r);
}

enum rc desk_review(struct desk *desk, struct scope *sc, const struct review_request *r,
                    struct review *out)
{
    int scores[REVIEW_POINTS];
    struct review_args args = {.id = r->id, .scores = scores, .tier = r->tier};
    const struct folder_rules *rules;

    TRY(desk_folder_rules(desk, sc, &rules));
    TRY(review_scores(sc, &rules->review, r->scores, r->score_count, scores));
    TRY(text_gate_in(sc, "note", r->note, TEXT_LONG, &args.note));
    return desk_run(desk, sc, USE_REVIEW, &args, out);
}

enum rc use_void_review(struct work *w, const void *args, void *result)
{
    const struct review_args *a = args;
    struct casefile cf;

    w->subject = a->id;
    TRY(work_casefile(w, a->id, &cf));
    const struct review *standing = review_standing(&cf);
    if (!standing)
        return fail(w->sc, RC_INVALID, "case",
                    N_("No review of this file stands. Nothing was saved."));
    return review_void(&w->tx, standing->id, a->note);
}

enum rc desk_void_review(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct review_args args = {.id = id};

    TRY(work_reason(sc, reason, &args.note));
    return desk_run(desk, sc, USE_VOID_REVIEW, &args, NULL);
}

enum rc desk_review_rules(struct desk *desk, struct scope *sc, const struct review_rules **rules)
{
    const struct folder_rules *folder;

    TRY(desk_folder_rules(desk, sc, &folder));
    *rules = &folder->review;
    return RC_OK;
}

/* ---- the list of a quarter ---- */

#define QUARTER 3 /* months */

static struct date quarter_begin(struct date day)
{
    int year, month, d;

    date_split(day, &year, &month, &d);
    return date_from(year, month - (month - 1) % QUARTER, 1);
}

static struct date quarter_end(struct date day)
{
    int year, month, d;

    date_split(quarter_begin(day), &year, &month, &d);
    const struct date next =
        month + QUARTER > 12 ? date_from(year + 1, 1, 1) : date_from(year, month + QUARTER, 1);
    return (struct date){next.day - 1};
}

enum rc desk_reviews(struct desk *desk, struct scope *sc, struct date from, struct date until,
                     struct review_report *out)
{
    const struct date today = desk_today(desk);
    struct reviewed *list;
    struct review_sum *sums;

    *out = (struct review_report){.from = date_is_set(from) ? from : quarter_begin(today)};
    TRY(desk_review_rules(desk, sc, &out->rules));
    out->until = date_is_set(until) ? until : quarter_end(date_is_set(from) ? from : today);
    if (out->until.day < out->from.day)
        return fail(sc, RC_INVALID, "to", N_("The last day lies before the first one."));
    TRY(desk_ask(desk, sc, MAY_REPORT));
    TRY(review_period(sc, desk->engine, desk->office.id, out->from, out->until, &list,
                      &out->count));
    review_sums(sc, list, out->count, &sums, &out->sum_count);
    out->list = list;
    out->sums = sums;
    return desk_run(
        desk, sc, USE_EXPORT,
        scope_printf(sc, "reviews %s/%s", date_iso(sc, out->from), date_iso(sc, out->until)), NULL);
}

const char *desk_reviews_json(struct scope *sc, const struct review_report *r)
{
    return review_json(sc, r->list, r->count, r->sums, r->sum_count);
}

const char *desk_reviews_csv(struct scope *sc, const struct review_report *r)
{
    return review_csv(sc, r->rules, r->list, r->count);
}
