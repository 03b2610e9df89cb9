/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/clock_step.h"

const struct clock_step *clock_step_between(const struct clock_step *list, size_t count,
                                            int64_t from, int64_t to)
{
    for (size_t i = 0; i < count; i++)
        if (from < list[i].id && list[i].id < to)
            return &list[i];
    return NULL;
}
