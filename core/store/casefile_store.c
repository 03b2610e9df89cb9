/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/casefile_store.h"

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

static enum rc load_team(struct scope *sc, struct engine *engine,
                         const struct playbook_reader *reader, struct casefile *cf)
{
    struct dispatch *dispatches;
    struct milestone *milestones;

    TRY(dispatch_list(sc, engine, cf->dispute.id, reader, &dispatches, &cf->dispatch_count));
    cf->dispatches = dispatches;
    if (cf->dispatch_count == 0)
        return RC_OK;
    TRY(milestone_judge(sc, &dispatches[cf->dispatch_count - 1], &milestones,
                        &cf->milestone_count));
    cf->milestones = milestones;
    return RC_OK;
}

static enum rc load_lists(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    const int64_t id = cf->dispute.id;
    struct party *parties;
    struct call *calls;
    struct session *sessions;
    struct agreement *agreements;
    struct visit *visits;
    struct document *documents;
    struct particular *particulars;
    struct deadline_changes changes;

    TRY(party_list(sc, engine, id, &parties, &cf->party_count));
    TRY(call_list(sc, engine, id, &calls, &cf->call_count));
    TRY(session_list(sc, engine, id, &sessions, &cf->session_count));
    TRY(agreement_list(sc, engine, id, &agreements, &cf->agreement_count));
    TRY(visit_list(sc, engine, id, &visits, &cf->visit_count));
    TRY(document_list(sc, engine, id, &documents, &cf->document_count));
    TRY(particular_list(sc, engine, id, &particulars, &cf->particular_count));
    cf->parties = parties;
    cf->calls = calls;
    cf->sessions = sessions;
    cf->agreements = agreements;
    cf->visits = visits;
    cf->documents = documents;
    cf->particulars = particulars;
    const struct case_page page = case_page(&id, 1);
    TRY(deadline_changes(sc, engine, &page, &changes));
    deadline_apply(&changes, cf);
    TRY(handout_load(sc, engine, cf));
    TRY(confirmation_load(sc, engine, cf));
    TRY(performance_load(sc, engine, cf));
    TRY(dossier_load_case(sc, engine, cf));
    return consent_load(sc, engine, cf);
}

/* What is kept beside what was said. */
static enum rc load_records(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    const int64_t id = cf->dispute.id;
    struct evidence *evidence;
    struct contact *contacts;
    struct supplement *supplements;

    TRY(evidence_list(sc, engine, id, &evidence, &cf->evidence_count));
    TRY(contact_list(sc, engine, id, &contacts, &cf->contact_count));
    TRY(supplement_list(sc, engine, id, &supplements, &cf->supplement_count));
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
    *cf = (struct casefile){0};
    TRY(dispute_by_id(sc, engine, office, id, &cf->dispute));
    cf->kind = kind_find(kinds, cf->dispute.kind);
    TRY(load_team(sc, engine, reader, cf));
    TRY(load_watch(sc, engine, office, cf));
    TRY(load_records(sc, engine, cf));
    return load_lists(sc, engine, cf);
}
