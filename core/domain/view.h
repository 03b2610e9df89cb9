/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * View: a search line that somebody keeps under a name, for himself or for everybody of the office,
 * with the number of cases it finds and perhaps an alarm at so many. Everybody sees the cases he
 * may see, so the number is his own.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_VIEW_H
#define CORE_DOMAIN_VIEW_H

#include "core/domain/query.h"

#define VIEW_MOST   20 /* of one person */
#define VIEW_NAME   20 /* characters of a name */
#define VIEW_COUNTS 50 /* cases are counted so far: 50+ */

struct view {
    int64_t person; /* whose it is */
    const char *owner;
    const char *name;        /* of the views of one person each is another */
    const char *words;       /* a line as query.h reads it */
    bool shared;             /* everybody of the office has it */
    int alarm;               /* rings at so many cases; 0: never */
    struct instant rung_at;  /* since when they were as many and it was told; NEVER */
    struct instant saved_at; /* the oldest stand first */
    int count;               /* found for who asked, at most VIEW_COUNTS; -1: not counted */
    bool more;               /* there are more than VIEW_COUNTS */
};

/* Gate the texts of V in place and see that its words can be searched for.
 * Fails: RC_INVALID "name", "words", "alarm". */
MUST_CHECK enum rc view_check(struct scope *sc, const struct kind_table *kinds, struct date today,
                              struct view *v);
/* "7", "50+", "-" when it was not counted. Lives in SC. */
const char *view_figure(struct scope *sc, const struct view *v);
/* Does V hold as many cases as its alarm is set at? */
bool view_rings(const struct view *v);

#endif
