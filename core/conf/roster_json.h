/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The duty roster for other programs: as JSON.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_ROSTER_JSON_H
#define CORE_CONF_ROSTER_JSON_H

#include "core/domain/roster.h"

/* One object: "duties" of R, each with agency, kind, login, name, phone, from, until, instead_of
 * (name or null), shift (number), title and note; and the COUNT "gaps". NUMBER_OF gives the short
 * number of an id. Lives in SC. */
const char *roster_json(struct scope *sc, const struct roster_plan *plan, const struct roster *r,
                        const struct roster_gap *gaps, size_t count,
                        int64_t (*number_of)(int64_t id));

#endif
