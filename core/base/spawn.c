/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spawn.h"

#include "core/base/clock.h"
#include "core/base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUTPUT_KEPT   4096
#define LINE_KEPT     200
#define LOOK_EVERY_MS 20 /* how soon the end of a program that keeps its output open is seen */

/* One helper program from its start to its end. */
struct child {
    pid_t pid;
    int in, out;       /* our ends of its pipes; -1 once closed */
    struct bytes left; /* of the input: not yet written */
    struct buffer output;
    bool ended;
    int wait_status;
};

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* What a helper is told of our environment: where programs and its own settings are. Our
 * database, our keys and LD_PRELOAD are not its business, and messages come in UTF-8. */
static char **environment(struct scope *sc)
{
    static const char *const kept[] = {"PATH=", "HOME=", "CUPS_SERVER="};
    const size_t kinds = sizeof(kept) / sizeof(kept[0]);
    char **list = scope_alloc(sc, kinds + 3, sizeof(*list));
    size_t count = 0;

    list[count++] = scope_strdup(sc, "LANG=C.UTF-8");
    list[count++] = scope_strdup(sc, "LC_ALL=C.UTF-8");
    for (size_t i = 0; i < kinds; i++) {
        for (char **variable = environ; variable && *variable; variable++) {
            if (strncmp(*variable, kept[i], strlen(kept[i])) != 0)
                continue;
            list[count++] = *variable;
            break;
        }
    }
    return list;
}

/* A group of its own keeps Ctrl-C at our terminal away from the helper and lets us end it
 * together with what it started; it gets the signals as a login would give them. */
static int prepare(posix_spawnattr_t *attributes)
{
    sigset_t none, all;
    int error;

    sigemptyset(&none);
    sigfillset(&all);
    if ((error = posix_spawnattr_setsigmask(attributes, &none)) != 0 ||
        (error = posix_spawnattr_setsigdefault(attributes, &all)) != 0 ||
        (error = posix_spawnattr_setpgroup(attributes, 0)) != 0)
        return error;
    return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                    POSIX_SPAWN_SETPGROUP);
}

static int redirect(posix_spawn_file_actions_t *actions, int in, int out)
{
    int error;

    if ((error = posix_spawn_file_actions_adddup2(actions, in, STDIN_FILENO)) != 0 ||
        (error = posix_spawn_file_actions_adddup2(actions, out, STDOUT_FILENO)) != 0 ||
        (error = posix_spawn_file_actions_adddup2(actions, out, STDERR_FILENO)) != 0)
        return error;
    return posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
}

/* Start ARGV with its standard input from IN and its outputs to OUT. Returns 0 or errno. */
static int launch(struct scope *sc, const char *const *argv, int in, int out, pid_t *pid)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int error;

    if ((error = posix_spawn_file_actions_init(&actions)) != 0)
        return error;
    if ((error = posix_spawnattr_init(&attributes)) != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return error;
    }
    if ((error = redirect(&actions, in, out)) == 0 && (error = prepare(&attributes)) == 0)
        error =
            posix_spawnp(pid, argv[0], &actions, &attributes, (char *const *)argv, environment(sc));
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

static int open_pipes(int to[2], int from[2])
{
    if (pipe2(to, O_CLOEXEC) != 0)
        return errno;
    if (pipe2(from, O_CLOEXEC) == 0)
        return 0;
    const int error = errno;
    close_end(&to[0]);
    close_end(&to[1]);
    return error;
}

static enum rc start(struct scope *sc, const char *const *argv, struct child *c)
{
    int to[2] = {-1, -1}, from[2] = {-1, -1};
    int error = open_pipes(to, from);

    if (error == 0) {
        error = launch(sc, argv, to[0], from[1], &c->pid);
        close_end(&to[0]);
        close_end(&from[1]);
    }
    if (error == 0) {
        c->in = to[1];
        c->out = from[0];
        fcntl(c->in, F_SETFL, O_NONBLOCK);
        fcntl(c->out, F_SETFL, O_NONBLOCK);
        return RC_OK;
    }
    close_end(&to[1]);
    close_end(&from[0]);
    if (error == ENOENT)
        return fail(sc, RC_IO, "command", N_("There is no program {1} on this machine."), argv[0]);
    return fail(sc, RC_IO, "command", N_("The program {1} could not be started: {2}."), argv[0],
                strerrordesc_np(error));
}

/* Write what the pipe takes; a program that does not want its input is not a failure. */
static void feed(struct child *c)
{
    while (c->left.size > 0) {
        const ssize_t put = write(c->in, c->left.data, c->left.size);

        if (put < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (put < 0)
            break;
        c->left.data += put;
        c->left.size -= (size_t)put;
    }
    close_end(&c->in);
}

/* Take what it has said so far; all is read so that it never waits for us, the start is kept. */
static void listen_to(struct child *c)
{
    char part[OUTPUT_KEPT];
    ssize_t got;

    while ((got = read(c->out, part, sizeof(part))) > 0) {
        const size_t room = OUTPUT_KEPT - c->output.length;

        buffer_add_n(&c->output, part, (size_t)got < room ? (size_t)got : room);
    }
    if (got == 0 || (errno != EAGAIN && errno != EINTR))
        close_end(&c->out);
}

static void reap(struct child *c, int flags)
{
    pid_t pid;

    do
        pid = waitpid(c->pid, &c->wait_status, flags);
    while (pid < 0 && errno == EINTR);
    c->ended = pid != 0;
}

/* Serve its pipes until it ends or DEADLINE (of the boot clock) has come. What it leaves
 * running behind may hold the pipes open for ever, so its own end decides, not theirs. */
static void attend(struct child *c, int64_t deadline)
{
    for (;;) {
        reap(c, WNOHANG);
        const int64_t left = deadline - clock_boot();
        if (c->ended || left <= 0)
            break;
        struct pollfd ends[] = {{.fd = c->in, .events = POLLOUT}, {.fd = c->out, .events = POLLIN}};
        poll(ends, 2, left < LOOK_EVERY_MS ? (int)left : LOOK_EVERY_MS);
        if (c->in >= 0 && ends[0].revents != 0)
            feed(c);
        if (c->out >= 0 && ends[1].revents != 0)
            listen_to(c);
    }
    if (c->out >= 0)
        listen_to(c);
}

static void attend_without_sigpipe(struct child *c, int64_t deadline)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;

    sigaction(SIGPIPE, &ignore, &before);
    attend(c, deadline);
    sigaction(SIGPIPE, &before, NULL);
}

enum rc spawn_run(struct scope *sc, const char *const *argv, struct bytes input, struct span limit,
                  struct spawn_result *result)
{
    struct child c = {.in = -1, .out = -1, .left = input, .output = buffer_new(sc)};

    *result = (struct spawn_result){.status = -1, .output = ""};
    TRY(start(sc, argv, &c));
    attend_without_sigpipe(&c, clock_boot() + limit.ms);
    close_end(&c.in);
    close_end(&c.out);
    result->output = buffer_text(&c.output);
    result->unread = c.left.size;
    if (!c.ended) {
        kill(-c.pid, SIGKILL);
        reap(&c, 0);
        result->stopped = true;
        return fail(sc, RC_IO, "command",
                    N_("The program {1} did not finish within {2} seconds and was stopped."),
                    argv[0], scope_printf(sc, "%lld", (long long)(limit.ms / 1000)));
    }
    if (WIFSIGNALED(c.wait_status))
        result->status = SPAWN_SIGNALLED + WTERMSIG(c.wait_status);
    else
        result->status = WEXITSTATUS(c.wait_status);
    return RC_OK;
}

const char *spawn_first_line(struct scope *sc, const struct spawn_result *result)
{
    const size_t length = strcspn(result->output, "\n");
    size_t kept = length < LINE_KEPT ? length : LINE_KEPT;

    while (kept > 0 && ((unsigned char)result->output[kept] & 0xc0) == 0x80)
        kept--; /* a character is not cut */
    return text_gate_out(sc, scope_strndup(sc, result->output, kept), TEXT_LINE);
}
