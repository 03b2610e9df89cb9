/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/secrecy.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_SECRECY(WORD_)};
#undef WORD_
const struct word_list secrecy_words = {words, sizeof(words) / sizeof(*words)};
