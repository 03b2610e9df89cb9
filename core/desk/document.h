/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The documents of a case: which papers it can have, what each still waits for, and what a clerk
 * fills in because a template asks for it.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DOCUMENT_H
#define CORE_DESK_DOCUMENT_H

#include "core/desk/desk.h"

/*
 * Set *LIST to the papers case ID can have by the templates in force: first those that are ready,
 * then those that ask for something, then those that something else stands in the way of. What
 * there is one paper for each of, and the case has none of, stands there once.
 */
MUST_CHECK enum rc desk_documents(struct desk *desk, struct scope *sc, int64_t id,
                                  struct case_paper **list, size_t *count);
/* LIST as one JSON array, its sentences in LANG. Lives in SC. */
const char *desk_documents_json(struct scope *sc, const struct case_paper *list, size_t count,
                                enum lang lang);

/* The questions of one paper, with their answers. */
struct particulars {
    const char *code;
    const char *title; /* of the paper */
    const char *of;    /* whom or what it is for; NULL */
    const struct party *parties;
    size_t party_count;
    const struct particular_answer *answers;
    size_t count;
};

/* Set *OUT to the questions of the paper CODE of case ID. Fails: as printing it does when there can
 * be no such paper. */
MUST_CHECK enum rc desk_particulars(struct desk *desk, struct scope *sc, int64_t id,
                                    const char *code, struct particulars *out);
/* P as one JSON array. Lives in SC. */
const char *desk_particulars_json(struct scope *sc, const struct particulars *p);

#define PARTICULAR_ANY (-1) /* whatever stands now is replaced */

struct particular_change {
    const char *name;
    const char *value; /* as typed; empty takes the answer away */
    int64_t rev;       /* of the particular that was seen; 0: nobody had answered */
};

/*
 * Fill in COUNT answers of the paper CODE of case ID, all of LIST or nothing. What stands there
 * already is not written again. A paper that was issued stays as it is; the next print is a new
 * version.
 * Fails: RC_INVALID, field the name of the question, as ask_value() does or when the template asks
 *        no such thing; "document" as desk_particulars(); RC_CONFLICT when somebody else answered
 *        meanwhile.
 */
MUST_CHECK enum rc desk_save_particulars(struct desk *desk, struct scope *sc, int64_t id,
                                         const char *code, const struct particular_change *list,
                                         size_t count);

#endif
