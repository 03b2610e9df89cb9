/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The questions in the front matter of a document template:
 *
 *     asks:
 *       - {name: receiver, label: 移送机关, english: Office it goes to, kind: line, required: true}
 *       - {name: reason, label: 理由, kind: choice, choices: [自愿, 依职权], default: 自愿,
 *          help: 当事人申请的选“自愿”}
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_ASK_FILE_H
#define CORE_CONF_ASK_FILE_H

#include "core/conf/tree.h"
#include "core/domain/ask.h"

/* Set OUT[COUNT] to the question NODE; OUT holds COUNT questions already, of other names.
 * Fails: RC_INVALID with file, line and column. */
MUST_CHECK enum rc ask_file_read(struct scope *sc, const struct tree *node, struct ask *out,
                                 size_t count);

#endif
