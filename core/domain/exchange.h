/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exchange: a case that one office hands to another, up, down or across. Each office keeps its own
 * record; between them go packages, signed and numbered one after the other, each naming the one
 * before it and how far the sender's journal had come.
 *
 * A case has one owner at any time. Who sent it owns it until the other office says that it takes
 * it, but changes nothing in it meanwhile; an answer is given once. So a package that comes twice,
 * or after a later one, does no harm.
 *
 *     sender    SENT ────────────────▶ ACCEPTED (his case is closed as transferred)
 *                  └─────────────────▶ RETURNED (his case goes on)
 *     receiver  OFFERED ─▶ ACCEPTED (a case of his own) or RETURNED, with a reason
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_EXCHANGE_H
#define CORE_DOMAIN_EXCHANGE_H

#include "core/base/signet.h"
#include "core/domain/intake.h"
#include "core/domain/joining.h"

#define WORDS_RANK(ROW)                                                                            \
    ROW(RANK_UPPER, "upper", N_("Upper office"))                                                   \
    ROW(RANK_LOWER, "lower", N_("Lower office"))                                                   \
    ROW(RANK_SAME, "same", N_("Office beside us"))

#define WORDS_PACKAGE(ROW)                                                                         \
    ROW(PACKAGE_CASE, "case", N_("Case"))                                                          \
    ROW(PACKAGE_RECEIPT, "receipt", N_("Note that it arrived"))                                    \
    ROW(PACKAGE_ACCEPT, "accept", N_("Taking over"))                                               \
    ROW(PACKAGE_RETURN, "return", N_("Sent back"))

#define WORDS_EXCHANGE(ROW)                                                                        \
    ROW(EXCHANGE_SENT, "sent", N_("Waits for their answer"))                                       \
    ROW(EXCHANGE_OFFERED, "offered", N_("Waits for our answer"))                                   \
    ROW(EXCHANGE_ACCEPTED, "accepted", N_("Case taken over"))                                      \
    ROW(EXCHANGE_RETURNED, "returned", N_("Sent back"))

#define EXCHANGE_ENUM_(name, code, label) name,
enum rank { WORDS_RANK(EXCHANGE_ENUM_) };
enum package_kind { WORDS_PACKAGE(EXCHANGE_ENUM_) };
enum exchange_state { WORDS_EXCHANGE(EXCHANGE_ENUM_) };
#undef EXCHANGE_ENUM_

extern const struct word_list rank_words, package_words, exchange_words;

/* Another office that packages go to and come from. */
struct peer {
    int64_t id;
    int64_t rev;
    const char *name;     /* unique among those that stand */
    const char *division; /* 12 digits */
    enum rank rank;       /* of it, seen from here */
    const char *word;     /* its signet */
    struct signet signet; /* the same, read */
    struct instant added_at;
    const char *by;
    struct instant removed_at;                 /* INSTANT_NEVER: it stands */
    int sent, received;                        /* number of the newest package each way; 0: none */
    int known;                                 /* of ours, that they said they have */
    const char *sent_digest, *received_digest; /* of those; NULL before the first */
};

/* A case on its way, or that came. */
struct exchange {
    int64_t id;
    int64_t rev;
    int number;      /* among those of the office, from 1 */
    int64_t dispute; /* of this office; 0: not taken over */
    int64_t peer;
    const char *peer_name;
    bool outgoing;
    int64_t reference; /* its id at the office that sent it */
    enum exchange_state state;
    enum secrecy secrecy;
    const char *title;
    const char *reason;       /* why it was sent */
    const char *other_number; /* register number there: "2026/12"; NULL: not known yet */
    const char *own_number;   /* that of its case here, in a list; NULL: there is none */
    const char *answer;       /* why it was sent back; NULL */
    bool arrived;             /* outgoing: they sent a receipt */
    struct instant opened_at;
    const char *by;
    struct instant decided_at; /* INSTANT_NEVER: not yet */
    const char *decided_by;
};

struct enclosed {     /* a paper that goes with a case */
    const char *name; /* without folders */
    const char *digest;
    struct bytes data;
};

/* A party who was joined into another before the case was sent: whoever takes it over can part the
 * two again. */
struct carried {
    struct joined who;
    struct joining joining; /* without ids: rows are given theirs where they are written */
};

struct package {
    int64_t id;
    int64_t peer;
    int64_t exchange;
    bool outgoing;
    enum package_kind kind;
    int number;                      /* from 1 among those of one office to another */
    const char *previous;            /* digest of the one before; NULL: the first */
    int received;                    /* how many of the other's packages its sender had */
    const char *from, *to;           /* names of signets */
    const char *from_name, *to_name; /* of the offices */
    struct instant made_at;
    const char *by;
    int64_t seq; /* newest entry of its sender's journal when it was made, */
    const char *hash;
    int64_t reference; /* struct exchange at the office that sent the case */
    /* Of a case: at its sender. Of an acceptance: the number it got. */
    const char *register_number, *case_number;
    const char *reason;     /* of a case and of a return */
    struct intake *intake;  /* of a case */
    struct carried *joined; /* of a case, who was joined last stands last */
    size_t joined_count;
    struct enclosed *files;
    size_t file_count;
    const char *text;   /* all of this but the bytes of the files, as it was signed */
    const char *digest; /* of TEXT */
};

/* Gate name and division of P in place and read its word. OURS is this office's own signet.
 * Fails: RC_INVALID naming the field, also for an office that would be this one. */
MUST_CHECK enum rc peer_check(struct scope *sc, const struct division_table *divisions,
                              const struct signet *ours, struct peer *p);
/* Set *INDEX to the one of COUNT PEERS that TEXT names, by name or division. Fails: RC_NOTFOUND
 * "to"; RC_INVALID "to" when several are in that division. */
MUST_CHECK enum rc peer_find(struct scope *sc, const struct peer *peers, size_t count,
                             const char *text, size_t *index);

/*
 * Is P, which PEER signed, the next one from there? *KNOWN when it came before: nothing is to be
 * done then. OURS is the name of this office's signet.
 * Fails: RC_INVALID "package" when it is for another office or its time has not come yet at NOW;
 *        RC_CONFLICT "package" when one before it is missing, or another one came by its number.
 */
MUST_CHECK enum rc package_follows(struct scope *sc, const struct peer *peer,
                                   const struct package *p, const char *ours, struct instant now,
                                   bool *known);

/* Has each party of the case in P, also who was joined, a position of his own, and is each joined
 * into somebody of his role and type? Fails: RC_INVALID "package". */
MUST_CHECK enum rc package_check_parties(struct scope *sc, const struct package *p);

/* May X be answered here? Fails: RC_INVALID "exchange" when it was sent by us, RC_CONFLICT when it
 * was answered before. */
MUST_CHECK enum rc exchange_may_answer(struct scope *sc, const struct exchange *x);
/* May the answer KIND of the other office be written into X? Fails: as above. */
MUST_CHECK enum rc exchange_may_learn(struct scope *sc, const struct exchange *x,
                                      enum package_kind kind);

/* For how many days X has waited for its answer on the day TODAY; -1: it was answered. */
int exchange_waited(const struct exchange *x, struct date today);

/* Leave of X what may be told to who sees no more of its case than that there is one. */
void exchange_conceal(struct exchange *x);

/* File name of P without anything of the case: "1a2b3c4d-5e6f7081-000012.package", from, to and
 * number; sorted by name they stand in their order. Lives in SC. */
const char *package_file(struct scope *sc, const struct package *p);
/* Does FILE, a name as package_file() makes it, go to the office whose signet is called NAME? */
bool package_file_is_for(struct scope *sc, const char *file, const char *name);

#endif
