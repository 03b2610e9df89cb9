/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Permit: who may do what, and what of a case somebody sees. The policy is the table of
 * permit.def; a use case names the row it needs (core/desk/use.def).
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PERMIT_H
#define CORE_DOMAIN_PERMIT_H

#include "core/domain/appointment.h"
#include "core/domain/secrecy.h"

enum may {
#define MAY(name, ...) MAY_##name,
#include "core/domain/permit.def"
#undef MAY
    MAY_COUNT
};

/* Who looks: a person of the staff with the appointments he holds today. */
struct viewer {
    int64_t person; /* 0: the program itself, which keeps nothing from itself */
    const char *name;
    enum agency_id agency;
    const char *division; /* that he serves; NULL */
    const char *home;     /* division of the office */
    const struct appointment *list;
    size_t count;
    struct instant now;
};

/* How a case stands to a viewer. The store answers it: core/store/sight_store.h. */
struct standing {
    bool own;    /* he registered or handles it */
    bool team;   /* he has a seat in one of its teams */
    bool agency; /* his agency has one, and it is open or was closed within the last 30 days */
    bool glass;  /* he broke the glass, and that still holds */
    enum secrecy secrecy;
    const char *division; /* of the case; NULL: only who reaches the whole office reaches it */
};

/* What V sees of a case that stands so to him. */
enum sight permit_sight(const struct viewer *v, const struct standing *s);
/* May V do MAY to the case S? S is NULL when no case is known yet or none is meant: then true means
 * that there may be cases to which he may. */
bool permit_allows(const struct viewer *v, enum may may, const struct standing *s);
/* The same for something that is done in the name of AGENCY: a member speaks only for his own. */
bool permit_allows_for(const struct viewer *v, enum may may, const struct standing *s,
                       enum agency_id agency);
bool permit_is_about_case(enum may may);
const char *permit_code(enum may may); /* "REGISTER" */

/* What came from other offices and is no case here yet: nothing of it, what is not hidden, all. */
enum offers { OFFERS_NONE, OFFERS_OPEN, OFFERS_ALL };
/* How much of it V may know of. */
enum offers permit_offers(const struct viewer *v);

/*
 * The same as permit_sight() for lists, where the store decides row by row. Each list of areas is
 * "*" for the whole office, "" for none, else "|331002|331002001|".
 */
struct bounds {
    int64_t person; /* 0: everything; -1: nothing at all */
    const char *name;
    const char *agency;       /* code; NULL: his agency's seat is nobody's in particular */
    const char *area;         /* sees the header of cases that are not hidden */
    const char *depth;        /* of hidden ones too */
    const char *reads;        /* the facts of ordinary ones */
    const char *reads_secret; /* of confidential and hidden ones too */
    struct instant now;
    struct instant open_since; /* a team's agency sees cases that were closed later */
    enum offers offers;
};
/* The areas over which V is appointed to something that lets him do MAY, as in struct bounds. Lives
 * in SC. */
const char *permit_areas(struct scope *sc, const struct viewer *v, enum may may);
/* Lives in SC. */
struct bounds permit_bounds(struct scope *sc, const struct viewer *v);

#endif
