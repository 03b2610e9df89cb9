/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proposing of a team, shared by a dispatch and an emergency. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DISPATCH_WORK_H
#define CORE_DESK_DISPATCH_WORK_H

#include "core/desk/dispatch.h"
#include "core/desk/work.h"

/* As desk_propose_team() for the case CF, inside or outside a transaction. */
MUST_CHECK enum rc work_propose_team(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                     const char *playbook, struct proposal *out);

#endif
