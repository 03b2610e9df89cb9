/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Filing: a closed case is put away as a folder, reviewed, kept for its time and at last
 * destroyed.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_FILING_H
#define CORE_DOMAIN_FILING_H

#include "core/base/instant.h"
#include "core/domain/money.h"
#include "core/domain/word.h"

/* How long a folder is kept: ROW(name, code, label) */
#define WORDS_RETENTION(ROW)                                                                       \
    ROW(RETENTION_10, "10y", N_("10 years"))                                                       \
    ROW(RETENTION_30, "30y", N_("30 years"))                                                       \
    ROW(RETENTION_PERMANENT, "permanent", N_("Permanent"))

enum retention {
#define RETENTION_ENUM_(name, code, label) name,
    WORDS_RETENTION(RETENTION_ENUM_)
#undef RETENTION_ENUM_
};

extern const struct word_list retention_words;

/* A paper that lies in the folder without the program having made it, or one that this case does
 * not need. */
struct folder_paper {
    int64_t id;
    const char *item; /* code of the row of dossier.yaml */
    int pages;        /* 0: not needed, NOTE says why */
    const char *note; /* NULL */
    struct date on;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

/* The folder was put away. */
struct filing {
    int64_t id;
    struct date on;
    enum retention retention;  /* as extended */
    const char *retention_why; /* which rule said so, or why it was extended */
    int pages;
    const char *place;      /* box, shelf; NULL */
    const char *incomplete; /* the reason for which it was put away with something missing; NULL */
    const char *by;
};

/* Its time was over, and it is worth keeping: it is kept for TERM instead. */
struct retention_extension {
    int64_t id;
    enum retention term;
    const char *reason;
    struct date on;
    const char *by;
};

#define REVIEW_POINTS 7 /* what a folder is judged by; dossier.yaml names them */

/* The folder was judged (卷宗评查). */
struct review {
    int64_t id;
    struct date on;
    int scores[REVIEW_POINTS];
    int total;
    const char *result;     /* code of the class in dossier.yaml: "excellent" */
    const char *tier;       /* code of the allowance tier; NULL: none is paid */
    struct money allowance; /* what that tier paid then */
    const char *note;       /* NULL */
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

#endif
