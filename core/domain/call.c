/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/call.h"

#include "core/base/text.h"

#include <string.h>

struct instant call_first_ring(const struct call *calls, size_t count)
{
    struct instant first = INSTANT_NEVER;

    for (size_t i = 0; i < count; i++)
        first = instant_earlier(first, calls[i].rang_at);
    return first;
}

bool call_same_place(const char *a, const char *b)
{
    if (text_is_empty(a) || text_is_empty(b))
        return false;
    return strstr(a, b) != NULL || strstr(b, a) != NULL;
}
