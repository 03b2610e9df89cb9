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
/*
 * Must it be confirmed before it holds? All must but those of the founding: who administers the
 * system would otherwise lend cases to people of his making. See appointment_settled().
 */
bool appointment_needs_second(const struct appointment *a);
/* Heads, auditors and administrators watch others, so another person always confirms them. */
bool appointment_watches(enum capacity capacity);
/* Is A confirmed by being given: by a head, unless it watches others; or because nobody else among
 * those who hold COUNT of ALL could confirm it, as in an office of one? */
bool appointment_settled(const struct appointment *a, const struct appointment *all, size_t count,
                         struct date day);
/* Does A hold on DAY: begun, not ended, confirmed where that is needed? */
bool appointment_holds(const struct appointment *a, struct date day);
/*
 * The digits with which the division of every case that A reaches by its area begins: "" for all
 * cases of the office, NULL for none (own and team). OWN is the division of the person, HOME that
 * of the office; an area in which the whole office lies is "". Lives in SC.
 */
const char *appointment_area(struct scope *sc, const struct appointment *a, const char *own,
                             const char *home);

/*
 * Set *LIST to what TEXT names: capacities joined by +, each with its reach after @ when it is not
 * the usual one, by code or by label: "mediator@committee+admin", "调解员+值班调度". *COUNT is 0 when
 * TEXT is words of the office that name none.
 * Fails: RC_INVALID FIELD when some are capacities and some are not.
 */
MUST_CHECK enum rc appointment_read(struct scope *sc, const char *field, const char *text,
                                    struct appointment **list, size_t *count);
/* What who founds an office holds in it. */
void appointment_founder(struct scope *sc, struct appointment **list, size_t *count);
/* What somebody of AGENCY holds for whom nothing is said. */
struct appointment appointment_usual(enum agency_id agency);

/*
 * May GIVER (0: the founding) appoint somebody to A on DAY, who holds COUNT of HELD?
 * Fails: RC_DENIED "person" when he is the one; RC_INVALID "until", "reach"; "capacity" when he
 * holds it already, or would administer the system and audit it.
 */
MUST_CHECK enum rc appointment_may_give(struct scope *sc, const struct appointment *a,
                                        const struct appointment *held, size_t count,
                                        struct date day);
/* May PERSON be the second who confirms A? Fails: RC_CONFLICT "appointment" when nobody need any
 * more; RC_DENIED "appointment" when he gave it or is to hold it. */
MUST_CHECK enum rc appointment_may_confirm(struct scope *sc, const struct appointment *a,
                                           int64_t person);
/* May A of ALL be ended? Fails: RC_CONFLICT "appointment" when it is ended; RC_INVALID
 * "appointment" when nobody else administers the system, or heads the office, without an end. */
MUST_CHECK enum rc appointment_may_end(struct scope *sc, const struct appointment *a,
                                       const struct appointment *all, size_t count,
                                       struct date day);
/* Does anybody of ALL but PERSON administer the system from DAY on without an end? */
bool appointment_administered(const struct appointment *all, size_t count, int64_t person,
                              struct date day);
/* Is PERSON the only head of ALL from DAY on without an end? */
bool appointment_last_head(const struct appointment *all, size_t count, int64_t person,
                           struct date day);

/* How an appointment stands on a day. */
#define WORDS_APPOINTMENT_STATE(ROW)                                                               \
    ROW(APPOINTMENT_HOLDS, "holds", N_("In force"))                                                \
    ROW(APPOINTMENT_WAITS, "waits", N_("Waits for a second person"))                               \
    ROW(APPOINTMENT_AHEAD, "ahead", N_("Not begun"))                                               \
    ROW(APPOINTMENT_OVER, "over", N_("Over"))                                                      \
    ROW(APPOINTMENT_ENDED, "ended", N_("Ended"))

enum appointment_state {
#define APPOINTMENT_STATE_ENUM_(name, code, label) name,
    WORDS_APPOINTMENT_STATE(APPOINTMENT_STATE_ENUM_)
#undef APPOINTMENT_STATE_ENUM_
};
extern const struct word_list appointment_state_words;

enum appointment_state appointment_stands(const struct appointment *a, struct date day);

#endif
