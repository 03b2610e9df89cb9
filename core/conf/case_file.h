/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The case as it is told in a file: the keys of a dispute and a session, read from a tree; those of
 * an agreement are told in agreement_file.h. JSON on standard input, a line of an import file and a
 * demo story in YAML use the same.
 *
 * Only the form is judged here: keys, kinds of values, coded words, times, amounts. The texts
 * pass unchecked to intake_check() and session_check(), which gate them.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_CASE_FILE_H
#define CORE_CONF_CASE_FILE_H

#include "core/conf/tree.h"
#include "core/domain/intake.h"

/*
 * A dispute: source, kind, narrative and parties must be there; urgency is normal unless it is
 * said. An agreement in it is written and whole and has no day yet.
 * Fails: RC_INVALID naming the key by its path.
 */
MUST_CHECK enum rc case_intake(struct scope *sc, const struct tree *node, struct intake *out);
/* One party of it, who has no position yet. Fails: the same. */
MUST_CHECK enum rc case_party(struct scope *sc, const struct tree *node, struct party *p);
/* A session: joint and at NOW unless it says otherwise. Fails: as case_intake(). */
MUST_CHECK enum rc case_session(struct scope *sc, const struct tree *node, struct instant now,
                                struct session *out);

#endif
