/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several deadlines is waited for, for deadline.h. */
#include "core/base/text.h"
#include "core/domain/deadline.h"

bool deadline_waits(const struct deadline *d)
{
    return d->state == DEADLINE_PENDING || d->state == DEADLINE_SUSPENDED ||
           d->state == DEADLINE_MISSED;
}

const struct deadline *deadline_next(const struct deadline *list, size_t count)
{
    const struct deadline *next = NULL;

    for (size_t i = 0; i < count; i++)
        if (deadline_waits(&list[i]) && !list[i].rule->right &&
            (!next || list[i].due.day < next->due.day))
            next = &list[i];
    return next;
}

const struct deadline *deadline_find(const struct deadline *list, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(list[i].code, code))
            return &list[i];
    return NULL;
}
