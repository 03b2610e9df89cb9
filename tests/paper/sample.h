/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of paper print: the shipped templates and an invented case. */
#ifndef TESTS_PAPER_SAMPLE_H
#define TESTS_PAPER_SAMPLE_H

#include "core/paper/paper.h"

#define SAMPLE_CLAUSES   3
#define SAMPLE_COMMITTEE "台州市椒江区云岸街道人民调解委员会"

/* The shipped template KIND; the test ends when it is not there. */
struct document_template *sample_template(struct scope *sc, const char *kind);
/* An accepted case: three parties, one helper, facts, SAMPLE_CLAUSES clauses. */
struct casefile *sample_case(struct scope *sc);
/* The case with the text of its clauses split from CLAUSES. */
struct casefile *sample_case_with(struct scope *sc, const char *clauses);
/* KIND of CF. */
struct paper_job sample_job(struct scope *sc, const char *kind, const struct casefile *cf);
/* The source of KIND of CF; the test fails when it cannot be made. */
const char *sample_source(struct scope *sc, const char *kind, const struct casefile *cf);
/* How the tests dress a document: the modules of the build, no font cache. */
struct paper_style sample_style(void);

#endif
