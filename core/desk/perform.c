/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/perform.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/store/agreement_store.h"
#include "core/store/dispute_store.h"
#include "core/store/visit_store.h"

struct perform_args {
    int64_t id;
    int ordinal;
    struct date on;
    const char *proof;
};

/* Name the first mark that keeps A from being in force. */
static enum rc fail_not_in_force(struct scope *sc, const struct agreement *a,
                                 const struct casefile *cf)
{
    struct required_mark *marks;
    size_t count, i = 0;
    const char *who = "";

    agreement_required(sc, a, cf->parties, cf->party_count, &marks, &count);
    while (i < count && marks[i].mark)
        i++;
    if (i < count && marks[i].signatory == SIGNATORY_PARTY)
        who = cf->parties[marks[i].party - 1].name;
    else if (i < count)
        who =
            marks[i].signatory == SIGNATORY_SEAL ? N_("the committee's seal") : N_("the mediator");
    return fail(sc, RC_INVALID, "agreement",
                N_("The agreement is not in force: the mark of {1} is missing. Nothing was saved."),
                who);
}

enum rc use_perform(struct work *w, const void *args, void *result)
{
    const struct perform_args *p = args;
    struct casefile cf;

    TRY(work_begin(w, p->id, STEP_SIGN, &cf));
    const struct agreement *a = casefile_agreement(&cf);
    if (a && !date_is_set(agreement_effective_on(w->sc, a, cf.parties, cf.party_count)))
        return fail_not_in_force(w->sc, a, &cf);
    TRY(dispute_may(w->sc, &cf.dispute, STEP_PERFORM));
    const struct term *term = a ? agreement_term(a, p->ordinal) : NULL;
    if (!term)
        return fail(w->sc, RC_INVALID, "term",
                    N_("The agreement has no term with that number. Nothing was saved."));
    if (date_is_set(term->performed_on))
        return fail(w->sc, RC_INVALID, "term",
                    N_("That term was performed on {1} already. Nothing was saved."),
                    date_iso(w->sc, term->performed_on));
    TRY(term_perform(&w->tx, term->id, p->on, p->proof));
    return work_restate(w, p->id);
}

enum rc desk_perform(struct desk *desk, struct scope *sc, int64_t id, int ordinal, struct date on,
                     const char *proof)
{
    struct perform_args args = {id, ordinal, on, NULL};

    TRY(work_past_day(desk, sc, &args.on));
    TRY(text_gate_in(sc, "proof", proof, TEXT_LONG, &args.proof));
    return desk_run(desk, sc, USE_PERFORM, &args, NULL);
}

struct visit_args {
    int64_t id;
    struct date on;
    const char *note;
};

enum rc use_visit(struct work *w, const void *args, void *result)
{
    const struct visit_args *a = args;
    struct visit visit = {.on = a->on, .note = a->note, .by = w->desk->person.name};
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    return visit_insert(&w->tx, a->id, &visit);
}

enum rc desk_visit(struct desk *desk, struct scope *sc, int64_t id, struct date on,
                   const char *note)
{
    struct visit_args args = {id, on, NULL};

    TRY(work_past_day(desk, sc, &args.on));
    TRY(text_gate_in(sc, "note", note, TEXT_LONG, &args.note));
    return desk_run(desk, sc, USE_VISIT, &args, NULL);
}

struct close_args {
    int64_t id;
    enum result result;
    const char *reason; /* NULL */
};

/* Everything that is open as one text; "" when nothing is. */
static const char *open_ends(struct scope *sc, const struct casefile *cf, enum result result,
                             enum lang lang)
{
    struct buffer text = buffer_new(sc);
    struct gap *gaps;
    size_t count;

    casefile_open_ends(sc, cf, result, &gaps, &count);
    for (size_t i = 0; i < count; i++) {
        buffer_add(&text, i > 0 && lang == LANG_EN ? " " : ""); /* a Chinese stop has its space */
        buffer_add(&text, gap_text(sc, lang, &gaps[i]));
    }
    return buffer_text(&text);
}

enum rc use_close(struct work *w, const void *args, void *result)
{
    const struct close_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CLOSE, &cf));
    const char *open = open_ends(w->sc, &cf, a->result, w->desk->options.lang);
    if (!a->reason && !text_is_empty(open))
        return fail(w->sc, RC_INVALID, "reason",
                    N_("The case is not closed, because this is open: {1} Close it with a reason, "
                       "or see to it first. Nothing was saved."),
                    open);
    cf.dispute.closed = true;
    cf.dispute.result = a->result;
    cf.dispute.closed_at = w->now;
    cf.dispute.close_reason = a->reason;
    return work_save(w, &cf.dispute);
}

enum rc desk_close_case(struct desk *desk, struct scope *sc, int64_t id, enum result result,
                        const char *reason)
{
    struct close_args args = {id, result, NULL};

    TRY(text_gate_in(sc, "reason", reason, TEXT_LONG, &args.reason));
    return desk_run(desk, sc, USE_CLOSE, &args, NULL);
}
