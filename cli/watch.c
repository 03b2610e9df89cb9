/* SPDX-License-Identifier: GPL-3.0-or-later */
/* watch: what falls due is recorded and told, without a screen. It sleeps until the next thing is
 * due, and looks every second whether somebody changed that. */
#include <poll.h>
#include <signal.h>
#include <stdio.h>

#include "cli/command.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/desk/glass.h"
#include "core/desk/search.h"
#include "core/desk/server.h"
#include "core/desk/tick.h"
#include "core/desk/view.h"

#define LOOK_EVERY  1000       /* milliseconds */
#define LISTED      200        /* notices that are shown */
#define COUNT_EVERY MINUTES(1) /* the views with an alarm */
#define INDEX_MOST  300        /* milliseconds of a second for the index of searches */

static volatile sig_atomic_t asked_to_end;

static void end_soon(int signal_number) { asked_to_end = signal_number; }

static void hear_signals(void)
{
    const struct sigaction action = {.sa_handler = end_soon};

    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

/* A store that somebody else keeps locked is no reason to stop watching. */
static enum rc patiently(enum rc rc) { return rc == RC_BUSY ? RC_OK : rc; }

/* How long nothing will be due. */
static MUST_CHECK enum rc rest(struct command_context *c, int *ms)
{
    struct instant due;
    struct span free;
    int64_t until = -1;

    TRY(desk_next_due(c->desk, c->sc, &due));
    TRY(desk_delivery_wait(c->desk, c->sc, &free));
    if (instant_is_set(due))
        until = clock_until(desk_clock(c->desk), due);
    *ms = LOOK_EVERY;
    if (until >= 0 && until < *ms)
        *ms = (int)until;
    if (free.ms >= 0 && free.ms < *ms)
        *ms = (int)free.ms;
    return RC_OK;
}

/* Record what is due, then tell one notice, then look again whether something is due meanwhile. */
static MUST_CHECK enum rc work_off(struct command_context *c)
{
    bool took = true;

    while (took && !asked_to_end) {
        TRY(desk_tick(c->desk, c->sc, NULL));
        TRY(desk_deliver(c->desk, c->sc, &took));
    }
    return desk_tell_glass(c->desk, c->sc, &took);
}

/* What is due comes first, so at most a moment in one go. */
static MUST_CHECK enum rc index_a_moment(struct command_context *c)
{
    const int64_t begun = clock_boot();
    bool more = true;

    while (more && !asked_to_end && clock_boot() - begun < INDEX_MOST)
        TRY(desk_index(c->desk, c->sc, &more));
    return RC_OK;
}

/* Count the views that ring, if the last time was long enough ago. */
static MUST_CHECK enum rc count_views(struct command_context *c, struct instant *counted)
{
    const struct instant now = desk_now(c->desk);

    if (instant_is_set(*counted) && instant_before(now, instant_after(*counted, COUNT_EVERY)))
        return RC_OK;
    *counted = now;
    return desk_tell_views(c->desk, c->sc);
}

static MUST_CHECK enum rc turn(struct command_context *c, bool once, struct instant *counted)
{
    int ms;

    TRY(patiently(work_off(c)));
    TRY(patiently(index_a_moment(c)));
    TRY(patiently(count_views(c, counted)));
    if (once || asked_to_end)
        return RC_OK;
    TRY(rest(c, &ms));
    poll(NULL, 0, ms);
    return RC_OK;
}

/* A server that went comes back, or its standby takes over; what is due waits until then. It is
 * said at once, for a watch may run for months. */
static MUST_CHECK enum rc outlast(struct command_context *c, enum rc rc, bool *lost)
{
    const bool was_lost = *lost;

    *lost = rc == RC_IO && desk_on_server(c->options);
    if (!*lost)
        return rc;
    if (!was_lost)
        fprintf(stderr, "%s\n", error_text(c->sc, c->lang, &c->sc->error));
    c->sc->error = (struct error){0};
    poll(NULL, 0, LOOK_EVERY);
    return RC_OK;
}

static MUST_CHECK enum rc watch(struct command_context *c, bool once)
{
    struct instant counted = INSTANT_NEVER;
    bool lost = false;

    hear_signals();
    do {
        const struct scope_mark mark = scope_mark(c->sc);

        enum rc rc = turn(c, once, &counted);

        if (!once)
            rc = outlast(c, rc, &lost);
        TRY(rc);
        scope_rewind(c->sc, mark);
    } while (!once && !asked_to_end);
    return RC_OK;
}

static void print_json(struct command_context *c, const struct notice *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct notice *n = &list[i];

        output_line(
            c->output,
            scope_printf(
                c->sc,
                "{\"id\":%lld,\"kind\":%s,\"about\":%s,\"due_at\":%s,\"recorded_at\":%s,"
                "\"to\":%s,\"state\":%s,\"ended_at\":%s,\"attempts\":%d,\"outcome\":%s,"
                "\"text\":%s}",
                (long long)n->id, output_json(c->sc, word_code(&notice_words, (int)n->kind)),
                output_json(c->sc, n->key), output_json(c->sc, instant_rfc3339(c->sc, n->due)),
                output_json(c->sc, instant_rfc3339(c->sc, n->at)), output_json(c->sc, n->to),
                output_json(c->sc, word_code(&notice_state_words, (int)notice_state(n))),
                output_json(c->sc, instant_rfc3339(c->sc, n->ended_at)), n->attempts,
                output_json(c->sc, n->outcome), output_json(c->sc, n->text)));
    }
}

static void print_table(struct command_context *c, const struct notice *list, size_t count)
{
    struct table t = table_new(c->sc, 5, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < count; i++) {
        const struct notice *n = &list[i];

        table_add(&t, instant_short(c->sc, n->due));
        table_add(&t, word_label(&notice_state_words, (int)notice_state(n), c->lang));
        table_add(&t, n->to ? n->to : "-");
        table_add(&t, n->text);
        table_add(&t, notice_state(n) == NOTICE_FAILED ? n->outcome : NULL);
    }
    table_print(&t, "", &c->output->text);
}

static MUST_CHECK enum rc list_notices(struct command_context *c)
{
    struct notice *list;
    size_t count;

    TRY(desk_notices(c->desk, c->sc, LISTED, &list, &count));
    if (c->json)
        print_json(c, list, count);
    else
        print_table(c, list, count);
    return RC_OK;
}

enum rc command_watch(struct command_context *c)
{
    if (options_given(c->args, "notices"))
        return list_notices(c);
    return watch(c, options_given(c->args, "once"));
}
