/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What sending and taking in share: the secret of the office, and writing a package. Private to the
 * desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_EXCHANGE_WORK_H
#define CORE_DESK_EXCHANGE_WORK_H

#include "core/desk/exchange.h"
#include "core/desk/work.h"
#include "core/store/exchange_store.h"

/* The secret of this office; made when MAKE, else RC_NOTFOUND "key". Wipe it with seal_forget(). */
MUST_CHECK enum rc exchange_secret(struct desk *desk, struct scope *sc, bool make,
                                   struct seal_private *out);
/* Set *X to the exchange with NUMBER, as far as who sits here may know of it. Fails: RC_NOTFOUND
 * "exchange". */
MUST_CHECK enum rc exchange_numbered(struct desk *desk, struct scope *sc, int number,
                                     struct exchange *x);
/* Set *OUT to the office with ID, as it stands. Fails: RC_NOTFOUND "to". */
MUST_CHECK enum rc exchange_peer(struct desk *desk, struct scope *sc, int64_t id, struct peer *out);

/* Write P, of which kind, reason and what depends on the kind are said, as the next package to the
 * office of X, signed with SECRET. */
MUST_CHECK enum rc work_post(struct work *w, const struct seal_private *secret,
                             const struct exchange *x, struct package *p);

/* Do the packages kept say what their digests say, is none missing, and has each exchange its
 * number? Fails: RC_INVALID, saying which. Run it inside engine_begin_read(). */
MUST_CHECK enum rc desk_check_packages(struct desk *desk, struct scope *sc);

#endif
