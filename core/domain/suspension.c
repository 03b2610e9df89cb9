/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/suspension.h"

#include "core/base/text.h"

const struct suspension *suspension_open(const struct suspension *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!list[i].void_reason && !date_is_set(list[i].until))
            return &list[i];
    return NULL;
}

const struct suspension *suspension_last(const struct suspension *list, size_t count)
{
    const struct suspension *last = NULL;

    for (size_t i = 0; i < count; i++)
        if (!list[i].void_reason && (!last || list[i].since.day >= last->since.day))
            last = &list[i];
    return last;
}

static bool has(const struct suspension *s, struct date d, struct date until)
{
    return !s->void_reason && s->since.day <= d.day && d.day < until.day;
}

bool suspension_has(const struct suspension *list, size_t count, struct date d, struct date today)
{
    for (size_t i = 0; i < count; i++)
        if (has(&list[i], d, date_is_set(list[i].until) ? list[i].until : today))
            return true;
    return false;
}

const struct extension *extension_of(const struct extension *list, size_t count, const char *code)
{
    const struct extension *furthest = NULL;

    for (size_t i = 0; i < count; i++)
        if (!list[i].void_reason && text_equal(list[i].code, code) &&
            (!furthest || list[i].until.day > furthest->until.day))
            furthest = &list[i];
    return furthest;
}

enum rc suspension_may_begin(struct scope *sc, const struct suspension *list, size_t count,
                             struct date earliest, struct date since, struct date today)
{
    const struct suspension *open = suspension_open(list, count);

    if (open)
        return fail(sc, RC_INVALID, "from",
                    N_("The clocks of this case stand still since {1} already. Nothing was saved."),
                    date_iso(sc, open->since));
    if (since.day > today.day)
        return fail(sc, RC_INVALID, "from", N_("That day has not come yet. Nothing was saved."));
    if (since.day < earliest.day)
        return fail(sc, RC_INVALID, "from",
                    N_("That is before the case was registered. Nothing was saved."));
    /* A finished one that begins later would lie inside the new one, which has no end yet. */
    for (size_t i = 0; i < count; i++)
        if (!list[i].void_reason && list[i].until.day > since.day)
            return fail(sc, RC_INVALID, "from",
                        N_("The clocks stood still from {1} to {2}; the next suspension begins "
                           "after that. Nothing was saved."),
                        date_iso(sc, list[i].since), date_iso(sc, list[i].until));
    return RC_OK;
}

enum rc suspension_may_end(struct scope *sc, const struct suspension *list, size_t count,
                           struct date on)
{
    const struct suspension *open = suspension_open(list, count);

    if (!open)
        return fail(sc, RC_INVALID, "on",
                    N_("The clocks of this case do not stand still. Nothing was saved."));
    if (on.day < open->since.day)
        return fail(sc, RC_INVALID, "on",
                    N_("The clocks stand still only since {1}. Nothing was saved."),
                    date_iso(sc, open->since));
    return RC_OK;
}
