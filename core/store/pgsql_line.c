/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The connection of a program that sits at a terminal: it hears of others, and when it went it is
 * made anew by and by, so that nobody who types waits for it. */
#include "core/base/clock.h"
#include "core/store/pgsql.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define CHANNEL     "onecase"
#define STEP_MS     200   /* what one question may spend on making the connection anew */
#define TRY_MS      10000 /* how long one try may take in all */
#define PAUSE_LEAST 500
#define PAUSE_MOST  15000
#define SILENCE_MS  3000 /* a server that does not acknowledge what was sent is away */

static enum rc away(struct scope *sc)
{
    return fail(sc, RC_IO, "db",
                N_("The connection to the database is lost; nothing was saved. What is typed stays "
                   "here, and the connection is being made again."));
}

/* Hundreds of screens must not all come at the same moment: a quarter more or less. */
static void put_off(struct pgsql_line *line, int64_t now)
{
    line->pause = line->pause == 0 ? PAUSE_LEAST : line->pause * 2;
    if (line->pause > PAUSE_MOST)
        line->pause = PAUSE_MOST;
    const unsigned mixed = ((unsigned)now ^ (unsigned)getpid() * 40503U) * 2654435761U;
    line->retry_at = now + line->pause * 3 / 4 + (int)((mixed >> 8) % (unsigned)(line->pause / 2));
}

static void begin_try(struct pgsql *self, int64_t now)
{
    self->line.trying = PQresetStart(self->conn) == 1;
    self->line.until = now + TRY_MS;
    self->line.step = PGRES_POLLING_WRITING;
    if (!self->line.trying)
        put_off(&self->line, now);
}

static void go_on(struct pgsql *self, int64_t now)
{
    struct pgsql_line *line = &self->line;
    const int64_t until = now + STEP_MS;

    while (line->trying) {
        struct pollfd fd = {.fd = PQsocket(self->conn),
                            .events = line->step == PGRES_POLLING_READING ? POLLIN : POLLOUT};

        now = clock_boot();
        if (now < until && poll(&fd, 1, (int)(until - now)) > 0)
            line->step = PQresetPoll(self->conn);
        else if (now < line->until)
            return; /* the next question goes on with it */
        else
            line->step = PGRES_POLLING_FAILED;
        line->trying = line->step == PGRES_POLLING_READING || line->step == PGRES_POLLING_WRITING;
        if (line->step == PGRES_POLLING_FAILED)
            put_off(line, now);
    }
}

enum rc pgsql_revive(struct scope *sc, struct pgsql *self)
{
    const int64_t now = clock_boot();

    if (!self->line.trying && now < self->line.retry_at)
        return away(sc);
    if (!self->line.trying)
        begin_try(self, now);
    go_on(self, now);
    if (self->line.trying || self->line.step != PGRES_POLLING_OK)
        return away(sc);
    return RC_OK;
}

void pgsql_revived(struct pgsql *self)
{
    self->line.pause = 0;
    self->line.retry_at = 0;
    pgsql_listen(self);
}

/* A server that does not let us listen is looked at twice a second, as every one. */
void pgsql_listen(struct pgsql *self)
{
    const int silence = SILENCE_MS, fd = PQsocket(self->conn);

    if (!self->line.watched || PQstatus(self->conn) != CONNECTION_OK)
        return;
    PQclear(PQexec(self->conn, "LISTEN " CHANNEL));
    if (fd >= 0)
        setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &silence, sizeof(silence));
}

void pgsql_watch(struct engine *engine)
{
    pgsql_of(engine)->line.watched = true;
    pgsql_listen(pgsql_of(engine));
}

int pgsql_wake_fd(const struct engine *engine)
{
    const struct pgsql *self = (const struct pgsql *)engine;

    return self->line.watched && self->welcome && PQstatus(self->conn) == CONNECTION_OK
               ? PQsocket(self->conn)
               : -1;
}

/* That the server went is read here too; the next question finds it out. */
void pgsql_woken(struct engine *engine)
{
    PGconn *conn = pgsql_of(engine)->conn;
    PGnotify *notice;

    if (PQconsumeInput(conn) == 0)
        return;
    while ((notice = PQnotifies(conn)))
        PQfreemem(notice);
}

/* The answer is read before whatever is asked next. Nothing is sent inside a transaction, where a
 * notice would hold up the commits of all others. */
void pgsql_announce(struct engine *engine)
{
    struct pgsql *self = pgsql_of(engine);

    if (!self->open && PQstatus(self->conn) == CONNECTION_OK)
        PQsendQuery(self->conn, "NOTIFY " CHANNEL);
}
