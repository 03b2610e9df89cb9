/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock steps: the wall clock of the machine was set while the program ran. Nothing is reordered
 * by that, for ids come from one counter; but a length of time across a step is doubtful, and
 * says so.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CLOCK_STEP_H
#define CORE_DOMAIN_CLOCK_STEP_H

#include "core/base/instant.h"
#include "core/base/tr.h"

#define CLOCK_STEP_LEAST SECONDS(5) /* a smaller difference is the clock being kept right */

struct clock_step {
    int64_t id;        /* what has a smaller id was written before it */
    struct instant at; /* when it was noticed, by the clock after it */
    struct span step;  /* negative: the clock was set back */
};

/* The first of LIST between the rows FROM and TO, by their ids; NULL. */
const struct clock_step *clock_step_between(const struct clock_step *list, size_t count,
                                            int64_t from, int64_t to);

/* "The clock was set back by 1:00:00, noticed 11-20 18:32. …" Lives in SC. */
const char *clock_step_sentence(struct scope *sc, enum lang lang, const struct clock_step *s);

#endif
