/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/team.h"

#include "core/base/text.h"

static enum rc check_out(struct scope *sc, const struct dispatch *d)
{
    const struct ruling *stop = course_stop(&d->course);

    if (!stop)
        return RC_OK;
    if (stop->kind == RULING_POLICE)
        return fail(sc, RC_INVALID, "case",
                    N_("The police have taken this case over already. Nothing was saved."));
    return fail(sc, RC_INVALID, "case", N_("The team was stood down already. Nothing was saved."));
}

enum rc team_may_pause(struct scope *sc, const struct dispatch *d, struct instant now)
{
    struct milestone *list;
    size_t count;

    if (!d->playbook->may_pause)
        return fail(sc, RC_INVALID, "case",
                    N_("The playbook {1} does not let its clocks be paused. Nothing was saved."),
                    d->playbook->id);
    TRY(check_out(sc, d));
    if (course_pause(&d->course))
        return fail(sc, RC_INVALID, "case",
                    N_("The clocks are paused already. Nothing was saved."));
    TRY(milestone_judge(sc, d, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (milestone_runs(&list[i]) && milestone_left(&list[i], now).ms >= 0)
            return RC_OK;
    }
    return fail(sc, RC_INVALID, "case", N_("No clock of this team is running. Nothing was saved."));
}

enum rc team_may_resume(struct scope *sc, const struct dispatch *d)
{
    TRY(check_out(sc, d));
    if (!course_pause(&d->course))
        return fail(sc, RC_INVALID, "case", N_("The clocks are not paused. Nothing was saved."));
    return RC_OK;
}

static enum rc check_called(struct scope *sc, const struct dispatch *d, enum agency_id agency)
{
    if (dispatch_seat(d, agency))
        return RC_OK;
    return fail_words(sc, FAIL_WORD(1), RC_INVALID, "agency",
                      N_("{1} was not called for this case. Nothing was saved."),
                      agency_get(agency)->label);
}

enum rc team_may_stand_down(struct scope *sc, const struct dispatch *d, enum agency_id agency)
{
    TRY(check_out(sc, d));
    if (agency == AGENCY_NONE)
        return RC_OK;
    TRY(check_called(sc, d, agency));
    if (dispatch_seat_state(d, agency) == ACT_STOOD_DOWN)
        return fail_words(sc, FAIL_WORD(1), RC_INVALID, "agency",
                          N_("{1} was stood down already. Nothing was saved."),
                          agency_get(agency)->label);
    return RC_OK;
}

enum rc team_may_raise(struct scope *sc, const struct dispatch *d) { return check_out(sc, d); }

enum rc team_may_blame(struct scope *sc, const struct dispatch *d, const char *code,
                       enum agency_id agency, struct instant now)
{
    struct milestone *list;
    size_t count;

    TRY(milestone_judge(sc, d, &list, &count));
    const struct milestone *m = milestone_find(list, count, code);
    if (!m)
        return fail(sc, RC_INVALID, "promise",
                    N_("This team made no promise “{1}”. Nothing was saved."), code);
    const enum milestone_state state = milestone_state(m, now);
    if (state != MILESTONE_MISSED && state != MILESTONE_LATE)
        return fail(sc, RC_INVALID, "promise",
                    N_("The promise {1} was not missed. Nothing was saved."), code);
    return check_called(sc, d, agency);
}
