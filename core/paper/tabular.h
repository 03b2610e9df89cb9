/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tabular: a table as lines of cells between rules. Columns are as wide as their longest cell
 * where there is room for that, else the wide ones share what the narrow ones leave.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_TABULAR_H
#define CORE_PAPER_TABULAR_H

#include "core/paper/sheet.h"

/* Add the lines of TABLE to OUT. */
void tabular_lines(struct scope *sc, const struct table *table, struct lines *out);

#endif
