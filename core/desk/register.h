/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Registering: from the first sentence of a dispute to its acceptance.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_REGISTER_H
#define CORE_DESK_REGISTER_H

#include "core/desk/desk.h"
#include "core/domain/intake.h"
#include "core/domain/secrecy.h"
#include "core/domain/similar.h"

struct registered {
    int64_t id;
    int year;
    int64_t register_number;
    bool known; /* the token was used before: this is that case */
    bool added; /* and what was told was added to it: core/desk/retelling.h */
    enum secrecy secrecy;
    struct secrecy_proposal closed; /* the rule that closed it so far; its WHY is NULL for none */
};

/* What NARRATIVE proposes; asks nothing of the store. */
struct kind_proposal desk_propose(struct desk *desk, struct scope *sc, const char *narrative);

/* Cases of the last 30 days that look like IN by the wide threshold of templates/likeness.yaml, or
 * have the same party, phone or place, those most alike first. IN need not be complete: it is asked
 * while somebody types. */
MUST_CHECK enum rc desk_similar(struct desk *desk, struct scope *sc, const struct intake *in,
                                struct similar **list, size_t *count);

/* Check IN and register it: number, parties, and its token in one transaction. A token that is
 * known gives the case it made, or was added to. Fails: RC_INVALID naming the field; nothing is
 * saved then. */
MUST_CHECK enum rc desk_register(struct desk *desk, struct scope *sc, struct intake *in,
                                 struct registered *out);
/* The JSON of one case (see `onecase help register`) as an intake, for desk_register(). */
MUST_CHECK enum rc desk_intake_from_json(struct desk *desk, struct scope *sc, const char *text,
                                         struct intake *out);

/* Take the case: it gets its case number. *NUMBER lives in SC. */
MUST_CHECK enum rc desk_accept(struct desk *desk, struct scope *sc, int64_t id,
                               const char **number);
/* Do not take the case; the other routes (arbitration, administration, court) were told. */
MUST_CHECK enum rc desk_refuse(struct desk *desk, struct scope *sc, int64_t id, const char *reason);
/* Registered by mistake: the number keeps its reason and is not used again. */
MUST_CHECK enum rc desk_void(struct desk *desk, struct scope *sc, int64_t id, const char *reason);
/* The party at POSITION refuses mediation (人民调解法 art. 17), in his WORDS, ON a day
 * (DATE_NONE: today). WORDS NULL takes the refusal back. Fails: RC_INVALID "parties" once the
 * agreement bears a mark. */
MUST_CHECK enum rc desk_party_refuses(struct desk *desk, struct scope *sc, int64_t id, int position,
                                      const char *words, struct date on);

/* A correction of what was registered; REV is the revision the person saw. */
struct correction {
    int64_t id, rev;
    /* NULL keeps what is there; "" takes title, place and division away. */
    const char *kind, *title, *place, *division, *narrative;
    enum urgency urgency;
    enum risk risk;
    bool classify; /* it is to be closed as far as SECRECY, for a REASON when that is a change */
    enum secrecy secrecy;
    const char *reason;
    struct party *parties; /* all of them, in order; a new one has id 0 */
    size_t party_count;
    const char *seen; /* casefile_positions() when PARTIES were made of it; NULL: just now */
};
/* Fails: RC_CONFLICT when somebody saved first; nothing is overwritten. RC_INVALID "parties" when
 * the agreement bears a mark and C changes whom it binds. As desk_classify() for the secrecy. */
MUST_CHECK enum rc desk_correct(struct desk *desk, struct scope *sc, struct correction *c);

struct import_counts {
    int taken, known, refused;
};
/* Import the cases of FILE, one JSON object a line. A line that cannot be taken is refused whole,
 * told to REFUSED (line number, key or "", sentence of the error in the scope) and copied to
 * FILE.rejected; the others go in. A line that went in before is known. One that is almost surely a
 * case of the last 30 days is refused too, unless ALIKE.
 * Fails: RC_IO, RC_NOTFOUND of the file itself; RC_STOPPED: what was taken stays, each case whole,
 * and nothing is copied to FILE.rejected. */
MUST_CHECK enum rc desk_import(struct desk *desk, struct scope *sc, const char *file, bool alike,
                               void (*refused)(void *user, int line, const struct error *error),
                               void *user, struct import_counts *counts);

#endif
