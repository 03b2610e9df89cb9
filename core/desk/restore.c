/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/restore.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/keyring.h"
#include "core/desk/office_key.h"
#include "core/desk/restore_work.h"
#include "core/desk/server.h"
#include "core/store/place.h"

static const char *const siblings[] = {"-wal", "-shm", "-journal"};
#define SIBLINGS (sizeof(siblings) / sizeof(*siblings))

static const char *beside(struct scope *sc, const char *path, const char *ending)
{
    return scope_printf(sc, "%s%s", path, ending);
}

/* What the engine finds beside a database it takes for its own, and would undo the restored one
 * with it. */
static enum rc check_place(struct scope *sc, const char *path)
{
    const bool there = access(path, F_OK) == 0;

    if (there && place_is_open(path))
        return fail(
            sc, RC_BUSY, "db",
            N_("Somebody works with the database at {1}. Let everybody leave, stop the watch, "
               "and try again; nothing was changed."),
            path);
    for (size_t i = 0; i < SIBLINGS && !there; i++)
        if (access(beside(sc, path, siblings[i]), F_OK) == 0)
            return fail(
                sc, RC_CONFLICT, "db",
                N_("{1} belongs to another database and would destroy the restored one; move "
                   "it away first. Nothing was changed."),
                beside(sc, path, siblings[i]));
    return RC_OK;
}

/* ---- what would be lost ---- */

static enum rc compare(struct scope *sc, struct engine *old, struct restore_result *out)
{
    struct anchor_report report;

    TRY(anchor_check(sc, old, &out->head, 1, &report));
    out->same_record = !report.broken;
    return entries_between(sc, old, out->head.office, out->same_record ? out->head.seq : 0,
                           &out->lost, &out->lost_until);
}

/* An old one that cannot be read any more is why somebody restores: it tells nothing. */
static void look_at_old(struct scope *sc, const char *path, struct restore_result *out)
{
    struct scope own = SCOPE_INIT;
    struct engine *old;

    if (access(path, F_OK) != 0 ||
        engine_open(&own, path, (struct engine_flags){0}, &old) != RC_OK) {
        scope_end(&own);
        return;
    }
    if (compare(&own, old, out) != RC_OK)
        out->lost = 0;
    engine_free(old);
    scope_end(&own);
}

static enum rc would_lose(struct scope *sc, const struct restore_result *out)
{
    const char *const count = scope_printf(sc, "%" PRId64, out->lost);
    const char *const until = instant_rfc3339(sc, out->lost_until);

    if (out->same_record)
        return fail(
            sc, RC_CONFLICT, "older",
            N_("The backup is older than the database: {1} entries until {2} would be lost. "
               "Say --older to restore it all the same; nothing was changed."),
            count, until);
    return fail(
        sc, RC_CONFLICT, "older",
        N_("The database there is another record, {1} entries until {2}. Say --older to put "
           "the backup in its place; nothing was changed."),
        count, until);
}

static enum rc check_anchors(struct scope *sc, const struct unpacked *u, const char *file)
{
    struct anchor_report report;
    struct anchor *list;
    struct engine *engine;
    struct bytes bytes;
    size_t count;

    TRY(file_read(sc, file, FILE_LIMIT, &bytes));
    TRY(anchor_parse(sc, file, (const char *)bytes.data, &list, &count));
    TRY(engine_open(sc, u->database, (struct engine_flags){0}, &engine));
    const enum rc rc = anchor_check(sc, engine, list, count, &report);
    engine_free(engine);
    TRY(rc);
    if (!report.broken)
        return RC_OK;
    return fail(
        sc, RC_CONFLICT, "older",
        N_("The backup does not hold what an anchor of {1} (line {2}) knows: it is older, or "
           "of another record. Say --older to restore it all the same; nothing was changed."),
        instant_rfc3339(sc, report.bad.at), scope_printf(sc, "%d", report.bad.line));
}

/* ---- putting it in place ---- */

/* Rename what lies at FROM, if anything does. */
static enum rc move(struct scope *sc, const char *from, const char *to)
{
    if (rename(from, to) == 0 || errno == ENOENT)
        return RC_OK;
    return fail(sc, RC_IO, "file", N_("{1} was not written: {2}."), to, strerrordesc_np(errno));
}

static enum rc put_aside(struct scope *sc, const char *path, const char *name)
{
    for (size_t i = 0; i < SIBLINGS; i++)
        TRY(move(sc, beside(sc, path, siblings[i]), beside(sc, name, siblings[i])));
    return move(sc, path, name);
}

static bool same_bytes(struct scope *sc, const char *path, struct bytes bytes)
{
    struct scope own = SCOPE_INIT;
    struct bytes there;
    const bool same = file_read(&own, path, FILE_LIMIT, &there) == RC_OK &&
                      there.size == bytes.size && memcmp(there.data, bytes.data, bytes.size) == 0;

    (void)sc;
    scope_end(&own);
    return same;
}

/* Settings name programs that will be run. Nobody but a person puts those of an archive in force:
 * who could write an archive would have them run. */
static enum rc put_settings(struct scope *sc, const char *database, const struct unpacked *u,
                            const char *stamp, struct restore_result *out)
{
    const char *const path = scope_printf(sc, "%s/settings.yaml", file_folder(sc, database));

    if (!u->settings.data || same_bytes(sc, path, u->settings))
        return RC_OK;
    out->settings = scope_printf(sc, "%s.restored-%s", path, stamp);
    return file_write(sc, out->settings, u->settings);
}

static enum rc put_database(struct scope *sc, const char *path, const struct unpacked *u,
                            const char *stamp, struct restore_result *out)
{
    if (access(path, F_OK) == 0) {
        out->kept = scope_printf(sc, "%s" BESIDE_BEFORE "restore-%s", path, stamp);
        TRY(put_aside(sc, path, out->kept));
    }
    const enum rc rc = move(sc, u->database, path);
    if (rc != RC_OK && out->kept && put_aside(sc, out->kept, path) != RC_OK)
        return rc; /* it lies beside, under the name that was meant for it */
    file_sync_directory(sc, path);
    return rc;
}

/* It is in no backup. The record is in its place by now, so that nothing here can fail it. */
static void look_for_key(struct desk *desk, struct scope *sc, struct restore_result *out)
{
    const char *const path = office_key_path(sc, desk_place(sc, &desk->options));
    bool needed;

    if (access(path, F_OK) != 0 && keyring_needed(desk, sc, &needed) == RC_OK && needed)
        out->key_missing = path;
}

static enum rc note(struct scope *sc, const struct desk_options *options, const char *file,
                    struct restore_result *out)
{
    struct desk_options alone = *options;
    struct desk *desk;

    alone.alone = true;
    TRY(desk_open(sc, &alone, &desk));
    const enum rc rc = keeping_note(desk, sc,
                                    &(struct keeping){.act = KEEPING_RESTORE,
                                                      .file = file_name(file),
                                                      .digest = out->digest,
                                                      .seq = out->head.seq});
    look_for_key(desk, sc, out);
    desk_close(desk);
    return rc;
}

/* The anchors of the settings that hold there now. */
static const char *anchors_of(struct scope *sc, const struct desk_options *options)
{
    const char *file = NULL;
    struct scope own = SCOPE_INIT;
    struct desk *desk;

    if (desk_prepare(&own, options, &desk) == RC_OK) {
        file = scope_strdup(sc, desk->settings.keeping.anchor_file);
        desk_close(desk);
    }
    scope_end(&own);
    return file && access(file, F_OK) == 0 ? file : NULL;
}

static enum rc check_age(struct scope *sc, const struct desk_options *options,
                         const struct restore_request *q, const struct unpacked *u,
                         struct restore_result *out)
{
    const char *const anchors = q->anchors ? q->anchors : anchors_of(sc, options);

    look_at_old(sc, options->database, out);
    if (q->older)
        return RC_OK;
    if (out->lost > 0)
        return would_lose(sc, out);
    return anchors ? check_anchors(sc, u, anchors) : RC_OK;
}

static enum rc put(struct scope *sc, const struct desk_options *options,
                   const struct restore_request *q, const struct unpacked *u,
                   struct restore_result *out)
{
    struct clock clock;

    TRY(check_age(sc, options, q, u, out));
    TRY(check_place(sc, options->database));
    TRY(clock_from(sc, NULL, false, &clock));
    const char *const stamp = keeping_stamp(sc, clock_now(&clock));
    TRY(put_database(sc, options->database, u, stamp, out));
    TRY(put_settings(sc, options->database, u, stamp, out));
    return note(sc, options, q->file, out);
}

enum rc desk_restore(struct scope *sc, const struct desk_options *options,
                     const struct restore_request *request, struct restore_result *out)
{
    const char *const to = keeping_beside(sc, options->database, BESIDE_RESTORE);
    struct unpacked u;

    *out = (struct restore_result){.same_record = true, .lost_until = INSTANT_NEVER};
    TRY(desk_need_file(sc, options));
    TRY(check_place(sc, options->database));
    TRY(place_make_folders(sc, options->database));
    TRY(restore_unpack(sc, options, request->file, request->secret, to, request->templates, &u));
    out->found = u.found;
    out->head = u.head;
    out->digest = u.digest;
    const enum rc rc = put(sc, options, request, &u, out);
    keeping_remove(sc, to); /* unless it is in its place */
    return rc;
}
