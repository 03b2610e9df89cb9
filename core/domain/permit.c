/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/permit.h"

#include <assert.h>
#include <string.h>

#include "core/base/text.h"

#define AGENCY_DAYS 30 /* an agency of the team still sees a case after it was closed */

/* The name of each question is for tests/desk/permit-t.c, which answers one after another wrongly
 * and changes every word of the tables: the table of what is allowed must notice. */
#ifndef ASK
#define ASK(question, answer) (answer)
#define TABLE                 const
#endif

enum subject { OFFICE, CASE };

struct row {
    const char *code;
    enum subject subject;
    enum sight sight;
    const char *letters; /* by capacity */
};

#define HEADER SIGHT_HEADER
#define FACTS  SIGHT_FACTS
static TABLE struct row rows[MAY_COUNT] = {
#define MAY(name, subject, sight, g, m, b, d, h, a, s, c)                                          \
    {#name, subject, sight, #g #m #b #d #h #a #s #c},
#include "core/domain/permit.def"
#undef MAY
};
#undef HEADER
#undef FACTS

/* What somebody sees of a case in his area that he has nothing else to do with. */
static TABLE enum sight area_sights[CAPACITY_COUNT][3] = {
    /*                       ordinary      confidential  hidden */
    [CAPACITY_GRID] = {SIGHT_HEADER, SIGHT_HEADER, SIGHT_NONE},
    [CAPACITY_MEDIATOR] = {SIGHT_FACTS, SIGHT_HEADER, SIGHT_NONE},
    [CAPACITY_MEMBER] = {SIGHT_NONE, SIGHT_NONE, SIGHT_NONE},
    [CAPACITY_DISPATCHER] = {SIGHT_HEADER, SIGHT_HEADER, SIGHT_HEADER},
    [CAPACITY_SUPERVISOR] = {SIGHT_FACTS, SIGHT_FACTS, SIGHT_FACTS},
    [CAPACITY_AUDITOR] = {SIGHT_HEADER, SIGHT_HEADER, SIGHT_NONE},
    [CAPACITY_ADMIN] = {SIGHT_NONE, SIGHT_NONE, SIGHT_NONE},
    [CAPACITY_CARER] = {SIGHT_NONE, SIGHT_HEADER, SIGHT_HEADER},
};

bool permit_is_about_case(enum may may) { return rows[may].subject == CASE; }
const char *permit_code(enum may may) { return rows[may].code; }

/* Does the division of S lie in the area of A? */
static bool in_area(const struct viewer *v, const struct appointment *a, const struct standing *s)
{
    struct scope scratch = SCOPE_INIT;
    const char *area = appointment_area(&scratch, a, v->division, v->home);
    const bool whole = ASK("whole office", area && *area == '\0');
    const bool in = area && s->division && strncmp(s->division, area, strlen(area)) == 0;

    scope_end(&scratch);
    return whole || ASK("in the area", in);
}

/* Somebody who only keeps the machine running has no cases, also not those he registered once. */
static bool handles_cases(const struct viewer *v)
{
    for (size_t i = 0; i < v->count; i++) {
        if (ASK("administers", v->list[i].capacity != CAPACITY_ADMIN))
            return true;
    }
    return false;
}

/* Who only audits, or keeps the machine running, does not work for the agency he is of. */
static bool works_for_agency(const struct viewer *v)
{
    for (size_t i = 0; i < v->count; i++) {
        const enum capacity c = v->list[i].capacity;

        if (ASK("works for his agency", c != CAPACITY_ADMIN && c != CAPACITY_AUDITOR))
            return true;
    }
    return false;
}

static bool belongs(const struct viewer *v, const struct standing *s)
{
    return ASK("own", s->own) || ASK("team", s->team) ||
           (ASK("agency", s->agency) && works_for_agency(v));
}

enum sight permit_sight(const struct viewer *v, const struct standing *s)
{
    enum sight sight = SIGHT_NONE;

    if (ASK("program", v->person == 0))
        return SIGHT_FACTS;
    if (!handles_cases(v))
        return SIGHT_NONE;
    if (belongs(v, s) || ASK("glass", s->glass))
        return SIGHT_FACTS;
    for (size_t i = 0; i < v->count; i++) {
        const enum sight here = area_sights[v->list[i].capacity][s->secrecy];

        if (here > sight && in_area(v, &v->list[i], s))
            sight = here;
    }
    return sight;
}

static bool reaches(const struct viewer *v, const struct appointment *a, const struct standing *s)
{
    if (s->own)
        return true;
    if (ASK("beyond his own", a->reach != REACH_OWN) && belongs(v, s))
        return true;
    return ASK("sees the area", area_sights[a->capacity][s->secrecy] > SIGHT_NONE) &&
           in_area(v, a, s);
}

/* Does V, appointed to A, stand near enough to S to do MAY, in the name of AGENCY if any? */
static bool near_enough(const struct viewer *v, const struct appointment *a, enum may may,
                        const struct standing *s, const enum agency_id *agency)
{
    switch (rows[may].letters[a->capacity]) {
    case 'A':
        return true;
    case 'O':
        return ASK("his own", s->own);
    case 'S':
        return ASK("registered it", s->own) ||
               (belongs(v, s) && (!agency || ASK("his agency", *agency == v->agency)));
    case 'T':
        return belongs(v, s);
    case 'R':
        return reaches(v, a, s);
    default:
        return ASK("appointed", false);
    }
}

static bool holds_any(const struct viewer *v, enum may may)
{
    for (size_t i = 0; i < v->count; i++) {
        if (ASK("appointed at all", rows[may].letters[v->list[i].capacity] != 'N'))
            return true;
    }
    return false;
}

static bool allows(const struct viewer *v, enum may may, const struct standing *s,
                   const enum agency_id *agency)
{
    assert(may < MAY_COUNT);
    if (ASK("program acts", v->person == 0))
        return true;
    if (!s)
        return holds_any(v, may);
    if (ASK("sees too little", permit_sight(v, s) < rows[may].sight))
        return false;
    for (size_t i = 0; i < v->count; i++) {
        if (near_enough(v, &v->list[i], may, s, agency))
            return true;
    }
    return false;
}

bool permit_allows(const struct viewer *v, enum may may, const struct standing *s)
{
    return allows(v, may, s, NULL);
}

bool permit_allows_for(const struct viewer *v, enum may may, const struct standing *s,
                       enum agency_id agency)
{
    return allows(v, may, s, &agency);
}

/* ---- for lists ---- */

/* Add AREA to LIST, which may be "*" already. */
static const char *add_area(struct scope *sc, const char *list, const char *area)
{
    if (*list == '*' || *area == '\0')
        return "*";
    return *list ? scope_printf(sc, "%s%s|", list, area) : scope_printf(sc, "|%s|", area);
}

static void widen(struct scope *sc, const char **list, bool wider, const char *area)
{
    if (wider)
        *list = add_area(sc, *list, area);
}

const char *permit_areas(struct scope *sc, const struct viewer *v, enum may may)
{
    const char *list = v->person == 0 ? "*" : "";

    for (size_t i = 0; i < v->count; i++) {
        const char *area = appointment_area(sc, &v->list[i], v->division, v->home);

        widen(sc, &list, area && rows[may].letters[v->list[i].capacity] != 'N', area);
    }
    return list;
}

enum offers permit_offers(const struct viewer *v)
{
    if (permit_allows(v, MAY_RECEIVE_HIDDEN, NULL))
        return OFFERS_ALL;
    return permit_allows(v, MAY_RECEIVE, NULL) ? OFFERS_OPEN : OFFERS_NONE;
}

struct bounds permit_bounds(struct scope *sc, const struct viewer *v)
{
    const bool sees = v->person == 0 || handles_cases(v);
    const bool lends = works_for_agency(v) && v->agency > AGENCY_COMMITTEE;
    struct bounds b = {.person = sees ? v->person : -1,
                       .name = sees ? v->name : NULL,
                       .agency = lends ? agency_get(v->agency)->code : NULL,
                       .area = "",
                       .depth = "",
                       .reads = "",
                       .reads_secret = "",
                       .now = v->now,
                       .open_since = instant_after(v->now, DAYS(-AGENCY_DAYS)),
                       .offers = permit_offers(v)};

    for (size_t i = 0; i < v->count; i++) {
        const enum sight *sights = area_sights[v->list[i].capacity];
        const char *area = appointment_area(sc, &v->list[i], v->division, v->home);

        if (!area)
            continue;
        widen(sc, &b.area, sights[SECRECY_ORDINARY] > SIGHT_NONE, area);
        widen(sc, &b.depth, sights[SECRECY_HIDDEN] > SIGHT_NONE, area);
        widen(sc, &b.reads, sights[SECRECY_ORDINARY] == SIGHT_FACTS, area);
        widen(sc, &b.reads_secret, sights[SECRECY_HIDDEN] == SIGHT_FACTS, area);
    }
    return b;
}
