/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Document store: issued papers. An issue is the source text of one version of one kind of
 * paper; its files are that text in each format, as immutable bytes with their digest.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in
 * SC.
 */
#ifndef CORE_STORE_DOCUMENT_STORE_H
#define CORE_STORE_DOCUMENT_STORE_H

#include "core/domain/document.h"
#include "core/store/journal.h"

struct document_issue {
    int64_t id;
    const char *kind; /* "agreement" */
    int version;
    const char *source; /* what every format is made from */
    const char *template_digest;
    const char *template_version; /* this and the next three: NULL in what was issued before */
    const char *title, *face;     /* of the template; every format of the issue has them */
    const char *code;             /* check code at the foot of the pages; NULL: it has none */
    struct instant issued_at;
    const char *by;
};

/* Sets ISSUE->id. Fails: RC_CONFLICT when that version of that kind was issued already. */
MUST_CHECK enum rc document_insert(struct tx *tx, int64_t dispute, struct document_issue *issue);
/* Fails: RC_NOTFOUND "document" when it was not issued. */
MUST_CHECK enum rc document_load(struct scope *sc, struct engine *engine, int64_t dispute,
                                 const char *kind, int version, struct document_issue *issue);

/* A paper as it is found by its check code. */
struct document_found {
    int64_t dispute;
    int year;
    int64_t register_number;
    const char *number; /* of the case; NULL before its acceptance */
    struct document_issue issue;
    int newest; /* version of that kind of the case that was issued or, of agreements, agreed */
};

/* Set *OUT to what OFFICE issued with CODE. Fails: RC_NOTFOUND "code". */
MUST_CHECK enum rc document_by_code(struct scope *sc, struct engine *engine, int64_t office,
                                    const char *code, struct document_found *out);

/* Keep BYTES as the FORMAT of ISSUE; sets *FILE. Fails: RC_CONFLICT when it exists. */
MUST_CHECK enum rc document_file_insert(struct tx *tx, const struct document_issue *issue,
                                        enum paper_format format, struct bytes bytes,
                                        struct document *file);
/* Set *FILE and *BYTES. Fails: RC_NOTFOUND "document". */
MUST_CHECK enum rc document_file_load(struct scope *sc, struct engine *engine, int64_t dispute,
                                      const char *kind, int version, enum paper_format format,
                                      struct document *file, struct bytes *bytes);
/* The files of DISPUTE in the order they were made, without their bytes. */
MUST_CHECK enum rc document_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                 struct document **list, size_t *count);

#endif
