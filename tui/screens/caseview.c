/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/caseview.h"

#include "core/base/text.h"
#include "core/domain/board.h"
#include "core/domain/joining.h"
#include "tui/screens/words.h"

#include <string.h>

#define DIGEST_SHOWN 12 /* figures of a digest that are told; enough to compare with a paper */

void caseview_pair(struct caseview *v, const char *label, const char *value)
{
    scroll_pair(&v->scroll, CASEVIEW_LABEL, tr(v->lang, label), STYLE_PLAIN, value);
}

/* FIRST and what else is known, or FIRST alone. */
static const char *with(struct caseview *v, const char *first, const char *second)
{
    return second ? scope_printf(v->sc, "%s  %s", first, second) : first;
}

static void write_end(struct caseview *v)
{
    const struct dispute *d = &v->cf->dispute;

    if (date_is_set(d->accepted_on))
        caseview_pair(v, N_("Accepted on"), with(v, date_iso(v->sc, d->accepted_on), d->mediator));
    caseview_pair(v, N_("Refused"), d->refuse_reason);
    caseview_pair(v, N_("Merged into"), v->merged);
    caseview_pair(v, N_("Came into it"), v->merged_in);
    caseview_pair(v, N_("Voided"), d->void_reason);
    if (!d->closed)
        return;
    caseview_pair(v, N_("Closed at"), instant_short(v->sc, d->closed_at));
    caseview_pair(v, N_("Result"),
                  with(v, word_label(&result_words, (int)d->result, v->lang), d->close_reason));
}

/* Who rang, and how long it took until a team was called. */
static void write_calls(struct caseview *v)
{
    struct span waited;

    for (size_t i = 0; i < v->cf->call_count; i++) {
        const struct call *c = &v->cf->calls[i];

        caseview_pair(v, N_("Call for help"),
                      scope_printf(v->sc, "%s  %s  %s  %s", instant_clock(v->sc, c->rang_at),
                                   c->phone ? c->phone : "", c->place ? c->place : "",
                                   c->note ? c->note : ""));
    }
    if (casefile_waited(v->cf, &waited))
        caseview_pair(v, N_("Ring to call"), span_clock(v->sc, waited));
}

static void write_facts(struct caseview *v)
{
    const struct dispute *d = &v->cf->dispute;

    scroll_heading(&v->scroll, tr(v->lang, N_("Facts")));
    caseview_pair(v, N_("Kind"), v->cf->kind ? kind_label(v->cf->kind, v->lang) : d->kind);
    caseview_pair(v, N_("Secrecy"),
                  with(v, word_label(&secrecy_words, (int)d->secrecy, v->lang), d->secrecy_reason));
    caseview_pair(v, N_("Source"), word_label(&source_words, (int)d->source, v->lang));
    caseview_pair(v, N_("Place"), d->place);
    write_calls(v);
    caseview_pair(v, N_("Occurred at"), instant_short(v->sc, d->occurred_at));
    caseview_pair(v, N_("Registered at"),
                  with(v, instant_short(v->sc, d->registered_at), d->registered_by));
    write_end(v);
    if (v->cf->withheld)
        scroll_text(&v->scroll, 0, STYLE_NOTICE, tr(v->lang, v->cf->withheld));
    scroll_text(&v->scroll, 0, STYLE_PLAIN, d->narrative);
}

/* Of a masked number the year alone, or the day would complete it. */
static const char *born(struct scope *sc, const struct party *p, struct date birth)
{
    const char *day = date_iso(sc, birth);

    return p->proof ? scope_strndup(sc, day, strlen("2026")) : day;
}

/* "男 1980 46岁", as far as the ID number tells. */
static const char *person_facts(struct caseview *v, const struct party *p)
{
    const struct date birth = party_birth(p);
    const enum sex sex = party_sex(p);

    if (sex == SEX_UNKNOWN || !date_is_set(birth))
        return "";
    return say(v->sc, v->lang, N_("{1}, born {2}, {3} years old"),
               tr(v->lang, sex == SEX_MALE ? N_("male") : N_("female")), born(v->sc, p, birth),
               words_count(v->sc, identity_age(birth, date_of(v->now))));
}

/* How often he was sought, and what came of it. */
static void write_standing(struct caseview *v, const struct party *p)
{
    const struct contact_standing s = contact_standing(v->cf, p->position);

    if (s.last)
        scroll_text(&v->scroll, CASEVIEW_LABEL, s.in_vain > 0 ? STYLE_AMBER : STYLE_DIM,
                    contact_sentence(v->sc, v->lang, &s));
}

/* Under which other name he was registered, so that nobody looks for that one in vain. */
static void write_joined(struct caseview *v, const struct party *p)
{
    for (size_t i = 0; i < v->cf->joined_count; i++)
        if (v->cf->joined[i].into == p->position)
            scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_DIM,
                        say(v->sc, v->lang, N_("registered as {1} too: {2}"),
                            words_count(v->sc, v->cf->joined[i].party.position),
                            v->cf->joined[i].party.name));
}

static void write_party(struct caseview *v, const struct party *p)
{
    const bool unverified = text_equal(p->name, PARTY_UNVERIFIED);
    const char *name = unverified ? tr(v->lang, N_("name to be verified")) : p->name;
    const char *facts = p->type == PARTY_PERSON ? person_facts(v, p) : "";
    const char *role =
        scope_printf(v->sc, "%d %s", p->position, word_label(&role_words, (int)p->role, v->lang));

    scroll_line(&v->scroll);
    scroll_put(&v->scroll, 0, CASEVIEW_LABEL - 1, STYLE_DIM, role);
    scroll_put(&v->scroll, CASEVIEW_LABEL, CANVAS_REST, unverified ? STYLE_AMBER : STYLE_STRONG,
               scope_printf(v->sc, "%s  %s", name, facts));
    if (date_is_set(p->refused_on))
        scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_RED,
                    say(v->sc, v->lang, N_("refused mediation on {1}: {2}"),
                        date_iso(v->sc, p->refused_on), p->refusal));
    scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_PLAIN, words_reach(v->sc, v->lang, p));
    scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_PLAIN, p->address);
    if (p->agent)
        scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_PLAIN,
                    say(v->sc, v->lang, N_("agent or guardian: {1}"), p->agent));
    write_joined(v, p);
    write_standing(v, p);
}

static void write_parties(struct caseview *v)
{
    scroll_heading(&v->scroll, tr(v->lang, N_("Parties")));
    for (size_t i = 0; i < v->cf->party_count; i++)
        write_party(v, &v->cf->parties[i]);
}

static const char *party_name(const struct caseview *v, int64_t id)
{
    for (size_t i = 0; i < v->cf->party_count; i++)
        if (v->cf->parties[i].id == id)
            return v->cf->parties[i].name;
    return "";
}

/* Whom the parties chose or refused as mediator, and how he stands to them. */
static void write_choices(struct caseview *v)
{
    const struct casefile *cf = v->cf;

    if (cf->choice_count + cf->relation_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Mediator")));
    for (size_t i = 0; i < cf->choice_count; i++) {
        const struct mediator_choice *c = &cf->choices[i];
        const char *text = scope_printf(v->sc, "%s  %s  %s", party_name(v, c->party),
                                        word_label(&mediator_words, (int)c->word, v->lang),
                                        with(v, c->name, c->reason));

        scroll_pair(&v->scroll, CASEVIEW_LABEL, instant_short(v->sc, c->recorded_at),
                    c->word == MEDIATOR_REFUSED ? STYLE_RED : STYLE_PLAIN, text);
    }
    for (size_t i = 0; i < cf->relation_count; i++) {
        const struct relation *r = &cf->relations[i];

        scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_AMBER,
                    say(v->sc, v->lang, N_("{1} is related to {2}: {3}"), r->name,
                        party_name(v, r->party), r->words));
    }
}

static void write_consents(struct caseview *v)
{
    if (v->cf->consent_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Consent to helpers")));
    for (size_t i = 0; i < v->cf->consent_count; i++) {
        const struct consent *c = &v->cf->consents[i];

        scroll_pair(&v->scroll, CASEVIEW_LABEL, date_iso(v->sc, c->on),
                    c->word == CONSENT_GIVEN ? STYLE_PLAIN : STYLE_RED,
                    scope_printf(v->sc, "%s  %s  %s", c->helper.name, party_name(v, c->party),
                                 word_label(&consent_words, (int)c->word, v->lang)));
    }
}

static void write_visits(struct caseview *v)
{
    if (v->cf->visit_count == 0)
        return;
    scroll_heading(&v->scroll, tr(v->lang, N_("Visits")));
    for (size_t i = 0; i < v->cf->visit_count; i++) {
        const struct visit *visit = &v->cf->visits[i];

        scroll_pair(&v->scroll, CASEVIEW_LABEL, date_iso(v->sc, visit->on), STYLE_PLAIN,
                    with(v, visit->by, visit->note));
    }
}

static void write_document(struct caseview *v, const struct document *d)
{
    const char *name = words_paper(d->kind, d->title, v->lang);
    const char *what = say(v->sc, v->lang, N_("{1}, version {2}, {3}, printed {4} times"), name,
                           words_count(v->sc, d->version), paper_format_code(d->format),
                           words_count(v->sc, d->copies));

    scroll_pair(&v->scroll, CASEVIEW_LABEL, instant_short(v->sc, d->issued_at), STYLE_PLAIN,
                scope_printf(v->sc, "%s  %.*s", what, DIGEST_SHOWN, d->digest));
}

static void write_documents(struct caseview *v)
{
    if (v->cf->document_count == 0)
        return;
    scroll_heading(&v->scroll, tr(v->lang, N_("Papers")));
    for (size_t i = 0; i < v->cf->document_count; i++)
        write_document(v, &v->cf->documents[i]);
}

static void write_list(struct caseview *v, const struct gap *gaps, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        scroll_line(&v->scroll);
        scroll_put(&v->scroll, 0, 2, STYLE_AMBER, "-");
        scroll_flow(&v->scroll, 2, STYLE_PLAIN, words_gap(v->sc, v->lang, &gaps[i]));
    }
}

/* What the file lacks, and what stands between the case and its closing. */
static void write_missing(struct caseview *v)
{
    struct gap *open;
    size_t count;

    if (v->gap_count > 0) {
        scroll_heading(&v->scroll, tr(v->lang, N_("Still missing")));
        write_list(v, v->gaps, v->gap_count);
    }
    if (!v->cf->dispute.number || v->cf->dispute.closed)
        return;
    casefile_open_ends(v->sc, v->cf, RESULT_SETTLED, &open, &count);
    if (count == 0)
        return;
    scroll_heading(&v->scroll, tr(v->lang, N_("Open before the case can be closed as settled")));
    write_list(v, open, count);
}

bool caseview_urges(const struct casefile *cf)
{
    return board_urges(&(struct board_row){.dispute = cf->dispute});
}

void caseview_write(struct caseview *v)
{
    const bool urges = caseview_urges(v->cf), sent = v->cf->dispute.state == STATE_SENT;

    if (urges)
        caseview_team(v);
    if (sent)
        caseview_exchanges(v);
    write_facts(v);
    caseview_notes(v);
    caseview_deadlines(v);
    write_parties(v);
    write_choices(v);
    write_consents(v);
    caseview_contacts(v);
    caseview_sessions(v);
    caseview_evidence(v);
    caseview_agreement(v);
    write_visits(v);
    caseview_supplements(v);
    if (!urges)
        caseview_team(v);
    if (!sent)
        caseview_exchanges(v);
    write_missing(v);
    write_documents(v);
}
