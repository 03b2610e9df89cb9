/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The opened file of one case: show. Whoever opens it is recorded, so nothing is masked. */
#include "cli/show.h"
#include "cli/after.h"
#include "cli/deadline.h"
#include "cli/merge.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/deadline.h"
#include "core/desk/emergency.h"
#include "core/desk/examination.h"
#include "core/desk/sealed.h"
#include "core/desk/secrecy.h"
#include "core/domain/event.h"
#include "core/domain/joining.h"

#define INDENT "  "

static struct table new_table(struct command_context *c, size_t columns)
{
    return table_new(c->sc, columns, desk_ambiguous_width(c->desk));
}

static void print(struct command_context *c, const struct table *t)
{
    table_print(t, INDENT, &c->output->text);
}

void show_section(struct command_context *c, const char *title)
{
    output_line(c->output, "");
    output_line(c->output, title);
}

/* A line of the head; what is not known has none. */
static void add(struct command_context *c, struct table *t, const char *label, const char *value)
{
    if (text_is_empty(value))
        return;
    table_add(t, tr(c->lang, label));
    table_add(t, value);
}

static const char *with(struct command_context *c, const char *first, const char *second)
{
    return second ? scope_printf(c->sc, "%s  %s", first, second) : first;
}

static void say_ends(struct command_context *c, struct table *t, const struct dispute *d)
{
    if (date_is_set(d->accepted_on))
        add(c, t, N_("Accepted on"), with(c, date_iso(c->sc, d->accepted_on), d->mediator));
    add(c, t, N_("Not accepted because"), d->refuse_reason);
    add(c, t, N_("Voided because"), d->void_reason);
    if (!d->closed)
        return;
    add(c, t, N_("Closed at"), with(c, instant_short(c->sc, d->closed_at), NULL));
    add(c, t, N_("Result"),
        with(c, word_label(&result_words, (int)d->result, c->lang), d->close_reason));
}

static void say_head(struct command_context *c, const struct casefile *cf)
{
    const struct dispute *d = &cf->dispute;
    struct table t = new_table(c, 2);
    const bool practice = desk_office(c->desk)->practice;

    output_line(c->output, scope_printf(c->sc, "%s  %d/%lld%s", wording_number(c, d), d->year,
                                        (long long)d->register_number,
                                        practice ? tr(c->lang, N_(" [practice]")) : ""));
    add(c, &t, N_("State"), word_label(&state_words, (int)d->state, c->lang));
    add(c, &t, N_("Kind"), kind_name(desk_kinds(c->desk), d->kind, c->lang));
    add(c, &t, N_("Title"), d->title);
    add(c, &t, N_("Urgency"), word_label(&urgency_words, (int)d->urgency, c->lang));
    add(c, &t, N_("Risk"), word_label(&risk_words, (int)d->risk, c->lang));
    add(c, &t, N_("Secrecy"),
        with(c, word_label(&secrecy_words, (int)d->secrecy, c->lang), d->secrecy_reason));
    add(c, &t, N_("Source"), word_label(&source_words, (int)d->source, c->lang));
    add(c, &t, N_("Place"), d->place);
    if (d->division)
        add(c, &t, N_("Division"), with(c, wording_division(c, d->division), d->division));
    add(c, &t, N_("Occurred at"), instant_short(c->sc, d->occurred_at));
    add(c, &t, N_("Registered at"),
        with(c, instant_short(c->sc, d->registered_at), d->registered_by));
    say_ends(c, &t, d);
    print(c, &t);
    show_section(c, tr(c->lang, N_("What happened")));
    output_line(c->output, cf->withheld   ? tr(c->lang, cf->withheld)
                           : d->narrative ? d->narrative
                                          : "");
}

static void say_refusals(struct command_context *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *const p = &cf->parties[i];

        if (date_is_set(p->refused_on))
            command_say(c, N_("  {1} refused mediation on {2}: {3}"), p->name,
                        date_iso(c->sc, p->refused_on), p->refusal ? p->refusal : "");
    }
}

static void say_joined(struct command_context *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->joined_count; i++)
        command_say(c, N_("  {1} was registered as {2} too: {3}"),
                    casefile_party(cf, cf->joined[i].into)->name,
                    wording_count(c, cf->joined[i].party.position), cf->joined[i].party.name);
}

static void say_parties(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 7);

    show_section(c, tr(c->lang, N_("Parties")));
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *const p = &cf->parties[i];

        table_add(&t, wording_count(c, p->position));
        table_add(&t, word_label(&role_words, (int)p->role, c->lang));
        table_add(&t, p->name);
        table_add(&t, p->id_number);
        table_add(&t, p->phone);
        table_add(&t, p->address);
        table_add(&t, p->agent ? say(c->sc, c->lang, N_("agent {1}"), p->agent) : NULL);
    }
    print(c, &t);
    say_joined(c, cf);
    say_refusals(c, cf);
}

static const char *party_name(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].id == id)
            return cf->parties[i].name;
    return "";
}

static void say_consents(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 4);

    if (cf->consent_count > 0)
        show_section(c, tr(c->lang, N_("Consent to helpers")));
    for (size_t i = 0; i < cf->consent_count; i++) {
        const struct consent *const k = &cf->consents[i];

        table_add(&t, date_iso(c->sc, k->on));
        table_add(&t, k->helper.name);
        table_add(&t, party_name(cf, k->party));
        table_add(&t, word_label(&consent_words, (int)k->word, c->lang));
    }
    print(c, &t);
}

static void say_choices(struct command_context *c, const struct casefile *cf)
{
    if (cf->choice_count + cf->relation_count > 0)
        show_section(c, tr(c->lang, N_("Mediator")));
    for (size_t i = 0; i < cf->choice_count; i++) {
        const struct mediator_choice *const k = &cf->choices[i];

        output_line(c->output,
                    scope_printf(c->sc, INDENT "%s  %s  %s  %s  %s",
                                 instant_short(c->sc, k->recorded_at), party_name(cf, k->party),
                                 word_label(&mediator_words, (int)k->word, c->lang), k->name,
                                 k->reason ? k->reason : ""));
    }
    for (size_t i = 0; i < cf->relation_count; i++) {
        const struct relation *const r = &cf->relations[i];

        command_say(c, N_("  {1} is related to {2}: {3}"), r->name, party_name(cf, r->party),
                    r->words);
    }
}

/* Who rang, and how long it took until a team was called. */
static void say_calls(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 5);
    struct span waited;

    if (cf->call_count > 0)
        show_section(c, tr(c->lang, N_("Calls for help")));
    for (size_t i = 0; i < cf->call_count; i++) {
        const struct call *const call = &cf->calls[i];

        table_add(&t, instant_short(c->sc, call->rang_at));
        table_add(&t, call->phone);
        table_add(&t, call->place);
        table_add(&t, desk_situation_name(c->desk, c->sc, call->situation, c->lang));
        table_add(&t, call->note);
    }
    print(c, &t);
    if (casefile_waited(cf, &waited))
        command_say(c, N_("  From the first ring to the calling of the team: {1}"),
                    span_clock(c->sc, waited));
}

static void say_team(struct command_context *c, const struct dispatch *d)
{
    struct table t = new_table(c, 4);

    show_section(c,
                 say(c->sc, c->lang, N_("Team {1}, called {2} by {3}"),
                     wording_count(c, d->ordinal), instant_short(c->sc, d->at), d->playbook->id));
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *const seat = &d->seats[i];
        const enum act state = dispatch_seat_state(d, seat->agency);

        table_add(&t, agency_label(seat->agency, c->lang));
        table_add(&t, seat->role);
        table_add(&t, seat->person_name ? seat->person_name : tr(c->lang, N_("nobody named")));
        table_add(&t, word_label(&act_words, (int)state, c->lang));
    }
    print(c, &t);
}

static const char *awaited(struct command_context *c, const struct milestone *m)
{
    if (m->awaited_count == 0)
        return NULL;
    return say(c->sc, c->lang, N_("waiting for {1}"),
               agency_list(c->sc, c->lang, m->awaited, m->awaited_count));
}

static const char *due_of(struct command_context *c, const struct milestone *m)
{
    if (m->paused)
        return say(c->sc, c->lang, N_("paused at {1}"), instant_short(c->sc, m->paused_at));
    if (!instant_is_set(m->due))
        return tr(c->lang, N_("does not run yet"));
    return say(c->sc, c->lang, N_("due {1}"), instant_short(c->sc, m->due));
}

static void say_milestones(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 6);
    const struct instant now = desk_now(c->desk);

    if (cf->milestone_count > 0)
        show_section(c, tr(c->lang, N_("Promises")));
    for (size_t i = 0; i < cf->milestone_count; i++) {
        const struct milestone *const m = &cf->milestones[i];
        const struct promise *const promise = m->promise;

        table_add(&t, c->lang == LANG_EN ? promise->english : promise->label);
        table_add(&t, word_label(&milestone_state_words, (int)milestone_state(m, now), c->lang));
        table_add(&t, scope_printf(c->sc, "%zu/%zu", m->acted, m->needed));
        table_add(&t, due_of(c, m));
        table_add(&t, instant_is_set(m->met)
                          ? say(c->sc, c->lang, N_("met {1}"), instant_short(c->sc, m->met))
                          : NULL);
        table_add(&t, awaited(c, m));
    }
    print(c, &t);
}

static void say_events(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 3);
    struct event *events;
    size_t count;

    event_list(c->sc, cf, &events, &count);
    if (count > 0)
        show_section(c, tr(c->lang, N_("Events")));
    for (size_t i = 0; i < count; i++) {
        table_add(&t, wording_count(c, events[i].number));
        table_add(&t, instant_clock(c->sc, event_at(&events[i])));
        table_add(&t, event_sentence(c->sc, c->lang, &events[i]));
    }
    print(c, &t);
}

/* What the program did about missed promises, and what makes times doubtful. */
static void say_watch(struct command_context *c, const struct casefile *cf)
{
    const struct dispatch *d = casefile_dispatch(cf);
    const struct clock_step *step = d ? casefile_clock_step(cf, d) : NULL;

    if (cf->card_count > 0)
        show_section(c, tr(c->lang, N_("Supervision cards")));
    for (size_t i = 0; i < cf->card_count; i++)
        output_line(c->output,
                    scope_printf(c->sc, INDENT "%s", card_sentence(c->sc, c->lang, &cf->cards[i])));
    if (step)
        output_line(c->output,
                    scope_printf(c->sc, INDENT "%s", clock_step_sentence(c->sc, c->lang, step)));
}

static void say_terms(struct command_context *c, const struct agreement *a)
{
    for (size_t i = 0; i < a->term_count; i++) {
        const struct term *const term = &a->terms[i];
        const char *const text = term->text ? term->text : agreement_sentence(c->sc, term);

        output_line(c->output, scope_printf(c->sc, INDENT "%d. %s", term->ordinal, text));
        if (date_is_set(term->performed_on))
            command_say(c, N_("     performed on {1} {2}"), date_iso(c->sc, term->performed_on),
                        term->proof ? term->proof : "");
    }
}

/* Parties by their names, the others by what they are. */
static const char *signatory(struct command_context *c, const struct casefile *cf,
                             const struct mark *m)
{
    const struct party *const p = casefile_party(cf, m->party);

    if (p && m->signatory == SIGNATORY_PARTY)
        return p->name;
    if (m->name)
        return say(c->sc, c->lang, N_("{1} {2} for {3}"),
                   word_label(&signatory_words, (int)m->signatory, c->lang), m->name,
                   p ? p->name : tr(c->lang, N_("all")));
    return word_label(&signatory_words, (int)m->signatory, c->lang);
}

static void say_marks(struct command_context *c, const struct casefile *cf,
                      const struct agreement *a)
{
    struct table t = new_table(c, 4);

    for (size_t i = 0; i < a->mark_count; i++) {
        const struct mark *const m = &a->marks[i];

        table_add(&t, signatory(c, cf, m));
        table_add(&t, word_label(&how_words, (int)m->how, c->lang));
        table_add(&t, date_iso(c->sc, m->on));
        table_add(&t,
                  m->void_reason ? say(c->sc, c->lang, N_("voided: {1}"), m->void_reason) : NULL);
    }
    print(c, &t);
}

static void say_agreement(struct command_context *c, const struct casefile *cf)
{
    const struct agreement *const a = casefile_agreement(cf);

    if (!a)
        return;
    const struct date effective = agreement_effective_on(c->sc, a, cf->parties, cf->party_count);
    show_section(c,
                 say(c->sc, c->lang, N_("Agreement, version {1}  {2}  {3}"),
                     wording_count(c, a->version), word_label(&form_words, (int)a->form, c->lang),
                     a->whole ? "" : tr(c->lang, N_("part of the dispute"))));
    say_terms(c, a);
    say_marks(c, cf, a);
    if (date_is_set(effective))
        command_say(c, N_("  In force since {1}."), date_iso(c->sc, effective));
    else if (agreement_awaits_seal(c->sc, a, cf->parties, cf->party_count))
        command_say(c, N_("  Signed, to be sealed: not in force."));
    else
        command_say(c, N_("  Not in force: marks are missing."));
}

/* The ledger of an agreement under which something was written down. */
static void say_ledger(struct command_context *c, const struct casefile *cf)
{
    if (cf->performance_count == 0)
        return;
    show_section(c, tr(c->lang, N_("Performance")));
    after_say_ledger(c, cf);
}

static void say_documents(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 5);

    if (cf->document_count > 0)
        show_section(c, tr(c->lang, N_("Documents")));
    for (size_t i = 0; i < cf->document_count; i++) {
        const struct document *const d = &cf->documents[i];

        table_add(&t, d->kind);
        table_add(&t, say(c->sc, c->lang, N_("version {1}"), wording_count(c, d->version)));
        table_add(&t, paper_format_code(d->format));
        table_add(&t, say(c->sc, c->lang, N_("printed {1} times"), wording_count(c, d->copies)));
        table_add(&t, instant_short(c->sc, d->issued_at));
    }
    print(c, &t);
}

static void say_deadlines(struct command_context *c, const struct casefile *cf)
{
    if (cf->deadline_count == 0)
        return;
    show_section(c, tr(c->lang, N_("Deadlines")));
    deadline_say(c, cf, INDENT);
}

static void say_gaps(struct command_context *c, const char *title, const struct gap *gaps,
                     size_t count)
{
    if (count > 0)
        show_section(c, tr(c->lang, title));
    for (size_t i = 0; i < count; i++)
        output_line(c->output,
                    scope_printf(c->sc, INDENT "- %s", gap_text(c->sc, c->lang, &gaps[i])));
}

static void say_what_is_left(struct command_context *c, const struct casefile *cf)
{
    const struct dispute *const d = &cf->dispute;
    struct gap *gaps;
    size_t count;

    if (d->closed || d->state == STATE_VOIDED || d->state == STATE_REFUSED)
        return;
    casefile_gaps(c->sc, cf, &gaps, &count);
    say_gaps(c, N_("Still missing"), gaps, count);
    casefile_open_ends(c->sc, cf, RESULT_SETTLED, &gaps, &count);
    say_gaps(c, N_("Before it can be closed as settled"), gaps, count);
}

/* Where somebody is who must not be found is told to who works on the case. For anybody else it
 * stays as it is masked, and that is said. */
static enum rc reveal_address(struct command_context *c, int64_t id, int position, struct party *p)
{
    if (!p->address_secret || !p->address)
        return RC_OK;
    const enum rc rc = desk_reveal(c->desk, c->sc, id, position, REVEAL_ADDRESS, &p->address);
    if (rc == RC_DENIED)
        output_note(c->output, say(c->sc, c->lang,
                                   N_("The address of {1} stays secret: only who works on the case "
                                      "may look at it."),
                                   p->name));
    return rc == RC_DENIED ? RC_OK : rc;
}

/* Put the numbers of the party TEXT names into CF; each look at one is recorded. */
static enum rc reveal(struct command_context *c, int64_t id, const char *text, struct casefile *cf)
{
    int position;

    if (!text)
        return RC_OK;
    c->seconds = REVEAL_SECONDS;
    TRY(party_find(c->sc, cf->parties, cf->party_count, "reveal", text, &position));
    struct party *list = scope_memdup(c->sc, cf->parties, cf->party_count * sizeof(*list));
    struct party *p = party_among(list, position);
    TRY(desk_reveal(c->desk, c->sc, id, position, REVEAL_ID_NUMBER, &p->id_number));
    TRY(desk_reveal(c->desk, c->sc, id, position, REVEAL_PHONE, &p->phone));
    TRY(reveal_address(c, id, position, p));
    p->proof = NULL;
    cf->parties = list;
    return RC_OK;
}

enum rc command_show(struct command_context *c)
{
    int64_t id;
    struct casefile cf;
    struct sealed *notes;
    size_t note_count;

    TRY(command_dispute(c, &id));
    TRY(merge_follow(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    TRY(reveal(c, id, options_value(c->args, "reveal"), &cf));
    /* The case is told also while a file of rules or days is broken. */
    if (desk_deadlines(c->desk, c->sc, &cf) != RC_OK)
        output_note(c->output, error_text(c->sc, c->lang, &c->sc->error));
    if (desk_examine(c->desk, c->sc, &cf) != RC_OK)
        output_note(c->output, error_text(c->sc, c->lang, &c->sc->error));
    if (c->json) {
        buffer_add(&c->output->text, desk_casefile_json(c->desk, c->sc, &cf));
        return RC_OK;
    }
    TRY(desk_sealed_of(c->desk, c->sc, &cf, &notes, &note_count));
    say_head(c, &cf);
    TRY(merge_say_in(c, id));
    show_sealed(c, notes, note_count);
    say_parties(c, &cf);
    say_choices(c, &cf);
    say_consents(c, &cf);
    say_calls(c, &cf);
    for (size_t i = 0; i < cf.dispatch_count; i++)
        say_team(c, &cf.dispatches[i]);
    say_milestones(c, &cf);
    say_events(c, &cf);
    say_watch(c, &cf);
    show_contacts(c, &cf);
    show_sessions(c, &cf);
    show_evidence(c, &cf);
    say_agreement(c, &cf);
    say_ledger(c, &cf);
    after_say_rest(c, &cf);
    say_documents(c, &cf);
    show_supplements(c, &cf);
    say_deadlines(c, &cf);
    say_what_is_left(c, &cf);
    return RC_OK;
}
