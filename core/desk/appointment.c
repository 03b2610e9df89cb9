/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/appointment.h"

#include "core/base/text.h"
#include "core/desk/appointment_work.h"
#include "core/store/appointment_store.h"
#include "core/store/office_store.h"

static enum rc all_of(struct work *w, struct appointment **list, size_t *count)
{
    return appointment_list(w->sc, w->tx.engine, w->tx.office, 0, list, count);
}

static bool stays(const struct person *people, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id == id)
            return !people[i].disabled && !date_is_set(people[i].until);
    return false;
}

/* All appointments of those whose post has no end: who may go cannot be counted on. */
static enum rc lasting(struct work *w, struct appointment **list, size_t *count)
{
    struct person *people;
    size_t people_count, kept = 0;

    TRY(person_list(w->sc, w->tx.engine, w->tx.office, &people, &people_count));
    TRY(all_of(w, list, count));
    for (size_t i = 0; i < *count; i++)
        if (stays(people, people_count, (*list)[i].person))
            (*list)[kept++] = (*list)[i];
    *count = kept;
    return RC_OK;
}

/* Write down that A is given to PERSON, after its rules were asked. */
static enum rc give(struct work *w, struct appointment *a, int64_t person)
{
    struct appointment *held, *all;
    size_t count, all_count;

    a->person = person;
    a->given_at = w->now;
    TRY(appointment_list(w->sc, w->tx.engine, w->tx.office, person, &held, &count));
    TRY(appointment_may_give(w->sc, a, held, count, w->today));
    TRY(all_of(w, &all, &all_count));
    if (a->given_by != 0 && appointment_settled(a, all, all_count, w->today)) {
        a->confirmed_by = a->given_by;
        a->confirmed_at = w->now;
    }
    return appointment_insert(&w->tx, a);
}

static enum rc give_all(struct work *w, const struct newcomer *n, int64_t by)
{
    for (size_t i = 0; i < n->count; i++) {
        struct appointment a = n->list[i];

        a.given_by = by;
        TRY(give(w, &a, n->person.id));
    }
    return RC_OK;
}

/* ---- with people ---- */

/* "mediator@committee+admin" as a label: "mediator、admin". */
static const char *label_of(struct scope *sc, const char *text)
{
    struct buffer b = buffer_new(sc);
    bool reach = false;

    for (; *text; text++) {
        const bool joins = *text == '+';

        reach = (reach || *text == '@') && !joins;
        if (joins)
            buffer_add(&b, "、");
        else if (!reach)
            buffer_add_n(&b, text, 1);
    }
    return buffer_text(&b);
}

enum rc newcomer_read(struct scope *sc, const struct new_person *new, struct newcomer *out)
{
    const char *said = new->post &&new->post->capacities ? new->post->capacities : new->role;

    *out = (struct newcomer){.person = {.role = new->role ? new->role : "mediator"}};
    TRY(appointment_read(sc, "person", said, &out->list, &out->count));
    if (out->count > 0 && said == new->role)
        out->person.role = label_of(sc, new->role);
    return RC_OK;
}

static void add_usual(struct scope *sc, struct newcomer *n)
{
    n->list = scope_alloc(sc, 1, sizeof(*n->list));
    n->list[0] = appointment_usual(n->person.agency);
    n->count = 1;
}

static bool is_held(const struct newcomer *people, size_t count, enum capacity capacity)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < people[i].count; k++)
            if (people[i].list[k].capacity == capacity)
                return true;
    }
    return false;
}

/* Without a head nobody could confirm a claim, without an administrator nobody could appoint. */
static void complete_first(struct scope *sc, struct newcomer *people, size_t count)
{
    struct newcomer *first = &people[0];
    struct appointment *founder, *list;
    size_t founder_count;

    appointment_founder(sc, &founder, &founder_count);
    list = scope_alloc(sc, first->count + founder_count, sizeof(*list));
    for (size_t i = 0; i < first->count; i++)
        list[i] = first->list[i];
    const bool all = first->count == 0;
    for (size_t i = 0; i < founder_count; i++) {
        const enum capacity c = founder[i].capacity;

        if (all ||
            ((c == CAPACITY_SUPERVISOR || c == CAPACITY_ADMIN) && !is_held(people, count, c)))
            list[first->count++] = founder[i];
    }
    first->list = list;
}

enum rc work_found_order(struct work *w, struct newcomer *people, size_t count)
{
    complete_first(w->sc, people, count);
    for (size_t i = 0; i < count; i++) {
        if (people[i].count == 0)
            add_usual(w->sc, &people[i]);
        TRY(give_all(w, &people[i], 0));
    }
    return RC_OK;
}

/* An office from before appointments: who appoints first founds its order. */
static enum rc found_late(struct work *w, int64_t apart)
{
    struct person *people;
    struct newcomer *list;
    size_t count, others = 1;

    TRY(person_list(w->sc, w->tx.engine, w->tx.office, &people, &count));
    list = scope_alloc(w->sc, count + 1, sizeof(*list));
    list[0] = (struct newcomer){.person = w->desk->person};
    for (size_t i = 0; i < count; i++)
        if (people[i].id != apart && people[i].id != list[0].person.id)
            list[others++] = (struct newcomer){.person = people[i]};
    return work_found_order(w, list, others);
}

static enum rc ensure_order(struct work *w, int64_t apart)
{
    struct appointment *all;
    size_t count;

    TRY(all_of(w, &all, &count));
    return count > 0 ? RC_OK : found_late(w, apart);
}

enum rc work_appoint_newcomer(struct work *w, const struct newcomer *n)
{
    struct newcomer one = *n;
    struct appointment *all;
    size_t count;

    TRY(all_of(w, &all, &count));
    if (count == 0 && n->count == 0)
        return RC_OK;
    TRY(ensure_order(w, n->person.id));
    if (one.count == 0)
        add_usual(w->sc, &one);
    return give_all(w, &one, w->desk->person.id);
}

enum rc work_check_order(struct work *w, int64_t person)
{
    struct appointment *all;
    size_t count;

    TRY(all_of(w, &all, &count));
    if (count == 0)
        return RC_OK;
    TRY(lasting(w, &all, &count));
    if (!appointment_administered(all, count, person, w->today))
        return fail(w->sc, RC_INVALID, "until",
                    N_("Somebody must administer the system without an end; please appoint another "
                       "person first. Nothing was saved."));
    if (appointment_last_head(all, count, person, w->today))
        return fail(w->sc, RC_INVALID, "until",
                    N_("The office must have a head; please appoint another person first. Nothing "
                       "was saved."));
    return RC_OK;
}

/* ---- one by one ---- */

enum rc use_appoint(struct work *w, const void *args, void *result)
{
    const struct appoint_request *r = args;
    struct appointment a = {.capacity = r->capacity,
                            .reach = r->reach,
                            .division = r->division,
                            .from = r->from,
                            .until = r->until,
                            .given_by = w->desk->person.id};
    struct appointment *all;
    struct person person;
    size_t count;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, r->login, &person));
    TRY(ensure_order(w, person.id));
    w->subject = person.id;
    TRY(give(w, &a, person.id));
    TRY(all_of(w, &all, &count));
    *(struct appointed *)result = (struct appointed){(int)count, a.confirmed_by == 0};
    return RC_OK;
}

enum rc desk_appoint(struct desk *desk, struct scope *sc, const struct appoint_request *request,
                     struct appointed *out)
{
    struct appoint_request r = *request;
    const struct division_table *divisions;

    if (text_is_empty(r.division)) {
        r.division = NULL;
    } else {
        TRY(desk_divisions(desk, sc, &divisions));
        TRY(division_check(sc, divisions, "division", r.division));
    }
    return desk_run(desk, sc, USE_APPOINT, &r, out);
}

static enum rc numbered(struct scope *sc, const struct appointment *all, size_t count, int number,
                        struct appointment *out)
{
    if (number < 1 || (size_t)number > count)
        return fail(sc, RC_NOTFOUND, "appointment",
                    N_("There is no appointment {1}. Nothing was saved."),
                    scope_printf(sc, "%d", number));
    *out = all[number - 1];
    return RC_OK;
}

enum rc use_confirm_appointment(struct work *w, const void *args, void *result)
{
    struct appointment *all, a = {0};
    size_t count;

    (void)result;
    TRY(all_of(w, &all, &count));
    TRY(numbered(w->sc, all, count, *(const int *)args, &a));
    TRY(appointment_may_confirm(w->sc, &a, w->desk->person.id));
    w->subject = a.person;
    a.confirmed_by = w->desk->person.id;
    a.confirmed_at = w->now;
    return appointment_save(&w->tx, &a);
}

enum rc desk_confirm_appointment(struct desk *desk, struct scope *sc, int number)
{
    return desk_run(desk, sc, USE_CONFIRM_APPOINTMENT, &number, NULL);
}

struct end_args {
    int number;
    const char *reason;
};

enum rc use_end_appointment(struct work *w, const void *args, void *result)
{
    const struct end_args *e = args;
    struct appointment *all, a = {0};
    size_t count;

    (void)result;
    TRY(all_of(w, &all, &count));
    TRY(numbered(w->sc, all, count, e->number, &a));
    TRY(lasting(w, &all, &count));
    TRY(appointment_may_end(w->sc, &a, all, count, w->today));
    w->subject = a.person;
    a.ended_by = w->desk->person.id;
    a.ended_at = w->now;
    a.end_reason = e->reason;
    return appointment_save(&w->tx, &a);
}

enum rc desk_end_appointment(struct desk *desk, struct scope *sc, int number, const char *reason)
{
    struct end_args args = {.number = number};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_END_APPOINTMENT, &args, NULL);
}

/* ---- reading ---- */

static const char *name_of(const struct person *people, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id == id)
            return people[i].name;
    return NULL;
}

static const char *login_of(const struct person *people, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id == id)
            return people[i].login;
    return NULL;
}

static enum rc load_rows(struct desk *desk, struct scope *sc, struct appointment_row **list,
                         size_t *count)
{
    struct appointment *all;
    struct person *people;
    size_t people_count;

    TRY(person_list(sc, desk->engine, desk->office.id, &people, &people_count));
    TRY(appointment_list(sc, desk->engine, desk->office.id, 0, &all, count));
    *list = scope_alloc(sc, *count, sizeof(**list));
    for (size_t i = 0; i < *count; i++) {
        const struct appointment *a = &all[i];

        (*list)[i] = (struct appointment_row){
            .number = (int)i + 1,
            .appointment = *a,
            .state = appointment_stands(a, desk_today(desk)),
            .login = login_of(people, people_count, a->person),
            .name = name_of(people, people_count, a->person),
            .given_by = name_of(people, people_count, a->given_by),
            .confirmed_by = name_of(people, people_count, a->confirmed_by),
            .ended_by = name_of(people, people_count, a->ended_by),
        };
    }
    return RC_OK;
}

/* Leave those of the person with LOGIN. */
static enum rc keep_of(struct desk *desk, struct scope *sc, const char *login,
                       struct appointment_row *list, size_t *count)
{
    struct person person;
    size_t kept = 0;

    TRY(person_by_login(sc, desk->engine, desk->office.id, login, &person));
    for (size_t i = 0; i < *count; i++)
        if (list[i].appointment.person == person.id)
            list[kept++] = list[i];
    *count = kept;
    return RC_OK;
}

enum rc desk_appointments(struct desk *desk, struct scope *sc, const char *login,
                          const struct appointment_row **out, size_t *count)
{
    struct appointment_row *list = NULL;

    TRY(desk_begin_read(desk, sc));
    enum rc rc = load_rows(desk, sc, &list, count);
    if (rc == RC_OK && login)
        rc = keep_of(desk, sc, login, list, count);
    engine_rollback(desk->engine);
    *out = list;
    return rc;
}

bool desk_may_at_all(const struct desk *desk, enum may may)
{
    return permit_allows(&desk->viewer, may, NULL);
}

static int64_t waiting_for(struct scope *sc, const struct desk *desk, struct date today,
                           const struct appointment *all, size_t count)
{
    const struct error before = sc->error;
    int64_t waiting = 0;

    for (size_t i = 0; i < count; i++)
        if (appointment_stands(&all[i], today) == APPOINTMENT_WAITS &&
            appointment_may_confirm(sc, &all[i], desk->person.id) == RC_OK)
            waiting++;
    sc->error = before;
    return waiting;
}

enum rc desk_appointments_waiting(struct desk *desk, struct scope *sc, int64_t *waiting)
{
    struct appointment *all;
    size_t count;

    *waiting = 0;
    TRY(desk_begin_read(desk, sc));
    enum rc rc = RC_OK;
    if (permit_allows(&desk->viewer, MAY_SECOND, NULL))
        rc = appointment_list(sc, desk->engine, desk->office.id, 0, &all, &count);
    else
        count = 0;
    if (rc == RC_OK && count > 0)
        *waiting = waiting_for(sc, desk, desk_today(desk), all, count);
    engine_rollback(desk->engine);
    return rc;
}
