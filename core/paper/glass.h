/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The monthly sheet of broken glass (破格查看月报). Its template names: title, centre, from, to,
 * made_on, count, waiting; items, each with place, number, name, opened_at, category, reason,
 * review.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_GLASS_H
#define CORE_PAPER_GLASS_H

#include "core/domain/document.h"
#include "core/domain/glass.h"

struct glass_sheet {
    const struct office *office;
    struct glass *list;
    size_t count;
    struct period period;
    struct date today;
};

/* Set *SOURCE to the Markdown of SHEET by TPL, in Chinese. Fails: RC_SYNTAX. */
MUST_CHECK enum rc glass_source(struct scope *sc, const struct document_template *tpl,
                                const struct glass_sheet *sheet, const char **source);

#endif
