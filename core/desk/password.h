/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Passwords, and sitting down by one at a terminal that several people share.
 *
 * A desk opened with `shared` has nobody sitting at it until somebody signs in; meanwhile every
 * other use case is refused. Each try is journalled, and counted before it is judged, so that
 * neither killing the program nor trying in parallel gains anything. No password is ever kept,
 * journalled or said.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PASSWORD_H
#define CORE_DESK_PASSWORD_H

#include "core/desk/desk.h"
#include "core/domain/password.h"

/*
 * Give the person with LOGIN the password TEXT. It must be changed when it is first used, and ends
 * every waiting time.
 * Fails: RC_NOTFOUND "login"; RC_INVALID "password" as password_check().
 */
MUST_CHECK enum rc desk_password_set(struct desk *desk, struct scope *sc, const char *login,
                                     const char *text);
/*
 * Change the password of LOGIN from OLD to TEXT; nobody needs to sit at the desk.
 * Fails: as desk_password_check() for OLD; RC_INVALID "password" as password_check(), or when it is
 *        the old one.
 */
MUST_CHECK enum rc desk_password_change(struct desk *desk, struct scope *sc, const char *login,
                                        const char *old, const char *text);

/*
 * Is TEXT the password of LOGIN? Sets *PERSON (or NULL) to who that is; who sits at the desk stays
 * the same. For an unlocking, too: while nothing can be written (a full disk, one that may only be
 * read), who sits here is let back all the same, and his tries are counted in memory. Takes a tenth
 * of a second.
 * Fails: RC_DENIED "password" in the same words and the same time for a wrong password, an unknown
 *        login and somebody who has none; RC_DENIED "wait" while too many wrong ones lock it,
 *        saying until when; RC_DENIED "as" for somebody who is disabled or has no post, once the
 *        password was right; RC_DENIED "change" when the password is right and must be changed.
 */
MUST_CHECK enum rc desk_password_check(struct desk *desk, struct scope *sc, const char *login,
                                       const char *text, struct person *person);
/* Does LOGIN have a password? Of who sits here, so that a screen knows whether it can be locked. */
MUST_CHECK enum rc desk_password_known(struct desk *desk, struct scope *sc, const char *login,
                                       bool *known);

/* Does everybody here sign in by a password, one after the other? */
bool desk_is_shared(const struct desk *desk);
/* Check as desk_password_check() does; from then on he sits at this desk instead of whoever did.
 * Nothing changes on failure. Fails: also RC_DENIED "as" where the desk is not shared and he is not
 * who opened it. */
MUST_CHECK enum rc desk_sign_in(struct desk *desk, struct scope *sc, const char *login,
                                const char *text);
/* Whoever sits here gets up: desk_person() is then a person with id 0, and everything but signing
 * in is refused. */
void desk_sign_out(struct desk *desk);

#endif
