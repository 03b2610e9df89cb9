/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The duty sheet (值班表): who is on duty in a period, a line for each duty, the commander of a
 * day first. It is no paper of a case.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_ROSTER_H
#define CORE_PAPER_ROSTER_H

#include "core/domain/document.h"
#include "core/domain/roster.h"

struct paper_roster {
    const struct document_template *tpl;
    const struct office *office;
    const struct roster_plan *plan;
    const struct roster *roster;
    struct date from, to; /* the days on it; a duty stands under the day it begins on */
    struct date today;
};

/* Set *SOURCE to the Markdown of the sheet. Owns: it lives in SC. Fails: RC_SYNTAX as
 * paper_source(). */
MUST_CHECK enum rc paper_roster_source(struct scope *sc, const struct paper_roster *job,
                                       const char **source);

#endif
