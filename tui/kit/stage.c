/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/stage.h"

#include <stdlib.h>
#include <string.h>

#include "tui/kit/dialog.h"
#include "tui/kit/frame.h"
#include "tui/kit/help.h"
#include "tui/kit/paste.h"
#include "tui/kit/picker.h"
#include "tui/kit/viewer.h"

#define DEPTH_MAX 16 /* nobody keeps more open screens in mind */

struct stage {
    struct stage_options options;
    struct screen *top;
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
}

static void screen_free(struct screen *screen)
{
    struct scope life = screen->life; /* it holds the screen itself */

    if (screen->class->close)
        screen->class->close(screen);
    scope_end(&screen->loaded);
    scope_end(&screen->note_scope);
    scope_end(&screen->wish_scope);
    scope_end(&life);
}

static void pop(struct stage *stage)
{
    struct screen *below = stage->top->below;

    screen_free(stage->top);
    stage->top = below;
    stage->depth--;
}

void stage_end(struct stage *stage)
{
    while (stage->top)
        pop(stage);
    paste_end(&stage->paste);
}

/* On failure the old data stays and is shown greyed, with the sentence that says why. */
static void load(struct screen *screen, struct instant now)
{
    struct scope fresh = SCOPE_INIT;
    void *data = NULL;

    if (!screen->class->load)
        return;
    if (screen->class->load(screen, &fresh, now, &data) != RC_OK) {
        screen_refuse(screen, &fresh.error);
        screen->stale = true;
        scope_end(&fresh);
        return;
    }
    if (screen->stale)
        screen->note = NULL;
    scope_end(&screen->loaded);
    screen->loaded = fresh;
    screen->data = data;
    screen->stale = false;
}

enum rc stage_open(struct stage *stage, struct scope *sc, const struct request *request,
                   struct instant now)
{
    const struct screen_class *class = class_of(stage, request->screen);
    struct scope life = SCOPE_INIT;

    if (stage->depth == DEPTH_MAX)
        return fail(sc, RC_INVALID, NULL, N_("Too many screens are open; go back first."));
    struct screen *screen = scope_alloc(&life, 1, sizeof(*screen));
    screen->class = class;
    screen->user = stage->options.user;
    screen->lang = stage->options.lang;
    screen->ambiguous = stage->options.ambiguous;
    screen->state = scope_alloc(&life, 1, class->state_size);
    screen->opened = *request;
    screen->opened.text = scope_strdup(&life, request->text);
    screen->life = life;
    screen->below = stage->top;
    tell_size(stage, screen);
    if (class->open) {
        const enum rc rc = class->open(screen, sc);

        if (rc != RC_OK) {
            screen_free(screen);
            return rc;
        }
    }
    stage->top = screen;
    stage->depth++;
    load(screen, now);
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

    if (stage->options.run(stage->options.user, &sc, line, &said) != RC_OK) {
        screen_refuse(stage->top, &sc.error);
    } else {
        load(stage->top, now);
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
            load(stage->top, now);
        reaction = hand_down(stage, closed, now) | REACTION_REPAINT;
    }
    screen_free(closed);
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
        load(stage->top, now);
    const unsigned reaction = open_or_say(stage, &wish, now);
    if (stage->top)
        pass_note(closed, stage->top);
    screen_free(closed);
    scope_end(&sc);
    return reaction;
}

/* Leave the program, unless something typed could not be kept: then the person decides. */
static unsigned leave(struct stage *stage, const struct deed *act)
{
    struct scope sc = SCOPE_INIT;
    unsigned reaction = REACTION_QUIT;

    if (!act->answer && stage_draft(stage, &sc) != RC_OK) {
        const struct deed quit = {
            .action = ACTION_QUIT, .key = act->key, .now = act->now, .lang = act->lang, .sc = &sc};

        dialog_confirm(stage->top, &quit, error_text(&sc, act->lang, &sc.error),
                       tr(act->lang, N_("Leave all the same")));
        reaction = open_or_say(stage, &stage->top->wish, act->now);
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
        load(stage->top, act->now);
    if (reaction & REACTION_OPEN)
        return open_or_say(stage, &stage->top->wish, act->now);
    return reaction & (REACTION_REPAINT | REACTION_RELOAD) ? REACTION_REPAINT : REACTION_NONE;
}

static unsigned open_menu(struct stage *stage, int screen, struct instant now)
{
    if (stage->top->class->id < 0)
        return REACTION_NONE; /* help about help helps nobody */
    stage->source =
        (struct menu_source){stage->options.keymap, stage->top, stage->options.run != NULL};
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

static bool allowed(const struct screen *screen, int action)
{
    return !screen->class->allows || screen->class->allows(screen, action);
}

static unsigned say_why(struct screen *screen, const struct deed *act)
{
    const char *why = screen->class->why ? screen->class->why(screen, act->sc, act->action) : NULL;

    return screen_note(screen, STYLE_NOTICE,
                       why ? why
                           : tr(act->lang, N_("This cannot be done here now; F9 shows what can.")));
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
        stage_reload(stage, act->now);
        return REACTION_REPAINT | REACTION_RELOAD;
    default:
        break;
    }
    if (act->action != ACTION_KEY && !act->answer && !allowed(top, act->action))
        return say_why(top, act);
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

unsigned stage_key(struct stage *stage, const struct key *key, struct instant now)
{
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

    if (!top->class->rest)
        return REACTION_NONE;
    const unsigned reaction = settle(stage, &act, top->class->rest(top, &act));
    scope_end(&sc);
    return reaction;
}

/* The lowest screen that can be seen: everything above it is a box. */
static struct screen *lowest_visible(const struct stage *stage)
{
    struct screen *s = stage->top;

    while (s->class->floating && s->below)
        s = s->below;
    return s;
}

unsigned stage_reload(struct stage *stage, struct instant now)
{
    for (struct screen *s = stage->top; s; s = s->below) {
        load(s, now);
        if (s == lowest_visible(stage))
            break;
    }
    return REACTION_REPAINT;
}

bool stage_ticks(const struct stage *stage)
{
    if (stage->options.status_ticks && stage->options.status_ticks(stage->options.user, stage->top))
        return true;
    for (const struct screen *s = stage->top; s; s = s->below) {
        if (s->class->ticks && s->class->ticks(s))
            return true;
        if (!s->class->floating)
            break;
    }
    return false;
}

enum rc stage_draft(struct stage *stage, struct scope *sc)
{
    enum rc first = RC_OK;

    for (struct screen *s = stage->top; s; s = s->below) {
        struct scope own = SCOPE_INIT;
        const enum rc rc = s->class->draft ? s->class->draft(s, &own) : RC_OK;

        if (rc != RC_OK && first == RC_OK) {
            const struct error *e = &own.error;

            first =
                fail(sc, rc, e->field, e->msgid, e->args[0], e->args[1], e->args[2], e->args[3]);
        }
        scope_end(&own);
    }
    return first;
}

void stage_paint(const struct stage *stage, struct canvas *canvas, struct instant now)
{
    frame_paint(&stage->options, stage->top, canvas, now);
}
