/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/register.h"

#include <inttypes.h>

#include "core/desk/secrecy.h"
#include "tui/kit/dialog.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/merging.h"
#include "tui/screens/retelling.h"
#include "tui/screens/table.h"

#define DRAFT "register"

static enum rc open_register(struct screen *screen, struct scope *sc)
{
    struct register_sheet *r = screen->state;

    register_start(r, screen, DRAFT);
    TRY(keep_restore(&r->keep, screen, sc, &r->sheet));
    r->unlooked = instant_is_set(r->keep.at);
    return RC_OK;
}

static void close_register(struct screen *screen) { register_end(screen->state); }

/* Who registered all the same is told of the likely case while he sees his own. */
static const char *likely(const struct screen *screen, const struct deed *act)
{
    const struct register_sheet *r = screen->state;

    for (size_t i = 0; i < r->similar_count && screen_permits(screen, ACTION_MERGE); i++) {
        const struct similar *const s = &r->similar[i];

        if (s->likely)
            return scope_printf(
                act->sc, "%s%s", act->lang == LANG_EN ? " " : "",
                say(act->sc, act->lang, N_("Perhaps the same case as {1}: Ctrl-D merges them."),
                    merging_number(act->sc, act->lang, s->year, s->register_number)));
    }
    return "";
}

const char *register_known(struct scope *sc, enum lang lang, const struct registered *out)
{
    return say(sc, lang,
               out->added ? N_("This was added to case {1} before.")
                          : N_("This was registered before, as {1}."),
               merging_number(sc, lang, out->year, out->register_number));
}

static const char *said(const struct deed *act, const struct registered *out)
{
    const char *number = scope_printf(act->sc, "%s%d/%lld", act->lang == LANG_ZH ? "登" : "",
                                      out->year, (long long)out->register_number);

    if (out->known)
        return register_known(act->sc, act->lang, out);
    return scope_printf(act->sc, "%s%s%s",
                        say(act->sc, act->lang, N_("Registered as {1}."), number),
                        out->closed.why && act->lang == LANG_EN ? " " : "",
                        secrecy_sentence(act->sc, act->lang, &out->closed, true));
}

/* May the case ID be merged with the case SAME? */
static bool may_merge(struct screen *screen, struct scope *sc, int64_t id, int64_t same)
{
    const struct error before = sc->error;
    struct similar *list;
    size_t count;
    bool may = false;

    if (desk_alike(context_desk(screen), sc, id, &list, &count) != RC_OK)
        count = 0;
    for (size_t i = 0; i < count; i++)
        may = may || list[i].dispute == same;
    sc->error = before;
    return may;
}

/* What follows when the case ID is saved, which is perhaps the case SAME: both side by side. */
static struct request next_of(struct screen *screen, const struct deed *act, int64_t id,
                              int64_t same)
{
    if (!may_merge(screen, act->sc, id, same))
        return (struct request){.screen = SCREEN_CASE, .subject = id};
    return (struct request){.screen = SCREEN_MERGE,
                            .subject = id,
                            .text = scope_printf(act->sc, "%" PRId64, same),
                            .data = &merging_fresh};
}

/* Register; NEXT is the screen that follows in place of this one, unless it is the case SAME, which
 * is not 0. */
static unsigned save(struct screen *screen, const struct deed *act, int next, int64_t same)
{
    struct register_sheet *r = screen->state;
    struct registered out;
    struct intake in;

    sheet_settle(&r->sheet, screen);
    if (register_read(act->sc, r, screen, &in) != RC_OK ||
        desk_register(context_desk(screen), act->sc, &in, &out) != RC_OK)
        return register_refuse(r, screen, &act->sc->error);
    const char *const text =
        scope_printf(act->sc, "%s%s", said(act, &out), same == 0 ? likely(screen, act) : "");
    screen_note(screen, STYLE_MET, classify_told(screen, act->sc, out.id, TOLD_ALL, text));
    if (keep_drop(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    const struct request request = same == 0 ? (struct request){.screen = next, .subject = out.id}
                                             : next_of(screen, act, out.id, same);
    return REACTION_CLOSE | screen_open(screen, request);
}

/* It is one of the likely cases: register what is typed, and merge both. */
static unsigned save_same(struct screen *screen, const struct deed *act)
{
    const struct register_sheet *r = screen->state;

    if (act->answer)
        return save(screen, act, SCREEN_CASE, act->answer->number);
    if (r->similar_count > 1)
        return register_pick(screen, r->similar, r->similar_count, ANSWER_SAME);
    return save(screen, act, SCREEN_CASE, r->similar[0].dispute);
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
        return save(screen, act, SCREEN_CASE, 0);
    case ACTION_REGISTER_DISPATCH:
        return save(screen, act, SCREEN_TEAM, 0);
    case ACTION_REGISTER_MERGE:
    case ANSWER_SAME:
        return save_same(screen, act);
    case ACTION_SAME_CASE:
    case ANSWER_THAT:
    case ANSWER_ADD:
        return retelling_act(screen->state, screen, act);
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

    return register_draft(r, screen, sc);
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
    if (action == ACTION_SAME_CASE)
        return r->addable;
    return (action != ACTION_LOOK && action != ACTION_REGISTER_MERGE) || r->similar_count > 0;
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
