/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/register.h"

#include "core/desk/secrecy.h"
#include "tui/kit/dialog.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"

#define DRAFT "register"

static enum rc open_register(struct screen *screen, struct scope *sc)
{
    struct register_sheet *r = screen->state;

    register_start(r, screen, DRAFT);
    return keep_restore(&r->keep, screen, sc, &r->sheet);
}

static void close_register(struct screen *screen) { register_end(screen->state); }

static const char *said(const struct deed *act, const struct registered *out)
{
    const char *number = scope_printf(act->sc, "%s%d/%lld", act->lang == LANG_ZH ? "登" : "",
                                      out->year, (long long)out->register_number);

    if (out->known)
        return say(act->sc, act->lang, N_("This was registered before, as {1}."), number);
    return scope_printf(act->sc, "%s%s%s",
                        say(act->sc, act->lang, N_("Registered as {1}."), number),
                        out->closed.why && act->lang == LANG_EN ? " " : "",
                        secrecy_sentence(act->sc, act->lang, &out->closed, true));
}

/* Register; NEXT is the screen that follows in place of this one. */
static unsigned save(struct screen *screen, const struct deed *act, int next)
{
    struct register_sheet *r = screen->state;
    struct registered out;
    struct intake in;

    sheet_settle(&r->sheet, screen);
    if (register_read(act->sc, r, screen, &in) != RC_OK ||
        desk_register(context_desk(screen), act->sc, &in, &out) != RC_OK)
        return register_refuse(r, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                classify_told(screen, act->sc, out.id, TOLD_ALL, said(act, &out)));
    if (keep_drop(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE |
           screen_open(screen, (struct request){.screen = next, .subject = out.id});
}

static unsigned start_afresh(struct screen *screen, const struct deed *act)
{
    struct register_sheet *r = screen->state;

    if (!act->answer)
        return dialog_confirm(screen, act, tr(act->lang, N_("Throw away what is typed here?")),
                              tr(act->lang, N_("Throw away")));
    if (keep_drop(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    register_end(r);
    *r = (struct register_sheet){.similar_count = 0};
    register_start(r, screen, DRAFT);
    return REACTION_REPAINT;
}

static unsigned act_register(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_REGISTER:
        return save(screen, act, SCREEN_CASE);
    case ACTION_REGISTER_DISPATCH:
        return save(screen, act, SCREEN_TEAM);
    case ACTION_START_AFRESH:
        return start_afresh(screen, act);
    default:
        return register_act(screen->state, screen, act);
    }
}

static unsigned rest_register(struct screen *screen, const struct deed *act)
{
    return register_rest(screen->state, screen, act);
}

static enum rc draft_register(struct screen *screen, struct scope *sc)
{
    struct register_sheet *r = screen->state;

    return keep_draft(&r->keep, screen, sc, &r->sheet);
}

static void paint_register(const struct screen *screen, const struct paint *paint)
{
    register_paint(screen->state, paint, tr(paint->lang, N_("Register a dispute")));
}

static bool typing(const struct screen *screen) { return true; }

static bool allows(const struct screen *screen, int action)
{
    const struct register_sheet *r = screen->state;

    if (action == ACTION_PICK)
        return register_takes_phrase(r);
    return action != ACTION_LOOK || r->similar_count > 0;
}

const struct screen_class register_screen = {
    .id = SCREEN_REGISTER,
    .title = N_("Register a dispute"),
    .state_size = sizeof(struct register_sheet),
    .open = open_register,
    .act = act_register,
    .paint = paint_register,
    .typing = typing,
    .allows = allows,
    .rest = rest_register,
    .draft = draft_register,
    .close = close_register,
};
