/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Restore (恢复): put a backup in the place of a database, or only try whether it could be.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_RESTORE_H
#define CORE_DESK_RESTORE_H

#include "core/base/seal.h"
#include "core/desk/account.h"
#include "core/domain/anchor.h"

struct restore_request {
    const char *file;
    const struct seal_private *secret; /* NULL: it is plain */
    const char *anchors;               /* file of anchors; NULL: that of the settings, if any */
    bool older;                        /* told: what came after the backup is given up */
    const char *templates;             /* new directory for the templates in it; NULL: none */
};

struct restore_result {
    struct verification found; /* what is in the backup */
    struct anchor head;        /* how far it had come */
    const char *digest;        /* of the file */
    const char *kept;          /* the old database has this name now; NULL: there was none */
    const char *settings; /* where those of the backup lie, not in force; NULL: none, or the same */
    bool same_record;     /* the old database went on from this backup */
    int64_t lost;         /* its journal entries after it */
    struct instant lost_until; /* when the newest of them was written */
    const char *key_missing;   /* where the key of the office must lie, when something is sealed and
                                * it does not; else NULL */
};

/*
 * Take the database and the settings out of the backup, verify it, and only then put it at
 * OPTIONS->database; what was there stays beside it under a name with the time. It is noted in the
 * restored record. A backup of an older version is brought to this one.
 * Fails: RC_BUSY "db" while somebody has the old one open; RC_CONFLICT "db" when files of another
 *        database lie there; RC_CONFLICT "older" when the old database or an anchor knows of later
 *        entries and OLDER was not told; RC_INVALID "db" when the backup does not verify; as
 *        archive_open(); RC_FULL, RC_IO; RC_STOPPED. The old database is then as it was.
 */
MUST_CHECK enum rc desk_restore(struct scope *sc, const struct desk_options *options,
                                const struct restore_request *request, struct restore_result *out);

struct drill_result {
    struct verification found;
    struct anchor head;
    const char *digest, *file; /* of the backup; the newest of a directory */
    int64_t cases;
    const char *opened; /* number of the case that was opened; NULL when there is none */
    struct span took;
};

/*
 * Restore FILE, or the newest backup in the directory FILE, into a folder of its own beside the
 * database, verify it, open a case, and remove it all; note the drill in the office's own record,
 * when there is one that opens.
 * Fails: as desk_restore() does with the backup; RC_NOTFOUND "file" in a directory without one.
 */
MUST_CHECK enum rc desk_drill(struct scope *sc, const struct desk_options *options,
                              const char *file, const struct seal_private *secret,
                              struct drill_result *out);

#endif
