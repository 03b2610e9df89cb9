/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Glass store: who read a case that he may not see otherwise, and what was said of it afterwards.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC. AREAS is
 * as in struct bounds of core/domain/permit.h: "*", "" or "|331002|".
 */
#ifndef CORE_STORE_GLASS_STORE_H
#define CORE_STORE_GLASS_STORE_H

#include "core/domain/glass.h"
#include "core/domain/serial.h"
#include "core/store/journal.h"

/* Set *ID to the dispute that REFERENCE names, whoever asks, and *DIVISION to where it lies (NULL:
 * not said); 0 when there is none. A year of 0 is YEAR. */
MUST_CHECK enum rc glass_find(struct scope *sc, struct engine *engine, int64_t office,
                              const struct serial_reference *reference, int year, int64_t *id,
                              const char **division);
/* Sets the id of G. */
MUST_CHECK enum rc glass_insert(struct tx *tx, struct glass *g);
/* Save the review of G. Fails: RC_CONFLICT when there is one. */
MUST_CHECK enum rc glass_save_review(struct tx *tx, const struct glass *g);
/* Those of OFFICE opened FROM until before TO, newest first. */
MUST_CHECK enum rc glass_list(struct scope *sc, struct engine *engine, int64_t office,
                              struct instant from, struct instant to, const char *areas,
                              struct glass **list, size_t *count);
/* Set *WAITING to how many wait for a review that PERSON may give. */
MUST_CHECK enum rc glass_waiting(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t person, const char *areas, int64_t *waiting);
/* Set *COUNT to how many were opened since SINCE and not told by a program yet. */
MUST_CHECK enum rc glass_untold(struct scope *sc, struct engine *engine, int64_t office,
                                struct instant since, size_t *count);
/* From now on those count as told, at NOW; *TOLD gets their number. */
MUST_CHECK enum rc glass_tell(struct tx *tx, struct instant since, struct instant now,
                              size_t *told);

#endif
