/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signatures, fingerprints and the seal: one line for each mark the agreement needs. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/handout.h"
#include "core/desk/settle.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/marks.h"
#include "tui/screens/moment.h"
#include "tui/screens/open.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { WHO = 30, DAY = 12, HOW = 13, HEAD = 2 };
enum { ANSWER_WAY = ACTION_ANSWERS };

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

static bool is_beside(const struct mark *m)
{
    return !m->void_reason &&
           (m->signatory == SIGNATORY_GUARANTOR || m->signatory == SIGNATORY_WITNESS);
}

/* The recorder may sign and need not: his line stands last but for those who only stand beside a
 * party, whom nothing requires. */
static void list_marks(struct scope *sc, struct sign_data *data)
{
    const struct casefile *cf = &data->cf;
    const struct agreement *a = data->agreement;
    struct required_mark *list;

    agreement_required(sc, a, cf->parties, cf->party_count, &list, &data->count);
    data->marks = scope_grow(sc, list, data->count, data->count + 1 + a->mark_count, sizeof(*list));
    data->marks[data->count++] =
        (struct required_mark){SIGNATORY_RECORDER, 0, recorders_mark(a), false};
    for (size_t i = 0; i < a->mark_count; i++)
        if (is_beside(&a->marks[i]))
            data->marks[data->count++] = (struct required_mark){
                a->marks[i].signatory, a->marks[i].party, &a->marks[i], false};
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

/* Who gets a copy of the agreement (art. 29): each party, and the file of who seals it. */
static bool gets_copy(const struct required_mark *m)
{
    return m->signatory == SIGNATORY_PARTY || m->signatory == SIGNATORY_SEAL;
}

/* "guardian 吴某父", when it was not the party himself; "" else. */
static const char *other_text(struct scope *sc, enum lang lang, const struct mark *m)
{
    return m->signatory == SIGNATORY_PARTY || !m->name
               ? ""
               : scope_printf(sc, "%s %s", word_label(&signatory_words, (int)m->signatory, lang),
                              m->name);
}

static const char *copies_text(const struct paint *paint, const struct sign_data *data,
                               const struct required_mark *m)
{
    const int copies =
        !gets_copy(m) ? 0
                      : handout_copies(&data->cf, "agreement", data->agreement->version, m->party);

    return copies == 0 ? ""
                       : say(paint->sc, paint->lang, N_("copies handed out: {1}"),
                             words_count(paint->sc, copies));
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
    x += DAY;
    canvas_put(paint->canvas, box.y, x, HOW - 1, STYLE_PLAIN,
               word_label(&how_words, (int)m->mark->how, paint->lang));
    x += HOW;
    x += canvas_put(paint->canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
                    other_text(paint->sc, paint->lang, m->mark));
    canvas_put_right(paint->canvas, box.y, x + 1, box.x + box.width - x - 1, STYLE_DIM,
                     copies_text(paint, data, m));
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
    const char *who = request.name
                          ? request.name
                          : marks_who(act->lang, &((const struct sign_data *)screen->data)->cf,
                                      m->signatory, m->party);

    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"), who,
                    word_label(&how_words, (int)request.how, act->lang)));
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (strcmp(rows[i].name, "on") != 0)
            panel_clear(panel, rows[i].name);
    panel->typing = false;
    if (request.signatory != SIGNATORY_GUARANTOR && request.signatory != SIGNATORY_WITNESS)
        panel->list.cursor++; /* who stands beside a party leaves his line open */
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

static unsigned give_copy(struct screen *screen, const struct deed *act, enum handout_way way)
{
    const struct sign_data *data = screen->data;
    const struct required_mark *m = selected(screen);
    struct handout h = {
        .document = "agreement", .copies = 1, .way = way, .party = m->party, .on = DATE_NONE};

    if (m->party == 0)
        h.receiver = desk_office(context_desk(screen))->committee;
    if (desk_hand_out(context_desk(screen), act->sc, screen->opened.subject, &h) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("One copy: {1}, {2}"),
                    marks_who(act->lang, &data->cf, m->signatory, m->party),
                    word_label(&handout_words, (int)way, act->lang)));
    ((struct panel *)screen->state)->list.cursor++;
    return REACTION_RELOAD;
}

/* One copy to whom the cursor is on; the office keeps its own without a question. */
static unsigned hand_out(struct screen *screen, const struct deed *act)
{
    const struct required_mark *m = selected(screen);
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *ways = scope_alloc(sc, handout_words.count, sizeof(*ways));
    size_t count = 0;

    if (!m || !gets_copy(m))
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Only the parties and the office get a copy.")));
    if (m->party == 0)
        return give_copy(screen, act, HANDOUT_KEPT);
    for (size_t i = 0; i < handout_words.count; i++)
        if (handout_words.words[i].value != HANDOUT_KEPT)
            ways[count++] =
                (struct picker_row){.id = handout_words.words[i].value,
                                    .label = tr(act->lang, handout_words.words[i].label)};
    return picker_open(screen, tr(act->lang, N_("How does he get his copy?")), ways, count,
                       ANSWER_WAY);
}

static unsigned act_sign(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        if (!panel->typing)
            return panel_choose(panel, "how", act->key);
        return act->key->code == KEY_ENTER ? sign(screen, act) : panel_key(panel, screen, act->key);
    case ACTION_OPEN:
    case ACTION_SIGN:
        return sign(screen, act);
    case ACTION_VOID_MARK:
        return void_mark(screen, act);
    case ACTION_HAND_OUT:
        return hand_out(screen, act);
    case ANSWER_WAY:
        return give_copy(screen, act, (enum handout_way)act->answer->number);
    case ACTION_PREVIEW:
        return screen_open(
            screen, (struct request){.screen = SCREEN_PREVIEW, .subject = screen->opened.subject});
    case ACTION_HANDOUT:
    case ACTION_ORIGINAL:
    case ACTION_CONFIRMATION:
        return open_act(screen, act->action, screen->opened.subject);
    default:
        return panel_move(panel, &view, act->action,
                          panel_list_box(panel, banner_rest(screen), HEAD).height);
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
    list_paint(&panel->list, &view, paint, panel_list_box(panel, below, HEAD));
    panel_paint_form(panel, paint, panel_form_box(panel, below));
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
    .typing = panel_typing,
    .allows = allows,
    .close = close_sign,
};
