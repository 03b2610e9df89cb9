/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier file: templates/dossier.yaml, what belongs into the folder of a case, how long it is
 * kept, how it is judged and what its mediator is paid; its first lines explain its keys.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DOSSIER_FILE_H
#define CORE_CONF_DOSSIER_FILE_H

#include "core/domain/retention.h"
#include "core/domain/review.h"

struct folder_rules {
    struct dossier_rules items;
    struct retention_rules retention;
    struct review_rules review;
};

/*
 * Set *RULES to what the file PATH says. KINDS are those that may be named.
 * Owns:  *RULES lives in SC.
 * Fails: RC_NOTFOUND, RC_SYNTAX, RC_INVALID with file, line and column; for a code that stands
 *        twice, a last retention or a first tier that does not fit every case, classes or tiers
 *        out of order.
 */
MUST_CHECK enum rc dossier_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                                struct folder_rules *rules);

#endif
