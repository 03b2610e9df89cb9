/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * English dates, for papers that are also read by foreigners.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_DATE_EN_H
#define CORE_BASE_DATE_EN_H

#include "core/base/instant.h"

/* "22 November 2026"; "" when not set. Lives in SC. */
const char *date_en(struct scope *sc, struct date d);

#endif
