/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/retelling.h"

#include "core/desk/retelling.h"
#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/merging.h"

/* ---- which case ---- */

static bool may_add(struct screen *screen, int64_t id)
{
    struct scope sc = SCOPE_INIT;
    const bool may = desk_may_retell(context_desk(screen), &sc, id);

    scope_end(&sc);
    return may;
}

bool retelling_offered(const struct register_sheet *r, struct screen *screen)
{
    for (size_t i = 0; i < r->similar_count; i++)
        if (may_add(screen, r->similar[i].dispute))
            return true;
    return false;
}

/* The cases like R that he may add to; the others are not named. */
static size_t open_to_him(const struct register_sheet *r, struct screen *screen,
                          struct similar *list)
{
    size_t count = 0;

    for (size_t i = 0; i < r->similar_count; i++)
        if (may_add(screen, r->similar[i].dispute))
            list[count++] = r->similar[i];
    return count;
}

/* ---- what becomes of it ---- */

/* Sentences behind one another; "" is none. */
static const char *behind(struct scope *sc, enum lang lang, const char *text, const char *more)
{
    return scope_printf(sc, "%s%s%s", text, *text && *more && lang == LANG_EN ? " " : "", more);
}

static const char *question(struct scope *sc, enum lang lang, const struct retelling_plan *plan)
{
    const char *text = say(sc, lang,
                           N_("Case {1}, {2}: what is typed here is added to it as a supplement, "
                              "and no case is registered."),
                           merging_number(sc, lang, plan->year, plan->register_number),
                           plan->title ? plan->title : "");

    text = behind(sc, lang, text, retelling_taken(sc, lang, &plan->what));
    text = behind(sc, lang, text, retelling_left(sc, lang, &plan->what));
    return behind(sc, lang, text, secrecy_sentence(sc, lang, &plan->closes, false));
}

/* Say what would be done in the case ID, and what would be lost, before it is done. */
static unsigned ask(struct register_sheet *r, struct screen *screen, const struct deed *act,
                    int64_t id)
{
    struct deed sure = *act;
    struct retelling_plan plan;
    struct intake in;

    if (register_read(act->sc, r, screen, &in) != RC_OK ||
        desk_retelling(context_desk(screen), act->sc, id, &in, &plan) != RC_OK)
        return register_refuse(r, screen, &act->sc->error);
    r->that = id;
    r->that_rev = plan.rev;
    sure.action = ANSWER_ADD;
    return dialog_confirm(screen, &sure, question(act->sc, act->lang, &plan),
                          tr(act->lang, N_("Add it there")));
}

static unsigned choose(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    struct similar *const list = scope_alloc(act->sc, r->similar_count, sizeof(*list));
    const size_t count = open_to_him(r, screen, list);

    sheet_settle(&r->sheet, screen);
    if (count == 1)
        return ask(r, screen, act, list[0].dispute);
    return count > 1 ? register_pick(screen, list, count, ANSWER_THAT) : REACTION_NONE;
}

/* ---- doing it ---- */

static const char *said(const struct deed *act, const struct retold *out)
{
    const char *const text =
        out->where.known
            ? register_known(act->sc, act->lang, &out->where)
            : say(act->sc, act->lang, N_("Added to case {1} as a supplement."),
                  merging_number(act->sc, act->lang, out->where.year, out->where.register_number));

    return behind(act->sc, act->lang, behind(act->sc, act->lang, text, out->taken),
                  secrecy_sentence(act->sc, act->lang, &out->where.closed, true));
}

static unsigned add(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    const struct retelling_request request = {.id = r->that, .rev = r->that_rev, .leave = true};
    struct retold out;
    struct intake in;

    if (register_read(act->sc, r, screen, &in) != RC_OK ||
        desk_retell(context_desk(screen), act->sc, &request, &in, &out) != RC_OK)
        return register_refuse(r, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                classify_told(screen, act->sc, out.where.id, TOLD_SUPPLEMENT, said(act, &out)));
    if (keep_drop(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE |
           screen_open(screen, (struct request){.screen = SCREEN_CASE, .subject = out.where.id});
}

unsigned retelling_act(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_SAME_CASE:
        return choose(r, screen, act);
    case ANSWER_THAT:
        return ask(r, screen, act, act->answer->number);
    case ANSWER_ADD:
        return add(r, screen, act);
    default:
        return REACTION_PASS;
    }
}
