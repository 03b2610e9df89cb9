/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Consent: who may sit in when people mediate.
 *
 * A mediator may invite relatives, neighbours, colleagues, experts and social bodies to take part,
 * with the consent of the parties (人民调解法 art. 20). So each party who takes part is asked about
 * each helper, and may take his word back. Helpers are the parties with the role helper and the
 * members of a team who are of another agency than the committee and neither lead nor mediate.
 * Responding to an emergency and calming people on the spot (art. 21, 25) needs no consent.
 *
 * A word is never changed: the newest one of a day counts on that day, so that what is taken back
 * later makes no earlier session wrong.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONSENT_H
#define CORE_DOMAIN_CONSENT_H

#include "core/base/instant.h"
#include "core/domain/gap.h"
#include "core/domain/office.h"

/* What a party says about one helper: ROW(name, code, label) */
#define WORDS_CONSENT(ROW)                                                                         \
    ROW(CONSENT_GIVEN, "given", N_("Consents"))                                                    \
    ROW(CONSENT_REFUSED, "refused", N_("Refuses"))                                                 \
    ROW(CONSENT_REVOKED, "revoked", N_("Takes it back"))

enum consent_word {
#define CONSENT_ENUM_(name, code, label) name,
    WORDS_CONSENT(CONSENT_ENUM_)
#undef CONSENT_ENUM_
};

extern const struct word_list consent_words;

struct casefile;
struct session;

/* Somebody who may sit in; either a party of the case or somebody of the office. */
struct helper {
    int64_t party;  /* id; 0 */
    int64_t person; /* id; 0 */
    const char *name;
    enum agency_id agency; /* of a PERSON; AGENCY_NONE */
};

struct consent {
    int64_t id;
    struct helper helper; /* its name as it was */
    int64_t party;        /* id of who was asked */
    enum consent_word word;
    struct date on;
    struct instant recorded_at;
    const char *by;
};

/* Set *LIST to everybody whose sitting in needs consent: parties first, then the teams' members
 * in the order they were called, each once. Lives in SC. */
void consent_helpers(struct scope *sc, const struct casefile *cf, struct helper **list,
                     size_t *count);
/* Set *OUT to the helper that TEXT names: a number of consent_helpers() from 1, or a name.
 * Fails: RC_INVALID "helper": nobody, or several, have that name. */
MUST_CHECK enum rc consent_helper(struct scope *sc, const struct casefile *cf, const char *text,
                                  struct helper *out);
/* What the party with id PARTY had last said about HELPER at the end of the day ON; NULL. */
const struct consent *consent_standing(const struct casefile *cf, const struct helper *helper,
                                       int64_t party, struct date on);
/* Is HELPER named among those present in S, or does he speak there? */
bool consent_sits_in(const struct helper *helper, const struct session *s);
/* Who sits in at S although not every party who takes part had consented to him on that day: a gap
 * for each helper and party. A party who refused mediation is not asked; at a sitting with one side
 * only those who are there are. Asking and telephoning are no mediation and need no consent. */
void consent_missing(struct gaps *gaps, const struct casefile *cf, const struct session *s);
/* The gaps of all sessions that were recorded. */
void consent_gaps(struct gaps *gaps, const struct casefile *cf);

#endif
