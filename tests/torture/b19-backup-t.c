/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B19: backups while fifty processes write. Each is verified before it is written, opens again,
 * and is exactly a beginning of the record.
 */
#include "core/desk/backup.h"
#include "core/desk/restore.h"
#include "core/store/keeping_store.h"
#include "tests/torture/torture.h"

#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WRITERS_MOST = 50 };

static struct room room;

/* Until it is killed, about fifty a second together: more would make the record so long that
 * verifying it is what takes the time. */
static void write_on(int me, int writers)
{
    struct desk *desk = room_another(&room, me % 2 ? "lin" : "zhou");

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (int i = 0;; i++) {
        struct scope sc = SCOPE_INIT;
        int64_t id;

        /* one that is busy comes again */
        (void)!torture_do(desk, &sc, DEED_REGISTERED, scope_printf(&sc, "form-%d-%d", me, i), &id);
        scope_end(&sc);
        usleep((useconds_t)writers * 20000);
    }
}

static int64_t head(struct engine *engine)
{
    struct anchor *list;
    size_t count;

    ok(&room, anchor_heads(&room.sc, engine, (struct instant){0}, &list, &count));
    return list[0].seq;
}

/* Is the backup at PATH sound, and the record's beginning up to where it ends? */
static bool is_beginning(const char *path, struct engine *live, int64_t seq)
{
    struct desk_options options = room_options(&room, &room.sc, NULL);
    struct anchor_report report;
    struct drill_result drill;

    options.database = scope_printf(&room.sc, "%s/elsewhere.db", room.folder);
    ok(&room, desk_drill(&room.sc, &options, path, NULL, &drill));
    ok(&room, anchor_check(&room.sc, live, &drill.head, 1, &report));
    return drill.found.sound && drill.head.seq == seq && drill.found.entries == seq &&
           !report.broken;
}

START_TEST(backups_made_while_fifty_write_are_each_a_beginning_of_the_record)
{
    const int count = torture_count(3, 100), writers = count < 20 ? 10 : WRITERS_MOST;
    pid_t pids[WRITERS_MOST];
    struct engine *live;
    int good = 0;

    room_open(&room);
    desk_close(room.desk);
    fflush(stdout);
    for (int i = 0; i < writers; i++) {
        pids[i] = fork();
        if (pids[i] == 0)
            write_on(i, writers);
    }
    room.desk = room_another(&room, "lin");
    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &live));
    const int64_t before = head(live);
    for (int i = 0; i < count; i++) {
        const char *path = scope_printf(&room.sc, "%s/b%d.backup", room.folder, i);
        const struct backup_request request = {.path = path, .plain = true};
        struct backup_result made;

        ok(&room, desk_backup(room.desk, &room.sc, &request, &made));
        good += is_beginning(path, live, made.seq);
        unlink(path);
    }
    for (int i = 0; i < writers; i++) {
        kill(pids[i], SIGKILL);
        waitpid(pids[i], NULL, 0);
    }
    torture_figure("B19",
                   "%d backups under %d writers, %d verify and are a beginning, %lld written "
                   "meanwhile",
                   count, writers, good, (long long)(head(live) - before - count));
    ck_assert_int_eq(good, count);
    ck_assert_int_gt(head(live) - before, count);
    engine_free(live);
    ck_assert(torture_sound(room.desk, &room.sc));
    room_close(&room);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("backup");

    tcase_add_test(tc, backups_made_while_fifty_write_are_each_a_beginning_of_the_record);
    return torture_run(tc);
}
