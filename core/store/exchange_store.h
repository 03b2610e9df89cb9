/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exchange store: other offices, cases on their way to and from them, and the packages that went.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_EXCHANGE_STORE_H
#define CORE_STORE_EXCHANGE_STORE_H

#include "core/domain/exchange.h"
#include "core/store/journal.h"

/* Sets the id of P. Fails: RC_CONFLICT "name", "word" when one that stands has it. */
MUST_CHECK enum rc peer_insert(struct tx *tx, struct peer *p);
/* Fails: RC_CONFLICT when somebody else removed it first. */
MUST_CHECK enum rc peer_remove(struct tx *tx, const struct peer *p);
/* Those of OFFICE that stand, by name. */
MUST_CHECK enum rc peer_list(struct scope *sc, struct engine *engine, int64_t office,
                             struct peer **list, size_t *count);

/* Sets the id of X and gives it the next number, and sets its reference when X goes out and has
 * none. */
MUST_CHECK enum rc exchange_insert(struct tx *tx, struct exchange *x);
/* Save what may change of X. Fails: RC_CONFLICT. */
MUST_CHECK enum rc exchange_save(struct tx *tx, struct exchange *x);
/* Those of OFFICE that exist for the viewer: at most MOST of those after AFTER (NULL: from the
 * first), what waits for an answer of OFFICE first, then the newest. */
MUST_CHECK enum rc exchange_list(struct scope *sc, struct engine *engine, int64_t office,
                                 const struct exchange *after, size_t most, struct exchange **list,
                                 size_t *count);
/* Set *X to the one of those with NUMBER. Fails: RC_NOTFOUND "exchange". */
MUST_CHECK enum rc exchange_by_number(struct scope *sc, struct engine *engine, int64_t office,
                                      int number, struct exchange *x);
/* Those of DISPUTE, oldest first, without their numbers; who asks was asked before whether he may
 * read it. */
MUST_CHECK enum rc exchange_of_case(struct scope *sc, struct engine *engine, int64_t dispute,
                                    struct exchange **list, size_t *count);
/* The number of exchange ID, whoever asks. */
MUST_CHECK enum rc exchange_number(struct scope *sc, struct engine *engine, int64_t id,
                                   int *number);
/* Has each exchange the number that its place gives it? Fails: RC_INVALID. */
MUST_CHECK enum rc exchange_check_numbers(struct scope *sc, struct engine *engine);
/* How many that the viewer may know of wait for an answer of OFFICE; inside a transaction that the
 * journal tells of: how many wait between this office and PEER. */
MUST_CHECK enum rc exchange_waiting(struct scope *sc, struct engine *engine, int64_t office,
                                    int64_t *count);
MUST_CHECK enum rc exchange_open_with(struct scope *sc, struct engine *engine, int64_t peer,
                                      int64_t *count);
/* Inside such a transaction: set *X to what PEER and this office call REFERENCE. Fails: RC_NOTFOUND
 * "package". */
MUST_CHECK enum rc exchange_by_reference(struct scope *sc, struct engine *engine, int64_t peer,
                                         bool outgoing, int64_t reference, struct exchange *x);

/* A package as it is kept. */
struct kept_package {
    int64_t id;
    int64_t peer;
    bool outgoing;
    int number;
    enum package_kind kind;
    const char *digest, *text; /* TEXT is NULL once it was lawfully erased */
    const char *signature;
    const char *peer_name;
};
/* Write P with its files; sets its id. Fails: RC_CONFLICT "number" when that one is there. */
MUST_CHECK enum rc package_insert(struct tx *tx, struct package *p, const char *signature,
                                  struct instant now);
/* Those that go to PEER from number FROM on, oldest first; with engine_see_all(), or those of cases
 * that the viewer does not see are missing. */
MUST_CHECK enum rc package_outgoing(struct scope *sc, struct engine *engine, int64_t peer, int from,
                                    struct kept_package **list, size_t *count);
/* Set *OUT to the package that brought or sent the case of EXCHANGE. */
MUST_CHECK enum rc package_of_case(struct scope *sc, struct engine *engine, int64_t exchange,
                                   struct kept_package *out);
MUST_CHECK enum rc package_files(struct scope *sc, struct engine *engine, int64_t package,
                                 struct enclosed **files, size_t *count);
/* Erase the words and papers that came with the case of EXCHANGE. */
MUST_CHECK enum rc package_forget(struct tx *tx, int64_t exchange);
/* All of OFFICE, for verify, by peer, direction and number; without signatures. */
MUST_CHECK enum rc package_all(struct scope *sc, struct engine *engine, int64_t office,
                               struct kept_package **list, size_t *count);

#endif
