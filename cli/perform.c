/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the agreement: perform, visit, close. */
#include "core/desk/perform.h"

#include "cli/command.h"

#include <errno.h>
#include <stdlib.h>

#define TERM_MAX 9999

static enum rc term_number(struct command_context *c, int *ordinal)
{
    const char *const text = command_word(c, 1);
    char *end;

    errno = 0;
    const long number = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || number < 1 || number > TERM_MAX)
        return fail(c->sc, RC_INVALID, "term",
                    N_("“{1}” is not the number of a term; nothing was saved."), text);
    *ordinal = (int)number;
    return RC_OK;
}

enum rc command_perform(struct command_context *c)
{
    int64_t id;
    int ordinal = 0;
    struct date on;

    TRY(term_number(c, &ordinal));
    TRY(command_day(c, "on", &on));
    TRY(command_dispute(c, &id));
    return desk_perform(c->desk, c->sc, id, ordinal, on, options_value(c->args, "proof"));
}

enum rc command_visit(struct command_context *c)
{
    int64_t id;
    struct date on;

    TRY(command_day(c, "on", &on));
    TRY(command_dispute(c, &id));
    return desk_visit(c->desk, c->sc, id, on, options_value(c->args, "note"));
}

enum rc command_close(struct command_context *c)
{
    const char *const text = options_value(c->args, "result");
    int result = RESULT_SETTLED;
    int64_t id;

    if (text)
        TRY(word_find(c->sc, &result_words, "result", text, &result));
    TRY(command_dispute(c, &id));
    return desk_close_case(c->desk, c->sc, id, (enum result)result,
                           options_value(c->args, "reason"));
}
