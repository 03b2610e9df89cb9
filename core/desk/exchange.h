/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exchange: handing a case to another office and taking one over, for offices that each keep a
 * record of their own. How the packages get from one to the other, as files on a stick or through a
 * pipe, is not known here: they come and go as bytes. See core/domain/exchange.h.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_EXCHANGE_H
#define CORE_DESK_EXCHANGE_H

#include "core/desk/register.h"
#include "core/domain/exchange.h"

/* The signet of this office; its secret, a file beside the database, is made at the first call.
 * Fails: RC_DENIED "as"; RC_SYNTAX "key" when the file was changed; RC_IO, RC_FULL. */
MUST_CHECK enum rc desk_signet(struct desk *desk, struct scope *sc, struct signet *out);

/* Add P, of whom name, division, rank and word are said. Fails: RC_INVALID; RC_CONFLICT. */
MUST_CHECK enum rc desk_add_peer(struct desk *desk, struct scope *sc, struct peer *p);
/* Nothing goes to the office NAME any more or is taken from it. Fails: RC_NOTFOUND "to";
 * RC_INVALID "to" while a case is on its way between the two. */
MUST_CHECK enum rc desk_remove_peer(struct desk *desk, struct scope *sc, const char *name);
MUST_CHECK enum rc desk_peers(struct desk *desk, struct scope *sc, struct peer **list,
                              size_t *count);

/* What was sent and what came, as far as who sits here may know of it: at most MOST of those after
 * AFTER (NULL: from the first), what waits for an answer of this office first, then the newest. Of
 * a closed case that he may not read neither title nor reason is told. */
MUST_CHECK enum rc desk_exchanges(struct desk *desk, struct scope *sc, const struct exchange *after,
                                  size_t most, struct exchange **list, size_t *count);
/* The one with NUMBER, as it stands in that list. Fails: RC_NOTFOUND "exchange". */
MUST_CHECK enum rc desk_exchange_told(struct desk *desk, struct scope *sc, int number,
                                      struct exchange *x);
/* Those of the case CF, which was read for who sits here, oldest first, without their numbers; none
 * where its facts are withheld from him. */
MUST_CHECK enum rc desk_exchanges_of(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                     struct exchange **list, size_t *count);
/* How many cases wait for an answer of this office that who sits here may give. For whom that is
 * none, nothing is read. */
MUST_CHECK enum rc desk_offers(struct desk *desk, struct scope *sc, int64_t *count);
/* The one with NUMBER and what came with it: *P has neither intake nor files when that was erased,
 * or when it was sent from here. That somebody looked is recorded.
 * Fails: RC_NOTFOUND "exchange"; RC_DENIED for who may not read the case it became. */
MUST_CHECK enum rc desk_exchange(struct desk *desk, struct scope *sc, int number,
                                 struct exchange *x, struct package *p);

/*
 * Hand dispute ID to the office TO, for a REASON, with the papers and the evidence of the case.
 * *NUMBER is that of the exchange. Nothing in the case is changed until they answer.
 * Fails: RC_INVALID "case", "files" when they are too large together; RC_NOTFOUND "to".
 */
MUST_CHECK enum rc desk_send_case(struct desk *desk, struct scope *sc, int64_t id, const char *to,
                                  const char *reason, int *number);

/* A package on its way out, signed and sealed. */
struct posted {
    const char *file; /* a name for it */
    struct bytes bytes;
};
/* Set *LIST to what goes to the office TO, oldest first: what it has not said it has; ALL: from
 * the first on. Fails: RC_NOTFOUND "to". */
MUST_CHECK enum rc desk_post(struct desk *desk, struct scope *sc, const char *to, bool all,
                             struct posted **list, size_t *count);

/* What became of a package that came. */
struct taken {
    const char *peer; /* name of the office */
    enum package_kind kind;
    int number;   /* of the package */
    int exchange; /* number of the exchange it belongs to; 0: it was known */
    bool known;   /* it came before; nothing was done */
};
/*
 * Take in the packages that DATA holds one behind the other, each whole or not at all. *LIST gets
 * those that were taken before the first that could not be.
 * Fails: RC_INVALID, RC_DENIED, RC_CONFLICT "package" with the sentence about that one.
 */
MUST_CHECK enum rc desk_take_in(struct desk *desk, struct scope *sc, struct bytes data,
                                struct taken **list, size_t *count);

/* Leave of *COUNT NAMES of files in a folder those that are packages for this office.
 * Fails: RC_NOTFOUND "key". */
MUST_CHECK enum rc desk_packages_for_us(struct desk *desk, struct scope *sc, const char **names,
                                        size_t *count);

/* Take over the case of exchange NUMBER: it is registered here, and the answer goes out. KIND is
 * the kind it gets here; NULL: the one it came with. Fails: RC_INVALID naming the field. */
MUST_CHECK enum rc desk_take_case(struct desk *desk, struct scope *sc, int number, const char *kind,
                                  struct registered *out);
/* Send it back for a REASON; what came with it is erased here. */
MUST_CHECK enum rc desk_send_back(struct desk *desk, struct scope *sc, int number,
                                  const char *reason);

#endif
