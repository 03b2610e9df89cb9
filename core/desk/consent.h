/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who sits at the table: the parties' consent to helpers (人民调解法 art. 20), the mediator they
 * choose or refuse (art. 19, 23), and what stands between somebody of the office and a party.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CONSENT_H
#define CORE_DESK_CONSENT_H

#include "core/desk/desk.h"

struct consent_request {
    struct helper helper; /* one of consent_helpers() */
    int party;            /* position of who was asked */
    enum consent_word word;
    struct date on; /* DATE_NONE: today */
};
/* Record what parties of case ID said, all of LIST or nothing. What was said already is not
 * recorded again. Fails: RC_INVALID "helper", "party"; "word" when nothing was given that could be
 * taken back; "on" when that day has not come. */
MUST_CHECK enum rc desk_consent(struct desk *desk, struct scope *sc, int64_t id,
                                const struct consent_request *list, size_t count);

/* The party at position PARTY chooses or refuses the mediator that NAME (a login or a name) is.
 * REASON may be NULL. Fails: RC_INVALID "mediator", "party". */
MUST_CHECK enum rc desk_choose_mediator(struct desk *desk, struct scope *sc, int64_t id,
                                        const char *name, int party, enum mediator_word word,
                                        const char *reason);
/* State in WORDS how NAME of the office stands to the party at position PARTY.
 * Fails: RC_INVALID "person", "party", "words". */
MUST_CHECK enum rc desk_relate(struct desk *desk, struct scope *sc, int64_t id, const char *name,
                               int party, const char *words);
/* Keep where NAME of the office lives and who else employs him, in place of what he disclosed
 * before. Fails: RC_INVALID "person". */
MUST_CHECK enum rc desk_disclose(struct desk *desk, struct scope *sc, const char *name,
                                 const char *address, const char *employer);

#endif
