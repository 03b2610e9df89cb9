/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/performance.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word recourse_rows[] = {WORDS_RECOURSE(ROW_)};
const struct word_list recourse_words = {recourse_rows, 5};
