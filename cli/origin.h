/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Origin: who started the program, by what the system says of it, and what of its surroundings is
 * believed.
 *
 * By sudo, SUDO_UID is the account somebody came from. It counts only while the program runs as
 * another account: sudo alone can have made that so. Root may say who he is, for he could become
 * anybody without sudo too; that it was he stands in the journal.
 *
 * Layer: cli.
 */
#ifndef CLI_ORIGIN_H
#define CLI_ORIGIN_H

#include "cli/options.h"
#include "cli/places.h"

#include <pwd.h>
#include <sys/types.h>

struct origin {
    const char *login; /* of the account that somebody came from; NULL when it has no name */
    bool sudo;         /* from another account, by sudo */
    bool root;         /* that one is root */
};

/* The account UID; NULL when there is none. One of this machine is read from its file: the services
 * that are asked for any other load modules, and glibc falls over when memory runs out in that.
 * Lives until the next call. */
const struct passwd *origin_account(uid_t uid);
/*
 * Set *OUT to who came to the account UID.
 * Fails: RC_INVALID, USAGE_FIELD, when SUDO_UID is no number; RC_DENIED "as" when somebody says by
 *        sudo that he is another than his account says.
 */
MUST_CHECK enum rc origin_of(struct scope *sc, const struct environment *env, uid_t uid,
                             const char *as, struct origin *out);
/* Where he sits, for the journal: TERMINAL, with the key or the account he came by. Lives in SC. */
const char *origin_terminal(struct scope *sc, const struct origin *origin, const char *terminal,
                            const char *key);
/* Is TEXT the name of a terminal: 1 to 40 of A-Z a-z 0-9 . + -? It becomes part of a file name. */
bool origin_is_terminal(const char *text);
/* Must VARIABLE, "NAME=value" of the environment, go before a library reads it? */
bool origin_is_hostile(const char *variable);

#endif
