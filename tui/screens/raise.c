/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/raise.h"

#include "core/desk/tick.h"
#include "tui/screens/context.h"
#include "tui/screens/words.h"

unsigned raise_level(struct screen *screen, const struct deed *act, int64_t id)
{
    int level;

    if (id == 0)
        return REACTION_NONE;
    if (desk_raise(context_desk(screen), act->sc, id, NULL, &level) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_NOTICE,
                say(act->sc, act->lang, N_("Level {1} is called."), words_count(act->sc, level)));
    return REACTION_RELOAD;
}
