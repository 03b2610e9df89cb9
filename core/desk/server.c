/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/server.h"

#include "core/desk/keeping_work.h"
#include "core/store/engine.h"

bool desk_on_server(const struct desk_options *options)
{
    return engine_is_address(options->database);
}

const char *desk_place(struct scope *sc, const struct desk_options *options)
{
    if (!desk_on_server(options))
        return options->database;
    return scope_printf(sc, "%s/office.db", options->folder ? options->folder : ".");
}

enum rc desk_need_file(struct scope *sc, const struct desk_options *options)
{
    if (!desk_on_server(options))
        return RC_OK;
    return fail(sc, RC_INVALID, "db",
                N_("This office is kept on a database server, which is backed up, restored and "
                   "tried there; doc/district.md says how. Nothing was done."));
}

void desk_remove_database(struct scope *sc, const struct desk_options *options)
{
    struct scope own = SCOPE_INIT;
    struct engine *engine;

    if (!desk_on_server(options))
        keeping_remove(sc, options->database);
    else if (engine_open(&own, options->database,
                         (struct engine_flags){.modules = options->modules}, &engine) == RC_OK)
        engine_discard(engine);
    scope_end(&own);
}
