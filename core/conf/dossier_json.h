/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The folder of a case and the reviews of a period, written as JSON and CSV.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DOSSIER_JSON_H
#define CORE_CONF_DOSSIER_JSON_H

#include "core/domain/review.h"

/* All live in SC. */
const char *dossier_json(struct scope *sc, const struct casefile *cf, const struct dossier *d);
const char *review_json(struct scope *sc, const struct reviewed *list, size_t count,
                        const struct review_sum *sums, size_t sum_count);
const char *review_csv(struct scope *sc, const struct review_rules *rules,
                       const struct reviewed *list, size_t count);

#endif
