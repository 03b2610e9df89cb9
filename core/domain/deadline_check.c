/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule of deadlines may say, and when a period may be extended. */
#include "core/domain/deadline.h"

#include <string.h>

#include "core/domain/casefile.h"

static bool ends_with_mark(const char *code)
{
    const size_t length = strlen(code), mark = strlen(DEADLINE_TERM_MARK);

    return length > mark && strcmp(code + length - mark, DEADLINE_TERM_MARK) == 0;
}

enum rc deadline_check_rule(struct scope *sc, const struct deadline_rule *r)
{
    const bool of_plan = r->start == FROM_PLAN;
    const bool several = r->start == FROM_TERM || r->start == FROM_CLAIM || of_plan;

    if (several != ends_with_mark(r->code))
        return fail(sc, RC_INVALID, "code",
                    N_("“{1}”: a deadline of each term or planned visit, and no other, has a code "
                       "that ends in .N. Nothing was saved."),
                    r->code);
    if (r->length == 0 && r->start != FROM_TERM && !of_plan)
        return fail(sc, RC_INVALID, "length",
                    N_("“{1}” needs a length; only a day agreed in a term and a planned visit have "
                       "none. Nothing was saved."),
                    r->code);
    if (of_plan && (r->length != 0 || r->unit != UNIT_DAYS))
        return fail(sc, RC_INVALID, "length",
                    N_("“{1}”: the plan of visits says when a visit is due, so there is no length "
                       "here. Nothing was saved."),
                    r->code);
    if (r->unit == UNIT_HOURS && r->start != FROM_REGISTERED)
        return fail(sc, RC_INVALID, "unit",
                    N_("“{1}” counts hours, but of its event only the day is known. Nothing was "
                       "saved."),
                    r->code);
    if (r->unit == UNIT_HOURS && r->rolls)
        return fail(sc, RC_INVALID, "rolls",
                    N_("“{1}” counts hours, which do not give way to a working day. Nothing was "
                       "saved."),
                    r->code);
    if (r->met == 0 && !r->right)
        return fail(sc, RC_INVALID, "met",
                    N_("“{1}” says nothing that would keep it. Nothing was saved."), r->code);
    return RC_OK;
}

static bool consents(const int *positions, size_t count, int position)
{
    for (size_t i = 0; i < count; i++)
        if (positions[i] == position)
            return true;
    return false;
}

static enum rc check_consents(struct scope *sc, const struct casefile *cf, const int *positions,
                              size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct party *const p = casefile_party(cf, positions[i]);

        if (!p)
            return fail(sc, RC_INVALID, "consent",
                        N_("The case has no party with that number. Nothing was saved."));
        if (!casefile_takes_part(p))
            return fail(sc, RC_INVALID, "consent",
                        N_("{1} takes no part in the mediation, so there is nothing to consent "
                           "to. Nothing was saved."),
                        p->name);
    }
    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]) &&
            !consents(positions, count, cf->parties[i].position))
            return fail(sc, RC_INVALID, "consent",
                        N_("{1} has not consented, and a period is extended only with the consent "
                           "of everybody who takes part. Nothing was saved."),
                        cf->parties[i].name);
    return RC_OK;
}

enum rc deadline_may_extend(struct scope *sc, const struct casefile *cf, const struct deadline *d,
                            const char *code, struct date until, const int *positions, size_t count)
{
    if (!d)
        return fail(sc, RC_INVALID, "code",
                    N_("This case has no deadline “{1}”. Nothing was saved."), code);
    if (!d->rule->extends)
        return fail(sc, RC_INVALID, "code",
                    N_("“{1}” is not extended by consent ({2}). Nothing was saved."), d->code,
                    d->rule->basis);
    if (!deadline_waits(d))
        return fail(sc, RC_INVALID, "code",
                    N_("“{1}” was kept on {2}, so there is nothing to extend. Nothing was saved."),
                    d->code, date_iso(sc, d->met));
    if (until.day <= d->due.day)
        return fail(sc, RC_INVALID, "until",
                    N_("“{1}” runs until {2} already; an extension ends later. Nothing was saved."),
                    d->code, date_iso(sc, d->due));
    return check_consents(sc, cf, positions, count);
}
