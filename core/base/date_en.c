/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/date_en.h"

const char *date_en(struct scope *sc, struct date d)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    int year, month, day;

    if (!date_is_set(d))
        return "";
    date_split(d, &year, &month, &day);
    return scope_printf(sc, "%d %s %d", day, months[month - 1], year);
}
