/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadlines: until when something of a case must be done, or may be done, as law or custom counts.
 * The rules are data (templates/deadlines.yaml); what falls due is computed from the events of the
 * case each time, together with why, and is stored nowhere.
 *
 * The day of the event is not counted; months end on the corresponding day; a period that gives
 * way ends on the next working day when its last day is none (民法典 arts 201–203). Suspended days
 * are not counted where the rule says so; an extension needs the consent of both sides.
 *
 * Layer: domain. Pure: the caller says what time it is.
 */
#ifndef CORE_DOMAIN_DEADLINE_H
#define CORE_DOMAIN_DEADLINE_H

#include "core/domain/calendar.h"
#include "core/domain/suspension.h"
#include "core/domain/word.h"

struct casefile;
struct visit_rules;

/* The event a period runs from: ROW(name, code, label) */
#define WORDS_DEADLINE_START(ROW)                                                                  \
    ROW(FROM_REGISTERED, "registered", N_("Day of registration"))                                  \
    ROW(FROM_ACCEPTED, "accepted", N_("Day of acceptance"))                                        \
    ROW(FROM_AGREED, "agreed", N_("Day of the agreement"))                                         \
    ROW(FROM_EFFECTIVE, "effective", N_("Day of effect"))                                          \
    ROW(FROM_TERM, "term", N_("Day agreed in the term"))                                           \
    ROW(FROM_PERFORMANCE, "performance", N_("Last day of performance"))                            \
    ROW(FROM_CONFIRMED, "confirmed", N_("Last day of performance, once confirmed"))                \
    ROW(FROM_VISITED, "visited", N_("Day of the first visit"))                                     \
    ROW(FROM_PLAN, "visit", N_("Day the plan of visits counts from"))                              \
    ROW(FROM_CLAIM, "claim", N_("Day from which it could be claimed"))

/* What meets it. */
#define WORDS_DEADLINE_EVENT(ROW)                                                                  \
    ROW(DONE_ACCEPTED, "accepted", N_("Acceptance"))                                               \
    ROW(DONE_AGREED, "agreed", N_("Agreement"))                                                    \
    ROW(DONE_EFFECTIVE, "effective", N_("Effect"))                                                 \
    ROW(DONE_PERFORMED, "performed", N_("Performance"))                                            \
    ROW(DONE_VISITED, "visited", N_("Visit"))                                                      \
    ROW(DONE_APPLIED, "applied", N_("Application to the court"))                                   \
    ROW(DONE_CLOSED, "closed", N_("Closing"))

#define WORDS_DEADLINE_UNIT(ROW)                                                                   \
    ROW(UNIT_DAYS, "days", N_("Days"))                                                             \
    ROW(UNIT_MONTHS, "months", N_("Months"))                                                       \
    ROW(UNIT_WORKING_DAYS, "working days", N_("Working days"))                                     \
    ROW(UNIT_HOURS, "hours", N_("Hours"))

#define WORDS_DEADLINE_STATE(ROW)                                                                  \
    ROW(DEADLINE_PENDING, "pending", N_("Running"))                                                \
    ROW(DEADLINE_SUSPENDED, "suspended", N_("Suspended"))                                          \
    ROW(DEADLINE_MET, "met", N_("Kept"))                                                           \
    ROW(DEADLINE_LATE, "late", N_("Kept late"))                                                    \
    ROW(DEADLINE_MISSED, "missed", N_("Overdue"))                                                  \
    ROW(DEADLINE_LAPSED, "lapsed", N_("Lapsed"))                                                   \
    ROW(DEADLINE_SPARED, "spared", N_("No longer needed"))

/* Who is reminded. */
#define WORDS_REMINDED(ROW)                                                                        \
    ROW(REMIND_REGISTRAR, "registrar", N_("Registrar"))                                            \
    ROW(REMIND_MEDIATOR, "mediator", N_("Mediator"))                                               \
    ROW(REMIND_OBLIGOR, "obligor", N_("Obligor"))                                                  \
    ROW(REMIND_OBLIGEE, "obligee", N_("Obligee"))                                                  \
    ROW(REMIND_PARTIES, "parties", N_("Parties"))

#define WORD_ENUM_(name, code, label) name,
enum deadline_start { WORDS_DEADLINE_START(WORD_ENUM_) };
enum deadline_event { WORDS_DEADLINE_EVENT(WORD_ENUM_) };
enum deadline_unit { WORDS_DEADLINE_UNIT(WORD_ENUM_) };
enum deadline_state { WORDS_DEADLINE_STATE(WORD_ENUM_) };
enum reminded { WORDS_REMINDED(WORD_ENUM_) };
#undef WORD_ENUM_
extern const struct word_list deadline_start_words;
extern const struct word_list deadline_event_words;
extern const struct word_list deadline_unit_words;
extern const struct word_list deadline_state_words;
extern const struct word_list reminded_words;

/* In the code of a rule for each term or planned visit: its number stands there. */
#define DEADLINE_TERM_MARK ".N"

struct deadline_rule {
    const char *code;            /* "mediate.month"; from the term "perform.N" */
    const char *label, *english; /* "调解期限" */
    enum deadline_start start;
    int length; /* 0 with FROM_TERM: the day that was agreed; with FROM_PLAN: of the plan */
    enum deadline_unit unit;
    bool rolls;       /* gives way to the next working day */
    bool pauses;      /* suspended days are not counted */
    bool extends;     /* both sides may agree on more time */
    bool right;       /* may be done until then, rather than must: it lapses */
    unsigned met;     /* bit set of enum deadline_event: any of them meets it */
    unsigned reminds; /* bit set of enum reminded */
    const char *basis;
    const char **kinds; /* kind codes; none: every kind */
    size_t kind_count;
    bool has_source;
    enum source source;
};

struct deadline_rules {
    const struct deadline_rule *rules;
    size_t count;
    const struct visit_rules *visits; /* the plan of visits that FROM_PLAN follows; NULL: none */
};

struct deadline {
    const struct deadline_rule *rule;
    const char *code;                  /* "perform.2" */
    int term;                          /* its ordinal; 0 */
    int instalment;                    /* of the term, the one that is open next; 0 */
    int visit;                         /* number of the planned one; 0 */
    int length;                        /* of the rule, or of the plan */
    const char *event;                 /* what START is the day of, a msgid */
    struct date start;                 /* the day of the event, which is not counted */
    struct instant started;            /* the same to the second, where that is known */
    struct date natural;               /* the last day if nothing were suspended */
    struct date last;                  /* the last day as counted */
    struct date rolled;                /* where that gives way to */
    const struct extension *extension; /* that counts; NULL */
    struct date due;                   /* the last day of all */
    struct instant due_at;             /* due to the second, of hours; NEVER */
    struct date met;                   /* when it was; DATE_NONE */
    enum deadline_state state;
    const char *rest; /* why LAST is no working day, as calendar_rest(); NULL: it does not matter */
    bool holiday;     /* REST is the name of one, not the weekend */
    int unknown_year; /* that had to be looked at and has no calendar; 0 */
    int suspended;    /* days not counted up to LAST */
};

/*
 * Set *LIST to the deadlines of CF at NOW, in the order of RULES. Those whose event has not
 * happened are not there; of a case that is over, those that ended after it are not; of a case
 * that was voided or not accepted, none.
 * Owns:  *LIST lives in SC and points into RULES, CALENDAR and CF.
 */
void deadline_list(struct scope *sc, const struct deadline_rules *rules,
                   const struct calendar *calendar, const struct casefile *cf, struct instant now,
                   struct deadline **list, size_t *count);
/* Is D still waited for? Pending, suspended or missed. */
bool deadline_waits(const struct deadline *d);
/* The soonest of COUNT that is waited for and must be kept; NULL. */
const struct deadline *deadline_next(const struct deadline *list, size_t count);
/* The one called CODE; NULL. */
const struct deadline *deadline_find(const struct deadline *list, size_t count, const char *code);

/* What D is called: "调解期限"; of a term "履行期限（第2条）". Lives in SC. */
const char *deadline_label(struct scope *sc, enum lang lang, const struct deadline *d);
/* D in a list: "调解期限 12-20，剩30天", "调解期限 12-20，已过2天". Lives in SC. */
const char *deadline_standing(struct scope *sc, enum lang lang, const struct deadline *d,
                              struct date today);
/* How far away it is while it is waited for, else how it ended: "剩30天", "按期完成". Lives in SC. */
const char *deadline_left(struct scope *sc, enum lang lang, const struct deadline *d,
                          struct date today);
/*
 * Why D falls due when it does: "生效日 2026-03-05，当日不计，第30日 2026-04-04
 * 为清明节假日，顺延至 2026-04-07". Lives in SC.
 */
const char *deadline_why(struct scope *sc, enum lang lang, const struct deadline *d,
                         const struct casefile *cf);
/* The names of who is reminded of D; "" when nobody is known. Lives in SC. */
const char *deadline_reminds(struct scope *sc, enum lang lang, const struct deadline *d,
                             const struct casefile *cf);

/*
 * May D (NULL: there is none called CODE) be extended UNTIL a day with the CONSENTS (positions) of
 * COUNT parties?
 * Fails: RC_INVALID "code": unknown, not to be extended, met; "until": not after the present due;
 *        "consent": of somebody who takes no part, or missing of somebody who does. Helpers and
 *        parties who refused mediation take none.
 */
MUST_CHECK enum rc deadline_may_extend(struct scope *sc, const struct casefile *cf,
                                       const struct deadline *d, const char *code,
                                       struct date until, const int *consents, size_t count);
/* Fails: RC_INVALID when R contradicts itself: no length, hours from a day, terms and planned
 * visits without their mark in the code. The field is the key of the rule. */
MUST_CHECK enum rc deadline_check_rule(struct scope *sc, const struct deadline_rule *r);

#endif
