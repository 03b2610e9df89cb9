/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signatures, fingerprints and the seal: one line for each mark the agreement needs. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/settle.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/marks.h"
#include "tui/screens/moment.h"
#include "tui/screens/open.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { WHO = 30, DAY = 12, HEAD = 2 };

#define COUNT_OF(array)             (sizeof(array) / sizeof((array)[0]))
#define CHOICE_(value, code, label) {code, label},
static const struct form_choice hows[] = {WORDS_HOW(CHOICE_)};
static const struct form_choice kinds[] = {WORDS_GUARANTEE(CHOICE_)};
#undef CHOICE_
static const struct form_choice whos[] = {{"party", N_("The party")},
                                          {"guardian", N_("Guardian")},
                                          {"agent", N_("Authorised agent")},
                                          {"guarantor", N_("Guarantor")},
                                          {"witness", N_("Witness")}};

static const struct form_row rows[] = {
    {.name = "how",
     .label = N_("How"),
     .kind = FORM_CHOICE,
     .choices = hows,
     .choice_count = COUNT_OF(hows)},
    {.name = "on", .label = N_("On"), .kind = FORM_NUMBER, .hint = N_("empty: today")},
    {.name = "who",
     .label = N_("Signs"),
     .kind = FORM_CHOICE,
     .choices = whos,
     .choice_count = COUNT_OF(whos)},
    {.name = "name", .label = N_("Name"), .hint = N_("of who signs for the party")},
    {.name = "authority", .label = N_("Lets him"), .hint = N_("kinship, power of attorney")},
    {.name = "guarantee",
     .label = N_("Guarantee"),
     .kind = FORM_CHOICE,
     .choices = kinds,
     .choice_count = COUNT_OF(kinds)},
};

struct sign_data {
    struct casefile cf;
    const struct agreement *agreement;
    struct required_mark *marks; /* those it needs, and the recorder's */
    size_t count;
    const char *number;
    enum lang lang;
};

static enum rc open_sign(struct screen *screen, struct scope *sc)
{
    panel_open(screen->state, screen, rows, COUNT_OF(rows));
    return RC_OK;
}

static void close_sign(struct screen *screen) { panel_close(screen->state); }

static const struct mark *recorders_mark(const struct agreement *a)
{
    for (size_t i = 0; i < a->mark_count; i++) {
        if (a->marks[i].signatory == SIGNATORY_RECORDER && !a->marks[i].void_reason)
            return &a->marks[i];
    }
    return NULL;
}

/* The recorder may sign and need not: his line stands last. */
static void list_marks(struct scope *sc, struct sign_data *data)
{
    const struct casefile *cf = &data->cf;
    struct required_mark *list;

    agreement_required(sc, data->agreement, cf->parties, cf->party_count, &list, &data->count);
    data->marks = scope_grow(sc, list, data->count, data->count + 1, sizeof(*list));
    data->marks[data->count++] =
        (struct required_mark){SIGNATORY_RECORDER, 0, recorders_mark(data->agreement), false};
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct sign_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->agreement = casefile_agreement(&data->cf);
    if (!data->agreement)
        return fail(sc, RC_INVALID, "agreement", N_("The case has no agreement yet."));
    list_marks(sc, data);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    data->lang = screen->lang;
    *out = data;
    return RC_OK;
}

static void paint_mark(const struct paint *paint, const void *opaque, size_t index, struct box box)
{
    const struct sign_data *data = opaque;
    const struct required_mark *m = &data->marks[index];
    int x = box.x;

    canvas_put(paint->canvas, box.y, x, WHO - 1, STYLE_PLAIN,
               marks_who(paint->lang, &data->cf, m->signatory, m->party));
    x += WHO;
    if (!m->mark) {
        canvas_put(paint->canvas, box.y, x, DAY, STYLE_AMBER, "_");
        if (m->signatory == SIGNATORY_RECORDER)
            canvas_put(paint->canvas, box.y, x + 2, box.x + box.width - x - 2, STYLE_DIM,
                       tr(paint->lang, N_("not required")));
        return;
    }
    canvas_put(paint->canvas, box.y, x, DAY - 1, STYLE_MET, date_iso(paint->sc, m->mark->on));
    canvas_put(paint->canvas, box.y, x + DAY, box.x + box.width - x - DAY, STYLE_PLAIN,
               word_label(&how_words, (int)m->mark->how, paint->lang));
}

static struct list_view view_of(const struct sign_data *data)
{
    if (!data)
        return (struct list_view){.count = 0};
    return (struct list_view){.count = data->count, .data = data, .row = paint_mark};
}

static const struct required_mark *selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct sign_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? &data->marks[index] : NULL;
}

/* What was chosen; when nothing was, a seal is sealed and a person signs. */
static enum how how_of(const char *code, enum signatory signatory)
{
    for (size_t i = 0; code && i < how_words.count; i++) {
        if (strcmp(how_words.words[i].code, code) == 0)
            return (enum how)how_words.words[i].value;
    }
    return signatory == SIGNATORY_SEAL ? HOW_SEALED : HOW_SIGNED;
}

/* Somebody else than the party on the line signs: who, by what right. */
static void fill_other(const struct panel *panel, struct mark_request *request)
{
    const char *who = panel_text(panel, "who"), *kind = panel_text(panel, "guarantee");
    const struct word *signatory = who ? word_coded(&signatory_words, who) : NULL;
    const struct word *guarantee = kind ? word_coded(&guarantee_words, kind) : NULL;

    if (request->signatory != SIGNATORY_PARTY || !signatory || signatory->value == SIGNATORY_PARTY)
        return;
    request->signatory = (enum signatory)signatory->value;
    request->name = panel_text(panel, "name");
    request->authority = panel_text(panel, "authority");
    if (guarantee && request->signatory == SIGNATORY_GUARANTOR)
        request->guarantee = (enum guarantee)guarantee->value;
}

static unsigned sign(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    struct desk *desk = context_desk(screen);
    const struct required_mark *m = selected(screen);
    const char *how = panel_text(panel, "how");

    if (!m)
        return REACTION_NONE;
    struct mark_request request = {.id = screen->opened.subject,
                                   .signatory = m->signatory,
                                   .party = m->party,
                                   .how = how_of(how, m->signatory)};
    fill_other(panel, &request);
    if (moment_day(act->sc, "on", form_text(&panel->form, "on"), desk_today(desk), &request.on) !=
            RC_OK ||
        desk_sign(desk, act->sc, &request) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    marks_who(act->lang, &((const struct sign_data *)screen->data)->cf,
                              m->signatory, m->party),
                    word_label(&how_words, (int)request.how, act->lang)));
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (strcmp(rows[i].name, "on") != 0)
            panel_clear(panel, rows[i].name);
    panel->typing = false;
    panel->list.cursor++;
    return REACTION_RELOAD;
}

static unsigned void_mark(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why is this mark void? It stays on the record with the reason.");
    const struct required_mark *m = selected(screen);

    if (!m || !m->mark)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("There is no mark on this line.")));
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_void_mark(context_desk(screen), act->sc, screen->opened.subject, m->mark->signatory,
                       m->mark->party, m->mark->name, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("The mark is void.")));
    return REACTION_RELOAD;
}

/* On the list a digit chooses how, without going into the form. */
static unsigned choose(struct panel *panel, const struct key *key)
{
    const int digit = key_digit(key);

    if (digit < 1 || (size_t)digit > COUNT_OF(hows))
        return REACTION_NONE;
    form_set(&panel->form, "how", hows[digit - 1].code, NULL);
    return REACTION_REPAINT;
}

static struct box list_box(const struct panel *panel, struct box below)
{
    const int y = below.y + HEAD;

    return (struct box){y, below.x, panel_form_box(panel, below).y - 1 - y, below.width};
}

static unsigned act_sign(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        if (!panel->typing)
            return choose(panel, act->key);
        return act->key->code == KEY_ENTER ? sign(screen, act) : panel_key(panel, screen, act->key);
    case ACTION_OPEN:
    case ACTION_SIGN:
        return sign(screen, act);
    case ACTION_VOID_MARK:
        return void_mark(screen, act);
    case ACTION_PREVIEW:
        return screen_open(
            screen, (struct request){.screen = SCREEN_PREVIEW, .subject = screen->opened.subject});
    case ACTION_HANDOUT:
    case ACTION_ORIGINAL:
    case ACTION_CONFIRMATION:
        return open_act(screen, act->action, screen->opened.subject);
    case ACTION_NEXT:
        return panel_enter(panel);
    case ACTION_BACK:
        return panel_leave(panel);
    default:
        return list_act(&panel->list, &view, act->action,
                        list_box(panel, banner_rest(screen)).height)
                   ? REACTION_REPAINT
                   : REACTION_PASS;
    }
}

static void paint_sign(const struct screen *screen, const struct paint *paint)
{
    const struct panel *panel = screen->state;
    const struct sign_data *data = screen->data;
    const struct box below = banner_below(paint);
    const struct list_view view = view_of(data);

    if (!data) {
        banner_paint(paint, tr(paint->lang, N_("Marks")), NULL);
        return;
    }
    banner_paint(paint,
                 say(paint->sc, paint->lang, N_("Marks: {1}, agreement version {2}"), data->number,
                     words_count(paint->sc, data->agreement->version)),
                 NULL);
    canvas_put(paint->canvas, below.y, below.x + 1, below.width - 2, STYLE_NOTICE,
               marks_force(paint->sc, paint->lang, &data->cf, data->agreement));
    canvas_rule(paint->canvas, below.y + 1, below.x, CANVAS_REST, STYLE_LINE);
    list_paint(&panel->list, &view, paint, list_box(panel, below));
    panel_paint_form(panel, paint, panel_form_box(panel, below));
}

static bool typing(const struct screen *screen)
{
    return ((const struct panel *)screen->state)->typing;
}

static bool allows(const struct screen *screen, int action)
{
    const struct required_mark *m = selected(screen);

    return action != ACTION_VOID_MARK || (m && m->mark);
}

const struct screen_class sign_screen = {
    .id = SCREEN_SIGN,
    .title = N_("Marks"),
    .state_size = sizeof(struct panel),
    .open = open_sign,
    .load = load,
    .act = act_sign,
    .paint = paint_sign,
    .typing = typing,
    .allows = allows,
    .close = close_sign,
};
