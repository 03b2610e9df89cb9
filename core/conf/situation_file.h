/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of situations, templates/situations.yaml:
 *
 *     situations:
 *       - {code: leak, label: 漏水, english: Leak, kind: leak, urgency: urgent, risk: yellow,
 *          playbook: leak, needs: [property]}
 *
 * Playbook and needs (agencies that are called beside those of the playbook) may be left out.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_SITUATION_FILE_H
#define CORE_CONF_SITUATION_FILE_H

#include "core/domain/kind.h"
#include "core/domain/situation.h"

/* Set *LIST to the situations in the file PATH, in its order.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID (a code twice, a kind that KINDS lacks, more
 * than nine, which is as many as there are digits to choose by). */
MUST_CHECK enum rc situation_load(struct scope *sc, const char *path,
                                  const struct kind_table *kinds, struct situation **list,
                                  size_t *count);

#endif
