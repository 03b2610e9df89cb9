/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one shift to the next: handover. */
#include "core/desk/handover.h"

#include "cli/print.h"
#include "core/base/text.h"

#include <string.h>

static void say_last(struct command_context *c, const struct takeover *t)
{
    if (!t) {
        command_say(c, N_("Nobody has taken over yet."));
        return;
    }
    command_say(c, N_("Last taken over {1} by {2} from {3}: {4}"), instant_short(c->sc, t->at),
                t->taker_name, t->giver_name ? t->giver_name : "-",
                handover_counts(c->sc, c->lang, t->counts));
    if (t->note)
        output_line(c->output, scope_printf(c->sc, "  %s", t->note));
}

static enum rc take(struct command_context *c)
{
    struct takeover t;

    TRY(desk_take_handover(c->desk, c->sc, options_value(c->args, "note"), &t));
    say_last(c, &t);
    return RC_OK;
}

static enum rc print(struct command_context *c, const struct handover *h)
{
    enum paper_format format;
    const char *file;
    struct bytes bytes;

    TRY(print_target(c, &file, &format));
    TRY(desk_handover_paper(c->desk, c->sc, h, format, &bytes));
    return print_put(c, file, bytes);
}

enum rc command_handover(struct command_context *c)
{
    const bool taking = c->args->word_count == 1;
    const bool paper = options_given(c->args, "format") || options_given(c->args, "o");
    struct handover h;

    if (taking && (strcmp(command_word(c, 0), "take") != 0 || paper))
        return usage_fail(c->sc, N_("handover takes nothing, or “take” with --note."));
    if (!taking && options_given(c->args, "note"))
        return usage_fail(c->sc, N_("--note belongs to “handover take”."));
    if (taking)
        return take(c);
    TRY(desk_handover(c->desk, c->sc, &h));
    if (paper)
        return print(c, &h);
    if (c->json) {
        buffer_add(&c->output->text, desk_handover_json(c->sc, &h));
        return RC_OK;
    }
    say_last(c, h.last);
    buffer_add(&c->output->text,
               text_gate_out(c->sc, handover_sheet(c->sc, c->lang, &h), TEXT_LONG));
    return RC_OK;
}
