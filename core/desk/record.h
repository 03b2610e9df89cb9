/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The record of what was said: sittings of every kind, what corrects them before they are signed,
 * that they were read back, and who put his name under them.
 *
 * A NUMBER is that of a record within its case, from 1.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_RECORD_H
#define CORE_DESK_RECORD_H

#include "core/desk/desk.h"

/* Add SESSION to the record. Refused as casefile_may_hold(). The words of a talk with one side are
 * sealed. */
MUST_CHECK enum rc desk_record(struct desk *desk, struct scope *sc, int64_t id,
                               struct session *session);
MUST_CHECK enum rc desk_session_from_json(struct desk *desk, struct scope *sc, const char *text,
                                          struct session *out);

/* Add what SPEAKER corrects in TEXT, with the date and who wrote it; what stood there stays. What
 * was read back before no longer counts as read back.
 * Fails: RC_INVALID "record" when it was signed, "speaker", "text". */
MUST_CHECK enum rc desk_correct_record(struct desk *desk, struct scope *sc, int64_t id, int number,
                                       const char *speaker, const char *text);
/* Note in WORDS how the record was read back to those present.
 * Fails: RC_INVALID "record" when it was signed and was read back already, "read_back". */
MUST_CHECK enum rc desk_read_back(struct desk *desk, struct scope *sc, int64_t id, int number,
                                  const char *words);
/* Record that M->name put his name under the record, or would not; M->on DATE_NONE: today.
 * Fails: RC_INVALID "sign" when he signed already, "on" before the sitting or after today; as
 * session_check_mark(). */
MUST_CHECK enum rc desk_sign_record(struct desk *desk, struct scope *sc, int64_t id, int number,
                                    const struct session_mark *m);

#endif
