/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of phrases, templates/phrases.yaml:
 *
 *     phrases:
 *       - {title: 借款经过, fits: [narrative, facts], kinds: [loan],
 *          text: "{申请人}称{被申请人}向其借款{金额}元。"}
 *
 * Without kinds it fits every one; `kinds` may name a kind and its local rows take it as well.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PHRASE_FILE_H
#define CORE_CONF_PHRASE_FILE_H

#include "core/domain/phrase.h"

/* Set *LIST to the phrases in the file PATH, in its order and numbered from 1.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID (a title twice, a kind that KINDS lacks, a
 * place that is none, a field that nothing fills in, none at all or too many). */
MUST_CHECK enum rc phrase_load(struct scope *sc, const char *path, const struct kind_table *kinds,
                               struct phrase **list, size_t *count);

#endif
