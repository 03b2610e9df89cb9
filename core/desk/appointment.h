/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is appointed to what: giving an appointment, the second person that some need, ending it.
 * In an office that appointed nobody yet, the first appointment founds its order: who gives it
 * holds what the founder of an office holds, everybody else what is usual in his agency.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_APPOINTMENT_H
#define CORE_DESK_APPOINTMENT_H

#include "core/desk/desk.h"
#include "core/domain/permit.h"

struct appoint_request {
    const char *login;
    enum capacity capacity;
    enum reach reach;
    const char *division;    /* that the reach counts from; NULL: the person's own */
    struct date from, until; /* DATE_NONE: at once, open */
};
struct appointed {
    int number;
    bool waits; /* until somebody else confirms it */
};
/* Fails: RC_NOTFOUND "login"; RC_INVALID "division"; as
 * appointment_may_give(). */
MUST_CHECK enum rc desk_appoint(struct desk *desk, struct scope *sc,
                                const struct appoint_request *request, struct appointed *out);
/* Confirm appointment NUMBER as the second person. Fails: RC_NOTFOUND "appointment"; as
 * appointment_may_confirm(). */
MUST_CHECK enum rc desk_confirm_appointment(struct desk *desk, struct scope *sc, int number);
/* Fails: RC_NOTFOUND "appointment"; RC_INVALID "reason"; as appointment_may_end(). */
MUST_CHECK enum rc desk_end_appointment(struct desk *desk, struct scope *sc, int number,
                                        const char *reason);

struct appointment_row {
    int number; /* from 1, the same for ever */
    struct appointment appointment;
    enum appointment_state state; /* today */
    const char *login, *name;
    const char *given_by, *confirmed_by, *ended_by; /* names; NULL: the founding, nobody */
};
/* Those of the person with LOGIN, or of everybody when it is NULL, oldest first. Lives in SC.
 * Fails: RC_NOTFOUND "login". */
MUST_CHECK enum rc desk_appointments(struct desk *desk, struct scope *sc, const char *login,
                                     const struct appointment_row **list, size_t *count);

/* How many wait for who sits here as the second person. */
MUST_CHECK enum rc desk_appointments_waiting(struct desk *desk, struct scope *sc, int64_t *waiting);

/* May who sits here do MAY at all, by what he was appointed to when he last did something? For
 * menus; the answer that counts is given in the transaction. */
bool desk_may_at_all(const struct desk *desk, enum may may);

#endif
