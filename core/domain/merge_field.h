/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge field: a field of a case or a party as one text, and back. Private to merge.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_MERGE_FIELD_H
#define CORE_DOMAIN_MERGE_FIELD_H

#include "core/domain/merge.h"

bool merge_field_of_party(enum merge_field field);
/* NULL: nothing is said. Lives in SC, or is that of D or P. */
const char *merge_field_head(struct scope *sc, const struct dispute *d, enum merge_field field);
const char *merge_field_party(struct scope *sc, const struct party *p, enum merge_field field);
/* TEXT is one of the above. */
void merge_field_set_head(struct dispute *d, enum merge_field field, const char *text);
void merge_field_set_party(struct party *p, enum merge_field field, const char *text);

#endif
