/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of the dossier share. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DOSSIER_WORK_H
#define CORE_DESK_DOSSIER_WORK_H

#include "core/desk/dossier.h"
#include "core/desk/work.h"

/* Set *RULES to those of templates/dossier.yaml, read once. */
MUST_CHECK enum rc desk_folder_rules(struct desk *desk, struct scope *sc,
                                     const struct folder_rules **rules);
/* Load case ID, which becomes the subject, when its folder may still be changed.
 * Fails: RC_INVALID "case" when it was voided or put away. */
MUST_CHECK enum rc work_folder(struct work *w, int64_t id, struct casefile *cf);
/* The pages that are numbered in the folder of CF, as far as they are there. */
MUST_CHECK enum rc desk_folder_pages(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                     int *pages);

#endif
