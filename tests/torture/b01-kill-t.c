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

#define HEARD_MOST   6   /* deeds before the kill */
#define VERIFY_EVERY 100 /* kills */

/* What the child tells the parent after the desk said that it is saved. */
struct told {
    int64_t id;
    int64_t deed;
};

static struct room room;
static int64_t next_number = 1; /* of the register, that was not looked at */
static int acknowledged, lost, half, unsound;

static void tell(int fd, enum torture_deed deed, int64_t id)
{
    const struct told told = {id, deed};

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
    tell(fd, DEED_REGISTERED, -1);
    _exit(EXIT_FAILURE);
}

static void one_case(struct desk *desk, int fd, const char *token)
{
    struct scope sc = SCOPE_INIT;
    int64_t id;

    for (enum torture_deed deed = 0; deed < DEEDS; deed++) {
        must(fd, &sc, torture_do(desk, &sc, deed, token, &id));
        tell(fd, deed, id);
    }
    scope_end(&sc);
}

static void child(int run, int fd)
{
    struct desk *desk = room_another(&room, "lin");
    char token[32];

    for (int i = 0;; i++) {
        snprintf(token, sizeof(token), "kill-%d-%d", run, i);
        one_case(desk, fd, token);
    }
}

static void check(struct desk *desk, const struct told *told)
{
    acknowledged++;
    lost += !torture_did(desk, told->id, (enum torture_deed)told->deed);
}

/* What was read of the child before it was killed, and what is still in the pipe. */
static void examine(const struct told *heard, size_t count, int fd, bool verify)
{
    struct scope sc = SCOPE_INIT;
    struct desk *desk = room_another(&room, "lin");
    struct told told;

    for (size_t i = 0; i < count; i++)
        check(desk, &heard[i]);
    while (read(fd, &told, sizeof(told)) == sizeof(told))
        check(desk, &told);
    half += torture_half_cases(desk, &next_number);
    if (verify && !torture_sound(desk, &sc))
        unsound++;
    desk_close(desk);
    scope_end(&sc);
}

/* Hear of some deeds, and let pass some microseconds of the next or the one after it, which take
 * about as long as the last. */
static size_t listen(int fd, struct told heard[HEARD_MOST])
{
    const size_t wanted = 1 + torture_random(HEARD_MOST);
    int64_t before = torture_micros(), took = 1;
    size_t count = 0;

    for (; count < wanted; count++) {
        if (read(fd, &heard[count], sizeof(*heard)) != sizeof(*heard))
            break;
        took = torture_micros() - before;
        before += took;
    }
    /* two that lay in the pipe already came at the same microsecond */
    usleep((useconds_t)torture_random((uint64_t)took * 2 + 1));
    return count;
}

static void kill_once(int run, bool verify)
{
    struct told heard[HEARD_MOST];
    int fds[2];

    ck_assert_int_eq(pipe(fds), 0);
    const pid_t pid = fork();
    if (pid == 0)
        child(run, fds[1]);
    close(fds[1]);
    const size_t count = listen(fds[0], heard);
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    examine(heard, count, fds[0], verify);
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
    ck_assert_int_ge(acknowledged, kills);
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
