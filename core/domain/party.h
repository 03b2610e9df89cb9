/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Party: a person or an organisation in a dispute.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PARTY_H
#define CORE_DOMAIN_PARTY_H

#include "core/domain/identity.h"
#include "core/domain/word.h"

/* A name that is not known yet; it may be corrected later. */
#define PARTY_UNVERIFIED "待核"

/* What a paper and a list say for the address of somebody who must not be found. */
#define PARTY_ADDRESS_SECRET "（地址保密）"

/* What an ID number tells of a person, for one that is masked. */
struct party_proof {
    enum sex sex;
    struct date birth; /* DATE_NONE: it tells none */
};

struct party {
    int64_t id;
    int64_t rev;
    int position; /* from 1, as registered; it stays his, and nobody else gets it */
    enum role role;
    enum party_type type;
    const char *name;      /* PARTY_UNVERIFIED when nobody knows yet */
    const char *id_number; /* citizen number of a person, credit code of an organisation; NULL */
    const char *phone;     /* digits; NULL */
    const char *address;
    bool address_secret;             /* it stands on no paper and on no list (地址保密) */
    const char *agent;               /* agent, guardian or representative; NULL */
    struct date refused_on;          /* this party refused mediation; DATE_NONE */
    const char *refusal;             /* in his words; NULL */
    const struct party_proof *proof; /* of a masked ID number; NULL: the number is whole */
};

/* Check and normalise every field of P as typed: gates, number, phone.
 * Fails: RC_INVALID with field "parties[2].id_number" and so on (positions from 1). */
MUST_CHECK enum rc party_check(struct scope *sc, struct party *p, struct date today);
/* Sex and birth date from the ID number of a person; SEX_UNKNOWN, DATE_NONE without one. */
enum sex party_sex(const struct party *p);
struct date party_birth(const struct party *p);
/* Is P a person who, by his ID number, is not of age on DAY (民法典 art. 17)? */
bool party_is_minor(const struct party *p, struct date day);
/* The one of PARTIES at POSITION; NULL: there is none. A party keeps his position for good, so
 * there are gaps where one was joined into another. */
const struct party *party_at(const struct party *parties, size_t count, int position);
/* The same of PARTIES that may be changed and have one at POSITION. */
struct party *party_among(struct party *parties, int position);
/* The name of that one; NULL: there is none. */
const char *party_name_at(const struct party *parties, size_t count, int position);
/* A helper takes part without being bound by the agreement, so he signs nothing. */
bool party_signs(const struct party *p);
/* Set *POSITION (from 1) to the party that TEXT names: a position or a unique name.
 * Fails: RC_INVALID, FIELD: nobody, or several, have that name. */
MUST_CHECK enum rc party_find(struct scope *sc, const struct party *parties, size_t count,
                              const char *field, const char *text, int *position);

#endif
