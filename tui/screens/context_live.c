/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a context hears of the other screens of the office. */
#include "tui/screens/context.h"

int context_wake_fd(void *user) { return desk_wake_fd(((struct context *)user)->desk); }
void context_woken(void *user) { desk_woken(((struct context *)user)->desk); }

unsigned context_attend(void *user, struct screen *top)
{
    struct context *context = user;

    unsigned reaction = REACTION_NONE;

    if (context->lost)
        return reaction;
    if (context->back && top)
        reaction = screen_note(top, STYLE_MET,
                               tr(context->options->lang,
                                  N_("The database is there again; everything shown is current.")));
    context->back = context->back && !top;
    return reaction | attend(&context->attendance, context->desk, top, &context->refused,
                             context->options->lang, &context->refusal);
}

const char *context_company(const struct screen *screen, struct scope *sc)
{
    const struct context *context = screen->user;

    return context ? attend_text(&context->attendance, sc, screen->lang, screen->opened.subject)
                   : "";
}
