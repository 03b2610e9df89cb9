/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Document: a paper of a case. Once issued its bytes never change.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DOCUMENT_H
#define CORE_DOMAIN_DOCUMENT_H

#include "core/base/instant.h"
#include "core/domain/ask.h"
#include "core/domain/word.h"

enum paper_format { PAPER_TEXT, PAPER_PDF, PAPER_DOCX };

/*
 * What there is one paper for: the case as a whole, its agreement, each party who takes part, each
 * session and so on. A template says so under "for:". ROW(name, code, label)
 */
#define WORDS_DOCUMENT_SUBJECT(ROW)                                                                \
    ROW(FOR_CASE, "case", N_("The case"))                                                          \
    ROW(FOR_AGREEMENT, "agreement", N_("The agreement"))                                           \
    ROW(FOR_PARTY, "party", N_("Each party"))                                                      \
    ROW(FOR_SESSION, "session", N_("Each session"))                                                \
    ROW(FOR_VISIT, "visit", N_("Each visit"))                                                      \
    ROW(FOR_PERFORMANCE, "performance", N_("Each performance"))                                    \
    ROW(FOR_EVIDENCE, "evidence", N_("Each piece of evidence"))

enum document_subject {
#define DOCUMENT_ENUM_(name, code, label) name,
    WORDS_DOCUMENT_SUBJECT(DOCUMENT_ENUM_)
#undef DOCUMENT_ENUM_
};

extern const struct word_list document_subject_words;

/* Is there one paper for each of several, so that its code has a number: "slip.2"? */
bool document_subject_counts(enum document_subject subject);

/* The code of a paper of a case: "agreement", or "slip.2" for the party at position 2, the second
 * session, visit, performance, piece of evidence. */
struct document_code {
    const char *kind; /* of its template */
    int ordinal;      /* 0: there is one for the whole case */
};

/* Set *OUT to what TEXT says. Owns: its kind lives in SC. Fails: RC_INVALID "document" when TEXT is
 * not formed like a code; whether there is such a paper, document_check_code() says. */
MUST_CHECK enum rc document_code_parse(struct scope *sc, const char *text,
                                       struct document_code *out);
/* "slip.2"; "agreement" with ORDINAL 0. Lives in SC. */
const char *document_code_text(struct scope *sc, const char *kind, int ordinal);

/* What templates of one folder share: the text of NAME.mustache beside them. */
struct template_partial {
    const char *name;
    const char *text;
    const char *file; /* for errors */
};

/* A place in a file, from 1. */
struct template_place {
    int line, column;
};

/* What a template does with a field: shows it, asks whether it holds, or repeats a section. */
enum template_use { TEMPLATE_TEXT, TEMPLATE_FLAG, TEMPLATE_LIST };

/* A field as the manual tells it. */
struct template_field {
    const char *name; /* "number"; "parties[].name" in a section over parties */
    enum template_use use;
    const char *meaning;           /* msgid; of a question of the template its label */
    enum document_subject subject; /* only a template that is for this may name it; FOR_CASE: any */
};

/* A template file, read and taken apart: front matter and body. */
struct document_template {
    const char *kind;  /* "agreement"; the file's name without its ending */
    const char *title; /* "人民调解协议书" */
    const char *version;
    const char **required;                    /* names of fields that must have a value */
    const struct template_place *required_at; /* where each of them stands */
    size_t required_count;
    const char *face;              /* "serif" or "light" */
    enum document_subject subject; /* what there is one paper for */
    const struct ask *asks;        /* what whoever has it made fills in */
    size_t ask_count;
    bool large;         /* in large type */
    bool seamless;      /* several sealed pages want no seal across their edges */
    const char *body;   /* Mustache and Markdown */
    const char *file;   /* for errors */
    int body_line;      /* the line of FILE on which BODY begins */
    const char *text;   /* the whole file */
    const char *digest; /* of the whole file, and of its partials when it has any */
    const struct template_partial *partials; /* it names, or one of them does; in that order */
    size_t partial_count;
};

/* A template file that was looked through without being used. */
struct template_examined {
    const char *file;
    struct document_template tpl; /* whole only without a fault */
    const struct error *faults;   /* everything that is wrong in it, with line and column */
    size_t fault_count;
};
#define TEMPLATE_FAULTS 100 /* that are told of one file */

enum template_state {
    TEMPLATE_WAITING,  /* for approval by somebody who did not submit it */
    TEMPLATE_IN_FORCE, /* the one of its kind that papers are made from */
    TEMPLATE_REPLACED  /* by a newer one, before or after its approval */
};
extern const struct word_list template_state_words;

/* A template the office has: one it submitted, or one that was shipped. */
struct template_record {
    int64_t id; /* 0: shipped */
    const char *kind;
    const char *version;
    const char *digest;
    enum template_state state;
    struct instant submitted_at; /* not set: shipped, which needs no approval */
    int64_t submitter;           /* id of a person */
    const char *submitted_by;
    struct instant approved_at; /* not set while it waits */
    const char *approved_by;
};

/* Set the state of each of LIST, which holds all that were submitted of each of its kinds, oldest
 * first. In force is the one approved last; only the newest can wait. */
void template_judge(struct template_record *list, size_t count);

/* One issued file. */
struct document {
    int64_t id;
    const char *kind;
    int version;
    enum paper_format format;
    int copies;         /* printed so far */
    const char *digest; /* of the bytes */
    const char *template_digest;
    const char *template_version; /* NULL: issued before versions were kept */
    const char *title;            /* of the paper; NULL: issued before titles were kept */
    struct instant issued_at;
};

/* Where a text that somebody handed in differs from what was issued. */
struct paper_difference {
    const char *before, *after; /* some words of the issued text around it */
    const char *issued;         /* what stands there; "" when something was put in */
    const char *typed;          /* what was handed in instead; "" when it was left out */
};

/* A paper that somebody brought, as it is in the record. */
struct checked_paper {
    const char *code;    /* as on paper */
    const char *kind;    /* "agreement" */
    const char *title;   /* "人民调解协议书" */
    const char *number;  /* of the case, else its register number */
    int version, newest; /* a paper with VERSION < NEWEST is superseded */
    const char *template_version;
    struct instant issued_at;
    const char *by;
    const struct paper_difference *differences; /* from the text that was handed in; else none */
    size_t difference_count;
};

const char *paper_format_code(enum paper_format format); /* "text", "pdf", "docx" */
MUST_CHECK enum rc paper_format_find(struct scope *sc, const char *text, enum paper_format *out);

enum paper_state {
    PAPER_READY, /* it can be printed now */
    PAPER_ASKS,  /* questions of its template wait for an answer */
    PAPER_BARRED /* something of the case is missing */
};

/* A paper a case can have, as a list of them tells it. */
struct case_paper {
    const char *code, *kind;
    const char *title; /* "权利义务告知书" */
    const char *of;    /* whom or what it is for: "潘建华"; NULL: the case as a whole */
    enum paper_state state;
    size_t ask_count;  /* questions of its template */
    size_t unanswered; /* of them, that must be answered */
    struct error why;  /* why it is barred */
    int version;       /* the newest that was issued; 0 */
    int copies;        /* of that version, printed so far */
    bool changed;      /* it was issued, and printed now it would be a new version */
};

struct casefile;

/*
 * Can CF have the paper of TPL with the number ORDINAL?
 * Fails: RC_INVALID "document", in one sentence: a number is missing or may not be given, nobody or
 *        nothing has it, whoever has it takes no part or was voided, the case has no agreement.
 */
MUST_CHECK enum rc document_check_code(struct scope *sc, const struct document_template *tpl,
                                       const struct casefile *cf, int ordinal);
/* Set *LIST to the numbers of the papers of SUBJECT that CF can have now, in order: 0 alone for one
 * that is not counted. */
void document_ordinals(struct scope *sc, enum document_subject subject, const struct casefile *cf,
                       int **list, size_t *count);
/* Whom or what the paper is for, as a person calls it: the name of the party, the day of the
 * session, the title of the evidence; NULL for a paper of the whole case. */
const char *document_subject_name(struct scope *sc, enum document_subject subject,
                                  const struct casefile *cf, int ordinal);

#endif
