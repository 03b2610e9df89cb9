/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys: who may come over SSH, and what sshd is told of it.
 *
 * A key never moves from one person to another by itself: while it stands nobody else can have it.
 * The administrator of the program adds and removes keys; a person sees his own.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_KEY_H
#define CORE_DESK_KEY_H

#include "core/desk/desk.h"
#include "core/domain/key.h"

struct new_key {
    const char *login;
    const char *text;  /* what was pasted or read: core/domain/key.h */
    const char *label; /* NULL: the comment of the key */
    struct date until; /* DATE_NONE: no end */
};
/* Set *OUT (or NULL) to the key as it was kept. Fails: RC_NOTFOUND "login"; RC_INVALID "key" as
 * key_read(), or when somebody has it; "label", "until" for a day that is over. */
MUST_CHECK enum rc desk_add_key(struct desk *desk, struct scope *sc, const struct new_key *new,
                                struct key *out);
/* Remove a key of LOGIN: WHICH is its number in desk_keys(), or its fingerprint. A session that it
 * opened ends with its next act. Fails: RC_NOTFOUND "login", "key"; RC_INVALID "reason". */
MUST_CHECK enum rc desk_remove_key(struct desk *desk, struct scope *sc, const char *login,
                                   const char *which, const char *reason);

struct owned_key {
    struct key key;
    struct person person;
    int number; /* among the keys of that person, from 1; it stays the same */
    bool opens; /* today, and he may sit down */
};
/* Set *LIST to the keys of LOGIN (NULL: of everybody), those that were removed too, person by
 * person. Lives in SC. Fails: RC_NOTFOUND "login"; RC_DENIED for those of others. */
MUST_CHECK enum rc desk_keys(struct desk *desk, struct scope *sc, const char *login,
                             struct owned_key **list, size_t *count);

/*
 * Set *TEXT to the lines of authorized_keys that sshd needs: of every key that opens today, or of
 * the one with FINGERPRINT (NULL: all); "" when there is none. PROGRAM is the whole path of this
 * program. For the machine itself; nobody needs to sit at the desk.
 * Fails: RC_INVALID "program", "db" as key_authorized().
 */
MUST_CHECK enum rc desk_authorized_keys(struct desk *desk, struct scope *sc, const char *program,
                                        const char *fingerprint, const char **text);

#endif
