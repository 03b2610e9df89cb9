/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/clock.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <stdlib.h>
#include <string.h>
#include <sys/timex.h>
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

#define SET_BOOT_ID "set by hand"

static enum rc read_line(struct scope *sc, const char *path, const char **line)
{
    struct bytes contents;

    TRY(file_read(sc, path, SMALL_FILE, &contents));
    return text_gate_in(sc, "now", (const char *)contents.data, TEXT_LINE, line);
}

/* "2026-11-20T19:32:40+08:00", and on a second line, if there is one, "123456". */
static enum rc read_instant(struct scope *sc, const char *path, struct instant *t, int64_t *boot)
{
    struct bytes contents;
    const char *text;

    TRY(file_read(sc, path, SMALL_FILE, &contents));
    TRY(text_gate_in(sc, "now", (const char *)contents.data, TEXT_LONG, &text));
    const size_t length = text ? strcspn(text, "\n") : 0;
    TRY(instant_parse(sc, "now", length > 0 ? scope_strndup(sc, text, length) : "", t));
    *boot = text[length] == '\n' ? strtoll(text + length, NULL, 10) : -1;
    return RC_OK;
}

enum rc clock_from(struct scope *sc, const char *text, bool running, struct clock *clock)
{
    *clock = (struct clock){.kind = CLOCK_REAL};
    if (!text)
        return RC_OK;
    if (text[0] == '@') {
        if (read_instant(sc, text + 1, &clock->start, &clock->boot) != RC_OK)
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
    int64_t boot;

    /* A test may be writing the file at this moment; time must not jump because of that. */
    if (read_instant(&sc, clock->path, &t, &boot) == RC_OK) {
        clock->start = t;
        clock->boot = boot;
    }
    scope_end(&sc);
    return clock->start;
}

static int speed_of(const struct clock *clock) { return clock->speed > 0 ? clock->speed : 1; }

struct instant clock_wall(void) { return (struct instant){read_clock(CLOCK_REALTIME)}; }

struct instant clock_now(struct clock *clock)
{
    switch (clock->kind) {
    case CLOCK_FIXED:
    case CLOCK_PLAYED:
        return clock->start;
    case CLOCK_RUNNING:
        return instant_after(clock->start,
                             (struct span){(clock_boot() - clock->started_boot) * speed_of(clock)});
    case CLOCK_FILE:
        return file_now(clock);
    case CLOCK_REAL:
        break;
    }
    return clock_wall();
}

bool clock_is_synchronised(void)
{
    struct timex state = {0};

    return adjtimex(&state) >= 0 && !(state.status & STA_UNSYNC);
}

const char *clock_boot_id(struct scope *sc)
{
    const struct error before = sc->error;
    const char *id = NULL;

    if (read_line(sc, BOOT_ID_FILE, &id) != RC_OK)
        sc->error = before; /* a system without one is no failure of the caller */
    return id ? id : "";
}

void clock_hasten(struct clock *clock, int speed)
{
    if (clock->kind == CLOCK_FILE || clock->kind == CLOCK_PLAYED)
        return;
    clock->start = clock_now(clock);
    clock->started_boot = clock_boot();
    clock->kind = CLOCK_RUNNING;
    clock->speed = speed;
}

int64_t clock_until(struct clock *clock, struct instant t)
{
    const int64_t left = instant_until(clock_now(clock), t).ms;

    if (left <= 0)
        return 0;
    if (clock->kind != CLOCK_REAL && clock->kind != CLOCK_RUNNING)
        return -1;
    return clock->kind == CLOCK_RUNNING ? (left + speed_of(clock) - 1) / speed_of(clock) : left;
}

int64_t clock_steady(struct clock *clock)
{
    if (clock->kind == CLOCK_FILE)
        file_now(clock);
    return clock->kind == CLOCK_FILE && clock->boot >= 0 ? clock->boot : clock_boot();
}

struct clock_reading clock_read(struct scope *sc, struct clock *clock)
{
    struct clock_reading r = {.now = clock_now(clock), .boot = clock_boot(), .boot_id = ""};

    switch (clock->kind) {
    case CLOCK_REAL:
        r.boot_id = clock_boot_id(sc);
        break;
    case CLOCK_PLAYED:
        r.boot = clock->started_boot;
        r.boot_id = clock->boot_id;
        break;
    case CLOCK_FILE:
        r.boot = clock->boot >= 0 ? clock->boot : r.boot;
        r.boot_id = clock->boot >= 0 ? SET_BOOT_ID : "";
        break;
    case CLOCK_FIXED:
    case CLOCK_RUNNING:
        break;
    }
    return r;
}
