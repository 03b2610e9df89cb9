/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/perform.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/domain/ledger.h"
#include "core/store/agreement_store.h"
#include "core/store/performance_store.h"

/* Name the first mark that keeps A from being in force. */
static enum rc fail_not_in_force(struct scope *sc, const struct agreement *a,
                                 const struct casefile *cf)
{
    struct required_mark *marks;
    size_t count, i = 0;
    const char *who = "";
    unsigned ours = 0;

    agreement_required(sc, a, cf->parties, cf->party_count, &marks, &count);
    while (i < count && marks[i].mark)
        i++;
    if (i < count && marks[i].signatory == SIGNATORY_PARTY)
        who = casefile_party(cf, marks[i].party)->name;
    else if (i < count) {
        who =
            marks[i].signatory == SIGNATORY_SEAL ? N_("the committee's seal") : N_("the mediator");
        ours = FAIL_WORD(1);
    }
    return fail_words(
        sc, ours, RC_INVALID, "agreement",
        N_("The agreement is not in force: the mark of {1} is missing. Nothing was saved."), who);
}

static const struct performance *last_entry(const struct casefile *cf, const struct term *t)
{
    for (size_t i = cf->performance_count; i > 0; i--) {
        const struct performance *p = &cf->performances[i - 1];

        if (!p->void_reason && p->agreement == casefile_agreement(cf)->id && p->term == t->ordinal)
            return p;
    }
    return NULL;
}

/* Write down again when all of term ORDINAL was done, and the state the case is in. */
static enum rc reproject(struct work *w, int64_t id, int ordinal)
{
    struct casefile cf;
    struct ledger l;

    TRY(work_casefile(w, id, &cf));
    const struct agreement *a = casefile_agreement(&cf);
    const struct term *t = agreement_term(a, ordinal);
    const struct performance *last = last_entry(&cf, t);
    struct agreement bare = *a;
    struct term terms[1] = {*t};

    terms[0].performed_on = DATE_NONE; /* what it said so far is what is asked */
    bare.terms = terms;
    bare.term_count = 1;
    ledger_reckon(w->sc, &bare, cf.performances, cf.performance_count, w->today, &l);
    const struct date on = ledger_performed_on(&l, ordinal);
    if (on.day == t->performed_on.day)
        return RC_OK;
    TRY(term_perform(&w->tx, t->id, on, date_is_set(on) && last ? last->proof : NULL));
    return work_restate(w, id);
}

/* The casefile of ID when its agreement is in force and may be performed. */
static enum rc begin_performance(struct work *w, int64_t id, struct casefile *cf)
{
    TRY(work_begin(w, id, STEP_SIGN, cf));
    const struct agreement *a = casefile_agreement(cf);
    if (a && !date_is_set(agreement_effective_on(w->sc, a, cf->parties, cf->party_count)))
        return fail_not_in_force(w->sc, a, cf);
    return dispute_may(w->sc, &cf->dispute, STEP_PERFORM);
}

/* Make the number of a piece of evidence its id. */
static enum rc find_evidence(struct work *w, const struct casefile *cf, struct performance *p)
{
    if (p->evidence == 0)
        return RC_OK;
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (cf->evidence[i].ordinal == p->evidence && !cf->evidence[i].void_reason) {
            p->evidence = cf->evidence[i].id;
            return RC_OK;
        }
    return fail(w->sc, RC_INVALID, "evidence",
                N_("This case has no piece of evidence with that number. Nothing was saved."));
}

struct perform_args {
    int64_t id;
    struct performance entry;
    bool over;
};

enum rc use_perform(struct work *w, const void *args, void *result)
{
    const struct perform_args *a = args;
    struct performance p = a->entry;
    struct casefile cf;

    TRY(begin_performance(w, a->id, &cf));
    TRY(ledger_take(w->sc, casefile_agreement(&cf), cf.performances, cf.performance_count, a->over,
                    &p));
    TRY(find_evidence(w, &cf, &p));
    p.recorded_at = w->now;
    p.by = w->desk->person.name;
    TRY(performance_insert(&w->tx, a->id, &p));
    return reproject(w, a->id, p.term);
}

enum rc desk_perform(struct desk *desk, struct scope *sc, int64_t id, const struct performance *p,
                     bool over)
{
    struct perform_args args = {id, *p, over};
    struct performance *e = &args.entry;

    TRY(work_past_day(desk, sc, &e->on));
    TRY(text_gate_in(sc, "payer", p->payer, TEXT_LINE, &e->payer));
    TRY(text_gate_in(sc, "receiver", p->receiver, TEXT_LINE, &e->receiver));
    TRY(text_gate_in(sc, "proof", p->proof, TEXT_LONG, &e->proof));
    if (p->kind == PERFORMANCE_GIVEN_UP)
        TRY(work_reason(sc, p->proof, &e->proof));
    return desk_run(desk, sc, USE_PERFORM, &args, NULL);
}

struct number_args {
    int64_t id;
    int number; /* in the list, from 1 */
    const char *text;
};

enum rc use_void_performance(struct work *w, const void *args, void *result)
{
    const struct number_args *a = args;
    struct casefile cf;

    TRY(begin_performance(w, a->id, &cf));
    if (a->number < 1 || (size_t)a->number > cf.performance_count)
        return fail(w->sc, RC_INVALID, "void",
                    N_("The ledger has no entry with that number. Nothing was saved."));
    const struct performance *p = &cf.performances[a->number - 1];
    if (p->void_reason)
        return fail(w->sc, RC_INVALID, "void",
                    N_("That entry is void already: {1} Nothing was saved."), p->void_reason);
    if (p->agreement != casefile_agreement(&cf)->id)
        return fail(w->sc, RC_INVALID, "void",
                    N_("That entry belongs to an agreement that was replaced. Nothing was saved."));
    TRY(performance_void(&w->tx, p->id, a->text));
    return reproject(w, a->id, p->term);
}

enum rc desk_void_performance(struct desk *desk, struct scope *sc, int64_t id, int number,
                              const char *reason)
{
    struct number_args args = {id, number, NULL};

    TRY(work_reason(sc, reason, &args.text));
    return desk_run(desk, sc, USE_VOID_PERFORMANCE, &args, NULL);
}

struct urge_args {
    int64_t id;
    struct urging urging;
};

enum rc use_urge(struct work *w, const void *args, void *result)
{
    const struct urge_args *a = args;
    struct urging u = a->urging;
    struct casefile cf;

    TRY(begin_performance(w, a->id, &cf));
    const struct agreement *agreement = casefile_agreement(&cf);
    if (!agreement_term(agreement, u.term))
        return fail(w->sc, RC_INVALID, "term",
                    N_("The agreement has no term with that number. Nothing was saved."));
    u.agreement = agreement->id;
    u.by = w->desk->person.name;
    return urging_insert(&w->tx, a->id, &u);
}

enum rc desk_urge(struct desk *desk, struct scope *sc, int64_t id, const struct urging *u)
{
    struct urge_args args = {id, *u};

    TRY(work_past_day(desk, sc, &args.urging.on));
    TRY(text_gate_in(sc, "to", u->to, TEXT_LINE, &args.urging.to));
    TRY(text_gate_in(sc, "way", u->way, TEXT_LINE, &args.urging.way));
    TRY(text_gate_in(sc, "answer", u->answer, TEXT_LONG, &args.urging.answer));
    return desk_run(desk, sc, USE_URGE, &args, NULL);
}

struct recourse_args {
    int64_t id;
    struct recourse recourse;
};

enum rc use_recourse(struct work *w, const void *args, void *result)
{
    const struct recourse_args *a = args;
    struct recourse r = a->recourse;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    r.by = w->desk->person.name;
    return recourse_insert(&w->tx, a->id, &r);
}

enum rc desk_recourse(struct desk *desk, struct scope *sc, int64_t id, const struct recourse *r)
{
    struct recourse_args args = {id, *r};

    TRY(work_past_day(desk, sc, &args.recourse.on));
    TRY(text_gate_in(sc, "where", r->where, TEXT_LINE, &args.recourse.where));
    TRY(text_gate_in(sc, "number", r->number, TEXT_LINE, &args.recourse.number));
    TRY(text_gate_in(sc, "result", r->result, TEXT_LONG, &args.recourse.result));
    return desk_run(desk, sc, USE_RECOURSE, &args, NULL);
}

enum rc use_end_recourse(struct work *w, const void *args, void *result)
{
    const struct number_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    if (a->number < 1 || (size_t)a->number > cf.recourse_count)
        return fail(w->sc, RC_INVALID, "recourse",
                    N_("Nobody went to a court that often in this case. Nothing was saved."));
    const struct recourse *r = &cf.recourses[a->number - 1];
    if (r->result)
        return fail(w->sc, RC_INVALID, "result",
                    N_("How that ended is known already: {1} Nothing was saved."), r->result);
    return recourse_end(&w->tx, r->id, a->text);
}

enum rc desk_end_recourse(struct desk *desk, struct scope *sc, int64_t id, int number,
                          const char *result)
{
    struct number_args args = {id, number, NULL};

    TRY(text_gate_in(sc, "result", result, TEXT_LONG, &args.text));
    if (text_is_empty(args.text))
        return fail(sc, RC_INVALID, "result", N_("Please say how it ended. Nothing was saved."));
    return desk_run(desk, sc, USE_END_RECOURSE, &args, NULL);
}
