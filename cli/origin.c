/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/origin.h"

#include "core/base/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ACCOUNTS    "/etc/passwd"
#define TERM_MOST   40
#define UID_DIGITS  10
#define LARGEST_UID 4294967294 /* the next one means nobody */

static enum rc read_uid(struct scope *sc, const char *text, uid_t *uid)
{
    const size_t length = strlen(text);
    const long long number = strtoll(text, NULL, 10);

    if (length == 0 || length > UID_DIGITS || strspn(text, "0123456789") != length ||
        number > LARGEST_UID)
        return usage_fail(sc, N_("SUDO_UID is no number, so nobody knows who you are."));
    *uid = (uid_t)number;
    return RC_OK;
}

/* What FILE says of UID; NULL when that is nothing. Memory that runs out is no nothing. */
static const struct passwd *listed(FILE *file, uid_t uid)
{
    const struct passwd *user;

    do {
        errno = 0;
        user = fgetpwent(file);
    } while (user && user->pw_uid != uid);
    if (!user && errno == ENOMEM)
        scope_exhausted();
    return user;
}

const struct passwd *origin_account(uid_t uid)
{
    const struct passwd *user;
    FILE *file;

    errno = 0;
    file = fopen(ACCOUNTS, "re");
    if (!file && errno == ENOMEM)
        scope_exhausted();
    user = file ? listed(file, uid) : NULL;
    if (file)
        fclose(file);
    return user ? user : getpwuid(uid);
}

static const char *name_of(struct scope *sc, uid_t uid)
{
    const struct passwd *const user = origin_account(uid);

    return user ? scope_strdup(sc, user->pw_name) : NULL;
}

enum rc origin_of(struct scope *sc, const struct environment *env, uid_t uid, const char *as,
                  struct origin *out)
{
    uid_t from = uid;

    if (env->sudo_uid)
        TRY(read_uid(sc, env->sudo_uid, &from));
    *out = (struct origin){
        .login = name_of(sc, from), .sudo = from != uid, .root = from != uid && from == 0};
    if (out->sudo && !out->root && as && !text_equal(as, out->login))
        return fail(sc, RC_DENIED, "as",
                    N_("You came by sudo from the account {1}, so you cannot be {2}. Nothing was "
                       "done."),
                    out->login ? out->login : env->sudo_uid, as);
    return RC_OK;
}

const char *origin_terminal(struct scope *sc, const struct origin *origin, const char *terminal,
                            const char *key)
{
    if (key)
        return scope_printf(sc, "%s %s", terminal, key);
    if (origin->sudo)
        return scope_printf(sc, "%s sudo %s", terminal, origin->login ? origin->login : "?");
    return scope_strdup(sc, terminal);
}

bool origin_is_terminal(const char *text)
{
    const size_t length = strlen(text);

    return length >= 1 && length <= TERM_MOST &&
           strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+-") ==
               length;
}

/* Descriptions of terminals somebody brings along, the loader's, and those of libraries that read a
 * file which a variable names. */
bool origin_is_hostile(const char *variable)
{
    static const char *const beginnings[] = {"LD_",      "TERMINFO",  "TERMCAP",     "TERMPATH",
                                             "NCURSES_", "ESCDELAY=", "LINES=",      "COLUMNS=",
                                             "CDPATH=",  "GCONV_",    "FONTCONFIG_", "PANGO_",
                                             "NLSPATH=", "LOCPATH=",  "G_",          "BASH_"};

    for (size_t i = 0; i < sizeof(beginnings) / sizeof(*beginnings); i++)
        if (strncmp(variable, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}
