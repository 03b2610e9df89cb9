/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/copy.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/keeping_work.h"
#include "core/desk/server.h"
#include "core/desk/work.h"
#include "core/store/copy.h"
#include "core/store/migrate.h"
#include "core/store/verify.h"

enum rc use_copy(struct work *w, const void *args, void *result)
{
    (void)args;
    (void)result;
    w->detail = "copy"; /* an address may hold a password */
    return RC_OK;
}

/* Open what is at LOCATION, or make it when there is nothing. */
static enum rc open_there(struct desk *desk, struct scope *sc, const char *location,
                          struct engine **out)
{
    struct engine_flags flags = {.modules = desk->options.modules};
    const enum rc rc = engine_open(sc, location, flags, out);

    if (rc != RC_NOTFOUND)
        return rc;
    flags.create = true;
    return engine_open(sc, location, flags, out);
}

static enum rc differs(struct scope *sc, const struct copy_report *report)
{
    return fail(sc, RC_ENGINE, "to",
                N_("The copy differs in {1}, row {2}. Do not use it: remove it and copy anew. "
                   "Nothing was changed here."),
                report->table, report->row);
}

/* Inside of a snapshot of ENGINE. */
static enum rc verify_in(struct scope *sc, struct engine *engine, struct progress *progress,
                         struct copy_result *out)
{
    struct journal_report report;

    TRY(journal_verify(sc, engine, progress, &report));
    out->entries = report.entries;
    out->documents = report.documents;
    if (!report.broken)
        return RC_OK;
    sc->error = report.first;
    return RC_ENGINE;
}

/* Once every row was found the same, the journal verifies at one end when it does at the other: it
 * is asked of NEAR, for on a server each of its rows is a question through the line. */
static enum rc check(struct scope *sc, struct engine *here, struct engine *there,
                     struct engine *near, struct progress *progress, struct copy_report *report,
                     struct copy_result *out)
{
    TRY(engine_begin_read(there, sc));
    enum rc rc = copy_compare(sc, here, there, progress, report);
    if (rc == RC_OK && report->table)
        rc = differs(sc, report);
    if (rc == RC_OK)
        rc = verify_in(sc, near, progress, out);
    engine_rollback(there);
    return rc;
}

/* The snapshot of HERE stays the same all the while. */
static enum rc copy_all(struct scope *sc, struct engine *here, struct engine *there,
                        struct engine *near, struct progress *progress, struct copy_result *out)
{
    struct copy_report report;

    TRY(engine_begin_read(here, sc));
    enum rc rc = copy_rows(sc, here, there, progress, &report);
    out->rows = report.rows;
    out->before = report.before;
    if (rc == RC_OK)
        rc = check(sc, here, there, near, progress, &report, out);
    engine_rollback(here);
    TRY(rc);
    return copy_end(sc, there);
}

/* That somebody copies is noted once, before the copy is begun, and so is in it. */
static enum rc copy_to(struct desk *desk, struct scope *sc, struct engine *there,
                       struct copy_result *out)
{
    struct engine *const near = desk_on_server(&desk->options) ? there : desk->engine;
    bool empty;

    TRY(migrate_run(sc, there));
    TRY(copy_is_empty(sc, there, &empty));
    if (empty)
        TRY(desk_run(desk, sc, USE_COPY, NULL, NULL));
    desk_see_all(desk);
    return copy_all(sc, desk->engine, there, near, desk->options.progress, out);
}

static enum rc copy_to_server(struct desk *desk, struct scope *sc, const char *to,
                              struct copy_result *out)
{
    struct engine *there;

    TRY(open_there(desk, sc, to, &there));
    const enum rc rc = copy_to(desk, sc, there, out);
    engine_free(there);
    return rc;
}

/* Until it is whole a file has another name. One that was killed while it was being made cannot be
 * opened, and holds nothing: it is made anew. */
static enum rc open_part(struct desk *desk, struct scope *sc, const char *part, struct engine **out)
{
    const enum rc rc = open_there(desk, sc, part, out);

    if (rc != RC_SCHEMA && rc != RC_IO)
        return rc;
    keeping_remove(sc, part);
    return open_there(desk, sc, part, out);
}

static enum rc copy_to_file(struct desk *desk, struct scope *sc, const char *to,
                            struct copy_result *out)
{
    const char *const part = scope_printf(sc, "%s.part", to);
    struct engine *there;

    if (access(to, F_OK) == 0)
        return fail(sc, RC_CONFLICT, "to",
                    N_("There is something at {1} already. Nothing was copied."), to);
    TRY(open_part(desk, sc, part, &there));
    const enum rc rc = copy_to(desk, sc, there, out);
    engine_free(there);
    TRY(rc);
    const int fd = open(part, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(sc, RC_IO, "to", N_("The copy {1} cannot be read again."), part);
    return file_publish(sc, fd, part, to);
}

enum rc desk_copy(struct desk *desk, struct scope *sc, const char *to, struct copy_result *out)
{
    *out = (struct copy_result){.rows = 0};
    TRY(desk_ask(desk, sc, MAY_KEEP));
    if (strcmp(to, desk->options.database) == 0 || desk_is_database(desk, sc, to))
        return fail(sc, RC_INVALID, "to", N_("That is the database itself. Nothing was copied."));
    const enum rc rc =
        engine_is_address(to) ? copy_to_server(desk, sc, to, out) : copy_to_file(desk, sc, to, out);
    if (rc != RC_STOPPED)
        return rc;
    return fail(sc, rc, NULL,
                N_("Stopped. The copy cannot be used yet; the same command goes on with it."));
}
