/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "core/base/clock.h"

#define CHUNK 4096 /* bytes read at once; all keys in them are taken before one painting */

enum { WATCHED = 5 };
static const int watched[WATCHED] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH};

struct input {
    int fd, wake; /* the terminal; the end of the pipe where signals arrive */
    int other;    /* what else ends the wait; -1 */
    bool woken;   /* and it did */
    struct decoder *decoder;
    struct sigaction before[WATCHED];
    bool gone, resized;
    struct scope own;
};

/* A signal handler has no argument, so the pipe it writes to must be known to it. */
static volatile sig_atomic_t wake_up = -1;

static void on_signal(int signal_number)
{
    const int kept = errno;
    const unsigned char byte = (unsigned char)signal_number;

    if (wake_up >= 0 && write(wake_up, &byte, 1) < 0)
        errno = kept; /* the pipe is full of signals: one more says nothing new */
    errno = kept;
}

enum rc input_new(struct scope *sc, int fd, struct decoder *decoder, struct input **input)
{
    const struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    struct scope own = SCOPE_INIT;
    int ends[2];

    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return fail(sc, RC_IO, NULL, N_("The terminal cannot be watched: {1}."), strerror(errno));
    struct input *in = scope_alloc(&own, 1, sizeof(*in));
    *in = (struct input){.fd = fd, .other = -1, .wake = ends[0], .decoder = decoder, .own = own};
    wake_up = ends[1];
    for (int i = 0; i < WATCHED; i++)
        sigaction(watched[i], &action, &in->before[i]);
    *input = in;
    return RC_OK;
}

void input_free(struct input *input)
{
    if (!input)
        return;
    struct scope own = input->own; /* it holds the struct itself */
    const int written = wake_up;

    for (int i = 0; i < WATCHED; i++)
        sigaction(watched[i], &input->before[i], NULL);
    if (input->gone) /* its SIGHUP may still be on the way, and the program ends by its own hand */
        signal(SIGHUP, SIG_IGN);
    wake_up = -1;
    close(written);
    close(input->wake);
    scope_end(&own);
}

static void take_signals(struct input *input)
{
    unsigned char bytes[64];
    ssize_t n;

    while ((n = read(input->wake, bytes, sizeof(bytes))) > 0) {
        for (ssize_t i = 0; i < n; i++) {
            if (bytes[i] == SIGWINCH)
                input->resized = true;
            else
                input->gone = true;
        }
    }
}

/* A terminal that is gone is always readable: without this the program would spin on it. */
static void take_bytes(struct input *input, short events)
{
    char bytes[CHUNK];

    if (!(events & POLLIN)) {
        input->gone = input->gone || (events & (POLLHUP | POLLERR | POLLNVAL)) != 0;
        return;
    }
    const ssize_t n = read(input->fd, bytes, sizeof(bytes));
    if (n > 0) {
        decoder_feed(input->decoder, bytes, (size_t)n, clock_boot());
        explicit_bzero(bytes, (size_t)n); /* it may have been a password */
    } else if (n == 0 || (errno != EINTR && errno != EAGAIN))
        input->gone = true;
}

static void look(struct input *input, int ms)
{
    struct pollfd fds[3] = {{.fd = input->fd, .events = POLLIN},
                            {.fd = input->wake, .events = POLLIN},
                            {.fd = input->other, .events = POLLIN}};

    if (poll(fds, 3, ms) <= 0)
        return; /* nothing, or a signal that the next look finds in the pipe */
    if (fds[1].revents)
        take_signals(input);
    if (!input->gone && fds[0].revents)
        take_bytes(input, fds[0].revents);
    input->woken = input->woken || fds[2].revents;
}

void input_watch(struct input *input, int fd) { input->other = fd; }

bool input_woken(struct input *input)
{
    const bool woken = input->woken;

    input->woken = false;
    return woken;
}

/* What is there now: the end first, then keys, then a new size. */
static bool taken(struct input *input, struct key *key)
{
    if (input->gone) {
        *key = (struct key){.code = KEY_HANGUP};
        return true;
    }
    if (decoder_next(input->decoder, clock_boot(), key))
        return true;
    if (!input->resized)
        return false;
    input->resized = false;
    *key = (struct key){.code = KEY_RESIZE};
    return true;
}

void input_wait(struct input *input, int ms, struct key *key)
{
    const int64_t until = clock_boot() + ms;

    while (!taken(input, key)) {
        const int64_t now = clock_boot();
        const int patience = decoder_patience(input->decoder, now);
        const int left = until > now ? (int)(until - now) : 0;

        look(input, patience >= 0 && patience < left ? patience : left);
        if (taken(input, key))
            return;
        if (clock_boot() >= until || input->woken) {
            *key = (struct key){.code = KEY_NONE};
            return;
        }
    }
}
