/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/filing.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word retention_rows[] = {WORDS_RETENTION(ROW_)};
const struct word_list retention_words = {retention_rows, 3};
