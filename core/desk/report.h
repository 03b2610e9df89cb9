/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reports: what was recorded about the teams of a period, raw for anybody's own recount. Each is
 * noted in the access chain.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_REPORT_H
#define CORE_DESK_REPORT_H

#include "core/desk/desk.h"
#include "core/domain/period.h"

enum report_format { REPORT_CSV, REPORT_JSON };

/* Set *TEXT to every event of the teams that were called in P, as core/conf/response_export.h
 * says. Lives in SC. Fails: RC_INVALID "to" when P ends before it begins. */
MUST_CHECK enum rc desk_export_responses(struct desk *desk, struct scope *sc, struct period p,
                                         enum report_format format, const char **text);

#endif
