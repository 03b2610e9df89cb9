/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence: what somebody brought to show how things are: a picture, a contract, a recording. Its
 * file lies in the record, byte for byte as it came in, or the paper alone lies in the folder.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_EVIDENCE_H
#define CORE_DOMAIN_EVIDENCE_H

#include "core/base/instant.h"
#include "core/domain/gap.h"
#include "core/domain/word.h"

#define EVIDENCE_SIZE_MAX (20u * 1024 * 1024) /* of one file */

/* What a piece is for the file: ROW(name, code, label) */
#define WORDS_EVIDENCE(ROW)                                                                        \
    ROW(EVIDENCE_IDENTITY, "identity", N_("Identity paper"))                                       \
    ROW(EVIDENCE_PROOF, "proof", N_("Evidence"))                                                   \
    ROW(EVIDENCE_AUTHORITY, "authority", N_("Power of attorney"))                                  \
    ROW(EVIDENCE_SCAN, "scan", N_("Scan of a signed paper"))                                       \
    ROW(EVIDENCE_RECEIPT, "receipt", N_("Proof of performance"))                                   \
    ROW(EVIDENCE_COURT, "court", N_("Paper of a court or an authority"))                           \
    ROW(EVIDENCE_OTHER, "other", N_("Other paper"))

enum evidence_kind {
#define EVIDENCE_ENUM_(name, code, label) name,
    WORDS_EVIDENCE(EVIDENCE_ENUM_)
#undef EVIDENCE_ENUM_
};

extern const struct word_list evidence_words;

struct evidence {
    int64_t id;
    int64_t rev;
    int ordinal; /* from 1 within its case */
    enum evidence_kind kind;
    const char *title;      /* "转账记录" */
    int party;              /* position of whom it is of or who brought it; 0: nobody of the case */
    const char *brought_by; /* his name, when he is no party; NULL */
    struct date brought_on;
    const char *proves;      /* what it is to show; NULL */
    const char *source;      /* where it comes from; NULL */
    int pages;               /* 0: not counted */
    bool copy;               /* else the original */
    const char *compared_by; /* who compared a copy with the original; NULL */
    const char *file_name;   /* as it came in, without folders; NULL: only the paper lies here */
    int64_t size;            /* of the file in bytes */
    const char *digest;      /* of the file; NULL without one */
    struct instant recorded_at;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

#define EVIDENCE_PAGES_MAX 9999

/* What a file called PATH is kept as: without folders, and whatever cannot be shown as "_". Never
 * empty. Lives in SC. */
const char *evidence_file_name(struct scope *sc, const char *path);
/* Gate every text of E and see that the rest fits together.
 * Fails: RC_INVALID "title" …; "compared" when an original was compared with itself; "pages"; "by"
 * when a party and somebody else brought it. */
MUST_CHECK enum rc evidence_check(struct scope *sc, struct evidence *e);
/* Fails: RC_INVALID "file" when SIZE bytes are none, or more than one file may have. */
MUST_CHECK enum rc evidence_check_size(struct scope *sc, int64_t size);

struct casefile;
/* Set *OUT to the piece of CF with that NUMBER. Fails: RC_INVALID "evidence". */
MUST_CHECK enum rc evidence_numbered(struct scope *sc, const struct casefile *cf, int number,
                                     const struct evidence **out);
/* Who brought E; "" when nobody is named. */
const char *evidence_bringer(const struct casefile *cf, const struct evidence *e);
/* How many pieces of CF stand. */
size_t evidence_standing(const struct casefile *cf);
/* Copies that nobody compared with the original. */
void evidence_gaps(struct gaps *gaps, const struct casefile *cf);

#endif
