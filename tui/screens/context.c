/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/context.h"

#include <stdlib.h>

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/appointment.h"
#include "core/desk/board.h"
#include "core/desk/exchange.h"
#include "core/desk/glass.h"
#include "core/desk/password.h"
#include "core/desk/search.h"
#include "core/desk/tick.h"
#include "core/domain/escalation.h"
#include "tui/screens/board.h"
#include "tui/screens/case.h"
#include "tui/screens/printing.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define AROUND  4 /* cells of the line that are not its text: a margin and a space at both sides */
#define WATCHED 300 /* of the cases that need a hand soonest, those whose promises are watched */

struct desk *context_desk(const struct screen *screen)
{
    const struct context *context = screen->user;

    return context->desk;
}

void context_begin(struct context *context)
{
    scope_end(&context->own);
    scope_end(&context->refused);
    context->running = NULL;
    context->running_count = 0;
    context->next_due = INSTANT_NEVER;
    context->heads = -1;
    context->read_at = desk_now(context->desk);
    context->lost = context->back = false;
    context->minute = desk_now(context->desk).ms / 60000;
    context->alarmed = desk_now(context->desk);
    context->failed = 0;
    context->glass = 0;
    context->offers = 0;
    context->appointments = 0;
    context->keys = 0;
    context->refusal = NULL;
    attend_end(&context->attendance);
    context_view_end(context);
}

int context_first(const struct context *context)
{
    const struct desk *desk = context->desk;

    /* Nothing is ever his for whom no team waits, such as an auditor. */
    return desk_person(desk)->agency == AGENCY_COMMITTEE || !desk_may_at_all(desk, MAY_RESPOND)
               ? SCREEN_BOARD
               : SCREEN_MINE;
}

bool context_remote(const struct screen *screen)
{
    const struct context *context = screen->user;

    return context->options && context->options->remote;
}

enum rc context_run(void *user, struct scope *sc, const char *line, const char **said, int *seconds)
{
    const struct context *context = user;

    return context->options->command(context->options->user, sc, line, said, seconds);
}

unsigned context_passed(struct screen *top, const struct deed *act)
{
    if (act->action == ACTION_PRINT_WAY)
        return printing_choose(top, act);
    if (act->action == ACTION_PRINT_QUEUE)
        return printing_queue(top, act);
    if (act->action == ACTION_PRINT_REGISTER)
        return screen_open(top, (struct request){.screen = SCREEN_PRINTS});
    if (act->action == ACTION_CHANGE_PASSWORD && desk_is_shared(context_desk(top)) &&
        top->class->id != SCREEN_PASSWORD)
        return screen_open(top, (struct request){.screen = SCREEN_PASSWORD});
    if (act->action != ACTION_EMERGENCY || top->class->id == SCREEN_EMERGENCY)
        return REACTION_NONE;
    return screen_open(top, (struct request){.screen = SCREEN_EMERGENCY});
}

static int by_due(const void *left, const void *right)
{
    const struct running *a = left, *b = right;

    return (a->due.ms > b->due.ms) - (a->due.ms < b->due.ms);
}

/* Whom everybody waits for first, with the whole number: on this line it is asked for. */
static const char *missing(struct scope *sc, const struct dispatch *d, const struct milestone *m,
                           enum lang lang)
{
    const struct seat *seat = m->awaited_count > 0 ? dispatch_seat(d, m->awaited[0]) : NULL;

    if (!seat)
        return "";
    return scope_printf(sc, "%s%s%s%s%s", agency_label(seat->agency, lang),
                        seat->person_name ? " " : "", seat->person_name ? seat->person_name : "",
                        seat->person_phone ? " " : "",
                        seat->person_phone ? seat->person_phone : "");
}

/* Only what is told is copied: a thousand cases are not kept for the few that run. */
static void watch_row(struct context *context, const struct board_row *row, struct instant now)
{
    struct scope *sc = &context->own;
    const enum lang lang = context->options->lang;

    for (size_t i = 0; board_urges(row) && i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];

        if (!milestone_runs(m))
            continue;
        context->running = scope_grow(sc, context->running, context->running_count,
                                      context->running_count + 1, sizeof(*context->running));
        context->running[context->running_count++] = (struct running){
            .dispute = row->dispute.id,
            .number = scope_strdup(sc, words_number(sc, lang, &row->dispute, date_of(now))),
            .promise = scope_strdup(sc, words_promise(m->promise, lang)),
            .due = m->due,
            .warn_at = escalation_warn_at(m),
            .missed_at = escalation_missed_at(m),
            .missing = missing(sc, row->dispatch, m, lang),
            .missing_count = m->awaited_count};
    }
}

/* When the store cannot be read, what was known before goes on being shown. */
static void watch(struct context *context, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct board_row *rows;
    size_t count;

    if (desk_failed_notices(context->desk, &sc, &context->failed) != RC_OK)
        context->failed = 0;
    if (desk_glass_waiting(context->desk, &sc, &context->glass) != RC_OK)
        context->glass = 0;
    if (desk_offers(context->desk, &sc, &context->offers) != RC_OK)
        context->offers = 0;
    if (desk_appointments_waiting(context->desk, &sc, &context->appointments) != RC_OK)
        context->appointments = 0;
    if (desk_new_keys(context->desk, &sc, &context->keys) != RC_OK)
        context->keys = 0;
    if (desk_urgent(context->desk, &sc, WATCHED, &rows, &count) == RC_OK) {
        scope_end(&context->own);
        context->running = NULL;
        context->running_count = 0;
        for (size_t i = 0; i < count; i++)
            watch_row(context, &rows[i], now);
        if (context->running_count > 0)
            qsort(context->running, context->running_count, sizeof(*context->running), by_due);
    }
    scope_end(&sc);
}

/* What is seen: a box lies on the screen that opened it. */
static const struct screen *seen(const struct screen *top)
{
    while (top->class->floating && top->below)
        top = top->below;
    return top;
}

/* Was an earlier promise of the same case missed? A call sheet shows the first one only. */
static bool after_a_miss(const struct context *context, const struct running *r, struct instant now)
{
    for (const struct running *before = context->running; before < r; before++) {
        if (before->dispute == r->dispute && instant_before(before->due, now))
            return true;
    }
    return false;
}

/* Does TOP show the countdown R itself? What lies under a box is out of sight. */
static bool in_sight(const struct context *context, const struct screen *top,
                     const struct running *r, struct instant now)
{
    const bool own = top->opened.subject == r->dispute;

    switch (top->class->id) {
    case SCREEN_BOARD:
        return board_shows(top, r->dispute);
    case SCREEN_CASE:
        return own && ((const struct case_state *)top->state)->top == 0;
    case SCREEN_CALLSHEET:
        return own && !after_a_miss(context, r, now);
    case SCREEN_RESPOND:
        return own;
    default:
        return false;
    }
}

/* The soonest promise due after NOW that TOP does not show itself and that is not EXCEPT; NULL. */
static const struct running *told(const struct context *context, const struct screen *top,
                                  struct instant now, const struct running *except)
{
    for (size_t i = 0; i < context->running_count; i++) {
        const struct running *r = &context->running[i];

        if (r != except && !instant_before(r->due, now) && !in_sight(context, top, r, now))
            return r;
    }
    return NULL;
}

/* How many cases out of sight had a promise fall due before NOW that is still not met. */
static int overdue(const struct context *context, const struct screen *top, struct instant now)
{
    int count = 0;

    for (size_t i = 0; i < context->running_count; i++) {
        const struct running *r = &context->running[i];
        bool counted = !instant_before(r->due, now) || in_sight(context, top, r, now);

        for (size_t k = 0; k < i && !counted; k++)
            counted = context->running[k].dispute == r->dispute;
        count += !counted;
    }
    return count;
}

/* When the first promise after NOW falls due; INSTANT_NEVER. */
static struct instant next_due(const struct context *context, struct instant now)
{
    for (size_t i = 0; i < context->running_count; i++) {
        if (!instant_before(context->running[i].due, now))
            return context->running[i].due;
    }
    return INSTANT_NEVER;
}

/* The lists say so in their head. */
static bool tells_practice(const struct screen *screen)
{
    return screen->class->id == SCREEN_BOARD || screen->class->id == SCREEN_FIND ||
           screen->class->id == SCREEN_ROSTER || screen->class->id == SCREEN_MINE;
}

/* LIST and TEXT with two spaces between them, each of which may be empty. */
static const char *beside(struct scope *sc, const char *list, const char *text)
{
    return scope_printf(sc, "%s%s%s", list, *list && *text ? "  " : "", text);
}

static const char *left_of(const struct paint *paint, const struct running *r)
{
    return words_left(paint->sc, paint->lang, instant_until(paint->now, r->due));
}

/* "超时 1  登413 10分联动 1:55": how many are late out of sight, and what falls due next there;
 * BRIEF leaves out what was promised. */
static const char *others(const struct context *context, const struct paint *paint,
                          const struct screen *top, const struct running *pressing, bool brief)
{
    const struct running *r = told(context, top, paint->now, pressing);
    const int late = overdue(context, top, paint->now);
    const char *text = "";

    if (late > 0 && top->class->id != SCREEN_BOARD) /* its head counts them */
        text = say(paint->sc, paint->lang, N_("missed {1}"), words_count(paint->sc, late));
    if (!r)
        return text;
    return beside(paint->sc, text,
                  scope_printf(paint->sc, "%s%s%s %s", r->number, brief ? "" : " ",
                               brief ? "" : r->promise, left_of(paint, r)));
}

/* The promise in its last part that is the next to fall due, of whatever case; NULL. */
static const struct running *urgent(const struct context *context, struct instant now)
{
    for (size_t i = 0; i < context->running_count; i++) {
        const struct running *r = &context->running[i];

        if (instant_is_set(r->warn_at) && !instant_before(now, r->warn_at) &&
            !instant_before(r->due, now))
            return r;
    }
    return NULL;
}

/* "登412 5分响应 0:48 缺 街道综治 赵宁 13857615521 +1" */
static const char *urgent_text(const struct paint *paint, const struct running *r, bool brief)
{
    const char *more =
        r->missing_count > 1 ? scope_printf(paint->sc, " +%zu", r->missing_count - 1) : "";
    const char *who = scope_printf(paint->sc, "%s%s", r->missing, more);

    if (brief)
        return say(paint->sc, paint->lang, N_("{1} {2} missing: {3}"), r->number, left_of(paint, r),
                   who);
    return say(paint->sc, paint->lang, N_("{1} {2} {3} missing: {4}"), r->number, r->promise,
               left_of(paint, r), who);
}

static bool fits(const struct paint *paint, const char *text)
{
    return text_width(text, paint->canvas->ambiguous) <= paint->canvas->width - AROUND;
}

/* What runs: in full, or without what was promised where that is too long for the line. */
static const char *running_text(const struct context *context, const struct paint *paint,
                                const struct screen *top)
{
    const struct running *pressing = urgent(context, paint->now);
    const char *text = "";

    for (int brief = 0; brief <= 2; brief++) {
        text = others(context, paint, top, pressing, brief > 0);
        if (pressing)
            text = beside(paint->sc, urgent_text(paint, pressing, brief > 1), text);
        if (*text)
            text = scope_printf(paint->sc, "! %s", text);
        if (fits(paint, text))
            break;
    }
    return text;
}

/* TEXT with MORE behind it, where there is room: what runs is not cut for it. */
static const char *with(const struct paint *paint, const char *text, const char *more)
{
    const char *both = beside(paint->sc, text, more);

    return *text && !fits(paint, both) ? text : both;
}

bool context_status_urges(void *user, struct instant now)
{
    const struct context *context = user;

    return context->lost || urgent(context, now) != NULL;
}

/* TEXT, and how many of something there are, unless there is none. */
static const char *with_count(const struct paint *paint, const char *text, const char *msgid,
                              int64_t count)
{
    if (count <= 0)
        return text;
    return with(paint, text, say(paint->sc, paint->lang, msgid, words_count(paint->sc, count)));
}

const char *context_status(void *user, const struct paint *paint, const struct screen *top)
{
    const struct context *context = user;

    if (context->lost)
        return say(paint->sc, paint->lang, N_("database away, shown as of {1}"),
                   instant_clock(paint->sc, context->read_at));
    const char *text = running_text(context, paint, top);

    text = with_count(paint, text, N_("notices not sent {1}"), context->failed);
    text = with_count(paint, text,
                      seen(top)->class->id == SCREEN_BOARD ? N_("cases to answer {1} (Ctrl-T)")
                                                           : N_("cases to answer {1}"),
                      context->offers);
    text = with_count(paint, text, N_("broken glass to review {1}"), context->glass);
    text = with_count(paint, text, N_("appointments to confirm {1}"), context->appointments);
    text = with_count(paint, text, N_("added to your keys: {1}"), context->keys);
    if (context->views.told)
        text = with(paint, text, context->views.text);
    if (desk_office(context->desk)->practice && !tells_practice(seen(top)))
        text = with(paint, text, words_practice(paint->lang));
    return *text ? text : NULL;
}

bool context_status_ticks(void *user, const struct screen *top)
{
    struct context *context = user;

    const struct instant now = desk_now(context->desk);

    return urgent(context, now) != NULL || told(context, top, now, NULL) != NULL;
}

/* Was he disabled, or did his post end? */
static void look_after_seat(struct context *context)
{
    struct scope sc = SCOPE_INIT;

    if (!context->refusal && desk_person(context->desk)->id != 0 &&
        desk_may_stay(context->desk, &sc) == RC_DENIED)
        context->refusal =
            scope_strdup(&context->refused, error_text(&sc, context->options->lang, &sc.error));
    scope_end(&sc);
}

/* Whoever has nothing to do goes on with the index for searching; if it cannot be, it can wait. */
static void go_on_with_index(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    bool more;

    if (desk_index(desk, &sc, &more) != RC_OK)
        more = true;
    scope_end(&sc);
}

bool context_refused(void *user) { return ((struct context *)user)->refusal != NULL; }

/* Is the database there? */
static void note_line(struct context *context, int64_t heads, struct instant now)
{
    if (heads >= 0)
        context->read_at = now;
    context->back = context->back || (context->lost && heads >= 0);
    context->lost = heads < 0;
}

bool context_changed(void *user)
{
    struct context *context = user;
    const struct instant now = desk_now(context->desk);
    const int64_t heads = desk_heads(context->desk);
    const int64_t minute = now.ms / 60000;
    const bool fell_due =
        instant_is_set(context->next_due) && instant_before(context->next_due, now);
    const bool moved = heads != context->heads || fell_due || (heads < 0) != context->lost;
    const bool changed = moved || minute != context->minute;

    note_line(context, heads, now);
    if (changed) {
        look_after_seat(context);
        context_view_look(context, now);
    }
    if (moved) {
        watch(context, now);
        context->next_due = next_due(context, now);
    }
    context->heads = heads;
    context->minute = minute;
    go_on_with_index(context->desk);
    return changed;
}

/* Every countdown that runs, the soonest first, as far as it fits; no case, no name, no number. */
const char *context_masked(const struct context *context, const struct paint *paint)
{
    const char *text = "";
    int late = 0;

    for (size_t i = 0; i < context->running_count; i++) {
        const struct running *r = &context->running[i];

        if (instant_before(r->due, paint->now))
            late++;
        else
            text =
                with(paint, text, scope_printf(paint->sc, "%s %s", r->promise, left_of(paint, r)));
    }
    if (late > 0)
        text = beside(paint->sc,
                      say(paint->sc, paint->lang, N_("missed {1}"), words_count(paint->sc, late)),
                      text);
    return text;
}

bool context_may_end(void *user) { return ((const struct context *)user)->running_count == 0; }
