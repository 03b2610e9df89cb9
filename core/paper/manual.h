/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Manual: the table of fields as whoever writes a template reads it.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_MANUAL_H
#define CORE_PAPER_MANUAL_H

#include "core/domain/document.h"

/* The questions of TPL (NULL: none), then every field; those of a list's items stand behind it as
 * "parties[].name". Lives in SC. */
const struct template_field *manual_fields(struct scope *sc, const struct document_template *tpl,
                                           size_t *count);

#endif
