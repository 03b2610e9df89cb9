/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/casefile_store.h"

#include "core/domain/joining.h"
#include "core/store/agreement_store.h"
#include "core/store/call_store.h"
#include "core/store/card_store.h"
#include "core/store/clock_store.h"
#include "core/store/confirmation_store.h"
#include "core/store/consent_store.h"
#include "core/store/contact_store.h"
#include "core/store/deadline_store.h"
#include "core/store/dispute_store.h"
#include "core/store/document_store.h"
#include "core/store/dossier_store.h"
#include "core/store/evidence_store.h"
#include "core/store/handout_store.h"
#include "core/store/particular_store.h"
#include "core/store/party_store.h"
#include "core/store/performance_store.h"
#include "core/store/session_store.h"
#include "core/store/supplement_store.h"
#include "core/store/visit_store.h"
#include "schema/queries.h"

/* The lists of a case. Most are empty: what is not asked for need not be prepared either. */
struct lists {
    struct scope *sc;
    struct engine *engine;
    struct rows held; /* casefile_holds */
    struct casefile *cf;
};

static enum rc load_team(struct lists *l, const struct playbook_reader *reader)
{
    struct casefile *cf = l->cf;
    struct dispatch *dispatches;
    struct milestone *milestones;

    if (!row_bool(&l->held, "dispatches"))
        return RC_OK;
    TRY(dispatch_list(l->sc, l->engine, cf->dispute.id, reader, &dispatches, &cf->dispatch_count));
    cf->dispatches = dispatches;
    TRY(milestone_judge(l->sc, &dispatches[cf->dispatch_count - 1], &milestones,
                        &cf->milestone_count));
    cf->milestones = milestones;
    return RC_OK;
}

/* Set a list of the case to what LOAD finds, when there is something. */
#define LOAD_LIST(l, name, load, list, count)                                                      \
    do {                                                                                           \
        if (row_bool(&(l)->held, (name)))                                                          \
            TRY(load((l)->sc, (l)->engine, (l)->cf->dispute.id, &(list), &(count)));               \
    } while (0)

static enum rc load_lists(struct lists *l)
{
    struct casefile *cf = l->cf;
    struct party *parties;
    struct joined *joined = NULL;
    struct call *calls = NULL;
    struct session *sessions = NULL;
    struct agreement *agreements = NULL;
    struct visit *visits = NULL;
    struct document *documents = NULL;
    struct particular *particulars = NULL;

    TRY(party_list(l->sc, l->engine, cf->dispute.id, &parties, &cf->party_count));
    LOAD_LIST(l, "joined", party_joined, joined, cf->joined_count);
    LOAD_LIST(l, "calls", call_list, calls, cf->call_count);
    LOAD_LIST(l, "sessions", session_list, sessions, cf->session_count);
    LOAD_LIST(l, "agreements", agreement_list, agreements, cf->agreement_count);
    LOAD_LIST(l, "visits", visit_list, visits, cf->visit_count);
    LOAD_LIST(l, "documents", document_list, documents, cf->document_count);
    LOAD_LIST(l, "particulars", particular_list, particulars, cf->particular_count);
    cf->parties = parties;
    cf->joined = joined;
    cf->calls = calls;
    cf->sessions = sessions;
    cf->agreements = agreements;
    cf->visits = visits;
    cf->documents = documents;
    cf->particulars = particulars;
    return RC_OK;
}

static enum rc load_changes(struct lists *l)
{
    const struct case_page page = case_page(&l->cf->dispute.id, 1);
    struct deadline_changes changes;

    TRY(deadline_changes(l->sc, l->engine, &page, &changes));
    deadline_apply(&changes, l->cf);
    return RC_OK;
}

/* What follows an agreement, and the folder in the end. */
static enum rc load_course(struct lists *l)
{
    if (row_bool(&l->held, "changes"))
        TRY(load_changes(l));
    if (row_bool(&l->held, "handouts"))
        TRY(handout_load(l->sc, l->engine, l->cf));
    if (row_bool(&l->held, "confirmations"))
        TRY(confirmation_load(l->sc, l->engine, l->cf));
    if (row_bool(&l->held, "performances"))
        TRY(performance_load(l->sc, l->engine, l->cf));
    if (row_bool(&l->held, "papers"))
        TRY(dossier_load_case(l->sc, l->engine, l->cf));
    return row_bool(&l->held, "consents") ? consent_load(l->sc, l->engine, l->cf) : RC_OK;
}

/* What is kept beside what was said. */
static enum rc load_records(struct lists *l)
{
    struct casefile *cf = l->cf;
    struct evidence *evidence = NULL;
    struct contact *contacts = NULL;
    struct supplement *supplements = NULL;

    LOAD_LIST(l, "evidence", evidence_list, evidence, cf->evidence_count);
    LOAD_LIST(l, "contacts", contact_list, contacts, cf->contact_count);
    LOAD_LIST(l, "supplements", supplement_list, supplements, cf->supplement_count);
    cf->evidence = evidence;
    cf->contacts = contacts;
    cf->supplements = supplements;
    return RC_OK;
}

/* Only a case that called a team can have them. */
static enum rc load_watch(struct scope *sc, struct engine *engine, int64_t office,
                          struct casefile *cf)
{
    struct card *cards;
    struct clock_step *steps;

    if (cf->dispatch_count == 0)
        return RC_OK;
    TRY(card_list(sc, engine, cf->dispute.id, &cards, &cf->card_count));
    TRY(clock_step_list(sc, engine, office, cf->dispute.id, &steps, &cf->clock_step_count));
    cf->cards = cards;
    cf->clock_steps = steps;
    return RC_OK;
}

enum rc casefile_load(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                      const struct kind_table *kinds, const struct playbook_reader *reader,
                      struct casefile *cf)
{
    struct lists lists = {.sc = sc, .engine = engine, .cf = cf};

    *cf = (struct casefile){0};
    TRY(dispute_by_id(sc, engine, office, id, &cf->dispute));
    cf->kind = kind_find(kinds, cf->dispute.kind);
    TRY(engine_query(engine, sc, &sql_casefile_holds, VALUES(v_int(id)), &lists.held));
    row_next(&lists.held);
    TRY(load_team(&lists, reader));
    TRY(load_watch(sc, engine, office, cf));
    TRY(load_records(&lists));
    TRY(load_lists(&lists));
    TRY(load_course(&lists));
    joining_gather(sc, cf);
    return RC_OK;
}
