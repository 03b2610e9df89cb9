/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/session.h"

#include "core/base/text.h"
#include "core/domain/casefile.h"

const struct session_rule *session_rule(enum session_kind kind)
{
    static const struct session_rule rules[] = {
        [SESSION_JOINT] = {.mediates = true, .both = true, .placed = true},
        /* One side at a time is mediation all the same, with the other side behind the door. */
        [SESSION_CAUCUS] = {.mediates = true, .asks = true, .placed = true},
        [SESSION_INQUIRY] = {.asks = true, .placed = true},
        [SESSION_VISIT] = {.placed = true},
        [SESSION_HEARING] = {.mediates = true, .both = true, .placed = true},
        [SESSION_PHONE] = {.asks = true},
    };

    return &rules[kind];
}

/* Gate TEXT into *OUT and refuse an empty one: a line without a speaker, a speaker who says
 * nothing and a nameless person present would each be a hole in the record. */
static enum rc gate_needed(struct scope *sc, const char *field, const char *text,
                           enum text_kind kind, const char **out)
{
    TRY(text_gate_in(sc, field, text, kind, out));
    if (!*out)
        return fail(sc, RC_INVALID, field, N_("{1} must not be empty; nothing was saved."), field);
    return RC_OK;
}

enum rc session_check_statements(struct scope *sc, struct statement *statements, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct statement *s = &statements[i];

        TRY(gate_needed(sc, scope_printf(sc, "statements[%zu].speaker", i + 1), s->speaker,
                        TEXT_LINE, &s->speaker));
        TRY(gate_needed(sc, scope_printf(sc, "statements[%zu].text", i + 1), s->text, TEXT_LONG,
                        &s->text));
    }
    return RC_OK;
}

static enum rc check_head(struct scope *sc, struct session *s)
{
    TRY(text_gate_in(sc, "place", s->place, TEXT_LINE, &s->place));
    TRY(text_gate_in(sc, "cause", s->cause, TEXT_LINE, &s->cause));
    TRY(text_gate_in(sc, "recorder", s->recorder, TEXT_LINE, &s->recorder));
    TRY(text_gate_in(sc, "asked", s->asked, TEXT_LINE, &s->asked));
    TRY(text_gate_in(sc, "read_back", s->read_back, TEXT_LINE, &s->read_back));
    if (session_rule(s->kind)->asks && !s->asked)
        return fail(sc, RC_INVALID, "asked",
                    N_("Please say with whom you spoke. Nothing was saved."));
    if (s->minutes < 0 || s->minutes > SESSION_MINUTES_MAX)
        return fail(sc, RC_INVALID, "minutes",
                    N_("A sitting takes 1 to {1} minutes. Nothing was saved."),
                    scope_printf(sc, "%d", SESSION_MINUTES_MAX));
    return RC_OK;
}

enum rc session_check(struct scope *sc, struct session *s)
{
    struct statement *statements =
        scope_memdup(sc, s->statements, s->statement_count * sizeof(*statements));
    const char **present = scope_alloc(sc, s->present_count, sizeof(*present));

    TRY(check_head(sc, s));
    for (size_t i = 0; i < s->present_count; i++)
        TRY(gate_needed(sc, scope_printf(sc, "present[%zu]", i + 1), s->present[i], TEXT_LINE,
                        &present[i]));
    TRY(session_check_statements(sc, statements, s->statement_count));
    s->present = present;
    s->statements = statements;
    return RC_OK;
}

enum rc session_check_mark(struct scope *sc, struct session_mark *m)
{
    TRY(gate_needed(sc, "sign", m->name, TEXT_LINE, &m->name));
    TRY(text_gate_in(sc, "role", m->role, TEXT_LINE, &m->role));
    TRY(text_gate_in(sc, "refuses", m->refusal, TEXT_LINE, &m->refusal));
    if (m->how == HOW_SEALED)
        return fail(sc, RC_INVALID, "how",
                    N_("A record is signed or bears a fingerprint; the seal is for agreements. "
                       "Nothing was saved."));
    return RC_OK;
}

bool session_is_signed(const struct session *s)
{
    for (size_t i = 0; i < s->mark_count; i++)
        if (!s->marks[i].refusal)
            return true;
    return false;
}

bool session_is_private(const struct session *s) { return s->kind == SESSION_CAUCUS; }

const struct session_mark *session_mark_of(const struct session *s, const char *name)
{
    for (size_t i = 0; i < s->mark_count; i++)
        if (!s->marks[i].refusal && text_equal(s->marks[i].name, name))
            return &s->marks[i];
    return NULL;
}

enum rc session_may_change(struct scope *sc, const struct session *s)
{
    if (!session_is_signed(s))
        return RC_OK;
    return fail(sc, RC_INVALID, "record",
                N_("This record was signed, so its words stay as they are; write a new record of "
                   "what is to be put right. Nothing was saved."));
}

enum rc session_numbered(struct scope *sc, const struct casefile *cf, int number,
                         const struct session **out)
{
    if (number < 1 || (size_t)number > cf->session_count)
        return fail(sc, RC_INVALID, "record",
                    N_("This case has no record with the number {1}. Nothing was saved."),
                    scope_printf(sc, "%d", number));
    *out = &cf->sessions[number - 1];
    return RC_OK;
}

void session_gaps(struct gaps *gaps, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->session_count; i++) {
        const struct session *s = &cf->sessions[i];
        const char *number = scope_printf(gaps->sc, "%zu", i + 1);

        if (s->kind == SESSION_PHONE || s->sealed > 0)
            continue;
        if (!session_is_signed(s))
            gap_add(gaps,
                    s->read_back ? N_("Record {1} is not signed.")
                                 : N_("Record {1} was neither read back nor signed."),
                    number, NULL);
        else if (!s->read_back)
            gap_add(gaps, N_("It is not noted that record {1} was read back."), number, NULL);
    }
}
