/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreements written as JSON, for `show`: the newest version with its terms and marks, the copies
 * handed out, the steps of the court.
 *
 * Layer: conf. What is returned lives in SC.
 */
#ifndef CORE_CONF_AGREEMENT_JSON_H
#define CORE_CONF_AGREEMENT_JSON_H

#include "core/conf/tree.h"
#include "core/domain/casefile.h"

/* The newest agreement of CF; null when there is none. */
struct tree *agreement_json(struct scope *sc, const struct casefile *cf);
struct tree *handout_json(struct scope *sc, const struct casefile *cf);
struct tree *confirmation_json(struct scope *sc, const struct casefile *cf);
/* What the examination found, in English; see desk_examine(). */
struct tree *finding_json(struct scope *sc, const struct casefile *cf);

#endif
