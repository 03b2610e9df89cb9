/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, brought, tried and added, for show.h. */
#include "cli/show.h"
#include "cli/table.h"
#include "cli/wording.h"

#define INDENT "  "

static struct table new_table(struct command_context *c, size_t columns)
{
    return table_new(c->sc, columns, desk_ambiguous_width(c->desk));
}

static const char *text_or(const char *text, const char *other) { return text ? text : other; }

/* Its number, kind, time, place and length in one line. */
static const char *headline(struct command_context *c, const struct session *s, size_t number)
{
    const char *const length =
        s->minutes > 0 ? say(c->sc, c->lang, N_("{1} minutes"), wording_count(c, s->minutes)) : "";

    return scope_printf(c->sc, "%s  %s  %s  %s",
                        say(c->sc, c->lang, N_("Session {1}: {2}"),
                            wording_count(c, (int64_t)number),
                            word_label(&session_kind_words, (int)s->kind, c->lang)),
                        instant_short(c->sc, s->at), text_or(s->place, ""), length);
}

static void say_marks(struct command_context *c, const struct session *s)
{
    if (s->read_back)
        command_say(c, N_("  Read back: {1}"), s->read_back);
    for (size_t i = 0; i < s->mark_count; i++) {
        const struct session_mark *const m = &s->marks[i];
        const char *const who = scope_printf(c->sc, "%s  %s", m->name, text_or(m->role, ""));

        if (m->refusal)
            command_say(c, N_("  {1}  would not sign on {2}: {3}"), who, date_iso(c->sc, m->on),
                        m->refusal);
        else
            output_line(c->output, scope_printf(c->sc, INDENT "%s  %s  %s", who,
                                                word_label(&how_words, (int)m->how, c->lang),
                                                date_iso(c->sc, m->on)));
    }
}

static void say_session(struct command_context *c, const struct session *s, size_t number)
{
    const char *present = "";

    for (size_t k = 0; k < s->present_count; k++)
        present = tr_join(c->sc, c->lang, present, s->present[k]);
    show_section(c, headline(c, s, number));
    if (s->cause)
        command_say(c, N_("  About: {1}"), s->cause);
    if (s->asked)
        command_say(c, N_("  With: {1}"), s->asked);
    if (present[0] != '\0')
        command_say(c, N_("  Present: {1}"), present);
    if (s->recorder)
        command_say(c, N_("  Recorder: {1}"), s->recorder);
    for (size_t k = 0; k < s->statement_count; k++) {
        const struct statement *const said = &s->statements[k];

        command_say(c, N_("  {1}: {2}"), said->speaker, said->text);
        if (said->added_by)
            command_say(c, N_("     added on {1} by {2}"), instant_short(c->sc, said->added_at),
                        said->added_by);
    }
    if (s->sealed > 0)
        command_say(c, N_("  Its words are sealed: seal read CASE {1}"),
                    wording_count(c, s->sealed));
    say_marks(c, s);
}

/* How many there are and what they advise; their words are for those they name. */
void show_sealed(struct command_context *c, const struct sealed *list, size_t count)
{
    if (count > 0)
        show_section(
            c, say(c->sc, c->lang, N_("Sealed notes in this case: {1}"), wording_count(c, count)));
    for (size_t i = 0; i < count; i++)
        if (list[i].advice)
            command_say(c, N_("  Note {1} advises: {2}"), wording_count(c, list[i].number),
                        list[i].advice);
}

void show_sessions(struct command_context *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->session_count; i++)
        say_session(c, &cf->sessions[i], i + 1);
}

/* "3 pages, copy, compared by 王某某" */
static const char *form(struct command_context *c, const struct evidence *e)
{
    const char *text = "";

    if (e->pages > 0)
        text = say(c->sc, c->lang, N_("{1} pages"), wording_count(c, e->pages));
    text = tr_join(c->sc, c->lang, text, tr(c->lang, e->copy ? N_("copy") : N_("original")));
    if (e->compared_by)
        text = tr_join(c->sc, c->lang, text,
                       say(c->sc, c->lang, N_("compared by {1}"), e->compared_by));
    return text;
}

static void say_piece(struct command_context *c, const struct casefile *cf,
                      const struct evidence *e)
{
    output_line(c->output, scope_printf(c->sc, INDENT "%d  %s  %s  %s", e->ordinal,
                                        word_label(&evidence_words, (int)e->kind, c->lang),
                                        e->title, form(c, e)));
    output_line(c->output, scope_printf(c->sc, INDENT INDENT "%s  %s  %s",
                                        text_or(date_iso(c->sc, e->brought_on), ""),
                                        evidence_bringer(cf, e), text_or(e->source, "")));
    if (e->proves)
        command_say(c, N_("    to show: {1}"), e->proves);
    if (e->file_name)
        command_say(c, N_("    {1}  {2} bytes  SHA-256 {3}"), e->file_name,
                    wording_count(c, e->size), e->digest);
    if (e->void_reason)
        command_say(c, N_("    voided: {1}"), e->void_reason);
}

void show_evidence(struct command_context *c, const struct casefile *cf)
{
    if (cf->evidence_count > 0)
        show_section(c, tr(c->lang, N_("Evidence brought")));
    for (size_t i = 0; i < cf->evidence_count; i++)
        say_piece(c, cf, &cf->evidence[i]);
}

void show_contacts(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 6);

    if (cf->contact_count > 0)
        show_section(c, tr(c->lang, N_("Contacts")));
    for (size_t i = 0; i < cf->contact_count; i++) {
        const struct contact *const k = &cf->contacts[i];

        table_add(&t, instant_short(c->sc, k->at));
        table_add(&t, casefile_party(cf, k->party)->name);
        table_add(&t, word_label(&contact_way_words, (int)k->way, c->lang));
        table_add(&t, word_label(&contact_outcome_words, (int)k->outcome, c->lang));
        table_add(&t, k->by);
        table_add(&t, k->note);
    }
    table_print(&t, INDENT, &c->output->text);
}

void show_supplements(struct command_context *c, const struct casefile *cf)
{
    if (cf->supplement_count > 0)
        show_section(c, tr(c->lang, N_("Supplements")));
    for (size_t i = 0; i < cf->supplement_count; i++) {
        const struct supplement *const s = &cf->supplements[i];

        output_line(c->output,
                    scope_printf(c->sc, INDENT "%s  %s", instant_short(c->sc, s->recorded_at),
                                 text_or(s->by, "")));
        output_line(c->output, scope_printf(c->sc, INDENT INDENT "%s", s->text));
    }
}
