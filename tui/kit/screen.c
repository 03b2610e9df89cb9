/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/screen.h"

struct scope *screen_wish_scope(struct screen *screen)
{
    scope_end(&screen->wish_scope);
    return &screen->wish_scope;
}

unsigned screen_open(struct screen *screen, struct request request)
{
    screen->wish = request;
    return REACTION_OPEN;
}

unsigned screen_answer(struct screen *screen, int64_t number, const char *text)
{
    screen->reply = (struct answer){number, scope_strdup(&screen->life, text)};
    screen->replied = true;
    return REACTION_CLOSE;
}

unsigned screen_perform(struct screen *screen, int action)
{
    screen->perform = action;
    return REACTION_CLOSE;
}

unsigned screen_command(struct screen *screen, const char *line)
{
    screen->line = scope_strdup(&screen->life, line);
    return REACTION_CLOSE;
}

unsigned screen_note(struct screen *screen, enum style style, const char *text)
{
    struct scope fresh = SCOPE_INIT;

    screen->note = scope_strdup(&fresh, text); /* before the old note ends: TEXT may be a part */
    scope_end(&screen->note_scope);
    screen->note_scope = fresh;
    screen->note_style = style;
    return REACTION_REPAINT;
}

unsigned screen_refuse(struct screen *screen, const struct error *error)
{
    struct scope sc = SCOPE_INIT;

    screen_note(screen, STYLE_ERROR, error_text(&sc, screen->lang, error));
    scope_end(&sc);
    return REACTION_REPAINT;
}

bool screen_permits(const struct screen *screen, int action)
{
    return !screen->permits || screen->permits(screen, action);
}

bool screen_allows(const struct screen *screen, int action)
{
    return screen_permits(screen, action) &&
           (!screen->class->allows || screen->class->allows(screen, action));
}

const char *screen_why(const struct screen *screen, struct scope *sc, int action)
{
    const char *why = NULL;

    if (!screen_permits(screen, action))
        return tr(screen->lang, N_("This is not part of what you are appointed to."));
    if (screen->class->why)
        why = screen->class->why(screen, sc, action);
    return why ? why : tr(screen->lang, N_("This cannot be done here now; F9 shows what can."));
}
