/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Appointments that come with people: at the founding, and when somebody joins. Private to the
 * desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_APPOINTMENT_WORK_H
#define CORE_DESK_APPOINTMENT_WORK_H

#include "core/desk/account.h"
#include "core/desk/work.h"

/* Somebody who was just added, and what was said about his capacities. */
struct newcomer {
    struct person person;
    struct appointment *list;
    size_t count; /* 0: nothing was said */
};
/* Read what NEW says of capacities into *OUT, and give it the label that is left. */
MUST_CHECK enum rc newcomer_read(struct scope *sc, const struct new_person *new,
                                 struct newcomer *out);
/* Appoint the people of a new office. The first holds what nobody else was appointed to and an
 * office cannot do without. */
MUST_CHECK enum rc work_found_order(struct work *w, struct newcomer *people, size_t count);
/* Appoint somebody who joins. In an office that appointed nobody, nothing was said is nothing. */
MUST_CHECK enum rc work_appoint_newcomer(struct work *w, const struct newcomer *n);
/* PERSON is to go, today or one day. Fails: RC_INVALID "until" when the office has appointed people
 * and nobody but PERSON administers the system, or heads it, without an end. */
MUST_CHECK enum rc work_check_order(struct work *w, int64_t person);

#endif
