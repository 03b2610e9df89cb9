/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar: which days are worked, and from one day to another as the law counts.
 *
 * The State Council names each year the days off of the holidays and the weekend days that are
 * worked in exchange (调休); templates/calendar/YEAR.yaml holds them. A year without a table
 * counts by weekends alone.
 *
 * The day on which a period begins is not counted (民法典 art. 201). A period of months ends on
 * the corresponding day, or on the last day of a month that has none (art. 202). A last day that
 * is a legal holiday or a day of rest gives way to the next working day (art. 203).
 *
 * Layer: domain. Pure; core/conf reads the files.
 */
#ifndef CORE_DOMAIN_CALENDAR_H
#define CORE_DOMAIN_CALENDAR_H

#include "core/base/instant.h"

struct calendar_day {
    struct date on;
    bool works;       /* false: a day off; true: a weekend day that is worked */
    const char *name; /* of the holiday: "清明节" */
};

struct calendar_year {
    int year;
    const char *notice;              /* that named the days, in Chinese; NULL */
    const struct calendar_day *days; /* by date, each once */
    size_t count;
};

struct calendar {
    const struct calendar_year *years; /* by year, each once */
    size_t count;
};

/* A file that somebody wants to make a calendar of. */
struct calendar_examined {
    const char *file;
    struct calendar_year year;  /* whole only without a fault */
    const struct error *faults; /* everything that is wrong in it, with line and column */
    size_t fault_count;
};

/* Below, CALENDAR may be NULL: then every year counts by weekends. */

/* Has CALENDAR a table of the year of D? */
bool calendar_knows(const struct calendar *calendar, struct date d);
/* The table of YEAR; NULL. */
const struct calendar_year *calendar_table(const struct calendar *calendar, int year);
/* What the table of its year says of D; NULL when it leaves D to the week. */
const struct calendar_day *calendar_named(const struct calendar *calendar, struct date d);
bool calendar_works(const struct calendar *calendar, struct date d);
/* Why D is not worked: the holiday's name, or a msgid for a weekend; NULL when it is worked. */
const char *calendar_rest(const struct calendar *calendar, struct date d);
/* D itself when it is worked, else the next day that is. */
struct date calendar_roll(const struct calendar *calendar, struct date d);
/* The last of DAYS days after FROM, which is not counted. */
struct date calendar_after_days(struct date from, int days);
/* The last of DAYS working days after FROM, which is not counted. */
struct date calendar_after_working_days(const struct calendar *calendar, struct date from,
                                        int days);
/* The corresponding day MONTHS later, or the last of a month that has none. DATE_NONE when that
 * lies past the year 9999. */
struct date calendar_after_months(struct date from, int months);

/* Fails: RC_INVALID "days" when day INDEX of Y is not of its year, was named by an earlier one, is
 * a weekday marked as worked, or is a day off without a name. */
MUST_CHECK enum rc calendar_check_day(struct scope *sc, const struct calendar_year *y,
                                      size_t index);

#endif
