/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Staff: the made-up office and people of a practice file, and shares in percent, as a simulation
 * and a generated district tell them alike.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_STAFF_FILE_H
#define CORE_CONF_STAFF_FILE_H

#include "core/conf/tree.h"

/* The map under "office" of ROOT: name, committee, division, abbreviation.
 * Fails: RC_INVALID. */
MUST_CHECK enum rc staff_office(struct scope *sc, const struct tree *root, struct office *out);
/* The list under "people" of ROOT; CAPACITIES holds what each is appointed to as one text, NULL
 * when nothing is said. Fails: RC_INVALID. */
MUST_CHECK enum rc staff_people(struct scope *sc, const struct tree *root,
                                const struct person **people, const char *const **capacities,
                                size_t *count);
/* A share of a hundred under KEY of NODE; 0 when there is none. Fails: RC_INVALID. */
MUST_CHECK enum rc staff_share(struct scope *sc, const struct tree *node, const char *key,
                               int *out);

#endif
