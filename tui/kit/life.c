/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/life.h"

void life_end(struct screen *screen)
{
    struct scope life = screen->life; /* it holds the screen itself */

    if (screen->class->close)
        screen->class->close(screen);
    scope_end(&screen->loaded);
    scope_end(&screen->note_scope);
    scope_end(&screen->wish_scope);
    scope_end(&life);
}

/* On failure the old data stays and is shown greyed, with the sentence that says why. */
void life_load(struct screen *screen, struct instant now)
{
    struct scope fresh = SCOPE_INIT;
    void *data = NULL;

    if (!screen->class->load)
        return;
    screen->costly = false;
    const enum rc rc = screen->class->load(screen, &fresh, now, &data);
    if (rc != RC_OK) {
        screen_refuse(screen, &fresh.error);
        screen->costly = rc == RC_STOPPED;
        screen->stale = screen->stale || rc != RC_STOPPED || !screen->data;
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

void life_load_again(struct screen *screen, struct instant now)
{
    if (!screen->costly)
        life_load(screen, now);
}

enum rc life_begin(struct scope *sc, const struct screen_class *class, const struct screen *like,
                   const struct request *request, struct screen **out)
{
    struct scope life = SCOPE_INIT;
    struct screen *screen = scope_alloc(&life, 1, sizeof(*screen));

    *screen = *like;
    screen->class = class;
    screen->state = scope_alloc(&life, 1, class->state_size);
    screen->opened = *request;
    screen->opened.text = scope_strdup(&life, request->text);
    screen->life = life;
    const enum rc rc = class->open ? class->open(screen, sc) : RC_OK;
    if (rc != RC_OK)
        life_end(screen);
    else
        *out = screen;
    return rc;
}

void life_load_seen(struct screen *top, struct instant now)
{
    for (struct screen *s = top; s; s = s->class->floating ? s->below : NULL) {
        if (s->costly && !s->note)
            screen_note(s, STYLE_NOTICE,
                        tr(s->lang, N_("Something was saved since this was read; Ctrl-L reads it "
                                       "again.")));
        life_load_again(s, now);
    }
}

void life_want(struct screen *top)
{
    for (struct screen *s = top; s; s = s->class->floating ? s->below : NULL)
        s->costly = false;
}

bool life_ticks(const struct screen *top)
{
    for (const struct screen *s = top; s; s = s->class->floating ? s->below : NULL) {
        if (s->class->ticks && s->class->ticks(s))
            return true;
    }
    return false;
}

enum rc life_draft(struct screen *top, struct scope *sc)
{
    enum rc first = RC_OK;

    for (struct screen *s = top; s; s = s->below) {
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
