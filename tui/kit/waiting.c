/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/waiting.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/clock.h"

#define LOOK_EVERY 50   /* milliseconds */
#define KEYS_MOST  4096 /* that wait here; more of them wait in the terminal */

struct waiting {
    struct waiting_options options;
    struct progress before; /* what the progress did until now */
    struct key keys[KEYS_MOST];
    size_t first, count; /* of KEYS */
    struct scope texts;  /* of pastes among them */
    int64_t looked;
    bool stopped, shown;
};

/* A paste is told by a text that is gone with the next key. */
static void put_back(struct waiting *w, const struct key *key)
{
    struct key kept = *key;

    kept.text = scope_strdup(&w->texts, key->text);
    w->keys[w->first + w->count++] = kept;
}

static void take_keys(struct waiting *w)
{
    struct key key = {.code = KEY_CHAR};

    while (!w->stopped && key.code != KEY_NONE && w->first + w->count < KEYS_MOST) {
        input_wait(w->options.input, 0, &key);
        if (key.code == KEY_ESC || key.code == KEY_HANGUP)
            w->stopped = true;
        else if (key.code != KEY_NONE)
            put_back(w, &key);
    }
}

static bool is_to_stop(struct progress *p)
{
    struct waiting *w = p->user;
    const int64_t now = clock_boot();

    if (w->stopped || now - w->looked < LOOK_EVERY)
        return w->stopped;
    w->looked = now;
    take_keys(w);
    if (w->options.meanwhile)
        w->options.meanwhile(w->options.user);
    return w->stopped;
}

void waiting_paint(struct canvas *canvas, struct scope *sc, enum lang lang,
                   const struct progress *p)
{
    const int y = canvas->height - 2;
    const char *const text = say(sc, lang, N_(" {1}; Esc stops it "), progress_line(sc, lang, p));

    if (y < 0)
        return;
    canvas_rule(canvas, y, 0, CANVAS_REST, STYLE_LINE);
    canvas_put(canvas, y, 1, canvas->width - 2, STYLE_NOTICE, text);
}

static void show(struct progress *p)
{
    struct waiting *w = p->user;
    struct scope sc = SCOPE_INIT;

    waiting_paint(w->options.canvas, &sc, w->options.lang, p);
    term_show(w->options.term, w->options.canvas);
    w->shown = true;
    scope_end(&sc);
}

struct waiting *waiting_new(const struct waiting_options *options)
{
    struct waiting *w = calloc(1, sizeof(*w));

    if (!w)
        scope_exhausted();
    w->options = *options;
    w->texts.secret = true;
    if (options->progress) {
        w->before = *options->progress;
        *options->progress = (struct progress){.show = show, .stop = is_to_stop, .user = w};
    }
    return w;
}

void waiting_free(struct waiting *waiting)
{
    if (!waiting)
        return;
    if (waiting->options.progress)
        *waiting->options.progress = waiting->before;
    scope_end(&waiting->texts);
    explicit_bzero(waiting, sizeof(*waiting));
    free(waiting);
}

void waiting_ready(struct waiting *waiting) { waiting->stopped = false; }

void waiting_key(struct waiting *waiting, int ms, struct key *key)
{
    if (waiting->count > 0) {
        *key = waiting->keys[waiting->first++];
        waiting->count--;
        return;
    }
    if (waiting->first > 0) { /* the last of them was taken, and its text with it */
        scope_end(&waiting->texts);
        waiting->texts = (struct scope){.secret = true};
        explicit_bzero(waiting->keys, sizeof(waiting->keys));
        waiting->first = 0;
    }
    input_wait(waiting->options.input, ms, key);
}

bool waiting_shown(struct waiting *waiting)
{
    const bool shown = waiting->shown;

    waiting->shown = false;
    return shown;
}
