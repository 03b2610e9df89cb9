/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/screens.h"

#include <unistd.h>

#include "core/base/text.h"
#include "tui/kit/loop.h"
#include "tui/screens/context.h"
#include "tui/screens/lock.h"
#include "tui/screens/rights.h"
#include "tui/screens/table.h"

/* By whoever sits here, from the first screen on; at a shared desk from the login on. */
static struct loop_options loop_of(struct context *context, const struct keymap *keymap)
{
    const struct screens_options *o = context->options;
    const struct stage_options stage = {.keymap = keymap,
                                        .classes = table_classes,
                                        .class_count = table_class_count,
                                        .lang = o->lang,
                                        .ambiguous = o->ambiguous,
                                        .user = context,
                                        .permits = rights_permit,
                                        .run = o->command ? context_run : NULL,
                                        .passed = context_passed,
                                        .status = context_status,
                                        .status_ticks = context_status_ticks,
                                        .status_urges = context_status_urges,
                                        .cover = SCREEN_LOCK,
                                        .stays = o->shared};

    return (struct loop_options){
        .stage = stage,
        .first = {.screen = o->shared ? SCREEN_NONE : context_first(context)},
        .clock = desk_clock(o->desk),
        .term = {.type = o->term,
                 .in = STDIN_FILENO,
                 .out = STDOUT_FILENO,
                 .colours = !o->no_color},
        .ascii = o->ascii,
        .changed = context_changed,
        .attend = context_attend,
        .wake_fd = context_wake_fd,
        .woken = context_woken,
        .alarm_at = context_alarm_at,
        .alarm = context_alarm,
        .lock_after = desk_lock_after(o->desk).ms,
        .end_after = desk_end_after(o->desk).ms,
        .may_end = context_may_end,
        .refused = context_refused,
        .progress = desk_progress(o->desk),
    };
}

/* A disk that takes nothing more keeps nobody from looking. */
static enum rc check_sessions(struct scope *sc, struct desk *desk)
{
    struct scope own = SCOPE_INIT;
    enum rc rc = desk_person(desk)->id == 0 ? RC_OK : desk_attend(desk, &own, 0, false);

    if (rc == RC_DENIED && text_equal(own.error.field, "sessions"))
        scope_error_move(sc, &own);
    else
        rc = RC_OK;
    scope_end(&own);
    return rc;
}

enum rc screens_run(struct scope *sc, const struct screens_options *o, const char **said)
{
    struct context context = {.desk = o->desk, .options = o};
    struct keymap *keymap;
    enum loop_end end = LOOP_QUIT;

    TRY(keymap_build(sc, &table_keymap, &keymap));
    context_begin(&context);
    TRY(check_sessions(sc, o->desk));
    desk_watch(o->desk);
    const struct loop_options loop = loop_of(&context, keymap);
    const enum rc rc = loop_run(sc, &loop, &end);

    *said = end == LOOP_IDLE ? lock_ended(sc, o->lang, o->desk) : context.refusal;
    *said = scope_strdup(sc, *said);
    desk_depart(o->desk);
    attend_end(&context.attendance);
    context_view_end(&context);
    scope_end(&context.own);
    scope_end(&context.refused);
    return rc;
}
