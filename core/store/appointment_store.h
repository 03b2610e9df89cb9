/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Appointment store: in which capacities the people of the office act.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_APPOINTMENT_STORE_H
#define CORE_STORE_APPOINTMENT_STORE_H

#include "core/domain/appointment.h"
#include "core/store/journal.h"

/* Sets the id and the revision of A. */
MUST_CHECK enum rc appointment_insert(struct tx *tx, struct appointment *a);
/* Save that A was confirmed or ended. Fails: RC_CONFLICT when somebody else saved it first. */
MUST_CHECK enum rc appointment_save(struct tx *tx, struct appointment *a);
/* All appointments of PERSON, or of everybody of OFFICE when it is 0; ended ones too, oldest
 * first. */
MUST_CHECK enum rc appointment_list(struct scope *sc, struct engine *engine, int64_t office,
                                    int64_t person, struct appointment **list, size_t *count);

#endif
