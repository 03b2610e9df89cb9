/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/situation.h"

#include "core/base/text.h"

const char *situation_label(const struct situation *s, enum lang lang)
{
    return lang == LANG_EN ? s->english : s->label;
}

const struct situation *situation_find(const struct situation *list, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(list[i].code, text) || text_equal(list[i].label, text) ||
            text_equal(list[i].english, text))
            return &list[i];
    return NULL;
}
