/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Response export: every raw event of the teams called in a period, with what was promised, so
 * that anybody can count again without this program. No party is named.
 *
 * A promise says all that counting it needs: when it falls due, with every pause that ended, how
 * many of which agencies must act, which acts keep it, from when it runs, after which time an entry
 * about an earlier one is a claim, and since when its clock stands. In CSV each is one text,
 *     answer|DUE|4|police+grid*2@CALLED|accepted+linked|RUNS FROM|CLAIMS AFTER|PAUSED
 * and blanks separate the promises of a team; a seat that needs several people and one that was
 * called later say so. When agencies were stood down before they acted, as many as are left must
 * act. A team of which nothing was recorded has one row without an event.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_RESPONSE_EXPORT_H
#define CORE_CONF_RESPONSE_EXPORT_H

#include "core/domain/casefile.h"
#include "core/domain/period.h"

struct progress;

/*
 * Set *TEXT to the teams of LIST that were called in P, by case, each with its events in the order
 * of recording. PROGRESS (or NULL) counts cases. Lives in SC. Fails: RC_STOPPED.
 */
MUST_CHECK enum rc response_export_json(struct scope *sc, const struct casefile *list, size_t count,
                                        struct period p, struct progress *progress,
                                        const char **text);
MUST_CHECK enum rc response_export_csv(struct scope *sc, const struct casefile *list, size_t count,
                                       struct period p, struct progress *progress,
                                       const char **text);

#endif
