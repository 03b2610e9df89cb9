/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joining: one person who was registered twice in one case becomes one party. One of the two stays
 * and takes over what is chosen from the other, field by field; the other is joined into him: he
 * keeps his row and his position for good, for papers and records name him by them, but nothing
 * lists or counts him any more, and what was written of him is told of the one that stays. What is
 * replaced is kept, so that they can be parted again.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_JOINING_H
#define CORE_DOMAIN_JOINING_H

#include "core/domain/casefile.h"
#include "core/domain/merge.h"

/* A party who was joined into another of the same case. */
struct joined {
    struct party party;
    int into; /* position of the one that stays, who was never joined himself */
};

/* Who of CF was joined and has POSITION; NULL. */
const struct joined *joining_find(const struct casefile *cf, int position);
/* Set *POSITION to who of CF was joined and TEXT names: a position or a unique name.
 * Fails: RC_INVALID "party": nobody who was joined, or several. */
MUST_CHECK enum rc joining_named(struct scope *sc, const struct casefile *cf, const char *text,
                                 int *position);
/*
 * Let what is written of the joined parties of CF, as it was loaded, be told of those that stay:
 * tries to reach them, evidence, consents, choices, relations, consents to an extension, marks,
 * copies handed out, visits. The lists that are changed live in SC; nothing of it is ever saved.
 */
void joining_gather(struct scope *sc, struct casefile *cf);

struct joining_request {
    int64_t dispute;
    int64_t rev;                        /* of the dispute as both were looked at; 0: as it is */
    int joins, stays;                   /* positions */
    const struct merge_choice *choices; /* SIDE_ENDS: of who joins; their party is not asked */
    size_t choice_count;
    const char *reason; /* NULL: that he was registered twice */
};
struct joining_plan {
    struct party stays;     /* as he will be */
    struct merge_row *rows; /* fields that either says anything of; ENDS is who joins */
    size_t row_count;
    const char *title; /* of the case as it will be: joining_title() */
};

/*
 * May two parties of CF be one on the day TODAY? Only within one role and one type, for nobody is
 * his own opponent; not against two different identity numbers; not when one refused mediation and
 * the other did not, when they said different things of a helper or a mediator, or when records
 * bear the signatures of both under two names: then somebody must ask them first. And only while
 * who takes part is open: no mark stands on the agreement, and it was not printed.
 * Fails: RC_INVALID "party" with what stands against it; "case" as dispute_may(STEP_CORRECT);
 * "parties" for the agreement.
 */
MUST_CHECK enum rc joining_may(struct scope *sc, const struct casefile *cf, int joins, int stays,
                               struct date today);
/*
 * Set *PLAN to what becomes of the one that stays. A field that only one says is taken from there;
 * otherwise his own stays unless the other is chosen. A secret address and a refusal hold by
 * themselves. Lives in SC.
 * Fails: as joining_may(); RC_INVALID "take": there is nothing to choose; "parties": the agreement
 * names somebody who would be called otherwise.
 */
MUST_CHECK enum rc joining_make(struct scope *sc, const struct casefile *cf,
                                const struct joining_request *request, struct date today,
                                struct joining_plan *plan);

/* Let the title of CF follow PLAN, which joins the party at JOINS, unless somebody typed it. */
void joining_title(struct scope *sc, const struct kind_table *kinds, const struct casefile *cf,
                   int joins, struct joining_plan *plan);

/* ---- parting ---- */

struct joining {
    int64_t id, rev;
    int64_t stays, joins; /* rows of parties */
    struct instant at;
    const char *by;
    const char *reason;
    struct instant parted_at; /* INSTANT_NEVER: it holds */
    const char *parted_by, *parted_reason;
    const struct merge_step *steps; /* fields of the one that stays, their subject, and the title */
    size_t step_count;
};
/* Set *STEPS to what PLAN replaces in CF. Lives in SC. */
void joining_steps(struct scope *sc, const struct casefile *cf, const struct joining_plan *plan,
                   struct merge_step **steps, size_t *count);
/*
 * Set *STAYS to what the one that stays was before J.
 * Fails: RC_INVALID "case" as dispute_may(STEP_CORRECT); "party" when he was changed again since;
 * "parties" when a mark stands on the agreement, it was printed, or a period was extended since
 * with the consent of all who took part: then who takes part is settled.
 */
MUST_CHECK enum rc joining_part(struct scope *sc, const struct casefile *cf,
                                const struct joining *j, struct party *stays);
/* TITLE of the case as it was before J; TITLE itself when J did not change it, or somebody did
 * since. */
const char *joining_title_before(const struct joining *j, const char *title);

#endif
