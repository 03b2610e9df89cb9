/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Serial numbers: the register number every dispute has, and the case number that only an
 * accepted one takes. Numbers come from the store's locked sequences; here they are written
 * and read.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SERIAL_H
#define CORE_DOMAIN_SERIAL_H

#include "core/base/scope.h"

#define SERIAL_CASE_PATTERN "（{year}）{abbr}人调字第{n}号"

/* Write the case number by PATTERN, which holds {year}, {abbr} and {n}. Lives in SC. */
const char *serial_case_number(struct scope *sc, const char *pattern, int year, const char *abbr,
                               int64_t n);
/* Fails: RC_INVALID "case_number" unless PATTERN holds {year} and {n} once each and its numbers
 * can be typed again: brackets （ ） and no spaces. */
MUST_CHECK enum rc serial_check_pattern(struct scope *sc, const char *pattern);
/* Fails: RC_INVALID "abbreviation" unless numbers by PATTERN with ABBR can be typed again. */
MUST_CHECK enum rc serial_check_abbreviation(struct scope *sc, const char *pattern,
                                             const char *abbr);

/* How a person names a dispute: by register number or by case number. */
struct serial_reference {
    const char *case_number; /* brackets made full-width round ones; NULL for a register number */
    int year;                /* 0: this year */
    int64_t number;          /* register number */
};
/* Read "12", "登12", "2026/12", or a case number with （）, 〔〕, [] or ( ).
 * Fails: RC_INVALID "case". */
MUST_CHECK enum rc serial_parse(struct scope *sc, const char *text, struct serial_reference *out);

#endif
