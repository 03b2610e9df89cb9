/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/keep.h"

#include "core/desk/board.h"
#include "tui/kit/dialog.h"
#include "tui/screens/context.h"

enum rc keep_restore(struct keep *keep, struct screen *screen, struct scope *sc,
                     struct sheet *sheet)
{
    const char *text;

    keep->at = INSTANT_NEVER;
    TRY(desk_draft(context_desk(screen), sc, keep->form, &text, &keep->at));
    if (!text) {
        keep->at = INSTANT_NEVER;
        return RC_OK;
    }
    sheet_restore(sheet, text);
    screen_note(screen, STYLE_NOTICE,
                say(sc, screen->lang, N_("This was left half filled at {1}; F8 starts afresh."),
                    instant_short(sc, keep->at)));
    return RC_OK;
}

enum rc keep_draft(struct keep *keep, struct screen *screen, struct scope *sc, struct sheet *sheet)
{
    struct desk *desk = context_desk(screen);

    if (!sheet->changed)
        return RC_OK;
    const char *text = sheet_draft(sc, sheet);
    TRY(keep->sealed ? desk_keep_sealed_draft(desk, sc, keep->form, text)
                     : desk_keep_draft(desk, sc, keep->form, text));
    keep->at = desk_now(desk);
    sheet->changed = false;
    return RC_OK;
}

enum rc keep_drop(struct keep *keep, struct screen *screen, struct scope *sc, struct sheet *sheet)
{
    sheet->changed = false;
    if (!instant_is_set(keep->at))
        return RC_OK;
    TRY(desk_drop_draft(context_desk(screen), sc, keep->form));
    keep->at = INSTANT_NEVER;
    return RC_OK;
}

unsigned keep_leave(struct keep *keep, struct screen *screen, const struct deed *act,
                    struct sheet *sheet)
{
    if (act->answer)
        return REACTION_CLOSE;
    if (sheet_back(sheet, screen))
        return REACTION_REPAINT;
    if (keep_draft(keep, screen, act->sc, sheet) != RC_OK)
        return dialog_confirm(screen, act, error_text(act->sc, act->lang, &act->sc->error),
                              tr(act->lang, N_("Leave all the same")));
    return REACTION_CLOSE;
}

unsigned keep_rest(struct keep *keep, struct screen *screen, const struct deed *act,
                   struct sheet *sheet)
{
    if (!sheet->changed)
        return REACTION_NONE;
    if (keep_draft(keep, screen, act->sc, sheet) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_REPAINT;
}

unsigned keep_throw_away(struct keep *keep, struct screen *screen, const struct deed *act,
                         struct sheet *sheet)
{
    if (!act->answer)
        return dialog_confirm(screen, act, tr(act->lang, N_("Throw away what is typed here?")),
                              tr(act->lang, N_("Throw away")));
    if (keep_drop(keep, screen, act->sc, sheet) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE;
}

const char *keep_text(struct scope *sc, enum lang lang, const struct keep *keep)
{
    if (!instant_is_set(keep->at))
        return "";
    return say(sc, lang, keep->sealed ? N_("draft kept locked {1}") : N_("draft kept {1}"),
               instant_clock(sc, keep->at));
}
