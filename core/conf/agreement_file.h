/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement file: what an agreement says, in the keys of a JSON text or a YAML file: one text, or
 * terms as rows with instalments, several who owe, conditions; the paper written by hand before.
 *
 * Layer: conf. What is read is not gated: agreement_check() does that.
 */
#ifndef CORE_CONF_AGREEMENT_FILE_H
#define CORE_CONF_AGREEMENT_FILE_H

#include "core/conf/tree.h"
#include "core/domain/agreement.h"

/* Set the terms of A from NODE, which holds "text" or "terms", never both.
 * Fails: RC_INVALID with the place of what is wrong. */
MUST_CHECK enum rc agreement_contents(struct scope *sc, const struct tree *node,
                                      struct agreement *a);
/* A whole agreement, reached TODAY unless it says when. Fails: as agreement_contents(). */
MUST_CHECK enum rc agreement_file(struct scope *sc, const struct tree *node, struct date today,
                                  struct agreement *out);

#endif
