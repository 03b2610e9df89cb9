/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/performance.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word recourse_rows[] = {WORDS_RECOURSE(ROW_)};
const struct word_list recourse_words = {recourse_rows, 5};
static const struct word performance_rows[] = {WORDS_PERFORMANCE(ROW_)};
const struct word_list performance_words = {performance_rows, 2};

bool recourse_at_court(const struct recourse *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].kind != RECOURSE_MEDIATION)
            return true;
    return false;
}
