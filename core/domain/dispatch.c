/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dispatch.h"

int seat_level(const struct seat *seat)
{
    return seat->level > LEVEL_FIRST ? seat->level : LEVEL_FIRST;
}

bool seat_concerned(const struct seat *seat, const struct promise *promise)
{
    return seat_level(seat) == promise_level(promise) &&
           promise_concerns(promise, seat->agency, seat->required);
}

/* How far an act has brought an agency. Declining puts it back to the start; leaving is done
 * from the scene, so only what is done at the scene can follow it. */
static int progress(enum act act)
{
    static const int steps[] = {
        [ACT_CALLED] = 0,  [ACT_DECLINED] = 0,   [ACT_ACCEPTED] = 1, [ACT_LINKED] = 2,
        [ACT_ARRIVED] = 3, [ACT_LEFT] = 3,       [ACT_CALMED] = 4,   [ACT_BEGUN] = 4,
        [ACT_HANDED] = 5,  [ACT_STOOD_DOWN] = 5,
    };

    return steps[act];
}

static bool changes_standing(enum act now, enum act next)
{
    if (next == ACT_DECLINED || next == ACT_LEFT || next == ACT_STOOD_DOWN)
        return true;
    if (next == ACT_CALLED) /* somebody else of the agency */
        return now == ACT_DECLINED;
    return next != ACT_UNREACHED && progress(next) >= progress(now);
}

enum act dispatch_seat_state(const struct dispatch *d, enum agency_id agency)
{
    enum act state = ACT_CALLED;

    for (size_t i = 0; i < d->course.response_count; i++) {
        const struct response *r = &d->course.responses[i];

        if (r->agency == agency && course_stands(&d->course, r->id) &&
            changes_standing(state, r->act))
            state = r->act;
    }
    return state;
}

const struct seat *dispatch_seat(const struct dispatch *d, enum agency_id agency)
{
    for (size_t i = 0; i < d->seat_count; i++)
        if (d->seats[i].agency == agency)
            return &d->seats[i];
    return NULL;
}
