/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/confirmation.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word confirmation_rows[] = {WORDS_CONFIRMATION(ROW_)};
const struct word_list confirmation_words = {confirmation_rows, 6};
