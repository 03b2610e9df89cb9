/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/prompt.h"

unsigned prompt_ask(struct screen *screen, const struct deed *act, const char *question,
                    const char *text)
{
    return dialog_prompt(screen, tr(act->lang, question), text, act->action);
}

unsigned prompt_again(struct screen *screen, const struct deed *act, const char *question,
                      const struct error *error)
{
    const char *label = scope_printf(act->sc, "%s\n%s", error_text(act->sc, act->lang, error),
                                     tr(act->lang, question));

    return dialog_prompt(screen, label, act->answer->text, act->action);
}
