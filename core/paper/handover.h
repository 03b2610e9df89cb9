/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hand-over sheet on paper. Its template names: title, centre, at; parts, each with label,
 * count and items with number and text; last, with at, giver, taker, left and note; head, how
 * far the record has come.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_HANDOVER_H
#define CORE_PAPER_HANDOVER_H

#include "core/domain/document.h"
#include "core/domain/handover.h"

/* Set *SOURCE to the Markdown of H by TPL, in Chinese. Fails: RC_SYNTAX as mustache_render(). */
MUST_CHECK enum rc handover_source(struct scope *sc, const struct document_template *tpl,
                                   const struct office *office, const struct handover *h,
                                   const char **source);

#endif
