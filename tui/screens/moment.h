/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Moment: days and times as people type them into a field, in the office's own zone.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_MOMENT_H
#define TUI_SCREENS_MOMENT_H

#include "core/base/instant.h"

/* "2026-11-20 19:30", "19:30" of TODAY, or a day alone, as moment_day() takes it, for its first
 * minute; "" is INSTANT_NEVER. Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc moment_parse(struct scope *sc, const char *field, const char *text,
                                struct date today, struct instant *out);
/* The same, written: "2026-11-20 19:30"; "" when not set. */
const char *moment_text(struct scope *sc, struct instant t);
/* "2026-11-20", "11-20" or "20" of TODAY's year and month, also as 2026年11月20日, 11/20, 11.20 and
 * 20261120; "" is DATE_NONE. Fails: RC_INVALID. */
MUST_CHECK enum rc moment_day(struct scope *sc, const char *field, const char *text,
                              struct date today, struct date *out);

#endif
