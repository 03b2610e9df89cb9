/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/upgrade.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/base/file.h"
#include "core/desk/keeping_work.h"
#include "core/desk/search.h"
#include "core/desk/server.h"
#include "core/store/migrate.h"

/* A copy that took its name was whole, so one that a killed upgrade left behind is replaced. */
static enum rc set_aside(struct desk *desk, struct scope *sc, const char **copy)
{
    const char *const database = desk->options.database;
    const char *const hidden = keeping_beside(sc, database, BESIDE_COPY);

    *copy = scope_printf(sc, "%s" BESIDE_BEFORE "%zu", database, migrate_known());
    TRY(engine_copy(desk->engine, sc, hidden));
    if (rename(hidden, *copy) != 0) {
        const int error = errno;

        keeping_remove(sc, hidden);
        return fail(sc, RC_IO, "file", N_("{1} was not written: {2}."), *copy,
                    strerrordesc_np(error));
    }
    file_sync_directory(sc, *copy);
    return RC_OK;
}

static enum rc cannot_upgrade(struct scope *sc)
{
    return fail(sc, RC_SCHEMA, "db",
                N_("This database is of an older version and lies where it can only be read, so it "
                   "cannot be brought to this one. Nothing was changed."));
}

static enum rc bring_up(struct desk *desk, struct scope *sc, struct upgrade_result *out)
{
    /* Else it was made a moment ago, or its server is backed up by its own means. */
    if (out->from > 0 && !desk_on_server(&desk->options))
        TRY(set_aside(desk, sc, &out->copy));
    return migrate_run(sc, desk->engine);
}

enum rc desk_bring_up(struct desk *desk, struct scope *sc, struct upgrade_result *out)
{
    *out = (struct upgrade_result){.to = migrate_known()};
    TRY(migrate_applied(sc, desk->engine, &out->from));
    if (out->from == out->to)
        return engine_reads_only(desk->engine) ? RC_OK : engine_secure(desk->engine, sc, false);
    if (engine_reads_only(desk->engine))
        return cannot_upgrade(sc);
    engine_look(desk->engine, desk->options.progress);
    const enum rc rc = bring_up(desk, sc, out);
    engine_look(desk->engine, NULL);
    if (rc == RC_STOPPED && out->copy)
        keeping_remove(sc, out->copy);
    return keeping_told(sc, rc);
}

enum rc desk_upgrade_check(struct scope *sc, const struct desk_options *options,
                           struct upgrade_result *out)
{
    struct engine *engine;

    *out = (struct upgrade_result){.to = migrate_known()};
    TRY(engine_open(sc, options->database,
                    (struct engine_flags){.read_only = true, .modules = options->modules},
                    &engine));
    const enum rc rc = migrate_applied(sc, engine, &out->from);
    engine_free(engine);
    return rc;
}

/* Opening does it; what was to do is asked before. A step may have emptied the index. */
enum rc desk_upgrade(struct scope *sc, const struct desk_options *options,
                     struct upgrade_result *out)
{
    struct desk *desk;

    TRY(desk_upgrade_check(sc, options, out));
    TRY(desk_open(sc, options, &desk));
    const enum rc rc = desk_index_rest(desk, sc);
    desk_close(desk);
    TRY(rc);
    if (out->from != out->to && out->from > 0 && !desk_on_server(options))
        out->copy = scope_printf(sc, "%s" BESIDE_BEFORE "%zu", options->database, out->to);
    return RC_OK;
}
