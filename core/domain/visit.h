/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Visit: somebody asks the parties, some time after the agreement, whether it holds; when visits
 * are planned (回访计划, templates/visits.yaml) and which visit kept which; and what happens when
 * it does not hold: the case is opened again.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_VISIT_H
#define CORE_DOMAIN_VISIT_H

#include "core/base/instant.h"
#include "core/domain/word.h"

struct casefile;

/* From which day a plan counts: ROW(name, code, label) */
#define WORDS_VISIT_AFTER(ROW)                                                                     \
    ROW(AFTER_EFFECTIVE, "effective", N_("Day of effect"))                                         \
    ROW(AFTER_PERFORMANCE, "performance", N_("Last day of performance"))                           \
    ROW(AFTER_CLOSED, "closed", N_("Day of closing"))

/* What the visited think of it: ROW(name, code, label) */
#define WORDS_SATISFACTION(ROW)                                                                    \
    ROW(SATISFACTION_UNASKED, "unasked", N_("Not asked"))                                          \
    ROW(SATISFACTION_SATISFIED, "satisfied", N_("Satisfied"))                                      \
    ROW(SATISFACTION_FAIRLY, "fairly", N_("Fairly satisfied"))                                     \
    ROW(SATISFACTION_DISSATISFIED, "dissatisfied", N_("Dissatisfied"))                             \
    ROW(SATISFACTION_UNREACHED, "unreached", N_("Not reached"))

#define VISIT_ENUM_(name, code, label) name,
enum visit_after { WORDS_VISIT_AFTER(VISIT_ENUM_) };
enum satisfaction { WORDS_SATISFACTION(VISIT_ENUM_) };
#undef VISIT_ENUM_

extern const struct word_list visit_after_words;
extern const struct word_list satisfaction_words;

struct visit {
    int64_t id;
    struct date on;
    const char *note; /* what was found; NULL */
    const char *by;
    int party;       /* position of who was visited; 0: all */
    const char *way; /* "上门"; NULL */
    enum satisfaction satisfaction;
    const char *performed; /* how the agreement is being performed; NULL */
    const char *signs;     /* signs of escalation, what was done; NULL */
};

/* A closed case was opened again. */
struct reopening {
    int64_t id;
    const char *reason;
    int64_t visit; /* id of the visit that told of it; 0 */
    struct instant at;
    const char *by;
    const char *result; /* code of the result it had been closed as */
    struct instant closed_at;
    const char *close_reason;
};

/* For which cases visits are planned, and when. */
struct visit_rule {
    const char **kinds; /* kind codes; none: every kind */
    size_t kind_count;
    unsigned risks;   /* bit set of enum risk; 0: any */
    unsigned results; /* bit set of enum result; 0: any. Before its closing an agreed case counts
                         as settled, any other as nothing yet */
    enum visit_after after;
    const int *days; /* rising: the last day of each visit, counted from AFTER */
    size_t day_count;
    const char *way; /* "上门"; NULL: any */
};

struct visit_rules {
    const struct visit_rule *rules;
    size_t count;
};

struct planned_visit {
    int number;              /* from 1 */
    enum visit_after after;  /* what START is the day of */
    struct date start;       /* which is not counted */
    int days;                /* from START to DUE */
    struct date due;         /* last day */
    const char *way;         /* NULL: any */
    const struct visit *met; /* the visit that kept it; NULL */
};

/*
 * Set *LIST to the visits planned for CF by the first of RULES (NULL: there are none) that fits;
 * none while the day they count from is not known. A visit keeps the first planned one that is
 * not kept and whose time has come, which is the day after the one before it fell due, and all
 * others that fell due before it. Who was not reached was not visited. What fell due before a
 * case was closed and was not kept is not there: it was seen to at the closing.
 * Owns:  *LIST lives in SC and points into RULES and CF.
 */
void visit_plan(struct scope *sc, const struct visit_rules *rules, const struct casefile *cf,
                struct planned_visit **list, size_t *count);
/* The first of COUNT that is not kept; NULL. */
const struct planned_visit *visit_next(const struct planned_visit *list, size_t count);
/* Was anybody reached at V? */
bool visit_reached(const struct visit *v);

#endif
