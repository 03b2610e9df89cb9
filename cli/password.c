/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passwords for a terminal that several people share: password, password set. */
#include "core/desk/password.h"

#include "cli/command.h"
#include "core/base/secret.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define INPUT_LIMIT 4096

/* While a password is typed, the terminal does not show it. */
static bool hide(struct termios *before)
{
    struct termios silent;

    if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, before) != 0)
        return false;
    silent = *before;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    silent.c_lflag |= ECHONL;
    return tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
}

/* One line, byte by byte so that the next one is left for whoever reads on. */
static bool read_line(char *line, size_t room)
{
    size_t length = 0;
    char c = '\0';

    while (read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        if (length < room - 1)
            line[length++] = c;
    line[length] = '\0';
    return length > 0 || c == '\n';
}

static enum rc ask(struct command_context *c, const char *question, char *line, size_t room)
{
    struct termios before;

    if (isatty(STDIN_FILENO))
        fprintf(stderr, "%s ", tr(c->lang, question));
    const bool hidden = hide(&before);
    const bool there = read_line(line, room);
    if (hidden)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    if (there)
        return RC_OK;
    return fail(c->sc, RC_INVALID, "password",
                N_("No password was given; write it on standard input. Nothing was saved."));
}

static enum rc set(struct command_context *c)
{
    char text[INPUT_LIMIT];

    TRY(ask(c, N_("New password:"), text, sizeof(text)));
    const enum rc rc = desk_password_set(c->desk, c->sc, command_word(c, 1), text);
    secret_wipe(text);
    TRY(rc);
    command_say(c, N_("The password of {1} is set; it must be changed when it is first used."),
                command_word(c, 1));
    return RC_OK;
}

static enum rc change(struct command_context *c)
{
    char old[INPUT_LIMIT], text[INPUT_LIMIT];

    TRY(ask(c, N_("Your password until now:"), old, sizeof(old)));
    enum rc rc = ask(c, N_("New password:"), text, sizeof(text));
    if (rc == RC_OK)
        rc = desk_password_change(c->desk, c->sc, desk_person(c->desk)->login, old, text);
    secret_wipe(old);
    secret_wipe(text);
    TRY(rc);
    command_say(c, N_("Your password is changed."));
    return RC_OK;
}

enum rc command_password(struct command_context *c)
{
    if (c->remote && c->shown)
        return fail(c->sc, RC_DENIED, "password",
                    N_("A password is not written into a command line. Nothing was saved."));
    if (c->args->word_count == 0)
        return change(c);
    if (c->args->word_count == 2 && strcmp(command_word(c, 0), "set") == 0)
        return set(c);
    return usage_fail(c->sc, N_("“password {1}” does not take that; usage: onecase {2}"),
                      command_word(c, 0), tr(c->lang, command_named("password")->usage));
}
