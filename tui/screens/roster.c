/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/roster.h"

#include <stdio.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/kit/viewer.h"
#include "tui/screens/context.h"
#include "tui/screens/preview.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = HEAD_ROWS + 2,              /* rule, heads of the columns */
    ANSWER_SUBSTITUTE = ACTION_ANSWERS, /* who comes instead */
    ANSWER_SWAP                         /* which duty is given or taken for it */
};

#define AHEAD DAYS(7)

/* ---- reading ---- */

static void find_newest(struct roster_data *data, struct instant now)
{
    const struct roster_plan *plan = &data->view.plan;
    struct scope sc = SCOPE_INIT;
    int64_t id;

    if (roster_newest(&sc, plan, now, &id) == RC_OK) {
        const struct roster_change *c = roster_change(plan, id);

        data->newest = desk_roster_number(id);
        data->newest_label = N_("a shift that was planned");
        if (c)
            data->newest_label =
                word_coded(&change_words, word_code(&change_words, (int)c->kind))->label;
    }
    scope_end(&sc);
}

static enum rc load_roster(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct roster_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct roster_data *data = scope_alloc(sc, 1, sizeof(*data));

    *data = (struct roster_data){.office = desk_office(desk), .person = desk_person(desk)};
    TRY(desk_roster_view(desk, sc, now, instant_after(now, AHEAD), &data->view));
    roster_head(screen, sc, now, &data->on_duty);
    roster_rows(sc, data, now);
    find_newest(data, now);
    const struct list_view view = roster_list(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static const struct roster_row *selected(const struct screen *screen)
{
    const struct roster_state *state = screen->state;
    const struct roster_data *data = screen->data;
    size_t index;

    if (!data)
        return NULL;
    const struct list_view view = roster_list(data);
    return list_selected(&state->list, &view, &index) ? &data->rows[index] : NULL;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE, box.width};
}

static const char *name_of(const struct roster_data *data, int64_t person)
{
    const struct person *p = roster_person(&data->view.plan, person);

    return p ? p->name : "";
}

/* ---- acts ---- */

static unsigned done(struct screen *screen, const struct deed *act, enum rc rc,
                     const char *sentence)
{
    if (rc != RC_OK)
        return screen_refuse(screen, &act->sc->error) | REACTION_RELOAD;
    screen_note(screen, STYLE_MET, sentence);
    return REACTION_RELOAD;
}

static unsigned take_over(struct screen *screen, const struct deed *act,
                          const struct roster_row *row)
{
    const char *name = name_of(screen->data, row->duty->person);

    if (!act->answer)
        return dialog_confirm(
            screen, act, say(act->sc, act->lang, N_("Take over {1}'s duty from now on?"), name),
            tr(act->lang, N_("Take over")));
    return done(screen, act, desk_take_over(context_desk(screen), act->sc, row->duty->person, NULL),
                say(act->sc, act->lang, N_("You are on duty now instead of {1}."), name));
}

/* People of the agency of DUTY who hold their post, without who has it. */
static unsigned pick_substitute(struct screen *screen, const struct deed *act,
                                const struct duty *duty)
{
    const struct roster_data *data = screen->data;
    const struct roster_plan *plan = &data->view.plan;
    struct roster_state *state = screen->state;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, plan->person_count, sizeof(*rows));
    size_t count = 0;

    for (size_t i = 0; i < plan->person_count; i++) {
        const struct person *p = &plan->people[i];

        if (p->agency == duty->agency && p->id != duty->person &&
            person_serves(p, date_of(duty->from)))
            rows[count++] = (struct picker_row){.id = p->id,
                                                .label = scope_strdup(sc, p->name),
                                                .detail = scope_strdup(sc, p->phone),
                                                .initials = scope_strdup(sc, p->login)};
    }
    if (count == 0)
        return screen_note(screen, STYLE_ERROR, tr(act->lang, N_("This agency has nobody else.")));
    state->substitution = (struct substitution){.person = duty->person,
                                                .day = DATE_NONE,
                                                .from = instant_later(duty->from, act->now),
                                                .until = duty->until};
    return picker_open(screen, tr(act->lang, N_("Who comes instead?")), rows, count,
                       ANSWER_SUBSTITUTE);
}

/* The part of the duty, as it was typed; empty: all that is left of it. */
static enum rc substitute(struct screen *screen, struct scope *sc, const char *text)
{
    const struct roster_state *state = screen->state;
    struct substitution s = state->substitution;
    struct shift_time part;

    if (!text_is_empty(text)) {
        TRY(shift_time_parse(sc, "time", text, &part));
        s.from = instant_after(date_start(date_of(s.from)), MINUTES(part.begins));
        if (instant_before(s.from, state->substitution.from))
            s.from = instant_after(s.from, DAYS(1));
        s.until = instant_after(s.from, MINUTES(part.lasts));
    }
    return desk_substitute(context_desk(screen), sc, &s);
}

static unsigned ask_part(struct screen *screen, const struct deed *act)
{
    const char *question = N_("For which part, such as 20:00-22:00? Empty: the whole duty.");
    struct roster_state *state = screen->state;

    if (act->action == ANSWER_SUBSTITUTE) {
        state->substitution.other = act->answer->number;
        return dialog_prompt(screen, tr(act->lang, question), NULL, ACTION_SUBSTITUTE);
    }
    if (substitute(screen, act->sc, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error) | REACTION_RELOAD;
    return done(screen, act, RC_OK,
                say(act->sc, act->lang, N_("{1} comes instead of {2}."),
                    name_of(screen->data, state->substitution.other),
                    name_of(screen->data, state->substitution.person)));
}

/* Can D be changed for the duty under the cursor? One of the two is mine. */
static bool fits(const struct roster_data *data, const struct duty *row, const struct duty *d,
                 struct instant now)
{
    const int64_t me = data->person->id;

    return instant_before(now, d->from) && d->agency == row->agency &&
           (row->person == me ? d->person != me : d->person == me);
}

static unsigned pick_swap(struct screen *screen, const struct deed *act, const struct duty *duty)
{
    const struct roster_data *data = screen->data;
    const struct roster *r = &data->view.roster;
    struct roster_state *state = screen->state;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, r->count, sizeof(*rows));
    const bool mine = duty->person == data->person->id;
    size_t count = 0;

    for (size_t i = 0; i < r->count; i++) {
        const struct duty *d = &r->duties[i];

        if (fits(data, duty, d, act->now))
            rows[count++] = (struct picker_row){
                .id = (int64_t)i,
                .label =
                    scope_printf(sc, "%s %s", instant_short(sc, d->from), name_of(data, d->person)),
                .code = scope_printf(sc, "%lld %d", (long long)d->person, (int)d->day.day)};
    }
    if (count == 0)
        return screen_note(screen, STYLE_ERROR,
                           tr(act->lang, N_("There is no duty to change it for in these days.")));
    state->mine = mine ? duty->day : DATE_NONE;
    state->theirs = mine ? DATE_NONE : duty->day;
    state->other = mine ? 0 : duty->person;
    return picker_open(
        screen, tr(act->lang, mine ? N_("For which duty?") : N_("Which of your duties for it?")),
        rows, count, ANSWER_SWAP);
}

static unsigned ask_swap(struct screen *screen, const struct deed *act)
{
    struct roster_state *state = screen->state;
    long long person = 0;
    int64_t number = 0;
    int day = 0;

    if (sscanf(act->answer->text, "%lld %d", &person, &day) != 2)
        return REACTION_NONE;
    if (date_is_set(state->mine)) {
        state->theirs = (struct date){day};
        state->other = person;
    } else {
        state->mine = (struct date){day};
    }
    /* Before the sentence, which names the number: arguments have no order. */
    const enum rc rc = desk_ask_swap(context_desk(screen), act->sc, state->mine, state->other,
                                     state->theirs, &number);
    return done(screen, act, rc,
                say(act->sc, act->lang,
                    N_("Swap {1} waits until {2} agrees; until then nothing changes."),
                    words_count(act->sc, number), name_of(screen->data, state->other)));
}

static unsigned agree(struct screen *screen, const struct deed *act, const struct roster_row *row)
{
    const struct roster_change *c = row->swap;

    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang,
                                  N_("Change your duty of {1} for {2}'s of {3}?"),
                                  date_iso(act->sc, c->other_day), name_of(screen->data, c->person),
                                  date_iso(act->sc, c->day)),
                              tr(act->lang, N_("Agree")));
    return done(screen, act,
                desk_agree_swap(context_desk(screen), act->sc, desk_roster_number(c->id)),
                tr(act->lang, N_("The duties are swapped.")));
}

static unsigned undo(struct screen *screen, const struct deed *act)
{
    const struct roster_data *data = screen->data;
    const char *undone;

    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang, N_("Take back the last change ({1})?"),
                                  tr(act->lang, data->newest_label)),
                              tr(act->lang, N_("Take back")));
    return done(screen, act, desk_undo_roster(context_desk(screen), act->sc, data->newest, &undone),
                say(act->sc, act->lang, N_("Taken back: {1}."), tr(act->lang, data->newest_label)));
}

/* ---- paper ---- */

static unsigned show_sheet(struct screen *screen, const struct deed *act)
{
    struct desk *desk = context_desk(screen);
    const struct date from = desk_today(desk);
    struct pages pages;

    if (desk_roster_pages(desk, act->sc, from, (struct date){from.day + 6}, &pages) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return viewer_pages(screen, tr(act->lang, N_("Duty sheet of seven days")), &pages);
}

static enum rc write_sheet(struct screen *screen, struct scope *sc, const char *path)
{
    struct desk *desk = context_desk(screen);
    const struct date from = desk_today(desk);
    enum paper_format format;
    struct bytes bytes;

    TRY(preview_target(sc, &path, &format));
    TRY(desk_roster_print(desk, sc, from, (struct date){from.day + 6}, format, &bytes));
    return file_write_new(sc, path, bytes);
}

static unsigned print_file(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Write to which file? Its name ends in .pdf, .docx or .txt.");

    if (!act->answer)
        return prompt_ask(screen, act, question, "roster.pdf");
    if (write_sheet(screen, act->sc, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return screen_note(screen, STYLE_NOTICE,
                       say(act->sc, act->lang, N_("Written: {1}"), act->answer->text));
}

/* ---- the screen ---- */

static unsigned move(struct screen *screen, int action)
{
    struct roster_state *state = screen->state;
    const struct list_view view = roster_list(screen->data);
    const int visible = list_box((struct box){0, 0, screen->rows, screen->columns}).height;

    return list_act(&state->list, &view, action, visible) ? REACTION_REPAINT : REACTION_PASS;
}

static bool is_now(const struct roster_row *row) { return row && row->part == ROSTER_NOW; }

static bool allows(const struct screen *screen, int action)
{
    const struct roster_data *data = screen->data;
    const struct roster_row *row = selected(screen);
    const struct duty *d = row ? row->duty : NULL;

    switch (action) {
    case ACTION_TAKE_OVER:
        return is_now(row) && d->agency == data->person->agency && d->person != data->person->id;
    case ACTION_SUBSTITUTE:
        return d != NULL;
    case ACTION_SWAP:
        return d && row->part == ROSTER_LATER && d->agency == data->person->agency;
    case ACTION_AGREE_SWAP:
        return row && row->part == ROSTER_SWAP && row->swap->other == data->person->id;
    case ACTION_UNDO:
        return data && data->newest != 0;
    case ACTION_FIND:
    case ACTION_OPEN:
        return false;
    default:
        return true;
    }
}

static unsigned act_roster(struct screen *screen, const struct deed *act)
{
    const struct roster_row *row = selected(screen);

    if (act->action == ACTION_TAB_BOARD || act->action == ACTION_TAB_MINE ||
        act->action == ACTION_TAB_FIND || act->action == ACTION_TAB_VISITS ||
        act->action == ACTION_TAB_STATISTICS)
        return screen_perform(screen, act->action);
    if (!screen->data || !allows(screen, act->action))
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_TAKE_OVER:
        return take_over(screen, act, row);
    case ACTION_SUBSTITUTE:
        return act->answer ? ask_part(screen, act) : pick_substitute(screen, act, row->duty);
    case ANSWER_SUBSTITUTE:
        return ask_part(screen, act);
    case ACTION_SWAP:
        return pick_swap(screen, act, row->duty);
    case ANSWER_SWAP:
        return ask_swap(screen, act);
    case ACTION_AGREE_SWAP:
        return agree(screen, act, row);
    case ACTION_UNDO:
        return undo(screen, act);
    case ACTION_DUTY_SHEET:
        return show_sheet(screen, act);
    case ACTION_PRINT_FILE:
        return print_file(screen, act);
    default:
        return move(screen, act->action);
    }
}

static void paint_roster(const struct screen *screen, const struct paint *p)
{
    const struct roster_state *state = screen->state;
    const struct roster_data *data = screen->data;
    const struct box box = list_box(p->box);

    if (!data)
        return;
    head_paint(screen,
               &(struct head){.office = data->office,
                              .person = data->person,
                              .on_duty = data->on_duty,
                              .tab = HEAD_ROSTER},
               p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    roster_paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("No duty roster yet: “onecase roster import” or "
                                  "“roster set” makes one.")));
    const struct list_view view = roster_list(data);
    list_paint(&state->list, &view, p, box);
}

const struct screen_class roster_screen = {
    .id = SCREEN_ROSTER,
    .title = N_("Duty roster"),
    .state_size = sizeof(struct roster_state),
    .load = load_roster,
    .act = act_roster,
    .paint = paint_roster,
    .allows = allows,
};
