/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/open.h"

#include "tui/screens/table.h"

bool open_allowed(int action, const struct dispute *d)
{
    const struct open_row *row = table_opens(action);
    struct scope sc = SCOPE_INIT;

    if (!row || row->step == OPEN_ALWAYS)
        return true;
    if (!d)
        return false;
    const bool may =
        row->step == OPEN_ANY || dispute_may(&sc, d, (enum dispute_step)row->step) == RC_OK;
    scope_end(&sc);
    return may;
}

const char *open_why(struct scope *sc, enum lang lang, int action, const struct dispute *d)
{
    const struct open_row *row = table_opens(action);

    if (!row || !d || row->step == OPEN_ALWAYS || row->step == OPEN_ANY ||
        dispute_may(sc, d, (enum dispute_step)row->step) == RC_OK)
        return NULL;
    return error_text(sc, lang, &sc->error);
}

unsigned open_act(struct screen *screen, int action, int64_t subject)
{
    const struct open_row *row = table_opens(action);

    return screen_open(screen, (struct request){.screen = row->screen,
                                                .subject = row->step == OPEN_ALWAYS ? 0 : subject});
}
