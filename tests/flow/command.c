/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/flow/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/base/file.h"

#define LOOK_MS     2 /* between two looks at the process */
#define NOT_STARTED 127

static void redirect(const char *path, int flags, int to)
{
    const int fd = open(path, flags, 0600);

    if (fd < 0 || dup2(fd, to) < 0)
        _exit(NOT_STARTED);
    close(fd);
}

static void run_child(const char *const *argv, const char *const *env, const char *folder,
                      const char *in, const char *out, const char *err)
{
    redirect(in, O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    if (chdir(folder) == 0)
        execve(argv[0], (char *const *)argv, (char *const *)env);
    perror(argv[0]);
    _exit(NOT_STARTED);
}

static enum rc wait_end(struct scope *sc, pid_t pid, int ms, int *status)
{
    const struct timespec look = {0, LOOK_MS * 1000000L};
    int wait_status;

    for (int waited = 0; waitpid(pid, &wait_status, WNOHANG) == 0; waited += LOOK_MS) {
        if (waited >= ms) {
            kill(pid, SIGKILL);
            waitpid(pid, &wait_status, 0);
            return fail(sc, RC_IO, "run", "The command did not end.");
        }
        nanosleep(&look, NULL);
    }
    *status = WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : 128 + WTERMSIG(wait_status);
    return RC_OK;
}

enum rc command_run(struct scope *sc, const char *const *argv, const char *const *env,
                    const char *folder, const char *input, int ms, struct command_result *result)
{
    const char *const out = scope_printf(sc, "%s/out", folder);
    const char *const err = scope_printf(sc, "%s/err", folder);
    struct bytes written;

    fflush(stdout);
    const pid_t pid = fork();
    if (pid < 0)
        return fail(sc, RC_IO, "run", "No process: {1}.", strerror(errno));
    if (pid == 0)
        run_child(argv, env, folder, input, out, err);
    TRY(wait_end(sc, pid, ms, &result->status));
    TRY(file_read(sc, out, FILE_LIMIT, &written));
    result->out = (const char *)written.data;
    TRY(file_read(sc, err, FILE_LIMIT, &written));
    result->err = (const char *)written.data;
    return RC_OK;
}
