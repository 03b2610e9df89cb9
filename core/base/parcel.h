/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parcel: bytes on their way from one office to another, packed and sealed, so that nobody in
 * between reads them. Several may stand one behind the other, in a file or a pipe:
 *
 *   "onecase package 1 SIZE\n"     SIZE counts what follows, in bytes
 *   the head of the seal, "\n"     core/base/seal.h
 *   the start of the seal, and the stream packed by zstd in sealed parts
 *
 * Layer: base.
 */
#ifndef CORE_BASE_PARCEL_H
#define CORE_BASE_PARCEL_H

#include "core/base/seal.h"

#define PARCEL_LIMIT (64u * 1024 * 1024) /* bytes, packed and unpacked */

/* Set *OUT to the parcel of PLAIN for him who holds the private half of TO. Lives in SC.
 * Fails: RC_INVALID "package" when PLAIN is larger than PARCEL_LIMIT. */
MUST_CHECK enum rc parcel_close(struct scope *sc, const struct seal_public *to, struct bytes plain,
                                struct bytes *out);

/*
 * Open the parcel that DATA begins with: *PLAIN is what was put into it, *USED how many bytes of
 * DATA it took. Lives in SC.
 * Fails: RC_INVALID "package" when there is none, it is cut off, damaged, too large or was made by
 *        a newer program; RC_DENIED "package" when it was sealed for another office.
 */
MUST_CHECK enum rc parcel_open(struct scope *sc, const struct seal_private *secret,
                               struct bytes data, size_t *used, struct bytes *plain);

#endif
