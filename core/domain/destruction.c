/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/destruction.h"

#include "core/domain/retention.h"

enum rc destruction_may_approve(struct scope *sc, const struct destruction *d, int64_t person)
{
    if (instant_is_set(d->approved_at))
        return fail(sc, RC_CONFLICT, "destruction",
                    N_("These files are destroyed already. Nothing was changed."));
    if (d->drawn_up_by == person)
        return fail(sc, RC_DENIED, "destruction",
                    N_("Who drew up a list does not approve it; please ask somebody else. Nothing "
                       "was destroyed."));
    return RC_OK;
}

enum rc destruction_may_extend(struct scope *sc, enum lang lang,
                               const struct destruction_item *item, enum retention term)
{
    if (term > item->retention)
        return RC_OK;
    return fail(sc, RC_INVALID, "to",
                N_("The folder of case {1} is kept for {2}; it may be kept longer, not shorter. "
                   "Nothing was saved."),
                item->number, word_label(&retention_words, (int)item->retention, lang));
}

bool destruction_is_due(const struct destruction_item *item, struct date day)
{
    const struct date until = retention_until(item->retention, item->filed_on);

    return date_is_set(until) && until.day <= day.day;
}
