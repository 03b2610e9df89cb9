/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing one's own password at a terminal that several people share. */
#include "core/desk/password.h"

#include "core/base/text.h"
#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"

enum { TEXT_ROWS = 2 };

static const struct form_row rows[] = {
    {.name = "old", .label = N_("Password now"), .kind = FORM_SECRET},
    {.name = "new", .label = N_("New password"), .kind = FORM_SECRET},
    {.name = "again", .label = N_("Once more"), .kind = FORM_SECRET},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static enum rc open_password(struct screen *screen, struct scope *sc)
{
    (void)sc;
    form_open(screen->state, &screen->life, rows, ROWS);
    return RC_OK;
}

static void close_password(struct screen *screen) { form_close(screen->state); }

/* A password is typed anew, never mended. */
static unsigned refuse(struct form *form, const char *field, const char *sentence)
{
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].name[0] != 'o' || text_equal(field, "old"))
            form_set(form, rows[i].name, NULL, NULL);
    form_refuse(form, field, sentence);
    return REACTION_REPAINT;
}

static unsigned change(struct screen *screen, const struct deed *act)
{
    struct form *form = screen->state;
    struct desk *desk = context_desk(screen);
    const char *old = form_text(form, "old"), *new = form_text(form, "new");

    if (act->key->repeat)
        return REACTION_NONE;
    if (!text_equal(new, form_text(form, "again")))
        return refuse(form, "new",
                      tr(act->lang, N_("The two were not the same. Nothing was saved.")));
    if (desk_password_change(desk, act->sc, desk_person(desk)->login, old, new) != RC_OK)
        return refuse(form, act->sc->error.rc == RC_DENIED ? "old" : "new",
                      error_text(act->sc, act->lang, &act->sc->error));
    screen_note(screen, STYLE_MET, tr(act->lang, N_("Your password is changed.")));
    return REACTION_CLOSE;
}

static unsigned act_password(struct screen *screen, const struct deed *act)
{
    const struct box box = banner_rest(screen);

    switch (act->action) {
    case ACTION_KEEP_PASSWORD:
        return change(screen, act);
    case ACTION_KEY:
        switch (form_key(screen->state, act->key, box, screen->ambiguous)) {
        case FORM_DONE:
            return change(screen, act);
        case FORM_IGNORED:
            return REACTION_NONE;
        default:
            return REACTION_REPAINT;
        }
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen) { return true; }

static void paint_password(const struct screen *screen, const struct paint *p)
{
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p,
                 say(p->sc, p->lang, N_("Change the password of {1}"),
                     desk_person(context_desk(screen))->name),
                 NULL);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_PLAIN,
               tr(p->lang, N_("It holds from the next time you sign in or unlock.")));
    form_paint(screen->state, p, form, true);
}

const struct screen_class password_screen = {
    .id = SCREEN_PASSWORD,
    .title = N_("Change the password"),
    .state_size = sizeof(struct form),
    .open = open_password,
    .act = act_password,
    .paint = paint_password,
    .typing = typing,
    .close = close_password,
};
