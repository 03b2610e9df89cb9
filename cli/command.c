/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include "cli/help.h"
#include "cli/wording.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/secrecy.h"

#include <stdlib.h>
#include <string.h>

#define STATUS_USAGE 2
#define DIGITS_MOST  9 /* so many fit a number */
#define REFUSED      1 /* exit status, as of everything that was not taken */

static const struct command commands[] = {
#define COMMAND(name, options, least, most, flags, usage, sentence)                                \
    {#name, command_##name, options, least, most, flags, usage, sentence},
#include "cli/command.def"
#undef COMMAND
};

const struct command *command_list(size_t *count)
{
    *count = sizeof(commands) / sizeof(commands[0]);
    return commands;
}

/* A row is named after its function; people write stand-down. */
static bool is_named(const struct command *command, const char *word)
{
    const char *c = command->name;

    for (; *c && (*c == '_' ? '-' : *c) == *word; c++)
        word++;
    return *c == *word;
}

const struct command *command_named(const char *name)
{
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        if (is_named(&commands[i], name))
            return &commands[i];
    return NULL;
}

const char *command_options(const char *name)
{
    const struct command *const command = command_named(name);

    return command ? command->options : NULL;
}

static enum rc check_words(const struct command *command, struct command_context *c)
{
    const size_t given = c->args->word_count;
    const char *const usage = tr(c->lang, command->usage);

    if (given < command->least)
        return usage_fail(c->sc, N_("Something is missing; usage: onecase {1}"), usage);
    if (given > command->most)
        return usage_fail(c->sc, N_("“{1}” is too much; usage: onecase {2}"),
                          c->args->words[command->most], usage);
    return RC_OK;
}

enum rc command_only_near(const struct command_context *c, const char *field, const char *what)
{
    if (!c->remote)
        return RC_OK;
    if (c->program)
        return fail(c->sc, RC_DENIED, field,
                    N_("“{1}” is not for everybody: it runs only on the server, for the account "
                       "onecase itself."),
                    what);
    return fail(c->sc, RC_DENIED, field,
                N_("“{1}” reads or writes files, so it runs only in a shell."), what);
}

enum rc command_run(const struct command *command, struct command_context *c)
{
    if (options_given(c->args, "help")) {
        help_command(c, command);
        return RC_OK;
    }
    if (!(command->flags & COMMAND_REMOTE))
        TRY(command_only_near(c, "command", command->name));
    TRY(check_words(command, c));
    return command->run(c);
}

int command_status(const struct command *command, enum rc rc, const struct scope *sc,
                   const struct output *output)
{
    const char *const field = sc->error.field;

    if (rc == RC_OK)
        return output->status;
    if (rc == RC_INVALID && (text_equal(field, USAGE_FIELD) || text_equal(field, "as")))
        return STATUS_USAGE;
    /* A file so broken that the engine cannot read it is what this command looks for. */
    if (rc == RC_ENGINE && command && command->flags & COMMAND_CHECKS)
        return COMMAND_BROKEN;
    return rc_exit_status(rc);
}

const char *command_word(const struct command_context *c, size_t index)
{
    return index < c->args->word_count ? c->args->words[index] : NULL;
}

enum rc command_dispute(struct command_context *c, int64_t *id)
{
    return desk_identify(c->desk, c->sc, command_word(c, 0), id);
}

bool command_whole(struct command_context *c, const char *text, int most, int *number)
{
    const char *const digits = text ? text_halfwidth(c->sc, text) : "";
    const size_t length = strlen(digits);

    if (length == 0 || length > DIGITS_MOST || strspn(digits, "0123456789") != length)
        return false;
    const long value = strtol(digits, NULL, 10);
    if (value < 1 || value > most)
        return false;
    *number = (int)value;
    return true;
}

enum rc command_number(struct command_context *c, const char *field, const char *text, int *number)
{
    if (!command_whole(c, text, COMMAND_NUMBER_MOST, number))
        return fail(c->sc, RC_INVALID, field,
                    N_("“{1}” is not a number from 1 on. Nothing was saved."), text ? text : "");
    return RC_OK;
}

enum rc command_day(struct command_context *c, const char *name, struct date *day)
{
    const char *const text = options_value(c->args, name);

    *day = DATE_NONE;
    return text ? date_parse(c->sc, name, text_halfwidth(c->sc, text), day) : RC_OK;
}

void command_note_addresses(struct command_context *c, int64_t id, enum told_part part)
{
    const struct error before = c->sc->error;
    const char *told;
    const enum rc rc = desk_addresses_told(c->desk, c->sc, c->lang, id, part, &told);

    c->sc->error = before;
    if (rc == RC_OK && *told != '\0')
        output_note(c->output, told);
}

bool command_sound(struct command_context *c, const struct error *faults, size_t count)
{
    for (size_t i = 0; i < count; i++)
        output_note(c->output, error_text(c->sc, c->lang, &faults[i]));
    if (count > 0)
        c->output->status = REFUSED;
    return count == 0;
}

void command_say_imported(struct command_context *c, int taken, int known, int refused)
{
    if (refused > 0)
        c->output->status = REFUSED;
    if (c->json)
        buffer_addf(&c->output->text, "{\"taken\": %d, \"known\": %d, \"refused\": %d}\n", taken,
                    known, refused);
    else
        command_say(c, N_("{1} taken, {2} known, {3} refused"), wording_count(c, taken),
                    wording_count(c, known), wording_count(c, refused));
}

enum rc command_input(struct command_context *c, const char **text)
{
    struct bytes bytes;

    TRY(file_read(c->sc, "-", FILE_LIMIT, &bytes));
    if (memchr(bytes.data, '\0', bytes.size))
        return fail(c->sc, RC_INVALID, "input",
                    N_("Standard input holds a NUL byte, so it is no text; nothing was saved."));
    *text = (const char *)bytes.data;
    return RC_OK;
}

enum rc command_count(struct command_context *c, const char *name, int64_t implied, int64_t *number)
{
    const char *const text = options_value(c->args, name);

    *number = implied;
    if (!text)
        return RC_OK;
    const size_t length = strlen(text);
    if (length == 0 || length > DIGITS_MOST || strspn(text, "0123456789") != length)
        return fail(c->sc, RC_INVALID, name, N_("{1}: “{2}” is no whole number. Nothing was made."),
                    options_written(c->sc, name), text);
    *number = strtoll(text, NULL, 10);
    return RC_OK;
}
