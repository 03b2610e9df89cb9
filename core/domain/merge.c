/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/merge.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/merge_field.h"
#include "core/domain/team.h"

static const struct word sides[] = {
#define ROW(name, code, label) {name, code, label},
    WORDS_MERGE_SIDE(ROW)};
const struct word_list merge_side_words = {sides, sizeof(sides) / sizeof(*sides)};

static const struct word fields[] = {WORDS_MERGE_FIELD(ROW)
#undef ROW
};
const struct word_list merge_field_words = {fields, sizeof(fields) / sizeof(*fields)};

#define FIELDS (sizeof(fields) / sizeof(*fields))

/* ---- whether ---- */

static const char *number_of(struct scope *sc, const struct dispute *d)
{
    return scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number);
}

/* Is a team of CF still out? It may be stood down then. */
static bool is_out(struct scope *sc, const struct casefile *cf)
{
    const struct error before = sc->error;
    bool out = false;

    for (size_t i = 0; i < cf->dispatch_count; i++)
        out = out || team_may_stand_down(sc, &cf->dispatches[i], AGENCY_NONE) == RC_OK;
    sc->error = before;
    return out;
}

static bool holds_evidence(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (!cf->evidence[i].void_reason)
            return true;
    return false;
}

enum rc merge_may(struct scope *sc, const struct casefile *stays, const struct casefile *ends)
{
    const char *const number = number_of(sc, &ends->dispute);

    if (stays->dispute.id == ends->dispute.id)
        return fail(sc, RC_INVALID, "case", N_("That is one case already: {1}. Nothing was saved."),
                    number);
    TRY(dispute_may(sc, &stays->dispute, STEP_CORRECT));
    TRY(dispute_may(sc, &ends->dispute, STEP_CORRECT));
    if (dispute_may(sc, &ends->dispute, STEP_VOID) != RC_OK)
        return fail(
            sc, RC_INVALID, "case",
            N_("Mediation of case {1} has begun, so it cannot end in another one: merge the "
               "other case into it, or close one of them with a reason. Nothing was "
               "saved."),
            number);
    if (holds_evidence(ends))
        return fail(sc, RC_INVALID, "case",
                    N_("Case {1} holds evidence: take it into the case that stays and void it here "
                       "first. Nothing was saved."),
                    number);
    if (is_out(sc, ends))
        return fail(sc, RC_INVALID, "case",
                    N_("A team is out for case {1}: stand it down first, or merge the other case "
                       "into this one. Nothing was saved."),
                    number);
    return RC_OK;
}

/* ---- the plan ---- */

struct maker {
    struct scope *sc;
    const struct likeness_rules *rules;
    const struct casefile *stays, *ends;
    const struct merge_request *request;
    struct merge_plan *plan;
};

/* Is this of a kind that nobody chooses, because the stricter holds? */
static bool is_strict(enum merge_field field)
{
    return field == MERGE_SECRECY || field >= MERGE_ADDRESS_SECRET;
}

bool merge_may_take(const struct merge_row *row, enum merge_side side)
{
    const bool both = row->stays && row->ends;

    if (is_strict(row->field))
        return false;
    return side == SIDE_BOTH ? both && row->field == MERGE_NARRATIVE : true;
}

static enum rc choose(const struct maker *m, struct merge_row *row)
{
    row->side = text_is_empty(row->stays) && !text_is_empty(row->ends) ? SIDE_ENDS : SIDE_STAYS;
    for (size_t i = 0; i < m->request->choice_count; i++) {
        const struct merge_choice *const c = &m->request->choices[i];

        if (c->party != row->party || c->field != row->field)
            continue;
        if (c->side == SIDE_BOTH && row->field != MERGE_NARRATIVE)
            return fail(m->sc, RC_INVALID, "take",
                        N_("Only what happened can be taken from both cases. Nothing was saved."));
        row->side = c->side;
    }
    if (row->side == SIDE_BOTH && (text_is_empty(row->stays) || text_is_empty(row->ends)))
        row->side = text_is_empty(row->stays) ? SIDE_ENDS : SIDE_STAYS;
    row->becomes = row->side == SIDE_STAYS  ? row->stays
                   : row->side == SIDE_ENDS ? row->ends
                                            : scope_printf(m->sc, "%s\n%s", row->stays, row->ends);
    return RC_OK;
}

static void add_row(struct merge_plan *plan, const struct merge_row *row)
{
    if (!row->stays && !row->ends)
        return;
    plan->rows[plan->row_count] = *row;
    plan->rows[plan->row_count++].same = text_equal(row->stays, row->ends);
}

static enum rc make_head(const struct maker *m)
{
    const struct dispute *const a = &m->stays->dispute, *const b = &m->ends->dispute;

    m->plan->head = *a;
    for (enum merge_field field = 0; !merge_field_of_party(field); field++) {
        struct merge_row row = {.field = field,
                                .stays = merge_field_head(m->sc, a, field),
                                .ends = merge_field_head(m->sc, b, field)};

        TRY(choose(m, &row));
        if (field == MERGE_SECRECY) {
            row.side = b->secrecy > a->secrecy ? SIDE_ENDS : SIDE_STAYS;
            row.becomes = row.side == SIDE_ENDS ? row.ends : row.stays;
        }
        merge_field_set_head(&m->plan->head, field, row.becomes);
        add_row(m->plan, &row);
    }
    return RC_OK;
}

/* ---- parties ---- */

/* Who of the case that stays AT of the other one was said to be; -1: nothing was said. */
static int said_to_be(const struct maker *m, int at)
{
    for (size_t i = 0; i < m->request->same_count; i++)
        if (m->request->same[i].ends == at)
            return m->request->same[i].stays;
    return -1;
}

static bool is_taken(const int *pairs, size_t count, int position)
{
    for (size_t i = 0; i < count; i++)
        if (pairs[i] == position)
            return true;
    return false;
}

/* Who is most alike, from a name that is the same on, and not spoken for. */
static int most_alike(const struct maker *m, const struct party *p, const int *pairs, size_t count)
{
    int best = m->rules->weights[LIKE_NAME_VARIANT], position = 0;

    for (size_t i = 0; i < m->stays->party_count; i++) {
        const struct likeness l = likeness_parties(m->sc, m->rules, &m->stays->parties[i], p);

        if (is_taken(pairs, count, m->stays->parties[i].position) || l.score < best || l.score == 0)
            continue;
        best = l.score + 1;
        position = m->stays->parties[i].position;
    }
    return position;
}

static enum rc check_same(const struct maker *m)
{
    for (size_t i = 0; i < m->request->same_count; i++) {
        const struct merge_same *const s = &m->request->same[i];

        if (!casefile_party(m->ends, s->ends) ||
            (s->stays != 0 && !casefile_party(m->stays, s->stays)))
            return fail(m->sc, RC_INVALID, "same",
                        N_("The case has no party with that number. Nothing was saved."));
        for (size_t k = 0; k < i; k++)
            if (m->request->same[k].ends == s->ends ||
                (s->stays > 0 && m->request->same[k].stays == s->stays))
                return fail(m->sc, RC_INVALID, "same",
                            N_("One party was named twice. Nothing was saved."));
    }
    return RC_OK;
}

/* PAIRS[I] is who party I of the case that ends is in the other one, by position; 0: nobody. */
static enum rc pair_parties(const struct maker *m, int *pairs)
{
    const size_t count = m->ends->party_count;

    TRY(check_same(m));
    for (size_t i = 0; i < count; i++) {
        const int said = said_to_be(m, m->ends->parties[i].position);

        pairs[i] = said > 0 ? said : 0;
    }
    for (size_t i = 0; i < count; i++)
        if (said_to_be(m, m->ends->parties[i].position) < 0)
            pairs[i] = most_alike(m, &m->ends->parties[i], pairs, count);
    return RC_OK;
}

/* What is stricter holds: an address that is secret in one case is no less so in the other. */
static void be_strict(struct merge_row *row)
{
    row->side = row->stays ? SIDE_STAYS : SIDE_ENDS;
    row->becomes = row->stays ? row->stays : row->ends;
}

static enum rc take_fields(const struct maker *m, struct party *p, const struct party *other)
{
    const struct party before = *p;

    for (enum merge_field field = MERGE_NAME; field < MERGE_PARTY; field++) {
        struct merge_row row = {.party = p->position,
                                .field = field,
                                .stays = merge_field_party(m->sc, &before, field),
                                .ends = merge_field_party(m->sc, other, field)};

        if (field == MERGE_NAME && text_equal(row.stays, PARTY_UNVERIFIED))
            row.stays = NULL; /* a name that is known is better */
        TRY(choose(m, &row));
        if (is_strict(field))
            be_strict(&row);
        if (field == MERGE_NAME) {
            row.stays = before.name;
            row.becomes = row.becomes ? row.becomes : before.name;
        }
        merge_field_set_party(p, field, row.becomes);
        add_row(m->plan, &row);
    }
    return RC_OK;
}

enum rc merge_party(struct scope *sc, const struct merge_request *request, struct party *p,
                    const struct party *other, struct merge_plan *plan)
{
    return take_fields(&(struct maker){.sc = sc, .request = request, .plan = plan}, p, other);
}

static void add_party(const struct maker *m, const struct party *other, int position)
{
    struct party *const p = &m->plan->parties[m->plan->party_count++];

    *p = *other;
    p->id = 0;
    p->rev = 0;
    p->position = position;
    add_row(m->plan, &(struct merge_row){.party = p->position,
                                         .field = MERGE_PARTY,
                                         .ends = p->name,
                                         .becomes = p->name,
                                         .side = SIDE_ENDS});
}

static enum rc make_parties(const struct maker *m)
{
    int *const pairs = scope_alloc(m->sc, m->ends->party_count, sizeof(*pairs));
    struct merge_plan *const plan = m->plan;
    int next = casefile_next_position(m->stays);

    TRY(pair_parties(m, pairs));
    plan->parties =
        scope_alloc(m->sc, m->stays->party_count + m->ends->party_count, sizeof(*plan->parties));
    plan->party_count = m->stays->party_count;
    for (size_t i = 0; i < plan->party_count; i++)
        plan->parties[i] = m->stays->parties[i];
    for (size_t i = 0; i < m->ends->party_count; i++)
        if (pairs[i] > 0)
            TRY(take_fields(m, party_among(plan->parties, pairs[i]), &m->ends->parties[i]));
    for (size_t i = 0; i < m->ends->party_count; i++) {
        if (pairs[i] > 0)
            continue;
        pairs[i] = next++;
        add_party(m, &m->ends->parties[i], pairs[i]);
    }
    plan->places = pairs;
    plan->place_count = m->ends->party_count;
    return RC_OK;
}

/* What was signed names who takes part, so that stays. */
static enum rc check_bound(const struct maker *m)
{
    const struct agreement *const a = casefile_agreement(m->stays);
    const struct merge_plan *const plan = m->plan;
    bool changes = false;

    if (!a || !agreement_is_marked(a))
        return RC_OK;
    for (size_t i = 0; i < plan->party_count; i++)
        changes = changes ||
                  (i < m->stays->party_count
                       ? !text_equal(plan->parties[i].name, m->stays->parties[i].name)
                       : agreement_binds(a, &plan->parties[i], plan->parties, plan->party_count));
    if (!changes)
        return RC_OK;
    return fail(m->sc, RC_INVALID, "parties",
                N_("The agreement bears a mark already, so names, roles and who takes part can no "
                   "longer be changed. Nothing was saved."));
}

enum rc merge_check_choices(struct scope *sc, const struct merge_request *request,
                            const struct merge_plan *plan)
{
    for (size_t i = 0; i < request->choice_count; i++) {
        const struct merge_choice *const c = &request->choices[i];
        bool found = false;

        for (size_t k = 0; k < plan->row_count && !found; k++)
            found = plan->rows[k].party == c->party && plan->rows[k].field == c->field &&
                    !is_strict(c->field);
        if (!found)
            return fail(sc, RC_INVALID, "take",
                        N_("There is nothing to choose at “{1}”: neither says anything there, or "
                           "the stricter of both holds. Nothing was saved."),
                        word_code(&merge_field_words, (int)c->field));
    }
    return RC_OK;
}

enum rc merge_make(struct scope *sc, const struct likeness_rules *rules,
                   const struct casefile *stays, const struct casefile *ends,
                   const struct merge_request *request, struct merge_plan *plan)
{
    const struct maker m = {sc, rules, stays, ends, request, plan};

    *plan = (struct merge_plan){.row_count = 0};
    TRY(merge_may(sc, stays, ends));
    plan->rows =
        scope_alloc(sc, FIELDS * (1 + stays->party_count + ends->party_count), sizeof(*plan->rows));
    TRY(make_head(&m));
    TRY(make_parties(&m));
    TRY(merge_check_choices(sc, request, plan));
    return check_bound(&m);
}
