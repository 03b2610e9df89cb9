/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence: what somebody brought is taken in, looked at again, and voided when it was taken in by
 * mistake. Files lie in the database, byte for byte.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_EVIDENCE_H
#define CORE_DESK_EVIDENCE_H

#include "core/desk/desk.h"

/* Set *OUT to the contents of the file at PATH; "-" is standard input. Nothing is read of a file
 * that is too large, and of what is no file.
 * Fails: RC_NOTFOUND, RC_IO; RC_INVALID "file" when it is empty or too large. */
MUST_CHECK enum rc desk_evidence_file(struct scope *sc, const char *path, struct bytes *out);
/* Take E in, with FILE when E->file_name names it; sets its ordinal, size and digest. A party is
 * E->party, and brought_on DATE_NONE is today.
 * Fails: RC_INVALID as evidence_check(), "party"; "on" when that day has not come. */
MUST_CHECK enum rc desk_add_evidence(struct desk *desk, struct scope *sc, int64_t id,
                                     struct evidence *e, struct bytes file);
/* Set *FILE to what was taken in as piece NUMBER, and *E to what is known of it; that somebody
 * asked is recorded. Fails: RC_INVALID "evidence"; RC_NOTFOUND when only the paper is there;
 * RC_ENGINE when the bytes are not those that were taken in. */
MUST_CHECK enum rc desk_get_evidence(struct desk *desk, struct scope *sc, int64_t id, int number,
                                     struct evidence *e, struct bytes *file);
/* Void piece NUMBER, which was taken in by mistake; its number is not used again.
 * Fails: RC_INVALID "evidence", "reason". */
MUST_CHECK enum rc desk_void_evidence(struct desk *desk, struct scope *sc, int64_t id, int number,
                                      const char *reason);
/* The evidence of CF as one JSON array: record_json_evidence(). Lives in SC. */
const char *desk_evidence_json(struct scope *sc, const struct casefile *cf);

#endif
