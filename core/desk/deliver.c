/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telling notices: taken by a row, told outside every transaction, ended by another row. */
#include <string.h>

#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/tick.h"
#include "core/desk/work.h"
#include "core/store/notice_store.h"

#define SPARE SECONDS(5) /* beyond the time the program has: to write down how it ended */

struct claim {
    struct notice notice;
    bool found;
};

static struct boot_moment boot_now(struct scope *sc)
{
    return (struct boot_moment){clock_boot_id(sc), clock_boot()};
}

static struct span limit_of(const struct desk *desk)
{
    return SECONDS(desk->settings.notify_seconds);
}

enum rc use_claim(struct work *w, const void *args, void *result)
{
    struct claim *claim = result;
    const struct span lease = {limit_of(w->desk).ms + SPARE.ms};

    return delivery_claim(&w->tx, boot_now(w->sc), lease, &claim->notice, &claim->found);
}

enum rc use_put_off(struct work *w, const void *args, void *result)
{
    const struct notice *n = args;

    return delivery_put_off(&w->tx, n, boot_now(w->sc), notice_pause(n->attempts));
}

enum rc use_end_notice(struct work *w, const void *args, void *result)
{
    struct notice n = *(const struct notice *)args;

    n.ended_at = w->now;
    w->subject = n.dispute;
    return notice_end(&w->tx, &n);
}

/* Run the program. Sets delivered and outcome of N. */
static void tell(struct desk *desk, struct scope *sc, struct notice *n)
{
    const struct settings_notice told = {.id = n->id,
                                         .kind = word_code(&notice_words, (int)n->kind),
                                         .to = n->to ? n->to : "",
                                         .phone = n->phone ? n->phone : ""};
    const char *text = scope_printf(sc, "%s\n", n->text);
    const struct bytes input = {(const unsigned char *)text, strlen(text)};
    struct spawn_result result;

    const enum rc rc = spawn_run(sc, settings_notify_argv(sc, &desk->settings, &told), input,
                                 limit_of(desk), &result);
    n->delivered = rc == RC_OK && result.status == 0;
    n->outcome = rc == RC_OK ? spawn_first_line(sc, &result)
                             : error_text(sc, desk->options.lang, &sc->error);
    if (rc == RC_OK && result.status != 0)
        n->outcome = say(sc, desk->options.lang, N_("status {1}: {2}"),
                         scope_printf(sc, "%d", result.status), n->outcome);
}

enum rc desk_deliver(struct desk *desk, struct scope *sc, bool *took)
{
    struct claim claim = {.found = false};

    *took = false;
    if (!desk->settings.notify_command)
        return RC_OK;
    TRY(desk_run(desk, sc, USE_CLAIM, NULL, &claim));
    if (!claim.found)
        return RC_OK;
    *took = true;
    tell(desk, sc, &claim.notice);
    if (claim.notice.delivered || claim.notice.attempts >= NOTICE_ATTEMPTS)
        return desk_run(desk, sc, USE_END_NOTICE, &claim.notice, NULL);
    return desk_run(desk, sc, USE_PUT_OFF, &claim.notice, NULL);
}

enum rc desk_delivery_wait(struct desk *desk, struct scope *sc, struct span *wait)
{
    *wait = (struct span){-1};
    if (!desk->settings.notify_command)
        return RC_OK;
    return delivery_wait(sc, desk->engine, desk->office.id, boot_now(sc), wait);
}
