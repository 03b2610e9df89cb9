/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/exchange_paper.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/exchange.h"
#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"

enum { ANSWER_PAPER = ACTION_ANSWERS + 80, ANSWER_PATH };

static const char *const question = N_("Save this paper as?");

static unsigned pick(struct screen *screen, const struct came *came)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, came->paper_count, sizeof(*rows));

    for (size_t i = 0; i < came->paper_count; i++) {
        const char *const name = scope_strdup(sc, came->papers[i].name);

        rows[i] = (struct picker_row){.id = (int64_t)i + 1, .code = name, .label = name};
    }
    return picker_open(screen, tr(screen->lang, N_("Papers that came with it")), rows,
                       came->paper_count, ANSWER_PAPER);
}

static enum rc give_out(struct screen *screen, struct scope *sc,
                        const struct exchange_paper *chosen, const char *path)
{
    struct desk *desk = context_desk(screen);
    struct exchange x;
    struct package p;

    TRY(text_gate_in(sc, "file", path, TEXT_LINE, &path));
    if (!path)
        return fail(sc, RC_INVALID, "path", N_("Please say where. Nothing was written."));
    if (desk_is_database(desk, sc, path))
        return fail(sc, RC_INVALID, "path", N_("{1} is the database itself; nothing was written."),
                    path);
    TRY(desk_exchange(desk, sc, chosen->exchange, &x, &p));
    if ((size_t)chosen->position > p.file_count) /* it was sent back meanwhile */
        return fail(sc, RC_NOTFOUND, "file", N_("What came with it is erased."));
    return file_write_new(sc, path, p.files[chosen->position - 1].data);
}

static unsigned save(struct screen *screen, const struct deed *act,
                     const struct exchange_paper *chosen)
{
    if (give_out(screen, act->sc, chosen, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return screen_note(screen, STYLE_MET,
                       say(act->sc, act->lang, N_("Written: {1}"), act->answer->text));
}

unsigned exchange_paper_act(struct screen *screen, const struct deed *act, const struct came *came,
                            struct exchange_paper *chosen)
{
    switch (act->action) {
    case ACTION_PAPER_FILE:
        chosen->exchange = came->number;
        return pick(screen, came);
    case ANSWER_PAPER:
        chosen->position = (int)act->answer->number;
        return dialog_prompt(screen, tr(act->lang, question), act->answer->text, ANSWER_PATH);
    case ANSWER_PATH:
        return save(screen, act, chosen);
    default:
        return REACTION_PASS;
    }
}
