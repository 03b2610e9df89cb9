/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the agreement: one line for each party it binds and one for the committee (art. 29). */
#include "core/desk/handout.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/marks.h"
#include "tui/screens/moment.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { WHO = 40, COPIES = 10, DAY = 12, HEAD = 3 };

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define PAPER           "agreement"

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice ways[] = {WORDS_HANDOUT(CHOICE_)};
#undef CHOICE_

static const struct form_row rows[] = {
    {.name = "way",
     .label = N_("How"),
     .kind = FORM_CHOICE,
     .choices = ways,
     .choice_count = COUNT_OF(ways)},
    {.name = "copies", .label = N_("Copies"), .kind = FORM_NUMBER, .hint = N_("empty: one")},
    {.name = "on", .label = N_("On"), .kind = FORM_NUMBER, .hint = N_("empty: today")},
    {.name = "receiver", .label = N_("Taker"), .hint = N_("when it is not the party himself")},
};

struct handout_data {
    struct casefile cf;
    const struct agreement *agreement;
    int *positions; /* who gets one, the committee (0) last */
    size_t count;
    int given; /* of all, of this version */
    const char *number, *committee;
};

static enum rc open_handout(struct screen *screen, struct scope *sc)
{
    panel_open(screen->state, screen, rows, COUNT_OF(rows));
    return RC_OK;
}

static void close_handout(struct screen *screen) { panel_close(screen->state); }

static int copies_of(const struct handout_data *data, int party)
{
    return handout_copies(&data->cf, PAPER, data->agreement->version, party);
}

static void list_receivers(struct scope *sc, struct handout_data *data)
{
    const struct casefile *cf = &data->cf;

    data->positions = scope_alloc(sc, cf->party_count + 1, sizeof(*data->positions));
    for (size_t i = 0; i < cf->party_count; i++)
        if (agreement_binds(data->agreement, &cf->parties[i], cf->parties, cf->party_count))
            data->positions[data->count++] = cf->parties[i].position;
    data->positions[data->count++] = 0;
    for (size_t i = 0; i < data->count; i++)
        data->given += copies_of(data, data->positions[i]);
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct handout_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->agreement = casefile_agreement(&data->cf);
    if (!data->agreement)
        return fail(sc, RC_INVALID, "agreement", N_("The case has no agreement yet."));
    list_receivers(sc, data);
    data->committee = desk_office(context_desk(screen))->committee;
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

static const char *name_of(const struct handout_data *data, enum lang lang, int party)
{
    if (party > 0)
        return casefile_party(&data->cf, party)->name;
    return data->committee ? data->committee : tr(lang, N_("The committee"));
}

static void paint_receiver(const struct paint *p, const void *opaque, size_t index, struct box box)
{
    const struct handout_data *data = opaque;
    const int party = data->positions[index], copies = copies_of(data, party);
    const struct handout *newest = handout_newest(&data->cf, PAPER, party);
    int x = box.x;

    canvas_put(p->canvas, box.y, x, WHO - 1, STYLE_PLAIN, name_of(data, p->lang, party));
    x += WHO;
    if (copies == 0 || !newest) {
        canvas_put(p->canvas, box.y, x, COPIES, STYLE_AMBER, "_");
        return;
    }
    canvas_put(p->canvas, box.y, x, COPIES - 1, STYLE_MET,
               copies == 1 ? tr(p->lang, N_("1 copy"))
                           : say(p->sc, p->lang, N_("{1} copies"), words_count(p->sc, copies)));
    x += COPIES;
    canvas_put(p->canvas, box.y, x, DAY - 1, STYLE_PLAIN, date_iso(p->sc, newest->on));
    x += DAY;
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               scope_printf(p->sc, "%s %s", word_label(&handout_words, (int)newest->way, p->lang),
                            newest->receiver && party > 0 ? newest->receiver : ""));
}

static struct list_view view_of(const struct handout_data *data)
{
    if (!data)
        return (struct list_view){.count = 0};
    return (struct list_view){.count = data->count, .data = data, .row = paint_receiver};
}

/* The position of who is under the cursor; -1: nobody. */
static int selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct handout_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? data->positions[index] : -1;
}

static enum rc read_copies(struct scope *sc, const char *text, int *out)
{
    char *end;
    const long number = text ? strtol(text, &end, 10) : 1;

    *out = (int)number;
    if ((text && *end != '\0') || number < 1 || number > 99)
        return fail(sc, RC_INVALID, "copies", N_("copies: between 1 and 99. Nothing was saved."));
    return RC_OK;
}

static enum rc read_handout(struct screen *screen, struct scope *sc, int party, struct handout *h)
{
    const struct panel *panel = screen->state;
    const struct handout_data *data = screen->data;
    const char *way = panel_text(panel, "way");
    const struct word *word = way ? word_coded(&handout_words, way) : NULL;

    *h = (struct handout){.document = PAPER,
                          .version = data->agreement->version,
                          .party = party,
                          .way = party == 0 ? HANDOUT_KEPT : HANDOUT_HAND,
                          .receiver = panel_text(panel, "receiver")};
    if (word)
        h->way = (enum handout_way)word->value;
    if (party == 0 && !h->receiver)
        h->receiver = name_of(data, screen->lang, 0);
    TRY(read_copies(sc, panel_text(panel, "copies"), &h->copies));
    return moment_day(sc, "on", form_text(&panel->form, "on"), desk_today(context_desk(screen)),
                      &h->on);
}

static unsigned hand_out(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const int party = selected(screen);
    struct handout h;

    if (party < 0)
        return REACTION_NONE;
    if (read_handout(screen, act->sc, party, &h) != RC_OK ||
        desk_hand_out(context_desk(screen), act->sc, screen->opened.subject, &h) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    name_of(screen->data, act->lang, party),
                    word_label(&handout_words, (int)h.way, act->lang)));
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        panel_clear(panel, rows[i].name);
    panel->typing = false;
    panel->list.cursor++;
    return REACTION_RELOAD;
}

static bool has_one(const struct screen *screen)
{
    const struct handout_data *data = screen->data;
    const int party = selected(screen);

    return party >= 0 && handout_newest(&data->cf, PAPER, party);
}

static unsigned void_newest(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why is this copy void? It stays on the record with the reason.");

    if (!has_one(screen))
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_void_handout(context_desk(screen), act->sc, screen->opened.subject, PAPER,
                          selected(screen), act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("The copy is void.")));
    return REACTION_RELOAD;
}

static unsigned act_handout(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        if (!panel->typing)
            return panel_choose(panel, "way", act->key);
        return act->key->code == KEY_ENTER ? hand_out(screen, act)
                                           : panel_key(panel, screen, act->key);
    case ACTION_OPEN:
    case ACTION_HAND_OUT:
        return hand_out(screen, act);
    case ACTION_VOID_HANDOUT:
        return void_newest(screen, act);
    default:
        return panel_move(panel, &view, act->action,
                          panel_list_box(panel, banner_rest(screen), HEAD).height);
    }
}

static void paint_handout(const struct screen *screen, const struct paint *p)
{
    const struct panel *panel = screen->state;
    const struct handout_data *data = screen->data;
    const struct box below = banner_below(p);
    const struct list_view view = view_of(data);

    if (!data) {
        banner_paint(p, tr(p->lang, N_("Copies given")), NULL);
        return;
    }
    banner_paint(p,
                 say(p->sc, p->lang, N_("Copies: {1}, agreement version {2}"), data->number,
                     words_count(p->sc, data->agreement->version)),
                 NULL);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_PLAIN,
               say(p->sc, p->lang,
                   N_("One for each and one for the committee (art. 29): {1} in all, {2} given"),
                   words_count(p->sc, agreement_copies(data->agreement, data->cf.parties,
                                                       data->cf.party_count)),
                   words_count(p->sc, data->given)));
    canvas_put(p->canvas, below.y + 1, below.x + 1, below.width - 2, STYLE_NOTICE,
               marks_force(p->sc, p->lang, &data->cf, data->agreement));
    canvas_rule(p->canvas, below.y + HEAD - 1, below.x, CANVAS_REST, STYLE_LINE);
    list_paint(&panel->list, &view, p, panel_list_box(panel, below, HEAD));
    panel_paint_form(panel, p, panel_form_box(panel, below));
}

static bool allows(const struct screen *screen, int action)
{
    return action != ACTION_VOID_HANDOUT || has_one(screen);
}

const struct screen_class handout_screen = {
    .id = SCREEN_HANDOUT,
    .title = N_("Copies given"),
    .state_size = sizeof(struct panel),
    .open = open_handout,
    .load = load,
    .act = act_handout,
    .paint = paint_handout,
    .typing = panel_typing,
    .allows = allows,
    .close = close_handout,
};
