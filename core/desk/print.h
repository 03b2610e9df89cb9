/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printing: a document is rendered outside any transaction, issued once, and from then on its
 * bytes are what every later print gives. A CODE names it within its case: "agreement", "slip.2".
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PRINT_H
#define CORE_DESK_PRINT_H

#include "core/base/page.h"
#include "core/desk/desk.h"

struct printed {
    struct bytes bytes;
    struct document document;
    const char *file_name; /* proposed: case number and document, no names of people */
};

/* The kinds of document that have a template: "acceptance", "agreement". */
MUST_CHECK enum rc desk_document_kinds(struct desk *desk, struct scope *sc, const char ***kinds,
                                       size_t *count);
/* The pages as they would be printed now, or as they were issued. Nothing is saved. */
MUST_CHECK enum rc desk_preview(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                                struct pages *out);
/* Issue (the first time) and hand out the document; the print register has a row before the
 * bytes are returned. DESTINATION goes into it: "stdout", "file", "printer". */
MUST_CHECK enum rc desk_print(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                              enum paper_format format, const char *destination,
                              struct printed *out);
/* Print on the configured command (PDF on its standard input). Its outcome is one more act.
 * Fails: RC_IO with the command's own words. */
MUST_CHECK enum rc desk_print_here(struct desk *desk, struct scope *sc, int64_t id,
                                   const char *code);

#endif
