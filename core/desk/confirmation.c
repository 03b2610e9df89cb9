/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/confirmation.h"

#include "core/base/text.h"
#include "core/desk/deadline.h"
#include "core/desk/work.h"
#include "core/store/confirmation_store.h"

#define TERM_OF_APPLYING "confirm.30"

struct step_args {
    int64_t id;
    const struct confirmation_step *step;
};

static enum rc note_late(struct work *w, struct casefile *cf, struct date on, bool *late)
{
    TRY(desk_deadlines(w->desk, w->sc, cf));
    const struct deadline *d = deadline_find(cf->deadlines, cf->deadline_count, TERM_OF_APPLYING);
    *late = d && on.day > d->due.day;
    return RC_OK;
}

enum rc use_court_step(struct work *w, const void *args, void *result)
{
    const struct step_args *a = args;
    struct confirmation_step step = *a->step;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    TRY(confirmation_may(w->sc, &cf, &step));
    const struct confirmation_step *last = confirmation_newest(&cf);
    if (last && step.kind != CONFIRMATION_APPLIED) {
        step.court = step.court ? step.court : last->court;
        step.number = step.number ? step.number : last->number;
    }
    step.by = w->desk->person.name;
    if (step.kind == CONFIRMATION_APPLIED)
        TRY(note_late(w, &cf, step.on, result));
    return confirmation_insert(&w->tx, a->id, casefile_agreement(&cf)->id, &step);
}

enum rc desk_confirmation(struct desk *desk, struct scope *sc, int64_t id,
                          const struct confirmation_step *step, bool *late)
{
    struct confirmation_step done = *step;

    *late = false;
    TRY(text_gate_in(sc, "court", done.court, TEXT_LINE, &done.court));
    TRY(text_gate_in(sc, "number", done.number, TEXT_LINE, &done.number));
    TRY(text_gate_in(sc, "note", done.note, TEXT_LONG, &done.note));
    TRY(work_past_day(desk, sc, &done.on));
    return desk_run(desk, sc, USE_COURT_STEP, &(struct step_args){id, &done}, late);
}

struct void_step_args {
    int64_t id;
    const char *reason;
};

enum rc use_void_court_step(struct work *w, const void *args, void *result)
{
    const struct void_step_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    const struct confirmation_step *last = confirmation_newest(&cf);
    if (!last)
        return fail(w->sc, RC_INVALID, "step",
                    N_("No step of a court was written down. Nothing was saved."));
    return confirmation_void(&w->tx, last->id, a->reason);
}

enum rc desk_void_confirmation(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct void_step_args args = {id, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_COURT_STEP, &args, NULL);
}
