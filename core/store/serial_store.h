/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Serial store: the locked sequences that numbers come from, one for each office, year and
 * series. A number taken in a transaction that is rolled back is not used up.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_SERIAL_STORE_H
#define CORE_STORE_SERIAL_STORE_H

#include "core/store/journal.h"

#define SERIES_REGISTER "register" /* 登记号: every dispute */
#define SERIES_CASE     "case"     /* 案号: accepted ones only */

/* Set *NUMBER to the next number of SERIES in YEAR, from 1. */
MUST_CHECK enum rc serial_next(struct tx *tx, int year, const char *series, int64_t *number);

#endif
