/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Beside: the check of the file, on a thread and a connection of its own, while the caller reads
 * the journal on his. It is the only thread of the program; doc/adr/0026 says what it may do.
 *
 * Layer: store. Only verify.c includes it.
 */
#ifndef CORE_STORE_BESIDE_H
#define CORE_STORE_BESIDE_H

#include "core/store/engine.h"

struct progress;
struct beside;

/* Begin engine_check() of the database that ENGINE has open. On a server, and where there can be
 * no second connection or no thread, it is over when this returns, and PROGRESS counted its pages.
 * Owns: until beside_end(), which must come. Never NULL. */
struct beside *beside_begin(struct scope *sc, struct engine *engine, struct progress *progress);
/* Is there an answer by now that is not RC_OK? */
bool beside_found(const struct beside *b);
/* Wait for the answer, while PROGRESS counts pages; STOP: do not wait for all of it. Fails: as
 * engine_check(); RC_STOPPED when it was stopped before it found anything. */
MUST_CHECK enum rc beside_end(struct beside *b, struct scope *sc, struct progress *progress,
                              bool stop);

#endif
