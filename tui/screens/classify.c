/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/classify.h"

#include "core/base/text.h"
#include "core/desk/appointment.h"
#include "core/desk/secrecy.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"

enum { ANSWER_REASON = ACTION_ANSWERS + 60 };

static const char *const question = N_("Why? It stays on the record with the reason.");

/* What each level means for everybody else. */
static const char *meaning(enum lang lang, int secrecy)
{
    switch (secrecy) {
    case SECRECY_CONFIDENTIAL:
        return tr(lang, N_("others see that there is a case, and no more"));
    case SECRECY_HIDDEN:
        return tr(lang, N_("for everybody else there is no such case"));
    default:
        return tr(lang, N_("everybody of the area may read it"));
    }
}

unsigned classify_pick(struct screen *screen, enum secrecy now, int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, secrecy_words.count, sizeof(*list));
    size_t count = 0;

    for (size_t i = 0; i < secrecy_words.count; i++) {
        const struct word *word = &secrecy_words.words[i];

        if (word->value != (int)now)
            list[count++] = (struct picker_row){.id = word->value,
                                                .code = word->code,
                                                .label = tr(screen->lang, word->label),
                                                .detail = meaning(screen->lang, word->value)};
    }
    return picker_open(screen,
                       say(sc, screen->lang, N_("Secrecy, now “{1}”: how far is the case closed?"),
                           word_label(&secrecy_words, (int)now, screen->lang)),
                       list, count, answer);
}

unsigned classify_why(struct screen *screen, int answer)
{
    return dialog_prompt(screen, tr(screen->lang, question), NULL, answer);
}

static unsigned save(struct screen *screen, const struct deed *act, enum secrecy chosen)
{
    if (desk_classify(context_desk(screen), act->sc, screen->opened.subject, chosen,
                      act->answer->text) != RC_OK)
        return act->sc->error.rc == RC_INVALID
                   ? prompt_again(screen, act, question, &act->sc->error)
                   : screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Secrecy is now “{1}”."),
                    word_label(&secrecy_words, (int)chosen, act->lang)));
    return REACTION_RELOAD;
}

void classify_show(struct form *form, struct screen *screen, enum secrecy secrecy, const char *why)
{
    const bool may = desk_may_at_all(context_desk(screen), MAY_CLASSIFY);
    const char *const name = word_label(&secrecy_words, (int)secrecy, screen->lang);
    struct scope sc = SCOPE_INIT;
    const char *label = text_is_empty(why) ? name : scope_printf(&sc, "%s   (%s)", name, why);

    if (may)
        label = scope_printf(&sc, "%s   %s", label, tr(screen->lang, N_("Ctrl-K: another")));
    /* It is looked at many times while somebody types: only other words take memory. */
    if (!text_equal(form_label(form, "secrecy"), label))
        form_set(form, "secrecy", word_code(&secrecy_words, (int)secrecy), label);
    scope_end(&sc);
}

enum secrecy classify_shown(const struct form *form)
{
    return (enum secrecy)word_coded(&secrecy_words, form_text(form, "secrecy"))->value;
}

/* It is done by then: that the fields cannot be told takes nothing from it. */
const char *classify_told(struct screen *screen, struct scope *sc, int64_t id, enum told_part part,
                          const char *said)
{
    const struct error before = sc->error;
    const char *told;
    const enum rc rc = desk_addresses_told(context_desk(screen), sc, screen->lang, id, part, &told);

    sc->error = before;
    if (rc != RC_OK || *told == '\0')
        return said;
    return scope_printf(sc, "%s%s%s", said, screen->lang == LANG_EN ? " " : "", told);
}

const char *classify_saved(struct screen *screen, const struct deed *act, enum told_part part,
                           const char *said)
{
    return classify_told(screen, act->sc, screen->opened.subject, part, said);
}

unsigned classify_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                      enum secrecy *chosen)
{
    switch (act->action) {
    case ACTION_CLASSIFY:
        if (!act->answer)
            return classify_pick(screen, cf->dispute.secrecy, ACTION_CLASSIFY);
        *chosen = (enum secrecy)act->answer->number;
        return classify_why(screen, ANSWER_REASON);
    case ANSWER_REASON:
        return save(screen, act, *chosen);
    default:
        return REACTION_PASS;
    }
}
