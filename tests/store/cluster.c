/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/cluster.h"

#include "core/base/spawn.h"

#include <stdlib.h>
#include <unistd.h>

static const char *server(void) { return getenv("ONECASE_TEST_SERVER"); }

bool cluster_is_up(void) { return server() != NULL; }

bool cluster_sql(struct scope *sc, const char *name, const char *sql)
{
    const char *const argv[] = {"psql", "-h", server(), "-U", CLUSTER_OWNER,     "-d",
                                name,   "-X", "-q",     "-v", "ON_ERROR_STOP=1", "-c",
                                sql,    NULL};
    struct spawn_result result;

    return spawn_run(sc, argv, (struct bytes){0}, SECONDS(60), &result) == RC_OK &&
           result.status == 0;
}

bool cluster_holds(struct scope *sc, const char *name, const char *text)
{
    const char *const script = "pg_dump -h \"$1\" -U \"$2\" \"$3\" | grep -qF -- \"$4\"";
    const char *const argv[] = {"sh",          "-c", script, "sh", server(),
                                CLUSTER_OWNER, name, text,   NULL};
    struct spawn_result result;

    return spawn_run(sc, argv, (struct bytes){0}, SECONDS(60), &result) == RC_OK &&
           result.status == 0;
}

const char *cluster_create(struct scope *sc, int n, const char *template)
{
    const char *name = scope_printf(sc, "t%d_%d", (int)getpid(), n);
    const char *sql =
        scope_printf(sc, "CREATE DATABASE %s TEMPLATE %s", name, template ? template : "template0");

    return cluster_sql(sc, "postgres", sql) ? name : NULL;
}

void cluster_drop(struct scope *sc, const char *name)
{
    (void)cluster_sql(sc, "postgres", scope_printf(sc, "DROP DATABASE %s WITH (FORCE)", name));
}

const char *cluster_address(struct scope *sc, const char *name, const char *role)
{
    return scope_printf(sc, "postgresql://%s@/%s?host=%s", role, name, server());
}
