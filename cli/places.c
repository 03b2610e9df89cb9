/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/places.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#define TREE_FILE     "onecase.tree"
#define TREE_MAX      4096 /* one path */
#define DATABASE_FILE "office.db"
#define OWN_FOLDER    "onecase"

const char *places_self(struct scope *sc)
{
    char path[PATH_MAX];
    const ssize_t size = readlink("/proc/self/exe", path, sizeof(path));

    return size > 0 ? scope_strndup(sc, path, (size_t)size) : "";
}

const char *places_program(struct scope *sc)
{
    const char *const path = places_self(sc);
    const char *const slash = strrchr(path, '/');

    return slash ? scope_strndup(sc, path, (size_t)(slash - path)) : "";
}

struct places places_shipped(struct scope *sc, const char *program)
{
    const struct places installed = {INSTALLED_TEMPLATES, INSTALLED_MODULES, INSTALLED_LOCALE};
    struct scope probe = SCOPE_INIT; /* its error is no error: most programs are installed */
    struct bytes line;
    struct places places = installed;

    if (file_read(&probe, scope_printf(&probe, "%s/%s", program, TREE_FILE), TREE_MAX, &line) ==
        RC_OK) {
        const size_t length = strcspn((const char *)line.data, "\n");

        places.templates = scope_printf(sc, "%.*s/templates", (int)length, (const char *)line.data);
        places.modules = scope_strdup(sc, program);
        places.locale = scope_printf(sc, "%s/locale", program);
    }
    scope_end(&probe);
    return places;
}

/* The XDG rules: a path that is not absolute is to be ignored. */
static const char *own_folder(struct scope *sc, const char *base, const char *home,
                              const char *below_home)
{
    if (base && base[0] == '/')
        return scope_printf(sc, "%s/%s", base, OWN_FOLDER);
    if (home && home[0] == '/')
        return scope_printf(sc, "%s/%s/%s", home, below_home, OWN_FOLDER);
    return NULL;
}

enum rc places_database(struct scope *sc, const struct environment *env, const char *given,
                        const char **path)
{
    *path = given ? given : env->database;
    if (*path && !text_is_empty(*path))
        return RC_OK;
    const char *const folder = own_folder(sc, env->data_home, env->home, ".local/share");
    if (*path || !folder)
        return fail(sc, RC_INVALID, "db",
                    N_("Nothing says where the database is; name it with --db FILE."));
    *path = scope_printf(sc, "%s/%s", folder, DATABASE_FILE);
    return RC_OK;
}

const char *places_folder(struct scope *sc, const struct environment *env)
{
    return own_folder(sc, env->data_home, env->home, ".local/share");
}

const char *places_cache(struct scope *sc, const struct environment *env)
{
    return own_folder(sc, env->cache_home, env->home, ".cache");
}
