/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/prompt.h"

#include "tui/kit/picker.h"

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

unsigned prompt_word(struct screen *screen, const char *title, const struct word_list *words,
                     int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, words->count, sizeof(*list));

    for (size_t i = 0; i < words->count; i++)
        list[i] = (struct picker_row){.id = words->words[i].value,
                                      .code = words->words[i].code,
                                      .label = tr(screen->lang, words->words[i].label)};
    return picker_open(screen, tr(screen->lang, title), list, words->count, answer);
}
