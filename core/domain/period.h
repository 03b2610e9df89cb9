/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Period: the days a report looks at, both ends included, at +08:00. A case belongs to it when
 * one of its teams was called in it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PERIOD_H
#define CORE_DOMAIN_PERIOD_H

#include "core/domain/dispatch.h"

struct period {
    struct date from, to; /* DATE_NONE: open at that end */
};

/* The first instant of P and the first after it. */
struct instant period_begin(struct period p);
struct instant period_end(struct period p);
bool period_has(struct period p, const struct dispatch *d);
/* Fails: RC_INVALID "to" when it lies before the first day. */
MUST_CHECK enum rc period_check(struct scope *sc, struct period p);

/* Periods that people ask for by name: ROW(name, code, label) */
#define WORDS_PERIOD(ROW)                                                                          \
    ROW(PERIOD_TODAY, "today", N_("Today"))                                                        \
    ROW(PERIOD_MONTH, "month", N_("Month"))                                                        \
    ROW(PERIOD_YEAR, "year", N_("Year"))                                                           \
    ROW(PERIOD_LAST_MONTH, "last_month", N_("Month before"))

#define PERIOD_ENUM_(name, code, label) name,
enum period_name { WORDS_PERIOD(PERIOD_ENUM_) };
#undef PERIOD_ENUM_
extern const struct word_list period_words;

/* The days of NAME as seen on TODAY; what has begun ends today. */
struct period period_named(enum period_name name, struct date today);

#endif
