/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screen: one thing a person looks at, as a class (what it can do) and its instances on the
 * stack (what it shows now). To add one, write a file that ends in a `struct screen_class`.
 *
 *   act    decides what a key means; it may call use cases and change the state; it never draws
 *   load   is the only reader: it fills a fresh scope; when it fails the old data stays, greyed,
 *          and when somebody stopped it as it was
 *   paint  is a pure function of (state, data, now, size, language) to a canvas
 *
 * Layer: tui/kit. Instants come from the caller; nothing here asks a clock.
 */
#ifndef TUI_KIT_SCREEN_H
#define TUI_KIT_SCREEN_H

#include "core/base/instant.h"
#include "core/base/tr.h"
#include "tui/kit/action.h"
#include "tui/kit/canvas.h"
#include "tui/kit/key.h"

/* What should happen after an act: flags joined by |. */
enum reaction {
    REACTION_NONE = 0,
    REACTION_REPAINT = 1,
    REACTION_RELOAD = 2, /* read again, then paint */
    REACTION_OPEN = 4,   /* what screen_open() asked for */
    REACTION_CLOSE = 8,  /* leave this screen; the one below is read again. With OPEN: replace it */
    REACTION_QUIT = 16,
    REACTION_PASS = 32 /* not mine: do what the kit does with this action */
};

/* Ids of the kit's own screens; those of tui/screens count from 1. */
enum screen_id {
    SCREEN_HELP = -1,
    SCREEN_MENU = -2,
    SCREEN_DIALOG = -3,
    SCREEN_PICKER = -4,
    SCREEN_VIEWER = -5
};

/* A wish to open a screen. */
struct request {
    int screen;
    int64_t subject;  /* the id of a case, a person, …; 0 when there is none */
    const char *text; /* copied, or NULL */
    const void *data; /* borrowed until the opened screen is closed, or NULL */
    int answer;       /* the action with which the opener hears the answer, or 0 */
};

/* What a screen that was asked something says when it closes. */
struct answer {
    int64_t number;
    const char *text; /* valid during the act, or NULL */
};

/* What a person did: a key, an answer, a choice of the menu. (`enum act` is what a team does.) */
struct deed {
    int action;                  /* ACTION_KEY when the key has no meaning of its own */
    const struct key *key;       /* what was pressed; code KEY_NONE for an answer or the menu */
    const struct answer *answer; /* when a screen opened with this action as its answer closed */
    struct instant now;
    enum lang lang;
    struct scope *sc; /* scratch: ends after the act */
};

struct paint {
    struct canvas *canvas;
    struct box box; /* where this screen may write */
    struct instant now;
    enum lang lang;
    struct scope *sc; /* scratch: ends after the frame */
};

struct screen;

struct screen_class {
    int id;            /* from screens.def; above 0 */
    const char *title; /* msgid: for the help */
    size_t state_size; /* bytes of screen->state, zeroed before open */
    bool floating;     /* a box: the screen below is painted first */
    bool covers;       /* nothing else is seen, and every key is its own: see stage_cover() */

    /* Prepare the state from screen->opened; what must last lives in screen->life. May be NULL. */
    enum rc (*open)(struct screen *screen, struct scope *sc);
    /* Set *DATA to what is to be shown; it becomes screen->data. May be NULL. */
    enum rc (*load)(struct screen *screen, struct scope *sc, struct instant now, void **data);
    /* Return REACTION flags; REACTION_PASS for an action it does not know. */
    unsigned (*act)(struct screen *screen, const struct deed *act);
    void (*paint)(const struct screen *screen, const struct paint *paint);

    /* All below may be NULL. */
    /* True while characters are typed into a field: then only function keys, Esc and Ctrl keys
     * mean actions, every other key comes as ACTION_KEY. */
    bool (*typing)(const struct screen *screen);
    /* True when the action makes sense now: others are dim in menu and bar, and do nothing. */
    bool (*allows)(const struct screen *screen, int action);
    /* Why ACTION is not allowed, in the language of the screen; NULL: nothing better is known than
     * that it cannot be done now. Lives in SC. */
    const char *(*why)(const struct screen *screen, struct scope *sc, int action);
    /* True when something shown counts seconds: then it is painted each second. */
    bool (*ticks)(const struct screen *screen);
    /* Called once when no key came for 300 ms after one: the time for a pane to follow. */
    unsigned (*rest)(struct screen *screen, const struct deed *act);
    /* Keep what was typed and not saved: at hang-up, before leaving, and now and then. */
    enum rc (*draft)(struct screen *screen, struct scope *sc);
    /* Release what does not live in a scope (an editor); also after an open that failed. */
    void (*close)(struct screen *screen);
};

struct screen {
    const struct screen_class *class;
    struct screen *below; /* on the stack, or NULL */
    void *user;           /* the loop's: who is logged in, the desk */
    /* May who is logged in do ACTION at all, on whatever screen? NULL: everything. */
    bool (*permits)(const struct screen *screen, int action);
    void *state;       /* class->state_size bytes, until close */
    const void *data;  /* of the last load that succeeded; NULL before the first */
    int rows, columns; /* the size of its box when it was last painted or told */
    int ambiguous;     /* cells of an ambiguous character: 1 or 2 */
    enum lang lang;
    struct request opened; /* what it was opened with; the text lives in `life` */
    struct scope life;     /* until close */

    /* Kept by the stage; use the functions below. */
    struct scope loaded;
    bool stale; /* the last load failed: what is shown is old */
    /* Set by load: reading it takes long, so only a person has it read again; also when somebody
     * stopped it. */
    bool costly;
    struct request wish;
    struct scope wish_scope; /* what the wish borrows, until the next one */
    struct answer reply;     /* its text lives in `life` */
    bool replied;
    int perform;      /* an action for the screen below */
    const char *line; /* a command for the runner; lives in `life` */
    struct scope note_scope;
    const char *note; /* the message line, until the next key */
    enum style note_style;
};

/* Is ACTION a part of what who sits here is appointed to, on whatever screen? */
bool screen_permits(const struct screen *screen, int action);
/* May ACTION be done here now, by who is logged in? Others are dim in menu and bar. */
bool screen_allows(const struct screen *screen, int action);
/* Why not, in the language of the screen. Lives in SC. */
const char *screen_why(const struct screen *screen, struct scope *sc, int action);

/* An empty scope for what a request's data points to; it lasts until the next request. */
struct scope *screen_wish_scope(struct screen *screen);
/* Open another screen on top. Returns REACTION_OPEN. */
unsigned screen_open(struct screen *screen, struct request request);
/* Close with an answer; the opener's act hears it. Returns REACTION_CLOSE. */
unsigned screen_answer(struct screen *screen, int64_t number, const char *text);
/* Close and do ACTION on the screen below, as if its key had been pressed. */
unsigned screen_perform(struct screen *screen, int action);
/* Close and give LINE to the command runner. */
unsigned screen_command(struct screen *screen, const char *line);
/* Show TEXT in the message line until the next key. Returns REACTION_REPAINT. */
unsigned screen_note(struct screen *screen, enum style style, const char *text);
/* Show what ERROR says in the message line. Returns REACTION_REPAINT. */
unsigned screen_refuse(struct screen *screen, const struct error *error);

#endif
