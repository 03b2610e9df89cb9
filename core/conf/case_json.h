/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The case as JSON: what commands read from standard input and print with --json.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_CASE_JSON_H
#define CORE_CONF_CASE_JSON_H

#include "core/conf/tree.h"
#include "core/domain/board.h"
#include "core/domain/intake.h"

/* Read one JSON object each. See core/conf/case_file.h for what must be there.
 * Fails: RC_SYNTAX with line and column; RC_INVALID naming the key by its path. */
MUST_CHECK enum rc case_json_read(struct scope *sc, const char *text, struct intake *out);
MUST_CHECK enum rc case_json_session(struct scope *sc, const char *text, struct instant now,
                                     struct session *out);
MUST_CHECK enum rc case_json_agreement(struct scope *sc, const char *text, struct date today,
                                       struct agreement *out);

/*
 * CF as one object. Times are RFC 3339 at +08:00, dates "2026-12-01", amounts "3000.00"; what is
 * absent is null. "sessions" is their number, "session_records" what was said in them.
 * Milestones are judged at NOW. A dispute without a division shows OFFICE's.
 * Owns:  the text lives in SC.
 */
const char *case_json_show(struct scope *sc, const struct casefile *cf, const struct office *office,
                           struct instant now);
/* What is kept of P, in the keys of case_file.h; a reader may add more. */
struct tree *case_json_party(struct scope *sc, const struct party *p);
/* ROWS as one array, in their order. Lives in SC. */
const char *case_json_board(struct scope *sc, const struct board_row *rows, size_t count,
                            struct instant now);

#endif
