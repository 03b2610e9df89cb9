/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Passwords: for people who come without a key, at a terminal that several share. GB/T 22239-2019
 * 7.1.4.1 asks that they be hard to guess, that wrong ones lead to a lock, and that a first one be
 * changed; NIST SP 800-63B that length and a list of common ones count, and no calendar.
 *
 * So: at least 10 characters of the keyboard, of two kinds unless there are 16; not the login or
 * the name; and at least 6 parts, where a common word, a year, a run such as 1234 or qwer, or a
 * character repeated is one part however long it is.
 *
 * Only letters, digits and signs of the keyboard: an input method shows what is typed. Full-width
 * characters are what they are at half width.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PASSWORD_H
#define CORE_DOMAIN_PASSWORD_H

#include "core/domain/office.h"

#define PASSWORD_LEAST 10  /* characters */
#define PASSWORD_MOST  128 /* a longer one is not looked at */
#define PASSWORD_TRIES 5   /* wrong ones in a row before one has to wait */

/* What is kept; the password itself nowhere is. */
struct password {
    int64_t id;
    int64_t person;
    const char *hash;
    struct instant changed_at;
    bool must_change; /* somebody else set it */
    int failures;     /* tries since the last right one */
    struct instant locked_until;
};

/* The words of templates/passwords.txt, in small letters. */
struct password_words {
    const char *const *words;
    size_t count;
};

/* TEXT as it is hashed: at half width, nothing else changed; "" for NULL. Lives in SC. */
const char *password_text(struct scope *sc, const char *text);
/*
 * May P have the password TEXT, which password_text() returned?
 * Fails: RC_INVALID "password", saying what to do better. The sentence never holds the password.
 */
MUST_CHECK enum rc password_check(struct scope *sc, const struct password_words *common,
                                  const struct person *p, const char *text);
/* Into how many parts TEXT falls that somebody has to guess. */
size_t password_parts(const struct password_words *common, const char *text);

/* How long to wait after FAILURES wrong ones in a row: nothing before the fifth, then 1 minute,
 * which doubles up to an hour. */
struct span password_wait(int failures);
/* Count a try at NOW; it is taken back by password_right(). */
void password_try(struct password *p, struct instant now);
void password_right(struct password *p);
/* Must one wait at NOW? */
bool password_locked(const struct password *p, struct instant now);

#endif
