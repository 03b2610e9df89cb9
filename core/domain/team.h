/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Team: what may still be ruled about a team that is out. Each function says why not.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_TEAM_H
#define CORE_DOMAIN_TEAM_H

#include "core/domain/milestone.h"

/* Fails: RC_INVALID "case" when the playbook of D does not let its clocks be paused, when they
 * are, when the team was stopped, or when no clock runs at NOW. */
MUST_CHECK enum rc team_may_pause(struct scope *sc, const struct dispatch *d, struct instant now);
/* Fails: RC_INVALID "case" when the clocks of D are not paused. */
MUST_CHECK enum rc team_may_resume(struct scope *sc, const struct dispatch *d);
/* May AGENCY be stood down, or the whole team with AGENCY_NONE? Fails: RC_INVALID "case" when the
 * team was stopped already; "agency" when it was not called or was stood down. */
MUST_CHECK enum rc team_may_stand_down(struct scope *sc, const struct dispatch *d,
                                       enum agency_id agency);
/* May somebody more be called to D? Which level is next, escalation_next_level() says.
 * Fails: RC_INVALID "case" when the police took over or everybody was stood down. */
MUST_CHECK enum rc team_may_raise(struct scope *sc, const struct dispatch *d);
/* May AGENCY be held to have caused that the promise CODE was missed? Fails: RC_INVALID "promise"
 * when there is none or it was not missed by NOW; "agency" when it was not called. */
MUST_CHECK enum rc team_may_blame(struct scope *sc, const struct dispatch *d, const char *code,
                                  enum agency_id agency, struct instant now);

#endif
