/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pack: compress a stream, and back, by zstd.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_PACK_H
#define CORE_BASE_PACK_H

#include "core/base/scope.h"

/* Where packed bytes go; where they come from: set *GOT to how many were put into ROOM, 0 at the
 * end. USER is the caller's. */
typedef enum rc (*pack_sink)(void *user, struct scope *sc, const unsigned char *data, size_t size);
typedef enum rc (*pack_source)(void *user, struct scope *sc, unsigned char *room, size_t size,
                               size_t *got);

struct pack;
/* Owns: given back by pack_free(). */
struct pack *pack_begin(pack_sink sink, void *user);
/* Fails: as the sink does. */
MUST_CHECK enum rc pack_add(struct pack *p, struct scope *sc, const void *data, size_t size);
/* Hand on what is left, with the end of the stream. */
MUST_CHECK enum rc pack_end(struct pack *p, struct scope *sc);
void pack_free(struct pack *p); /* NULL is allowed */

struct unpack;
/* Owns: given back by unpack_free(). */
struct unpack *unpack_begin(pack_source source, void *user);
/* Put up to SIZE bytes into OUT; *GOT is less only at the end.
 * Fails: as the source does; RC_INVALID "file" when it is no packed stream, damaged, or cut off. */
MUST_CHECK enum rc unpack_read(struct unpack *u, struct scope *sc, void *out, size_t size,
                               size_t *got);
void unpack_free(struct unpack *u); /* NULL is allowed */

#endif
