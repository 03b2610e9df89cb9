/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/joining.h"

#include "core/base/text.h"
#include "core/domain/intake.h"
#include "core/domain/merge_field.h"

/* ---- who ---- */

const struct joined *joining_find(const struct casefile *cf, int position)
{
    for (size_t i = 0; i < cf->joined_count; i++)
        if (cf->joined[i].party.position == position)
            return &cf->joined[i];
    return NULL;
}

enum rc joining_named(struct scope *sc, const struct casefile *cf, const char *text, int *position)
{
    struct party *const list = scope_alloc(sc, cf->joined_count, sizeof(*list));

    for (size_t i = 0; i < cf->joined_count; i++)
        list[i] = cf->joined[i].party;
    if (cf->joined_count == 0)
        return fail(sc, RC_INVALID, "party",
                    N_("No party of this case was joined into another. Nothing was saved."));
    return party_find(sc, list, cf->joined_count, "party", text, position);
}

/* ---- whether ---- */

struct pair {
    struct scope *sc;
    const struct casefile *cf;
    const struct party *joins, *stays;
    struct date today;
};

static enum rc check_kind(const struct pair *two)
{
    const struct party *const a = two->joins, *const b = two->stays;

    if (a->role != b->role)
        return fail_words(two->sc, FAIL_WORD(2) | FAIL_WORD(4), RC_INVALID, "party",
                          N_("{1} is there as {2} and {3} as {4}: nobody stands on two sides, so "
                             "correct the role first if it is wrong. Nothing was saved."),
                          a->name, word_label(&role_words, (int)a->role, LANG_EN), b->name,
                          word_label(&role_words, (int)b->role, LANG_EN));
    if (a->type != b->type)
        return fail(two->sc, RC_INVALID, "party",
                    N_("{1} and {2} are a person and an organisation. Nothing was saved."), a->name,
                    b->name);
    if (a->id_number && b->id_number && !text_equal(a->id_number, b->id_number))
        return fail(two->sc, RC_INVALID, "party",
                    N_("{1} and {2} have different identity numbers, so they are two: correct the "
                       "wrong number first. Nothing was saved."),
                    a->name, b->name);
    return RC_OK;
}

/* Words of one helper: a word against none is no difference, and to refuse is to take it back. */
static bool consents_differ(const struct consent *a, const struct consent *b)
{
    return a && b && (a->word == CONSENT_GIVEN) != (b->word == CONSENT_GIVEN);
}

static enum rc fail_helper(const struct pair *two, const char *helper)
{
    return fail(two->sc, RC_INVALID, "party",
                N_("{1} and {2} stand with different words about the sitting in of {3}: ask again "
                   "and record it first. Nothing was saved."),
                two->joins->name, two->stays->name, helper);
}

/* What both said of each helper, and, when both are helpers, what each party said of them. */
static enum rc check_consents(const struct pair *two)
{
    const struct casefile *const cf = two->cf;
    const struct helper a = {.party = two->joins->id, .name = two->joins->name};
    const struct helper b = {.party = two->stays->id, .name = two->stays->name};
    struct helper *list;
    size_t count;

    consent_helpers(two->sc, cf, &list, &count);
    for (size_t i = 0; i < count; i++)
        if (consents_differ(consent_standing(cf, &list[i], a.party, two->today),
                            consent_standing(cf, &list[i], b.party, two->today)))
            return fail_helper(two, list[i].name);
    for (size_t i = 0; i < cf->party_count; i++)
        if (consents_differ(consent_standing(cf, &a, cf->parties[i].id, two->today),
                            consent_standing(cf, &b, cf->parties[i].id, two->today)))
            return fail(two->sc, RC_INVALID, "party",
                        N_("{1} consented that one of {2} and {3} sits in, and not the other: ask "
                           "again and record it first. Nothing was saved."),
                        cf->parties[i].name, a.name, b.name);
    return RC_OK;
}

static enum rc check_choices(const struct pair *two)
{
    const struct casefile *const cf = two->cf;

    for (size_t i = 0; i < cf->choice_count; i++) {
        const int64_t person = cf->choices[i].person;
        const struct mediator_choice *const a =
            choice_standing(cf->choices, cf->choice_count, two->joins->id, person);
        const struct mediator_choice *const b =
            choice_standing(cf->choices, cf->choice_count, two->stays->id, person);

        if (a && b && a->word != b->word)
            return fail(two->sc, RC_INVALID, "party",
                        N_("One of {1} and {2} chose {3} as mediator and the other refused him: "
                           "ask again and record it first. Nothing was saved."),
                        two->joins->name, two->stays->name, cf->choices[i].name);
    }
    return RC_OK;
}

/* The first record that bears the signature of NAME; NULL. */
static const struct session *signed_by(const struct casefile *cf, const char *name)
{
    for (size_t i = 0; i < cf->session_count; i++)
        if (session_mark_of(&cf->sessions[i], name))
            return &cf->sessions[i];
    return NULL;
}

static enum rc check_signatures(const struct pair *two)
{
    const struct session *const a = signed_by(two->cf, two->joins->name);
    const struct session *const b = signed_by(two->cf, two->stays->name);

    if (!a || !b || text_equal(two->joins->name, two->stays->name))
        return RC_OK;
    return fail(two->sc, RC_INVALID, "party",
                N_("{1} signed the record of {2}, and {3} that of {4}: what is signed tells of two "
                   "people. Nothing was saved."),
                two->joins->name, date_iso(two->sc, date_of(a->at)), two->stays->name,
                date_iso(two->sc, date_of(b->at)));
}

static enum rc check_words(const struct pair *two)
{
    const bool refused = date_is_set(two->joins->refused_on);

    if (refused != date_is_set(two->stays->refused_on))
        return fail(two->sc, RC_INVALID, "party",
                    N_("{1} refused mediation and {2} did not: ask, and record it first. Nothing "
                       "was saved."),
                    refused ? two->joins->name : two->stays->name,
                    refused ? two->stays->name : two->joins->name);
    TRY(check_consents(two));
    TRY(check_choices(two));
    return check_signatures(two);
}

/* Whom an agreement binds is settled by a mark on it, and told to people by its paper. */
static enum rc check_open(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *const a = casefile_agreement(cf);

    if (a && agreement_is_marked(a))
        return fail(sc, RC_INVALID, "parties",
                    N_("The agreement bears a mark already, so names, roles and who takes part can "
                       "no longer be changed. Nothing was saved."));
    for (size_t i = 0; i < cf->document_count; i++)
        if (text_equal(cf->documents[i].kind, "agreement"))
            return fail(sc, RC_INVALID, "parties",
                        N_("The agreement was printed already, so who takes part can no longer be "
                           "changed. Nothing was saved."));
    return RC_OK;
}

static enum rc find_pair(struct pair *two, int joins, int stays)
{
    two->joins = casefile_party(two->cf, joins);
    two->stays = casefile_party(two->cf, stays);
    if (!two->joins || !two->stays)
        return fail(two->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    if (two->joins == two->stays)
        return fail(two->sc, RC_INVALID, "party",
                    N_("That is one party already: {1}. Nothing was saved."), two->joins->name);
    /* Parting is simple when nobody stands behind somebody who stands behind a third. */
    for (size_t i = 0; i < two->cf->joined_count; i++)
        if (two->cf->joined[i].into == joins)
            return fail(two->sc, RC_INVALID, "party",
                        N_("{1} was joined into {2} before: join the other one into {2} too. "
                           "Nothing was saved."),
                        two->cf->joined[i].party.name, two->joins->name);
    return RC_OK;
}

enum rc joining_may(struct scope *sc, const struct casefile *cf, int joins, int stays,
                    struct date today)
{
    struct pair two = {.sc = sc, .cf = cf, .today = today};

    TRY(find_pair(&two, joins, stays));
    TRY(dispute_may(sc, &cf->dispute, STEP_CORRECT));
    TRY(check_open(sc, cf));
    TRY(check_kind(&two));
    return check_words(&two);
}

/* ---- the plan ---- */

/* The parties of CF without the one at JOINS, and with STAYS as he will be. Live in SC. */
static const struct party *left_of(struct scope *sc, const struct casefile *cf, int joins,
                                   const struct party *stays, size_t *count)
{
    struct party *const left = scope_alloc(sc, cf->party_count, sizeof(*left));

    *count = 0;
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].position != joins)
            left[(*count)++] = cf->parties[i].position == stays->position ? *stays : cf->parties[i];
    return left;
}

/* Rows of an agreement name people: nobody may be left in them whom the case calls otherwise. */
static enum rc check_agreement(struct scope *sc, const struct casefile *cf, int joins,
                               const struct party *stays)
{
    const struct agreement *const a = casefile_agreement(cf);
    size_t count;

    if (!a)
        return RC_OK;
    const struct party *const left = left_of(sc, cf, joins, stays, &count);
    return agreement_fits(sc, a, left, count);
}

enum rc joining_make(struct scope *sc, const struct casefile *cf,
                     const struct joining_request *request, struct date today,
                     struct joining_plan *plan)
{
    struct merge_choice *const choices =
        scope_memdup(sc, request->choices, request->choice_count * sizeof(*request->choices));
    const struct merge_request chosen = {.choices = choices, .choice_count = request->choice_count};
    struct merge_plan made = {.row_count = 0};

    TRY(joining_may(sc, cf, request->joins, request->stays, today));
    for (size_t i = 0; i < request->choice_count; i++)
        choices[i].party = request->stays;
    made.rows = scope_alloc(sc, MERGE_PARTY - MERGE_NAME, sizeof(*made.rows));
    plan->stays = *casefile_party(cf, request->stays);
    TRY(merge_party(sc, &chosen, &plan->stays, casefile_party(cf, request->joins), &made));
    TRY(merge_check_choices(sc, &chosen, &made));
    plan->rows = made.rows;
    plan->row_count = made.row_count;
    plan->title = cf->dispute.title;
    return check_agreement(sc, cf, request->joins, &plan->stays);
}

void joining_title(struct scope *sc, const struct kind_table *kinds, const struct casefile *cf,
                   int joins, struct joining_plan *plan)
{
    size_t count;
    const struct party *const left = left_of(sc, cf, joins, &plan->stays, &count);

    plan->title =
        intake_retitle(sc, kinds, cf->dispute.title, cf->parties, cf->party_count, left, count);
}

/* ---- parting ---- */

void joining_steps(struct scope *sc, const struct casefile *cf, const struct joining_plan *plan,
                   struct merge_step **steps, size_t *count)
{
    *steps = scope_alloc(sc, plan->row_count + 1, sizeof(**steps));
    *count = 0;
    if (!text_equal(cf->dispute.title, plan->title))
        (*steps)[(*count)++] =
            (struct merge_step){cf->dispute.id, MERGE_TITLE, cf->dispute.title, plan->title};
    for (size_t i = 0; i < plan->row_count; i++) {
        const struct merge_row *const row = &plan->rows[i];

        if (!text_equal(row->stays, row->becomes))
            (*steps)[(*count)++] =
                (struct merge_step){plan->stays.id, row->field, row->stays, row->becomes};
    }
}

/* Ids rise: what has a higher one was written later. */
static enum rc check_extensions(struct scope *sc, const struct casefile *cf, int64_t since)
{
    for (size_t i = 0; i < cf->extension_count; i++)
        if (cf->extensions[i].id > since && !cf->extensions[i].void_reason)
            return fail(sc, RC_INVALID, "parties",
                        N_("Since the joining a period was extended with the consent of all who "
                           "took part: void the extension first. Nothing was saved."));
    return RC_OK;
}

static const struct party *by_id(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].id == id)
            return &cf->parties[i];
    return NULL;
}

enum rc joining_part(struct scope *sc, const struct casefile *cf, const struct joining *j,
                     struct party *stays)
{
    const struct party *const now = by_id(cf, j->stays);

    TRY(dispute_may(sc, &cf->dispute, STEP_CORRECT));
    TRY(check_open(sc, cf));
    TRY(check_extensions(sc, cf, j->id));
    *stays = *now;
    for (size_t i = 0; i < j->step_count; i++) {
        const struct merge_step *const step = &j->steps[i];

        if (!merge_field_of_party(step->field))
            continue;
        if (!text_equal(merge_field_party(sc, stays, step->field), step->became))
            return fail_words(sc, FAIL_WORD(1), RC_INVALID, "party",
                              N_("“{1}” was changed again after the joining: part who was joined "
                                 "later first; what was corrected since can no longer be undone. "
                                 "Nothing was saved."),
                              word_label(&merge_field_words, (int)step->field, LANG_EN));
        merge_field_set_party(stays, step->field, step->was);
    }
    return RC_OK;
}

const char *joining_title_before(const struct joining *j, const char *title)
{
    for (size_t i = 0; i < j->step_count; i++)
        if (j->steps[i].field == MERGE_TITLE && text_equal(j->steps[i].became, title))
            return j->steps[i].was;
    return title;
}
