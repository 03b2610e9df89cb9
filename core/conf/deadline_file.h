/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadline file: templates/deadlines.yaml, the rules by which deadlines are counted; its first
 * lines explain its keys.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DEADLINE_FILE_H
#define CORE_CONF_DEADLINE_FILE_H

#include "core/domain/deadline.h"
#include "core/domain/kind.h"

/*
 * Set *RULES to what the file PATH says. KINDS are those that may be named.
 * Owns:  *RULES lives in SC.
 * Fails: RC_NOTFOUND, RC_SYNTAX, RC_INVALID with file, line and column; as deadline_check_rule(),
 *        and for a code that stands twice.
 */
MUST_CHECK enum rc deadline_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                                 struct deadline_rules *rules);

#endif
