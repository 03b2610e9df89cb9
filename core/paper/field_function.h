/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of field.def, one for each row but the INNER ones; only the field files need them.
 * Layer: paper. */
#ifndef CORE_PAPER_FIELD_FUNCTION_H
#define CORE_PAPER_FIELD_FUNCTION_H

#include "core/paper/field.h"

#define FIELD(name, meaning, missing)       field_function field_##name;
#define FLAG(name, meaning, missing)        field_function field_##name;
#define LIST(name, items, meaning, missing) field_function field_##name;
#define INNER(group, name, use, meaning)
#define INNER_LIST(group, name, items, meaning)
#include "core/paper/field.def"
#undef FIELD
#undef FLAG
#undef LIST
#undef INNER
#undef INNER_LIST

/* A map of members written as {"name", value}, …. */
#define FIELD_MAP(sc, ...)                                                                         \
    field_map((sc), (const struct member[]){__VA_ARGS__},                                          \
              sizeof((const struct member[]){__VA_ARGS__}) / sizeof(struct member))
struct value field_map(struct scope *sc, const struct member *members, size_t count);

/* The items of the groups PARTY, TERM, SESSION, VISIT, PERFORMANCE, EVIDENCE. */
struct value field_of_party(struct scope *sc, const struct paper_job *job, const struct party *p);
struct value field_of_term(struct scope *sc, const struct agreement *a, const struct term *t);
struct value field_of_session(struct scope *sc, const struct casefile *cf, const struct session *s);
struct value field_of_visit(struct scope *sc, const struct casefile *cf, const struct visit *v);
struct value field_of_performance(struct scope *sc, const struct casefile *cf,
                                  const struct performance *p);
struct value field_of_evidence(struct scope *sc, const struct casefile *cf,
                               const struct evidence *e);

/* The name of the party at POSITION; NULL. */
const char *field_name_at(const struct casefile *cf, int position);
/* "3" or nothing for 0. */
struct value field_number_text(struct scope *sc, int n);
/* 1 to 99 in Chinese numerals; more in digits. */
const char *field_chinese_number(struct scope *sc, int n);
/* "3000", "3000.50", as a sentence of an agreement has it; nothing when M is not set or 0. */
struct value field_money(struct scope *sc, struct money m);
struct value field_money_capitals(struct scope *sc, struct money m);
struct value field_money_en(struct scope *sc, struct money m);
struct value field_money_grouped(struct scope *sc, struct money m);

#endif
