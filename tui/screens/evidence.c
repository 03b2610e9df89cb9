/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody brought: the pieces of evidence of a case, taken in, given out, voided. */
#include "core/desk/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/names.h"
#include "tui/screens/open.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_NAME = ACTION_ANSWERS, ANSWER_KIND };
enum { NUMBER = 3, KIND = 10, TITLE = 22, WHO = 10, PAGES = 5, FORM = 8, WIDE = 110, MORE = 12 };

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define ORIGINAL        "original"
#define COPY            "copy"

static const struct form_choice forms[] = {{ORIGINAL, N_("original")}, {COPY, N_("copy")}};

static const struct form_row rows[] = {
    {.name = "title", .label = N_("Title"), .hint = N_("what it is; F2 takes it in")},
    {.name = "by", .label = N_("Brought by"), .hint = N_("F4 chooses a name")},
    {.name = "pages", .label = N_("Pages"), .kind = FORM_NUMBER},
    {.name = "form",
     .label = N_("Form"),
     .kind = FORM_CHOICE,
     .choices = forms,
     .choice_count = COUNT_OF(forms)},
    {.name = "kind", .label = N_("Kind"), .kind = FORM_PICK, .hint = N_("Enter chooses")},
    {.name = "file", .label = N_("Its file"), .hint = N_("its path; empty: only the paper")},
};

struct evidence_data {
    struct casefile cf;
    const char *number;
};

static enum rc load_evidence(struct screen *screen, struct scope *sc, struct instant now,
                             void **out)
{
    struct evidence_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

static void set_kind(struct panel *panel, enum lang lang, int kind)
{
    form_set(&panel->form, "kind", word_code(&evidence_words, kind),
             word_label(&evidence_words, kind, lang));
}

/* What is most often brought. */
static void empty(struct panel *panel, enum lang lang)
{
    panel_clear(panel, "title");
    panel_clear(panel, "pages");
    panel_clear(panel, "file");
    form_set(&panel->form, "form", COPY, NULL);
    set_kind(panel, lang, EVIDENCE_PROOF);
}

static enum rc open_evidence(struct screen *screen, struct scope *sc)
{
    struct panel *panel = screen->state;

    panel_open(panel, screen, rows, COUNT_OF(rows));
    form_hide(&panel->form, "file", context_remote(screen));
    empty(panel, screen->lang);
    return RC_OK;
}

static void close_evidence(struct screen *screen) { panel_close(screen->state); }

/* ---- painting ---- */

static void paint_piece(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct casefile *cf = data;
    const struct evidence *e = &cf->evidence[index];
    const enum style style = e->void_reason ? STYLE_DIM : STYLE_PLAIN;
    const int more = box.width < WIDE ? 0 : MORE;
    const struct {
        int cells;
        const char *text;
    } cells[] = {
        {NUMBER, words_count(p->sc, e->ordinal)},
        {KIND + more, word_label(&evidence_words, (int)e->kind, p->lang)},
        {TITLE + more, e->title},
        {WHO, evidence_bringer(cf, e)},
        {PAGES, e->pages > 0 ? words_count(p->sc, e->pages) : "-"},
        {FORM, tr(p->lang, e->copy ? N_("copy") : N_("original"))},
    };
    int x = box.x;

    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        canvas_put(p->canvas, box.y, x, cells[i].cells, style, cells[i].text);
        x += cells[i].cells + 1;
    }
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, style,
               e->void_reason ? say(p->sc, p->lang, N_("voided: {1}"), e->void_reason)
               : e->file_name ? e->file_name
                              : tr(p->lang, N_("paper only")));
}

static struct list_view view_of(const struct evidence_data *data)
{
    return data ? (struct list_view){.count = data->cf.evidence_count,
                                     .data = &data->cf,
                                     .row = paint_piece}
                : (struct list_view){.count = 0};
}

static void paint_heads(const struct paint *p, struct box box)
{
    const int more = box.width - LIST_GUTTER < WIDE ? 0 : MORE;
    const struct {
        int cells;
        const char *text;
    } heads[] = {{NUMBER, ""},
                 {KIND + more, N_("Kind")},
                 {TITLE + more, N_("Title")},
                 {WHO, N_("Brought by")},
                 {PAGES, N_("Pages")},
                 {FORM, N_("Form")},
                 {CANVAS_REST, N_("Its file")}};
    int x = box.x + LIST_GUTTER;

    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        canvas_put(p->canvas, box.y, x, heads[i].cells, STYLE_DIM,
                   heads[i].text[0] ? tr(p->lang, heads[i].text) : "");
        x += heads[i].cells + 1;
    }
}

static void paint_evidence(const struct screen *screen, const struct paint *p)
{
    const struct panel *panel = screen->state;
    const struct evidence_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box below = banner_below(p);
    const struct box list = panel_list_box(panel, below, 1);

    if (!data) {
        banner_paint(p, tr(p->lang, N_("Evidence")), NULL);
        return;
    }
    banner_paint(p, say(p->sc, p->lang, N_("Evidence: {1}"), data->number),
                 say(p->sc, p->lang, N_("{1} pieces"),
                     words_count(p->sc, (int64_t)evidence_standing(&data->cf))));
    paint_heads(p, below);
    if (view.count == 0)
        canvas_put(p->canvas, list.y, list.x + LIST_GUTTER, list.width - LIST_GUTTER, STYLE_PLAIN,
                   tr(p->lang, N_("Nothing was brought yet: Tab, then F2.")));
    list_paint(&panel->list, &view, p, list);
    panel_paint_form(panel, p, panel_form_box(panel, below));
}

/* ---- acts ---- */

static unsigned done(struct screen *screen, const char *text)
{
    screen_note(screen, STYLE_MET, text);
    return REACTION_RELOAD;
}

static const struct evidence *selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct evidence_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? &data->cf.evidence[index] : NULL;
}

/* A name of the case is that party, another one somebody else. */
static enum rc read_bringer(struct scope *sc, const struct casefile *cf, const char *name,
                            struct evidence *e)
{
    for (size_t i = 0; name && i < cf->party_count; i++)
        if (text_equal(cf->parties[i].name, name))
            return party_find(sc, cf->parties, cf->party_count, "by", name, &e->party);
    e->brought_by = name;
    return RC_OK;
}

/* "-" is a file by that name: nobody can type standard input here. */
static enum rc read_file(struct scope *sc, const char *path, struct evidence *e,
                         struct bytes *bytes)
{
    TRY(text_gate_in(sc, "file", path, TEXT_LINE, &path));
    if (!path)
        return RC_OK;
    e->file_name = evidence_file_name(sc, path);
    return desk_evidence_file(sc, strcmp(path, "-") == 0 ? "./-" : path, bytes);
}

static enum rc read_pages(struct scope *sc, const char *text, int *pages)
{
    char *end = NULL;
    const long count = text ? strtol(text, &end, 10) : 0;

    if (text && (*end != '\0' || count < 1 || count > EVIDENCE_PAGES_MAX))
        return fail(sc, RC_INVALID, "pages", N_("Pages are 1 to {1}. Nothing was saved."),
                    words_count(sc, EVIDENCE_PAGES_MAX));
    *pages = (int)count;
    return RC_OK;
}

static enum evidence_kind kind_of(const struct panel *panel)
{
    const struct word *w = word_coded(&evidence_words, form_text(&panel->form, "kind"));

    return w ? (enum evidence_kind)w->value : EVIDENCE_OTHER; /* it was rubbed out */
}

static enum rc add(struct screen *screen, struct scope *sc, struct evidence *e)
{
    const struct panel *panel = screen->state;
    const struct evidence_data *data = screen->data;
    struct bytes bytes = {NULL, 0};

    *e = (struct evidence){.title = panel_text(panel, "title"),
                           .kind = kind_of(panel),
                           .copy = strcmp(form_text(&panel->form, "form"), COPY) == 0,
                           .brought_on = DATE_NONE};
    TRY(read_pages(sc, panel_text(panel, "pages"), &e->pages));
    TRY(read_bringer(sc, &data->cf, panel_text(panel, "by"), e));
    if (!context_remote(screen))
        TRY(read_file(sc, panel_text(panel, "file"), e, &bytes));
    return desk_add_evidence(context_desk(screen), sc, screen->opened.subject, e, bytes);
}

static unsigned take_in(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    struct evidence e;

    if (!screen->data)
        return REACTION_NONE;
    if (!panel_text(panel, "title"))
        return panel_enter(panel);
    if (add(screen, act->sc, &e) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    empty(panel, screen->lang);
    form_go(&panel->form, "title"); /* the next piece, of the same person */
    return done(screen, classify_saved(screen, act, TOLD_EVIDENCE,
                                       say(act->sc, act->lang, N_("Evidence {1} is taken in."),
                                           words_count(act->sc, e.ordinal))));
}

static enum rc give_out(struct screen *screen, struct scope *sc, int number, const char *path)
{
    struct evidence e;
    struct bytes bytes;

    TRY(text_gate_in(sc, "file", path, TEXT_LINE, &path));
    if (!path)
        return fail(sc, RC_INVALID, "path", N_("Please say where. Nothing was written."));
    if (desk_is_database(context_desk(screen), sc, path))
        return fail(sc, RC_INVALID, "path", N_("{1} is the database itself; nothing was written."),
                    path);
    TRY(desk_get_evidence(context_desk(screen), sc, screen->opened.subject, number, &e, &bytes));
    return file_write_new(sc, path, bytes);
}

static unsigned save_file(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Save the file of this piece as?");
    const struct evidence *e = selected(screen);

    if (!e || !e->file_name)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Of this piece only the paper is there.")));
    if (!act->answer)
        return prompt_ask(screen, act, question, e->file_name);
    if (give_out(screen, act->sc, e->ordinal, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return done(screen, say(act->sc, act->lang, N_("Written: {1}"), act->answer->text));
}

static unsigned void_it(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why is this piece void?");
    const struct evidence *e = selected(screen);

    if (!e)
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_void_evidence(context_desk(screen), act->sc, screen->opened.subject, e->ordinal,
                           act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return done(screen, say(act->sc, act->lang, N_("Evidence {1} is void."),
                            words_count(act->sc, e->ordinal)));
}

static unsigned pick(struct screen *screen, const struct deed *act)
{
    const struct evidence_data *data = screen->data;
    const struct names names = names_of(act->sc, &data->cf, NULL);

    return names_pick(&names, screen, ANSWER_NAME);
}

static unsigned kind_picked(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;

    set_kind(panel, act->lang, (int)act->answer->number);
    form_next(&panel->form);
    return REACTION_REPAINT;
}

static unsigned press(struct screen *screen, const struct key *key)
{
    struct panel *panel = screen->state;

    if (!panel->typing)
        return REACTION_NONE;
    if (strcmp(form_focus(&panel->form), "kind") == 0 &&
        (key->code == KEY_ENTER || key->code == KEY_CHAR))
        return prompt_word(screen, N_("Kind"), &evidence_words, ANSWER_KIND);
    return panel_key(panel, screen, key);
}

static unsigned name_picked(struct panel *panel, const char *name)
{
    panel->typing = true;
    form_set(&panel->form, "by", name, NULL);
    form_go(&panel->form, "pages");
    return REACTION_REPAINT;
}

static unsigned act_evidence(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_ADD_EVIDENCE:
        return take_in(screen, act);
    case ACTION_EVIDENCE_FILE:
        return save_file(screen, act);
    case ACTION_VOID_EVIDENCE:
        return void_it(screen, act);
    case ACTION_PICK:
        return pick(screen, act);
    case ANSWER_NAME:
        return name_picked(panel, act->answer->text);
    case ANSWER_KIND:
        return kind_picked(screen, act);
    case ACTION_KEY:
        return press(screen, act->key);
    default:
        return panel_move(panel, &view, act->action,
                          panel_list_box(panel, banner_rest(screen), 1).height);
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct evidence_data *data = screen->data;

    switch (action) {
    case ACTION_OPEN:
    case ACTION_FIND:
        return false;
    case ACTION_PICK:
        return data != NULL;
    case ACTION_ADD_EVIDENCE:
        return data && open_allowed(ACTION_CORRECT, &data->cf.dispute);
    case ACTION_VOID_EVIDENCE:
        return selected(screen) && open_allowed(ACTION_CORRECT, &data->cf.dispute);
    case ACTION_EVIDENCE_FILE:
        return selected(screen) && !context_remote(screen);
    default:
        return true;
    }
}

const struct screen_class evidence_screen = {
    .id = SCREEN_EVIDENCE,
    .title = N_("Evidence"),
    .state_size = sizeof(struct panel),
    .open = open_evidence,
    .load = load_evidence,
    .act = act_evidence,
    .paint = paint_evidence,
    .typing = panel_typing,
    .allows = allows,
    .close = close_evidence,
};
