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

/* Sets the id of X, and its reference when X goes out and has none. */
MUST_CHECK enum rc exchange_insert(struct tx *tx, struct exchange *x);
/* Save what may change of X. Fails: RC_CONFLICT. */
MUST_CHECK enum rc exchange_save(struct tx *tx, struct exchange *x);
/* Which of what came and was not taken over: nothing, what is not hidden, all. */
enum offers { OFFERS_NONE, OFFERS_OPEN, OFFERS_ALL };
/* Those whose case exists for the viewer, and OFFERS: at most MOST of those after AFTER (NULL: from
 * the first), what waits for an answer of OFFICE first, then the newest. With NUMBER not 0 the one
 * that has it, or none. */
MUST_CHECK enum rc exchange_list(struct scope *sc, struct engine *engine, int64_t office,
                                 enum offers offers, int number, const struct exchange *after,
                                 size_t most, struct exchange **list, size_t *count);
/* Those of DISPUTE, oldest first, without their numbers; who asks was asked before whether he may
 * read it. */
MUST_CHECK enum rc exchange_of_case(struct scope *sc, struct engine *engine, int64_t dispute,
                                    struct exchange **list, size_t *count);
/* The number of exchange ID, whoever asks. */
MUST_CHECK enum rc exchange_number(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t id, int *number);
/* How many of OFFERS wait for an answer of OFFICE; how many wait between OFFICE and PEER. */
MUST_CHECK enum rc exchange_waiting(struct scope *sc, struct engine *engine, int64_t office,
                                    enum offers offers, int64_t *count);
MUST_CHECK enum rc exchange_open_with(struct scope *sc, struct engine *engine, int64_t peer,
                                      int64_t *count);
/* Set *X to what PEER and this office call REFERENCE. Fails: RC_NOTFOUND "package". */
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
/* Those that go to PEER from number FROM on, oldest first. */
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
