/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/playbook.h"

#include "core/base/text.h"

#include <string.h>

#define WARN_PERCENT 20 /* one minute of five */

bool act_implies(enum act done, enum act act)
{
    if (done == act)
        return true;
    switch (act) {
    case ACT_ACCEPTED:
        return done == ACT_LINKED || done == ACT_ARRIVED || done == ACT_CALMED ||
               done == ACT_BEGUN || done == ACT_HANDED;
    case ACT_ARRIVED:
        return done == ACT_CALMED || done == ACT_BEGUN || done == ACT_HANDED;
    default:
        return false;
    }
}

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
        {pb->sources != 0, (pb->sources & 1u << q->source) != 0},
        {pb->has_risk, pb->risk == q->risk},
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
    return choice_get(promise->choice)->concerns(agency, required);
}

bool promise_meets(const struct promise *promise, enum act done)
{
    if (done == ACT_CALLED || done == ACT_UNREACHED || done == ACT_STOOD_DOWN)
        return false;
    for (enum act act = ACT_CALLED; act <= ACT_STOOD_DOWN; act++)
        if ((promise->acts & 1u << act) && act_implies(done, act))
            return true;
    return false;
}

int promise_level(const struct promise *promise)
{
    return promise->level > LEVEL_FIRST ? promise->level : LEVEL_FIRST;
}

int promise_warn_percent(const struct promise *promise)
{
    return promise->warn_percent > 0 ? promise->warn_percent : WARN_PERCENT;
}

size_t promise_needs(const struct promise *promise, size_t concerned)
{
    const struct turnout nobody = {.concerned = concerned, .k = promise->k};
    const size_t needed = quorum_get(promise->quorum)->measure(&nobody).needed;

    return needed > 0 ? needed : 1;
}

int playbook_seat_level(const struct playbook_seat *seat)
{
    return seat->level > LEVEL_FIRST ? seat->level : LEVEL_FIRST;
}

size_t playbook_seats_of(const struct playbook *pb, int level)
{
    size_t count = 0;

    for (size_t i = 0; i < pb->seat_count; i++)
        count += playbook_seat_level(&pb->seats[i]) == level;
    return count;
}

static enum rc check_seats(struct scope *sc, const struct playbook *pb)
{
    unsigned seated = 0;
    int leads = 0;

    if (playbook_seats_of(pb, LEVEL_FIRST) == 0)
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

enum act promise_start_act(const struct promise *promise)
{
    static const enum act acts[] = {
        [START_DISPATCH] = ACT_CALLED,   [START_REGISTERED] = ACT_CALLED,
        [START_ACCEPTED] = ACT_ACCEPTED, [START_ARRIVED] = ACT_ARRIVED,
        [START_BEGUN] = ACT_BEGUN,       [START_HANDED] = ACT_HANDED,
    };

    return acts[promise->start];
}

bool promise_is_over(const struct promise *promise, enum act act)
{
    const enum act from = promise_start_act(promise);

    return from != act && act_implies(from, act);
}

/* Who starts the clock of a promise has done ACT by then: there would be nothing to wait for. */
static enum rc check_start(struct scope *sc, const struct promise *p)
{
    for (enum act act = ACT_CALLED; act <= ACT_STOOD_DOWN; act++)
        if ((p->acts & 1u << act) && promise_is_over(p, act))
            return fail(sc, RC_INVALID, "promises",
                        N_("The promise {1} runs from “{2}”, when “{3}” is over already."), p->code,
                        word_code(&start_words, (int)p->start), word_code(&act_words, (int)act));
    return RC_OK;
}

/* How far the seats of PB's LEVEL that P concerns can bring it. */
static struct turnout everybody(const struct playbook *pb, const struct promise *p)
{
    struct turnout t = {.k = p->k};

    for (size_t i = 0; i < pb->seat_count; i++) {
        const struct playbook_seat *seat = &pb->seats[i];

        if (playbook_seat_level(seat) != promise_level(p) ||
            !promise_concerns(p, seat->agency, seat->required))
            continue;
        t.concerned++;
        t.acted++;
        t.acted_social += agency_get(seat->agency)->social;
    }
    return t;
}

static enum rc check_promise(struct scope *sc, const struct playbook *pb, const struct promise *p)
{
    const struct turnout all = everybody(pb, p);

    if (text_is_empty(p->code))
        return fail(sc, RC_INVALID, "promises", N_("A promise of this playbook has no code."));
    if ((p->within.ms <= 0 && p->working_days <= 0) || p->acts == 0)
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} needs a length of time and an act that meets it."),
                    p->code);
    if (p->quorum == QUORUM_K && p->k < 1)
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} does not say how many seats must act."), p->code);
    if (promise_level(p) > (int)pb->level_count + 1)
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} is about a level that this playbook does not have."),
                    p->code);
    if (quorum_get(p->quorum)->measure(&all).acted < promise_needs(p, all.concerned))
        return fail(sc, RC_INVALID, "promises",
                    N_("The promise {1} needs more seats than this playbook has for it."), p->code);
    return check_start(sc, p);
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

enum rc playbook_check_level(struct scope *sc, const struct playbook *pb, size_t index)
{
    const int64_t before = index > 0 ? pb->levels[index - 1].after.ms : 0;

    if (pb->levels[index].after.ms <= before)
        return fail(sc, RC_INVALID, "levels",
                    N_("Level {1} of this playbook does not come after the one before it."),
                    scope_printf(sc, "%zu", index + 2));
    if (playbook_seats_of(pb, (int)index + 2) == 0)
        return fail(sc, RC_INVALID, "levels", N_("Level {1} of this playbook calls nobody."),
                    scope_printf(sc, "%zu", index + 2));
    return RC_OK;
}

enum rc playbook_check(struct scope *sc, const struct playbook *pb)
{
    if (text_is_empty(pb->id))
        return fail(sc, RC_INVALID, "id", N_("This playbook has no id."));
    TRY(check_seats(sc, pb));
    for (size_t i = 0; i < pb->level_count; i++)
        TRY(playbook_check_level(sc, pb, i));
    if (pb->promise_count == 0)
        return fail(sc, RC_INVALID, "promises", N_("This playbook promises nothing."));
    for (size_t i = 0; i < pb->promise_count; i++)
        TRY(playbook_check_promise(sc, pb, i));
    return RC_OK;
}
