/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B20: an upgrade killed at any moment, from each of the last three schemas. The database is old or
 * new, never between; the copy of it before is whole or not there. A program that is overtaken by a
 * newer one writes nothing more.
 */
#include "core/base/file.h"
#include "core/desk/account.h"
#include "core/desk/upgrade.h"
#include "core/store/migrate.h"
#include "core/store/verify.h"
#include "tests/torture/torture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SCHEMAS = 3, SPREAD_US = 150000 };

static struct room room;

static const char *path_of(const char *name)
{
    return scope_printf(&room.sc, "%s/%s", room.folder, name);
}

static void copy_to(const char *from, const char *to)
{
    struct engine *engine;

    ok(&room, engine_open(&room.sc, from, (struct engine_flags){0}, &engine));
    ok(&room, engine_copy(engine, &room.sc, to));
    engine_free(engine);
}

static struct desk_options options_for(const char *path)
{
    struct desk_options options = room_options(&room, &room.sc, NULL);

    options.database = path;
    options.alone = true;
    return options;
}

static void upgrade_and_be_killed(const char *path, useconds_t after)
{
    const struct desk_options options = options_for(path);
    const pid_t pid = fork();

    if (pid == 0) {
        struct upgrade_result done;
        const enum rc rc = desk_upgrade(&room.sc, &options, &done);

        _exit(rc == RC_OK ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    usleep(after);
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
}

/* How many steps the database at PATH has; SIZE_MAX when it does not open or is neither. */
static size_t steps_of(const char *path)
{
    struct engine *engine;
    size_t steps;

    if (engine_open(&room.sc, path, (struct engine_flags){0}, &engine) != RC_OK)
        return SIZE_MAX;
    if (migrate_applied(&room.sc, engine, &steps) != RC_OK)
        steps = SIZE_MAX;
    engine_free(engine);
    return steps;
}

/* After the kill: old or new, a copy that is old, and it goes on to be new and sound. */
static bool stands(const char *path, const char *copy, size_t old, int *new)
{
    const struct desk_options options = options_for(path);
    const size_t steps = steps_of(path);
    struct verification v = {0};
    struct desk *desk;

    *new += steps == migrate_known();
    if (steps != old && steps != migrate_known())
        return false;
    if (access(copy, F_OK) == 0 && steps_of(copy) != old)
        return false;
    if (steps == migrate_known() && access(copy, F_OK) != 0)
        return false;
    ok(&room, desk_open(&room.sc, &options, &desk));
    ok(&room, desk_verify(desk, &room.sc, &v));
    desk_close(desk);
    return v.sound && steps_of(path) == migrate_known();
}

static void clear(const char *path, const char *copy)
{
    static const char *const endings[] = {"", "-wal", "-shm"};
    const char *folder = room.folder;
    const char **names;
    size_t count;

    for (size_t i = 0; i < 3; i++) {
        unlink(scope_printf(&room.sc, "%s%s", path, endings[i]));
        unlink(scope_printf(&room.sc, "%s%s", copy, endings[i]));
    }
    ok(&room, file_list(&room.sc, folder, "", &names, &count));
    for (size_t i = 0; i < count; i++)
        if (strncmp(names[i], "up.db.copy-", strlen("up.db.copy-")) == 0)
            unlink(path_of(names[i]));
}

START_TEST(an_upgrade_killed_at_any_moment_leaves_the_old_or_the_new)
{
    const int count = torture_count(24, 500);
    const char *old[SCHEMAS], *path, *copy;
    int good = 0, new = 0;

    room_open(&room);
    path = path_of("up.db");
    copy = scope_printf(&room.sc, "%s.before-%zu", path, migrate_known());
    for (size_t i = 0; i < SCHEMAS; i++)
        old[i] = room_old(&room, scope_printf(&room.sc, "old-%zu", i), migrate_known() - 1 - i);
    fflush(stdout);
    for (int i = 0; i < count; i++) {
        const size_t which = (size_t)i % SCHEMAS;

        copy_to(old[which], path);
        upgrade_and_be_killed(path, (useconds_t)torture_random(SPREAD_US));
        good += stands(path, copy, migrate_known() - 1 - which, &new);
        clear(path, copy);
    }
    torture_figure("B20", "%d upgrades killed, %d old, %d new, %d between", count, good - new, new,
                   count - good);
    ck_assert_int_eq(good, count);
    for (size_t i = 0; i < SCHEMAS; i++)
        unlink(old[i]);
    room_close(&room);
}
END_TEST

START_TEST(a_program_that_was_overtaken_writes_nothing_more)
{
    struct engine *newer;
    struct desk *again;
    int64_t id;

    room_open(&room);
    const struct desk_options options = room_options(&room, &room.sc, "lin");
    ok(&room, torture_do(room.desk, &room.sc, DEED_REGISTERED, "form-1", &id));
    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &newer));
    ok(&room,
       engine_script(newer, &room.sc, "INSERT INTO migration VALUES (9999, '9999_later', 'x')"));
    const int64_t heads = desk_heads(room.desk);
    refused(&room, torture_do(room.desk, &room.sc, DEED_REGISTERED, "form-2", &id), RC_SCHEMA,
            "db");
    ck_assert_int_eq(desk_heads(room.desk), heads);
    ck_assert_int_eq(desk_open(&room.sc, &options, &again), RC_SCHEMA);
    engine_free(newer);
    room_close(&room);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("upgrade");

    tcase_add_test(tc, an_upgrade_killed_at_any_moment_leaves_the_old_or_the_new);
    tcase_add_test(tc, a_program_that_was_overtaken_writes_nothing_more);
    return torture_run(tc);
}
