/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/visit.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word satisfaction_rows[] = {WORDS_SATISFACTION(ROW_)};
const struct word_list satisfaction_words = {satisfaction_rows, 5};
