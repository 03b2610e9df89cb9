/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/evidence.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word evidence_rows[] = {WORDS_EVIDENCE(ROW_)};
const struct word_list evidence_words = {evidence_rows, 7};
