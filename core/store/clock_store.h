/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock store: jumps of the wall clock against the boot clock.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_CLOCK_STORE_H
#define CORE_STORE_CLOCK_STORE_H

#include "core/domain/clock_step.h"
#include "core/store/journal.h"

/*
 * Compare the wall clock NOW and the boot clock BOOT of the start BOOT_ID of the machine with the
 * newest entry of that start, and write a row when they differ by more than CLOCK_STEP_LEAST. An
 * empty BOOT_ID says that NOW was set by hand, and is held against nothing. Called before anything
 * else of a transaction gets an id.
 */
MUST_CHECK enum rc clock_step_note(struct tx *tx, struct instant now, int64_t boot,
                                   const char *boot_id);
/* The jumps OFFICE noticed after the row AFTER was written. */
MUST_CHECK enum rc clock_step_list(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t after, struct clock_step **list, size_t *count);

#endif
