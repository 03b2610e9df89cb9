/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reports: what was recorded about the teams of a period, in figures, and raw for anybody's own
 * recount. Each is noted in the access chain. Cases that are confidential or hidden count for a
 * head alone: desk_counts_all().
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_REPORT_H
#define CORE_DESK_REPORT_H

#include "core/desk/desk.h"
#include "core/domain/report.h"

enum report_format { REPORT_CSV, REPORT_JSON };

/* Set *TEXT to every event of the teams that were called in P, as core/conf/response_export.h
 * says. Lives in SC. Fails: RC_INVALID "to" when P ends before it begins; RC_STOPPED: then it was
 * not noted either, here and below. */
MUST_CHECK enum rc desk_export_responses(struct desk *desk, struct scope *sc, struct period p,
                                         enum report_format format, const char **text);

/* Set *OUT to the report of the teams that were called in P, as things stand now; RECORD says
 * whether to note that somebody asked, which a screen that reads again does not. Lives in SC.
 * Fails: RC_INVALID "to" when P ends before it begins. */
MUST_CHECK enum rc desk_report_response(struct desk *desk, struct scope *sc, struct period p,
                                        enum report_by by, bool record, struct report *out);
/* Does who sits here get the figures of all cases? Else those of closed ones are left out. */
bool desk_counts_all(const struct desk *desk);
/* R for other programs; see core/conf/report_text.h. Lives in SC. */
const char *desk_report_text(struct scope *sc, const struct report *r, enum report_format format);
/* Set *OUT to TEXT, rows of CSV, as a spreadsheet wants them: with MARK after a byte order mark,
 * with GB18030 in that charset (which needs no mark), else as it is.
 * Owns: the bytes live in SC or are TEXT's. Fails: RC_IO when this machine has no GB18030. */
MUST_CHECK enum rc desk_csv_bytes(struct scope *sc, const char *text, bool mark, bool gb18030,
                                  struct bytes *out);

#endif
