/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The running ledger (登记簿) for a spreadsheet.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_CASEBOOK_CSV_H
#define CORE_CONF_CASEBOOK_CSV_H

#include "core/domain/casebook.h"

/* COUNT LINES with a heading of Chinese words; a cell that a spreadsheet would take for a formula
 * is made harmless. Lives in SC. */
const char *casebook_csv(struct scope *sc, const struct casebook_line *lines, size_t count);

#endif
