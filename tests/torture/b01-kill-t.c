/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B1: the program is killed at a random microsecond while it registers, dispatches, responds and
 * agrees. What it had acknowledged is there, no case is half written, and the record is sound.
 */
#include "tests/torture/torture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIFE_MICROS  40000 /* the longest that a child lives after it sat down */
#define VERIFY_EVERY 100   /* kills */

enum step { READY, REGISTERED, DISPATCHED, RESPONDED, AGREED };

/* What the child tells the parent after the desk said that it is saved. */
struct told {
    int64_t id;
    int64_t step;
};

static struct room room;
static int64_t last_number; /* newest register number that was looked at */
static int acknowledged, lost, half, unsound;

static void tell(int fd, enum step step, int64_t id)
{
    const struct told told = {id, step};

    if (write(fd, &told, sizeof(told)) != sizeof(told))
        _exit(EXIT_FAILURE);
}

/* What the child must do never fails, so a failure is told as a case that nobody knows. */
static void must(int fd, struct scope *sc, enum rc rc)
{
    if (rc == RC_OK)
        return;
    printf("# child: %s\n", error_text(sc, LANG_EN, &sc->error));
    fflush(stdout);
    tell(fd, REGISTERED, -1);
    _exit(EXIT_FAILURE);
}

static void one_case(struct desk *desk, int fd, const char *token)
{
    struct scope sc = SCOPE_INIT;
    struct registered made;

    must(fd, &sc, torture_register(desk, &sc, token, &made));
    tell(fd, REGISTERED, made.id);
    must(fd, &sc, torture_dispatch(desk, &sc, made.id));
    tell(fd, DISPATCHED, made.id);
    must(fd, &sc, torture_respond(desk, &sc, made.id));
    tell(fd, RESPONDED, made.id);
    must(fd, &sc, torture_agree(desk, &sc, made.id));
    tell(fd, AGREED, made.id);
    scope_end(&sc);
}

static void child(int run, int fd)
{
    struct desk *desk = room_another(&room, "lin");
    char token[32];

    tell(fd, READY, 0);
    for (int i = 0;; i++) {
        snprintf(token, sizeof(token), "kill-%d-%d", run, i);
        one_case(desk, fd, token);
    }
}

static bool holds(const struct casefile *cf, enum step step)
{
    switch (step) {
    case DISPATCHED:
        return cf->dispatch_count == 1;
    case RESPONDED:
        return cf->dispatch_count == 1 && cf->dispatches[0].course.response_count == 1;
    case AGREED:
        return cf->agreement_count == 1;
    default:
        return true;
    }
}

static void check_told(struct desk *desk, const struct told *told)
{
    struct scope sc = SCOPE_INIT;
    struct casefile cf;

    acknowledged++;
    if (desk_casefile(desk, &sc, told->id, false, &cf) != RC_OK || !holds(&cf, told->step))
        lost++;
    scope_end(&sc);
}

/* Every case since the last look, told of or not. */
static void check_whole(struct desk *desk)
{
    for (;; last_number++) {
        struct scope sc = SCOPE_INIT;
        const char *name = scope_printf(&sc, "%lld", (long long)last_number + 1);
        struct casefile cf;
        int64_t id;
        const bool there = desk_identify(desk, &sc, name, &id) == RC_OK;

        if (there &&
            (desk_casefile(desk, &sc, id, false, &cf) != RC_OK || !torture_whole(&sc, &cf)))
            half++;
        scope_end(&sc);
        if (!there)
            return;
    }
}

static void examine(int fd, bool verify)
{
    struct scope sc = SCOPE_INIT;
    struct desk *desk = room_another(&room, "lin");
    struct told told;

    while (read(fd, &told, sizeof(told)) == sizeof(told))
        check_told(desk, &told);
    check_whole(desk);
    if (verify && !torture_sound(desk, &sc))
        unsound++;
    desk_close(desk);
    scope_end(&sc);
}

static void kill_once(int run, bool verify)
{
    struct told ready;
    int fds[2];

    ck_assert_int_eq(pipe(fds), 0);
    const pid_t pid = fork();
    if (pid == 0)
        child(run, fds[1]);
    close(fds[1]);
    ck_assert_int_eq(read(fds[0], &ready, sizeof(ready)), sizeof(ready));
    usleep((useconds_t)torture_random(LIFE_MICROS));
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    examine(fds[0], verify);
    close(fds[0]);
}

START_TEST(what_was_acknowledged_survives_every_kill_and_no_case_is_half_written)
{
    const int kills = torture_count(100, 2000);

    room_open(&room);
    desk_close(room.desk); /* no connection may pass a fork */
    for (int i = 0; i < kills; i++)
        kill_once(i, i % VERIFY_EVERY == VERIFY_EVERY - 1 || i == kills - 1);
    room.desk = room_another(&room, "lin");
    torture_figure("B1", "%d kills, %d acknowledged, %d lost, %d half cases, %d verify errors",
                   kills, acknowledged, lost, half, unsound);
    room_close(&room);
    ck_assert_int_gt(acknowledged, kills);
    ck_assert_int_eq(lost, 0);
    ck_assert_int_eq(half, 0);
    ck_assert_int_eq(unsound, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kill");

    tcase_add_test(tc, what_was_acknowledged_survives_every_kill_and_no_case_is_half_written);
    return torture_run(tc);
}
