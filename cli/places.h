/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Places: where the office's database is, and the files that are shipped with the program.
 *
 * A program that runs from where it was built finds a file `onecase.tree` beside itself, one line
 * with the source directory; templates, modules and translations are then found in place.
 *
 * Layer: cli.
 */
#ifndef CLI_PLACES_H
#define CLI_PLACES_H

#include "core/base/scope.h"

/* What the program reads of its environment, collected once by main(). NULL: not set or empty. */
struct environment {
    const char *database; /* ONECASE_DB */
    const char *home, *data_home, *cache_home;
    const char *locale; /* of messages: LC_ALL, LC_MESSAGES, LANG, the first that is set */
    const char *term, *no_color;
    bool nested;             /* tmux or screen lies between: TMUX, STY */
    bool connected;          /* SSH_CONNECTION: who sits here came over the network */
    const char *ssh_command; /* SSH_ORIGINAL_COMMAND: what was asked of a forced command */
    const char *ssh_proof;   /* SSH_USER_AUTH: file in which sshd tells which key was used */
    const char *sudo_uid;    /* SUDO_UID: the account from which sudo was called */
};

struct places {
    const char *templates, *modules, *locale; /* directories */
};

/* The whole path of the program that runs; "" when the system does not tell. Lives in SC. */
const char *places_self(struct scope *sc);
/* The directory of the program that runs; "" when the system does not tell. Lives in SC. */
const char *places_program(struct scope *sc);
/* The shipped files of the program in directory PROGRAM. Lives in SC. */
struct places places_shipped(struct scope *sc, const char *program);

/*
 * Set *PATH to the database: GIVEN (an option), else ONECASE_DB, else office.db in the directory
 * of the XDG rules for data.
 * Fails: RC_INVALID, field "db", when nothing says where.
 */
MUST_CHECK enum rc places_database(struct scope *sc, const struct environment *env,
                                   const char *given, const char **path);
/* The directory of what is this account's own: the database when nothing names another, or, with
 * one on a server, settings and the key of the office. NULL when nothing says where. In SC. */
const char *places_folder(struct scope *sc, const struct environment *env);
/* The directory of what can be made again; NULL when nothing says where. Lives in SC. */
const char *places_cache(struct scope *sc, const struct environment *env);

#endif
