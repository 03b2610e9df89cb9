/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paper: from a case to a document. A template and a case give a source, the Markdown that is
 * kept and digested; the source and a style give pages, which text output, the preview on the
 * screen and the PDF all show line by line alike, and a DOCX with the same text for editing.
 *
 * Layer: paper. Reads the fonts and the modules, writes nothing but the font cache.
 */
#ifndef CORE_PAPER_PAPER_H
#define CORE_PAPER_PAPER_H

#include "core/base/page.h"
#include "core/domain/casefile.h"
#include "core/domain/division.h"
#include "core/domain/document.h"
#include "core/domain/office.h"

/* A line of the contents of a folder. */
struct paper_entry {
    const char *title;
    int page;         /* its first page in the folder; 0: not numbered */
    const char *note; /* NULL */
};

/* What a document is made from; all of it is borrowed and outlives the call. */
struct paper_job {
    const struct document_template *tpl;
    const struct casefile *cf;
    const struct office *office;
    const struct division_table *divisions;   /* NULL: addresses without the division's name */
    const struct office_directory *directory; /* NULL: nothing is known */
    const struct paper_entry *catalogue; /* of a folder; NULL and 0 when it is not printed as one */
    size_t catalogue_count;
    struct instant now; /* stands on a form as the day it was filled in */
    int ordinal;        /* of what TPL is for, when there is one paper for each; else 0 */
    bool draft;         /* a question nobody answered stands as 【its label】 and is no error */
};

/*
 * Set *SOURCE to the Markdown of the document: TPL filled with what JOB knows. Marks on an
 * agreement never change it, so what is printed before signing and after is the same.
 * Owns:  *SOURCE lives in SC.
 * Fails: RC_INVALID, field the name of the field, when a required one has no value, a required
 *        question of the template was not answered, or a one-line value holds several lines;
 *        RC_SYNTAX with file, line and column when the template is not well formed or uses an
 *        unknown field or one without a value.
 */
MUST_CHECK enum rc paper_source(struct scope *sc, const struct paper_job *job, const char **source);

/* As paper_source() fails for want of a required field, before any question is looked at. */
MUST_CHECK enum rc paper_check(struct scope *sc, const struct paper_job *job);

/* SOURCE with what the front matter of TPL says of the type and the seal, which is kept with it;
 * for papers that are filled with something else than a case. Lives in SC. */
const char *paper_dressed(struct scope *sc, const struct document_template *tpl,
                          const char *source);

/* How a source is dressed. Nothing of it is part of what was agreed. */
struct paper_style {
    const char *title; /* "人民调解协议书": the title property of PDF and DOCX; no names in it */
    const char *number;  /* case or register number, at the foot of every page; NULL */
    const char *face;    /* "serif" or "light" */
    const char *further; /* file of a further face for rare characters; NULL: none */
    bool practice;       /* [演练] at the head of every page */
    bool preview;        /* [预览] there: nothing of it was issued */
    const char *code;    /* check code, at the foot of every page; NULL: none */
    int folder_page;     /* "卷内第 12 页" on its first page, counting on; 0: not in a folder */
    const char *qr;      /* what the QR code on the last page of a PDF holds; NULL: none */
    const char *modules; /* directory of pdf.so and office.so */
    const char *cache;   /* directory for the font cache, made when missing; NULL: none is kept */
};

/*
 * Set *OUT to the pages of SOURCE: the preview. Every page ends with its foot.
 * Fails: RC_SYNTAX, field "template", when SOURCE holds what paper cannot show: HTML, a list, a
 *        picture, a code block, a table row with more cells than its header.
 */
MUST_CHECK enum rc paper_pages(struct scope *sc, const char *source,
                               const struct paper_style *style, struct pages *out);

/*
 * Set *OUT to SOURCE in FORMAT. The same source and style give the same bytes, on every day.
 * Text is UTF-8 with a form feed between pages.
 * Owns:  *OUT lives in SC.
 * Fails: as paper_pages(); RC_INVALID, field "text", naming a character no face has (PDF);
 *        RC_IO, field "module", when the module for FORMAT is not installed.
 */
MUST_CHECK enum rc paper_make(struct scope *sc, const char *source, const struct paper_style *style,
                              enum paper_format format, struct bytes *out);

#endif
