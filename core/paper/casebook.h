/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The running ledger (登记簿) on paper: the cases of a period, a row each. It is no paper of a case.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_CASEBOOK_H
#define CORE_PAPER_CASEBOOK_H

#include "core/domain/casebook.h"
#include "core/domain/document.h"
#include "core/domain/office.h"

struct paper_casebook {
    const struct document_template *tpl;
    const struct office *office;
    const struct casebook_line *lines;
    size_t count;
    struct date from, to; /* the days of acceptance */
    struct date today;
};

/* Set *SOURCE to the Markdown of the ledger. Owns: it lives in SC. Fails: RC_SYNTAX as
 * paper_source(). */
MUST_CHECK enum rc paper_casebook_source(struct scope *sc, const struct paper_casebook *job,
                                         const char **source);

#endif
