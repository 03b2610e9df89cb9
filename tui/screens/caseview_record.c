/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, brought, tried and added, for caseview.h. */
#include "tui/screens/caseview.h"
#include "tui/screens/words.h"

enum { ORDINAL = 4, DIGEST_SHOWN = 12 };

static void write_statement(struct caseview *v, const struct statement *said)
{
    scroll_pair(&v->scroll, CASEVIEW_LABEL, said->speaker, STYLE_PLAIN, said->text);
    if (said->added_by)
        scroll_text(&v->scroll, CASEVIEW_LABEL, STYLE_DIM,
                    say(v->sc, v->lang, N_("added on {1} by {2}"),
                        instant_short(v->sc, said->added_at), said->added_by));
}

static void write_mark(struct caseview *v, const struct session_mark *m)
{
    const char *on = date_iso(v->sc, m->on);

    if (m->refusal)
        caseview_pair(v, N_("Not signed"),
                      scope_printf(v->sc, "%s  %s  %s", m->name, on, m->refusal));
    else
        caseview_pair(v, N_("Signed by"),
                      scope_printf(v->sc, "%s  %s  %s", m->name,
                                   word_label(&how_words, (int)m->how, v->lang), on));
}

static void write_session(struct caseview *v, const struct session *s, size_t number)
{
    const char *present = "";

    scroll_heading(&v->scroll,
                   say(v->sc, v->lang, N_("Session {1}: {2}"), words_count(v->sc, (int64_t)number),
                       word_label(&session_kind_words, (int)s->kind, v->lang)));
    for (size_t i = 0; i < s->present_count; i++)
        present = words_join(v->sc, v->lang, present, s->present[i]);
    caseview_pair(v, N_("Held at"),
                  scope_printf(v->sc, "%s  %s", instant_short(v->sc, s->at),
                               s->recorder ? s->recorder : s->by));
    if (s->minutes > 0)
        caseview_pair(v, N_("Took"),
                      say(v->sc, v->lang, N_("{1} minutes"), words_count(v->sc, s->minutes)));
    caseview_pair(v, N_("Place"), s->place);
    caseview_pair(v, N_("About"), s->cause);
    caseview_pair(v, N_("With"), s->asked);
    caseview_pair(v, N_("Present"), present);
    for (size_t i = 0; i < s->statement_count; i++)
        write_statement(v, &s->statements[i]);
    if (s->sealed > 0)
        caseview_pair(v, N_("Its words"),
                      say(v->sc, v->lang, N_("sealed, note {1}"), words_count(v->sc, s->sealed)));
    caseview_pair(v, N_("Read back"), s->read_back);
    for (size_t i = 0; i < s->mark_count; i++)
        write_mark(v, &s->marks[i]);
}

void caseview_sessions(struct caseview *v)
{
    for (size_t i = 0; i < v->cf->session_count; i++)
        write_session(v, &v->cf->sessions[i], i + 1);
}

/* How many there are and what they advise the team; their words are for those they name. */
void caseview_notes(struct caseview *v)
{
    if (v->note_count > 0)
        scroll_heading(&v->scroll, say(v->sc, v->lang, N_("Sealed notes in this case: {1}"),
                                       words_count(v->sc, (int64_t)v->note_count)));
    for (size_t i = 0; i < v->note_count; i++)
        if (v->notes[i].advice)
            scroll_text(&v->scroll, 0, STYLE_NOTICE,
                        say(v->sc, v->lang, N_("Note {1} advises: {2}"),
                            words_count(v->sc, v->notes[i].number), v->notes[i].advice));
}

/* "转账记录  原件  3 页  吴某" */
static const char *piece(struct caseview *v, const struct evidence *e)
{
    const char *pages =
        e->pages > 0 ? say(v->sc, v->lang, N_("{1} pages"), words_count(v->sc, e->pages)) : "";

    return scope_printf(v->sc, "%s  %s  %s  %s", e->title,
                        tr(v->lang, e->copy ? N_("copy") : N_("original")), pages,
                        evidence_bringer(v->cf, e));
}

void caseview_evidence(struct caseview *v)
{
    if (v->cf->evidence_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Evidence brought")));
    for (size_t i = 0; i < v->cf->evidence_count; i++) {
        const struct evidence *e = &v->cf->evidence[i];

        scroll_line(&v->scroll);
        scroll_put(&v->scroll, 0, ORDINAL - 1, STYLE_DIM, words_count(v->sc, e->ordinal));
        scroll_flow(&v->scroll, ORDINAL, e->void_reason ? STYLE_DIM : STYLE_PLAIN, piece(v, e));
        if (e->file_name)
            scroll_text(&v->scroll, ORDINAL, STYLE_DIM,
                        scope_printf(v->sc, "%s  %.*s", e->file_name, DIGEST_SHOWN, e->digest));
        if (e->void_reason)
            scroll_text(&v->scroll, ORDINAL, STYLE_AMBER,
                        say(v->sc, v->lang, N_("voided: {1}"), e->void_reason));
    }
}

void caseview_contacts(struct caseview *v)
{
    if (v->cf->contact_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Contacts")));
    for (size_t i = 0; i < v->cf->contact_count; i++) {
        const struct contact *c = &v->cf->contacts[i];

        scroll_pair(&v->scroll, CASEVIEW_LABEL, instant_short(v->sc, c->at),
                    contact_is_in_vain(c) ? STYLE_AMBER : STYLE_PLAIN,
                    scope_printf(v->sc, "%s  %s  %s  %s", casefile_party(v->cf, c->party)->name,
                                 word_label(&contact_way_words, (int)c->way, v->lang),
                                 word_label(&contact_outcome_words, (int)c->outcome, v->lang),
                                 c->note ? c->note : ""));
    }
}

void caseview_supplements(struct caseview *v)
{
    if (v->cf->supplement_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Supplements")));
    for (size_t i = 0; i < v->cf->supplement_count; i++) {
        const struct supplement *s = &v->cf->supplements[i];

        scroll_pair(&v->scroll, CASEVIEW_LABEL, instant_short(v->sc, s->recorded_at), STYLE_PLAIN,
                    scope_printf(v->sc, "%s  %s", s->by ? s->by : "", s->text));
    }
}
