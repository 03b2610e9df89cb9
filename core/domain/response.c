/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/response.h"

#include "core/base/text.h"

bool course_stands(const struct course *c, int64_t id)
{
    bool stands = true;

    /* A correction may itself have been a mistake; the newest one about it decides. */
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_CORRECTED && r->event == id)
            stands = !course_stands(c, r->id);
    }
    return stands;
}

const struct ruling *course_ruling(const struct course *c, enum ruling_kind kind, int64_t id)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == kind && r->event == id && course_stands(c, r->id))
            return r;
    }
    return NULL;
}

bool course_late_entry(const struct response *r, struct instant due)
{
    return instant_before(due, r->recorded_at) && instant_before(r->happened_at, r->recorded_at);
}

bool course_claims(const struct course *c, const struct response *r, struct instant due)
{
    return course_late_entry(r, due) && course_stands(c, r->id) &&
           !course_ruling(c, RULING_CONFIRMED, r->id);
}

struct instant course_counted(const struct course *c, const struct response *r,
                              struct instant called, struct instant due)
{
    if (!course_stands(c, r->id))
        return INSTANT_NEVER;
    const struct instant at = course_claims(c, r, due) ? r->recorded_at : r->happened_at;
    return instant_later(at, called);
}

const struct ruling *course_waiver(const struct course *c, const char *code)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_WAIVED && text_equal(r->promise, code) && course_stands(c, r->id) &&
            course_ruling(c, RULING_CONFIRMED, r->id))
            return r;
    }
    return NULL;
}

const struct ruling *course_police(const struct course *c)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_POLICE && course_stands(c, r->id))
            return r;
    }
    return NULL;
}

static const struct response *find_response(const struct course *c, int64_t id)
{
    for (size_t i = 0; i < c->response_count; i++) {
        if (c->responses[i].id == id)
            return &c->responses[i];
    }
    return NULL;
}

static const struct ruling *find_ruling(const struct course *c, int64_t id)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        if (c->rulings[i].id == id)
            return &c->rulings[i];
    }
    return NULL;
}

static enum rc check_open(struct scope *sc, const struct course *c, int64_t id)
{
    if (!course_stands(c, id))
        return fail(sc, RC_INVALID, "event",
                    N_("That event was corrected and counts no more. Nothing was saved."));
    if (course_ruling(c, RULING_CONFIRMED, id))
        return fail(sc, RC_INVALID, "event",
                    N_("That event was confirmed already. Nothing was saved."));
    return RC_OK;
}

static enum rc fail_own(struct scope *sc)
{
    return fail(sc, RC_DENIED, "event",
                N_("Nobody confirms what he recorded himself. Nothing was saved."));
}

enum rc course_may_confirm(struct scope *sc, const struct course *c, int64_t id, int64_t person,
                           enum agency_id agency)
{
    const struct response *r = find_response(c, id);
    const struct ruling *waived = find_ruling(c, id);

    if (!r && !(waived && waived->kind == RULING_WAIVED))
        return fail(sc, RC_INVALID, "event",
                    N_("There is no such event to confirm. Nothing was saved."));
    TRY(check_open(sc, c, id));
    if (waived)
        return waived->person == person ? fail_own(sc) : RC_OK;
    if (!instant_before(r->happened_at, r->recorded_at))
        return fail(sc, RC_INVALID, "event",
                    N_("That event was recorded when it happened; there is nothing to confirm. "
                       "Nothing was saved."));
    if (r->recorder == person)
        return fail_own(sc);
    if (r->agency == agency)
        return fail(sc, RC_DENIED, "event",
                    N_("An agency's own people do not confirm its claims. Nothing was saved."));
    return RC_OK;
}

enum rc course_may_correct(struct scope *sc, const struct course *c, int64_t id)
{
    if (!find_response(c, id) && !find_ruling(c, id))
        return fail(sc, RC_INVALID, "event",
                    N_("There is no such event to correct. Nothing was saved."));
    if (!course_stands(c, id))
        return fail(sc, RC_INVALID, "event",
                    N_("That event was corrected already. Nothing was saved."));
    return RC_OK;
}
