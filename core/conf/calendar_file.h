/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar files: templates/calendar/YEAR.yaml, the State Council's table of one year each.
 *
 *     year: 2026
 *     notice: 国务院办公厅关于…的通知   who named the days
 *     holidays:
 *       - name: 春节
 *         from: 2026-02-15              the first and the last day off; a single day needs no "to"
 *         to: 2026-02-23
 *         worked: [2026-02-14]          weekend days that are worked in exchange
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_CALENDAR_FILE_H
#define CORE_CONF_CALENDAR_FILE_H

#include "core/domain/calendar.h"

/*
 * Set *OUT to the calendars of DIRECTORY; none when there is no directory.
 * Owns:  *OUT lives in SC.
 * Fails: RC_SYNTAX, RC_INVALID with file, line and column: as calendar_check_day(), a holiday that
 *        ends before it begins, two files of one year.
 */
MUST_CHECK enum rc calendar_load_all(struct scope *sc, const char *directory, struct calendar *out);
/* Read each of FILES to its end and return what it says or everything that is wrong in it, also
 * that an earlier one has its year. One entry for each file; lives in SC. */
struct calendar_examined *calendar_examine(struct scope *sc, const char *const *files,
                                           size_t count);

#endif
