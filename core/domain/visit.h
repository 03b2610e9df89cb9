/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Visit: somebody asks the parties, some time after the agreement, whether it holds; and what
 * happens when it does not: the case is opened again.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_VISIT_H
#define CORE_DOMAIN_VISIT_H

#include "core/base/instant.h"
#include "core/domain/word.h"

/* What the visited think of it: ROW(name, code, label) */
#define WORDS_SATISFACTION(ROW)                                                                    \
    ROW(SATISFACTION_UNASKED, "unasked", N_("Not asked"))                                          \
    ROW(SATISFACTION_SATISFIED, "satisfied", N_("Satisfied"))                                      \
    ROW(SATISFACTION_FAIRLY, "fairly", N_("Fairly satisfied"))                                     \
    ROW(SATISFACTION_DISSATISFIED, "dissatisfied", N_("Dissatisfied"))                             \
    ROW(SATISFACTION_UNREACHED, "unreached", N_("Not reached"))

enum satisfaction {
#define VISIT_ENUM_(name, code, label) name,
    WORDS_SATISFACTION(VISIT_ENUM_)
#undef VISIT_ENUM_
};

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

#endif
