/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Issuing papers: which version of a paper it is, what it says, its check code, and the one
 * transaction in which it is kept with a row of the print register. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_ISSUE_WORK_H
#define CORE_DESK_ISSUE_WORK_H

#include "core/desk/template_work.h"

#define ISSUE_MAX 100 /* papers at once */

/* One paper of a case: what it is made from, and whether that was issued before. */
struct sheet {
    const struct casefile *cf; /* lives in the scope it was prepared in */
    struct document_template tpl;
    const char *code; /* "agreement", "slip.2": what struct document calls its kind */
    int ordinal;      /* of what it is for; 0 */
    int version;
    const char *source;
    bool issued;            /* this version has a source in the store */
    const char *check_code; /* NULL: issued before there were check codes */
    struct paper_style style;
};

/*
 * Set *OUT to the paper CODE of case ID as it would be issued now, or as it was issued. Nothing is
 * saved.
 * Fails: RC_INVALID "document" when the case cannot have it; as paper_source().
 */
MUST_CHECK enum rc desk_prepare_sheet(struct desk *desk, struct scope *sc, int64_t id,
                                      const char *code, struct sheet *out);

/* Set *OUT to the paper CODE of CF as VERSION of it was issued, whatever the case says by now.
 * Fails: RC_NOTFOUND "document" when it was not. */
MUST_CHECK enum rc desk_issued_sheet(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                     const char *code, int version, struct sheet *out);

/* The same of TPL, for the ORDINAL-th of what it is for, and CF, which was loaded already and
 * outlives *OUT. */
MUST_CHECK enum rc desk_prepare_paper(struct desk *desk, struct scope *sc,
                                      const struct casefile *cf,
                                      const struct document_template *tpl, int ordinal,
                                      struct sheet *out);

/* How papers are issued. */
struct issue_order {
    enum paper_format format;
    enum print_way way;      /* this and the next two go into the print register */
    const char *destination; /* the queue, the file; NULL */
    int copies;              /* of each */
    bool again;              /* also while nobody knows whether the last one came out */
    bool ended; /* the papers are only kept, so that the job ends well with the transaction */
};

/* One paper that was issued, now or before. */
struct issued {
    struct sheet sheet;
    struct bytes bytes;
    struct document document;
    struct print print; /* its row in the print register; USE_PRINT_ENDED tells how it ended */
};

/*
 * Issue the COUNT papers CODES of case ID: all of them in one transaction, or none. LIST, which has
 * room for COUNT, is set in their order; what was issued before gives the bytes it gave then.
 * Fails: RC_INVALID "document" when a code stands there twice, or more than ISSUE_MAX; as
 *        desk_prepare_sheet() and paper_make(); RC_INVALID "again" when the outcome of an earlier
 *        job of one of them is unknown; "address" when a paper that was issued before tells one
 *        that is secret by now, unless it is only kept; RC_CONFLICT when somebody keeps changing
 *        the case.
 */
MUST_CHECK enum rc desk_issue_all(struct desk *desk, struct scope *sc, int64_t id,
                                  const char *const *codes, size_t count,
                                  const struct issue_order *order, struct issued *list);

#endif
