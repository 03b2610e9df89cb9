/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of a case: what lies in it and what is missing; put papers in, print the whole file,
 * put it away, judge it. */
#include "core/desk/dossier.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tui/kit/list.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/preview.h"
#include "tui/screens/prompt.h"
#include "tui/screens/scroll.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { MARK = 2, NUMBER = 3, LABEL = 32, WIDE_LABEL = 46, STATE = 11, WIDE = 110, PANE = 5 };
enum { WORDS = REVIEW_POINTS + 1 }; /* the scores and a tier */
enum { ANSWER_PLACE = ACTION_ANSWERS, ANSWER_REASON };

struct dossier_screen_state {
    struct list list;
    struct scope own;
    const char *place; /* typed while the folder is put away; lives in OWN */
};

struct dossier_data {
    struct casefile cf;
    struct dossier dossier;
    const struct review_rules *rules;
    const char *number;
};

static enum rc load_dossier(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct dossier_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);

    TRY(desk_casefile(desk, sc, screen->opened.subject, false, &data->cf));
    TRY(desk_dossier(desk, sc, &data->cf, &data->dossier));
    TRY(desk_review_rules(desk, sc, &data->rules));
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

static void close_dossier(struct screen *screen)
{
    struct dossier_screen_state *state = screen->state;

    scope_end(&state->own);
}

/* ---- painting ---- */

static const struct {
    const char *mark;
    enum style style;
} looks[] = {
    [DOSSIER_PRESENT] = {"+", STYLE_MET},
    [DOSSIER_MISSING] = {"!", STYLE_RED},
    [DOSSIER_LATER] = {".", STYLE_PLAIN},
    [DOSSIER_SPARED] = {"-", STYLE_DIM},
};

static void paint_entry(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct dossier *d = data;
    const struct dossier_entry *e = &d->entries[index];
    const enum style style = looks[e->state].style;
    const int label = box.width < WIDE ? LABEL : WIDE_LABEL;
    int x = box.x;

    canvas_put(p->canvas, box.y, x, MARK - 1, style, looks[e->state].mark);
    x += MARK;
    canvas_put_right(p->canvas, box.y, x, NUMBER - 1, STYLE_DIM,
                     words_count(p->sc, (int64_t)index + 1));
    x += NUMBER;
    canvas_put(p->canvas, box.y, x, label - 1, e->state == DOSSIER_SPARED ? STYLE_DIM : STYLE_PLAIN,
               dossier_label(e->rule, p->lang));
    x += label;
    canvas_put(p->canvas, box.y, x, STATE - 1, style,
               word_label(&dossier_state_words, (int)e->state, p->lang));
    x += STATE;
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               dossier_why(p->sc, p->lang, e));
}

static struct list_view view_of(const struct dossier_data *data)
{
    return data ? (struct list_view){.count = data->dossier.count,
                                     .data = &data->dossier,
                                     .row = paint_entry}
                : (struct list_view){.count = 0};
}

static const struct dossier_entry *selected(const struct screen *screen)
{
    const struct dossier_screen_state *state = screen->state;
    const struct dossier_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&state->list, &view, &index) ? &data->dossier.entries[index] : NULL;
}

/* What was put in by hand, and everything that is missing of the chosen item. */
static void paint_pane(const struct paint *p, const struct dossier_entry *e, struct box box)
{
    struct scroll scroll = scroll_new(p->sc, box.width, p->canvas->ambiguous);

    scroll_line(&scroll);
    scroll_put(&scroll, 0, CANVAS_REST, STYLE_STRONG, dossier_label(e->rule, p->lang));
    if (e->paper && e->paper->pages > 0)
        scroll_text(&scroll, 2, STYLE_PLAIN,
                    say(p->sc, p->lang, N_("{1} pages put in by hand on {2}, {3}"),
                        words_count(p->sc, e->paper->pages), date_iso(p->sc, e->paper->on),
                        e->paper->by ? e->paper->by : "-"));
    for (size_t i = 0; i < e->why_count; i++)
        scroll_text(&scroll, 2, STYLE_PLAIN, words_gap(p->sc, p->lang, &e->why[i]));
    scroll_paint(&scroll, p, box, 0);
}

static const char *standing(const struct paint *p, const struct dossier_data *data)
{
    const struct filing *f = data->cf.filing;
    const struct review *r = review_standing(&data->cf);

    if (r)
        return say(p->sc, p->lang, N_("Put away {1}, judged {2} points"), date_iso(p->sc, f->on),
                   words_count(p->sc, r->total));
    if (f)
        return say(p->sc, p->lang, N_("Put away {1}, kept {2}"), date_iso(p->sc, f->on),
                   word_label(&retention_words, (int)f->retention, p->lang));
    return say(p->sc, p->lang, N_("{1}/{2} in order, {3} missing"),
               words_count(p->sc, (int64_t)data->dossier.ready),
               words_count(p->sc, (int64_t)data->dossier.needed),
               words_count(p->sc, (int64_t)data->dossier.missing));
}

static struct box list_box(struct box below)
{
    return (struct box){below.y, below.x, below.height - PANE - 1, below.width};
}

static void paint_dossier(const struct screen *screen, const struct paint *paint)
{
    const struct dossier_screen_state *state = screen->state;
    const struct dossier_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct dossier_entry *e = selected(screen);
    const struct box below = banner_below(paint);
    const struct box list = list_box(below);

    if (!data) {
        banner_paint(paint, tr(paint->lang, N_("File of the case")), NULL);
        return;
    }
    banner_paint(paint, say(paint->sc, paint->lang, N_("File of the case: {1}"), data->number),
                 standing(paint, data));
    list_paint(&state->list, &view, paint, list);
    canvas_rule(paint->canvas, list.y + list.height, below.x, CANVAS_REST, STYLE_LINE);
    if (e)
        paint_pane(paint, e,
                   (struct box){list.y + list.height + 1, below.x + 1, PANE, below.width - 2});
}

/* ---- acts ---- */

static unsigned told(struct screen *screen, const char *text)
{
    screen_note(screen, STYLE_MET, text);
    return REACTION_RELOAD;
}

static unsigned put_paper(struct screen *screen, const struct deed *act)
{
    const char *question = N_("How many pages of it lie in the file as paper?");
    const struct dossier_entry *e = selected(screen);

    if (!e)
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    char *end;
    const long pages = strtol(act->answer->text, &end, 10);
    const int count = *end == '\0' && pages > 0 && pages < INT32_MAX ? (int)pages : -1;
    if (desk_put_paper(context_desk(screen), act->sc, screen->opened.subject, e->rule->code, count,
                       NULL) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return told(screen,
                say(act->sc, act->lang, N_("Put in: {1}"), dossier_label(e->rule, act->lang)));
}

static unsigned spare_paper(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why does this case not need it?");
    const struct dossier_entry *e = selected(screen);

    if (!e)
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_put_paper(context_desk(screen), act->sc, screen->opened.subject, e->rule->code, 0,
                       act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return told(screen, classify_saved(screen, act, TOLD_FOLDER,
                                       say(act->sc, act->lang, N_("Not needed: {1}"),
                                           dossier_label(e->rule, act->lang))));
}

static unsigned void_paper(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why is what was noted by hand void?");
    const struct dossier_entry *e = selected(screen);

    if (!e || !e->paper)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Nothing was noted by hand for this item.")));
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_void_paper(context_desk(screen), act->sc, screen->opened.subject, e->rule->code,
                        act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return told(screen,
                say(act->sc, act->lang, N_("Taken back: {1}"), dossier_label(e->rule, act->lang)));
}

static enum rc write_file(struct screen *screen, struct scope *sc, const char *path)
{
    enum paper_format format;
    struct printed printed;

    TRY(preview_target(sc, &path, &format));
    TRY(desk_print_dossier(context_desk(screen), sc, screen->opened.subject, format, &printed));
    return file_write_new(sc, path, printed.bytes);
}

static unsigned print_whole(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Write the whole file to which file? Its name ends in .pdf or .txt.");

    if (!act->answer)
        return prompt_ask(screen, act, question, "dossier.pdf");
    if (write_file(screen, act->sc, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return told(screen, say(act->sc, act->lang, N_("Written: {1}"), act->answer->text));
}

/* ---- putting away: yes, then where, then why it is incomplete ---- */

static const char *const place_question = N_("Where is it kept: box, shelf? Empty: not said.");
static const char *const reason_question =
    N_("Something is still missing. Why is the file put away all the same?");

static unsigned ask_place(struct screen *screen, const struct deed *act)
{
    const struct dossier_data *data = screen->data;

    if (!act->answer)
        return dialog_confirm(
            screen, act,
            say(act->sc, act->lang,
                N_("Put the file away? Missing: {1}. Nothing in it changes afterwards."),
                words_count(act->sc, (int64_t)data->dossier.missing)),
            tr(act->lang, N_("Put it away")));
    return dialog_prompt(screen, tr(act->lang, place_question), NULL, ANSWER_PLACE);
}

static unsigned file_case(struct screen *screen, const struct deed *act, const char *reason)
{
    const struct dossier_screen_state *state = screen->state;
    const struct filing_request r = {
        .id = screen->opened.subject, .place = state->place, .reason = reason};
    struct filing f;

    if (desk_file_case(context_desk(screen), act->sc, &r, &f) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return told(screen,
                classify_saved(screen, act, TOLD_FOLDER,
                               say(act->sc, act->lang, N_("Put away: kept {1} ({2}), {3} pages."),
                                   word_label(&retention_words, (int)f.retention, act->lang),
                                   f.retention_why, words_count(act->sc, f.pages))));
}

static unsigned take_place(struct screen *screen, const struct deed *act)
{
    struct dossier_screen_state *state = screen->state;
    const struct dossier_data *data = screen->data;

    scope_end(&state->own);
    state->place = scope_strdup(&state->own, act->answer->text);
    if (dossier_is_complete(&data->dossier))
        return file_case(screen, act, NULL);
    return dialog_prompt(screen, tr(act->lang, reason_question), NULL, ANSWER_REASON);
}

static unsigned take_reason(struct screen *screen, const struct deed *act)
{
    return text_is_empty(act->answer->text)
               ? dialog_prompt(screen, tr(act->lang, reason_question), NULL, ANSWER_REASON)
               : file_case(screen, act, act->answer->text);
}

/* ---- judging ---- */

static const char *score_question(struct scope *sc, enum lang lang,
                                  const struct review_rules *rules)
{
    const char *points = "";

    for (size_t i = 0; i < REVIEW_POINTS; i++)
        points = words_join(
            sc, lang, points,
            scope_printf(sc, "%s %d",
                         lang == LANG_ZH ? rules->points[i].label : rules->points[i].english,
                         rules->points[i].most));
    return say(sc, lang,
               N_("Seven scores with a space between, at most: {1}. A lower tier may follow."),
               points);
}

/* The words of TEXT. Returns how many, WORDS at most. */
static size_t split(struct scope *sc, const char *text, const char **words)
{
    size_t count = 0;

    while (count < WORDS) {
        text += strspn(text, " ");
        const size_t length = strcspn(text, " ");
        if (length == 0)
            break;
        words[count++] = scope_strndup(sc, text, length);
        text += length;
    }
    return count;
}

static unsigned review(struct screen *screen, const struct deed *act)
{
    const struct dossier_data *data = screen->data;
    const char *question = score_question(act->sc, act->lang, data->rules);
    const char *words[WORDS];
    struct review r;

    if (!act->answer)
        return dialog_prompt(screen, question, NULL, act->action);
    const size_t count = split(act->sc, act->answer->text, words);
    const struct review_request request = {
        .id = screen->opened.subject,
        .scores = words,
        .score_count = count > REVIEW_POINTS ? REVIEW_POINTS : count,
        .tier = count > REVIEW_POINTS ? words[REVIEW_POINTS] : NULL};
    if (desk_review(context_desk(screen), act->sc, &request, &r) != RC_OK)
        return dialog_prompt(screen,
                             scope_printf(act->sc, "%s\n%s",
                                          error_text(act->sc, act->lang, &act->sc->error),
                                          question),
                             act->answer->text, act->action);
    return told(screen, say(act->sc, act->lang, N_("Judged: {1} points, allowance {2} yuan."),
                            words_count(act->sc, r.total),
                            r.tier ? money_grouped(act->sc, r.allowance) : "0"));
}

static unsigned act_dossier(struct screen *screen, const struct deed *act)
{
    struct dossier_screen_state *state = screen->state;
    const struct list_view view = view_of(screen->data);

    if (!screen->data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_PUT_PAPER:
        return put_paper(screen, act);
    case ACTION_SPARE_PAPER:
        return spare_paper(screen, act);
    case ACTION_VOID_PAPER:
        return void_paper(screen, act);
    case ACTION_PRINT_WHOLE:
        return print_whole(screen, act);
    case ACTION_FILE_CASE:
        return ask_place(screen, act);
    case ANSWER_PLACE:
        return take_place(screen, act);
    case ANSWER_REASON:
        return take_reason(screen, act);
    case ACTION_REVIEW:
        return review(screen, act);
    default:
        return list_act(&state->list, &view, act->action, list_box(banner_rest(screen)).height)
                   ? REACTION_REPAINT
                   : REACTION_PASS;
    }
}

/* What cannot be done now is dim. */
static bool allows(const struct screen *screen, int action)
{
    const struct dossier_data *data = screen->data;

    switch (action) {
    case ACTION_OPEN:
    case ACTION_FIND:
        return false;
    case ACTION_PUT_PAPER:
    case ACTION_SPARE_PAPER:
    case ACTION_VOID_PAPER:
        return data && !data->cf.filing;
    case ACTION_FILE_CASE:
        return data && data->cf.dispute.closed && !data->cf.filing;
    case ACTION_REVIEW:
        return data && data->cf.filing && !review_standing(&data->cf);
    default:
        return true;
    }
}

const struct screen_class dossier_screen = {
    .id = SCREEN_DOSSIER,
    .title = N_("File of the case"),
    .state_size = sizeof(struct dossier_screen_state),
    .load = load_dossier,
    .act = act_dossier,
    .paint = paint_dossier,
    .allows = allows,
    .close = close_dossier,
};
