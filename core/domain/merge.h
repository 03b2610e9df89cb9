/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge: two cases that are one quarrel, registered twice, become one. One of them stays and takes
 * over what is chosen from the other, field by field; the other ends in it: its registration is
 * voided, its own papers stay under its number, and who looks for it is led to the one that stays.
 * Everything that is replaced is kept, so that a merging can be undone.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_MERGE_H
#define CORE_DOMAIN_MERGE_H

#include "core/domain/casefile.h"
#include "core/domain/likeness.h"

/* From which case a field is taken. */
#define WORDS_MERGE_SIDE(ROW)                                                                      \
    ROW(SIDE_STAYS, "stays", N_("of the case that stays"))                                         \
    ROW(SIDE_ENDS, "ends", N_("of the case that ends"))                                            \
    ROW(SIDE_BOTH, "both", N_("both, one below the other"))

/* Fields of the head, then of a party. How far a case is closed, that an address is secret and that
 * somebody refused nobody chooses: the stricter holds. */
#define WORDS_MERGE_FIELD(ROW)                                                                     \
    ROW(MERGE_KIND, "kind", N_("Kind"))                                                            \
    ROW(MERGE_TITLE, "title", N_("Title"))                                                         \
    ROW(MERGE_PLACE, "place", N_("Place"))                                                         \
    ROW(MERGE_DIVISION, "division", N_("Division"))                                                \
    ROW(MERGE_OCCURRED, "occurred_at", N_("Occurred at"))                                          \
    ROW(MERGE_NARRATIVE, "narrative", N_("What happened"))                                         \
    ROW(MERGE_URGENCY, "urgency", N_("Urgency"))                                                   \
    ROW(MERGE_RISK, "risk", N_("Risk"))                                                            \
    ROW(MERGE_SECRECY, "secrecy", N_("Secrecy"))                                                   \
    ROW(MERGE_NAME, "name", N_("Name"))                                                            \
    ROW(MERGE_ID_NUMBER, "id_number", N_("Identity number"))                                       \
    ROW(MERGE_PHONE, "phone", N_("Phone"))                                                         \
    ROW(MERGE_ADDRESS, "address", N_("Address"))                                                   \
    ROW(MERGE_AGENT, "agent", N_("Agent"))                                                         \
    ROW(MERGE_ADDRESS_SECRET, "address_secret", N_("Address kept secret"))                         \
    ROW(MERGE_REFUSED_ON, "refused_on", N_("Refused on"))                                          \
    ROW(MERGE_REFUSAL, "refusal", N_("Refusal"))                                                   \
    ROW(MERGE_PARTY, "party", N_("Party"))

enum merge_side {
#define MERGE_ENUM_(name, code, label) name,
    WORDS_MERGE_SIDE(MERGE_ENUM_)
};
enum merge_field { WORDS_MERGE_FIELD(MERGE_ENUM_) };
#undef MERGE_ENUM_
extern const struct word_list merge_side_words;
extern const struct word_list merge_field_words;

/* What somebody chose. */
struct merge_choice {
    int party; /* position in the case that stays; 0: of the head */
    enum merge_field field;
    enum merge_side side;
};
struct merge_same {
    int ends;  /* position of a party in the case that ends */
    int stays; /* who it is in the case that stays; 0: nobody, it is added */
};
struct merge_request {
    int64_t ends, stays; /* disputes */
    const struct merge_choice *choices;
    size_t choice_count;
    const struct merge_same *same; /* of parties not named here the most alike are one */
    size_t same_count;
    const char *reason; /* NULL: that it was registered twice */
};

/* One field side by side. Texts are as they are kept: codes, milliseconds, days, whole numbers;
 * NULL is what nobody said. */
struct merge_row {
    int party; /* position in the case that stays; 0: of the head */
    enum merge_field field;
    const char *stays, *ends, *becomes;
    enum merge_side side;
    bool same; /* both say the same, which masked texts do not tell */
};

struct merge_plan {
    struct dispute head;   /* of the case that stays, as it will be */
    struct party *parties; /* likewise, in the order of their positions; one added has id 0 */
    size_t party_count;
    int *places; /* of each party of the case that ends: who of PARTIES he is, by position */
    size_t place_count;
    struct merge_row *rows; /* fields that either case says anything of */
    size_t row_count;
};

/* Can the field of ROW be taken from SIDE by choice? Of what is strict, and of a party that only
 * one case has, nobody chooses; only what happened is taken from both. */
bool merge_may_take(const struct merge_row *row, enum merge_side side);
/* A kept text of FIELD as people read it; "" for NULL. Lives in SC, or is TEXT. */
const char *merge_shown(struct scope *sc, enum lang lang, const struct kind_table *kinds,
                        enum merge_field field, const char *text);

/* Mask what ROW tells of P, who stays, as an opened case does: numbers, and a secret address. */
void merge_mask(struct scope *sc, const struct party *p, struct merge_row *row);

/*
 * May ENDS end in STAYS? Fails: RC_INVALID "case": they are one case; its state does not let STAYS
 * be corrected; of ENDS mediation has begun, so it must be the one that stays; it holds evidence,
 * or its team is not stood down.
 */
MUST_CHECK enum rc merge_may(struct scope *sc, const struct casefile *stays,
                             const struct casefile *ends);
/*
 * Set *PLAN to what STAYS becomes by REQUEST. A field that only one case says is taken from there;
 * otherwise that of STAYS stays unless it is chosen. Lives in SC.
 * Fails: as merge_may(); RC_INVALID "take", "same": what was chosen does not exist; "parties": the
 * agreement of STAYS bears a mark, and a name or who takes part would change.
 */
MUST_CHECK enum rc merge_make(struct scope *sc, const struct likeness_rules *rules,
                              const struct casefile *stays, const struct casefile *ends,
                              const struct merge_request *request, struct merge_plan *plan);

/* Let P take over from OTHER what REQUEST chooses of the party at his position, and add a row to
 * PLAN, which has room, for each field that either says anything of. Fails: RC_INVALID "take". */
MUST_CHECK enum rc merge_party(struct scope *sc, const struct merge_request *request,
                               struct party *p, const struct party *other, struct merge_plan *plan);
/* Is each choice of REQUEST one that somebody has in a row of PLAN? Fails: RC_INVALID "take". */
MUST_CHECK enum rc merge_check_choices(struct scope *sc, const struct merge_request *request,
                                       const struct merge_plan *plan);

/* ---- undoing ---- */

/* One field that was replaced; a party that was added is MERGE_PARTY, and nothing else. */
struct merge_step {
    int64_t subject; /* row of the dispute or the party */
    enum merge_field field;
    const char *was, *became; /* as in struct merge_row */
};
struct merger {
    int64_t id, rev;
    int64_t stays, ends; /* disputes */
    struct instant at;
    const char *by;
    struct instant undone_at; /* INSTANT_NEVER: it holds */
    const char *undone_by, *undone_reason;
    const struct merge_step *steps;
    size_t step_count;
};
/* Set *STEPS to what PLAN replaces in STAYS; of a party that is added the id must be there. */
void merge_steps(struct scope *sc, const struct casefile *stays, const struct merge_plan *plan,
                 struct merge_step **steps, size_t *count);
struct joining; /* core/domain/joining.h */

/*
 * Set *HEAD and PARTIES, one for each of STAYS, to what they were before M; *LEFT is how many of
 * them were there. JOININGS are all of STAYS, oldest first.
 * Fails: RC_INVALID "case" when something that was done in STAYS since then rests on it: a session,
 * an agreement, a paper, a consent, a contact, a visit; a field that was changed again; a party
 * that M changed or added and who is joined with another one since, until they are parted; the end
 * of the case.
 */
MUST_CHECK enum rc merge_undo(struct scope *sc, const struct casefile *stays,
                              const struct merger *m, const struct joining *joinings, size_t count,
                              struct dispute *head, struct party *parties, size_t *left);

#endif
