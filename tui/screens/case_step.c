/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which steps an opened case can take now. */
#include "tui/screens/case.h"
#include "tui/screens/open.h"
#include "tui/screens/table.h"

/* The steps that this screen takes itself. */
static bool own_step(int action, enum dispute_step *step)
{
    switch (action) {
    case ACTION_ACCEPT:
        *step = STEP_ACCEPT;
        return true;
    case ACTION_REFUSE:
        *step = STEP_REFUSE;
        return true;
    case ACTION_VOID:
        *step = STEP_VOID;
        return true;
    case ACTION_DEADLINE:
        *step = STEP_RECORD;
        return true;
    case ACTION_PARTY_REFUSES:
    case ACTION_CONTACT:
    case ACTION_MERGE:
    case ACTION_JOIN_PARTIES:
    case ACTION_PART_PARTY:
        *step = STEP_CORRECT;
        return true;
    case ACTION_SIGN_RECORD:
        *step = STEP_RECORD;
        return true;
    case ACTION_SUPPLEMENT:
        *step = STEP_SUPPLEMENT;
        return true;
    case ACTION_RAISE:
        *step = STEP_RESPOND;
        return true;
    default:
        return false;
    }
}

bool case_allows(const struct screen *screen, int action)
{
    const struct case_data *data = screen->data;
    struct scope sc = SCOPE_INIT;
    enum dispute_step step;

    if (action == ACTION_FIND || action == ACTION_OPEN)
        return false; /* there is no list here */
    if (action == ACTION_UNDO_MERGE)
        return data && (data->merged.id != 0 || data->merged_in.id != 0);
    if (action == ACTION_CLASSIFY)
        return data && !data->cf.withheld;
    if (action == ACTION_REVEAL)
        return data && data->cf.party_count > 0 && !data->cf.withheld;
    if (data && !joining_allows(&data->cf, action))
        return false;
    if (!own_step(action, &step))
        return open_allowed(action, data ? &data->cf.dispute : NULL);
    const bool may = data && dispute_may(&sc, &data->cf.dispute, step) == RC_OK;
    scope_end(&sc);
    return may;
}

const char *case_why(const struct screen *screen, struct scope *sc, int action)
{
    const struct case_data *data = screen->data;
    enum dispute_step step;

    if (!data || !own_step(action, &step))
        return open_why(sc, screen->lang, action, data ? &data->cf.dispute : NULL);
    return dispute_may(sc, &data->cf.dispute, step) == RC_OK
               ? NULL
               : error_text(sc, screen->lang, &sc->error);
}
