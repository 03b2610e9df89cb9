/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Destruction: files whose time is over are never deleted by themselves. One person draws up a list
 * with the reason, another one approves it, and then they are erased, with a certificate
 * (档案法实施条例: what has expired is appraised, extended or destroyed by procedure).
 *
 * A list keeps numbers and counts only, so that nothing of a case outlives it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DESTRUCTION_H
#define CORE_DOMAIN_DESTRUCTION_H

#include "core/domain/filing.h"

/* A folder whose time is over, or an item of a list. */
struct destruction_item {
    int64_t id;
    int64_t dispute;    /* id; its row is gone once it was done */
    const char *number; /* "2026/12", the register number; it is never used again */
    struct date filed_on;
    enum retention filed_for; /* when it was put away */
    enum retention retention; /* as extended since */
    int rows;                 /* that were erased; 0: not destroyed, or kept longer */
};

struct destruction {
    int64_t id;
    int number; /* among the lists of the office, from 1 */
    const char *reason;
    struct instant drawn_up_at, approved_at; /* not set while it waits */
    int64_t drawn_up_by, approved_by;        /* ids of people */
    const char *drawn_up_name, *approved_name;
    struct destruction_item *items;
    size_t item_count;
};

/* May whoever has the id PERSON approve D? Fails: RC_DENIED "destruction": nobody approves his own
 * list; RC_CONFLICT "destruction" when it is done already. */
MUST_CHECK enum rc destruction_may_approve(struct scope *sc, const struct destruction *d,
                                           int64_t person);
/* Fails: RC_INVALID "to" unless TERM is longer than the folder ITEM is kept now. */
MUST_CHECK enum rc destruction_may_extend(struct scope *sc, enum lang lang,
                                          const struct destruction_item *item, enum retention term);
/* Is the time of ITEM over on DAY? */
bool destruction_is_due(const struct destruction_item *item, struct date day);

#endif
