/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loop: from key press to repaint. Waits without burning the processor, takes every key that
 * is there before it paints once, asks every 500 ms whether anything changed, paints each
 * second only while something counts seconds, and wakes at the very moment of an alarm.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_LOOP_H
#define TUI_KIT_LOOP_H

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "tui/kit/input.h"
#include "tui/kit/stage.h"
#include "tui/kit/term.h"

enum loop_alarm { LOOP_RING = 1, LOOP_FLASH = 2 };

struct loop_options {
    struct stage_options stage;
    struct request first; /* the first screen; screen 0: the stage begins covered by COVER_HOME */
    struct clock *clock;
    struct term_options term;
    bool ascii;
    /* True when what is shown may have changed since the last call; may be NULL. */
    bool (*changed)(void *user);
    /* What else to wait for beside the keys, -1: nothing now; WOKEN takes from it what made it
     * readable, and CHANGED is asked at once. May be NULL, both. */
    int (*wake_fd)(void *user);
    void (*woken)(void *user);
    /* Called twice a second, and at rest, with the screen on top, NULL while it is covered: others
     * may be told of it. Returns REACTION_REPAINT or nothing. May be NULL. */
    unsigned (*attend)(void *user, struct screen *top);
    /* When the next alarm is; INSTANT_NEVER. May be NULL. */
    struct instant (*alarm_at)(void *user);
    /* Called when it has come: LOOP_RING, LOOP_FLASH or both, and then no more for that alarm. */
    unsigned (*alarm)(void *user, struct instant now);
    /* After so many milliseconds without a key the stage is covered; after so many the loop ends,
     * or where nobody leaves, the stage is covered by COVER_IDLE. 0: never. */
    int64_t lock_after, end_after;
    /* False while it must not end, for somebody is on the way. May be NULL. */
    bool (*may_end)(void *user);
    /* True once who sits here may not sit here any more. May be NULL. */
    bool (*refused)(void *user);
    /* Of long work that screens begin, shown by waiting.h while they run; NULL: there is none. */
    struct progress *progress;
};

/* Why the loop ended. Drafts are kept; after LOOP_HANGUP the terminal may be gone. */
enum loop_end { LOOP_QUIT, LOOP_HANGUP, LOOP_IDLE };

/*
 * Take the terminal, run the screens until the person leaves or the terminal goes, and put
 * the terminal back. Keys that were on their way when the stage was covered go nowhere. At
 * hang-up, SIGHUP and SIGTERM every screen keeps what was typed.
 * Fails: as term_new(), or when the first screen cannot be opened.
 */
MUST_CHECK enum rc loop_run(struct scope *sc, const struct loop_options *options,
                            enum loop_end *end);

#endif
