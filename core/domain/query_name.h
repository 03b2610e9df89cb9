/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names in a query: what people call its fields, the states, the kinds. Only the parser and the
 * completion of a search line need it; everybody else reads query.h.
 *
 * Layer: domain. Pure. A KEY is a name as text_key() makes it.
 */
#ifndef CORE_DOMAIN_QUERY_NAME_H
#define CORE_DOMAIN_QUERY_NAME_H

#include "core/domain/query.h"

/* Names with one value each; of equal values the first is the one to offer. */
struct query_name {
    const char *name; /* as text_key() makes it */
    enum lang lang;
    uint32_t value; /* an enum query_field, or a bit for each enum state */
};
extern const struct query_name query_field_names[], query_state_names[];
extern const size_t query_field_name_count, query_state_name_count;

/* Is KEY alone a word for being late? */
bool query_says_overdue(const char *key);
/* The states of the name KEY, 0 when it is none; with PART those in whose names it stands. */
uint32_t query_states(const char *key, bool part);
/* The kind whose code or label, in either case, is KEY; NULL. */
const struct kind *query_kind(struct scope *sc, const struct kind_table *kinds, const char *key);
/* Is KEY long enough to mean kinds by a part of their labels: two characters, of letters four? */
bool query_tells_kinds(const char *key);
/* Does KEY stand in a label of KIND? */
bool query_kind_holds(struct scope *sc, const struct kind *kind, const char *key);
/*
 * The one kind in whose code or labels KEY stands, or the one above all those; NULL when there is
 * none or more than one. *LIKE gets their labels, the labels of all kinds when there is none, in
 * the language of KEY.
 */
const struct kind *query_kind_like(struct scope *sc, const struct kind_table *kinds,
                                   const char *key, const char **like);
/* The names of all fields, of all states, in the language of KEY. Live in SC. */
const char *query_fields_list(struct scope *sc, const char *key);
const char *query_states_list(struct scope *sc, const char *key);

#endif
