/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The certificate of a destruction on paper. Its template names: title, committee, number, reason,
 * drawn_up_at, drawn_up_by, approved_at, approved_by; count and rows of what was destroyed; kept,
 * the number of folders that were not, nothing for none; items, each with place, number, filed_on,
 * retention and rows.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_DESTRUCTION_H
#define CORE_PAPER_DESTRUCTION_H

#include "core/domain/destruction.h"
#include "core/domain/document.h"
#include "core/domain/office.h"

/* Set *SOURCE to the Markdown of D by TPL, in Chinese. Fails: RC_SYNTAX as mustache_render(). */
MUST_CHECK enum rc destruction_source(struct scope *sc, const struct document_template *tpl,
                                      const struct office *office, const struct destruction *d,
                                      const char **source);

#endif
