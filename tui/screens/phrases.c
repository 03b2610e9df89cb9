/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/phrases.h"

#include <string.h>

#include "core/desk/phrase.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"

unsigned phrases_pick(struct screen *screen, enum phrase_place place, const struct casefile *cf,
                      int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    const struct date today = desk_today(context_desk(screen));
    const struct phrase *all, **fit;
    size_t count;

    if (desk_phrases(context_desk(screen), sc, &all, &count) != RC_OK)
        return screen_refuse(screen, &sc->error);
    phrase_offer(sc, all, count, place, cf->kind, &fit, &count);
    if (count == 0)
        return screen_note(screen, STYLE_NOTICE,
                           tr(screen->lang, N_("The office has no phrase that fits here.")));
    struct picker_row *list = scope_alloc(sc, count, sizeof(*list));
    for (size_t i = 0; i < count; i++) {
        const char *text = phrase_fill(sc, fit[i], cf, today);

        list[i] = (struct picker_row){.id = fit[i]->number,
                                      .code = text,
                                      .label = fit[i]->title,
                                      .detail = scope_strndup(sc, text, strcspn(text, "\n"))};
    }
    return picker_open(screen, tr(screen->lang, N_("Phrases")), list, count, answer);
}

unsigned phrases_insert(struct sheet *sheet, struct screen *screen, const char *text)
{
    sheet_key(sheet, screen, &(const struct key){.code = KEY_PASTE, .text = text});
    return REACTION_REPAINT;
}
