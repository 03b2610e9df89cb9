/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/screens.h"

#include <unistd.h>

#include "tui/kit/loop.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"

enum rc screens_run(struct scope *sc, const struct screens_options *o)
{
    struct keymap *keymap;
    struct context context = {.desk = o->desk,
                              .options = o,
                              .next_due = INSTANT_NEVER,
                              .heads = -1,
                              .minute = desk_now(o->desk).ms / 60000,
                              .alarmed = desk_now(o->desk)};
    enum loop_end end;

    TRY(keymap_build(sc, &table_keymap, &keymap));
    const struct loop_options loop = {
        .stage = {.keymap = keymap,
                  .classes = table_classes,
                  .class_count = table_class_count,
                  .lang = o->lang,
                  .ambiguous = o->ambiguous,
                  .user = &context,
                  .run = o->command ? context_run : NULL,
                  .passed = context_passed,
                  .status = context_status,
                  .status_ticks = context_status_ticks,
                  .status_urges = context_status_urges},
        .first = {.screen = desk_person(o->desk)->agency == AGENCY_COMMITTEE ? SCREEN_BOARD
                                                                             : SCREEN_MINE},
        .clock = desk_clock(o->desk),
        .term = {.type = o->term,
                 .in = STDIN_FILENO,
                 .out = STDOUT_FILENO,
                 .colours = !o->no_color},
        .ascii = o->ascii,
        .changed = context_changed,
        .alarm_at = context_alarm_at,
        .alarm = context_alarm,
    };
    const enum rc rc = loop_run(sc, &loop, &end);

    scope_end(&context.own);
    return rc;
}
