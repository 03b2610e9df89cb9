/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lite_copy.h"

#include "core/base/progress.h"
#include "core/store/lite_error.h"
#include "core/store/place.h"

#include <unistd.h>

#define PAGES_AT_ONCE 1024

static enum rc copy_pages(struct scope *sc, sqlite3 *from, sqlite3 *to, struct progress *progress)
{
    sqlite3_backup *b = sqlite3_backup_init(to, "main", from, "main");
    int code = b ? SQLITE_OK : SQLITE_ERROR;
    enum rc rc = RC_OK;

    while (code == SQLITE_OK && rc == RC_OK) {
        code = sqlite3_backup_step(b, PAGES_AT_ONCE);
        if (progress)
            progress->total = sqlite3_backup_pagecount(b);
        rc = progress_at(progress, sc, sqlite3_backup_pagecount(b) - sqlite3_backup_remaining(b));
    }
    progress_end(progress);
    const int ended = sqlite3_backup_finish(b);
    if (rc != RC_OK)
        return rc;
    return code == SQLITE_DONE && ended == SQLITE_OK ? RC_OK : lite_refused(sc, to);
}

/* Page by page of one moment: else whatever somebody saves meanwhile begins the copy anew. */
static enum rc copy_snapshot(struct scope *sc, sqlite3 *from, sqlite3 *to,
                             struct progress *progress)
{
    const bool own = sqlite3_get_autocommit(from);

    if (own && sqlite3_exec(from, "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1;", NULL, NULL,
                            NULL) != SQLITE_OK)
        return lite_refused(sc, from);
    const enum rc rc = copy_pages(sc, from, to, progress);
    if (own)
        sqlite3_exec(from, "ROLLBACK", NULL, NULL, NULL);
    return rc;
}

enum rc lite_copy(struct scope *sc, sqlite3 *db, const char *path, struct progress *progress)
{
    const int mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    sqlite3 *to = NULL;

    progress_begin(progress, N_("pages copied"), 0, 0); /* who stops it leaves no file */
    TRY(place_make(sc, path));
    const int code = sqlite3_open_v2(place_plain(sc, path), &to, mode, NULL);
    const enum rc rc =
        code == SQLITE_OK ? copy_snapshot(sc, db, to, progress) : lite_refused(sc, to);
    sqlite3_close(to);
    if (rc != RC_OK)
        unlink(path);
    return rc;
}
