/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Casefile store: all an office knows of one dispute, read at one moment.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_CASEFILE_STORE_H
#define CORE_STORE_CASEFILE_STORE_H

#include "core/domain/casefile.h"
#include "core/store/dispatch_store.h"

/*
 * Set *CF to everything about dispute ID of OFFICE. Run it inside a transaction or
 * engine_begin_read(), or its parts may be of different moments.
 * Owns:  *CF lives in SC and points into KINDS.
 * Fails: RC_NOTFOUND "case"; as READER does.
 */
MUST_CHECK enum rc casefile_load(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t id, const struct kind_table *kinds,
                                 const struct playbook_reader *reader, struct casefile *cf);

#endif
