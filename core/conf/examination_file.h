/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Examination file: what is looked for in an agreement before it is issued
 * (templates/examination.yaml).
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_EXAMINATION_FILE_H
#define CORE_CONF_EXAMINATION_FILE_H

#include "core/domain/examination.h"

/* Set *RULES to what the file PATH says. Owns: *RULES lives in SC.
 * Fails: RC_NOTFOUND, RC_SYNTAX, RC_INVALID with file, line and column. */
MUST_CHECK enum rc examination_load(struct scope *sc, const char *path,
                                    struct examination_rules *rules);

#endif
