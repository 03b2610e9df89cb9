/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stddef.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/joining.h"
#include "core/domain/merge_field.h"

static const struct party *party_of(const struct merge_plan *plan, int position)
{
    return party_at(plan->parties, plan->party_count, position);
}

void merge_steps(struct scope *sc, const struct casefile *stays, const struct merge_plan *plan,
                 struct merge_step **steps, size_t *count)
{
    *steps = scope_alloc(sc, plan->row_count, sizeof(**steps));
    *count = 0;
    for (size_t i = 0; i < plan->row_count; i++) {
        const struct merge_row *const row = &plan->rows[i];
        const bool added = row->field == MERGE_PARTY;

        if (!added && text_equal(row->stays, row->becomes))
            continue;
        (*steps)[(*count)++] = (struct merge_step){
            .subject = row->party ? party_of(plan, row->party)->id : stays->dispute.id,
            .field = row->field,
            .was = added ? NULL : row->stays,
            .became = added ? NULL : row->becomes};
    }
}

/* A list of what was written in a case: its rows have an id somewhere. */
struct written {
    const void *rows;
    size_t count, size, id;
    const char *what; /* msgid */
};

/* Ids rise: what has a higher one was written later. */
static bool is_later(const struct written *w, int64_t id)
{
    for (size_t i = 0; i < w->count; i++) {
        const char *const row = (const char *)w->rows + i * w->size;
        int64_t found;

        memcpy(&found, row + w->id, sizeof(found));
        if (found > id)
            return true;
    }
    return false;
}

/* What in CF was written after M and rests on who its parties are (msgid); NULL: nothing. */
static const char *rests_on(const struct casefile *cf, const struct merger *m)
{
#define WRITTEN(list, type, what)                                                                  \
    {                                                                                              \
        cf->list, cf->type##_count, sizeof(*cf->list), offsetof(struct type, id), what             \
    }
    const struct written all[] = {
        WRITTEN(agreements, agreement, N_("an agreement")),
        WRITTEN(sessions, session, N_("a session")),
        WRITTEN(documents, document, N_("a printed paper")),
        WRITTEN(consents, consent, N_("a consent")),
        {cf->choices, cf->choice_count, sizeof(*cf->choices), offsetof(struct mediator_choice, id),
         N_("a choice of mediator")},
        WRITTEN(relations, relation, N_("a relation")),
        WRITTEN(contacts, contact, N_("a contact")),
        WRITTEN(evidence, evidence, N_("a piece of evidence")),
        WRITTEN(visits, visit, N_("a visit")),
        WRITTEN(handouts, handout, N_("a handing out")),
    };
#undef WRITTEN

    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        if (is_later(&all[i], m->id))
            return all[i].what;
    return NULL;
}

/* ---- parties who were joined since ---- */

struct undoing {
    struct scope *sc;
    const struct casefile *stays;
    const struct merger *m;
    const struct joining *joinings;
    size_t joining_count;
};

static bool is_since(const struct undoing *u, const struct joining *j, int64_t party)
{
    return j->id > u->m->id && (j->joins == party || j->stays == party);
}

/* Did the merging write one of the two who are joined by J? */
static bool concerns(const struct undoing *u, const struct joining *j)
{
    for (size_t i = 0; i < u->m->step_count; i++)
        if (is_since(u, j, u->m->steps[i].subject))
            return true;
    return false;
}

/* Two who are one person may have one name: "3 蒋强". */
static const char *who(const struct undoing *u, int64_t party)
{
    const struct casefile *const cf = u->stays;
    const struct party *p = NULL;

    for (size_t i = 0; i < cf->joined_count; i++)
        p = cf->joined[i].party.id == party ? &cf->joined[i].party : p;
    for (size_t i = 0; i < cf->party_count; i++)
        p = cf->parties[i].id == party ? &cf->parties[i] : p;
    return p ? scope_printf(u->sc, "%d %s", p->position, p->name) : "";
}

/* Who was joined last is parted first. */
static enum rc check_joinings(const struct undoing *u)
{
    const struct dispute *const d = &u->stays->dispute;

    for (size_t i = u->joining_count; i > 0; i--) {
        const struct joining *const j = &u->joinings[i - 1];

        if (!instant_is_set(j->parted_at) && concerns(u, j))
            return fail(u->sc, RC_INVALID, "case",
                        N_("After the merging {1} was joined into {2}: part these two in case {3} "
                           "first, then undo the merging. Nothing was saved."),
                        who(u, j->joins), who(u, j->stays),
                        scope_printf(u->sc, "%d/%" PRId64, d->year, d->register_number));
    }
    return RC_OK;
}

/* The revision of a party whom the merging added and whom only joining and parting wrote since:
 * each writes both rows once. */
static int64_t untouched(const struct undoing *u, int64_t party)
{
    int64_t rev = 1;

    for (size_t i = 0; i < u->joining_count; i++)
        if (is_since(u, &u->joinings[i], party))
            rev += 2;
    return rev;
}

/* ---- undoing ---- */

static size_t find_party(const struct party *parties, size_t count, int64_t id)
{
    size_t at = 0;

    while (at < count && parties[at].id != id)
        at++;
    return at;
}

static enum rc changed(struct scope *sc, enum merge_field field)
{
    return fail_words(
        sc, FAIL_WORD(1), RC_INVALID, "case",
        N_("“{1}” was changed again after the merging, so it can no longer be undone; "
           "correct the case instead. Nothing was saved."),
        word_label(&merge_field_words, (int)field, LANG_EN));
}

/* Added parties are the last ones. */
static enum rc take_away(const struct undoing *u, const struct party *parties, size_t at,
                         size_t *left)
{
    if (parties[at].rev != untouched(u, parties[at].id) || at + 1 != *left)
        return changed(u->sc, MERGE_PARTY);
    (*left)--;
    return RC_OK;
}

static enum rc undo_step(const struct undoing *u, const struct merge_step *step,
                         struct dispute *head, struct party *parties, size_t *left)
{
    const size_t count = u->stays->party_count;
    const size_t at = find_party(parties, count, step->subject);
    struct scope *const sc = u->sc;

    if (!merge_field_of_party(step->field)) {
        if (!text_equal(merge_field_head(sc, head, step->field), step->became))
            return changed(sc, step->field);
        merge_field_set_head(head, step->field, step->was);
        return RC_OK;
    }
    if (at == count)
        return changed(sc, MERGE_PARTY);
    if (step->field == MERGE_PARTY)
        return take_away(u, parties, at, left);
    if (!text_equal(merge_field_party(sc, &parties[at], step->field), step->became))
        return changed(sc, step->field);
    merge_field_set_party(&parties[at], step->field, step->was);
    return RC_OK;
}

enum rc merge_undo(struct scope *sc, const struct casefile *stays, const struct merger *m,
                   const struct joining *joinings, size_t count, struct dispute *head,
                   struct party *parties, size_t *left)
{
    const struct undoing u = {sc, stays, m, joinings, count};
    const char *const what = rests_on(stays, m);

    TRY(dispute_may(sc, &stays->dispute, STEP_CORRECT));
    if (what)
        return fail_words(sc, FAIL_WORD(1), RC_INVALID, "case",
                          N_("Since the merging {1} was recorded in the case that stays, so it can "
                             "no longer be undone. Nothing was saved."),
                          what);
    TRY(check_joinings(&u));
    *head = stays->dispute;
    *left = stays->party_count;
    for (size_t i = 0; i < stays->party_count; i++)
        parties[i] = stays->parties[i];
    /* The last added party goes first. */
    for (size_t i = m->step_count; i > 0; i--)
        TRY(undo_step(&u, &m->steps[i - 1], head, parties, left));
    return RC_OK;
}
