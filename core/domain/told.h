/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Told: an address that is to be kept secret and stands in another field too, where it would be
 * read: the place, what happened, a term, a record.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_TOLD_H
#define CORE_DOMAIN_TOLD_H

#include "core/base/tr.h"
#include "core/domain/casefile.h"

/* The part of a file that was written; all of it. */
enum told_part {
    TOLD_ALL,
    TOLD_HEAD, /* and the calls, and why a party does not take part */
    TOLD_RECORD,
    TOLD_AGREEMENT,
    TOLD_EVIDENCE,
    TOLD_PERFORMANCE,
    TOLD_URGING,
    TOLD_VISIT,
    TOLD_SUPPLEMENT,
    TOLD_PARTICULAR,
    TOLD_CONTACT,
    TOLD_FOLDER /* what was noted on its papers, and when it was put away and judged */
};

/* One field that repeats the address of PARTY. */
struct told {
    const char *field; /* msgid; {1} is NUMBER */
    int number;        /* of the record, the term …, from 1; 0: there is only one */
    const struct party *party;
};

/* Every field in PART of CF that papers are filled from and that repeats a secret address, in the
 * order of the file; of agreements the newest alone. CF must be whole. Lives in SC. */
void told_list(struct scope *sc, const struct casefile *cf, enum told_part part, struct told **list,
               size_t *count);
/* A sentence for each party whose address COUNT fields repeat, which names them; "" for none.
 * Lives in SC. */
const char *told_sentences(struct scope *sc, enum lang lang, const struct told *list, size_t count);
/* The first party of CF, also among who was joined, whose secret address TEXT repeats, however it
 * is written; NULL. */
const struct party *told_party(struct scope *sc, const struct casefile *cf, const char *text);
/* TEXT with PARTY_ADDRESS_SECRET for every secret address of such a party that it repeats; TEXT
 * itself when it repeats none. NULL → NULL. */
const char *told_conceal(struct scope *sc, const struct casefile *cf, const char *text);

#endif
