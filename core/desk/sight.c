/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who sits at the desk, in which capacities, and what of a case that lets him see and do. */
#include <inttypes.h>

#include "core/desk/work.h"
#include "core/store/appointment_store.h"
#include "core/store/office_store.h"
#include "core/store/sight_store.h"

/* An office that has appointed nobody yet is one from before appointments: everybody holds in it
 * what the founder of an office does. */
static void appoint_all(struct scope *sc, struct viewer *v)
{
    struct appointment *list;

    appointment_founder(sc, &list, &v->count);
    v->list = list;
}

static size_t keep_holding(struct appointment *list, size_t count, struct date today)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (appointment_holds(&list[i], today))
            list[kept++] = list[i];
    }
    return kept;
}

static enum rc load_appointments(struct desk *desk, struct scope *sc, struct viewer *v)
{
    struct appointment *list;
    size_t count;

    TRY(appointment_list(sc, desk->engine, desk->office.id, v->person, &list, &count));
    v->list = list;
    v->count = keep_holding(list, count, desk_today(desk));
    if (count > 0)
        return RC_OK;
    TRY(appointment_list(sc, desk->engine, desk->office.id, 0, &list, &count));
    if (count == 0)
        appoint_all(sc, v);
    return RC_OK;
}

static struct viewer viewer_of(struct desk *desk, const struct person *p)
{
    return (struct viewer){.person = p->id,
                           .name = p->name,
                           .agency = p->agency,
                           .division = p->division,
                           .home = desk->office.division,
                           .now = desk_now(desk)};
}

/* The rights move into the desk when they could be read whole. */
static enum rc load_viewer(struct desk *desk, struct scope *sc, struct scope *fresh)
{
    struct viewer v = viewer_of(desk, &desk->person);
    const enum rc rc = load_appointments(desk, fresh, &v);

    if (rc != RC_OK) {
        scope_error_move(sc, fresh);
        return rc;
    }
    const struct bounds bounds = permit_bounds(fresh, &v);
    sight_set_viewer(fresh, desk->engine, &bounds);
    desk->viewer = v;
    return RC_OK;
}

void desk_leave(struct desk *desk)
{
    const struct bounds nothing = {
        .person = -1, .area = "", .depth = "", .reads = "", .reads_secret = ""};

    desk->left = true;
    desk->person = (struct person){.id = 0};
    desk->viewer = (struct viewer){.person = -1};
    scope_end(&desk->rights);
    sight_set_viewer(&desk->rights, desk->engine, &nothing);
}

void desk_see_all(struct desk *desk)
{
    desk->viewer = (struct viewer){.person = 0};
    engine_set_viewer(desk->engine, NULL);
}

enum rc desk_look_up(struct desk *desk, struct scope *sc)
{
    struct person person;
    struct scope fresh = SCOPE_INIT;

    if (desk->left)
        return fail(sc, RC_DENIED, "as", N_("Nobody has signed in. Nothing was saved."));
    TRY(engine_reach(desk->engine, sc));
    if (desk->person.id == 0) {
        desk_see_all(desk);
        return RC_OK;
    }
    TRY(person_by_login(sc, desk->engine, desk->office.id, desk->person.login, &person));
    TRY(desk_check_post(desk, sc, &person));
    TRY(desk_check_key(desk, sc, &person));
    const enum rc rc = load_viewer(desk, sc, &fresh);
    if (rc != RC_OK) {
        scope_end(&fresh);
        return rc;
    }
    scope_end(&desk->rights);
    desk->rights = fresh;
    return RC_OK;
}

enum rc desk_begin_read(struct desk *desk, struct scope *sc)
{
    TRY(engine_begin_read(desk->engine, sc));
    const enum rc rc = desk_look_up(desk, sc);
    if (rc != RC_OK)
        engine_rollback(desk->engine);
    return rc;
}

enum rc desk_may_stay(struct desk *desk, struct scope *sc)
{
    TRY(desk_begin_read(desk, sc));
    engine_rollback(desk->engine);
    return RC_OK;
}

enum rc desk_deny(const struct desk *desk, struct scope *sc)
{
    return fail(sc, RC_DENIED, "as",
                N_("This is not part of what {1} is appointed to. Nothing was saved."),
                desk->person.name);
}

/* A case that he may not see is missing in the words of one that is not there. */
static enum rc find_standing(struct desk *desk, struct scope *sc, int64_t id, struct standing *s,
                             enum sight *sight)
{
    TRY(sight_standing(sc, desk->engine, desk->office.id, id, s));
    *sight = permit_sight(&desk->viewer, s);
    if (*sight == SIGHT_NONE)
        return fail(sc, RC_NOTFOUND, "case", N_("There is no case {1}. Nothing was saved."),
                    scope_printf(sc, "%" PRId64, id));
    return RC_OK;
}

enum rc desk_sight(struct desk *desk, struct scope *sc, int64_t id, enum sight *sight)
{
    struct standing s;

    return find_standing(desk, sc, id, &s, sight);
}

enum rc desk_through_glass(struct desk *desk, struct scope *sc, int64_t id, bool *through)
{
    struct standing s;
    enum sight sight;

    TRY(find_standing(desk, sc, id, &s, &sight));
    *through = s.glass;
    s.glass = false;
    *through = *through && permit_sight(&desk->viewer, &s) < SIGHT_FACTS;
    return RC_OK;
}

enum rc desk_may(struct desk *desk, struct scope *sc, enum may may, int64_t id)
{
    struct standing s;
    enum sight sight;

    TRY(find_standing(desk, sc, id, &s, &sight));
    return permit_allows(&desk->viewer, may, &s) ? RC_OK : desk_deny(desk, sc);
}

enum rc desk_could(struct desk *desk, struct scope *sc, const struct person *person, enum may may,
                   int64_t id, bool *could)
{
    struct viewer v = viewer_of(desk, person);
    struct standing s;

    TRY(load_appointments(desk, sc, &v));
    const struct bounds his = permit_bounds(sc, &v);
    const struct bounds own = permit_bounds(&desk->rights, &desk->viewer);
    sight_set_viewer(sc, desk->engine, &his);
    const enum rc rc = sight_standing(sc, desk->engine, desk->office.id, id, &s);
    sight_set_viewer(&desk->rights, desk->engine, &own);
    *could = rc == RC_OK && permit_allows(&v, may, &s);
    return rc;
}

enum rc desk_ask(struct desk *desk, struct scope *sc, enum may may)
{
    TRY(desk_look_up(desk, sc));
    return permit_allows(&desk->viewer, may, NULL) ? RC_OK : desk_deny(desk, sc);
}

enum rc desk_ask_facts(struct desk *desk, struct scope *sc, int64_t id)
{
    enum sight sight;

    TRY(desk_look_up(desk, sc));
    TRY(desk_sight(desk, sc, id, &sight));
    return sight == SIGHT_FACTS ? RC_OK : desk_deny(desk, sc);
}

enum rc work_allow_for(struct work *w, int64_t id, enum agency_id agency)
{
    struct standing s;
    enum sight sight;

    TRY(find_standing(w->desk, w->sc, id, &s, &sight));
    if (!permit_allows_for(&w->desk->viewer, w->may, &s, agency))
        return desk_deny(w->desk, w->sc);
    return RC_OK;
}

enum rc work_allow(struct work *w, int64_t id)
{
    TRY(desk_may(w->desk, w->sc, w->may, id));
    w->allowed = id;
    return RC_OK;
}
