/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statistics: how often and how fast a number of teams kept each promise.
 *
 * A promise is counted as it was recorded. Beside it stand two other ways of counting: with every
 * late entry believed, and with what was waived or stopped by the police taken out of N. What is
 * still pending is in no N.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_STATISTICS_H
#define CORE_DOMAIN_STATISTICS_H

#include "core/domain/dispute.h"
#include "core/domain/milestone.h"

/* Measured times in whole seconds, rounded up; the shortest first after times_finish(). */
struct times {
    int64_t *seconds;
    size_t count;
};
void times_add(struct scope *sc, struct times *t, struct span span);
void times_finish(struct times *t);
/* As people and files write them: "105", "105.5", NULL of nothing. Live in SC. */
const char *times_median(struct scope *sc, const struct times *t);
const char *times_percentile(struct scope *sc, const struct times *t, unsigned percent);
const char *times_longest(struct scope *sc, const struct times *t);

/* One team in a figure: what opens when a person asks which cases a number is made of. */
struct tally {
    const struct dispute *dispute;   /* NULL when nobody said it */
    const struct dispatch *dispatch; /* with all its seats */
    enum milestone_state state;
    bool believed;            /* met, if every late entry were true */
    size_t claims, confirmed; /* late entries of it that could keep the promise */
    struct instant due, met;  /* NEVER while it does not run, was not met */
};

/* The numbers of a figure that a person may ask about: ROW(name, code, label) */
#define WORDS_CELL(ROW)                                                                            \
    ROW(CELL_ALL, "n", N_("Counted"))                                                              \
    ROW(CELL_MET, "met", N_("Met"))                                                                \
    ROW(CELL_LATE, "late", N_("Met late"))                                                         \
    ROW(CELL_MISSED, "missed", N_("Missed"))                                                       \
    ROW(CELL_WAIVED, "waived", N_("Waived"))                                                       \
    ROW(CELL_STOPPED, "stopped", N_("Stopped"))                                                    \
    ROW(CELL_PENDING, "pending", N_("Pending"))                                                    \
    ROW(CELL_BELIEVED, "believed", N_("Believed"))                                                 \
    ROW(CELL_CLAIMS, "claims", N_("Claims"))                                                       \
    ROW(CELL_CONFIRMED, "confirmed", N_("Confirmed"))

#define CELL_ENUM_(name, code, label) name,
enum statistics_cell { WORDS_CELL(CELL_ENUM_) CELL_COUNT };
#undef CELL_ENUM_
extern const struct word_list cell_words;

/* One promise of all teams that made it: of one code, and as long and from the same event. */
struct figure {
    const struct promise *promise; /* of the first team that made it */
    size_t n;                      /* met, late, missed, waived and stopped together */
    size_t met, late, missed, waived, stopped, pending;
    size_t believed;          /* would be met if every late entry were true */
    size_t claims, confirmed; /* late entries that stand; those somebody else confirmed */
    struct times times;       /* from where it began to run until it was kept, in time or late */
    struct tally *tallies;    /* one for each team, in the order in which they were added */
    size_t tally_count;
};

/* The figures of some teams, in the order in which their promises were first seen. */
struct group {
    const char *key; /* what they have in common; "" */
    size_t dispatches;
    struct figure *figures;
    size_t count;
};

/* Count SEEN, a team or one seat of it, as it stands at NOW, into G. WHOLE is the team and DISPUTE
 * its case: what its tallies name. What G holds lives in SC and points there. Fails: as
 * milestone_judge(). */
MUST_CHECK enum rc group_add(struct scope *sc, struct group *g, const struct dispute *dispute,
                             const struct dispatch *whole, const struct dispatch *seen,
                             struct instant now);
void group_finish(struct group *g);
/* What stands in CELL of F; claims and confirmed ones are entries, the others teams. */
size_t figure_number(const struct figure *f, enum statistics_cell cell);
/* Is T one of the teams that CELL counts, or has it such entries? */
bool tally_counts(const struct tally *t, enum statistics_cell cell);
/* Is PROMISE one that F counts? */
bool figure_is(const struct figure *f, const struct promise *promise);
/* G, which is finished, with one figure for each code, however long the promises are, and without
 * tallies. Lives in SC. */
struct group group_by_code(struct scope *sc, const struct group *g);

/* Is R of D a late entry that stands and could keep M? */
bool statistics_claims(const struct dispatch *d, const struct milestone *m,
                       const struct response *r);

/* Of COUNT numbers, the smallest first; 0 of none. The median of an even number lies in the middle
 * between two, so it is given in half units. The percentile is by nearest rank: the smallest number
 * that is not exceeded by at least PERCENT of them. */
int64_t statistics_median_halves(const int64_t *sorted, size_t count);
int64_t statistics_percentile(const int64_t *sorted, size_t count, unsigned percent);

/* PART of WHOLE to 4 places, half rounded up: "0.9992"; NULL of nothing. Lives in SC. */
const char *statistics_rate(struct scope *sc, size_t part, size_t whole);
/* The form that is published, half rounded up: "99.9 % (3548/3551)"; "- (0/0)" of nothing. */
const char *statistics_published(struct scope *sc, size_t part, size_t whole);

#endif
