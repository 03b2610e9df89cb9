/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Backup (备份): the database, the office's settings and the templates in force, in one file that
 * was verified before it was written, packed, and sealed to public keys.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_BACKUP_H
#define CORE_DESK_BACKUP_H

#include "core/base/seal.h"
#include "core/desk/desk.h"

struct backup_request {
    const char *path;        /* a file, or a directory; NULL: the directory of the settings */
    const char *const *keys; /* public keys as text, instead of those of the settings */
    size_t key_count;
    bool plain; /* said aloud: everybody who has the file may read it */
};

struct backup_result {
    const char *path, *digest;
    int64_t size;
    int64_t seq; /* of the newest journal entry in it */
    int64_t entries, rows, documents;
    bool sealed;
    const char **removed; /* older ones of the directory that were deleted: names */
    size_t removed_count;
};

/*
 * Make a backup while others work. In a directory it gets a name of its own, and the older ones of
 * this office that keeping_retain() does not keep are deleted. It is noted in the journal.
 * Owns:  *OUT lives in SC.
 * Fails: RC_DENIED "as"; RC_INVALID "file" when nothing says where, "to" without a key or with a
 *        bad one, "db" when the copy does not verify; RC_CONFLICT "file" when PATH exists; RC_FULL,
 *        RC_IO. Nothing is left behind then.
 */
MUST_CHECK enum rc desk_backup(struct desk *desk, struct scope *sc,
                               const struct backup_request *request, struct backup_result *out);

/* When the backup called NAME was made; INSTANT_NEVER when it is no name of one of this office. */
struct instant backup_made_at(const struct desk *desk, struct scope *sc, const char *name);

#endif
