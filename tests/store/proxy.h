/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line to the server of the tests that can be cut: a process that sits on a socket of its own and
 * passes everything on, until it is told what to do to the next COMMIT, or to whoever wants to
 * listen.
 */
#ifndef TESTS_STORE_PROXY_H
#define TESTS_STORE_PROXY_H

#include <stdbool.h>
#include <sys/types.h>

enum proxy_deed {
    PROXY_PASS,
    PROXY_CUT_BEFORE, /* cut the line before the next COMMIT arrives there */
    PROXY_CUT_AFTER,  /* and after it was done, before its answer comes back */
    PROXY_END_AFTER,  /* the same, and let nobody in any more */
    PROXY_DEAF        /* LISTEN reaches nobody, as behind a pooler of transactions */
};

struct proxy {
    char folder[64]; /* of its socket: the host of an address */
    pid_t process;
    enum proxy_deed *next; /* shared with the process; done once, it is PROXY_PASS again */
};

/* Begin one in front of the server of tests/store/cluster.h. */
void proxy_begin(struct proxy *proxy);
void proxy_do(struct proxy *proxy, enum proxy_deed deed);
/* Was the deed done? */
bool proxy_done(const struct proxy *proxy);
void proxy_end(struct proxy *proxy);

#endif
