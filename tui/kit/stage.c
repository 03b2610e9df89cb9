/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/stage.h"

#include <stdlib.h>
#include <string.h>

#include "tui/kit/dialog.h"
#include "tui/kit/frame.h"
#include "tui/kit/help.h"
#include "tui/kit/life.h"
#include "tui/kit/paste.h"
#include "tui/kit/picker.h"
#include "tui/kit/viewer.h"

#define DEPTH_MAX 16 /* nobody keeps more open screens in mind */

struct stage {
    struct stage_options options;
    struct screen *top;
    struct screen *cover; /* seen alone while it is there; not part of the stack */
    int depth;
    int height, width;
    struct paste paste;
    struct menu_source source; /* what help and menu are opened with */
};

static const struct screen_class *const kit_classes[] = {
    &help_screen, &menu_screen, &dialog_screen, &picker_screen, &viewer_screen,
};

struct stage *stage_new(struct scope *sc, const struct stage_options *options)
{
    struct stage *stage = scope_alloc(sc, 1, sizeof(*stage));

    stage->options = *options;
    return stage;
}

struct screen *stage_top(const struct stage *stage) { return stage->top; }
bool stage_is_covered(const struct stage *stage) { return stage->cover != NULL; }

struct screen *stage_seen(const struct stage *stage)
{
    return stage->cover ? stage->cover : stage->top;
}

static const struct screen_class *class_of(const struct stage *stage, int id)
{
    for (size_t i = 0; i < stage->options.class_count; i++) {
        if (stage->options.classes[i]->id == id)
            return stage->options.classes[i];
    }
    for (size_t i = 0; i < sizeof(kit_classes) / sizeof(kit_classes[0]); i++) {
        if (kit_classes[i]->id == id)
            return kit_classes[i];
    }
    abort(); /* a screen that is in no table: a mistake of the program */
}

static void tell_size(const struct stage *stage, struct screen *screen)
{
    screen->rows = stage->height > STAGE_FRAME_ROWS ? stage->height - STAGE_FRAME_ROWS : 0;
    screen->columns = stage->width;
}

void stage_resize(struct stage *stage, int height, int width)
{
    stage->height = height;
    stage->width = width;
    for (struct screen *s = stage->top; s; s = s->below)
        tell_size(stage, s);
    if (stage->cover)
        tell_size(stage, stage->cover);
}

static void pop(struct stage *stage)
{
    struct screen *below = stage->top->below;

    life_end(stage->top);
    stage->top = below;
    stage->depth--;
}

static void pop_all(struct stage *stage)
{
    while (stage->top)
        pop(stage);
}

static void uncover(struct stage *stage)
{
    if (stage->cover)
        life_end(stage->cover);
    stage->cover = NULL;
}

void stage_end(struct stage *stage)
{
    uncover(stage);
    pop_all(stage);
    paste_end(&stage->paste);
}

/* Set *OUT to a screen that is not on the stack yet. */
static enum rc make(const struct stage *stage, struct scope *sc, const struct request *request,
                    struct screen **out)
{
    struct screen like = {.user = stage->options.user,
                          .permits = stage->options.permits,
                          .lang = stage->options.lang,
                          .ambiguous = stage->options.ambiguous};

    tell_size(stage, &like);
    return life_begin(sc, class_of(stage, request->screen), &like, request, out);
}

enum rc stage_open(struct stage *stage, struct scope *sc, const struct request *request,
                   struct instant now)
{
    struct screen *screen;

    if (stage->depth == DEPTH_MAX)
        return fail(sc, RC_INVALID, NULL, N_("Too many screens are open; go back first."));
    TRY(make(stage, sc, request, &screen));
    screen->below = stage->top;
    stage->top = screen;
    stage->depth++;
    life_load(screen, now);
    return RC_OK;
}

static unsigned perform(struct stage *stage, const struct deed *act);

/* Open a screen on top; what goes wrong is told on the screen that is there. */
static unsigned open_or_say(struct stage *stage, const struct request *request, struct instant now)
{
    struct scope sc = SCOPE_INIT;

    if (stage_open(stage, &sc, request, now) != RC_OK) {
        if (!stage->top) {
            scope_end(&sc);
            return REACTION_QUIT;
        }
        screen_refuse(stage->top, &sc.error);
    }
    scope_end(&sc);
    return REACTION_REPAINT;
}

/* What a command printed: one line in the message line, more of them in a viewer. */
static unsigned tell(struct stage *stage, const char *line, const char *said, struct instant now)
{
    const size_t length = strcspn(said, "\n");
    struct scope sc = SCOPE_INIT;

    if (said[length] == '\0' || said[length + 1] == '\0') {
        if (length > 0)
            screen_note(stage->top, STYLE_MET, scope_strndup(&sc, said, length));
        scope_end(&sc);
        return REACTION_REPAINT;
    }
    viewer_text(stage->top, line, said);
    return open_or_say(stage, &stage->top->wish, now);
}

static unsigned run_line(struct stage *stage, const char *line, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    const char *said = NULL;
    unsigned reaction = REACTION_REPAINT;
    int seconds = 0;

    if (stage->options.run(stage->options.user, &sc, line, &said, &seconds) != RC_OK) {
        screen_refuse(stage->top, &sc.error);
    } else if (seconds > 0) {
        life_load_again(stage->top, now);
        viewer_passing(stage->top, line, said, instant_after(now, SECONDS(seconds)));
        reaction = open_or_say(stage, &stage->top->wish, now);
    } else {
        life_load_again(stage->top, now);
        reaction = tell(stage, line, said ? said : "", now);
    }
    scope_end(&sc);
    return reaction;
}

/* What the screen that closed left for the one below. */
static unsigned hand_down(struct stage *stage, const struct screen *closed, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    const struct key none = {.code = KEY_NONE};
    struct deed act = {.key = &none, .now = now, .lang = stage->options.lang, .sc = &sc};
    unsigned reaction = REACTION_REPAINT;

    if (closed->line) {
        reaction = run_line(stage, closed->line, now);
    } else if (closed->perform != ACTION_KEY) {
        act.action = closed->perform;
        reaction = perform(stage, &act);
    } else if (closed->replied && closed->opened.answer != ACTION_KEY) {
        act.action = closed->opened.answer;
        act.answer = &closed->reply;
        reaction = perform(stage, &act);
    }
    scope_end(&sc);
    return reaction;
}

/* What was said while closing is read on the screen that is seen next. */
static void pass_note(const struct screen *from, struct screen *to)
{
    if (from->note && !from->stale)
        screen_note(to, from->note_style, from->note);
}

static unsigned close_top(struct stage *stage, struct instant now)
{
    struct screen *closed = stage->top;

    stage->top = closed->below;
    stage->depth--;
    unsigned reaction = REACTION_QUIT;
    if (stage->top) {
        pass_note(closed, stage->top);
        if (!closed->class->floating)
            life_load_again(stage->top, now);
        reaction = hand_down(stage, closed, now) | REACTION_REPAINT;
    }
    life_end(closed);
    return reaction;
}

/* Close the top screen and open what it wished for in its place. */
static unsigned replace_top(struct stage *stage, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct request wish = stage->top->wish;

    struct screen *closed = stage->top;

    wish.text = scope_strdup(&sc, wish.text);
    stage->top = closed->below;
    stage->depth--;
    if (stage->top)
        life_load_again(stage->top, now);
    const unsigned reaction = open_or_say(stage, &wish, now);
    if (stage->top)
        pass_note(closed, stage->top);
    life_end(closed);
    scope_end(&sc);
    return reaction;
}

unsigned stage_cover(struct stage *stage, enum stage_cover why, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct request request = {.screen = stage->options.cover, .subject = why};
    unsigned reaction = REACTION_REPAINT | REACTION_RELOAD;

    if (request.screen == 0 || (stage->cover && why == COVER_LOCKED))
        return REACTION_NONE;
    if (stage_draft(stage, &sc) != RC_OK)
        request.text = error_text(&sc, stage->options.lang, &sc.error);
    if (why != COVER_LOCKED)
        pop_all(stage);
    uncover(stage);
    paste_end(&stage->paste);
    if (make(stage, &sc, &request, &stage->cover) != RC_OK)
        reaction = REACTION_QUIT;
    scope_end(&sc);
    return reaction;
}

/* What ends at a terminal of one person goes on at one of many: there somebody else sits down. */
static unsigned go(struct stage *stage, struct instant now)
{
    return stage->options.stays ? stage_cover(stage, COVER_HOME, now) : REACTION_QUIT;
}

/* Leave the program, unless something typed could not be kept: then the person decides. */
static unsigned leave(struct stage *stage, const struct deed *act)
{
    struct scope sc = SCOPE_INIT;
    unsigned reaction;

    if (!act->answer && stage_draft(stage, &sc) != RC_OK) {
        const struct deed quit = {
            .action = ACTION_QUIT, .key = act->key, .now = act->now, .lang = act->lang, .sc = &sc};

        dialog_confirm(stage->top, &quit, error_text(&sc, act->lang, &sc.error),
                       tr(act->lang, N_("Leave all the same")));
        reaction = open_or_say(stage, &stage->top->wish, act->now);
    } else {
        reaction = go(stage, act->now);
    }
    scope_end(&sc);
    return reaction;
}

static unsigned settle(struct stage *stage, const struct deed *act, unsigned reaction)
{
    if (reaction & REACTION_QUIT)
        return leave(stage, act);
    if ((reaction & REACTION_CLOSE) && (reaction & REACTION_OPEN))
        return replace_top(stage, act->now);
    if (reaction & REACTION_CLOSE)
        return close_top(stage, act->now);
    if (reaction & REACTION_RELOAD)
        life_load(stage->top, act->now);
    if (reaction & REACTION_OPEN)
        return open_or_say(stage, &stage->top->wish, act->now);
    return reaction & (REACTION_REPAINT | REACTION_RELOAD) ? REACTION_REPAINT : REACTION_NONE;
}

static unsigned open_menu(struct stage *stage, int screen, struct instant now)
{
    if (stage->top->class->id < 0)
        return REACTION_NONE; /* help about help helps nobody */
    stage->source = (struct menu_source){stage->options.keymap, stage->top,
                                         stage->options.run != NULL, stage->options.cover != 0};
    return open_or_say(stage, &(struct request){.screen = screen, .data = &stage->source}, now);
}

/* What means the same everywhere interrupts what is typed: it is kept, and stays open below. */
static unsigned pass_on(struct stage *stage, const struct deed *act)
{
    struct screen *top = stage->top;

    if (!stage->options.passed || act->action == ACTION_KEY)
        return REACTION_NONE;
    if (top->class->draft && top->class->draft(top, act->sc) != RC_OK)
        screen_refuse(top, &act->sc->error);
    return settle(stage, act, stage->options.passed(top, act));
}

/* What the kit does with an action that the screen passed on. */
static unsigned passed(struct stage *stage, const struct deed *act)
{
    switch (act->action) {
    case ACTION_BACK:
        return stage->top->below ? close_top(stage, act->now) : REACTION_NONE;
    case ACTION_QUIT:
        return leave(stage, act);
    default:
        return pass_on(stage, act);
    }
}

static unsigned perform(struct stage *stage, const struct deed *act)
{
    struct screen *top = stage->top;

    switch (act->action) {
    case ACTION_HELP:
        return open_menu(stage, SCREEN_HELP, act->now);
    case ACTION_MENU:
    case ACTION_COMMAND:
        return open_menu(stage, SCREEN_MENU, act->now);
    case ACTION_REFRESH:
        life_want(top);
        stage_reload(stage, act->now);
        return REACTION_REPAINT | REACTION_RELOAD;
    case ACTION_LOCK:
        return stage_cover(stage, COVER_LOCKED, act->now);
    default:
        break;
    }
    if (act->action != ACTION_KEY && !act->answer && !screen_allows(top, act->action))
        return screen_note(top, STYLE_NOTICE, screen_why(top, act->sc, act->action));
    const unsigned reaction = top->class->act(top, act);
    return reaction & REACTION_PASS ? passed(stage, act) : settle(stage, act, reaction);
}

/* While a field is typed into, only these keys can mean actions. */
static bool commands(const struct key *key)
{
    return key->code == KEY_ESC || key->code == KEY_CTRL ||
           (key->code >= KEY_F1 && key->code <= KEY_F12);
}

static bool opened_picker(const struct stage *stage, const struct screen *before)
{
    return stage->top && stage->top->below == before && stage->top->class == &picker_screen;
}

/* Lift the cover off what lies below, or off what its screen wishes for instead. */
static unsigned lift(struct stage *stage, unsigned reaction, struct instant now)
{
    struct scope sc = SCOPE_INIT;
    struct request wish = stage->cover->wish;

    wish.text = scope_strdup(&sc, wish.text);
    uncover(stage);
    if (reaction & REACTION_OPEN) {
        pop_all(stage);
        reaction = open_or_say(stage, &wish, now);
    } else {
        reaction = stage_reload(stage, now);
    }
    scope_end(&sc);
    return reaction | REACTION_REPAINT | REACTION_RELOAD;
}

/* A paste was meant for what lies below, and is no way to give a password. */
static unsigned cover_key(struct stage *stage, const struct key *key, struct instant now)
{
    struct screen *cover = stage->cover;
    struct scope sc = {.secret = true};
    struct deed act = {.key = key, .now = now, .lang = stage->options.lang, .sc = &sc};

    if (key->code == KEY_PASTE)
        return REACTION_NONE;
    cover->note = NULL;
    if (commands(key))
        act.action = keymap_find(stage->options.keymap, cover->class->id, key);
    unsigned reaction = cover->class->act(cover, &act);
    if (act.action == ACTION_REFRESH)
        reaction = REACTION_REPAINT | REACTION_RELOAD;
    else if (reaction & REACTION_CLOSE)
        reaction = lift(stage, reaction, now);
    scope_end(&sc);
    return reaction & (REACTION_QUIT | REACTION_REPAINT | REACTION_RELOAD);
}

unsigned stage_key(struct stage *stage, const struct key *key, struct instant now)
{
    if (stage->cover)
        return cover_key(stage, key, now);
    struct screen *top = stage->top;
    struct scope sc = SCOPE_INIT;
    const struct key given = paste_key(&stage->paste, key);
    struct deed act = {.key = &given, .now = now, .lang = stage->options.lang, .sc = &sc};
    const bool typing = top->class->typing && top->class->typing(top);
    const bool noted = top->note && !top->stale;

    if (noted)
        top->note = NULL;
    if (key->code == KEY_PASTE && !key->text)
        return screen_note(top, STYLE_ERROR,
                           tr(act.lang, N_("What was pasted is too long; nothing was taken.")));
    if (!typing || commands(key))
        act.action = keymap_find(stage->options.keymap, top->class->id, key);
    unsigned reaction = perform(stage, &act);
    if (stage->cover) {
        scope_end(&sc);
        return reaction;
    }
    if (typing && key->code == KEY_CHAR && key->cp != ' ' && opened_picker(stage, top))
        reaction |= perform(stage, &act); /* what opened the list is the first word typed there */
    const char *const question = paste_question(&stage->paste, &sc, act.lang, key);
    if (question)
        reaction |= screen_note(stage->top, STYLE_ERROR, question);
    scope_end(&sc);
    return noted ? reaction | REACTION_REPAINT : reaction;
}

unsigned stage_rest(struct stage *stage, struct instant now)
{
    struct screen *top = stage->top;
    struct scope sc = SCOPE_INIT;
    const struct key none = {.code = KEY_NONE};
    const struct deed act = {.key = &none, .now = now, .lang = stage->options.lang, .sc = &sc};

    if (stage->cover || !top->class->rest)
        return REACTION_NONE;
    const unsigned reaction = settle(stage, &act, top->class->rest(top, &act));
    scope_end(&sc);
    return reaction;
}

unsigned stage_reload(struct stage *stage, struct instant now)
{
    if (!stage->cover)
        life_load_seen(stage->top, now);
    return REACTION_REPAINT;
}

bool stage_ticks(const struct stage *stage)
{
    const struct stage_options *o = &stage->options;

    if (!stage->cover && o->status_ticks && o->status_ticks(o->user, stage->top))
        return true;
    return life_ticks(stage_seen(stage));
}

enum rc stage_draft(struct stage *stage, struct scope *sc) { return life_draft(stage->top, sc); }

void stage_paint(const struct stage *stage, struct canvas *canvas, struct instant now)
{
    frame_paint(&stage->options, stage_seen(stage), canvas, now);
}
