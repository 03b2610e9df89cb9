/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of what makes two cases alike, templates/likeness.yaml:
 *
 *     likeness:
 *       narrow: 80
 *       wide: 50
 *       share: 40
 *       weights: {id_number: 70, id_other: -60, phone: 40, …}
 *
 * Every weight of core/domain/likeness.h must stand there: what an office does not want counts 0.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_LIKENESS_FILE_H
#define CORE_CONF_LIKENESS_FILE_H

#include "core/domain/likeness.h"

/* Set *RULES to those in the file PATH.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID (a key too many or missing, a weight outside
 * -100 to 100, narrow below wide). */
MUST_CHECK enum rc likeness_load(struct scope *sc, const char *path, struct likeness_rules *rules);

#endif
