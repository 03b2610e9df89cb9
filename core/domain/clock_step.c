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

const char *clock_step_sentence(struct scope *sc, enum lang lang, const struct clock_step *s)
{
    const bool back = s->step.ms < 0;
    const char *by = span_clock(sc, (struct span){back ? -s->step.ms : s->step.ms});

    return say(sc, lang,
               back ? N_("The clock was set back by {1}, noticed {2}. Times across that are "
                         "doubtful.")
                    : N_("The clock was set forward by {1}, noticed {2}. Times across that are "
                         "doubtful."),
               by, instant_short(sc, s->at));
}
