/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/proxy.h"

#include <check.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define SOCKET    ".s.PGSQL.5432"
#define LINES     16    /* connections at once */
#define AT_ONCE   65536 /* bytes */
#define ANSWER_MS 5000

struct line {
    int client, server; /* -1: there is none */
};

static struct line lines[LINES];

static struct sockaddr_un address_in(const char *folder)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const int length =
        snprintf(address.sun_path, sizeof(address.sun_path), "%s/%s", folder, SOCKET);

    ck_assert_int_lt(length, (int)sizeof(address.sun_path));
    return address;
}

static void send_all(int fd, const char *data, ssize_t size)
{
    for (ssize_t sent = 0; size > 0; data += sent, size -= sent) {
        sent = send(fd, data, (size_t)size, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* the other end is gone, which the next look finds */
    }
}

static void cut(struct line *line)
{
    close(line->client);
    close(line->server);
    *line = (struct line){-1, -1};
}

static void let_in(int door)
{
    const struct sockaddr_un there = address_in(getenv("ONECASE_TEST_SERVER"));
    const int client = accept(door, NULL, NULL), server = socket(AF_UNIX, SOCK_STREAM, 0);

    for (struct line *line = lines; line < lines + LINES; line++)
        if (line->client < 0 &&
            connect(server, (const struct sockaddr *)&there, sizeof(there)) == 0) {
            *line = (struct line){client, server};
            return;
        }
    close(client);
    close(server);
}

/* A statement without parameters is 'Q', four bytes of length and its text. */
static char *find_statement(char *data, ssize_t size, const char *text)
{
    char *const found = memmem(data, (size_t)size, text, strlen(text));

    return found && found - data >= 5 && found[-5] == 'Q' ? found : NULL;
}

/* Let the server do it, and keep its answer from everybody. */
static void swallow_answer(int server)
{
    struct pollfd fd = {.fd = server, .events = POLLIN};
    char answer[AT_ONCE];

    if (poll(&fd, 1, ANSWER_MS) > 0)
        (void)!read(server, answer, sizeof(answer));
}

static void commit(struct line *line, const char *data, ssize_t size, enum proxy_deed *next)
{
    const enum proxy_deed deed = *next;

    if (deed != PROXY_CUT_BEFORE) {
        send_all(line->server, data, size);
        swallow_answer(line->server);
    }
    cut(line);
    *next = PROXY_PASS;
    if (deed == PROXY_END_AFTER)
        _exit(EXIT_SUCCESS);
}

static void ask(struct line *line, enum proxy_deed *next)
{
    static const char listening[] = "LISTEN onecase", nothing[] = "SELECT 1      ";
    char data[AT_ONCE];
    const ssize_t size = read(line->client, data, sizeof(data));

    if (size <= 0) {
        cut(line);
        return;
    }
    char *const listen = find_statement(data, size, listening);
    if (*next == PROXY_DEAF && listen)
        memcpy(listen, nothing, strlen(nothing));
    if (*next != PROXY_PASS && *next != PROXY_DEAF && find_statement(data, size, "COMMIT"))
        commit(line, data, size, next);
    else
        send_all(line->server, data, size);
}

static void answer(struct line *line)
{
    char data[AT_ONCE];
    const ssize_t size = read(line->server, data, sizeof(data));

    if (size <= 0)
        cut(line);
    else
        send_all(line->client, data, size);
}

static void serve(int door, enum proxy_deed *next)
{
    for (;;) {
        struct pollfd fds[1 + 2 * LINES] = {{.fd = door, .events = POLLIN}};

        for (size_t i = 0; i < LINES; i++) {
            fds[1 + 2 * i] = (struct pollfd){.fd = lines[i].client, .events = POLLIN};
            fds[2 + 2 * i] = (struct pollfd){.fd = lines[i].server, .events = POLLIN};
        }
        if (poll(fds, sizeof(fds) / sizeof(*fds), -1) <= 0)
            continue;
        for (size_t i = 0; i < LINES; i++)
            if (fds[1 + 2 * i].revents)
                ask(&lines[i], next);
            else if (fds[2 + 2 * i].revents)
                answer(&lines[i]);
        if (fds[0].revents)
            let_in(door);
    }
}

void proxy_begin(struct proxy *proxy)
{
    snprintf(proxy->folder, sizeof(proxy->folder), "/tmp/onecase-line.XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(proxy->folder));
    const struct sockaddr_un here = address_in(proxy->folder);
    const int door = socket(AF_UNIX, SOCK_STREAM, 0);
    ck_assert_int_eq(bind(door, (const struct sockaddr *)&here, sizeof(here)), 0);
    ck_assert_int_eq(listen(door, LINES), 0);
    proxy->next =
        mmap(NULL, sizeof(*proxy->next), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert_ptr_ne(proxy->next, MAP_FAILED);
    *proxy->next = PROXY_PASS;
    for (size_t i = 0; i < LINES; i++)
        lines[i] = (struct line){-1, -1};
    proxy->process = fork();
    if (proxy->process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL); /* a test that fails ends it too */
        serve(door, proxy->next);
    }
    close(door);
}

void proxy_do(struct proxy *proxy, enum proxy_deed deed) { *proxy->next = deed; }

bool proxy_done(const struct proxy *proxy) { return *proxy->next == PROXY_PASS; }

void proxy_end(struct proxy *proxy)
{
    const struct sockaddr_un here = address_in(proxy->folder);

    kill(proxy->process, SIGKILL);
    waitpid(proxy->process, NULL, 0);
    munmap(proxy->next, sizeof(*proxy->next));
    unlink(here.sun_path);
    rmdir(proxy->folder);
}
