/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Archive: several files in one, packed, and sealed when there are keys.
 *
 *   a zstd frame that readers of zstd skip, holding text: "onecase backup 1\n", then "plain\n", or
 *   "sealed\n" and one line for each key;
 *   the members as a tar of POSIX (ustar), packed by zstd; sealed: that stream in sealed parts.
 *
 * So a plain one opens with `zstd -dc FILE | tar x` where this program is not at hand.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_ARCHIVE_H
#define CORE_BASE_ARCHIVE_H

#include "core/base/digest.h"
#include "core/base/seal.h"

struct progress;

#define ARCHIVE_NAME_MAX 99 /* bytes of a member's name */

struct archive_writer;

/*
 * Begin to write an archive that will be PATH, sealed for COUNT KEYS (0: plain). Until
 * archive_publish() it has a hidden name beside it, mode 0600.
 * Owns:  *W until archive_publish() or archive_abandon().
 * Fails: RC_CONFLICT "file" when there is something at PATH; RC_FULL, RC_IO.
 */
MUST_CHECK enum rc archive_create(struct scope *sc, const char *path,
                                  const struct seal_public *keys, size_t count,
                                  struct archive_writer **w);
/* Add the file at PATH, or DATA, as NAME, dated SECONDS (since 1970).
 * Fails: RC_NOTFOUND, RC_INVALID when NAME is too long, RC_FULL, RC_IO. */
MUST_CHECK enum rc archive_add_file(struct archive_writer *w, struct scope *sc, const char *name,
                                    const char *path, int64_t seconds);
/* From now on PROGRESS (or NULL) counts the megabytes of each file that is added, and can stop it:
 * RC_STOPPED. */
void archive_look(struct archive_writer *w, struct progress *progress);
MUST_CHECK enum rc archive_add(struct archive_writer *w, struct scope *sc, const char *name,
                               struct bytes data, int64_t seconds);
/* End it, sync it and its directory and give it its name, never over another file; *DIGEST is that
 * of its bytes and *SIZE their number. W is gone, also on failure, and then nothing is left behind.
 * Fails: RC_CONFLICT "file", RC_FULL, RC_IO. */
MUST_CHECK enum rc archive_publish(struct archive_writer *w, struct scope *sc, const char **digest,
                                   int64_t *size);
void archive_abandon(struct archive_writer *w); /* NULL is allowed */

struct archive_reader;

struct archive_member {
    const char *name; /* NULL at the end */
    int64_t size;
};

/*
 * Open the archive at PATH with SECRET, which a plain one does not need (NULL).
 * Owns:  *R until archive_close().
 * Fails: RC_NOTFOUND, RC_IO; RC_INVALID "file" when it is no archive of this program, or made by a
 *        newer one; RC_DENIED "key-file" when it is sealed and SECRET is NULL or another's.
 */
MUST_CHECK enum rc archive_open(struct scope *sc, const char *path,
                                const struct seal_private *secret, struct archive_reader **r);
bool archive_is_sealed(const struct archive_reader *r);
/* From now on PROGRESS (or NULL) counts the megabytes of each file that is extracted, and can stop
 * it: RC_STOPPED. */
void archive_look_at(struct archive_reader *r, struct progress *progress);
/* Go to the next member. Its name is relative and leads nowhere else.
 * Fails: RC_INVALID "file" when the archive is damaged, cut off, or was changed. */
MUST_CHECK enum rc archive_next(struct archive_reader *r, struct scope *sc,
                                struct archive_member *member);
/* Write the member that is open to a new file PATH, mode 0600, synced.
 * Fails: as archive_next(); RC_CONFLICT "file" when PATH exists; RC_FULL, RC_IO. */
MUST_CHECK enum rc archive_extract(struct archive_reader *r, struct scope *sc, const char *path);
/* The member that is open, of at most LIMIT bytes, in memory. */
MUST_CHECK enum rc archive_read(struct archive_reader *r, struct scope *sc, size_t limit,
                                struct bytes *out);
/* After the last member: the digest of the bytes of the file. Lives in SC. */
const char *archive_digest(struct archive_reader *r, struct scope *sc);
void archive_close(struct archive_reader *r); /* NULL is allowed */

#endif
