/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of the plan of visits, templates/visits.yaml:
 *
 *     visits:
 *       - {kinds: [marriage_family], risks: [red], results: [settled], after: effective,
 *          days: [7, 30, 90], way: 上门}
 *
 * Kinds, risks, results and way may be left out. The first row that fits a case is its plan.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_VISIT_FILE_H
#define CORE_CONF_VISIT_FILE_H

#include "core/domain/kind.h"
#include "core/domain/visit.h"

/* Set *RULES to those in the file PATH, in its order.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID (a kind that KINDS lacks; no days, or days that
 * do not rise). */
MUST_CHECK enum rc visit_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                              struct visit_rules *rules);

#endif
