/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/model.h"

#include <assert.h>

#define AGENCY_STAYS DAYS(30) /* after a case was closed */

const char *const place_codes[PLACES] = {NULL, "331002001000", "331002002000", "331003001000"};

/* Which places somebody reaches, one bit each; EVERYWHERE is the whole office, also what lies
 * nowhere in particular. */
#define IN(place)  (1u << (place))
#define EVERYWHERE ((1u << PLACES) - 1)

/* Which of the capacities may, in the order grid worker, mediator, member, dispatcher, head,
 * auditor, administrator, carer; and how near the case must be:
 *   -  never             *  always             o  he registered or handles it
 *   t  that, or he or his agency is in the team
 *   s  as t, but for his own agency alone unless the case is his own
 *   r  as far as the appointment reaches */
static const struct law {
    enum sight sight; /* he must have of it */
    char near[CAPACITY_COUNT + 1];
} laws[RIGHTS] = {
    [RIGHT_REGISTER] = {SIGHT_NONE, "**-**--*"},   [RIGHT_SEARCH] = {SIGHT_NONE, "******-*"},
    [RIGHT_DISPATCH] = {SIGHT_HEADER, "or-rr--t"}, [RIGHT_RESPOND] = {SIGHT_HEADER, "srsrr--s"},
    [RIGHT_WORK] = {SIGHT_FACTS, "-r--r--t"},      [RIGHT_NOTE] = {SIGHT_FACTS, "trtor--t"},
    [RIGHT_CLOSE] = {SIGHT_FACTS, "-r--r---"},     [RIGHT_VOID] = {SIGHT_HEADER, "oo-or---"},
    [RIGHT_REVEAL] = {SIGHT_FACTS, "-r-or--t"},    [RIGHT_CLASSIFY] = {SIGHT_FACTS, "-r-or--t"},
    [RIGHT_SUPERVISE] = {SIGHT_FACTS, "----r---"}, [RIGHT_BREAK_GLASS] = {SIGHT_NONE, "-*-***-*"},
    [RIGHT_PEOPLE] = {SIGHT_NONE, "------*-"},     [RIGHT_SECOND] = {SIGHT_NONE, "----**--"},
};

/* What a capacity sees of the cases of its area: nothing, the head, the facts. */
static const char eyes[CAPACITY_COUNT][4] = {
    /*                   ordinary, confidential, hidden */
    [CAPACITY_GRID] = "hh-",       [CAPACITY_MEDIATOR] = "fh-",   [CAPACITY_MEMBER] = "---",
    [CAPACITY_DISPATCHER] = "hhh", [CAPACITY_SUPERVISOR] = "fff", [CAPACITY_AUDITOR] = "hh-",
    [CAPACITY_ADMIN] = "---",      [CAPACITY_CARER] = "-hh",
};

static enum sight seen_by(enum capacity capacity, enum secrecy secrecy)
{
    const char eye = eyes[capacity][secrecy];

    return eye == 'f' ? SIGHT_FACTS : eye == 'h' ? SIGHT_HEADER : SIGHT_NONE;
}

bool model_holds(const struct model *o, const struct hand *h)
{
    const int today = date_of(o->now).day;

    return !h->ended && !h->waits && (!date_is_set(h->from) || h->from.day <= today) &&
           (!date_is_set(h->until) || today <= h->until.day);
}

/* Where H reaches. The street and the district of the office hold the whole of it; so does a grid
 * that is the street of the office. */
static unsigned area_of(const struct model *o, const struct hand *h)
{
    const enum place place = h->place ? h->place : o->fellows[h->holder].place;

    switch (h->reach) {
    case REACH_COMMITTEE:
        return EVERYWHERE;
    case REACH_GRID:
        return place == PLACE_NONE ? 0 : place == PLACE_HERE ? EVERYWHERE : IN(place);
    case REACH_STREET:
        return place <= PLACE_HERE ? EVERYWHERE : IN(place);
    case REACH_DISTRICT:
        return place == PLACE_AWAY ? IN(place) : EVERYWHERE;
    default:
        return 0;
    }
}

static bool in_area(const struct model *o, const struct hand *h, const struct matter *m)
{
    return area_of(o, h) & IN(m->place);
}

/* Calls DO with each appointment H that WHO holds today. */
#define EACH(o, who, h)                                                                            \
    for (const struct hand *h = (o)->hands; h < (o)->hands + (o)->hand_count; h++)                 \
        if (h->holder == (who) && model_holds(o, h))

/* Does WHO hold something else than these two? Who only administers has no cases, and who only
 * administers or audits does not act for his agency. */
static bool holds_besides(const struct model *o, int who, enum capacity a, enum capacity b)
{
    EACH(o, who, h)
    if (h->capacity != a && h->capacity != b)
        return true;
    return false;
}

static bool is_own(int who, const struct matter *m)
{
    return m->registrar == who || m->handler == who;
}

static bool in_team(const struct model *o, int who, const struct matter *m)
{
    const int64_t id = o->fellows[who].id;

    for (size_t i = 0; i < m->chair_count; i++)
        if (m->chairs[i].person == id || m->chairs[i].deputy == id)
            return true;
    return false;
}

/* His agency was called, and that is not long over; of a hidden case only if it was nobody in
 * particular who was called. The committee is no such agency: all its people would be in. */
static bool agency_in_team(const struct model *o, int who, const struct matter *m)
{
    const struct fellow *f = &o->fellows[who];

    if (f->agency == AGENCY_COMMITTEE || !holds_besides(o, who, CAPACITY_ADMIN, CAPACITY_AUDITOR) ||
        (m->closed && instant_before(instant_after(m->closed_at, AGENCY_STAYS), o->now)))
        return false;
    for (size_t i = 0; i < m->chair_count; i++)
        if (m->chairs[i].agency == f->agency &&
            (m->secrecy != SECRECY_HIDDEN || m->chairs[i].person == 0))
            return true;
    return false;
}

static bool has_to_do_with(const struct model *o, int who, const struct matter *m)
{
    return is_own(who, m) || in_team(o, who, m) || agency_in_team(o, who, m);
}

enum sight model_sight(const struct model *o, int who, const struct matter *m)
{
    enum sight best = SIGHT_NONE;

    if (!holds_besides(o, who, CAPACITY_ADMIN, CAPACITY_ADMIN))
        return SIGHT_NONE;
    if (has_to_do_with(o, who, m) || m->glass[who] > o->now.ms)
        return SIGHT_FACTS;
    EACH(o, who, h)
    {
        const enum sight s = in_area(o, h, m) ? seen_by(h->capacity, m->secrecy) : SIGHT_NONE;

        best = s > best ? s : best;
    }
    return best;
}

bool model_ever(const struct model *o, int who, enum right right)
{
    EACH(o, who, h)
    if (laws[right].near[h->capacity] != '-')
        return true;
    return false;
}

static bool is_near(const struct model *o, const struct hand *h, char near, const struct matter *m,
                    enum agency_id agency)
{
    const bool own = is_own(h->holder, m), involved = has_to_do_with(o, h->holder, m);

    switch (near) {
    case '*':
        return true;
    case 'o':
        return own;
    case 't':
        return involved;
    case 's':
        return own ||
               (involved && (agency == AGENCY_NONE || agency == o->fellows[h->holder].agency));
    case 'r':
        return own || (involved && h->reach != REACH_OWN) ||
               (in_area(o, h, m) && seen_by(h->capacity, m->secrecy) > SIGHT_NONE);
    default:
        return false;
    }
}

bool model_may(const struct model *o, int who, enum right right, const struct matter *m,
               enum agency_id agency)
{
    if (model_sight(o, who, m) < laws[right].sight)
        return false;
    EACH(o, who, h)
    if (is_near(o, h, laws[right].near[h->capacity], m, agency))
        return true;
    return false;
}

/* ---- appointments ---- */

/* Not ended, and not over: it holds, waits, or has still to begin. */
static bool is_alive(const struct model *o, const struct hand *h)
{
    return !h->ended && (!date_is_set(h->until) || date_of(o->now).day <= h->until.day);
}

static bool is_pair(enum capacity a, enum capacity b)
{
    return (a == CAPACITY_ADMIN && b == CAPACITY_AUDITOR) ||
           (b == CAPACITY_ADMIN && a == CAPACITY_AUDITOR);
}

bool model_fits(const struct model *o, const struct hand *h)
{
    if (h->capacity == CAPACITY_MEMBER && h->reach > REACH_TEAM)
        return false;
    for (int i = 0; i < o->hand_count; i++) {
        const struct hand *held = &o->hands[i];
        const bool same =
            held->capacity == h->capacity && held->reach == h->reach && held->place == h->place;

        if (held->holder == h->holder && is_alive(o, held) &&
            (same || is_pair(held->capacity, h->capacity)))
            return false;
    }
    return true;
}

/* A head may give what watches nobody on his own; anything else waits for a head or an auditor who
 * is neither giver nor holder, as long as there is one. */
bool model_must_wait(const struct model *o, const struct hand *new)
{
    const bool watches = new->capacity == CAPACITY_SUPERVISOR ||
                         new->capacity == CAPACITY_AUDITOR || new->capacity == CAPACITY_ADMIN;
    bool another = false;

    for (int i = 0; i < o->hand_count; i++) {
        const struct hand *h = &o->hands[i];

        if (!model_holds(o, h) ||
            (h->capacity != CAPACITY_SUPERVISOR && h->capacity != CAPACITY_AUDITOR))
            continue;
        if (h->holder == new->giver && h->capacity == CAPACITY_SUPERVISOR && !watches)
            return false;
        another = another || (h->holder != new->giver && h->holder != new->holder);
    }
    return another;
}

bool model_another(const struct model *o, int who, enum capacity capacity)
{
    for (int i = 0; i < o->hand_count; i++) {
        const struct hand *h = &o->hands[i];

        if (h->holder != who && h->capacity == capacity && !date_is_set(h->until) &&
            model_holds(o, h) && !o->fellows[h->holder].disabled)
            return true;
    }
    return false;
}
