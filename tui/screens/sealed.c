/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sealed notes of a case: what they advise the team, and reading them for those they name. */
#include "core/desk/sealed.h"

#include "tui/kit/list.h"
#include "tui/kit/picker.h"
#include "tui/kit/viewer.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/names.h"
#include "tui/screens/panel.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ABOVE = 2, PANE = 5, NUMBER = 4, WHEN = 11, KIND = 20, WHO = 10, MINE = 8 };

struct sealed_data {
    const char *number; /* of the case */
    int64_t person;     /* who sits here */
    const struct sealed *list;
    size_t count;
};

static void paint_row(const struct paint *p, const void *data, size_t index, struct box box);

static int64_t row_id(const void *data, size_t index)
{
    const struct sealed_data *sealed = data;

    return sealed->list[index].id;
}

static struct list_view view_of(const struct sealed_data *data)
{
    return (struct list_view){data ? data->count : 0, data, paint_row, row_id};
}

static enum rc load_sealed(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct desk *desk = context_desk(screen);
    struct sealed_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct sealed *list;
    struct casefile cf;

    TRY(desk_sealed(desk, sc, screen->opened.subject, &list, &data->count));
    TRY(desk_casefile(desk, sc, screen->opened.subject, false, &cf));
    data->list = list;
    data->person = desk_person(desk)->id;
    data->number = words_number(sc, screen->lang, &cf.dispute, date_of(now));
    const struct list_view view = view_of(data);
    list_follow(screen->state, &view);
    *out = data;
    return RC_OK;
}

static const struct sealed *selected(const struct screen *screen)
{
    const struct sealed_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(screen->state, &view, &index) ? &data->list[index] : NULL;
}

static unsigned read_note(struct screen *screen, const struct deed *act)
{
    const struct sealed *n = selected(screen);
    const char *words;

    if (!n)
        return REACTION_NONE;
    if (desk_unseal(context_desk(screen), act->sc, screen->opened.subject, n->number, &words) !=
        RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return viewer_text(screen, word_label(&sealed_words, (int)n->kind, act->lang), words);
}

static unsigned pick_reader(struct screen *screen, const struct deed *act)
{
    return selected(screen)
               ? names_pick_person(screen, N_("Who may read this note too?"), ACTION_SEAL_READER)
               : REACTION_NONE;
}

static unsigned add_reader(struct screen *screen, const struct deed *act)
{
    const struct sealed *n = selected(screen);

    if (!act->answer)
        return pick_reader(screen, act);
    if (!n)
        return REACTION_NONE;
    if (desk_add_reader(context_desk(screen), act->sc, screen->opened.subject, n->number,
                        act->answer->text) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("{1} may read note {2} from now on."), act->answer->text,
                    words_count(act->sc, n->number)));
    return REACTION_RELOAD;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - PANE, box.width};
}

static unsigned act_sealed(struct screen *screen, const struct deed *act)
{
    const struct list_view view = view_of(screen->data);
    const int visible = list_box(banner_rest(screen)).height;

    switch (act->action) {
    case ACTION_KEY:
        return REACTION_NONE;
    case ACTION_OPEN:
        return read_note(screen, act);
    case ACTION_SEAL_NOTE:
        return screen_open(
            screen, (struct request){.screen = SCREEN_SEAL, .subject = screen->opened.subject});
    case ACTION_SEAL_READER:
        return add_reader(screen, act);
    default:
        return list_act(screen->state, &view, act->action, visible) ? REACTION_REPAINT
                                                                    : REACTION_PASS;
    }
}

/* ---- painting ---- */

struct pen {
    const struct paint *paint;
    int y, x;
};

static void column(struct pen *pen, int cells, enum style style, const char *text)
{
    canvas_put(pen->paint->canvas, pen->y, pen->x, cells, style, text);
    pen->x += cells + 1;
}

static void paint_row(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct sealed_data *sealed = data;
    const struct sealed *n = &sealed->list[index];
    const bool mine = sealed_may_read(n, sealed->person);
    struct pen pen = {p, box.y, box.x};

    column(&pen, NUMBER, STYLE_PLAIN, words_count(p->sc, n->number));
    column(&pen, WHEN, STYLE_PLAIN, instant_short(p->sc, n->made_at));
    column(&pen, KIND, STYLE_PLAIN, word_label(&sealed_words, (int)n->kind, p->lang));
    column(&pen, WHO, STYLE_PLAIN, n->author_name);
    column(&pen, MINE, mine ? STYLE_STRONG : STYLE_DIM,
           mine ? tr(p->lang, N_("for you")) : tr(p->lang, N_("sealed")));
    canvas_put(p->canvas, pen.y, pen.x, box.x + box.width - pen.x, STYLE_PLAIN,
               n->advice ? n->advice : "-");
}

static void paint_heads(const struct paint *p, struct box box)
{
    struct pen pen = {p, box.y, box.x + LIST_GUTTER};

    column(&pen, NUMBER, STYLE_DIM, tr(p->lang, N_("Nr")));
    column(&pen, WHEN, STYLE_DIM, tr(p->lang, N_("Written")));
    column(&pen, KIND, STYLE_DIM, tr(p->lang, N_("Kind")));
    column(&pen, WHO, STYLE_DIM, tr(p->lang, N_("Written by")));
    column(&pen, MINE, STYLE_DIM, "");
    column(&pen, CANVAS_REST, STYLE_DIM, tr(p->lang, N_("Advice to the team")));
}

/* The whole advice of the note under the cursor, and who may read its words. */
static void paint_pane(const struct screen *screen, const struct paint *p, struct box box)
{
    const struct sealed *n = selected(screen);
    const char *readers = n ? n->author_name : "";

    canvas_rule(p->canvas, box.y, box.x, box.width, STYLE_LINE);
    if (!n)
        return;
    for (size_t i = 0; i < n->reader_count; i++)
        readers = words_join(p->sc, p->lang, readers, n->readers[i].name);
    canvas_put(p->canvas, box.y + 1, box.x + 1, box.width - 2, STYLE_DIM,
               say(p->sc, p->lang, N_("Readers: {1}"), readers));
    panel_paint_text(p, (struct box){box.y + 2, box.x + 1, box.height - 2, box.width - 2},
                     STYLE_PLAIN, n->advice);
}

static void paint_sealed(const struct screen *screen, const struct paint *p)
{
    const struct sealed_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box below = banner_below(p);
    const struct box box = list_box(below);

    banner_paint(p,
                 data ? say(p->sc, p->lang, N_("Sealed notes: {1}"), data->number)
                      : tr(p->lang, N_("Sealed notes")),
                 NULL);
    if (!data)
        return;
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_DIM,
               tr(p->lang, N_("Only the author and whom he names read a note; each reading is "
                              "recorded.")));
    paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("Nothing is sealed in this case.")));
    list_paint(screen->state, &view, p, box);
    paint_pane(screen, p, (struct box){box.y + box.height, box.x, PANE, box.width});
}

const struct screen_class sealed_screen = {
    .id = SCREEN_SEALED,
    .title = N_("Sealed notes"),
    .state_size = sizeof(struct list),
    .load = load_sealed,
    .act = act_sealed,
    .paint = paint_sealed,
};
