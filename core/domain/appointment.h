/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Appointment: a person acts for the office in a capacity, over a reach, for some time. Somebody
 * may hold several. What each capacity may do is the table of core/domain/permit.def.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_APPOINTMENT_H
#define CORE_DOMAIN_APPOINTMENT_H

#include "core/domain/office.h"

#define WORDS_CAPACITY(ROW)                                                                        \
    ROW(CAPACITY_GRID, "grid", N_("Grid worker"))                                                  \
    ROW(CAPACITY_MEDIATOR, "mediator", N_("Mediator"))                                             \
    ROW(CAPACITY_MEMBER, "member", N_("Member of an agency"))                                      \
    ROW(CAPACITY_DISPATCHER, "dispatcher", N_("Dispatcher"))                                       \
    ROW(CAPACITY_SUPERVISOR, "supervisor", N_("Head"))                                             \
    ROW(CAPACITY_AUDITOR, "auditor", N_("Auditor"))                                                \
    ROW(CAPACITY_ADMIN, "admin", N_("System administrator"))                                       \
    ROW(CAPACITY_CARER, "carer", N_("Carer"))

enum capacity {
#define CAPACITY_ENUM_(name, code, label) name,
    WORDS_CAPACITY(CAPACITY_ENUM_)
#undef CAPACITY_ENUM_
        CAPACITY_COUNT
};
extern const struct word_list capacity_words;

/* How far it reaches: to his own cases; to those whose team he is in as well; to those of his grid,
 * of the whole committee, of the street or the district that his division lies in. */
#define WORDS_REACH(ROW)                                                                           \
    ROW(REACH_OWN, "own", N_("Own cases"))                                                         \
    ROW(REACH_TEAM, "team", N_("Cases of his teams"))                                              \
    ROW(REACH_GRID, "grid", N_("Grid"))                                                            \
    ROW(REACH_COMMITTEE, "committee", N_("Committee"))                                             \
    ROW(REACH_STREET, "street", N_("Street"))                                                      \
    ROW(REACH_DISTRICT, "district", N_("District"))

enum reach {
#define REACH_ENUM_(name, code, label) name,
    WORDS_REACH(REACH_ENUM_)
#undef REACH_ENUM_
};
extern const struct word_list reach_words;

struct appointment {
    int64_t id;
    int64_t rev;
    int64_t person;
    enum capacity capacity;
    enum reach reach;
    const char *division;    /* 12 digits that a grid, street or district counts from; NULL: his */
    struct date from, until; /* both inclusive; DATE_NONE: open */
    int64_t given_by;        /* person; 0: at the founding of the office */
    struct instant given_at;
    int64_t confirmed_by; /* person; 0: nobody */
    struct instant confirmed_at;
    int64_t ended_by; /* person; 0: it stands */
    struct instant ended_at;
    const char *end_reason;
};

/* What somebody is appointed over when nothing else is said. */
enum reach appointment_usual_reach(enum capacity capacity);
/* Does a second person have to confirm it before it holds? A head and an auditor watch others. */
bool appointment_needs_second(const struct appointment *a);
/* Does A hold on DAY: begun, not ended, confirmed where that is needed? */
bool appointment_holds(const struct appointment *a, struct date day);
/*
 * The digits with which the division of every case that A reaches by its area begins: "" for all
 * cases of the office, NULL for none (own and team). OWN is the division of the person, HOME that
 * of the office; an area in which the whole office lies is "". Lives in SC.
 */
const char *appointment_area(struct scope *sc, const struct appointment *a, const char *own,
                             const char *home);

#endif
