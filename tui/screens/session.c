/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of a mediation session: where, when, who was there, who said what. */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/desk/proposal.h"
#include "core/desk/record.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/keep.h"
#include "tui/screens/moment.h"
#include "tui/screens/names.h"
#include "tui/screens/phrases.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_NAME = ACTION_ANSWERS, ANSWER_PHRASE };
enum { SPEAKER_CELLS = 16, MINUTE_DIGITS = 4 };

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice kinds[] = {WORDS_SESSION(CHOICE_)};
#undef CHOICE_

static const struct form_row head_rows[] = {
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FORM_CHOICE,
     .choices = kinds,
     .choice_count = COUNT_OF(kinds)},
    {.name = "asked", .label = N_("With"), .hint = N_("with whom; F4 chooses a name")},
    {.name = "minutes", .label = N_("Minutes"), .kind = FORM_NUMBER, .hint = N_("how long")},
    {.name = "place", .label = N_("Place")},
    {.name = "at", .label = N_("Held at"), .hint = N_("such as 2026-11-20 19:30; empty: now")},
    {.name = "present", .label = N_("Present"), .hint = N_("names with 、 between; F4 adds one")},
};

static const struct form_row entry_rows[] = {
    {.name = "speaker", .label = N_("Speaker"), .hint = N_("F4 chooses a name")},
    {.name = "text", .label = N_("What was said (F4: phrases)"), .kind = FORM_LONG, .rows = 12},
};

struct session_state {
    struct sheet sheet;
    struct keep keep;
    struct names names; /* of the parties and of who sits here */
    const char *number;
};

static void paint_statement(const struct sheet *sheet, const struct paint *paint, size_t index,
                            struct box box)
{
    const char *speaker = sheet_value(sheet, index, "speaker");
    const char *text = sheet_value(sheet, index, "text");
    const int line = (int)strcspn(text, "\n");

    canvas_put(paint->canvas, box.y, box.x, SPEAKER_CELLS - 1, STYLE_STRONG, speaker);
    canvas_put(paint->canvas, box.y, box.x + SPEAKER_CELLS, box.width - SPEAKER_CELLS, STYLE_PLAIN,
               scope_printf(paint->sc, "%.*s%s", line, text, text[line] ? " …" : ""));
}

static void left(struct screen *screen, struct form *form, const char *name)
{
    struct scope sc = SCOPE_INIT;
    struct instant at;

    if (strcmp(name, "at") == 0 && moment_parse(&sc, "at", form_text(form, name),
                                                desk_today(context_desk(screen)), &at) != RC_OK)
        form_warn(form, name, error_text(&sc, screen->lang, &sc.error));
    scope_end(&sc);
}

static const struct sheet_class statements = {
    .name = "statements",
    .head = head_rows,
    .head_count = COUNT_OF(head_rows),
    .entry = entry_rows,
    .entry_count = COUNT_OF(entry_rows),
    .title = N_("Statements"),
    .add = N_("(Enter adds a statement)"),
    .known = "speaker",
    .head_rows = 6,
    .paint = paint_statement,
    .left = left,
};

/* What must be read again when a party has said something meanwhile. */
struct session_data {
    struct casefile cf;
    const char *hint; /* what stands between who mediates and the parties; "" */
};

static enum rc load_session(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct session_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    TRY(desk_mediator_hint(context_desk(screen), sc, &data->cf, screen->lang, &data->hint));
    *out = data;
    return RC_OK;
}

static enum session_kind kind_of(const struct sheet *sheet)
{
    return (enum session_kind)word_coded(&session_kind_words, form_text(&sheet->head, "kind"))
        ->value;
}

/* Only what the chosen kind needs is asked; what one side says alone waits locked. */
static void shape(struct session_state *state)
{
    struct sheet *sheet = &state->sheet;
    const enum session_kind kind = kind_of(sheet);
    const struct session_rule *rule = session_rule(kind);

    form_hide(&sheet->head, "asked", !rule->asks);
    form_hide(&sheet->head, "place", !rule->placed);
    form_hide(&sheet->head, "present", kind == SESSION_PHONE);
    state->keep.sealed = session_is_private(&(struct session){.kind = kind});
}

static enum rc open_session(struct screen *screen, struct scope *sc)
{
    struct session_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    const int64_t id = screen->opened.subject;
    struct casefile cf;

    sheet_open(&state->sheet, &screen->life, &statements);
    state->keep.form = scope_printf(&screen->life, "session/%lld", (long long)id);
    TRY(desk_casefile(desk, &screen->life, id, false, &cf));
    state->names = names_of(&screen->life, &cf, desk_person(desk)->name);
    state->number = words_number(&screen->life, screen->lang, &cf.dispute, desk_today(desk));
    form_set(&state->sheet.head, "kind", word_code(&session_kind_words, SESSION_JOINT), NULL);
    form_set(&state->sheet.head, "at", moment_text(sc, desk_now(desk)), NULL);
    form_go(&state->sheet.head, "place"); /* most are joint sessions: what stands above is above */
    TRY(keep_restore(&state->keep, screen, sc, &state->sheet));
    shape(state);
    return RC_OK;
}

static void close_session(struct screen *screen)
{
    struct session_state *state = screen->state;

    sheet_close(&state->sheet);
}

static const char *typed(struct scope *sc, const struct form *form, const char *name)
{
    const char *text = form_text(form, name);

    return text_is_empty(text) ? NULL : scope_strdup(sc, text);
}

/* Nothing typed is nothing said. */
static enum rc read_minutes(struct scope *sc, const char *text, int *minutes)
{
    const size_t length = strlen(text);

    *minutes = (int)strtol(text, NULL, 10);
    if (length <= MINUTE_DIGITS && strspn(text, "0123456789") == length)
        return RC_OK;
    return fail(sc, RC_INVALID, "minutes",
                N_("A sitting takes 1 to {1} minutes. Nothing was saved."),
                scope_printf(sc, "%d", SESSION_MINUTES_MAX));
}

static enum rc read_session(struct scope *sc, struct screen *screen, struct session *s)
{
    const struct session_state *state = screen->state;
    const struct sheet *sheet = &state->sheet;
    struct desk *desk = context_desk(screen);
    struct statement *list = scope_alloc(sc, sheet->count, sizeof(*list));

    for (size_t i = 0; i < sheet->count; i++)
        list[i] = (struct statement){.speaker = scope_strdup(sc, sheet_value(sheet, i, "speaker")),
                                     .text = scope_strdup(sc, sheet_value(sheet, i, "text"))};
    *s = (struct session){
        .kind = kind_of(sheet), .statements = list, .statement_count = sheet->count};
    TRY(read_minutes(sc, form_text(&sheet->head, "minutes"), &s->minutes));
    if (session_rule(s->kind)->asks)
        s->asked = typed(sc, &sheet->head, "asked");
    if (session_rule(s->kind)->placed)
        s->place = typed(sc, &sheet->head, "place");
    if (s->kind != SESSION_PHONE)
        names_split(sc, form_text(&sheet->head, "present"), &s->present, &s->present_count);
    TRY(moment_parse(sc, "at", form_text(&sheet->head, "at"), desk_today(desk), &s->at));
    if (!instant_is_set(s->at))
        s->at = desk_now(desk);
    if (s->statement_count == 0)
        return fail(sc, RC_INVALID, "statements",
                    N_("Write down at least one statement; nothing was saved."));
    return RC_OK;
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct session_state *state = screen->state;
    struct session session;

    sheet_settle(&state->sheet, screen);
    if (read_session(act->sc, screen, &session) != RC_OK ||
        desk_record(context_desk(screen), act->sc, screen->opened.subject, &session) != RC_OK)
        return sheet_refuse(&state->sheet, screen, &act->sc->error)
                   ? REACTION_REPAINT
                   : screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                classify_saved(screen, act, TOLD_RECORD,
                               tr(act->lang, N_("The record of the session is saved."))));
    if (keep_drop(&state->keep, screen, act->sc, &state->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE;
}

/* The name goes into the field in focus; those present are a list. */
static unsigned name_picked(struct session_state *state, struct screen *screen, const char *name)
{
    struct form *form = sheet_form(&state->sheet);
    struct scope sc = SCOPE_INIT;

    if (form == &state->sheet.head && strcmp(form_focus(form), "asked") == 0) {
        form_set(form, "asked", name, NULL);
        form_next(form);
    } else if (form == &state->sheet.head) {
        const char *present = form_text(form, "present");

        form_set(form, "present", *present ? scope_printf(&sc, "%s、%s", present, name) : name,
                 NULL);
        form_go(form, "present");
    } else if (form) {
        form_set(form, "speaker", name, NULL);
        form_go(form, "text");
    }
    state->sheet.changed = true;
    scope_end(&sc);
    return REACTION_REPAINT;
}

/* A phrase where somebody's words stand, a name everywhere else. */
static unsigned pick(struct screen *screen)
{
    struct session_state *state = screen->state;
    const struct session_data *data = screen->data;
    struct form *form = sheet_form(&state->sheet);

    if (data && form == &state->sheet.entry && strcmp(form_focus(form), "text") == 0)
        return phrases_pick(screen, PHRASE_STATEMENT, &data->cf, ANSWER_PHRASE);
    return names_pick(&state->names, screen, ANSWER_NAME);
}

static unsigned act_session(struct screen *screen, const struct deed *act)
{
    struct session_state *state = screen->state;

    switch (act->action) {
    case ACTION_RECORD:
        return save(screen, act);
    case ACTION_CONSENT:
        return screen_open(
            screen, (struct request){.screen = SCREEN_CONSENT, .subject = screen->opened.subject});
    case ACTION_PICK:
        return pick(screen);
    case ANSWER_PHRASE:
        return phrases_insert(&state->sheet, screen, act->answer->text);
    case ANSWER_NAME:
        return name_picked(state, screen, act->answer->text);
    case ACTION_BACK:
        return keep_leave(&state->keep, screen, act, &state->sheet);
    case ACTION_START_AFRESH:
        return keep_throw_away(&state->keep, screen, act, &state->sheet);
    case ACTION_KEY:
    case ACTION_TAKE_OUT: {
        const unsigned reaction = sheet_act(&state->sheet, screen, act);

        shape(state);
        return reaction;
    }
    default:
        return REACTION_PASS;
    }
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    struct session_state *state = screen->state;

    return keep_rest(&state->keep, screen, act, &state->sheet);
}

static enum rc draft(struct screen *screen, struct scope *sc)
{
    struct session_state *state = screen->state;

    return keep_draft(&state->keep, screen, sc, &state->sheet);
}

/* Who is present and not every party consented to; else what stands between the mediator and a
 * party; "" when there is nothing to mind. It stops nobody from saving. */
static const char *warning(const struct screen *screen, const struct paint *paint)
{
    const struct session_state *state = screen->state;
    const struct session_data *data = screen->data;
    struct gaps gaps = {.sc = paint->sc};
    struct session s = {.kind = kind_of(&state->sheet), .at = paint->now};

    if (!data)
        return "";
    s.asked = form_text(&state->sheet.head, "asked");
    names_split(paint->sc, form_text(&state->sheet.head, "present"), &s.present, &s.present_count);
    consent_missing(&gaps, &data->cf, &s);
    if (gaps.count == 0)
        return data->hint[0] == '\0' ? ""
                                     : say(paint->sc, paint->lang, N_("Mind: {1}"), data->hint);
    const char *first = words_gap(paint->sc, paint->lang, &gaps.list[0]);
    if (gaps.count > 1)
        first = say(paint->sc, paint->lang, N_("{1} And {2} more."), first,
                    words_count(paint->sc, (int64_t)gaps.count - 1));
    return say(paint->sc, paint->lang, N_("{1} F5 asks."), first);
}

static void paint_session(const struct screen *screen, const struct paint *paint)
{
    const struct session_state *state = screen->state;

    banner_paint(paint, say(paint->sc, paint->lang, N_("Record of a session: {1}"), state->number),
                 keep_text(paint->sc, paint->lang, &state->keep));
    struct box box = banner_below(paint);
    const char *text = warning(screen, paint);
    if (text[0] != '\0') {
        box.height--;
        canvas_put(paint->canvas, box.y + box.height, box.x + 1, box.width - 2, STYLE_AMBER, text);
    }
    sheet_paint(&state->sheet, paint, box);
}

static bool typing(const struct screen *screen) { return true; }

static bool allows(const struct screen *screen, int action)
{
    const struct session_state *state = screen->state;

    return action != ACTION_PICK || state->sheet.part != SHEET_LIST;
}

const struct screen_class session_screen = {
    .id = SCREEN_SESSION,
    .title = N_("Record of a session"),
    .state_size = sizeof(struct session_state),
    .open = open_session,
    .load = load_session,
    .act = act_session,
    .paint = paint_session,
    .typing = typing,
    .allows = allows,
    .rest = rest,
    .draft = draft,
    .close = close_session,
};
