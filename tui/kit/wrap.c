/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/wrap.h"

#include "core/base/text.h"

/* True when a row may end between the characters BEFORE and AFTER. */
static bool may_break(uint32_t before, uint32_t after)
{
    if (after == ' ') /* a space stays with the word before it */
        return false;
    if (text_closes(after) || text_opens(before))
        return false;
    return before == ' ' || text_cp_width(before, 1) == 2 || text_cp_width(after, 1) == 2;
}

size_t wrap_row(const char *text, int cells, int ambiguous)
{
    size_t length = 0, break_at = 0;
    uint32_t before = 0, cp;
    int width = 0;

    for (size_t n; (n = text_next(text + length, &cp)) > 0 && cp != '\n'; length += n) {
        const int w = text_cp_width(cp, ambiguous);

        if (w > 0 && length > 0 && may_break(before, cp))
            break_at = length;
        if (w > 0 && width + w > cells && length > 0)
            return break_at > 0 ? break_at : length;
        width += w > 0 ? w : 0;
        before = w > 0 ? cp : before;
    }
    return length;
}

const char *wrap_next(const char *text, size_t length)
{
    if (text[length] == '\n')
        return text + length + 1;
    return text[length] == '\0' ? NULL : text + length;
}

size_t wrap_rows(const char *text, int cells, int ambiguous)
{
    size_t rows = 0;

    for (; text; rows++)
        text = wrap_next(text, wrap_row(text, cells, ambiguous));
    return rows;
}
