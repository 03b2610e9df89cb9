/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/joining.h"

#include "core/base/text.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/domain/conceal.h"
#include "core/store/joining_store.h"
#include "core/store/party_store.h"

/* ---- joining ---- */

enum rc desk_joining_plan(struct desk *desk, struct scope *sc,
                          const struct joining_request *request, struct joining_plan *plan)
{
    struct casefile cf;

    TRY(desk_look_up(desk, sc));
    TRY(desk_may(desk, sc, MAY_CORRECT, request->dispute));
    TRY(desk_whole_casefile(desk, sc, request->dispute, &cf));
    TRY(joining_make(sc, &cf, request, desk_today(desk), plan));
    for (size_t i = 0; i < plan->row_count; i++)
        merge_mask(sc, &plan->stays, &plan->rows[i]);
    plan->stays = *conceal_parties(sc, &plan->stays, 1);
    return RC_OK;
}

static struct error against(struct scope *sc, const struct casefile *cf, int a, int b,
                            struct date today)
{
    struct error refused = {.rc = RC_OK};

    if (joining_may(sc, cf, a, b, today) == RC_OK)
        return refused;
    refused = sc->error;
    if (joining_may(sc, cf, b, a, today) == RC_OK)
        refused.rc = RC_OK;
    return refused;
}

enum rc desk_joining_mates(struct desk *desk, struct scope *sc, int64_t id, int position,
                           struct joining_mate **mates, size_t *count)
{
    struct casefile cf;

    TRY(desk_look_up(desk, sc));
    TRY(desk_may(desk, sc, MAY_CORRECT, id));
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    const struct party *const who = casefile_party(&cf, position);
    if (!who)
        return fail(sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    *mates = scope_alloc(sc, cf.party_count, sizeof(**mates));
    *count = 0;
    for (size_t i = 0; i < cf.party_count; i++)
        if (&cf.parties[i] != who && cf.parties[i].role == who->role)
            (*mates)[(*count)++] = (struct joining_mate){
                cf.parties[i].position,
                against(sc, &cf, cf.parties[i].position, position, desk_today(desk))};
    return RC_OK;
}

struct join_args {
    const struct joining_request *request;
    const char *reason;
};

/* Both positions, for the journal: names stand in no word that stays for ever. */
static void say_both(struct work *w, int joins, int stays)
{
    w->said = scope_printf(w->sc, "%d %d", joins, stays);
}

enum rc use_join_party(struct work *w, const void *args, void *result)
{
    const struct join_args *a = args;
    const struct joining_request *const request = a->request;
    struct joining_plan plan;
    struct casefile cf;
    struct merge_step *steps;

    TRY(work_begin(w, request->dispute, STEP_CORRECT, &cf));
    if (request->rev != 0)
        TRY(work_unchanged(w, &cf.dispute, request->rev));
    TRY(joining_make(w->sc, &cf, request, w->today, &plan));
    joining_title(w->sc, &w->desk->kinds, &cf, request->joins, &plan);
    struct party joins = *casefile_party(&cf, request->joins);
    struct joining j = {.stays = plan.stays.id,
                        .joins = joins.id,
                        .at = w->now,
                        .by = w->desk->person.name,
                        .reason = a->reason,
                        .parted_at = INSTANT_NEVER};

    joining_steps(w->sc, &cf, &plan, &steps, &j.step_count);
    j.steps = steps;
    cf.dispute.title = plan.title;
    /* Saved also where nothing of him changes: a party who stands for two is no longer as he was
     * written, which is what undoing a merging asks. */
    TRY(party_save(&w->tx, &plan.stays));
    TRY(party_join(&w->tx, &joins, plan.stays.id));
    TRY(joining_insert(&w->tx, request->dispute, &j));
    say_both(w, request->joins, request->stays);
    return work_save(w, &cf.dispute);
}

enum rc desk_join_party(struct desk *desk, struct scope *sc, const struct joining_request *request)
{
    struct join_args args = {.request = request};

    TRY(text_gate_in(sc, "reason", request->reason, TEXT_LONG, &args.reason));
    if (text_is_empty(args.reason))
        args.reason = tr(desk->options.lang, N_("registered twice"));
    return desk_run(desk, sc, USE_JOIN_PARTY, &args, NULL);
}

/* ---- parting ---- */

struct part_args {
    int64_t id;
    int position;
    const char *reason;
};

static enum rc find_joining(struct work *w, const struct casefile *cf, int position,
                            struct party *joins, struct joining *j)
{
    const struct joined *const joined = joining_find(cf, position);
    bool found = false;

    if (joined)
        TRY(joining_of(w->sc, w->desk->engine, joined->party.id, j, &found));
    if (!found)
        return fail(w->sc, RC_INVALID, "party",
                    N_("No party with that number was joined into another. Nothing was saved."));
    *joins = joined->party;
    say_both(w, position, joined->into);
    return RC_OK;
}

enum rc use_part_party(struct work *w, const void *args, void *result)
{
    const struct part_args *a = args;
    struct casefile cf;
    struct party joins, stays;
    struct joining j;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    TRY(find_joining(w, &cf, a->position, &joins, &j));
    TRY(joining_part(w->sc, &cf, &j, &stays));
    j.parted_at = w->now;
    j.parted_by = w->desk->person.name;
    j.parted_reason = a->reason;
    TRY(joining_save_parted(&w->tx, &j));
    TRY(party_join(&w->tx, &joins, 0));
    TRY(party_save(&w->tx, &stays));
    cf.dispute.title = joining_title_before(&j, cf.dispute.title);
    return work_save(w, &cf.dispute);
}

enum rc desk_part_party(struct desk *desk, struct scope *sc, int64_t id, int position,
                        const char *reason)
{
    struct part_args args = {id, position, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_PART_PARTY, &args, NULL);
}
