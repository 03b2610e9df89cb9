/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/contact.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word contact_way_rows[] = {WORDS_CONTACT_WAY(ROW_)};
const struct word_list contact_way_words = {contact_way_rows, 5};
static const struct word contact_outcome_rows[] = {WORDS_CONTACT_OUTCOME(ROW_)};
const struct word_list contact_outcome_words = {contact_outcome_rows, 5};
