/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/kit_stand.h"

#include <string.h>

#include "tui/kit/field.h"

struct scope sc;
struct stage *stage;
struct canvas *canvas;
struct instant now;
int drafts;
bool draft_fails;

static enum rc note_open(struct screen *s, struct scope *open_sc)
{
    if (s->opened.subject != 412)
        return scope_fail(open_sc, RC_NOTFOUND, NULL, "There is no such case.", (const char *)NULL);
    field_open(s->state, &s->life, FIELD_TEXT, s->opened.text);
    return RC_OK;
}

static unsigned note_act(struct screen *s, const struct deed *a)
{
    if (a->action == ACTION_WRITE) {
        screen_note(s, STYLE_NOTICE, "Kept.");
        return REACTION_CLOSE;
    }
    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    if (a->key->code == KEY_ENTER)
        return screen_answer(s, 1, field_text(s->state));
    return field_key(s->state, a->key) ? REACTION_REPAINT : REACTION_NONE;
}

static void note_paint(const struct screen *s, const struct paint *p)
{
    field_paint(s->state, p, (struct box){0, 0, 1, 40}, true);
}

bool note_typing(const struct screen *s) { return true; }

static enum rc note_draft(struct screen *s, struct scope *draft_sc)
{
    drafts++;
    if (draft_fails)
        return scope_fail(draft_sc, RC_FULL, NULL, "The disk is full.", (const char *)NULL);
    return RC_OK;
}

const struct screen_class note_screen = {.id = NOTE,
                                         .title = "Note",
                                         .state_size = sizeof(struct field),
                                         .open = note_open,
                                         .act = note_act,
                                         .paint = note_paint,
                                         .typing = note_typing,
                                         .draft = note_draft};

void stand_begin(const struct keymap_tables *tables, struct stage_options options)
{
    struct keymap *keymap;

    sc = (struct scope)SCOPE_INIT;
    now = (struct instant){1680148800000};
    drafts = 0;
    draft_fails = false;
    ck_assert_int_eq(keymap_build(&sc, tables, &keymap), RC_OK);
    options.keymap = keymap;
    options.lang = LANG_EN;
    options.ambiguous = 1;
    stage = stage_new(&sc, &options);
    canvas = canvas_new(16, 60, 1, true);
    stage_resize(stage, 16, 60);
    ck_assert_int_eq(stage_open(stage, &sc, &(struct request){.screen = ROOT}, now), RC_OK);
}

void stand_end(void)
{
    stage_end(stage);
    canvas_free(canvas);
    scope_end(&sc);
}

unsigned press(const char *name)
{
    const struct key key = key_parse(name);

    ck_assert_int_ne(key.code, KEY_NONE);
    return stage_key(stage, &key, now);
}

const char *painted(void)
{
    stage_paint(stage, canvas, now);
    return canvas_text(&sc, canvas);
}

bool shows(const char *text) { return strstr(painted(), text) != NULL; }
