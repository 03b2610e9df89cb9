/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/playbook.h"

#include "core/base/text.h"

#include <string.h>

static bool has_kind(const struct playbook *pb, const struct playbook_question *q)
{
    for (size_t i = 0; i < pb->kind_count; i++)
        if (text_equal(pb->kinds[i], q->kind) || (q->parent && text_equal(pb->kinds[i], q->parent)))
            return true;
    return false;
}

static bool has_word(const struct playbook *pb, const struct playbook_question *q)
{
    for (size_t i = 0; q->narrative && i < pb->word_count; i++)
        if (strstr(q->narrative, pb->words[i]))
            return true;
    return false;
}

int playbook_match(const struct playbook *pb, const struct playbook_question *q)
{
    const struct {
        bool asked, met;
    } conditions[] = {
        {pb->kind_count > 0, has_kind(pb, q)},
        {pb->has_urgency, pb->urgency == q->urgency},
        {pb->has_source, pb->source == q->source},
        {pb->word_count > 0, has_word(pb, q)},
    };
    int met = 0;

    for (size_t i = 0; i < sizeof(conditions) / sizeof(*conditions); i++) {
        if (!conditions[i].asked)
            continue;
        if (!conditions[i].met)
            return -1;
        met++;
    }
    return met;
}

const struct playbook *playbook_choose(const struct playbook *list, size_t count,
                                       const struct playbook_question *q)
{
    const struct playbook *best = NULL;
    int most = -1;

    for (size_t i = 0; i < count; i++) {
        const int met = playbook_match(&list[i], q);

        if (met < 0 || met < most)
            continue;
        if (met > most || strcmp(list[i].id, best->id) < 0)
            best = &list[i];
        most = met;
    }
    return best;
}

bool promise_concerns(const struct promise *promise, enum agency_id agency, bool required)
{
    if (promise->required_only && !required)
        return false;
    return promise->sector == SECTOR_EVERY || agency_get(agency)->social;
}

size_t promise_needs(const struct promise *promise, size_t concerned)
{
    switch (promise->quorum) {
    case QUORUM_ANY:
        return 1;
    case QUORUM_K:
        return promise->k > 0 ? (size_t)promise->k : 1;
    case QUORUM_ALL:
        break;
    }
    return concerned > 0 ? concerned : 1;
}

static enum rc check_seats(struct scope *sc, const struct playbook *pb)
{
    unsigned seated = 0;
    int leads = 0;

    if (pb->seat_count == 0)
        return fail(sc, RC_INVALID, "seats", N_("This playbook has no seat."));
    for (size_t i = 0; i < pb->seat_count; i++) {
        const unsigned bit = 1u << pb->seats[i].agency;

        if (seated & bit)
            return fail(sc, RC_INVALID, "seats",
                        N_("The agency {1} has two seats in this playbook; give it one."),
                        agency_get(pb->seats[i].agency)->code);
        seated |= bit;
        leads += pb->seats[i].lead;
    }
    if (leads > 1)
        return fail(sc, RC_INVALID, "seats", N_("This playbook has more than one lead seat."));
    return RC_OK;
}

static enum rc check_promise(struct scope *sc, const struct playbook *pb, const struct promise *p)
{
    size_t concerned = 0;

    if (text_is_empty(p->code))
        return fail(sc, RC_INVALID, "promises", N_("A promise of this playbook has no code."));
    if (p->within.ms <= 0 || p->acts == 0)
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} needs a length of time and an act that meets it."),
                    p->code);
    if (p->quorum == QUORUM_K && p->k < 1)
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} does not say how many seats must act."), p->code);
    for (size_t i = 0; i < pb->seat_count; i++)
        concerned += promise_concerns(p, pb->seats[i].agency, pb->seats[i].required);
    if (concerned < promise_needs(p, concerned))
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} needs more seats than this playbook has for it."), p->code);
    return RC_OK;
}

enum rc playbook_check_promise(struct scope *sc, const struct playbook *pb, size_t index)
{
    TRY(check_promise(sc, pb, &pb->promises[index]));
    for (size_t i = 0; i < index; i++) /* screens and reports know a promise by its code */
        if (text_equal(pb->promises[i].code, pb->promises[index].code))
            return fail(sc, RC_INVALID, "promises",
                        N_("Two promises of this playbook have the code {1}."),
                        pb->promises[index].code);
    return RC_OK;
}

enum rc playbook_check(struct scope *sc, const struct playbook *pb)
{
    if (text_is_empty(pb->id))
        return fail(sc, RC_INVALID, "id", N_("This playbook has no id."));
    TRY(check_seats(sc, pb));
    if (pb->promise_count == 0)
        return fail(sc, RC_INVALID, "promises", N_("This playbook promises nothing."));
    for (size_t i = 0; i < pb->promise_count; i++)
        TRY(playbook_check_promise(sc, pb, i));
    return RC_OK;
}
