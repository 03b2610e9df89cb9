/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running what was prepared, and looking up meanwhile when somebody waits for it. */
#include "core/base/progress.h"
#include "core/store/pgsql.h"

#include <poll.h>

#define LOOK_EVERY 50 /* milliseconds */

/* The server ends the statement when it hears of it; its answer says so. */
static void cancel(PGconn *conn)
{
    char why[256];
    PGcancel *const request = PQgetCancel(conn);

    if (request)
        PQcancel(request, why, sizeof(why));
    PQfreeCancel(request);
}

/* Until the answer is there; true when it was to stop. */
static bool wait_for_answer(struct pgsql *self)
{
    struct pollfd line = {.fd = PQsocket(self->conn), .events = POLLIN};
    bool stopped = false;

    while (PQisBusy(self->conn)) {
        if (!stopped && progress_stops(self->engine.progress)) {
            stopped = true;
            cancel(self->conn);
        }
        if (poll(&line, 1, LOOK_EVERY) > 0 && !PQconsumeInput(self->conn))
            return stopped;
    }
    return stopped;
}

/* The last of the answers, which tells of an error if there was one. */
static PGresult *last_answer(PGconn *conn)
{
    PGresult *last = NULL, *next;

    while ((next = PQgetResult(conn))) {
        PQclear(last);
        last = next;
    }
    return last;
}

PGresult *pgsql_run(struct pgsql *self, const char *name, size_t count,
                    const struct pgsql_values *v, bool *stopped)
{
    *stopped = false;
    if (!self->engine.progress)
        return PQexecPrepared(self->conn, name, (int)count, v->data, v->sizes, v->formats, 1);
    if (!PQsendQueryPrepared(self->conn, name, (int)count, v->data, v->sizes, v->formats, 1))
        return NULL;
    *stopped = wait_for_answer(self);
    return last_answer(self->conn);
}
