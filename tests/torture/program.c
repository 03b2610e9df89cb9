/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/program.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/account.h"

#define ARGUMENTS 64
#define PATIENCE  "60" /* seconds, as long as a lock is waited for and some more */
#define FILE_MOST (64 * 1024 * 1024)

static const char *in_room(struct scope *sc, const struct room *room, const char *name)
{
    return scope_printf(sc, "%s/%s", room->folder, name);
}

static void add(const char **argv, size_t *count, const char *const *words)
{
    for (; words && *words; words++) {
        ck_assert_uint_lt(*count, ARGUMENTS - 1);
        argv[(*count)++] = *words;
    }
    argv[*count] = NULL;
}

static void redirect(int fd, const char *path, int flags)
{
    const int file = open(path, flags, 0600);

    if (file < 0 || dup2(file, fd) < 0)
        _exit(PROGRAM_NOT_STARTED);
    close(file);
}

static const char *text_of(struct scope *sc, const char *path)
{
    struct bytes text;

    torture_must(sc, file_read(sc, path, FILE_MOST, &text));
    return (const char *)text.data;
}

static void start(struct scope *sc, const struct room *room, const char **argv, const char *in)
{
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDOUT_FILENO, in_room(sc, room, "out"), O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, in_room(sc, room, "err"), O_WRONLY | O_CREAT | O_TRUNC);
    execvp(argv[0], (char *const *)argv);
    _exit(PROGRAM_NOT_STARTED);
}

struct ending program_run(struct scope *sc, const struct room *room, const struct program *p)
{
    const char *program = getenv("ONECASE") ? getenv("ONECASE") : "./onecase";
    const char *const head[] = {"timeout", "-s", "KILL", PATIENCE, NULL};
    const char *const person[] = {program,  "--db",  room->database,
                                  "--lang", "en",    "--as",
                                  "lin",    "--now", "2026-11-20T19:31:00+08:00",
                                  NULL};
    const char *argv[ARGUMENTS], *in = p->input ? in_room(sc, room, "in") : "/dev/null";
    size_t count = 0;
    int status;

    add(argv, &count, head);
    add(argv, &count, p->under);
    add(argv, &count, person);
    add(argv, &count, p->words);
    if (p->input)
        torture_must(
            sc,
            file_write(sc, in, (struct bytes){(const unsigned char *)p->input, strlen(p->input)}));
    fflush(stdout);
    const pid_t pid = fork();
    if (pid == 0)
        start(sc, room, argv, in);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return (struct ending){.status = code,
                           .crashed = code > 128 && code != 255,
                           .out = text_of(sc, in_room(sc, room, "out")),
                           .said = text_of(sc, in_room(sc, room, "err"))};
}

struct record program_record(struct scope *sc, const struct room *room)
{
    struct desk_options options = room_options(room, sc, "lin");
    struct verification v = {0};
    struct desk *desk;

    options.checking = true;
    if (desk_open(sc, &options, &desk) != RC_OK)
        return (struct record){false, -1};
    if (desk_verify(desk, sc, &v) != RC_OK)
        v.sound = false;
    desk_close(desk);
    return (struct record){v.sound, v.entries};
}

struct bytes program_keep(struct scope *sc, const struct room *room)
{
    struct bytes kept;

    torture_must(sc, file_read(sc, room->database, FILE_MOST, &kept));
    return kept;
}

void program_put_back(struct scope *sc, const struct room *room, struct bytes kept)
{
    static const char *const beside[] = {"-wal", "-shm"};

    for (size_t i = 0; i < sizeof(beside) / sizeof(*beside); i++)
        unlink(scope_printf(sc, "%s%s", room->database, beside[i]));
    torture_must(sc, file_write(sc, room->database, kept));
}
