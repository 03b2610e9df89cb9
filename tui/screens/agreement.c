/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agreement: its terms as rows or clauses, what it lacks, and the marks it still needs. */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/desk/dossier.h"
#include "core/desk/examination.h"
#include "core/desk/settle.h"
#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/keep.h"
#include "tui/screens/marks.h"
#include "tui/screens/moment.h"
#include "tui/screens/names.h"
#include "tui/screens/open.h"
#include "tui/screens/phrases.h"
#include "tui/screens/table.h"
#include "tui/screens/term_entry.h"
#include "tui/screens/words.h"

enum { ANSWER_NAME = ACTION_ANSWERS, ANSWER_FINDING, ANSWER_PHRASE };
enum { FOOT_ROWS = 6, FORCE_ROWS = 3 };

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define WHOLE           "whole"
#define PART            "part"

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice forms[] = {WORDS_FORM(CHOICE_)};
#undef CHOICE_
static const struct form_choice extents[] = {{WHOLE, N_("All of the dispute")},
                                             {PART, N_("Part of it")}};

/* VERSION is never shown: the one that was seen goes into the draft with the rest. */
static const struct form_row head_rows[] = {
    {.name = "form",
     .label = N_("Form"),
     .kind = FORM_CHOICE,
     .choices = forms,
     .choice_count = COUNT_OF(forms)},
    {.name = "extent",
     .label = N_("Settles"),
     .kind = FORM_CHOICE,
     .choices = extents,
     .choice_count = COUNT_OF(extents)},
    {.name = "reached_on", .label = N_("Reached on"), .hint = N_("empty: today")},
    {.name = "facts",
     .label = N_("Facts (empty: what was registered; F4: phrases)"),
     .kind = FORM_LONG,
     .rows = 2},
    {.name = "version", .label = ""},
};

struct agreement_state {
    struct sheet sheet;
    struct keep keep;
    struct names names;
    const struct agreement *seen; /* what the form was filled from; NULL */
    bool conflict;                /* somebody made another version; it is shown beside */
};

struct agreement_data {
    struct casefile cf;
    size_t missing; /* items of the folder */
};

static const struct casefile *casefile_of(const struct screen *screen)
{
    const struct agreement_data *data = screen->data;

    return data ? &data->cf : NULL;
}

static void left(struct screen *screen, struct form *form, const char *name)
{
    struct agreement_state *state = screen->state;
    struct scope sc = SCOPE_INIT;
    struct date on;

    if (form != &state->sheet.head)
        term_entry_left(screen, form, name);
    else if (strcmp(name, "reached_on") == 0 &&
             moment_day(&sc, N_("Reached on"), form_text(form, name),
                        desk_today(context_desk(screen)), &on) != RC_OK)
        form_warn(form, name, error_text(&sc, screen->lang, &sc.error));
    scope_end(&sc);
}

static void shape(struct screen *screen, struct form *form) { term_entry_shape(form); }

static const struct sheet_class terms = {
    .name = "terms",
    .head = head_rows,
    .head_count = COUNT_OF(head_rows),
    .entry = term_entry_rows,
    .entry_count = TERM_ENTRY_FIELDS,
    .title = N_("Terms: who, does what, for whom, amount, by when, how"),
    .add = N_("(Enter adds a term)"),
    .known = "act",
    .head_rows = 6,
    .foot_rows = FOOT_ROWS,
    .paint = term_entry_paint,
    .left = left,
    .shape = shape,
};

static void see(struct agreement_state *state, int version)
{
    struct scope sc = SCOPE_INIT;

    form_set(&state->sheet.head, "version", words_count(&sc, version), NULL);
    scope_end(&sc);
}

static void fill(struct agreement_state *state, const struct agreement *a)
{
    struct form *head = &state->sheet.head;
    struct scope sc = SCOPE_INIT;

    form_hide(head, "version", true);
    form_set(head, "form", word_code(&form_words, a ? (int)a->form : FORM_WRITTEN), NULL);
    form_set(head, "extent", !a || a->whole ? WHOLE : PART, NULL);
    form_set(head, "reached_on", a ? date_iso(&sc, a->reached_on) : NULL, NULL);
    form_set(head, "facts", a ? a->facts : NULL, NULL);
    see(state, a ? a->version : 0);
    for (size_t i = 0; a && i < a->term_count; i++)
        term_entry_add(&state->sheet, &a->terms[i]);
    scope_end(&sc);
}

static bool is_signed(const struct casefile *cf)
{
    const struct agreement *a = cf ? casefile_agreement(cf) : NULL;

    if (a && casefile_reopened(cf, a))
        return false; /* the next one is written after it */
    for (size_t i = 0; a && i < a->mark_count; i++) {
        if (!a->marks[i].void_reason)
            return true;
    }
    return false;
}

/* What was signed is shown and not changed. */
static void lock(struct agreement_state *state, const struct casefile *cf)
{
    state->sheet.locked = is_signed(cf);
    if (state->sheet.locked)
        state->sheet.part = SHEET_LIST;
}

static enum rc open_agreement(struct screen *screen, struct scope *sc)
{
    struct agreement_state *state = screen->state;
    const int64_t id = screen->opened.subject;
    struct casefile cf;

    sheet_open(&state->sheet, &screen->life, &terms);
    state->keep.form = scope_printf(&screen->life, "agreement/%lld", (long long)id);
    TRY(desk_form_casefile(context_desk(screen), &screen->life, id, &cf));
    state->names = names_of(&screen->life, &cf, NULL);
    state->seen = casefile_agreement(&cf);
    fill(state, state->seen);
    lock(state, &cf);
    return keep_restore(&state->keep, screen, sc, &state->sheet);
}

static void close_agreement(struct screen *screen)
{
    struct agreement_state *state = screen->state;

    sheet_close(&state->sheet);
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **data)
{
    struct agreement_data *d = scope_alloc(sc, 1, sizeof(*d));
    struct dossier folder;

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &d->cf));
    if (desk_dossier(context_desk(screen), sc, &d->cf, &folder) == RC_OK)
        d->missing = folder.missing; /* else who opens the folder is told what is wrong */
    *data = d;
    return RC_OK;
}

/* The agreement as typed; also on failure *OUT holds what could be read. */
static enum rc read_agreement(struct scope *sc, const struct agreement_state *state,
                              struct date today, struct agreement *out)
{
    const struct form *head = &state->sheet.head;
    const char *facts = form_text(head, "facts");
    const bool oral = strcmp(form_text(head, "form"), word_code(&form_words, FORM_ORAL)) == 0;
    struct term *list;

    *out = (struct agreement){.version = (int)strtol(form_text(head, "version"), NULL, 10),
                              .form = oral ? FORM_ORAL : FORM_WRITTEN,
                              .whole = strcmp(form_text(head, "extent"), PART) != 0,
                              .facts = text_is_empty(facts) ? NULL : scope_strdup(sc, facts),
                              .reached_on = DATE_NONE};
    const enum rc rc = term_entry_list(sc, &state->sheet, today, &list);
    out->terms = list;
    out->term_count = state->sheet.count;
    TRY(rc);
    if (state->seen)
        agreement_carry(out, state->seen);
    return moment_day(sc, "reached_on", form_text(head, "reached_on"), today, &out->reached_on);
}

static const char *version_lines(struct scope *sc, enum lang lang, const struct agreement *a)
{
    struct buffer b = buffer_new(sc);

    buffer_add(
        &b, say(sc, lang, N_("Version {1}, made by somebody else:"), words_count(sc, a->version)));
    for (size_t i = 0; i < a->term_count; i++)
        buffer_addf(&b, "\n%d %s", a->terms[i].ordinal,
                    a->terms[i].text ? a->terms[i].text : agreement_sentence(sc, &a->terms[i]));
    return buffer_text(&b);
}

static unsigned refuse(struct screen *screen, const struct deed *act)
{
    struct agreement_state *state = screen->state;
    struct scope fresh = SCOPE_INIT;
    struct casefile cf;

    if (act->sc->error.rc != RC_CONFLICT)
        return sheet_refuse(&state->sheet, screen, &act->sc->error)
                   ? REACTION_REPAINT
                   : screen_refuse(screen, &act->sc->error);
    if (desk_casefile(context_desk(screen), &fresh, screen->opened.subject, false, &cf) == RC_OK &&
        casefile_agreement(&cf)) {
        const struct agreement *newest = casefile_agreement(&cf);

        state->sheet.theirs = scope_strdup(&screen->life, version_lines(&fresh, act->lang, newest));
        state->conflict = true;
        see(state, newest->version);
    }
    scope_end(&fresh);
    return screen_refuse(screen, &act->sc->error) | REACTION_RELOAD;
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct agreement_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct agreement a;

    sheet_settle(&state->sheet, screen);
    if (state->conflict && !act->answer)
        return dialog_confirm(screen, act,
                              tr(act->lang, N_("Somebody made a version meanwhile; it is shown "
                                               "beside yours. Save yours as the next one? Both "
                                               "are kept.")),
                              tr(act->lang, N_("Save mine")));
    if (read_agreement(act->sc, state, desk_today(desk), &a) != RC_OK ||
        desk_agree(desk, act->sc, screen->opened.subject, &a) != RC_OK)
        return refuse(screen, act);
    see(state, a.version);
    state->conflict = false;
    state->sheet.theirs = NULL;
    screen_note(screen, STYLE_MET,
                classify_saved(screen, act, TOLD_AGREEMENT,
                               say(act->sc, act->lang, N_("Saved as version {1}."),
                                   words_count(act->sc, a.version))));
    if (keep_drop(&state->keep, screen, act->sc, &state->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    return REACTION_RELOAD;
}

/* What is signed and printed is what was saved. */
static unsigned go_on(struct screen *screen, const struct deed *act)
{
    const struct agreement_state *state = screen->state;

    if (state->sheet.changed || instant_is_set(state->keep.at) || state->sheet.part == SHEET_ENTRY)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Save the agreement with F2 first.")));
    return open_act(screen, act->action, screen->opened.subject);
}

/* What the examination finds in the version that was saved, each with why it matters. */
static unsigned examine(struct screen *screen, const struct deed *act)
{
    struct scope *sc = screen_wish_scope(screen);
    struct casefile cf = *casefile_of(screen);

    if (desk_examine(context_desk(screen), sc, &cf) != RC_OK)
        return screen_refuse(screen, &sc->error);
    struct picker_row *list = scope_alloc(sc, cf.finding_count, sizeof(*list));
    for (size_t i = 0; i < cf.finding_count; i++) {
        const struct finding *f = &cf.findings[i];

        list[i] = (struct picker_row){
            .id = (int64_t)i + 1,
            .code =
                say(sc, act->lang, N_("{1} ({2})"), finding_reason(act->lang, f), f->rule->basis),
            .label = scope_printf(sc, "%s%s", f->must ? "! " : "", finding_text(sc, act->lang, f))};
    }
    if (cf.finding_count == 0)
        return screen_note(screen, STYLE_MET, tr(act->lang, N_("Nothing was found.")));
    return picker_open(screen, tr(act->lang, N_("Examination: ! is to be mended; Enter tells why")),
                       list, cf.finding_count, ANSWER_FINDING);
}

static bool in_facts(const struct agreement_state *state)
{
    return state->sheet.part == SHEET_HEAD && strcmp(form_focus(&state->sheet.head), "facts") == 0;
}

/* A phrase where a text stands, a name in a duty. */
static unsigned pick(struct screen *screen)
{
    struct agreement_state *state = screen->state;
    const struct casefile *cf = casefile_of(screen);
    const struct form *form = sheet_form(&state->sheet);

    if (cf && in_facts(state))
        return phrases_pick(screen, PHRASE_FACTS, cf, ANSWER_PHRASE);
    if (cf && form == &state->sheet.entry && strcmp(form_focus(form), "text") == 0)
        return phrases_pick(screen, PHRASE_TERM, cf, ANSWER_PHRASE);
    return names_pick(&state->names, screen, ANSWER_NAME);
}

static unsigned act_agreement(struct screen *screen, const struct deed *act)
{
    struct agreement_state *state = screen->state;

    lock(state, casefile_of(screen));
    switch (act->action) {
    case ACTION_AGREE:
        return save(screen, act);
    case ACTION_SIGN:
    case ACTION_PREVIEW:
    case ACTION_ORIGINAL:
    case ACTION_HANDOUT:
    case ACTION_CONFIRMATION:
        return go_on(screen, act);
    case ACTION_MORE:
        return term_entry_more(&state->sheet, screen);
    case ACTION_PICK:
        return pick(screen);
    case ANSWER_PHRASE:
        return phrases_insert(&state->sheet, screen, act->answer->text);
    case ANSWER_NAME:
        return term_entry_name(&state->sheet, act->answer->text);
    case ACTION_EXAMINE:
        return examine(screen, act);
    case ANSWER_FINDING:
        return screen_note(screen, STYLE_NOTICE, act->answer->text);
    case ACTION_BACK:
        return keep_leave(&state->keep, screen, act, &state->sheet);
    case ACTION_START_AFRESH:
        return keep_throw_away(&state->keep, screen, act, &state->sheet);
    case ACTION_KEY:
    case ACTION_TAKE_OUT:
        return sheet_act(&state->sheet, screen, act);
    default:
        return REACTION_PASS;
    }
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    struct agreement_state *state = screen->state;

    return keep_rest(&state->keep, screen, act, &state->sheet);
}

static enum rc draft(struct screen *screen, struct scope *sc)
{
    struct agreement_state *state = screen->state;

    return keep_draft(&state->keep, screen, sc, &state->sheet);
}

static void paint_warnings(const struct agreement_state *state, const struct paint *paint,
                           struct box box)
{
    struct agreement a;
    struct gaps gaps = {.sc = paint->sc};

    if (read_agreement(paint->sc, state, date_of(paint->now), &a) != RC_OK)
        a.reached_on = DATE_NONE; /* its field says what is wrong; the rest is checked as it is */
    agreement_gaps(&gaps, &a);
    canvas_rule(paint->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(paint->canvas, box.y, box.x + 2, CANVAS_REST,
               gaps.count > 0 ? STYLE_AMBER : STYLE_MET,
               scope_printf(paint->sc, " %s ",
                            say(paint->sc, paint->lang, N_("Checked (art. 29): {1} lacking"),
                                words_count(paint->sc, (int64_t)gaps.count))));
    for (int i = 1; i < box.height && (size_t)i <= gaps.count; i++)
        canvas_put(paint->canvas, box.y + i, box.x + 2, box.width - 2, STYLE_PLAIN,
                   words_gap(paint->sc, paint->lang, &gaps.list[i - 1]));
}

static void paint_marks(const struct casefile *cf, const struct paint *paint, struct box box)
{
    const struct agreement *a = cf ? casefile_agreement(cf) : NULL;

    canvas_rule(paint->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    if (!a) {
        canvas_put(paint->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_DIM,
                   tr(paint->lang, N_("Nothing is saved yet: F2 saves, then F3 signs.")));
        return;
    }
    const char *marks =
        say(paint->sc, paint->lang, N_("Marks: {1}"), marks_line(paint->sc, paint->lang, cf, a));
    if (text_width(marks, paint->canvas->ambiguous) > box.width - 2)
        marks = say(paint->sc, paint->lang, N_("Marks still missing: {1}"),
                    marks_missing(paint->sc, paint->lang, cf, a));
    canvas_put(paint->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN, marks);
    canvas_put(paint->canvas, box.y + 2, box.x + 2, box.width - 2, STYLE_NOTICE,
               marks_force(paint->sc, paint->lang, cf, a));
}

/* What the folder lacks, and when the draft was kept. */
static const char *aside(const struct screen *screen, const struct paint *paint)
{
    const struct agreement_state *state = screen->state;
    const struct agreement_data *data = screen->data;
    const char *kept = keep_text(paint->sc, paint->lang, &state->keep);

    if (!data || data->missing == 0)
        return kept;
    return scope_printf(paint->sc, "%s%s%s", kept, kept[0] ? "  " : "",
                        say(paint->sc, paint->lang, N_("file lacks {1}"),
                            words_count(paint->sc, (int64_t)data->missing)));
}

static void paint_agreement(const struct screen *screen, const struct paint *paint)
{
    const struct agreement_state *state = screen->state;
    const struct casefile *cf = casefile_of(screen);
    const struct box below = banner_below(paint);
    const struct box foot = sheet_parts(&state->sheet, below).foot;
    const struct agreement *a = cf ? casefile_agreement(cf) : NULL;
    const char *number =
        cf ? words_number(paint->sc, paint->lang, &cf->dispute, date_of(paint->now)) : "";
    const char *title = a ? say(paint->sc, paint->lang, N_("Agreement: {1}, version {2}"), number,
                                words_count(paint->sc, a->version))
                          : say(paint->sc, paint->lang, N_("Agreement: {1}"), number);

    banner_paint(paint, title, aside(screen, paint));
    sheet_paint(&state->sheet, paint, below);
    if (foot.height < FOOT_ROWS)
        return;
    paint_warnings(state, paint,
                   (struct box){foot.y, foot.x, foot.height - FORCE_ROWS, foot.width});
    paint_marks(cf, paint,
                (struct box){foot.y + foot.height - FORCE_ROWS, foot.x, FORCE_ROWS, foot.width});
}

static bool typing(const struct screen *screen) { return true; }

static bool allows(const struct screen *screen, int action)
{
    const struct agreement_state *state = screen->state;
    const struct casefile *cf = casefile_of(screen);

    if (action == ACTION_AGREE || action == ACTION_TAKE_OUT || action == ACTION_START_AFRESH)
        return !is_signed(cf);
    if (action == ACTION_MORE)
        return !state->sheet.locked && state->sheet.part != SHEET_HEAD;
    if (action == ACTION_PICK)
        return state->sheet.part == SHEET_ENTRY || in_facts(state);
    if (action == ACTION_SIGN || action == ACTION_PREVIEW || action == ACTION_EXAMINE ||
        action == ACTION_ORIGINAL || action == ACTION_HANDOUT || action == ACTION_CONFIRMATION)
        return cf && casefile_agreement(cf);
    return true;
}

const struct screen_class agreement_screen = {
    .id = SCREEN_AGREEMENT,
    .title = N_("Agreement"),
    .state_size = sizeof(struct agreement_state),
    .open = open_agreement,
    .load = load,
    .act = act_agreement,
    .paint = paint_agreement,
    .typing = typing,
    .allows = allows,
    .rest = rest,
    .draft = draft,
    .close = close_agreement,
};
