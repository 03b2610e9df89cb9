/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a backup apart, and looking whether it is sound. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/archive.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/backup_work.h"
#include "core/desk/restore_work.h"
#include "core/store/migrate.h"
#include "core/store/place.h"

#define SETTINGS_LIMIT 1000000

/* Make the folders below DIRECTORY that NAME goes through, and extract it there. */
static enum rc take_template(struct archive_reader *r, struct scope *sc, const char *directory,
                             const char *name, struct unpacked *out)
{
    const char *const path = scope_printf(sc, "%s%s", directory, name + strlen(BACKUP_TEMPLATES));

    out->templates =
        scope_grow(sc, out->templates, out->count, out->count + 1, sizeof(*out->templates));
    out->templates[out->count++] = path;
    TRY(place_make_folders(sc, path));
    return archive_extract(r, sc, path);
}

/* Of files and the folders they were in, which go when nothing else lies there. */
static void remove_templates(struct scope *sc, const struct unpacked *u, const char *directory)
{
    const size_t length = directory ? strlen(directory) : 0;

    for (size_t i = u->count; i-- > 0;) {
        const char *folder = file_folder(sc, u->templates[i]);

        unlink(u->templates[i]);
        while (strlen(folder) >= length && rmdir(folder) == 0)
            folder = file_folder(sc, folder);
    }
}

static bool is_template(const char *name)
{
    return strncmp(name, BACKUP_TEMPLATES "/", strlen(BACKUP_TEMPLATES "/")) == 0;
}

static enum rc take_members(struct archive_reader *r, struct scope *sc, const char *to,
                            const char *templates, struct unpacked *out)
{
    struct archive_member m;

    for (;;) {
        TRY(archive_next(r, sc, &m));
        if (!m.name)
            break;
        if (text_equal(m.name, BACKUP_DATABASE)) {
            TRY(archive_extract(r, sc, to));
            out->database = to;
        } else if (text_equal(m.name, BACKUP_SETTINGS)) {
            TRY(archive_read(r, sc, SETTINGS_LIMIT, &out->settings));
        } else if (templates && is_template(m.name)) {
            TRY(take_template(r, sc, templates, m.name, out));
        }
    }
    out->digest = archive_digest(r, sc);
    if (!out->database)
        return fail(sc, RC_INVALID, "file", N_("There is no database in it. Nothing was done."));
    return RC_OK;
}

static enum rc take_apart(struct scope *sc, const struct desk_options *options, const char *file,
                          const struct seal_private *secret, const char *to, const char *templates,
                          struct unpacked *out)
{
    struct archive_reader *r;

    TRY(archive_open(sc, file, secret, &r));
    archive_look_at(r, options->progress);
    const enum rc rc = take_members(r, sc, to, templates, out);
    archive_close(r);
    return rc;
}

static enum rc bring_up(struct scope *sc, const struct desk_options *options, const char *database)
{
    struct engine *engine;

    TRY(engine_open(sc, database, (struct engine_flags){0}, &engine));
    engine_look(engine, options->progress);
    const enum rc rc = migrate_run(sc, engine);
    engine_free(engine);
    return rc;
}

static enum rc look(struct scope *sc, const struct desk_options *options, struct unpacked *out)
{
    struct desk *desk;

    TRY(bring_up(sc, options, out->database));
    TRY(desk_prepare(sc, options, &desk));
    const enum rc rc = keeping_verify(desk, sc, out->database, &out->found, &out->head);
    desk_close(desk);
    TRY(rc);
    if (out->found.sound)
        return RC_OK;
    return fail(sc, RC_INVALID, "db",
                N_("The record in the backup does not hold together, so it was not restored. {1}"),
                error_text(sc, options->lang, &out->found.broken));
}

enum rc restore_unpack(struct scope *sc, const struct desk_options *options, const char *file,
                       const struct seal_private *secret, const char *to, const char *templates,
                       struct unpacked *out)
{
    *out = (struct unpacked){0};
    if (templates && access(templates, F_OK) == 0)
        return fail(sc, RC_CONFLICT, "templates",
                    N_("There is a file “{1}” already. Nothing was written."), templates);
    enum rc rc = take_apart(sc, options, file, secret, to, templates, out);
    if (rc == RC_OK)
        rc = look(sc, options, out);
    if (rc == RC_OK)
        return RC_OK;
    keeping_remove(sc, to);
    remove_templates(sc, out, templates);
    return keeping_told(sc, rc);
}
