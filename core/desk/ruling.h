/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rulings: what people decide about the record of a team. The record itself never changes.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_RULING_H
#define CORE_DESK_RULING_H

#include "core/desk/desk.h"
#include "core/domain/event.h"

/* Confirm the claim or the exemption that is event EVENT of the case (see event_list()).
 * Fails: RC_INVALID "event", RC_DENIED "event" as course_may_confirm(). */
MUST_CHECK enum rc desk_confirm(struct desk *desk, struct scope *sc, int64_t id, int event);
/* Event EVENT was recorded by mistake, for REASON; both stay visible. */
MUST_CHECK enum rc desk_correct_event(struct desk *desk, struct scope *sc, int64_t id, int event,
                                      const char *reason);
/* Ask for an exemption of the promise CODE of the newest team; another person confirms it.
 * Fails: RC_INVALID "promise"; RC_DENIED "promise" when the playbook leaves asking to the people of
 * other agencies. */
MUST_CHECK enum rc desk_waive(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                              const char *reason);
/* Let the clocks of the newest team stand, for REASON, and run again.
 * Fails: RC_INVALID "case" as team_may_pause() and team_may_resume(). */
MUST_CHECK enum rc desk_pause(struct desk *desk, struct scope *sc, int64_t id, const char *reason);
MUST_CHECK enum rc desk_resume(struct desk *desk, struct scope *sc, int64_t id);
/* Stand AGENCY down, or with AGENCY_NONE the whole newest team, for REASON.
 * Fails: RC_INVALID "case", "agency" as team_may_stand_down(). */
MUST_CHECK enum rc desk_stand_down(struct desk *desk, struct scope *sc, int64_t id,
                                   enum agency_id agency, const char *reason);
/* Say why the promise CODE of the newest team was missed and to which AGENCY that is attributed.
 * Said again it replaces what was said before, which stays visible as corrected.
 * Fails: RC_INVALID "promise", "agency" as team_may_blame(). */
MUST_CHECK enum rc desk_breach(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                               enum agency_id agency, const char *reason);
/* Hand the matter to the police (人民调解法 art. 25): TO took it over under RECEIPT (接警单号;
 * NULL). Its clocks stop, everybody else stands down. */
MUST_CHECK enum rc desk_police(struct desk *desk, struct scope *sc, int64_t id, const char *to,
                               const char *receipt);

#endif
