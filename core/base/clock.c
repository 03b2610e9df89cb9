/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/clock.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <string.h>
#include <time.h>

#define BOOT_ID_FILE "/proc/sys/kernel/random/boot_id"
#define SMALL_FILE   256 /* of one line: an instant, a boot id */

static int64_t read_clock(clockid_t id)
{
    struct timespec ts;

    if (clock_gettime(id, &ts) != 0)
        return 0;
    return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

int64_t clock_boot(void) { return read_clock(CLOCK_BOOTTIME); }

static enum rc read_line(struct scope *sc, const char *path, const char **line)
{
    struct bytes contents;

    TRY(file_read(sc, path, SMALL_FILE, &contents));
    return text_gate_in(sc, "now", (const char *)contents.data, TEXT_LINE, line);
}

static enum rc read_instant(struct scope *sc, const char *path, struct instant *t)
{
    const char *line;

    TRY(read_line(sc, path, &line));
    return instant_parse(sc, "now", line, t);
}

enum rc clock_from(struct scope *sc, const char *text, bool running, struct clock *clock)
{
    *clock = (struct clock){.kind = CLOCK_REAL};
    if (!text)
        return RC_OK;
    if (text[0] == '@') {
        if (read_instant(sc, text + 1, &clock->start) != RC_OK)
            return fail(sc, RC_INVALID, "now",
                        N_("now: the file {1} does not hold a time such as "
                           "2026-11-20T19:32:40+08:00; nothing was saved."),
                        text + 1);
        clock->kind = CLOCK_FILE;
        clock->path = text + 1;
        return RC_OK;
    }
    TRY(instant_parse(sc, "now", text, &clock->start));
    clock->kind = running ? CLOCK_RUNNING : CLOCK_FIXED;
    clock->started_boot = clock_boot();
    return RC_OK;
}

static struct instant file_now(struct clock *clock)
{
    struct scope sc = SCOPE_INIT;
    struct instant t;

    /* A test may be writing the file at this moment; time must not jump because of that. */
    if (read_instant(&sc, clock->path, &t) == RC_OK)
        clock->start = t;
    scope_end(&sc);
    return clock->start;
}

struct instant clock_now(struct clock *clock)
{
    switch (clock->kind) {
    case CLOCK_FIXED:
    case CLOCK_PLAYED:
        return clock->start;
    case CLOCK_RUNNING:
        return instant_after(clock->start, (struct span){clock_boot() - clock->started_boot});
    case CLOCK_FILE:
        return file_now(clock);
    case CLOCK_REAL:
        break;
    }
    return (struct instant){read_clock(CLOCK_REALTIME)};
}

const char *clock_boot_id(struct scope *sc)
{
    const struct error before = sc->error;
    const char *id = NULL;

    if (read_line(sc, BOOT_ID_FILE, &id) != RC_OK)
        sc->error = before; /* a system without one is no failure of the caller */
    return id ? id : "";
}

int64_t clock_machine_boot(const struct clock *clock)
{
    return clock->kind == CLOCK_PLAYED ? clock->started_boot : clock_boot();
}

const char *clock_machine_id(struct scope *sc, const struct clock *clock)
{
    return clock->kind == CLOCK_PLAYED ? clock->boot_id : clock_boot_id(sc);
}
