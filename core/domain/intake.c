/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/intake.h"

#include "core/base/text.h"

#include <string.h>

static enum rc check_texts(struct scope *sc, struct intake *in)
{
    TRY(text_gate_in(sc, "token", in->token, TEXT_LINE, &in->token));
    TRY(text_gate_in(sc, "title", in->title, TEXT_LINE, &in->title));
    TRY(text_gate_in(sc, "place", in->place, TEXT_LINE, &in->place));
    TRY(text_gate_in(sc, "division", in->division, TEXT_LINE, &in->division));
    TRY(text_gate_in(sc, "narrative", in->narrative, TEXT_LONG, &in->narrative));
    if (!in->narrative)
        return fail(sc, RC_INVALID, "narrative",
                    N_("narrative: say in a few words what happened; nothing was saved."));
    return RC_OK;
}

static enum rc check_head(struct scope *sc, struct intake *in, const struct kind_table *kinds,
                          const struct division_table *divisions, struct instant now)
{
    const struct kind *kind;

    TRY(kind_check(sc, kinds, "kind", in->kind, &kind));
    in->kind = kind->code;
    if (in->division) {
        in->division = text_halfwidth(sc, in->division);
        TRY(division_check(sc, divisions, "division", in->division));
    }
    if (instant_is_set(in->occurred_at) && instant_before(now, in->occurred_at))
        return fail(sc, RC_INVALID, "occurred_at",
                    N_("occurred_at: {1} has not come yet; nothing was saved."),
                    instant_rfc3339(sc, in->occurred_at));
    return RC_OK;
}

static enum rc check_parties(struct scope *sc, struct intake *in, struct date today)
{
    if (in->party_count == 0)
        return fail(sc, RC_INVALID, "parties",
                    N_("parties: a case needs at least one party; nothing was saved."));
    for (size_t i = 0; i < in->party_count; i++) {
        if (!in->placed)
            in->parties[i].position = (int)i + 1;
        TRY(party_check(sc, &in->parties[i], today));
    }
    return RC_OK;
}

enum rc intake_check(struct scope *sc, struct intake *in, const struct kind_table *kinds,
                     const struct division_table *divisions, struct instant now, bool lenient)
{
    TRY(check_texts(sc, in));
    TRY(check_head(sc, in, kinds, divisions, now));
    TRY(check_parties(sc, in, date_of(now)));
    TRY(session_check_statements(sc, in->statements, in->statement_count));
    if (!in->has_agreement)
        return RC_OK;
    if (!lenient)
        return agreement_check(sc, &in->agreement, in->parties, in->party_count);
    TRY(agreement_gate(sc, &in->agreement));
    return agreement_reckon(sc, &in->agreement);
}

/* "吴某等", "蒋某": the first of ROLE whose name is known, and that there are others. */
static const char *side(struct scope *sc, const struct party *parties, size_t count, enum role role)
{
    const char *first = NULL;
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        const struct party *p = &parties[i];

        if (p->role != role)
            continue;
        found++;
        if (!first && !text_equal(p->name, PARTY_UNVERIFIED))
            first = p->name;
    }
    if (!first)
        return NULL;
    return found > 1 ? scope_printf(sc, "%s等", first) : first;
}

static bool ends_with(const char *text, const char *end)
{
    const size_t length = strlen(text), size = strlen(end);

    return length >= size && strcmp(text + length - size, end) == 0;
}

static const char *title_of(struct scope *sc, const struct party *parties, size_t count,
                            const struct kind *kind)
{
    const char *applicants = side(sc, parties, count, ROLE_APPLICANT);
    const char *respondents = side(sc, parties, count, ROLE_RESPONDENT);
    const bool both = applicants && respondents;
    const bool named = ends_with(kind->label, "纠纷") || ends_with(kind->label, "争议");

    return scope_printf(sc, "%s%s%s%s%s", applicants ? applicants : "", both ? "与" : "",
                        respondents ? respondents : "", kind->label, named ? "" : "纠纷");
}

const char *intake_title(struct scope *sc, const struct intake *in, const struct kind *kind)
{
    return title_of(sc, in->parties, in->party_count, kind);
}

const char *intake_retitle(struct scope *sc, const struct kind_table *kinds, const char *title,
                           const struct party *before, size_t before_count,
                           const struct party *parties, size_t count)
{
    for (size_t i = 0; i < kinds->count; i++)
        if (text_equal(title, title_of(sc, before, before_count, &kinds->rows[i])))
            return title_of(sc, parties, count, &kinds->rows[i]);
    return title;
}
