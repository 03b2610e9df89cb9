/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Demo times: instants and days told from the moment a practice begins.
 *
 *     -6d 09:12     09:12 (+08:00) six days before the day of that moment
 *     -1h12m30s     so long before it; hours, minutes, seconds, any of them
 *     -3d, +20d     days: so many before or after
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DEMO_TIME_H
#define CORE_CONF_DEMO_TIME_H

#include "core/conf/tree.h"

/* Set *OUT to the instant that NODE tells from NOW. Fails: RC_INVALID at NODE. */
MUST_CHECK enum rc demo_instant(struct scope *sc, const struct tree *node, struct instant now,
                                struct instant *out);
/*
 * Replace, in NODE and all below it, times that are told from NOW by what they come to: under
 * the keys at and occurred_at instants, under due and on days. Others stay as they are.
 * Fails: RC_INVALID at the time that cannot be read.
 */
MUST_CHECK enum rc demo_resolve(struct scope *sc, struct tree *node, struct instant now);

#endif
