/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks: the lines of a page that say something of a case other than its texts, written the same
 * way where a page is made and where a query is. Only search.h's own files need them.
 *
 * Layer: domain. Pure. What is returned lives in SC.
 */
#ifndef CORE_DOMAIN_SEARCH_MARK_H
#define CORE_DOMAIN_SEARCH_MARK_H

#include "core/domain/search.h"

enum mark_span { MARK_YEAR, MARK_MONTH, MARK_DAY };
enum { MARK_COUNTY = 6, MARK_STEP = 3, MARK_VILLAGE = 12, MARK_TAIL = 4 };

/* Number NUMBER of the register of YEAR; 0: of any year. */
const char *mark_register(struct scope *sc, int year, int64_t number);
const char *mark_kind(struct scope *sc, const char *code);
/* The year, the month or the day of DAY. */
const char *mark_day(struct scope *sc, enum mark_span span, struct date day);
/* The first DIGITS of CODE. */
const char *mark_division(struct scope *sc, const char *code, size_t digits);
/* By id; by NAME in rows that hold no id. */
const char *mark_person(struct scope *sc, int64_t id, const char *name);
const char *mark_secret(struct scope *sc);
/* Pinyin and initials of NAME in all readings; none when it is not Chinese. */
void mark_pinyin(struct scope *sc, const char *name, const char ***list, size_t *count);
/* KEY, a telephone or an identity number or the TAIL of one. */
const char *mark_digest(struct scope *sc, const struct search_digester *digester,
                        enum query_field field, bool tail, const char *key);

#endif
