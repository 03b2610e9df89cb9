/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Anchor (锚点): how far the record of an office had come at some time, told to the outside, so
 * that a record that was cut off, put back or made anew is found by who holds the anchor.
 *
 * As a line of a file: time, office, number and hash of its newest journal entry, number and hash
 * of its newest access entry, parted by blanks. No names.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_ANCHOR_H
#define CORE_DOMAIN_ANCHOR_H

#include "core/base/instant.h"

#define ANCHOR_HASH  64 /* digits of a hash */
#define ANCHOR_SHORT 16 /* digits that paper shows */

struct anchor {
    struct instant at;
    int64_t office, seq;
    const char *hash; /* or its first digits, ANCHOR_SHORT at least */
    int64_t access_seq;
    const char *access_hash; /* the same; NULL: nothing was told of the access record */
    int line;                /* of the file it was read from; 0 */
};

/* The line, without its end. Lives in SC. */
const char *anchor_line(struct scope *sc, const struct anchor *a);
/* "153 0a1b2c3d4e5f6071": what stands on paper. Lives in SC. */
const char *anchor_short(struct scope *sc, const struct anchor *a);
/* Read what anchor_short() wrote, of OFFICE. Fails: RC_INVALID "head". */
MUST_CHECK enum rc anchor_short_parse(struct scope *sc, int64_t office, const char *text,
                                      struct anchor *out);
/* Read every line of TEXT; empty ones and ones that begin with "#" are passed over.
 * Fails: RC_SYNTAX with FILE and line. */
MUST_CHECK enum rc anchor_parse(struct scope *sc, const char *file, const char *text,
                                struct anchor **list, size_t *count);
/* Is FOUND, a whole hash, the one that TOLD tells, whole or its first digits? */
bool anchor_fits(const char *told, const char *found);

#endif
