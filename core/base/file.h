/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * File: read and write whole files safely.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_FILE_H
#define CORE_BASE_FILE_H

#include "core/base/scope.h"

#define FILE_LIMIT (64u * 1024 * 1024)

/* Set *OUT to the contents of PATH, at most LIMIT bytes; "-" is standard input. A NUL byte
 * follows the last byte. Fails: RC_NOTFOUND, RC_IO, RC_INVALID when larger. */
MUST_CHECK enum rc file_read(struct scope *sc, const char *path, size_t limit, struct bytes *out);
/* Set *SIZE to the size of the regular file at PATH, without opening it: a pipe that nobody writes
 * to would never answer. Fails: RC_NOTFOUND, RC_IO when it is no regular file. */
MUST_CHECK enum rc file_size(struct scope *sc, const char *path, int64_t *size);
/* Before something is made that is to be written to PATH: could it be? The disk may still turn out
 * full. Fails: RC_IO as file_write(). */
MUST_CHECK enum rc file_may_write(struct scope *sc, const char *path);
/* Write DATA to PATH, mode 0600, through a new file beside it that is synced and then takes
 * its name, so that a reader sees the old or the new one whole. A PATH that is a device, a pipe
 * or a directory is refused. Fails: RC_IO, RC_FULL; the old file is then as it was. */
MUST_CHECK enum rc file_write(struct scope *sc, const char *path, struct bytes data);
/* Write DATA to PATH as file_write() does, but never over another file. Fails: RC_CONFLICT "file"
 * when there is one by that name; RC_IO, RC_FULL. Nothing is left behind. */
MUST_CHECK enum rc file_write_new(struct scope *sc, const char *path, struct bytes data);
/* Add LINE and an end of line to the file PATH, which is made when it is missing, mode 0600, and
 * sync it. Fails: RC_FULL, RC_IO. */
MUST_CHECK enum rc file_append(struct scope *sc, const char *path, const char *line);

/* ---- for files too large to be in memory at once ---- */

/* Make a new file, mode 0600, from HIDDEN, a name that ends in XXXXXX and is changed to the one it
 * got; *FD is open for writing. PATH is what it will be called, for the error. */
MUST_CHECK enum rc file_make_beside(struct scope *sc, char *hidden, const char *path, int *fd);
/* Write DATA to FD. PATH is for the error. Fails: RC_FULL, RC_IO. */
MUST_CHECK enum rc file_put(struct scope *sc, int fd, const char *path, struct bytes data);
/* Sync and close FD, give the file HIDDEN the name PATH, never over another, and sync the
 * directory. Fails: RC_CONFLICT "file", RC_FULL, RC_IO; the file is gone then. */
MUST_CHECK enum rc file_publish(struct scope *sc, int fd, const char *hidden, const char *path);
/* Make the entries of the directory that PATH is in last through a power cut. */
void file_sync_directory(struct scope *sc, const char *path);

/* Set *LEFT and *TOTAL to the bytes that this account may still write where PATH is, and that the
 * file system has; 0 and 0 when the system does not tell. */
void file_room(const char *path, int64_t *left, int64_t *total);
/* The directory PATH is in: "/srv" for "/srv/a", "." for "a". Lives in SC. */
const char *file_folder(struct scope *sc, const char *path);
/* PATH without its directory. */
const char *file_name(const char *path);

/* Do A and B name one file that is there, by whatever path? */
bool file_is_same(const char *a, const char *b);
/* Set *NAMES to the names in DIRECTORY that end in SUFFIX, sorted by bytes, without hidden ones.
 * A directory that does not exist gives none. Fails: RC_IO. */
MUST_CHECK enum rc file_list(struct scope *sc, const char *directory, const char *suffix,
                             const char ***names, size_t *count);

#endif
