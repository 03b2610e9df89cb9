/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database of a test on the server of the tests. */
#include "core/store/migrate.h"
#include "tests/store/cluster.h"
#include "tests/store/fixture.h"

#include <unistd.h>

bool fixture_on_server(void) { return cluster_is_up(); }

/* A database with all tables, which every test gets a copy of: that is faster than to make them. */
#define TEMPLATE "office_template"

static void fill_template(void)
{
    const char *address = cluster_address(&fx.sc, TEMPLATE, CLUSTER_OWNER);
    struct engine *engine;

    ok(engine_open(&fx.sc, address, (struct engine_flags){.create = true}, &engine));
    ok(migrate_run(&fx.sc, engine));
    engine_free(engine);
}

void fixture_make_on_server(void)
{
    fx.database = cluster_create(&fx.sc, 0, TEMPLATE);
    for (int turn = 0; turn < 20 && !fx.database; turn++) {
        if (cluster_sql(&fx.sc, "postgres", "CREATE DATABASE " TEMPLATE))
            fill_template();
        else
            usleep(200000); /* it is there, and somebody just copies it */
        fx.database = cluster_create(&fx.sc, 0, TEMPLATE);
    }
    ck_assert_ptr_nonnull(fx.database);
    fx.path = cluster_address(&fx.sc, fx.database, CLUSTER_PROGRAM);
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){0}, &fx.engine));
}

void fixture_own(void)
{
    if (!fx.database)
        return;
    engine_free(fx.engine);
    fx.path = cluster_address(&fx.sc, fx.database, CLUSTER_OWNER);
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){0}, &fx.engine));
}

const char *fixture_unhinge(void)
{
    return fixture_on_server() ? "SET session_replication_role = replica;"
                               : "PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;";
}
