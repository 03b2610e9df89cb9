/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/documents.h"

#include "core/base/text.h"
#include "core/desk/document.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/panel.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { HEAD = 2, FOOT = 4, STATE = 16, ISSUED = 8, COPIES = 10 };

/* --- reading --- */

static size_t position_of(const struct documents_data *data, const char *code)
{
    for (size_t i = 0; i < data->count; i++)
        if (text_equal(data->list[i].code, code))
            return i;
    return 0;
}

/* Rows are known by their code, which an id stands for. */
static int64_t row_id(const void *context, size_t index)
{
    const struct documents_data *data = context;
    uint64_t hash = UINT64_C(14695981039346656037);

    for (const char *c = data->list[index].code; *c; c++)
        hash = (hash ^ (unsigned char)*c) * UINT64_C(1099511628211);
    return (int64_t)(hash >> 1);
}

static void paint_row(const struct paint *p, const void *context, size_t index, struct box box);

static struct list_view view_of(const struct documents_data *data)
{
    return (struct list_view){data ? data->count : 0, data, paint_row, row_id};
}

static enum rc load_documents(struct screen *screen, struct scope *sc, struct instant now,
                              void **out)
{
    struct documents_state *state = screen->state;
    struct documents_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);
    struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));

    TRY(desk_casefile(desk, sc, screen->opened.subject, false, cf));
    TRY(desk_documents(desk, sc, screen->opened.subject, &data->list, &data->count));
    data->cf = cf;
    data->number = words_number(sc, screen->lang, &cf->dispute, date_of(now));
    for (size_t i = 0; i < data->count; i++) {
        data->ready += data->list[i].state == PAPER_READY;
        data->asking += data->list[i].state == PAPER_ASKS;
    }
    const struct list_view view = view_of(data);
    if (!state->chosen)
        list_go(&state->list, &view,
                position_of(data, casefile_agreement(cf) ? "agreement" : "acceptance"));
    state->chosen = true;
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

/* --- acting --- */

static const struct case_paper *selected(const struct screen *screen)
{
    const struct documents_state *state = screen->state;
    const struct documents_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&state->list, &view, &index) ? &data->list[index] : NULL;
}

static struct box list_box(struct box below)
{
    return (struct box){below.y + HEAD, below.x, below.height - HEAD - FOOT, below.width};
}

static unsigned open_paper(struct screen *screen, int target, const struct case_paper *paper)
{
    return screen_open(
        screen,
        (struct request){.screen = target, .subject = screen->opened.subject, .text = paper->code});
}

static unsigned fill(struct screen *screen, const struct deed *act, const struct case_paper *paper)
{
    if (paper->ask_count == 0)
        return screen_note(screen, STYLE_NOTICE,
                           say(act->sc, act->lang, N_("“{1}” asks for nothing."), paper->title));
    return open_paper(screen, SCREEN_PARTICULARS, paper);
}

/* The cursor goes to the paper that is picked by a part of its name. */
static unsigned find(struct screen *screen, const struct deed *act)
{
    struct documents_state *state = screen->state;
    const struct documents_data *data = screen->data;
    const struct list_view view = view_of(data);

    if (act->answer) {
        list_go(&state->list, &view, position_of(data, act->answer->text));
        return REACTION_REPAINT;
    }
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, data->count, sizeof(*rows));
    for (size_t i = 0; i < data->count; i++)
        rows[i] = (struct picker_row){.id = (int64_t)i + 1,
                                      .code = scope_strdup(sc, data->list[i].code),
                                      .label = scope_strdup(sc, data->list[i].title),
                                      .detail = scope_strdup(sc, data->list[i].of)};
    return picker_open(screen, tr(screen->lang, N_("Documents")), rows, data->count, ACTION_FIND);
}

static unsigned press(struct screen *screen, const struct key *key)
{
    struct documents_state *state = screen->state;
    const struct list_view view = view_of(screen->data);
    size_t index;

    if (!list_digit(&state->list, &view, key_digit(key), &index))
        return REACTION_NONE;
    list_go(&state->list, &view, index);
    return REACTION_REPAINT;
}

/* What is done to PAPER, which stands under the cursor. */
static unsigned act_paper(struct screen *screen, const struct deed *act,
                          const struct case_paper *paper)
{
    struct documents_state *state = screen->state;
    const struct documents_data *data = screen->data;
    const int64_t id = screen->opened.subject;

    switch (act->action) {
    case ACTION_OPEN:
        return open_paper(screen, paper->state == PAPER_ASKS ? SCREEN_PARTICULARS : SCREEN_PREVIEW,
                          paper);
    case ACTION_FIND:
        return find(screen, act);
    case ACTION_FILL_IN:
        return fill(screen, act, paper);
    case ACTION_PRINT_HERE:
        return printing_act(&state->printing, screen, act, id, paper->code,
                            printing_copies(data->cf, paper->code));
    case ACTION_PRINT_FILE:
        return printing_file(screen, act, id, paper->code);
    default:
        return REACTION_PASS;
    }
}

static unsigned act_documents(struct screen *screen, const struct deed *act)
{
    struct documents_state *state = screen->state;
    const struct case_paper *paper = selected(screen);
    const struct list_view view = view_of(screen->data);

    if (act->action == ACTION_KEY)
        return press(screen, act->key);
    if (act->action == ACTION_PRINT_REGISTER)
        return screen_open(
            screen, (struct request){.screen = SCREEN_PRINTS, .subject = screen->opened.subject});
    if (list_act(&state->list, &view, act->action, list_box(banner_rest(screen)).height))
        return REACTION_REPAINT;
    return paper ? act_paper(screen, act, paper) : REACTION_PASS;
}

static bool allows(const struct screen *screen, int action)
{
    const struct case_paper *paper = selected(screen);

    switch (action) {
    case ACTION_OPEN:
    case ACTION_FIND:
    case ACTION_FILL_IN:
        return paper != NULL;
    case ACTION_PRINT_HERE:
    case ACTION_PRINT_FILE:
        return paper && paper->state == PAPER_READY && !screen->stale;
    default:
        return true;
    }
}

/* Why a paper that is not ready cannot be printed. */
static const char *why(const struct screen *screen, struct scope *sc, int action)
{
    const struct case_paper *paper = selected(screen);

    if (!paper || (action != ACTION_PRINT_HERE && action != ACTION_PRINT_FILE))
        return NULL;
    return paper->state == PAPER_BARRED
               ? error_text(sc, screen->lang, &paper->why)
               : tr(screen->lang, N_("F2 asks what the case does not know; "
                                     "then it can be printed."));
}

/* --- painting --- */

static const char *state_text(const struct paint *p, const struct case_paper *paper,
                              enum style *style)
{
    switch (paper->state) {
    case PAPER_ASKS:
        *style = STYLE_AMBER;
        return scope_printf(p->sc, "? %s",
                            say(p->sc, p->lang, N_("{1} to fill in"),
                                words_count(p->sc, (int64_t)paper->unanswered)));
    case PAPER_BARRED:
        *style = STYLE_DIM;
        return scope_printf(p->sc, "- %s", tr(p->lang, N_("cannot be yet")));
    case PAPER_READY:
        break;
    }
    *style = STYLE_MET;
    return scope_printf(p->sc, "+ %s", tr(p->lang, paper->changed ? N_("changed") : N_("ready")));
}

static void paint_row(const struct paint *p, const void *context, size_t index, struct box box)
{
    const struct documents_data *data = context;
    const struct case_paper *paper = &data->list[index];
    const int title = box.width - STATE - ISSUED - COPIES;
    enum style style;
    const char *state = state_text(p, paper, &style);

    canvas_put(p->canvas, box.y, box.x, STATE - 1, style, state);
    canvas_put(p->canvas, box.y, box.x + STATE, title - 1,
               paper->state == PAPER_BARRED ? STYLE_DIM : STYLE_PLAIN,
               paper->of ? scope_printf(p->sc, "%s  %s", paper->title, paper->of) : paper->title);
    if (paper->version == 0)
        return;
    canvas_put(p->canvas, box.y, box.x + STATE + title, ISSUED - 1, STYLE_PLAIN,
               say(p->sc, p->lang, N_("v{1}"), words_count(p->sc, paper->version)));
    canvas_put(p->canvas, box.y, box.x + STATE + title + ISSUED, COPIES - 1, STYLE_PLAIN,
               say(p->sc, p->lang, N_("printed {1}"), words_count(p->sc, paper->copies)));
}

static const char *advice(const struct paint *p, const struct case_paper *paper)
{
    switch (paper->state) {
    case PAPER_ASKS:
        return tr(p->lang, N_("F2 asks what the case does not know; then it can be printed."));
    case PAPER_BARRED:
        return error_text(p->sc, p->lang, &paper->why);
    case PAPER_READY:
        break;
    }
    if (paper->changed)
        return tr(p->lang, N_("It would say something else than what was issued: printed now it is "
                              "a new version, and the old one stays."));
    return paper->ask_count > 0 ? tr(p->lang, N_("It is ready; F2 shows what was filled in."))
                                : tr(p->lang, N_("It is ready."));
}

/* What is to be known of the paper under the cursor, in as many rows as there are. */
static void paint_foot(const struct paint *p, const struct case_paper *paper, struct box box)
{
    canvas_rule(p->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    panel_paint_text(p, (struct box){box.y + 1, box.x + 1, box.height - 1, box.width - 2},
                     STYLE_PLAIN, scope_printf(p->sc, "%s  %s", paper->code, advice(p, paper)));
}

static void paint_heads(const struct paint *p, struct box box)
{
    const int title = box.width - LIST_GUTTER - STATE - ISSUED - COPIES;
    const int x = box.x + LIST_GUTTER;

    canvas_put(p->canvas, box.y, x, STATE - 1, STYLE_DIM, tr(p->lang, N_("State")));
    canvas_put(p->canvas, box.y, x + STATE, title - 1, STYLE_DIM, tr(p->lang, N_("Document")));
    canvas_put(p->canvas, box.y, x + STATE + title, ISSUED + COPIES - 1, STYLE_DIM,
               tr(p->lang, N_("Issued")));
    canvas_rule(p->canvas, box.y + 1, box.x, CANVAS_REST, STYLE_LINE);
}

static void paint_documents(const struct screen *screen, const struct paint *p)
{
    const struct documents_state *state = screen->state;
    const struct documents_data *data = screen->data;
    const struct box below = banner_below(p), box = list_box(below);
    const struct case_paper *paper = selected(screen);
    const struct list_view view = view_of(data);

    if (!data) {
        banner_paint(p, tr(p->lang, N_("Documents")), NULL);
        return;
    }
    banner_paint(p, say(p->sc, p->lang, N_("Documents: {1}"), data->number),
                 say(p->sc, p->lang, N_("ready {1}  to fill in {2}"),
                     words_count(p->sc, (int64_t)data->ready),
                     words_count(p->sc, (int64_t)data->asking)));
    paint_heads(p, below);
    list_paint(&state->list, &view, p, box);
    if (paper)
        paint_foot(p, paper, (struct box){box.y + box.height, box.x, FOOT, box.width});
}

const struct screen_class documents_screen = {
    .id = SCREEN_DOCUMENTS,
    .title = N_("Documents"),
    .state_size = sizeof(struct documents_state),
    .load = load_documents,
    .act = act_documents,
    .paint = paint_documents,
    .allows = allows,
    .why = why,
};
