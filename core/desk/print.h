/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printing: a document is rendered outside any transaction, issued once, and from then on its
 * bytes are what every later print gives. A CODE names it within its case: "agreement", "slip.2".
 *
 * The print register has a row of a job before its first byte leaves, and its outcome afterwards;
 * a job that was killed, or that was running when the program ended, keeps an unknown outcome until
 * somebody has looked. The case itself is never changed by printing.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PRINT_H
#define CORE_DESK_PRINT_H

#include "core/base/page.h"
#include "core/desk/desk.h"

/* What somebody wants printed, beside the paper itself. */
struct print_order {
    enum paper_format format; /* desk_print_here() knows it by itself */
    enum print_way way;
    const char *destination; /* the file; NULL */
    int copies;              /* 0: one */
    bool again;              /* also while nobody knows whether the last job came out */
};

/* A job that has begun. */
struct printed {
    struct bytes bytes;
    struct document document;
    const char *file_name; /* proposed: case number and document, no names of people */
    const char *title;     /* of the job: the number of the case, no names of people */
    struct print print;    /* its row in the register; its outcome is unknown until it is told */
    bool withheld;         /* it says of an address that it is kept secret */
};

/* The kinds of document that have a template: "acceptance", "agreement". */
MUST_CHECK enum rc desk_document_kinds(struct desk *desk, struct scope *sc, const char ***kinds,
                                       size_t *count);
/* The pages as they would be printed now, or as they were issued, with the numbers on them; RECORD
 * says whether to note that somebody looked, which a screen that reads again does not. */
MUST_CHECK enum rc desk_preview(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                                bool record, struct pages *out);
/* Issue (the first time) and hand out the document; the print register has a row before the
 * bytes are returned. Whoever asked hands them on and tells how that ended by desk_print_ended().
 * Fails: RC_INVALID "again" when an earlier job of it has no known outcome; "address" when it was
 *        issued before an address it tells became secret. */
MUST_CHECK enum rc desk_print(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                              const struct print_order *order, struct printed *out);
/* Tell how the job ended: WRONG is what went wrong, NULL when nothing did. */
MUST_CHECK enum rc desk_print_ended(struct desk *desk, struct scope *sc, const struct printed *job,
                                    const char *wrong);

/* How who sits here prints now: somebody else may have changed it since he sat down. */
MUST_CHECK enum rc desk_print_way(struct desk *desk, struct scope *sc, enum print_way *way,
                                  const char **queue);
/* Print in the way of who sits here: on the print command or into the outbox, PDF both.
 * Fails: RC_INVALID "print" when his way is another one; "again", as desk_print(); "queue",
 *        "copies", "outbox" when the settings have no place for it, before anything is issued;
 *        RC_IO, RC_FULL with what the printer or the disk said; RC_IO "outcome" when nobody knows
 *        what the printer did.
 */
MUST_CHECK enum rc desk_print_here(struct desk *desk, struct scope *sc, int64_t id,
                                   const char *code, const struct print_order *order,
                                   struct printed *out);

/* The print register of case ID; of the whole office, the newest first, when ID is 0: the last
 * thirty days, and every older job whose outcome is unknown. */
MUST_CHECK enum rc desk_print_register(struct desk *desk, struct scope *sc, int64_t id,
                                       struct print **list, size_t *count);
/* Somebody looked: the job PRINT, whose outcome was unknown, came out, or did not.
 * Fails: RC_NOTFOUND "print"; RC_CONFLICT when the outcome is known by now. */
MUST_CHECK enum rc desk_settle_print(struct desk *desk, struct scope *sc, int64_t print,
                                     bool came_out);

#endif
