/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Divisions: 12-digit statistical division codes (GB/T 2260, GB/T 10114): six digits of the
 * county, three of the street or town, three of the village or community.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DIVISION_H
#define CORE_DOMAIN_DIVISION_H

#include "core/base/scope.h"

struct division {
    const char *code; /* 12 digits */
    const char *name;
    const char *parent; /* 12 digits */
};

struct division_table {
    const struct division *rows; /* sorted by code */
    size_t count;
};

/* The row whose first nine digits are those of CODE, so that a village finds its street; NULL. */
const struct division *division_find(const struct division_table *table, const char *code);
/* "台州市椒江区海门街道": the names from the city down. Lives in SC; "" when unknown. */
const char *division_path(struct scope *sc, const struct division_table *table, const char *code);
/* Fails: RC_INVALID, FIELD, unless CODE is 12 digits and its first nine are in TABLE. */
MUST_CHECK enum rc division_check(struct scope *sc, const struct division_table *table,
                                  const char *field, const char *code);

#endif
