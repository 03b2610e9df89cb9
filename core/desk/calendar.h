/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar of the office: the days that are worked, from templates/calendar.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CALENDAR_H
#define CORE_DESK_CALENDAR_H

#include "core/desk/desk.h"
#include "core/domain/calendar.h"

/* Read at the first call, for most days need none. Fails as the files do. Lives as long as the
 * desk. */
MUST_CHECK enum rc desk_calendar(struct desk *desk, struct scope *sc,
                                 const struct calendar **calendar);
/* Read each of FILES and return what it says, or everything that is wrong in it: one entry for
 * each file. Nothing comes into force by that. Lives in SC. */
const struct calendar_examined *desk_calendar_check(struct scope *sc, const char *const *files,
                                                    size_t count);

#endif
