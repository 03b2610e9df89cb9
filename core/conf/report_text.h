/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report of responses for other programs: as JSON and as CSV.
 *
 * Rates are recorded, with claims believed, and adjusted, to 4 places; times are seconds. What
 * cannot be told, such as the rate of nothing, is null in JSON and empty in CSV.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_REPORT_TEXT_H
#define CORE_CONF_REPORT_TEXT_H

#include "core/domain/report.h"

/* One object. Lives in SC. */
const char *report_json(struct scope *sc, const struct report *r);
/* One row for each promise of the whole and of each group; no breaches. Lives in SC. */
const char *report_csv(struct scope *sc, const struct report *r);

#endif
