/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of kinds, templates/kinds.yaml:
 *
 *     kinds:
 *       - {code: neighbour, label: 邻里, english: Neighbours, governance: 邻里, words: [邻居]}
 *       - {code: leak, label: 邻里·漏水, english: …, parent: neighbour, words: [漏水, 水管]}
 *     urgent_words: [动手, 轻生]
 *     place_words: [社区, 小区, 村]
 *
 * A row with a parent is a local one; its parent stands before it and has none itself.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_KIND_FILE_H
#define CORE_CONF_KIND_FILE_H

#include "core/domain/kind.h"

/* Set *TABLE to the kinds in the file PATH.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID (a code or label twice, an unknown parent). */
MUST_CHECK enum rc kind_load(struct scope *sc, const char *path, struct kind_table *table);

#endif
