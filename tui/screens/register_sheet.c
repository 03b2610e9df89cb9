/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/desk/appointment.h"
#include "core/desk/secrecy.h"
#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/divisions.h"
#include "tui/screens/moment.h"
#include "tui/screens/party_entry.h"
#include "tui/screens/phrases.h"
#include "tui/screens/register.h"
#include "tui/screens/retelling.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice urgencies[] = {WORDS_URGENCY(CHOICE_)};
static const struct form_choice risks[] = {WORDS_RISK(CHOICE_)};
static const struct form_choice sources[] = {WORDS_SOURCE(CHOICE_)};
#undef CHOICE_

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* REASON, TOKEN, REV and CHOSEN are never shown: they go into the draft with the rest. */
static const struct form_row head_rows[] = {
    {.name = "narrative", .label = N_("What happened (F4: phrases)"), .kind = FORM_LONG, .rows = 4},
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FORM_PICK,
     .hint = N_("Enter chooses; words of the narrative propose one")},
    {.name = "urgency",
     .label = N_("Urgency"),
     .kind = FORM_CHOICE,
     .choices = urgencies,
     .choice_count = COUNT_OF(urgencies)},
    {.name = "source",
     .label = N_("Source"),
     .kind = FORM_CHOICE,
     .choices = sources,
     .choice_count = COUNT_OF(sources)},
    {.name = "place", .label = N_("Place")},
    {.name = "division",
     .label = N_("Division"),
     .kind = FORM_NUMBER,
     .hint = N_("12 digits; empty: the office's own; F5 chooses")},
    {.name = "division_name", .label = "", .kind = FORM_NOTE},
    {.name = "occurred_at", .label = N_("Happened at"), .hint = N_("such as 2026-11-20 19:30")},
    {.name = "risk",
     .label = N_("Risk"),
     .kind = FORM_CHOICE,
     .choices = risks,
     .choice_count = COUNT_OF(risks)},
    {.name = "secrecy", .label = N_("Secrecy"), .kind = FORM_NOTE},
    {.name = "reason", .label = ""},
    {.name = "token", .label = ""},
    {.name = "rev", .label = ""},
    {.name = "seen", .label = ""},
    {.name = "chosen", .label = ""},
};

static struct register_sheet *of(const struct screen *screen) { return screen->state; }

/* True when the person himself chose the field NAME. */
static bool is_chosen(const struct form *head, const char *name)
{
    return strstr(form_text(head, "chosen"), name) != NULL;
}

static void choose(struct form *head, const char *name)
{
    struct scope sc = SCOPE_INIT;

    if (!is_chosen(head, name))
        form_set(head, "chosen", scope_printf(&sc, "%s %s", form_text(head, "chosen"), name), NULL);
    scope_end(&sc);
}

static void check_division(struct screen *screen, struct form *head)
{
    const struct division_table *table;
    const char *code = form_text(head, "division");
    struct scope sc = SCOPE_INIT;
    const bool known = !text_is_empty(code) &&
                       desk_divisions(context_desk(screen), &sc, &table) == RC_OK &&
                       division_check(&sc, table, "division", code) == RC_OK;

    form_set(head, "division_name", known ? code : NULL,
             known ? division_path(&sc, table, code) : NULL);
    form_hide(head, "division_name", !known);
    if (!known && !text_is_empty(code))
        form_warn(head, "division", error_text(&sc, screen->lang, &sc.error));
    scope_end(&sc);
}

static void check_occurred(struct screen *screen, struct form *head)
{
    struct scope sc = SCOPE_INIT;
    struct instant at;

    if (moment_parse(&sc, "occurred_at", form_text(head, "occurred_at"),
                     desk_today(context_desk(screen)), &at) != RC_OK)
        form_warn(head, "occurred_at", error_text(&sc, screen->lang, &sc.error));
    scope_end(&sc);
}

static void left(struct screen *screen, struct form *form, const char *name)
{
    struct register_sheet *r = of(screen);

    if (form != &r->sheet.head)
        party_entry_left(screen, form, name);
    else if (strcmp(name, "narrative") == 0)
        register_propose(r, screen);
    else if (strcmp(name, "division") == 0)
        check_division(screen, form);
    else if (strcmp(name, "occurred_at") == 0)
        check_occurred(screen, form);
}

static void shape(struct screen *screen, struct form *form)
{
    party_entry_shape(&of(screen)->sheet, form);
}

static const struct sheet_class parties_class = {
    .name = "parties",
    .head = head_rows,
    .head_count = COUNT_OF(head_rows),
    .entry = party_entry_rows,
    .entry_count = PARTY_ENTRY_FIELDS,
    .title = N_("Parties"),
    .add = N_("(Enter adds a party)"),
    .known = "name",
    .head_rows = 12,
    .foot_rows = 3,
    .paint = party_entry_paint,
    .left = left,
    .shape = shape,
};

void register_start(struct register_sheet *r, struct screen *screen, const char *form)
{
    struct form *head = &r->sheet.head;

    sheet_open(&r->sheet, &screen->life, &parties_class);
    r->keep = (struct keep){.form = scope_strdup(&screen->life, form), .at = INSTANT_NEVER};
    form_hide(head, "division_name", true);
    form_hide(head, "risk", true); /* is judged when more is known: a case is corrected then */
    form_hide(head, "reason", true);
    form_hide(head, "token", true);
    form_hide(head, "rev", true);
    form_hide(head, "seen", true);
    form_hide(head, "chosen", true);
    form_set(head, "token", digest_salt(&screen->life), NULL);
    form_set(head, "urgency", word_code(&urgency_words, URGENCY_NORMAL), NULL);
    form_set(head, "risk", word_code(&risk_words, RISK_NONE), NULL);
    classify_show(head, screen, SECRECY_ORDINARY, NULL);
    form_set(head, "source", word_code(&source_words, SOURCE_WALK_IN), NULL);
}

void register_end(struct register_sheet *r)
{
    sheet_close(&r->sheet);
    scope_end(&r->found);
}

void register_fill(struct register_sheet *r, struct screen *screen, const struct casefile *cf)
{
    const struct dispute *d = &cf->dispute;
    const struct kind_table *kinds = desk_kinds(context_desk(screen));
    struct form *head = &r->sheet.head;

    form_set(head, "narrative", d->narrative, NULL);
    form_set(head, "kind", d->kind, words_kind(kinds, d->kind, screen->lang));
    form_set(head, "urgency", word_code(&urgency_words, (int)d->urgency), NULL);
    form_hide(head, "risk", false);
    form_set(head, "risk", word_code(&risk_words, (int)d->risk), NULL);
    r->registered = true;
    classify_show(head, screen, d->secrecy, d->secrecy_reason);
    form_set(head, "place", d->place, NULL);
    form_set(head, "division", d->division, NULL);
    form_set(head, "chosen", "kind urgency place secrecy", NULL);
    check_division(screen, head);
    for (size_t i = 0; i < cf->party_count; i++)
        party_entry_add(&r->sheet, &cf->parties[i]);
}

static const char *typed(struct scope *sc, const struct form *head, const char *name)
{
    const char *text = form_text(head, name);

    return text_is_empty(text) ? NULL : scope_strdup(sc, text);
}

static int code_value(const struct word_list *list, const char *code)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->words[i].code, code) == 0)
            return list->words[i].value;
    }
    return list->words[0].value;
}

enum rc register_read(struct scope *sc, struct register_sheet *r, struct screen *screen,
                      struct intake *in)
{
    const struct form *head = &r->sheet.head;

    *in = (struct intake){
        .token = typed(sc, head, "token"),
        .source = (enum source)code_value(&source_words, form_text(head, "source")),
        .kind = typed(sc, head, "kind"),
        .urgency = (enum urgency)code_value(&urgency_words, form_text(head, "urgency")),
        .risk = (enum risk)code_value(&risk_words, form_text(head, "risk")),
        .secrecy = classify_shown(&r->sheet.head),
        .division = typed(sc, head, "division"),
        .place = typed(sc, head, "place"),
        .narrative = typed(sc, head, "narrative"),
        .parties = party_entry_list(sc, &r->sheet),
        .party_count = r->sheet.count};
    return moment_parse(sc, "occurred_at", form_text(head, "occurred_at"),
                        desk_today(context_desk(screen)), &in->occurred_at);
}

/* A narrative is looked at many times while it is typed: only other words take memory. */
static void note_urgent(struct register_sheet *r, struct screen *screen, const char *words)
{
    if (!text_equal(r->urgent, words))
        r->urgent = scope_strdup(&screen->life, words);
}

void register_propose(struct register_sheet *r, struct screen *screen)
{
    struct form *head = &r->sheet.head;
    struct scope sc = SCOPE_INIT;
    const struct kind_proposal p =
        desk_propose(context_desk(screen), &sc, form_text(head, "narrative"));

    if (!is_chosen(head, "kind") && p.kind)
        form_set(head, "kind", p.kind->code,
                 say(&sc, screen->lang, N_("{1}   (proposed from {2})"),
                     kind_label(p.kind, screen->lang), p.kind_words));
    if (!is_chosen(head, "urgency")) {
        form_set(head, "urgency", word_code(&urgency_words, (int)p.urgency), NULL);
        note_urgent(r, screen, p.urgency == URGENCY_URGENT ? p.urgent_words : NULL);
    }
    if (!is_chosen(head, "place") && p.place)
        form_set(head, "place", p.place, NULL);
    scope_end(&sc);
}

/* How far the rules close the case, and why. What the person chose himself may close it further. */
static void propose_secrecy(struct register_sheet *r, struct screen *screen,
                            const struct intake *in)
{
    const struct secrecy_proposal p = desk_secrecy(context_desk(screen), &r->found, in);

    if (!is_chosen(&r->sheet.head, "secrecy") || p.secrecy > in->secrecy)
        classify_show(&r->sheet.head, screen, p.secrecy,
                      p.why ? say(&r->found, screen->lang, p.why, p.what) : NULL);
}

/* Cases like this one, asked while somebody types; nothing is said when it cannot be told. */
static void find_similar(struct register_sheet *r, struct screen *screen)
{
    struct intake in = {0};

    scope_end(&r->found);
    r->similar_count = 0;
    if (register_read(&r->found, r, screen, &in) != RC_OK ||
        desk_similar(context_desk(screen), &r->found, &in, &r->similar, &r->similar_count) != RC_OK)
        r->similar_count = 0;
    r->addable = !r->registered && retelling_offered(r, screen);
    propose_secrecy(r, screen, &in);
}

static unsigned pick_kind(struct screen *screen)
{
    const struct kind_table *kinds = desk_kinds(context_desk(screen));
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, kinds->count, sizeof(*rows));

    for (size_t i = 0; i < kinds->count; i++)
        rows[i] = (struct picker_row){.id = (int64_t)i,
                                      .code = kinds->rows[i].code,
                                      .label = kind_label(&kinds->rows[i], screen->lang),
                                      .detail = kinds->rows[i].governance};
    return picker_open(screen, tr(screen->lang, N_("Kind")), rows, kinds->count, ANSWER_KIND);
}

static const char *similar_number(struct scope *sc, enum lang lang, const struct similar *s)
{
    return scope_printf(sc, "%s%d/%lld", lang == LANG_ZH ? "登" : "", s->year,
                        (long long)s->register_number);
}

static unsigned look(struct screen *screen, int64_t dispute)
{
    return screen_open(screen, (struct request){.screen = SCREEN_CASE, .subject = dispute});
}

unsigned register_pick(struct screen *screen, const struct similar *list, size_t count, int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, count, sizeof(*rows));

    for (size_t i = 0; i < count; i++)
        rows[i] = (struct picker_row){.id = list[i].dispute,
                                      .label = similar_number(sc, screen->lang, &list[i]),
                                      .detail = scope_strdup(sc, list[i].title)};
    return picker_open(screen, tr(screen->lang, N_("Perhaps the same case")), rows, count, answer);
}

bool register_takes_phrase(const struct register_sheet *r)
{
    return r->sheet.part == SHEET_HEAD && strcmp(form_focus(&r->sheet.head), "narrative") == 0;
}

/* What is typed so far is the case that fills it in. */
static unsigned pick_phrase(struct register_sheet *r, struct screen *screen)
{
    struct scope sc = SCOPE_INIT;
    struct intake in;
    const bool dated = register_read(&sc, r, screen, &in) == RC_OK;
    const struct casefile cf = {
        .dispute = {.place = in.place, .occurred_at = dated ? in.occurred_at : INSTANT_NEVER},
        .kind = kind_find(desk_kinds(context_desk(screen)), in.kind),
        .parties = in.parties,
        .party_count = in.party_count};
    const unsigned reaction = phrases_pick(screen, PHRASE_NARRATIVE, &cf, ANSWER_PHRASE);

    scope_end(&sc);
    return reaction;
}

static unsigned picked(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    const struct kind_table *kinds = desk_kinds(context_desk(screen));
    const char *code = act->answer->text;
    struct form *head = &r->sheet.head;

    switch (act->action) {
    case ANSWER_KIND:
        sheet_picked(&r->sheet, screen, code, words_kind(kinds, code, act->lang));
        choose(head, "kind");
        return REACTION_REPAINT;
    case ANSWER_SOURCE:
        sheet_picked(&r->sheet, screen, code, NULL);
        return REACTION_REPAINT;
    case ANSWER_DIVISION:
        form_go(head, "division");
        r->sheet.part = SHEET_HEAD;
        sheet_picked(&r->sheet, screen, code, NULL);
        return REACTION_REPAINT;
    case ANSWER_PHRASE:
        return phrases_insert(&r->sheet, screen, act->answer->text);
    default:
        return look(screen, act->answer->number);
    }
}

static unsigned type(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    struct form *head = &r->sheet.head;

    switch (sheet_key(&r->sheet, screen, act->key)) {
    case SHEET_CHANGED:
        if (sheet_form(&r->sheet) == head && strcmp(form_focus(head), "narrative") != 0)
            choose(head, form_focus(head));
        return REACTION_REPAINT;
    case SHEET_PICKING:
        return strcmp(form_focus(head), "kind") == 0 ? pick_kind(screen)
                                                     : form_pick(head, screen, ANSWER_SOURCE);
    case SHEET_REMOVING:
        return sheet_take_out(&r->sheet, screen, act);
    case SHEET_MOVED:
        return REACTION_REPAINT;
    default:
        return REACTION_NONE;
    }
}

/* Another secrecy was chosen; that of a registered case changes for a reason. */
static unsigned classified(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    struct form *head = &r->sheet.head;

    r->sheet.changed = true;
    if (act->action == ANSWER_WHY) {
        if (text_is_empty(act->answer->text))
            return classify_why(screen, ANSWER_WHY);
        form_set(head, "reason", act->answer->text, NULL);
        classify_show(head, screen, classify_shown(&r->sheet.head), act->answer->text);
        return REACTION_REPAINT;
    }
    choose(head, "secrecy");
    classify_show(head, screen, (enum secrecy)act->answer->number, NULL);
    return r->registered ? classify_why(screen, ANSWER_WHY) : REACTION_REPAINT;
}

unsigned register_act(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    if (act->answer && act->action >= ANSWER_SECRECY)
        return classified(r, screen, act);
    if (act->answer && act->action >= ANSWER_KIND)
        return picked(r, screen, act);
    switch (act->action) {
    case ACTION_KEY:
        return type(r, screen, act);
    case ACTION_BACK:
        return keep_leave(&r->keep, screen, act, &r->sheet);
    case ACTION_PICK:
        return register_takes_phrase(r) ? pick_phrase(r, screen) : REACTION_NONE;
    case ACTION_LOOK:
        return r->similar_count == 1
                   ? look(screen, r->similar[0].dispute)
                   : register_pick(screen, r->similar, r->similar_count, ANSWER_SIMILAR);
    case ACTION_CLASSIFY:
        return classify_pick(screen, classify_shown(&r->sheet.head), ANSWER_SECRECY);
    case ACTION_DIVISION:
        return divisions_pick(screen, ANSWER_DIVISION);
    case ACTION_TAKE_OUT:
        return sheet_take_out(&r->sheet, screen, act);
    default:
        return REACTION_PASS;
    }
}

unsigned register_rest(struct register_sheet *r, struct screen *screen, const struct deed *act)
{
    if (!r->sheet.changed && !r->unlooked)
        return REACTION_NONE;
    r->unlooked = false;
    register_propose(r, screen);
    find_similar(r, screen);
    if (keep_draft(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_REPAINT;
}

enum rc register_draft(struct register_sheet *r, struct screen *screen, struct scope *sc)
{
    r->unlooked = r->unlooked || r->sheet.changed;
    return keep_draft(&r->keep, screen, sc, &r->sheet);
}

unsigned register_refuse(struct register_sheet *r, struct screen *screen, const struct error *error)
{
    if (sheet_refuse(&r->sheet, screen, error))
        return REACTION_REPAINT;
    return screen_refuse(screen, error);
}

static void paint_similar(const struct register_sheet *r, const struct paint *paint, struct box box)
{
    const char *const title =
        r->registered ? N_("Perhaps the same case")
        : r->addable  ? N_("Perhaps the same: F7 looks, Ctrl-B adds to it, Ctrl-D registers and "
                            "merges")
                      : N_("Perhaps the same case: F7 looks at it, Ctrl-D registers and merges");

    if (r->similar_count == 0 || box.height == 0)
        return;
    canvas_rule(paint->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(paint->canvas, box.y, box.x + 2, CANVAS_REST, STYLE_AMBER,
               scope_printf(paint->sc, " %s ", tr(paint->lang, title)));
    for (int i = 1; i < box.height && (size_t)i <= r->similar_count; i++) {
        const struct similar *s = &r->similar[i - 1];

        canvas_put(
            paint->canvas, box.y + i, box.x + 2, box.width - 2, STYLE_PLAIN,
            scope_printf(paint->sc, "%s  %s  %s  %s", similar_number(paint->sc, paint->lang, s),
                         s->why == SIMILAR_LIKE
                             ? likeness_sentence(paint->sc, paint->lang, &s->like)
                             : word_label(&similar_words, (int)s->why, paint->lang),
                         date_iso(paint->sc, date_of(s->registered_at)), s->title ? s->title : ""));
    }
}

void register_paint(const struct register_sheet *r, const struct paint *paint, const char *title)
{
    const struct box box = banner_below(paint);
    const bool proposed = r->urgent && !is_chosen(&r->sheet.head, "urgency");
    const char *urgent = proposed ? say(paint->sc, paint->lang, N_("urgent: {1}"), r->urgent) : "";

    banner_paint(
        paint, title,
        scope_printf(paint->sc, "%s   %s", urgent, keep_text(paint->sc, paint->lang, &r->keep)));
    sheet_paint(&r->sheet, paint, box);
    paint_similar(r, paint, sheet_parts(&r->sheet, box).foot);
}
