/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Secrecy: looking at a number that is masked everywhere else, and how far a case is closed.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SECRECY_H
#define CORE_DESK_SECRECY_H

#include "core/desk/register.h"
#include "core/domain/told.h"

#define WORDS_REVEAL(ROW)                                                                          \
    ROW(REVEAL_ID_NUMBER, "id_number", N_("ID number"))                                            \
    ROW(REVEAL_PHONE, "phone", N_("Telephone"))                                                    \
    ROW(REVEAL_ADDRESS, "address", N_("Address"))                                                  \
    ROW(REVEAL_CALLER, "caller", N_("Caller's number"))

enum reveal {
#define REVEAL_ENUM_(name, code, label) name,
    WORDS_REVEAL(REVEAL_ENUM_)
#undef REVEAL_ENUM_
};
extern const struct word_list reveal_words;

#define REVEAL_SECONDS 20 /* that a screen shows what was revealed */

/*
 * Set *TEXT to FIELD of the party at POSITION of dispute ID, or to the newest number that somebody
 * rang from (CALLER; POSITION is 0); NULL when there is none. That somebody looked is recorded,
 * with the party and the field. Lives in SC.
 * Fails: RC_INVALID "party"; RC_DENIED "as".
 */
MUST_CHECK enum rc desk_reveal(struct desk *desk, struct scope *sc, int64_t id, int position,
                               enum reveal field, const char **text);

/*
 * Set *SENTENCES to what is to be said of the fields in PART of dispute ID that repeat an address
 * to be kept secret; "" when none does, and for whoever may not look at the address of such a
 * party. Whoever writes a part is told as soon as it is saved. Lives in SC.
 * Fails: as desk_casefile().
 */
MUST_CHECK enum rc desk_addresses_told(struct desk *desk, struct scope *sc, enum lang lang,
                                       int64_t id, enum told_part part, const char **sentences);

/* Close dispute ID so far, for a REASON. Fails: RC_INVALID "reason"; RC_DENIED "secrecy" when
 * somebody who is no head opens it further. */
MUST_CHECK enum rc desk_classify(struct desk *desk, struct scope *sc, int64_t id,
                                 enum secrecy secrecy, const char *reason);
/* How far IN, which may be half typed, will be closed when it is registered. Lives in SC. */
struct secrecy_proposal desk_secrecy(struct desk *desk, struct scope *sc, const struct intake *in);

#endif
