/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/merge.h"

#include "core/base/text.h"
#include "core/conf/likeness_file.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/domain/conceal.h"
#include "core/store/dispute_store.h"
#include "core/store/joining_store.h"
#include "core/store/merge_store.h"
#include "core/store/party_store.h"

#define CHAIN_MOST 16 /* cases that ended in cases that ended */

enum rc desk_likeness(struct desk *desk, struct scope *sc, const struct likeness_rules **rules)
{
    if (!desk->has_likeness)
        TRY(likeness_load(sc, desk_template(desk, sc, "likeness.yaml"), &desk->likeness));
    desk->has_likeness = true;
    *rules = &desk->likeness;
    return RC_OK;
}

static const char *number_of(struct scope *sc, const struct dispute *d)
{
    return scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number);
}

/* ---- side by side ---- */

static enum rc load_both(struct desk *desk, struct scope *sc, const struct merge_request *request,
                         bool record, struct casefile *stays, struct casefile *ends)
{
    TRY(desk_look_up(desk, sc));
    TRY(desk_may(desk, sc, MAY_MERGE, request->ends));
    TRY(desk_may(desk, sc, MAY_MERGE, request->stays));
    if (record) {
        TRY(desk_run(desk, sc, USE_OPEN, &request->ends, NULL));
        TRY(desk_run(desk, sc, USE_OPEN, &request->stays, NULL));
    }
    TRY(desk_whole_casefile(desk, sc, request->stays, stays));
    return desk_whole_casefile(desk, sc, request->ends, ends);
}

enum rc desk_merge_plan(struct desk *desk, struct scope *sc, const struct merge_request *request,
                        bool record, struct merge_plan *plan)
{
    struct casefile stays, ends;
    const struct likeness_rules *rules;

    TRY(desk_likeness(desk, sc, &rules));
    TRY(load_both(desk, sc, request, record, &stays, &ends));
    TRY(merge_make(sc, rules, &stays, &ends, request, plan));
    for (size_t i = 0; i < plan->row_count; i++)
        if (plan->rows[i].party)
            merge_mask(sc, party_among(plan->parties, plan->rows[i].party), &plan->rows[i]);
    plan->parties = scope_memdup(sc, conceal_parties(sc, plan->parties, plan->party_count),
                                 plan->party_count * sizeof(*plan->parties));
    return RC_OK;
}

/* ---- merging ---- */

struct merge_args {
    const struct merge_request *request;
    const struct likeness_rules *rules;
    const char *reason;
};

static enum rc save_parties(struct work *w, const struct casefile *stays, struct merge_plan *plan)
{
    for (size_t i = 0; i < plan->party_count; i++) {
        struct party *const p = &plan->parties[i];
        bool changed = false;

        if (p->id == 0) {
            TRY(party_insert(&w->tx, stays->dispute.id, p));
            continue;
        }
        for (size_t k = 0; k < plan->row_count; k++)
            changed = changed || (plan->rows[k].party == p->position &&
                                  !text_equal(plan->rows[k].stays, plan->rows[k].becomes));
        if (changed)
            TRY(party_save(&w->tx, p));
    }
    return RC_OK;
}

static enum rc save_merger(struct work *w, const struct casefile *stays, int64_t ends,
                           const struct merge_plan *plan)
{
    struct merger m = {.stays = stays->dispute.id,
                       .ends = ends,
                       .at = w->now,
                       .by = w->desk->person.name,
                       .undone_at = INSTANT_NEVER};
    struct merge_step *steps;

    merge_steps(w->sc, stays, plan, &steps, &m.step_count);
    m.steps = steps;
    return merger_insert(&w->tx, &m);
}

/* Both numbers stand in the journal; the words of it belong to the case that stays. */
static void say_both(struct work *w, const struct dispute *ends, const struct dispute *stays)
{
    w->said = scope_printf(w->sc, "%s %s", number_of(w->sc, ends), number_of(w->sc, stays));
}

enum rc use_merge(struct work *w, const void *args, void *result)
{
    const struct merge_args *a = args;
    struct casefile stays, ends;
    struct merge_plan plan;

    TRY(work_casefile(w, a->request->ends, &ends));
    TRY(work_begin(w, a->request->stays, STEP_CORRECT, &stays));
    TRY(merge_make(w->sc, a->rules, &stays, &ends, a->request, &plan));
    TRY(save_parties(w, &stays, &plan));
    TRY(save_merger(w, &stays, ends.dispute.id, &plan));
    TRY(dispute_save(&w->tx, &plan.head));
    ends.dispute.void_reason = a->reason;
    TRY(work_save(w, &ends.dispute));
    TRY(work_redue(w, ends.dispute.id));
    say_both(w, &ends.dispute, &stays.dispute);
    return work_restate(w, stays.dispute.id);
}

enum rc desk_merge(struct desk *desk, struct scope *sc, const struct merge_request *request)
{
    struct merge_args args = {.request = request};

    TRY(text_gate_in(sc, "reason", request->reason, TEXT_LONG, &args.reason));
    if (text_is_empty(args.reason))
        args.reason = tr(desk->options.lang, N_("registered twice"));
    TRY(desk_likeness(desk, sc, &args.rules));
    return desk_run(desk, sc, USE_MERGE, &args, NULL);
}

/* ---- undoing ---- */

struct undo_args {
    int64_t ended;
    const char *reason;
};

static enum rc load_merger(struct work *w, int64_t ended, struct merger *m)
{
    struct merger newest;
    bool found;

    TRY(merger_of_ended(w->sc, w->desk->engine, ended, m, &found));
    if (!found)
        return fail(w->sc, RC_INVALID, "case",
                    N_("This case was not merged into another one. Nothing was saved."));
    TRY(merger_newest(w->sc, w->desk->engine, m->stays, &newest, &found));
    if (!found || newest.id == m->id)
        return RC_OK;
    return fail(w->sc, RC_INVALID, "case",
                N_("Another case was merged into the same one later; undo that first. Nothing was "
                   "saved."));
}

static enum rc restore_parties(struct work *w, const struct casefile *stays, struct party *parties,
                               size_t left, const struct merger *m)
{
    for (size_t i = left; i < stays->party_count; i++) {
        TRY(joining_forget(&w->tx, m->stays, parties[i].id));
        TRY(merger_drop_party(&w->tx, &parties[i]));
    }
    for (size_t i = 0; i < left; i++) {
        bool changed = false;

        for (size_t k = 0; k < m->step_count; k++)
            changed = changed || m->steps[k].subject == parties[i].id;
        if (changed)
            TRY(party_save(&w->tx, &parties[i]));
    }
    return RC_OK;
}

enum rc use_undo_merge(struct work *w, const void *args, void *result)
{
    const struct undo_args *a = args;
    struct casefile stays, ended;
    struct dispute head;
    struct joining *joinings;
    struct merger m;
    size_t left, count;

    TRY(work_casefile(w, a->ended, &ended));
    TRY(load_merger(w, a->ended, &m));
    TRY(work_casefile(w, m.stays, &stays));
    w->subject = m.stays;
    TRY(joining_list(w->sc, w->desk->engine, m.stays, &joinings, &count));
    struct party *const parties = scope_alloc(w->sc, stays.party_count, sizeof(*parties));
    TRY(merge_undo(w->sc, &stays, &m, joinings, count, &head, parties, &left));
    TRY(restore_parties(w, &stays, parties, left, &m));
    TRY(dispute_save(&w->tx, &head));
    m.undone_at = w->now;
    m.undone_by = w->desk->person.name;
    m.undone_reason = a->reason;
    TRY(merger_save_undone(&w->tx, &m));
    TRY(work_restate(w, m.stays));
    ended.dispute.void_reason = NULL;
    TRY(work_allow(w, a->ended));
    TRY(work_save(w, &ended.dispute));
    say_both(w, &ended.dispute, &stays.dispute);
    return work_redue(w, a->ended);
}

enum rc desk_undo_merge(struct desk *desk, struct scope *sc, int64_t ended, const char *reason)
{
    struct undo_args args = {ended, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_UNDO_MERGE, &args, NULL);
}

/* ---- where it went, and what went into it ---- */

static enum rc follow(struct desk *desk, struct scope *sc, int64_t id, struct merged *merged)
{
    struct merger m;
    bool found = true;

    for (int i = 0; i < CHAIN_MOST; i++) {
        TRY(merger_of_ended(sc, desk->engine, id, &m, &found));
        if (!found)
            return RC_OK;
        id = m.stays;
        *merged = (struct merged){.id = id, .at = m.at, .by = m.by};
    }
    return RC_OK;
}

/* Give *MERGED its number. Of a case that is hidden from him nothing is told, not even that there
 * is one. */
static enum rc name_it(struct desk *desk, struct scope *sc, struct merged *merged)
{
    const struct error before = sc->error;
    enum sight sight;
    struct dispute d;

    if (merged->id == 0)
        return RC_OK;
    const enum rc rc = desk_sight(desk, sc, merged->id, &sight);
    if (rc == RC_NOTFOUND) {
        sc->error = before;
        *merged = (struct merged){.id = 0};
        return RC_OK;
    }
    TRY(rc);
    TRY(dispute_by_id(sc, desk->engine, desk->office.id, merged->id, &d));
    merged->number = number_of(sc, &d);
    return RC_OK;
}

enum rc desk_merged(struct desk *desk, struct scope *sc, int64_t id, struct merged *merged)
{
    enum sight sight;

    *merged = (struct merged){.id = 0};
    TRY(desk_look_up(desk, sc));
    TRY(desk_sight(desk, sc, id, &sight));
    TRY(follow(desk, sc, id, merged));
    return name_it(desk, sc, merged);
}

enum rc desk_merged_in(struct desk *desk, struct scope *sc, int64_t id, struct merged *merged)
{
    struct merger m;
    enum sight sight;
    bool found;

    *merged = (struct merged){.id = 0};
    TRY(desk_look_up(desk, sc));
    TRY(desk_sight(desk, sc, id, &sight));
    TRY(merger_newest(sc, desk->engine, id, &m, &found));
    if (found)
        *merged = (struct merged){.id = m.ends, .at = m.at, .by = m.by};
    return name_it(desk, sc, merged);
}
