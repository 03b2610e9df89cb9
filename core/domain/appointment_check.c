/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may appoint, confirm and end: nobody raises himself, and somebody always can. */
#include "core/base/text.h"
#include "core/domain/appointment.h"

static enum rc check_reach(struct scope *sc, const struct appointment *a)
{
    if (a->capacity == CAPACITY_MEMBER && a->reach > REACH_TEAM)
        return fail(
            sc, RC_INVALID, "reach",
            N_("A member of an agency works in its teams; a wider reach is for those of the "
               "office. Nothing was saved."));
    return RC_OK;
}

static bool is_same(const struct appointment *a, const struct appointment *b)
{
    return a->capacity == b->capacity && a->reach == b->reach &&
           text_equal(a->division, b->division);
}

static bool is_pair(enum capacity a, enum capacity b)
{
    return (a == CAPACITY_ADMIN && b == CAPACITY_AUDITOR) ||
           (a == CAPACITY_AUDITOR && b == CAPACITY_ADMIN);
}

static enum rc check_held(struct scope *sc, const struct appointment *a,
                          const struct appointment *held, size_t count, struct date day)
{
    for (size_t i = 0; i < count; i++) {
        const enum appointment_state state = appointment_stands(&held[i], day);

        if (state == APPOINTMENT_ENDED || state == APPOINTMENT_OVER)
            continue;
        if (is_same(a, &held[i]))
            return fail(sc, RC_INVALID, "capacity",
                        N_("This person is appointed to this already. Nothing was saved."));
        if (is_pair(a->capacity, held[i].capacity))
            return fail(sc, RC_INVALID, "capacity",
                        N_("Who administers the system does not audit it; please choose two "
                           "people. Nothing was saved."));
    }
    return RC_OK;
}

enum rc appointment_may_give(struct scope *sc, const struct appointment *a,
                             const struct appointment *held, size_t count, struct date day)
{
    if (a->given_by == a->person)
        return fail(sc, RC_DENIED, "person",
                    N_("Nobody appoints himself; please ask another administrator. Nothing was "
                       "saved."));
    if (date_is_set(a->until) &&
        (a->until.day < day.day || (date_is_set(a->from) && a->until.day < a->from.day)))
        return fail(sc, RC_INVALID, "until",
                    N_("The appointment would be over before it begins. Nothing was saved."));
    TRY(check_reach(sc, a));
    return check_held(sc, a, held, count, day);
}

/* Those who may confirm: the row SECOND of permit.def. */
static bool confirms(const struct appointment *a, struct date day)
{
    return (a->capacity == CAPACITY_SUPERVISOR || a->capacity == CAPACITY_AUDITOR) &&
           appointment_holds(a, day);
}

bool appointment_settled(const struct appointment *a, const struct appointment *all, size_t count,
                         struct date day)
{
    bool another = false;

    for (size_t i = 0; i < count; i++) {
        if (!confirms(&all[i], day))
            continue;
        if (all[i].person == a->given_by && all[i].capacity == CAPACITY_SUPERVISOR &&
            !appointment_watches(a->capacity))
            return true;
        another = another || (all[i].person != a->given_by && all[i].person != a->person);
    }
    return !another;
}

enum rc appointment_may_confirm(struct scope *sc, const struct appointment *a, int64_t person)
{
    if (a->ended_by != 0 || a->confirmed_by != 0 || !appointment_needs_second(a))
        return fail(sc, RC_CONFLICT, "appointment",
                    N_("This appointment does not wait for anybody. Nothing was changed."));
    if (a->given_by == person || a->person == person)
        return fail(sc, RC_DENIED, "appointment",
                    N_("Another person must confirm it: neither who gave it nor who is to hold it. "
                       "Nothing was saved."));
    return RC_OK;
}

/* Does anybody but PERSON hold CAPACITY without an end? */
static bool kept_by_another(const struct appointment *all, size_t count, int64_t person,
                            enum capacity capacity, struct date day)
{
    for (size_t i = 0; i < count; i++) {
        const struct appointment *a = &all[i];

        if (a->person != person && a->capacity == capacity && !date_is_set(a->until) &&
            appointment_holds(a, day))
            return true;
    }
    return false;
}

bool appointment_administered(const struct appointment *all, size_t count, int64_t person,
                              struct date day)
{
    return kept_by_another(all, count, person, CAPACITY_ADMIN, day);
}

bool appointment_last_head(const struct appointment *all, size_t count, int64_t person,
                           struct date day)
{
    return kept_by_another(all, count, 0, CAPACITY_SUPERVISOR, day) &&
           !kept_by_another(all, count, person, CAPACITY_SUPERVISOR, day);
}

enum rc appointment_may_end(struct scope *sc, const struct appointment *a,
                            const struct appointment *all, size_t count, struct date day)
{
    if (a->ended_by != 0)
        return fail(sc, RC_CONFLICT, "appointment",
                    N_("This appointment is ended already. Nothing was changed."));
    if (a->capacity == CAPACITY_ADMIN && appointment_holds(a, day) &&
        !appointment_administered(all, count, a->person, day))
        return fail(sc, RC_INVALID, "appointment",
                    N_("Somebody must administer the system without an end; please appoint another "
                       "person first. Nothing was saved."));
    if (a->capacity == CAPACITY_SUPERVISOR && appointment_holds(a, day) &&
        !kept_by_another(all, count, a->person, CAPACITY_SUPERVISOR, day))
        return fail(sc, RC_INVALID, "appointment",
                    N_("The office must have a head; please appoint another person first. Nothing "
                       "was saved."));
    return RC_OK;
}
