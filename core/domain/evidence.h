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

#endif
