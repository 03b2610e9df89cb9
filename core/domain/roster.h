/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster: who is on duty when. A duty is one stretch of time of one person for one agency, with
 * substitutes, swaps and take-overs already applied: two duties of one person never overlap.
 *
 * It is resolved from a plan, the shifts, and from what was changed since. Both are written once.
 * What was taken back counts until that moment, so that yesterday's roster stays what it was.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_ROSTER_H
#define CORE_DOMAIN_ROSTER_H

#include "core/base/instant.h"
#include "core/domain/office.h"
#include "core/domain/shift.h"

struct duty {
    int64_t shift; /* id of the shift it comes from */
    int64_t person;
    enum agency_id agency;
    enum duty_kind kind;
    struct instant from, until; /* UNTIL is not part of it */
    int64_t instead_of;         /* whose duty it was by the plan; 0 */
    struct date day;            /* of the plan on which the duty began */
    const char *name;           /* of the shift; NULL */
    const char *note;           /* of the shift; NULL */
};

/* The duties of an office in some period, by beginning. */
struct roster {
    const struct duty *duties;
    size_t count;
};

/* The duty of PERSON at T; NULL. */
const struct duty *roster_duty(const struct roster *r, int64_t person, struct instant t);
/* The INDEX-th duty (from 0) of AGENCY and KIND at T, in the order of the plan; NULL after the
 * last. */
const struct duty *roster_on_duty(const struct roster *r, enum agency_id agency,
                                  enum duty_kind kind, struct instant t, size_t index);

/* ---- changes ---- */

/* ROW(enum name, code, label msgid) */
#define WORDS_CHANGE(ROW)                                                                          \
    ROW(CHANGE_SUBSTITUTE, "substitute", N_("Substitute"))                                         \
    ROW(CHANGE_TAKE, "take", N_("Taken over"))                                                     \
    ROW(CHANGE_SWAP, "swap", N_("Swap"))                                                           \
    ROW(CHANGE_END, "end", N_("End of a shift"))                                                   \
    ROW(CHANGE_AGREED, "agreed", N_("Agreed"))                                                     \
    ROW(CHANGE_UNDONE, "undone", N_("Taken back"))

#define CHANGE_ENUM_(name, code, label) name,
enum change_kind { WORDS_CHANGE(CHANGE_ENUM_) };
#undef CHANGE_ENUM_
extern const struct word_list change_words;

/*
 * SUBSTITUTE, TAKE  OTHER serves instead of PERSON from FROM until UNTIL in the duty of DAY
 * SWAP              PERSON and OTHER change their whole duties, SHIFT of DAY and OTHER_SHIFT of
 *                   OTHER_DAY; holds once it is agreed to
 * END               DAY is the last one of SHIFT
 * AGREED, UNDONE    about OF: a swap; a shift or any other change
 */
struct roster_change {
    int64_t id;
    enum change_kind kind;
    int64_t shift, person, other;
    struct date day;
    struct instant from, until;
    int64_t other_shift;
    struct date other_day;
    int64_t of;
    const char *reason;
    struct instant recorded;
    int64_t recorder;
    const char *by;
};

/* All that a roster is resolved from. */
struct roster_plan {
    const struct shift *shifts; /* by id, which is the order of the plan */
    size_t shift_count;
    const struct roster_change *changes; /* by id, which is the order they were recorded in */
    size_t change_count;
    const struct person
        *people; /* all, those who left too: each serves only while his post lasts */
    size_t person_count;
};

/* Set *OUT to the duties of PLAN that touch the time from FROM until UNTIL, whole. Where the plan
 * would have one person in two places the shift that was planned first keeps him. */
void roster_resolve(struct scope *sc, const struct roster_plan *plan, struct instant from,
                    struct instant until, struct roster *out);

const struct shift *roster_shift(const struct roster_plan *plan, int64_t id);          /* or NULL */
const struct roster_change *roster_change(const struct roster_plan *plan, int64_t id); /* or NULL */
const struct person *roster_person(const struct roster_plan *plan, int64_t id);        /* or NULL */
/* The change of KIND (AGREED, UNDONE) about ID; NULL. */
const struct roster_change *roster_mark(const struct roster_plan *plan, enum change_kind kind,
                                        int64_t id);
/* Does C, a swap, still wait for the other person at NOW? A duty that has begun ends the wait. */
bool roster_waits(const struct roster_plan *plan, const struct roster_change *c,
                  struct instant now);

/*
 * May PLAN, whose newest shift or change is the new one, be saved? It is compared from FROM until
 * UNTIL. Fails: RC_INVALID "people" naming the person who would be in two places, and when.
 */
MUST_CHECK enum rc roster_check_clash(struct scope *sc, const struct roster_plan *plan,
                                      struct instant from, struct instant until);
/*
 * May C be added to PLAN at NOW? It is looked at as it stands then: PERSON must have that duty,
 * it must not be over, OTHER must be of the same agency, hold his post and be free. For a SWAP or
 * its agreement neither duty may have begun. What C leaves open (the times of a swap) is filled in.
 * Fails: RC_INVALID, "person", "substitute", "from", "to" or "swap".
 */
MUST_CHECK enum rc roster_check_change(struct scope *sc, const struct roster_plan *plan,
                                       struct roster_change *c, struct instant now);
/*
 * Set *ID to the newest shift or change that stands, which an undo takes back; a swap counts from
 * its agreement. Fails: RC_INVALID "undo" when there is none, or it can no longer be taken back:
 * one of two swapped duties has begun, or a shift has ended.
 */
MUST_CHECK enum rc roster_newest(struct scope *sc, const struct roster_plan *plan,
                                 struct instant now, int64_t *id);

/* ---- gaps ---- */

/* A time in which fewer people are on duty than the shift needs; or, without a shift, days for
 * which an agency that used to be on duty has nobody planned any more. */
struct roster_gap {
    enum agency_id agency;
    enum duty_kind kind;
    int64_t shift; /* 0: nobody is planned */
    struct instant from, until;
    int have, least;
};
void roster_gaps(struct scope *sc, const struct roster_plan *plan, struct instant from,
                 struct instant until, const struct roster_gap **gaps, size_t *count);

#endif
