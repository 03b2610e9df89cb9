/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Examination of an agreement before it is issued.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_EXAMINATION_H
#define CORE_DESK_EXAMINATION_H

#include "core/desk/desk.h"
#include "core/domain/examination.h"

/* Put what the rules in force find in the newest agreement of CF into it. Fails as their file. */
MUST_CHECK enum rc desk_examine(struct desk *desk, struct scope *sc, struct casefile *cf);
/* The findings in CF as one JSON array. Lives in SC. */
const char *desk_findings_json(struct scope *sc, const struct casefile *cf);
/* Fails: RC_INVALID "agreement" with the first of the findings that must be mended, and how many
 * there are. */
MUST_CHECK enum rc desk_examine_issue(struct desk *desk, struct scope *sc,
                                      const struct casefile *cf);

#endif
