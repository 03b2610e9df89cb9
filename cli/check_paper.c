/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper that somebody brings: check-paper. */
#include "core/desk/check_paper.h"

#include "cli/command.h"
#include "core/base/file.h"

#include <string.h>

#define DIFFERS 1             /* exit status: the paper is not, or no longer, what counts */
#define LIMIT   (1024 * 1024) /* bytes of a text to compare */

static enum rc read_text(struct command_context *c, const char **text)
{
    const char *const file = options_value(c->args, "text");
    struct bytes data;

    *text = NULL;
    if (!file)
        return RC_OK;
    TRY(command_only_near(c, "text", "check-paper --text"));
    TRY(file_read(c->sc, file, LIMIT, &data));
    *text = (const char *)data.data;
    if (strlen(*text) != data.size)
        return fail(c->sc, RC_INVALID, "text", N_("{1} holds a NUL byte, so it is not a text."),
                    file);
    return RC_OK;
}

static const char *number_text(struct command_context *c, int number)
{
    return scope_printf(c->sc, "%d", number);
}

static void say_state(struct command_context *c, const struct checked_paper *p)
{
    const char *const title = p->title ? p->title : p->kind;

    if (p->version < p->newest)
        command_say(c,
                    N_("Superseded: this paper was issued, but there is a version {1} of it now."),
                    number_text(c, p->newest));
    else
        command_say(c, N_("Valid: this office issued this paper, and there is no newer version."));
    command_say(c, N_("{1}, {2}, version {3}, check code {4}"), title, p->number,
                number_text(c, p->version), p->code);
    command_say(c, N_("issued {1} by {2}"), instant_short(c->sc, p->issued_at), p->by);
}

static void say_differences(struct command_context *c, const struct checked_paper *p)
{
    if (p->difference_count == 0) {
        command_say(c, N_("The text is the one that was issued, word by word."));
        return;
    }
    command_say(c, N_("Places where the text differs (- issued, + handed in): {1}"),
                number_text(c, (int)p->difference_count));
    for (size_t i = 0; i < p->difference_count; i++) {
        const struct paper_difference *const d = &p->differences[i];

        output_line(c->output, scope_printf(c->sc, "- %s【%s】%s", d->before, d->issued, d->after));
        output_line(c->output, scope_printf(c->sc, "+ %s【%s】%s", d->before, d->typed, d->after));
    }
}

enum rc command_check_paper(struct command_context *c)
{
    struct checked_paper p;
    const char *text;

    TRY(read_text(c, &text));
    TRY(desk_check_paper(c->desk, c->sc, command_word(c, 0), text, &p));
    if (c->json) {
        buffer_add(&c->output->text, desk_check_paper_json(c->sc, &p));
    } else {
        say_state(c, &p);
        if (text)
            say_differences(c, &p);
    }
    if (p.version < p.newest || p.difference_count > 0)
        c->output->status = DIFFERS;
    return RC_OK;
}
