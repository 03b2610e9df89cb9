/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/migrate.h"

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "schema/queries.h"

#include <string.h>

static const char *checksum_of(struct scope *sc, const struct migration *m)
{
    return m->checksum ? m->checksum : digest_of(sc, m->text, strlen(m->text));
}

static enum rc check_applied(struct scope *sc, struct rows *rows, const struct migration *m)
{
    const char *checksum = row_text(rows, "checksum");

    if (row_int(rows, "version") == m->version && checksum &&
        strcmp(checksum, checksum_of(sc, m)) == 0)
        return RC_OK;
    return fail(sc, RC_SCHEMA, "db",
                N_("This database was made by another build of the program: its step {1} differs "
                   "from ours. Nothing was changed."),
                row_text(rows, "name"));
}

/* Set *APPLIED to the number of migrations that DB has, all of which must be ours. */
static enum rc count_applied(struct scope *sc, struct engine *engine, const struct migration *list,
                             size_t count, size_t *applied)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_migrate_applied, NO_VALUES, &rows));
    if (rows.count > count)
        return fail(sc, RC_SCHEMA, "db",
                    N_("This database has version {1}, but this program only knows version {2}. "
                       "Install the newer program; nothing was changed."),
                    scope_printf(sc, "%zu", rows.count), scope_printf(sc, "%zu", count));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(check_applied(sc, &rows, &list[i]));
    *applied = rows.count;
    return RC_OK;
}

static enum rc run_step(struct scope *sc, struct engine *engine, const struct migration *m)
{
    const bool server = !engine_finds_phrases(engine);

    if (m->ahead && !server)
        TRY(engine_script(engine, sc, m->ahead));
    return engine_script(engine, sc, m->server && server ? m->server : m->text);
}

/* Another process may have migrated since we looked, so count again under the lock. */
static enum rc apply(struct scope *sc, struct engine *engine, const struct migration *list,
                     size_t count)
{
    struct progress *const progress = engine_progress(engine);
    size_t applied;

    TRY(engine_exec(engine, sc, &sql_migrate_prepare, NO_VALUES, NULL));
    TRY(count_applied(sc, engine, list, count, &applied));
    progress_begin(progress, N_("steps to this version"), (int64_t)applied, (int64_t)count);
    for (size_t i = applied; i < count; i++) {
        TRY(progress_at(progress, sc, (int64_t)i));
        TRY(run_step(sc, engine, &list[i]));
        TRY(engine_exec(
            engine, sc, &sql_migrate_note,
            VALUES(v_int(list[i].version), v_text(list[i].name), v_text(checksum_of(sc, &list[i]))),
            NULL));
    }
    return engine_secure(engine, sc, true);
}

static enum rc apply_all(struct scope *sc, struct engine *engine, const struct migration *list,
                         size_t count)
{
    TRY(engine_begin(engine, sc));
    const enum rc rc = apply(sc, engine, list, count);
    if (rc == RC_OK)
        return engine_commit(engine, sc);
    engine_rollback(engine);
    return rc;
}

enum rc migrate_list(struct scope *sc, struct engine *engine, const struct migration *list,
                     size_t count)
{
    size_t applied;

    /* A database without the table of migrations has none of them yet. */
    if (engine_prepare(engine, sc, &sql_migrate_applied) != RC_OK)
        return apply_all(sc, engine, list, count);
    TRY(count_applied(sc, engine, list, count, &applied));
    return applied == count ? RC_OK : apply_all(sc, engine, list, count);
}

size_t migrate_known(void) { return schema_migration_count; }

enum rc migrate_applied(struct scope *sc, struct engine *engine, size_t *applied)
{
    *applied = 0;
    if (engine_prepare(engine, sc, &sql_migrate_applied) != RC_OK)
        return RC_OK;
    return count_applied(sc, engine, schema_migrations, schema_migration_count, applied);
}

enum rc migrate_still(struct scope *sc, struct engine *engine)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_migrate_count, NO_VALUES, &rows));
    row_next(&rows);
    if (row_int(&rows, "steps") <= (int64_t)schema_migration_count)
        return RC_OK;
    return fail(sc, RC_SCHEMA, "db",
                N_("A newer version of the program has taken over this database. Please leave and "
                   "start again; nothing was saved."));
}

enum rc migrate_run(struct scope *sc, struct engine *engine)
{
    return migrate_list(sc, engine, schema_migrations, schema_migration_count);
}
