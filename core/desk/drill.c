/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drill: restore a backup where it harms nobody, look at it, take it away again. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/desk/backup.h"
#include "core/desk/restore.h"
#include "core/desk/restore_work.h"
#include "core/desk/server.h"
#include "core/store/office_store.h"
#include "core/store/place.h"

static bool is_directory(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Of "onecase-331002-20261122-143000.backup" the time, and a number behind it when there were
 * several in that second: "20261122-143000-2". NULL when NAME holds none. */
static const char *stamp_of(struct scope *sc, const char *name)
{
    const size_t length = strlen(name) - strlen(".backup"), stamp = strlen("20261122-143000");
    const size_t twin = length > 2 && name[length - 2] == '-' ? 2 : 0;

    if (strncmp(name, "onecase-", strlen("onecase-")) != 0 || length <= stamp + twin)
        return NULL;
    return scope_printf(sc, "%.*s", (int)(stamp + twin), name + length - stamp - twin);
}

/* The newest in DIRECTORY, by their names, which hold the time; of which office is the caller's
 * business. */
static enum rc newest_of(struct scope *sc, const char *directory, const char **file)
{
    const char **names, *newest = NULL, *latest = NULL;
    size_t count;

    TRY(file_list(sc, directory, ".backup", &names, &count));
    for (size_t i = 0; i < count; i++) {
        const char *const stamp = stamp_of(sc, names[i]);

        if (!stamp || (latest && strcmp(stamp, latest) <= 0))
            continue;
        newest = names[i];
        latest = stamp;
    }
    if (!newest)
        return fail(sc, RC_NOTFOUND, "file", N_("There is no backup in {1}."), directory);
    *file = scope_printf(sc, "%s/%s", directory, newest);
    return RC_OK;
}

/* The newest case, read through the use cases as a person would. */
static enum rc open_case(struct desk *desk, struct scope *sc, struct drill_result *out)
{
    struct casefile cf;
    int64_t id;

    TRY(dispute_count(sc, desk->engine, desk->office.id, &out->cases, &id));
    if (out->cases == 0)
        return RC_OK;
    TRY(desk_casefile(desk, sc, id, false, &cf));
    out->opened =
        scope_printf(sc, "%d/%lld", cf.dispute.year, (long long)cf.dispute.register_number);
    return RC_OK;
}

static enum rc try_out(struct scope *sc, const struct desk_options *options, const char *database,
                       struct drill_result *out)
{
    struct desk_options there = *options;
    struct desk *desk;

    there.database = database;
    there.alone = true;
    there.as = NULL;
    TRY(desk_open(sc, &there, &desk));
    const enum rc rc = open_case(desk, sc, out);
    desk_close(desk);
    return rc;
}

static enum rc drill_in(struct scope *sc, const struct desk_options *options, const char *folder,
                        const struct seal_private *secret, struct drill_result *out)
{
    const char *const to = scope_printf(sc, "%s/office.db", folder);
    struct unpacked u;

    TRY(restore_unpack(sc, options, out->file, secret, to, NULL, &u));
    out->found = u.found;
    out->head = u.head;
    out->digest = u.digest;
    const enum rc rc = try_out(sc, options, to, out);
    keeping_remove(sc, to);
    return rc;
}

/* A machine set up for drills alone has no record of its own. */
static enum rc note(struct scope *sc, const struct desk_options *options,
                    const struct drill_result *r)
{
    struct desk_options alone = *options;
    struct desk *desk;

    alone.alone = true;
    if (access(options->database, F_OK) != 0)
        return RC_OK;
    TRY(desk_open(sc, &alone, &desk));
    const enum rc rc = keeping_note(desk, sc,
                                    &(struct keeping){.act = KEEPING_DRILL,
                                                      .file = file_name(r->file),
                                                      .digest = r->digest,
                                                      .seq = r->head.seq});
    desk_close(desk);
    return rc;
}

enum rc desk_drill(struct scope *sc, const struct desk_options *options, const char *file,
                   const struct seal_private *secret, struct drill_result *out)
{
    const char *const folder = keeping_beside(sc, options->database, BESIDE_DRILL);
    const int64_t began = clock_boot();

    *out = (struct drill_result){.file = file};
    TRY(desk_need_file(sc, options));
    if (is_directory(file))
        TRY(newest_of(sc, file, &out->file));
    TRY(place_make_folders(sc, scope_printf(sc, "%s/office.db", folder)));
    const enum rc rc = drill_in(sc, options, folder, secret, out);
    rmdir(folder);
    out->took = (struct span){clock_boot() - began};
    TRY(rc);
    return note(sc, options, out);
}
