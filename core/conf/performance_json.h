/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What came after an agreement as JSON: the ledger, its entries, urgings, recourses, visits and the
 * openings again.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PERFORMANCE_JSON_H
#define CORE_CONF_PERFORMANCE_JSON_H

#include "core/conf/tree.h"
#include "core/domain/board.h"

/* Put "ledger", "performances", "urgings", "recourses", "visits" and "reopenings" of CF into ROOT,
 * a map; see `onecase help performance`. */
void performance_put(struct scope *sc, struct tree *root, const struct casefile *cf,
                     struct date today);
/* The same as a text of its own. Lives in SC. */
const char *performance_json(struct scope *sc, const struct casefile *cf, struct date today);
/* The planned visits of COUNT ROWS; see `onecase help visits`. Lives in SC. */
const char *performance_visits_json(struct scope *sc, const struct board_row *rows, size_t count,
                                    struct date today);

#endif
