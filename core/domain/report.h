/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Report: the response of a period in figures, as a whole and by what its teams have in common,
 * with the promises that were broken.
 *
 * Layer: domain. Pure: the caller says what time it is.
 */
#ifndef CORE_DOMAIN_REPORT_H
#define CORE_DOMAIN_REPORT_H

#include "core/domain/casefile.h"
#include "core/domain/period.h"
#include "core/domain/statistics.h"

struct progress;

/*
 * By agency and by person each seat is measured as if it alone had been called, and only by what
 * every seat had promised: nobody in particular is late for what any one of them could have done.
 * A seat without a person goes by the code of its agency. The hour is that of the call at +08:00.
 * The grid is the division of the case; its key is "" for the office's own.
 */
#define WORDS_REPORT_BY(ROW)                                                                       \
    ROW(REPORT_ALL, "all", N_("All"))                                                              \
    ROW(REPORT_AGENCY, "agency", N_("Agency"))                                                     \
    ROW(REPORT_KIND, "kind", N_("Kind"))                                                           \
    ROW(REPORT_GRID, "grid", N_("Grid"))                                                           \
    ROW(REPORT_HOUR, "hour", N_("Hour"))                                                           \
    ROW(REPORT_PERSON, "person", N_("Person"))

#define REPORT_ENUM_(name, code, label) name,
enum report_by { WORDS_REPORT_BY(REPORT_ENUM_) };
#undef REPORT_ENUM_
extern const struct word_list report_by_words;

struct breach {
    const struct dispute *dispute;
    const struct dispatch *dispatch;
    struct milestone milestone;
    enum milestone_state state; /* late or missed */
    const struct ruling *ruled; /* the reason that stands, with the agency it is laid to; NULL */
};

/* What one person wrote down of the teams. */
struct recorder {
    int64_t person;   /* 0: what is older than that column */
    const char *name; /* NULL */
    size_t entries;   /* responses, corrected ones too */
    size_t claims;    /* late entries among them that stand */
    size_t confirmed; /* claims that somebody else confirmed */
};

/* What every rate means; a msgid. */
#define REPORT_DEFINITION                                                                          \
    N_("A rate is the promises met over those met, late, missed, waived and stopped; a late "      \
       "entry "                                                                                    \
       "counts only when another person confirmed it. Adjusted: without the last two. With "       \
       "claims: every late entry is believed.")

struct report {
    struct period period; /* both days set */
    enum report_by by;
    struct group whole;
    struct group *groups; /* in the order of their keys; none with REPORT_ALL */
    size_t group_count;
    struct breach *breaches; /* by case, oldest first */
    size_t breach_count;
    size_t awaited[AGENCY_COUNT]; /* how often each was awaited in vain */
    struct times rung;            /* from the first ring to the first team of a case */
    struct times registered;      /* from the registration to the first team of a case */
    size_t stepped; /* teams in whose time, or between the registration and whose call, the clock
                       was set: their times are doubtful */
    struct recorder *recorders; /* most claims first */
    size_t recorder_count;
};

/*
 * Set *OUT to the report of the teams of LIST that were called in P, as things stand at NOW. An
 * open end of P becomes the day of the first call, or NOW's. PROGRESS (or NULL) counts cases.
 * Owns:  *OUT lives in SC and points into LIST. Fails: as milestone_judge(); RC_STOPPED.
 */
MUST_CHECK enum rc report_make(struct scope *sc, const struct casefile *list, size_t count,
                               struct period p, enum report_by by, struct instant now,
                               struct progress *progress, struct report *out);

#endif
