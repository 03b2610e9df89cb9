/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/response.h"

#include "core/base/text.h"

/* The clock while a course is put in order. */
struct recording {
    struct instant last;       /* the latest time that was recorded so far */
    size_t responses, rulings; /* taken */
};

/* Take the next response of C into *TO; false when a ruling was recorded before it. */
static bool take_response(struct recording *clock, const struct course *c, struct response *to)
{
    const struct response *r = &c->responses[clock->responses];

    if (clock->responses == c->response_count ||
        (clock->rulings < c->ruling_count && c->rulings[clock->rulings].id < r->id))
        return false;
    const int64_t lag = clock->last.ms > r->recorded_at.ms ? clock->last.ms - r->recorded_at.ms : 0;

    *to = *r;
    to->recorded_at.ms += lag;
    to->happened_at.ms += lag;
    clock->last = to->recorded_at;
    clock->responses++;
    return true;
}

struct course course_in_order(struct scope *sc, struct instant from, const struct course *c)
{
    struct recording clock = {.last = from};
    struct response *responses = scope_alloc(sc, c->response_count, sizeof(*responses));
    struct ruling *rulings = scope_alloc(sc, c->ruling_count, sizeof(*rulings));

    while (clock.responses < c->response_count || clock.rulings < c->ruling_count) {
        if (take_response(&clock, c, &responses[clock.responses]))
            continue;
        rulings[clock.rulings] = c->rulings[clock.rulings];
        rulings[clock.rulings].at = instant_later(rulings[clock.rulings].at, clock.last);
        clock.last = rulings[clock.rulings++].at;
    }
    return (struct course){responses, c->response_count, rulings, c->ruling_count};
}

/* A correction may itself have been a mistake; the newest one about it decides. */
bool course_stood(const struct course *c, int64_t id, struct instant t)
{
    bool stands = true;

    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_CORRECTED && r->event == id && !instant_before(t, r->at))
            stands = !course_stood(c, r->id, t);
    }
    return stands;
}

bool course_stands(const struct course *c, int64_t id)
{
    return course_stood(c, id, (struct instant){INT64_MAX});
}

/* Does R count for a promise due at DUE? What is corrected afterwards mends nothing: a refusal that
 * stood until then is not taken back, and what did not stand then is not given back. */
static bool counts(const struct course *c, const struct response *r, struct instant due)
{
    const bool stands = course_stands(c, r->id);

    if (instant_before(due, r->recorded_at))
        return stands;
    return r->act == ACT_DECLINED ? stands || course_stood(c, r->id, due)
                                  : stands && course_stood(c, r->id, due);
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
    if (!counts(c, r, due))
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

/* What takes clocks away is not given back in hindsight, once somebody has taken it back. */
static bool was_taken_back(const struct course *c, const struct ruling *g)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        if (c->rulings[i].kind == RULING_CORRECTED && c->rulings[i].event == g->id)
            return true;
    }
    return false;
}

const struct ruling *course_police(const struct course *c)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_POLICE && !was_taken_back(c, r))
            return r;
    }
    return NULL;
}

const struct ruling *course_stop(const struct course *c)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if ((r->kind == RULING_POLICE || r->kind == RULING_STOOD_DOWN) && !was_taken_back(c, r))
            return r;
    }
    return NULL;
}

bool course_pauses(const struct course *c, const struct ruling *g)
{
    return g->kind == RULING_PAUSED && !was_taken_back(c, g);
}

bool course_resumes(const struct ruling *g) { return g->kind == RULING_RESUMED; }

const struct ruling *course_pause(const struct course *c)
{
    const struct ruling *pause = NULL;

    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *g = &c->rulings[i];

        if (course_resumes(g))
            pause = NULL;
        else if (!pause && course_pauses(c, g))
            pause = g;
    }
    return pause;
}

const struct ruling *course_raised(const struct course *c, int level)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *g = &c->rulings[i];

        if (g->kind == RULING_RAISED && g->level == level)
            return g;
    }
    return NULL;
}

const struct ruling *course_breach(const struct course *c, const char *code)
{
    const struct ruling *breach = NULL;

    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *g = &c->rulings[i];

        if (g->kind == RULING_BREACH && text_equal(g->promise, code) && course_stands(c, g->id))
            breach = g;
    }
    return breach;
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
    if (find_ruling(c, id) && course_resumes(find_ruling(c, id)))
        return fail(sc, RC_INVALID, "event",
                    N_("That clocks run again is not taken back; pause them anew. Nothing was "
                       "saved."));
    return RC_OK;
}
