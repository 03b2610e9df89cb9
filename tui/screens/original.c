/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper that was written by hand at the table: the day it bears, what it looks like, the number
 * of its picture, and that what was typed off it was compared with it. */
#include "core/desk/original.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/panel.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { TEXT_ROWS = 4, FORM_ROWS = 6 };
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const struct form_row rows[] = {
    {.name = "on",
     .label = N_("Day on the paper"),
     .kind = FORM_NUMBER,
     .hint = N_("such as 2026-12-01")},
    {.name = "note", .label = N_("The paper"), .hint = N_("pages, whose hand, where it lies")},
    {.name = "scan",
     .label = N_("Its picture"),
     .kind = FORM_NUMBER,
     .hint = N_("number among the evidence; may be empty")},
};

struct original_data {
    struct casefile cf;
    const struct agreement *agreement;
    const char *number;
};

static const struct evidence *scan_of(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (cf->evidence[i].id == id)
            return &cf->evidence[i];
    return NULL;
}

/* What is known already, or the day the agreement was reached on. */
static void fill(struct form *form, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    struct scope sc = SCOPE_INIT;

    const bool known = a->original == ORIGINAL_HANDWRITTEN;
    const struct evidence *scan = known ? scan_of(cf, a->original_scan) : NULL;
    form_set(form, "on", date_iso(&sc, known ? a->original_on : a->reached_on), NULL);
    form_set(form, "note", known ? a->original_note : NULL, NULL);
    form_set(form, "scan", scan ? words_count(&sc, scan->ordinal) : NULL, NULL);
    scope_end(&sc);
}

static enum rc open_original(struct screen *screen, struct scope *sc)
{
    struct form *form = screen->state;
    struct casefile cf;

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &cf));
    const struct agreement *a = casefile_agreement(&cf);
    if (!a || a->form == FORM_ORAL)
        return fail(sc, RC_INVALID, "agreement", N_("This case has no written agreement yet."));
    form_open(form, &screen->life, rows, COUNT_OF(rows));
    fill(form, &cf);
    return RC_OK;
}

static void close_original(struct screen *screen)
{
    struct form *form = screen->state;

    if (form->rows)
        form_close(form);
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct original_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->agreement = casefile_agreement(&data->cf);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

static enum rc keep(struct screen *screen, struct scope *sc)
{
    const struct form *form = screen->state;
    struct desk *desk = context_desk(screen);
    const char *note = form_text(form, "note"), *typed = form_text(form, "scan");
    struct date on;
    char *end;

    TRY(moment_day(sc, "original.on", form_text(form, "on"), desk_today(desk), &on));
    const long scan = strtol(typed, &end, 10);
    if (*end != '\0' || scan < 0 || scan > 9999)
        return fail(sc, RC_INVALID, "scan",
                    N_("The case has no evidence with that number. Nothing was saved."));
    return desk_original(desk, sc, screen->opened.subject, on, text_is_empty(note) ? NULL : note,
                         (int)scan);
}

/* "original.on" is the row "on". */
static unsigned refuse(struct screen *screen, const struct error *error)
{
    static const char prefix[] = "original.";
    const char *field = error->field ? error->field : "";

    if (strncmp(field, prefix, strlen(prefix)) == 0)
        field += strlen(prefix);
    return refusal_at(screen->state, screen->lang, error, field) ? REACTION_REPAINT
                                                                 : screen_refuse(screen, error);
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    if (keep(screen, act->sc) != RC_OK)
        return refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                tr(act->lang, N_("The paper written by hand is the original; the typed text has "
                                 "to be compared with it.")));
    return REACTION_RELOAD;
}

static unsigned compared(struct screen *screen, const struct deed *act)
{
    if (desk_compared(context_desk(screen), act->sc, screen->opened.subject) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("Compared; the two agree.")));
    return REACTION_RELOAD;
}

static unsigned act_original(struct screen *screen, const struct deed *act)
{
    struct box box = banner_rest(screen);

    box.height = FORM_ROWS;
    switch (act->action) {
    case ACTION_KEEP_ORIGINAL:
        return save(screen, act);
    case ACTION_COMPARED:
        return compared(screen, act);
    case ACTION_KEY:
        return form_key(screen->state, act->key, box, screen->ambiguous) == FORM_IGNORED
                   ? REACTION_NONE
                   : REACTION_REPAINT;
    default:
        return REACTION_PASS;
    }
}

static bool is_handwritten(const struct screen *screen)
{
    const struct original_data *data = screen->data;

    return data && data->agreement && data->agreement->original == ORIGINAL_HANDWRITTEN;
}

static bool allows(const struct screen *screen, int action)
{
    return action != ACTION_COMPARED || is_handwritten(screen);
}

static bool typing(const struct screen *screen) { return true; }

static const char *standing(const struct paint *p, const struct agreement *a)
{
    if (!a || a->original != ORIGINAL_HANDWRITTEN)
        return tr(p->lang, N_("The original is what this program prints. Was it written by hand "
                              "before, say so here: then that paper is what counts."));
    if (a->compared_by)
        return say(p->sc, p->lang,
                   N_("Written by hand on {1}, typed off by {2}, compared by {3} on {4}."),
                   date_iso(p->sc, a->original_on), a->typed_by ? a->typed_by : "-", a->compared_by,
                   date_iso(p->sc, a->compared_on));
    return say(p->sc, p->lang,
               N_("Written by hand on {1}, typed off by {2}, compared by nobody yet: read both "
                  "word by word, then press F3."),
               date_iso(p->sc, a->original_on), a->typed_by ? a->typed_by : "-");
}

/* The numbers that may be typed. */
static void paint_evidence(const struct paint *p, const struct casefile *cf, struct box box)
{
    int y = box.y + 1;

    canvas_rule(p->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(p->canvas, box.y, box.x + 2, CANVAS_REST, STYLE_DIM,
               scope_printf(p->sc, " %s ", tr(p->lang, N_("Evidence of this case"))));
    for (size_t i = 0; i < cf->evidence_count && y < box.y + box.height; i++)
        if (!cf->evidence[i].void_reason)
            canvas_put(
                p->canvas, y++, box.x + 2, box.width - 2, STYLE_PLAIN,
                scope_printf(p->sc, "%d  %s", cf->evidence[i].ordinal, cf->evidence[i].title));
    if (y == box.y + 1)
        canvas_put(p->canvas, y, box.x + 2, box.width - 2, STYLE_DIM,
                   tr(p->lang, N_("None yet; a picture is filed as evidence first.")));
}

static void paint_original(const struct screen *screen, const struct paint *p)
{
    const struct original_data *data = screen->data;
    const struct box below = banner_below(p);
    const struct box text = {below.y + 1, below.x + 1, TEXT_ROWS - 2, below.width - 2};
    const struct box form = {below.y + TEXT_ROWS, below.x, FORM_ROWS, below.width};
    const int y = form.y + form.height;

    banner_paint(p,
                 data ? say(p->sc, p->lang, N_("Original: {1}"), data->number)
                      : tr(p->lang, N_("Original")),
                 NULL);
    form_paint(screen->state, p, form, true);
    if (!data)
        return;
    panel_paint_text(p, text, STYLE_NOTICE, standing(p, data->agreement));
    paint_evidence(p, &data->cf, (struct box){y, below.x, below.y + below.height - y, below.width});
}

const struct screen_class original_screen = {
    .id = SCREEN_ORIGINAL,
    .title = N_("Original"),
    .state_size = sizeof(struct form),
    .open = open_original,
    .load = load,
    .act = act_original,
    .paint = paint_original,
    .typing = typing,
    .allows = allows,
    .close = close_original,
};
