/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Casefile: everything an office knows of one dispute, loaded at one moment. Screens paint it,
 * papers are filled from it, rules judge it. Lists are NULL and 0 when there is nothing.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CASEFILE_H
#define CORE_DOMAIN_CASEFILE_H

#include "core/domain/agreement.h"
#include "core/domain/call.h"
#include "core/domain/card.h"
#include "core/domain/clock_step.h"
#include "core/domain/confirmation.h"
#include "core/domain/conflict.h"
#include "core/domain/consent.h"
#include "core/domain/contact.h"
#include "core/domain/deadline.h"
#include "core/domain/dispute.h"
#include "core/domain/document.h"
#include "core/domain/evidence.h"
#include "core/domain/filing.h"
#include "core/domain/handout.h"
#include "core/domain/kind.h"
#include "core/domain/milestone.h"
#include "core/domain/particular.h"
#include "core/domain/performance.h"
#include "core/domain/session.h"
#include "core/domain/supplement.h"
#include "core/domain/visit.h"

struct finding;
struct joined;

struct casefile {
    const char *withheld; /* msgid: why its facts are not open to who reads it; NULL: they are */
    struct dispute dispute;
    const struct kind *kind; /* of dispute.kind; NULL when its row is gone */
    const struct party *parties;
    size_t party_count;
    const struct joined *joined; /* who stood twice: now one of PARTIES, and listed nowhere */
    size_t joined_count;
    const struct call *calls; /* in the order they were taken down */
    size_t call_count;
    const struct dispatch *dispatches; /* oldest first */
    size_t dispatch_count;
    const struct milestone *milestones; /* of the newest dispatch */
    size_t milestone_count;
    const struct session *sessions;
    size_t session_count;
    const struct agreement *agreements; /* oldest version first */
    size_t agreement_count;
    const struct visit *visits;
    size_t visit_count;
    const struct document *documents;
    size_t document_count;
    const struct suspension *suspensions; /* oldest first */
    size_t suspension_count;
    const struct extension *extensions;
    size_t extension_count;
    const struct deadline *deadlines; /* where they were asked for: desk_deadlines() */
    size_t deadline_count;
    const struct finding *findings; /* in its agreement, where asked for: desk_examine() */
    size_t finding_count;
    const struct card *cards; /* supervision cards of its teams, oldest first */
    size_t card_count;
    const struct clock_step *clock_steps; /* jumps of the clock since it was registered */
    size_t clock_step_count;
    const struct consent *consents; /* oldest first */
    size_t consent_count;
    const struct mediator_choice *choices; /* of mediators by the parties, oldest first */
    size_t choice_count;
    const struct relation *relations;
    size_t relation_count;
    const struct contact *contacts; /* this and all below: oldest first */
    size_t contact_count;
    const struct evidence *evidence; /* voided ones too; without their bytes */
    size_t evidence_count;
    const struct handout *handouts;
    size_t handout_count;
    const struct confirmation_step *confirmation; /* of the agreement in force */
    size_t confirmation_count;
    const struct performance *performances;
    size_t performance_count;
    const struct urging *urgings;
    size_t urging_count;
    const struct recourse *recourses;
    size_t recourse_count;
    const struct reopening *reopenings;
    size_t reopening_count;
    const struct supplement *supplements;
    size_t supplement_count;
    const struct particular *particulars; /* what its documents ask for */
    size_t particular_count;
    const struct folder_paper *papers;
    size_t paper_count;
    const struct filing *filing; /* NULL: not put away */
    const struct review *reviews;
    size_t review_count;
};

const struct agreement *casefile_agreement(const struct casefile *cf); /* newest version; NULL */
const struct dispatch *casefile_dispatch(const struct casefile *cf);   /* newest; NULL */
/* Its party at POSITION; NULL: nobody. */
const struct party *casefile_party(const struct casefile *cf, int position);
/* The positions of its parties, "1 3 4": other ones than before when one was added, joined, parted.
 * Lives in SC. */
const char *casefile_positions(struct scope *sc, const struct casefile *cf);
/* The position of a party that is added to it. */
int casefile_next_position(const struct casefile *cf);
/* Was CF closed and opened again after A was made? Then it may be settled anew. */
bool casefile_reopened(const struct casefile *cf, const struct agreement *a);
/* What decides which playbooks fit CF. Points into it. */
struct playbook_question casefile_question(const struct casefile *cf);
/* Set *WAITED to the time from the first ring to the calling of the first team. False when nobody
 * rang or no team was called, and when the clock was set meanwhile. */
bool casefile_waited(const struct casefile *cf, struct span *waited);

/* The first of its clock steps that touches the team D: after its call, and before the newest of
 * its events or while its promises still urge; NULL. */
const struct clock_step *casefile_clock_step(const struct casefile *cf, const struct dispatch *d);

/* The first of its clock steps between the registration and the calling of its first team; NULL. */
const struct clock_step *casefile_step_before_call(const struct casefile *cf);

/* Does P take part in the mediation? Helpers do not, nor who refused it (人民调解法 art. 17). */
bool casefile_takes_part(const struct party *p);

/*
 * The state the facts show, first that holds: voided, refused, closed, effective (the newest
 * agreement has taken effect), agreed, mediating (a sitting was held that is mediation), responding
 * (a team was called), accepted, registered. Nothing stores a state that the facts do not show.
 */
enum state casefile_state(struct scope *sc, const struct casefile *cf);
/* Can a case that is kept in STATE have a team, an agreement? Of one in another state need not be
 * asked. */
bool casefile_can_have_team(enum state state);
bool casefile_can_have_agreement(enum state state);

/* Fails: RC_INVALID "parties" when fewer than two parties are left who take part: helpers do not
 * count, nor does a party who refused mediation (人民调解法 art. 17); the others go on. Whether an
 * agreement binds somebody who refused is for agreement_check(). Never asked for an emergency
 * response. */
MUST_CHECK enum rc casefile_may_mediate(struct scope *sc, const struct casefile *cf);
/* May a sitting of KIND be held? Both parties at one table: as casefile_may_mediate(). One side
 * alone: unless a refusal leaves nobody to mediate with (art. 17); that the other side is not
 * known yet is no hindrance. Asking, going there and telephoning are no mediation and are always
 * possible, also to win over who refused. */
MUST_CHECK enum rc casefile_may_hold(struct scope *sc, const struct casefile *cf,
                                     enum session_kind kind);

/* What the file still lacks while it is worked on: names to verify, ID numbers, addresses, the
 * contents art. 29 asks for, marks that are missing; nothing while its facts are withheld. */
void casefile_gaps(struct scope *sc, const struct casefile *cf, struct gap **gaps, size_t *count);
/* Add to GAPS the marks that A needs and does not bear yet. */
void casefile_mark_gaps(struct gaps *gaps, const struct casefile *cf, const struct agreement *a);
/* What stands between the case and its closing: a result; terms that are neither performed nor
 * given up nor before a court; a confirmation the court has not decided on; of a settled case
 * the parties not visited, as any other is visited after its closing at the earliest (回访计划,
 * templates/visits.yaml). Empty: it may be closed as RESULT without a reason. */
void casefile_open_ends(struct scope *sc, const struct casefile *cf, enum result result,
                        struct gap **gaps, size_t *count);

#endif
