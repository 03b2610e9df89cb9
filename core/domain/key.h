/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys: the public keys of SSH by which people come from their own machines, and the line by which
 * sshd lets one in. Such a line starts this program for one person and nothing else; whatever the
 * far side asks for is words of a command of this program.
 *
 * Taken: ed25519, ecdsa, RSA of 2048 bits or more, and the two kinds that live in a security token.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_KEY_H
#define CORE_DOMAIN_KEY_H

#include "core/base/instant.h"

#define KEY_LABEL_MOST 60 /* characters */

struct key {
    int64_t id;
    int64_t person;
    const char *line;        /* type and base64 */
    const char *fingerprint; /* "SHA256:…", as `ssh-keygen -l` shows it */
    const char *label;       /* which device; NULL */
    struct date until;       /* the last day it opens; DATE_NONE: no end */
    struct instant added_at;
    const char *by;
    struct instant removed_at; /* INSTANT_NEVER: it stands */
    const char *reason;        /* why it was removed */
};

/*
 * Read TEXT, the whole of a file id_….pub; sets line, fingerprint and, by its comment, label of
 * *OUT, which points into SC.
 * Fails: RC_INVALID "key" for anything else than one public key of a kind that is taken, saying
 *        what to do instead: a private key, several lines, options before the key, DSA, a short
 *        RSA key, a damaged one.
 */
MUST_CHECK enum rc key_read(struct scope *sc, const char *text, struct key *out);
/* The same of "TYPE BASE64" in a file of sshd: its fingerprint; NULL when it is no key. */
const char *key_fingerprint(struct scope *sc, const char *line);

/* Does KEY open on DAY? */
bool key_opens(const struct key *key, struct date day);
/* "SHA256:" and 43 characters of base64? */
bool key_is_fingerprint(const char *text);

/*
 * Set *LINE to KEY as a line of authorized_keys that runs PROGRAM on DATABASE for LOGIN; it ends by
 * itself after UNTIL, the day the key or the post of the person ends, whichever is sooner.
 * DATABASE: NULL when the environment of the account names it.
 * Fails: RC_INVALID "program" or "db" for a path that is not absolute or has other characters than
 *        letters, digits and / . _ + - in it, for it passes through a shell of sshd.
 */
MUST_CHECK enum rc key_authorized(struct scope *sc, const struct key *key, const char *program,
                                  const char *database, const char *login, struct date until,
                                  const char **line);

#endif
