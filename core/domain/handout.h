/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Handout: a signed copy of a paper given to somebody (人民调解法 art. 29: each party gets one, the
 * committee keeps one).
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_HANDOUT_H
#define CORE_DOMAIN_HANDOUT_H

#include "core/base/instant.h"
#include "core/domain/word.h"

/* How it reached him: ROW(name, code, label) */
#define WORDS_HANDOUT(ROW)                                                                         \
    ROW(HANDOUT_HAND, "hand", N_("Given by hand"))                                                 \
    ROW(HANDOUT_POST, "post", N_("By post"))                                                       \
    ROW(HANDOUT_AGENT, "agent", N_("Through somebody else"))                                       \
    ROW(HANDOUT_KEPT, "kept", N_("Kept in the file"))

enum handout_way {
#define HANDOUT_ENUM_(name, code, label) name,
    WORDS_HANDOUT(HANDOUT_ENUM_)
#undef HANDOUT_ENUM_
};

extern const struct word_list handout_words;

struct handout {
    int64_t id;
    const char *document; /* code of the paper: "agreement" */
    int version;
    int party;            /* position; 0: RECEIVER is no party, as the committee itself */
    const char *receiver; /* NULL: the party */
    int copies;
    enum handout_way way;
    struct date on;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

struct casefile;

/*
 * May H be written down in CF? One to 99 copies of a paper that was issued, or of an agreement; to
 * a party or to a named receiver; not before the agreement was reached.
 * Fails: RC_INVALID "document", "copies", "party", "on".
 */
MUST_CHECK enum rc handout_check(struct scope *sc, const struct casefile *cf,
                                 const struct handout *h);
/* How many copies of version VERSION of DOCUMENT went to PARTY (0: no party) by what stands. */
int handout_copies(const struct casefile *cf, const char *document, int version, int party);
/* The newest that stands of DOCUMENT to PARTY; NULL. */
const struct handout *handout_newest(const struct casefile *cf, const char *document, int party);

#endif
