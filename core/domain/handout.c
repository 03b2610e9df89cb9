/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/handout.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word handout_rows[] = {WORDS_HANDOUT(ROW_)};
const struct word_list handout_words = {handout_rows, 4};
