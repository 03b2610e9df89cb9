/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/backup.h"

#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/archive.h"
#include "core/base/file.h"
#include "core/desk/backup_work.h"
#include "core/desk/keeping_work.h"
#include "core/desk/server.h"
#include "core/store/migrate.h"

#define ENDING     ".backup"
#define STALE      INT64_C(86400) /* seconds; nobody makes a backup for a day */
#define STAMP_SIZE 15
#define TWINS      9 /* backups of one second that have names of their own */

/* ---- names ---- */

static const char *name_begin(const struct desk *desk, struct scope *sc)
{
    return scope_printf(sc, "onecase-%s%s-", desk->office.practice ? "practice-" : "",
                        desk->office.division);
}

/* TEXT follows a stamp: 1 for ".backup", 2 for "-2.backup" of the second one of that second; 0 for
 * anything else. */
static int twin_number(const char *text)
{
    const bool numbered = text[0] == '-' && text[1] >= '2' && text[1] <= '0' + TWINS;

    if (strcmp(text + (numbered ? 2 : 0), ENDING) != 0)
        return 0;
    return numbered ? text[1] - '0' : 1;
}

/* The name of the N-th backup of the second of PATH. */
static const char *twin(struct scope *sc, const char *path, int n)
{
    const int length = (int)(strlen(path) - strlen(ENDING));

    return n == 1 ? path : scope_printf(sc, "%.*s-%d" ENDING, length, path, n);
}

struct instant backup_made_at(const struct desk *desk, struct scope *sc, const char *name)
{
    const char *const begin = name_begin(desk, sc);
    const size_t length = strlen(begin);
    struct scope own = SCOPE_INIT;
    struct instant at = INSTANT_NEVER;
    int y, mo, d, h, mi, s, end = 0;

    if (strncmp(name, begin, length) != 0 ||
        sscanf(name + length, "%4d%2d%2d-%2d%2d%2d%n", &y, &mo, &d, &h, &mi, &s, &end) != 6 ||
        end != STAMP_SIZE || twin_number(name + length + STAMP_SIZE) == 0)
        return INSTANT_NEVER;
    const char *text =
        scope_printf(&own, "%04d-%02d-%02dT%02d:%02d:%02d+08:00", y, mo, d, h, mi, s);
    if (instant_parse(&own, "file", text, &at) != RC_OK)
        at = INSTANT_NEVER;
    else /* so that the later one is the newer */
        at.ms += twin_number(name + length + STAMP_SIZE) - 1;
    scope_end(&own);
    return at;
}

static bool is_directory(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Set *PATH to the file; *FOLDER to the directory that is looked after, NULL for one file. */
static enum rc choose_path(struct desk *desk, struct scope *sc, const char *asked,
                           const char **path, const char **folder)
{
    *path = asked ? asked : desk->settings.keeping.directory;
    *folder = NULL;
    if (!*path)
        return fail(sc, RC_INVALID, "file",
                    N_("Nothing says where the backup goes: name a file or a directory, or set "
                       "backup: directory: in settings.yaml."));
    if (asked && !is_directory(asked))
        return RC_OK;
    *folder = *path;
    *path = scope_printf(sc, "%s/%s%s" ENDING, *folder, name_begin(desk, sc),
                         keeping_stamp(sc, desk_now(desk)));
    return RC_OK;
}

/* ---- keys ---- */

static enum rc choose_keys(struct desk *desk, struct scope *sc, const struct backup_request *r,
                           const struct seal_public **keys, size_t *count)
{
    struct seal_public *own = scope_alloc(sc, r->key_count, sizeof(*own));

    *keys = desk->settings.keeping.keys;
    *count = desk->settings.keeping.key_count;
    if (r->plain) {
        *count = 0;
        return RC_OK;
    }
    if (r->key_count > 0) {
        for (size_t i = 0; i < r->key_count; i++)
            TRY(seal_public_parse(sc, "to", r->keys[i], &own[i]));
        *keys = own;
        *count = r->key_count;
    }
    if (*count > 0)
        return RC_OK;
    return fail(sc, RC_INVALID, "to",
                N_("No public key is set, so everybody who finds the backup could read it. Make a "
                   "pair with “onecase backup key” and put it into settings.yaml, or say --plain. "
                   "Nothing was written."));
}

/* ---- what is in it ---- */

static const char *manifest(struct desk *desk, struct scope *sc, const struct anchor *head,
                            const struct verification *v)
{
    return scope_printf(sc,
                        "program: " PACKAGE_VERSION
                        "\nschema: %zu\noffice: %s\ndivision: %s\nmade_at: %s\n"
                        "seq: %" PRId64 "\nhash: %s\naccess_seq: %" PRId64 "\naccess_hash: %s\n"
                        "entries: %" PRId64 "\nrows: %" PRId64 "\ndocuments: %" PRId64 "\n",
                        migrate_known(), desk->office.name, desk->office.division,
                        instant_rfc3339(sc, head->at), head->seq, head->hash, head->access_seq,
                        head->access_hash, v->entries, v->rows, v->documents);
}

static enum rc add_folder(struct archive_writer *w, struct scope *sc, const char *folder,
                          const char *below, int64_t seconds)
{
    const char *const path = scope_printf(sc, "%s%s", folder, below);
    const char **names;
    size_t count;

    TRY(file_list(sc, path, "", &names, &count));
    for (size_t i = 0; i < count; i++) {
        const char *const name = scope_printf(sc, "%s/%s", below, names[i]);
        const char *const file = scope_printf(sc, "%s%s", folder, name);

        if (is_directory(file))
            TRY(add_folder(w, sc, folder, name, seconds));
        else
            TRY(archive_add_file(w, sc, scope_printf(sc, BACKUP_TEMPLATES "%s", name), file,
                                 seconds));
    }
    return RC_OK;
}

static enum rc fill(struct archive_writer *w, struct desk *desk, struct scope *sc, const char *copy,
                    const char *text)
{
    const int64_t seconds = desk_now(desk).ms / 1000;
    const char *const settings = desk_settings_path(desk, sc);
    const struct bytes bytes = {(const unsigned char *)text, strlen(text)};

    TRY(archive_add(w, sc, BACKUP_MANIFEST, bytes, seconds));
    TRY(archive_add_file(w, sc, BACKUP_DATABASE, copy, seconds));
    if (access(settings, F_OK) == 0)
        TRY(archive_add_file(w, sc, BACKUP_SETTINGS, settings, seconds));
    return add_folder(w, sc, desk->options.templates, "", seconds);
}

static enum rc write_one(struct desk *desk, struct scope *sc, const struct seal_public *keys,
                         size_t count, const char *copy, const char *text,
                         struct backup_result *out)
{
    struct archive_writer *w;

    TRY(archive_create(sc, out->path, keys, count, &w));
    archive_look(w, desk->options.progress);
    const enum rc rc = fill(w, desk, sc, copy, text);
    if (rc == RC_OK)
        return archive_publish(w, sc, &out->digest, &out->size);
    archive_abandon(w);
    return rc;
}

/* A file that was asked for by its name is never another one; in a folder a second backup of the
 * same second gets the next name. */
static enum rc write_archive(struct desk *desk, struct scope *sc, const struct seal_public *keys,
                             size_t count, const char *copy, const char *text, bool in_folder,
                             struct backup_result *out)
{
    const char *const path = out->path;
    enum rc rc = RC_CONFLICT;

    for (int n = 1; n <= (in_folder ? TWINS : 1) && rc == RC_CONFLICT; n++) {
        out->path = twin(sc, path, n);
        rc = write_one(desk, sc, keys, count, copy, text, out);
    }
    return rc;
}

static enum rc not_sound(struct desk *desk, struct scope *sc, const struct verification *v)
{
    return fail(sc, RC_INVALID, "db",
                N_("The record does not hold together, so no backup was written; keep the older "
                   "ones. {1}"),
                error_text(sc, desk->options.lang, &v->broken));
}

static enum rc make(struct desk *desk, struct scope *sc, const struct seal_public *keys,
                    size_t count, const char *copy, bool in_folder, struct backup_result *out)
{
    struct verification v;
    struct anchor head, found = {0};

    TRY(keeping_copy(desk, sc, copy, &head));
    TRY(keeping_verify(desk, sc, copy, &v, &found));
    if (!v.sound)
        return not_sound(desk, sc, &v);
    out->seq = head.seq;
    out->entries = v.entries;
    out->rows = v.rows;
    out->documents = v.documents;
    return write_archive(desk, sc, keys, count, copy, manifest(desk, sc, &head, &v), in_folder,
                         out);
}

/* ---- looking after the directory ---- */

/* Copies that a killed program left beside the database. */
static void sweep(struct desk *desk, struct scope *sc)
{
    const struct instant now = desk_now(desk);
    const char **names;
    struct stat status;
    size_t count;

    if (keeping_leftovers(sc, desk->options.database, BESIDE_COPY, &names, &count) != RC_OK)
        return;
    for (size_t i = 0; i < count; i++)
        if (stat(names[i], &status) == 0 && status.st_mtime + STALE < now.ms / 1000)
            unlink(names[i]);
}

static enum rc retain(struct desk *desk, struct scope *sc, const char *folder,
                      struct backup_result *out)
{
    const char **names;
    size_t all, count = 0;

    TRY(file_list(sc, folder, ENDING, &names, &all));
    struct instant *at = scope_alloc(sc, all, sizeof(*at));
    bool *keep = scope_alloc(sc, all, sizeof(*keep));
    for (size_t i = 0; i < all; i++) {
        at[count] = backup_made_at(desk, sc, names[i]);
        if (instant_is_set(at[count]))
            names[count++] = names[i];
    }
    keeping_retain(at, count, desk_now(desk), keep);
    out->removed = scope_alloc(sc, count, sizeof(*out->removed));
    for (size_t i = 0; i < count; i++)
        if (!keep[i] && unlink(scope_printf(sc, "%s/%s", folder, names[i])) == 0)
            out->removed[out->removed_count++] = names[i];
    return RC_OK;
}

enum rc desk_backup(struct desk *desk, struct scope *sc, const struct backup_request *request,
                    struct backup_result *out)
{
    const struct seal_public *keys;
    const char *folder;
    size_t count;

    *out = (struct backup_result){0};
    TRY(desk_need_file(sc, &desk->options));
    TRY(keeping_allow(desk, sc));
    TRY(choose_keys(desk, sc, request, &keys, &count));
    TRY(choose_path(desk, sc, request->path, &out->path, &folder));
    sweep(desk, sc);
    out->sealed = count > 0;
    const char *copy = keeping_beside(sc, desk->options.database, BESIDE_COPY);
    const enum rc rc = make(desk, sc, keys, count, copy, folder != NULL, out);
    keeping_remove(sc, copy);
    TRY(keeping_told(sc, rc));
    TRY(keeping_note(desk, sc,
                     &(struct keeping){.act = KEEPING_BACKUP,
                                       .file = file_name(out->path),
                                       .digest = out->digest,
                                       .seq = out->seq}));
    return folder ? retain(desk, sc, folder, out) : RC_OK;
}
