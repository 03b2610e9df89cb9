/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Document: a paper of a case. Once issued its bytes never change.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DOCUMENT_H
#define CORE_DOMAIN_DOCUMENT_H

#include "core/base/instant.h"

enum paper_format { PAPER_TEXT, PAPER_PDF, PAPER_DOCX };

/* What templates of one folder share: the text of NAME.mustache beside them. */
struct template_partial {
    const char *name;
    const char *text;
    const char *file; /* for errors */
};

/* A template file, read and taken apart: front matter and body. */
struct document_template {
    const char *kind;  /* "agreement"; the file's name without its ending */
    const char *title; /* "人民调解协议书" */
    const char *version;
    const char **required; /* names of fields that must have a value */
    size_t required_count;
    const char *face;   /* "serif" or "light" */
    const char *body;   /* Mustache and Markdown */
    const char *file;   /* for errors */
    int body_line;      /* the line of FILE on which BODY begins */
    const char *text;   /* the whole file */
    const char *digest; /* of the whole file, and of its partials when it has any */
    const struct template_partial *partials; /* it names, or one of them does; in that order */
    size_t partial_count;
};

/* One issued file. */
struct document {
    int64_t id;
    const char *kind;
    int version;
    enum paper_format format;
    int copies;         /* printed so far */
    const char *digest; /* of the bytes */
    const char *template_digest;
    struct instant issued_at;
};

const char *paper_format_code(enum paper_format format); /* "text", "pdf", "docx" */
MUST_CHECK enum rc paper_format_find(struct scope *sc, const char *text, enum paper_format *out);

#endif
