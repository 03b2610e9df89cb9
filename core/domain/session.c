/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/session.h"

#include "core/base/text.h"

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

enum rc session_check(struct scope *sc, struct session *s)
{
    struct statement *statements =
        scope_memdup(sc, s->statements, s->statement_count * sizeof(*statements));
    const char **present = scope_alloc(sc, s->present_count, sizeof(*present));

    TRY(text_gate_in(sc, "place", s->place, TEXT_LINE, &s->place));
    for (size_t i = 0; i < s->present_count; i++)
        TRY(gate_needed(sc, scope_printf(sc, "present[%zu]", i + 1), s->present[i], TEXT_LINE,
                        &present[i]));
    TRY(session_check_statements(sc, statements, s->statement_count));
    s->present = present;
    s->statements = statements;
    return RC_OK;
}
