/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/case.h"

#include <stdio.h>

#include "core/base/text.h"
#include "core/desk/deadline.h"
#include "core/desk/dossier.h"
#include "core/desk/exchange.h"
#include "core/desk/proposal.h"
#include "core/desk/register.h"
#include "core/desk/sealed.h"
#include "core/desk/secrecy.h"
#include "tui/kit/picker.h"
#include "tui/screens/caseview.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/merging.h"
#include "tui/screens/open.h"
#include "tui/screens/prompt.h"
#include "tui/screens/raise.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = 3, /* number, title, rule */
    BELOW = 2, /* rule, steps by digit */
    MARGIN = 1,
    FOLDER = 12 /* how complete it is */
};

enum { ANSWER_WORDS = ACTION_ANSWERS }; /* what the party said */

static enum rc load_case(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct case_state *state = screen->state;
    const struct case_data *before = screen->data;
    struct case_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct casefile *cf = &data->cf;

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, !state->recorded, cf));
    if (desk_deadlines(context_desk(screen), sc, cf) != RC_OK)
        data->deadline_fault = error_text(sc, screen->lang, &sc->error);
    if (desk_dossier(context_desk(screen), sc, cf, &data->dossier) != RC_OK)
        data->dossier = (struct dossier){0}; /* who opens the folder is told what is wrong */
    TRY(desk_sealed_of(context_desk(screen), sc, cf, &data->notes, &data->note_count));
    TRY(desk_exchanges_of(context_desk(screen), sc, cf, &data->exchanges, &data->exchange_count));
    TRY(desk_merged(context_desk(screen), sc, screen->opened.subject, &data->merged));
    TRY(desk_merged_in(context_desk(screen), sc, screen->opened.subject, &data->merged_in));
    if (cf->dispute.state != STATE_REFUSED && cf->dispute.state != STATE_VOIDED)
        casefile_gaps(sc, cf, &data->gaps, &data->gap_count);
    for (size_t i = 0; caseview_urges(cf) && i < cf->milestone_count; i++)
        data->ticks |= milestone_state(&cf->milestones[i], now) == MILESTONE_PENDING;
    state->recorded = true;
    if (!instant_before(now, state->revealed.until))
        state->revealed = (struct case_revealed){0};
    if (before && before->cf.dispute.state != cf->dispute.state)
        state->top = 0; /* what is new stands at the top */
    *out = data;
    return RC_OK;
}

static struct box body_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x + MARGIN, box.height - ABOVE - BELOW,
                        box.width - 2 * MARGIN};
}

/* CF with the numbers that were revealed, while they may be shown. */
static const struct casefile *shown(const struct screen *screen, struct scope *sc,
                                    struct instant now)
{
    const struct case_state *state = screen->state;
    const struct case_data *data = screen->data;
    const struct case_revealed *r = &state->revealed;

    if (!casefile_party(&data->cf, r->party) || !instant_before(now, r->until))
        return &data->cf;
    struct casefile *cf = scope_memdup(sc, &data->cf, sizeof(*cf));
    struct party *parties = scope_memdup(sc, cf->parties, cf->party_count * sizeof(*parties));
    struct party *p = party_among(parties, r->party);

    p->id_number = *r->id_number ? r->id_number : p->id_number;
    p->phone = *r->phone ? r->phone : p->phone;
    p->address = *r->address ? r->address : p->address;
    cf->parties = parties;
    return cf;
}

static struct caseview written(const struct screen *screen, struct scope *sc, enum lang lang,
                               struct instant now, struct box body)
{
    const struct case_data *data = screen->data;
    struct caseview v = {.cf = shown(screen, sc, now),
                         .gaps = data->gaps,
                         .gap_count = data->gap_count,
                         .notes = data->notes,
                         .note_count = data->note_count,
                         .exchanges = data->exchanges,
                         .exchange_count = data->exchange_count,
                         .merged = merging_other(sc, lang, &data->merged),
                         .merged_in = merging_other(sc, lang, &data->merged_in),
                         .deadline_fault = data->deadline_fault,
                         .now = now,
                         .lang = lang,
                         .sc = sc,
                         .scroll = scroll_new(sc, body.width, screen->ambiguous)};

    caseview_write(&v);
    return v;
}

static unsigned move(struct screen *screen, const struct deed *act)
{
    struct case_state *state = screen->state;
    const struct box body = body_box((struct box){0, 0, screen->rows, screen->columns});
    const struct caseview v = written(screen, act->sc, act->lang, act->now, body);

    return scroll_act(&v.scroll, &state->top, act->action, body.height) ? REACTION_REPAINT
                                                                        : REACTION_PASS;
}

/* What was refused is said in the message line; what was done, and the case is read again. */
static unsigned told(struct screen *screen, const struct deed *act, enum rc rc, const char *done)
{
    if (rc != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_NOTICE, done);
    return REACTION_RELOAD;
}

/* What is asked before a case is accepted, with what stands between who accepts and a party. */
static const char *accept_question(struct screen *screen, const struct deed *act)
{
    const struct case_data *data = screen->data;
    const char *question = tr(act->lang, N_("Accept this case? It takes the next case number."));
    const char *hint;

    if (desk_mediator_hint(context_desk(screen), act->sc, &data->cf, act->lang, &hint) != RC_OK ||
        hint[0] == '\0')
        return question;
    return scope_printf(act->sc, "%s %s", question, say(act->sc, act->lang, N_("Mind: {1}"), hint));
}

static unsigned accept(struct screen *screen, const struct deed *act)
{
    const char *number = "";

    if (!act->answer)
        return dialog_confirm(screen, act, accept_question(screen, act),
                              tr(act->lang, N_("Accept it")));
    const enum rc rc = desk_accept(context_desk(screen), act->sc, screen->opened.subject, &number);
    return told(screen, act, rc, say(act->sc, act->lang, N_("Accepted: {1}"), number));
}

/* Ask for a reason and give it to DO, until it is taken or the person gives up. */
static unsigned reason(struct screen *screen, const struct deed *act, const char *question,
                       enum rc (*use)(struct desk *, struct scope *, int64_t, const char *),
                       const char *done)
{
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (use(context_desk(screen), act->sc, screen->opened.subject, act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return told(screen, act, RC_OK, classify_saved(screen, act, TOLD_HEAD, tr(act->lang, done)));
}

static unsigned pick_party(struct screen *screen, const char *question, int action)
{
    const struct case_data *data = screen->data;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, data->cf.party_count, sizeof(*list));

    for (size_t i = 0; i < data->cf.party_count; i++) {
        const struct party *p = &data->cf.parties[i];

        list[i] =
            (struct picker_row){.id = p->position,
                                .label = scope_strdup(sc, p->name),
                                .detail = word_label(&role_words, (int)p->role, screen->lang)};
    }
    return picker_open(screen, tr(screen->lang, question), list, data->cf.party_count, action);
}

static enum rc look_at(struct screen *screen, struct scope *sc, enum reveal field, char *out,
                       size_t size)
{
    struct case_state *state = screen->state;
    const char *text = NULL;

    TRY(desk_reveal(context_desk(screen), sc, screen->opened.subject, state->revealed.party, field,
                    &text));
    snprintf(out, size, "%s", text ? text : "");
    return RC_OK;
}

/* One recorded act for each number; where somebody is who must not be found is asked for too, and
 * stays masked for who may not know. */
static enum rc look_at_all(struct screen *screen, struct scope *sc)
{
    struct case_state *state = screen->state;
    struct case_revealed *r = &state->revealed;
    const struct case_data *data = screen->data;
    const struct party *p = casefile_party(&data->cf, r->party);

    if (p->id_number)
        TRY(look_at(screen, sc, REVEAL_ID_NUMBER, r->id_number, sizeof(r->id_number)));
    if (p->phone)
        TRY(look_at(screen, sc, REVEAL_PHONE, r->phone, sizeof(r->phone)));
    if (!p->address_secret || !p->address)
        return RC_OK;
    const enum rc rc = look_at(screen, sc, REVEAL_ADDRESS, r->address, sizeof(r->address));
    return rc == RC_DENIED ? RC_OK : rc;
}

static unsigned reveal(struct screen *screen, const struct deed *act)
{
    struct case_state *state = screen->state;

    if (!act->answer)
        return pick_party(screen, N_("Whose numbers? That you looked is recorded."), ACTION_REVEAL);
    state->revealed = (struct case_revealed){.party = (int)act->answer->number};
    if (look_at_all(screen, act->sc) != RC_OK) {
        state->revealed = (struct case_revealed){0};
        return screen_refuse(screen, &act->sc->error);
    }
    state->revealed.until = instant_after(act->now, SECONDS(REVEAL_SECONDS));
    return REACTION_REPAINT;
}

static const char *const refusal_question =
    N_("What did the party say? An empty line takes a refusal back.");

static unsigned party_refuses(struct screen *screen, const struct deed *act)
{
    struct case_state *state = screen->state;
    const struct case_data *data = screen->data;

    if (!act->answer)
        return pick_party(screen, N_("Who refuses mediation?"), ACTION_PARTY_REFUSES);
    state->party = (int)act->answer->number;
    return dialog_prompt(screen, tr(act->lang, refusal_question),
                         casefile_party(&data->cf, state->party)->refusal, ANSWER_WORDS);
}

static unsigned refusal_words(struct screen *screen, const struct deed *act)
{
    const struct case_state *state = screen->state;
    const char *words = text_is_empty(act->answer->text) ? NULL : act->answer->text;
    const enum rc rc = desk_party_refuses(context_desk(screen), act->sc, screen->opened.subject,
                                          state->party, words, date_of(act->now));

    if (rc != RC_OK)
        return prompt_again(screen, act, refusal_question, &act->sc->error);
    return told(screen, act, RC_OK,
                classify_saved(screen, act, TOLD_HEAD,
                               tr(act->lang, words ? N_("The refusal was recorded.")
                                                   : N_("The refusal was taken back."))));
}

/* The case that is one of its own again when a merging is undone here. */
static int64_t ended_of(const struct screen *screen)
{
    const struct case_data *data = screen->data;

    return data->merged.id != 0 ? screen->opened.subject : data->merged_in.id;
}

static unsigned act_case(struct screen *screen, const struct deed *act)
{
    struct case_state *state = screen->state;
    const struct case_data *data = screen->data;

    if (!data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_ACCEPT:
        return accept(screen, act);
    case ACTION_REFUSE:
        return reason(screen, act,
                      N_("Why is the case not accepted? The parties must have been told of the "
                         "other ways: arbitration, administration, court."),
                      desk_refuse, N_("The case was not accepted."));
    case ACTION_VOID:
        return reason(screen, act,
                      N_("Why is the registration void? Its number is kept with this reason."),
                      desk_void, N_("The registration was voided."));
    case ACTION_PARTY_REFUSES:
        return party_refuses(screen, act);
    case ACTION_REVEAL:
        return reveal(screen, act);
    case ACTION_RAISE:
        return raise_level(screen, act, screen->opened.subject);
    case ANSWER_WORDS:
        return refusal_words(screen, act);
    default:
        break;
    }
    if (table_opens(act->action))
        return open_act(screen, act->action, screen->opened.subject);
    unsigned reaction = deadlines_act(screen, act, &data->cf, &state->deadlines);
    if (reaction == REACTION_PASS)
        reaction = records_act(screen, act, &data->cf, &state->records);
    if (reaction == REACTION_PASS)
        reaction = classify_act(screen, act, &data->cf, &state->secrecy);
    if (reaction == REACTION_PASS)
        reaction = merging_act(screen, act, ended_of(screen));
    if (reaction == REACTION_PASS)
        reaction = joining_act(screen, act, &data->cf, &state->joining);
    return reaction == REACTION_PASS ? move(screen, act) : reaction;
}

static bool ticks(const struct screen *screen)
{
    const struct case_data *data = screen->data;

    const struct case_state *state = screen->state;

    return data && (data->ticks || state->revealed.party > 0);
}

/* How complete the folder is, at the right of the title. */
static void paint_dossier(const struct dossier *d, const struct paint *p)
{
    if (d->needed > 0)
        canvas_put_right(p->canvas, p->box.y + 1, p->box.x + p->box.width - MARGIN - FOLDER, FOLDER,
                         d->missing > 0 ? STYLE_AMBER : STYLE_MET,
                         say(p->sc, p->lang, N_("file {1}/{2}"),
                             words_count(p->sc, (int64_t)d->ready),
                             words_count(p->sc, (int64_t)d->needed)));
}

static void paint_title(const struct case_data *data, const struct paint *p)
{
    const struct dispute *d = &data->cf.dispute;
    const struct date today = date_of(p->now);
    const char *state = word_label(&state_words, (int)d->state, p->lang);
    const char *missing = data->gap_count == 0 ? ""
                                               : say(p->sc, p->lang, N_("{1} missing"),
                                                     words_count(p->sc, (int64_t)data->gap_count));
    const int right = p->box.width / 3;
    struct dispute plain = *d;
    int x = p->box.x + MARGIN;

    plain.number = NULL;
    if (d->number)
        x += 2 + canvas_put(p->canvas, p->box.y, x, right * 2, STYLE_TITLE, d->number);
    x += 2 + canvas_put(p->canvas, p->box.y, x, right, d->number ? STYLE_DIM : STYLE_TITLE,
                        words_number(p->sc, p->lang, &plain, today));
    x += 2 + canvas_put(p->canvas, p->box.y, x, right, STYLE_STRONG, state);
    if (d->urgency == URGENCY_URGENT)
        x += 2 + canvas_put(p->canvas, p->box.y, x, right, STYLE_RED,
                            word_label(&urgency_words, (int)d->urgency, p->lang));
    if (d->risk != RISK_NONE)
        x += 2 + canvas_put(p->canvas, p->box.y, x, right,
                            d->risk == RISK_RED ? STYLE_RED : STYLE_STRONG,
                            say(p->sc, p->lang, N_("risk {1}"),
                                word_label(&risk_words, (int)d->risk, p->lang)));
    if (d->secrecy != SECRECY_ORDINARY)
        x += 2 + canvas_put(p->canvas, p->box.y, x, right, STYLE_AMBER,
                            word_label(&secrecy_words, (int)d->secrecy, p->lang));
    canvas_put_right(p->canvas, p->box.y, x, p->box.x + p->box.width - x - MARGIN, STYLE_AMBER,
                     missing);
    paint_dossier(&data->dossier, p);
    canvas_put(p->canvas, p->box.y + 1, p->box.x + MARGIN, p->box.width - 2 * MARGIN - FOLDER,
               STYLE_PLAIN, d->title);
}

/* The steps that have a digit; those that cannot be taken now are dim. */
static void paint_steps(const struct screen *screen, const struct paint *p)
{
    const struct keymap_tables *t = &table_keymap;
    const int y = p->box.y + p->box.height - 1;
    int x = p->box.x + MARGIN;

    for (size_t i = 0; i < t->key_count; i++) {
        const struct key_row *key = &t->keys[i];

        if (key->screen != SCREEN_CASE || key->key[0] < '0' || key->key[0] > '9' ||
            !screen_permits(screen, key->action))
            continue;
        const enum style style = case_allows(screen, key->action) ? STYLE_PLAIN : STYLE_DISABLED;
        x += canvas_put(p->canvas, y, x, CANVAS_REST, STYLE_KEY, key->key);
        x += 1 + canvas_put(p->canvas, y, x, CANVAS_REST, style,
                            tr(p->lang, table_action(key->action)->label));
    }
}

/* How much there is below what is seen. */
static void paint_more(const struct scroll *scroll, size_t top, const struct paint *p,
                       struct box body)
{
    const size_t end = top + (size_t)body.height;

    if (scroll->lines > end)
        canvas_put_right(p->canvas, body.y + body.height, body.x, body.width, STYLE_DIM,
                         say(p->sc, p->lang, N_(" more below: {1}, PgDn "),
                             words_count(p->sc, (int64_t)(scroll->lines - end))));
}

/* Who else has it open, on the rule below its title. */
static void paint_company(const struct screen *screen, const struct paint *p, int y)
{
    const char *text = context_company(screen, p->sc);

    if (*text)
        canvas_put_right(p->canvas, y, p->box.x + MARGIN, p->box.width - 2 * MARGIN, STYLE_NOTICE,
                         scope_printf(p->sc, " %s ", text));
}

static void paint_case(const struct screen *screen, const struct paint *p)
{
    const struct case_state *state = screen->state;
    const struct box body = body_box(p->box);

    if (!screen->data)
        return;
    const struct caseview v = written(screen, p->sc, p->lang, p->now, body);
    const size_t top = scroll_top(&v.scroll, state->top, body.height);
    paint_title(screen->data, p);
    canvas_rule(p->canvas, body.y - 1, p->box.x, p->box.width, STYLE_LINE);
    paint_company(screen, p, body.y - 1);
    scroll_paint(&v.scroll, p, body, top);
    canvas_rule(p->canvas, body.y + body.height, p->box.x, p->box.width, STYLE_LINE);
    paint_more(&v.scroll, top, p, body);
    paint_steps(screen, p);
}

const struct screen_class case_screen = {
    .id = SCREEN_CASE,
    .title = N_("Case"),
    .state_size = sizeof(struct case_state),
    .load = load_case,
    .act = act_case,
    .paint = paint_case,
    .allows = case_allows,
    .why = case_why,
    .ticks = ticks,
};
