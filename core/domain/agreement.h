/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement: what the parties settled on, who has to put his mark to it, and the day it takes
 * effect (人民调解法 arts 28 to 30).
 *
 * A guardian and an agent with power of attorney sign for a party, and their mark stands for his;
 * somebody who is a minor by his ID number on the day is bound by his guardian's mark alone
 * (民法典 17, 19, 23). A guarantor names the kind of his guarantee. A witness saw somebody put his
 * fingerprint who cannot write.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_AGREEMENT_H
#define CORE_DOMAIN_AGREEMENT_H

#include "core/base/instant.h"
#include "core/domain/gap.h"
#include "core/domain/money.h"
#include "core/domain/party.h"

/* How several people owe one duty (民法典 517, 518): ROW(name, code, label) */
#define WORDS_LIABILITY(ROW)                                                                       \
    ROW(LIABILITY_ALONE, "alone", N_("Alone"))                                                     \
    ROW(LIABILITY_JOINT, "joint", N_("Jointly and severally"))                                     \
    ROW(LIABILITY_SHARES, "shares", N_("By shares"))

/* What kind of guarantee somebody gives (民法典 686 to 688); it is asked, never supposed. */
#define WORDS_GUARANTEE(ROW)                                                                       \
    ROW(GUARANTEE_NONE, "none", N_("No guarantee"))                                                \
    ROW(GUARANTEE_GENERAL, "general", N_("General guarantee"))                                     \
    ROW(GUARANTEE_JOINT, "joint", N_("Guarantee of joint liability"))

/* Which paper is the original: what the program printed, or what was written by hand at the table
 * before; then what is typed is a copy that was compared with it. */
#define WORDS_ORIGINAL(ROW)                                                                        \
    ROW(ORIGINAL_PRINTED, "printed", N_("Printed"))                                                \
    ROW(ORIGINAL_HANDWRITTEN, "handwritten", N_("Written by hand"))

#define AGREEMENT_ENUM_(name, code, label) name,
enum liability { WORDS_LIABILITY(AGREEMENT_ENUM_) };
enum guarantee { WORDS_GUARANTEE(AGREEMENT_ENUM_) };
enum original { WORDS_ORIGINAL(AGREEMENT_ENUM_) };
#undef AGREEMENT_ENUM_

extern const struct word_list liability_words;
extern const struct word_list guarantee_words;
extern const struct word_list original_words;

/* What one of several obligors owes. */
struct share {
    const char *obligor;
    struct money amount; /* of LIABILITY_SHARES; else 0 */
};

/* One part of an amount that is paid in parts. */
struct instalment {
    int64_t id;
    int ordinal; /* from 1 */
    struct money amount;
    struct date due;
};

/* One duty: who, does what, for whom, how much, by when, how. A clause written as free text has
 * only TEXT; a term written as a row has no TEXT. */
struct term {
    int64_t id;
    int ordinal; /* from 1 */
    const char *text;
    const char *obligor, *act, *obligee, *method;
    struct money amount;
    struct date due; /* of the last instalment, when there are any */
    enum liability liability;
    const struct share *shares; /* all who owe it, OBLIGOR first; none: OBLIGOR alone */
    size_t share_count;
    const struct instalment *instalments; /* none: all of it by DUE */
    size_t instalment_count;
    const char *condition;    /* what must have happened before; NULL */
    const char *held_by;      /* who keeps the sum until it is due to OBLIGEE; NULL */
    const char *place;        /* where it is performed; NULL */
    const char *consequence;  /* what follows when it is not performed in time; NULL */
    struct date performed_on; /* DATE_NONE until all of it was */
    const char *proof;        /* how that is known */
};

struct mark {
    int64_t id;
    enum signatory signatory;
    int party; /* position: who signs, for whom a guardian or an agent does, whose debt a guarantor
                  stands for, whom a witness saw; 0 for the office */
    enum how how;
    struct date on;
    const char *name;         /* who put it, when he is not the party himself: guardian, agent,
                                 guarantor, witness, the hand behind a unit's seal; NULL */
    const char *authority;    /* what lets him: the power of attorney, the kinship; NULL */
    enum guarantee guarantee; /* of a guarantor */
    const char *void_reason;  /* NULL while it stands */
};

struct agreement {
    int64_t id;
    int64_t rev;
    int version; /* from 1; a new one may be made until a mark exists */
    enum agreement_form form;
    bool whole;        /* false: only part of the dispute is settled */
    const char *facts; /* NULL: the narrative */
    struct date reached_on;
    bool final;              /* the parties want the dispute to be over with it (一次性了结) */
    enum original original;  /* of a handwritten one the next six say what is known of the paper */
    struct date original_on; /* the day it bears */
    const char *original_note; /* what it looks like: pages, paper, whose hand */
    int64_t original_scan;     /* id of the evidence that holds its picture; 0 */
    const char *typed_by;      /* who typed it off */
    const char *compared_by;   /* who compared the two; NULL: nobody yet */
    struct date compared_on;   /* set with COMPARED_BY alone, as ORIGINAL_ON of a handwritten one */
    const char *read_by;       /* who read it to somebody who cannot read; NULL: nobody had to */
    const struct term *terms;
    size_t term_count;
    const struct mark *marks;
    size_t mark_count;
};

/* Split TEXT at its line ends into terms of free text, letter by letter; blank lines are none. */
void agreement_clauses(struct scope *sc, const char *text, struct term **terms, size_t *count);

/*
 * Gate every text of A and number its terms, which get a list of their own in SC. There is at
 * least one term, and each is either a text or a row with an obligor and an act.
 * Fails: RC_INVALID with field "facts", "terms", "terms[2].act" and so on (from 1).
 */
MUST_CHECK enum rc agreement_gate(struct scope *sc, struct agreement *a);
/*
 * Reckon up the rows of A, whose terms it may change: instalments and shares make up the amount,
 * which they give where it was left out; the last instalment is due when the term is; nothing of a
 * typed agreement is due before it was reached. What a handwritten paper says is typed as it is.
 * Fails: RC_INVALID with field "terms[1].amount", "terms[1].due", "terms[1].shares" and so on.
 */
MUST_CHECK enum rc agreement_reckon(struct scope *sc, struct agreement *a);
/*
 * Does A fit the parties? The obligors of each row are parties who can be bound, not helpers;
 * obligees are parties; everybody whom it binds has a name (art. 29); nobody whom a term names
 * refused mediation (人民调解法 art. 17).
 * Fails: RC_INVALID with field "terms[2].obligor" and so on; "parties" for a missing name.
 */
MUST_CHECK enum rc agreement_fits(struct scope *sc, const struct agreement *a,
                                  const struct party *parties, size_t count);
/* Everything that is asked of A as it was typed: the three above. */
MUST_CHECK enum rc agreement_check(struct scope *sc, struct agreement *a,
                                   const struct party *parties, size_t count);

/* Add to GAPS what art. 29 asks for and A lacks: terms, and for each row by when, in what manner,
 * to whom the money goes. A clause of free text may hold that in its words, so only rows are
 * judged. Nothing of it forbids to save. */
void agreement_gaps(struct gaps *gaps, const struct agreement *a);

/* Is P, one of COUNT PARTIES, bound by A? Applicants and respondents are, and third parties whom a
 * term names. A party who refused mediation is bound only when a term names him all the same,
 * which is what agreement_check() forbids; without him the others go on. A helper never is. */
bool agreement_binds(const struct agreement *a, const struct party *p, const struct party *parties,
                     size_t count);

/* The first mark of SIGNATORY (for PARTY, 0 of the office) that stands on A; NULL. A voided one is
 * only kept for the record. */
const struct mark *agreement_mark(const struct agreement *a, enum signatory signatory, int party);
/* The same put by NAME, where several may stand: witnesses, guarantors; NULL: by anybody. */
const struct mark *agreement_mark_by(const struct agreement *a, enum signatory signatory, int party,
                                     const char *name);
/* The mark that binds P: his own when he is of age on its day, else his agent's or guardian's;
 * NULL while there is none. */
const struct mark *agreement_party_mark(const struct agreement *a, const struct party *p);
/* Is P a minor on DAY, by his ID number? Then his guardian signs. */
bool agreement_is_minor(const struct party *p, struct date day);
/* Does P's mark on A ask for a witness: a fingerprint alone, which nobody saw? */
bool agreement_asks_witness(const struct agreement *a, const struct party *p);
/*
 * May M be put to A? Who signs for a party says his name and what lets him; a guarantor says whose
 * debt it is and what kind of guarantee (民法典 686); a witness is nobody whom A binds; no mark is
 * older than the agreement, or than its handwritten original.
 * Fails: RC_INVALID "name", "authority", "guarantee", "party", "on", "mark".
 */
MUST_CHECK enum rc agreement_check_mark(struct scope *sc, const struct agreement *a,
                                        const struct party *parties, size_t count,
                                        const struct mark *m);
/* Does any mark stand on A? What it says, and whom it binds, is then settled. */
bool agreement_is_marked(const struct agreement *a);

/* Set *SIGNATORY to whom TEXT means: "mediator", "guardian" and so on by code or label, else one of
 * PARTIES, whose position *PARTY gets; 0 otherwise. Fails: as party_find(). */
MUST_CHECK enum rc agreement_signatory(struct scope *sc, const struct party *parties, size_t count,
                                       const char *field, const char *text,
                                       enum signatory *signatory, int *party);

/* A mark that must stand before the agreement takes effect. */
struct required_mark {
    enum signatory signatory;
    int party;
    const struct mark *mark; /* the one that stands; NULL while it is missing */
    bool minor;              /* the party is one on the day: his guardian's mark is needed */
};
/*
 * Set *LIST to the marks A needs, in the order of signing: the parties it binds (applicants,
 * respondents, thirds), the mediator, the seal of the committee.
 * An oral agreement needs none (art. 30). Terms of free text name a third party when his name
 * stands in them.
 */
void agreement_required(struct scope *sc, const struct agreement *a, const struct party *parties,
                        size_t count, struct required_mark **list, size_t *required);
/* The day A takes effect: an oral one the day it was reached; a written one the latest date of
 * the marks it needs, DATE_NONE while any is missing. */
struct date agreement_effective_on(struct scope *sc, const struct agreement *a,
                                   const struct party *parties, size_t count);
/* Everybody who must has signed, only the seal is missing (已签待盖章). */
bool agreement_awaits_seal(struct scope *sc, const struct agreement *a, const struct party *parties,
                           size_t count);
/* Copies to print: one for each party it binds and one for the committee (art. 29). */
int agreement_copies(const struct agreement *a, const struct party *parties, size_t count);
/* Does a term of A name P, one of COUNT PARTIES? In free text 王某 does not stand in 王某某 when
 * that is the name of another. */
bool agreement_names(const struct agreement *a, const struct party *p, const struct party *parties,
                     size_t count);
/* What the form of an agreement does not ask goes from BEFORE, the version A was made of, to A:
 * whether it is final, its original, who read it. */
void agreement_carry(struct agreement *a, const struct agreement *before);
/* The term that stands under ORDINAL; NULL. */
const struct term *agreement_term(const struct agreement *a, int ordinal);
/* A row as one sentence for paper:
 * "潘某某于2026年12月1日前赔偿王某人民币3000元（大写：叁仟元整），以转账方式支付。" */
const char *agreement_sentence(struct scope *sc, const struct term *t);
/* What the paper declares when A was read to somebody; NULL when nobody had to read it. */
const char *agreement_reading(struct scope *sc, const struct agreement *a);

/* Set the original of A to a paper of day ON that NOTE describes, typed off by BY.
 * Fails: RC_INVALID "on", "note"; "mark" when a mark on A is older than ON. */
MUST_CHECK enum rc agreement_set_original(struct scope *sc, struct agreement *a, struct date on,
                                          const char *note, int64_t scan, const char *by);

#endif
