/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dispute.h"

#include <assert.h>

/* Why a step may not be taken; MAY where it may. */
enum answer { MAY, VOID, LEFT, SHUT, TOOK, KEPT, SOON, BUSY, NONE, WAIT, OPEN, LIVE, AWAY, OURS };

static const char *const reasons[] = {
    [VOID] = N_("The registration of this case was voided, so nothing more can be done with it; "
                "nothing was saved."),
    [LEFT] = N_("This case was not accepted, so nothing more can be done with it; nothing was "
                "saved."),
    [SHUT] =
        N_("This case is closed, so nothing in it is changed any more; what came later is added "
           "as a supplement, and what has to go on is opened again with a reason. Nothing was "
           "saved."),
    [TOOK] = N_("This case is accepted already; nothing was saved."),
    [KEPT] = N_("This case is accepted, so it can no longer be refused; nothing was saved."),
    [SOON] = N_("This case is not accepted yet; accept it first. Nothing was saved."),
    [BUSY] = N_("Mediation of this case has begun, so its registration can no longer be voided; "
                "close it with a reason instead. Nothing was saved."),
    [NONE] = N_("This case has no agreement yet; nothing was saved."),
    [WAIT] = N_("The agreement of this case has not taken effect yet; nothing was saved."),
    [OPEN] = N_("This case is not closed; write it into the case itself. Nothing was saved."),
    [LIVE] = N_("This case is not closed, so there is nothing to open again; nothing was saved."),
    [AWAY] = N_("This case was sent to another office, which has not answered yet; until then "
                "nothing in it is changed. Nothing was saved."),
    [OURS] = N_("The parties agreed before this office, so it is not sent to another one; nothing "
                "was saved."),
};

/* A team may be out before or after acceptance, so what counts for `responding` is whether the
 * case has its number. */
enum stage { NEW, TAKEN, MEDIATING, AGREED, EFFECTIVE, REFUSED, VOIDED, SENT, CLOSED };

static enum stage stage_of(const struct dispute *d)
{
    switch (d->state) {
    case STATE_REGISTERED:
    case STATE_ACCEPTED:
    case STATE_RESPONDING:
        return d->number ? TAKEN : NEW;
    case STATE_MEDIATING:
        return MEDIATING;
    case STATE_AGREED:
        return AGREED;
    case STATE_EFFECTIVE:
        return EFFECTIVE;
    case STATE_REFUSED:
        return REFUSED;
    case STATE_VOIDED:
        return VOIDED;
    case STATE_SENT:
        return SENT;
    case STATE_CLOSED:
        return CLOSED;
    }
    assert(!"a state outside its list");
    return CLOSED;
}

/*
 * Emergency first: a team may be called before acceptance, and may still answer for a case that
 * was not accepted while it was on its way. What mediation does waits for acceptance, what
 * an agreement does waits for the agreement. After the end there is only looking, visiting, and
 * opening again what was closed. While another office has not answered, only a team that is out
 * goes on: what happens on the spot does not wait for papers.
 */
/* clang-format off */
static const enum answer answers[][STEP_SEND + 1] = {
    /*             acc  ref  void corr disp resp rec  agr  sign perf vis  clos supp open send */
    [NEW]        = {MAY, MAY, MAY, MAY, MAY, MAY, SOON,SOON,SOON,SOON,SOON,SOON,OPEN,LIVE,MAY},
    [TAKEN]      = {TOOK,KEPT,MAY, MAY, MAY, MAY, MAY, MAY, NONE,NONE,MAY, MAY, OPEN,LIVE,MAY},
    [MEDIATING]  = {TOOK,KEPT,BUSY,MAY, MAY, MAY, MAY, MAY, NONE,NONE,MAY, MAY, OPEN,LIVE,MAY},
    [AGREED]     = {TOOK,KEPT,BUSY,MAY, MAY, MAY, MAY, MAY, MAY, WAIT,MAY, MAY, OPEN,LIVE,OURS},
    [EFFECTIVE]  = {TOOK,KEPT,BUSY,MAY, MAY, MAY, MAY, MAY, MAY, MAY, MAY, MAY, OPEN,LIVE,OURS},
    [REFUSED]    = {LEFT,LEFT,LEFT,LEFT,LEFT,MAY, LEFT,LEFT,LEFT,LEFT,LEFT,LEFT,LEFT,LEFT,LEFT},
    [VOIDED]     = {VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID,VOID},
    [SENT]       = {AWAY,AWAY,AWAY,AWAY,AWAY,MAY, AWAY,AWAY,AWAY,AWAY,AWAY,AWAY,AWAY,AWAY,AWAY},
    [CLOSED]     = {SHUT,SHUT,SHUT,SHUT,SHUT,SHUT,SHUT,SHUT,SHUT,SHUT,MAY, SHUT,MAY, MAY, SHUT},
};
/* clang-format on */

enum rc dispute_may(struct scope *sc, const struct dispute *d, enum dispute_step step)
{
    const enum answer answer = answers[stage_of(d)][step];

    if (answer == MAY)
        return RC_OK;
    return fail(sc, RC_INVALID, "case", reasons[answer]);
}
