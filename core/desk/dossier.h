/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The folder of a case: what belongs into it and what is missing, papers put in by hand, the whole
 * file on paper, putting it away, and its review.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DOSSIER_H
#define CORE_DESK_DOSSIER_H

#include "core/desk/print.h"
#include "core/domain/retention.h"
#include "core/domain/review.h"

/* Set *OUT to the folder of CF as it is now. Fails as the file of rules does. */
MUST_CHECK enum rc desk_dossier(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                struct dossier *out);
/* The same as JSON; see `onecase help dossier`. Lives in SC. */
const char *desk_dossier_json(struct scope *sc, const struct casefile *cf, const struct dossier *d);

/*
 * Note for the item ITEM, as dossier_item() takes it, that a paper of PAGES pages is in the folder
 * which the program did not make; 0: that the case does not need it, which NOTE explains.
 * Fails: RC_INVALID "item"; "pages"; "reason" when none is given for 0; "case" when it was put
 *        away.
 */
MUST_CHECK enum rc desk_put_paper(struct desk *desk, struct scope *sc, int64_t id, const char *item,
                                  int pages, const char *note);
/* What stands for ITEM was noted by mistake, for REASON. Fails: RC_INVALID "item", "reason". */
MUST_CHECK enum rc desk_void_paper(struct desk *desk, struct scope *sc, int64_t id,
                                   const char *item, const char *reason);

/*
 * The whole file in the order of the folder, with running page numbers; PDF or text. What was
 * issued is in it as it was issued; what is compulsory and was not is issued now, all of it or
 * nothing, as far as the case tells what it has to say.
 * Fails: RC_INVALID "format" for DOCX; as desk_print().
 */
MUST_CHECK enum rc desk_print_dossier(struct desk *desk, struct scope *sc, int64_t id,
                                      enum paper_format format, struct printed *out);

struct filing_request {
    int64_t id;         /* of the dispute */
    const char *place;  /* box, shelf; NULL */
    const char *reason; /* why it is put away with something missing; NULL */
    const char *keep;   /* code or label of a longer retention than the rules say; NULL */
};
/*
 * Put the folder of a closed case away. How long it is kept the rules say; a case may be marked to
 * be kept longer. Sets *OUT.
 * Fails: RC_INVALID "case" when it is not closed or was put away; "reason" when something is
 *        missing and none is given, naming what; "keep" when that is shorter than the rules say.
 */
MUST_CHECK enum rc desk_file_case(struct desk *desk, struct scope *sc,
                                  const struct filing_request *r, struct filing *out);

struct review_request {
    int64_t id;                /* of the dispute */
    const char *const *scores; /* words, one for each of the seven points */
    size_t score_count;
    const char *tier; /* code or label of a lower one than the rules say, "none"; NULL */
    const char *note; /* NULL */
};
/*
 * Judge the folder of a case that was put away; once, by somebody who did not mediate it. Sets
 * *OUT, with class, tier and allowance.
 * Fails: RC_INVALID "case" when it was not put away or a review stands; RC_DENIED "as" for its
 *        mediator; as review_scores() and review_choose_tier().
 */
MUST_CHECK enum rc desk_review(struct desk *desk, struct scope *sc, const struct review_request *r,
                               struct review *out);
/* The review that stands was a mistake, for REASON. Fails: RC_INVALID "case", "reason". */
MUST_CHECK enum rc desk_void_review(struct desk *desk, struct scope *sc, int64_t id,
                                    const char *reason);
MUST_CHECK enum rc desk_review_rules(struct desk *desk, struct scope *sc,
                                     const struct review_rules **rules);

struct review_report {
    struct date from, until;
    const struct reviewed *list; /* by mediator */
    size_t count;
    const struct review_sum *sums;
    size_t sum_count;
    const struct review_rules *rules; /* in force now */
};
/* The reviews that stand, FROM a day UNTIL another; asking is noted. DATE_NONE: the quarter in
 * which today lies. Fails: RC_INVALID "to" when it lies before FROM. */
MUST_CHECK enum rc desk_reviews(struct desk *desk, struct scope *sc, struct date from,
                                struct date until, struct review_report *out);
const char *desk_reviews_json(struct scope *sc, const struct review_report *r);
const char *desk_reviews_csv(struct scope *sc, const struct review_report *r);

#endif
