/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Check: everything that is wrong in the body of a template, found without a case, so that a
 * paper is not refused on the day it is needed.
 *
 * The Markdown is looked at as it is when every section holds, when none does, and when each one
 * alone differs from all others; what only another choice would show, printing still refuses.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_CHECK_H
#define CORE_PAPER_CHECK_H

#include "core/domain/document.h"

/*
 * Set FAULTS, of which ROOM fit and COUNT are there, to what is wrong in TPL too, each with file,
 * line and column; a place is told once. TPL has its partials. Returns how many there are then.
 */
size_t check_template(struct scope *sc, const struct document_template *tpl, struct error *faults,
                      size_t count, size_t room);

#endif
