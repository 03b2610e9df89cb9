/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/report.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/progress.h"
#include "core/base/text.h"

static const struct word words[] = {
#define REPORT_WORD_(name, code, label) {name, code, label},
    WORDS_REPORT_BY(REPORT_WORD_)
#undef REPORT_WORD_
};
const struct word_list report_by_words = {words, sizeof(words) / sizeof(*words)};

static struct group *group_of(struct scope *sc, struct report *r, const char *key)
{
    for (size_t i = 0; i < r->group_count; i++) {
        if (strcmp(r->groups[i].key, key) == 0)
            return &r->groups[i];
    }
    r->groups = scope_grow(sc, r->groups, r->group_count, r->group_count + 1, sizeof(*r->groups));
    r->groups[r->group_count] = (struct group){.key = key};
    return &r->groups[r->group_count++];
}

/* Did SEAT of D hand over what P runs from? Then others keep it. */
static bool gave(struct scope *sc, const struct dispatch *d, const struct seat *seat,
                 const struct promise *p)
{
    struct dispatch ordered = *d;

    if (p->start != START_HANDED)
        return false;
    ordered.course = course_in_order(sc, d->at, &d->course);
    return timing_giver(&ordered, p) == seat->agency;
}

/* What the playbook of D promises of every seat, as far as SEAT is concerned. */
static struct playbook promised_by(struct scope *sc, const struct dispatch *d,
                                   const struct seat *seat)
{
    const struct playbook *pb = d->playbook;
    struct promise *promises = scope_alloc(sc, pb->promise_count, sizeof(*promises));
    struct playbook own = *pb;

    own.promises = promises;
    own.promise_count = 0;
    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct promise *p = &pb->promises[i];

        if (p->quorum == QUORUM_ALL && seat_concerned(seat, p) && !gave(sc, d, seat, p))
            promises[own.promise_count++] = *p;
    }
    return own;
}

static enum rc count_seats(struct scope *sc, struct report *r, const struct dispute *dispute,
                           const struct dispatch *d, struct instant now)
{
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        const char *code = agency_get(seat->agency)->code;
        const bool named = r->by == REPORT_PERSON && seat->person_name;
        struct playbook *own = scope_alloc(sc, 1, sizeof(*own));
        struct dispatch alone = *d;

        *own = promised_by(sc, d, seat);
        if (own->promise_count == 0)
            continue;
        alone.playbook = own;
        alone.seats = seat;
        alone.seat_count = 1;
        TRY(group_add(sc, group_of(sc, r, named ? seat->person_name : code), dispute, d, &alone,
                      now));
    }
    return RC_OK;
}

/* What D has in common with others when they are counted by what R says; not by seats. */
static const char *key_of(struct scope *sc, enum report_by by, const struct dispute *dispute,
                          const struct dispatch *d)
{
    if (by == REPORT_KIND)
        return dispute->kind;
    if (by == REPORT_GRID)
        return dispute->division ? dispute->division : "";
    return scope_strndup(sc, instant_clock(sc, d->at), 2);
}

static enum rc count_group(struct scope *sc, struct report *r, const struct dispute *dispute,
                           const struct dispatch *d, struct instant now)
{
    if (r->by == REPORT_ALL)
        return RC_OK;
    if (r->by == REPORT_AGENCY || r->by == REPORT_PERSON)
        return count_seats(sc, r, dispute, d, now);
    return group_add(sc, group_of(sc, r, key_of(sc, r->by, dispute, d)), dispute, d, d, now);
}

/* The newest reason of a missed promise CODE that nobody corrected. */
static const struct ruling *reason_of(const struct course *c, const char *code)
{
    const struct ruling *found = NULL;

    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *g = &c->rulings[i];

        if (g->kind == RULING_BREACH && text_equal(g->promise, code) && course_stands(c, g->id))
            found = g;
    }
    return found;
}

static void add_breach(struct scope *sc, struct report *r, const struct breach *b)
{
    if ((r->breach_count & (r->breach_count - 1)) == 0)
        r->breaches =
            scope_grow(sc, r->breaches, r->breach_count,
                       r->breach_count == 0 ? 1 : 2 * r->breach_count, sizeof(*r->breaches));
    r->breaches[r->breach_count++] = *b;
    for (size_t i = 0; i < b->milestone.awaited_count; i++)
        r->awaited[b->milestone.awaited[i]]++;
}

static void note_breaches(struct scope *sc, struct report *r, const struct dispute *dispute,
                          const struct dispatch *d, const struct milestone *list, size_t count,
                          struct instant now)
{
    for (size_t i = 0; i < count; i++) {
        const enum milestone_state state = milestone_state(&list[i], now);

        if (state == MILESTONE_LATE || state == MILESTONE_MISSED)
            add_breach(sc, r,
                       &(struct breach){dispute, d, list[i], state,
                                        reason_of(&d->course, list[i].promise->code)});
    }
}

static struct recorder *recorder_of(struct scope *sc, struct report *r, const struct response *e)
{
    for (size_t i = 0; i < r->recorder_count; i++) {
        if (r->recorders[i].person == e->recorder)
            return &r->recorders[i];
    }
    r->recorders = scope_grow(sc, r->recorders, r->recorder_count, r->recorder_count + 1,
                              sizeof(*r->recorders));
    r->recorders[r->recorder_count] = (struct recorder){.person = e->recorder, .name = e->by};
    return &r->recorders[r->recorder_count++];
}

/* Is E a late entry for any of the promises? */
static bool claims(const struct dispatch *d, const struct milestone *list, size_t count,
                   const struct response *e)
{
    for (size_t i = 0; i < count; i++) {
        if (statistics_claims(d, &list[i], e))
            return true;
    }
    return false;
}

static void note_recorders(struct scope *sc, struct report *r, const struct dispatch *d,
                           const struct milestone *list, size_t count)
{
    for (size_t i = 0; i < d->course.response_count; i++) {
        const struct response *e = &d->course.responses[i];
        struct recorder *who = recorder_of(sc, r, e);

        who->entries++;
        if (!claims(d, list, count, e))
            continue;
        who->claims++;
        who->confirmed += course_ruling(&d->course, RULING_CONFIRMED, e->id) != NULL;
    }
}

/* How long the calling of the first team of CF took; left out when the clock was set meanwhile. */
static void note_calling(struct scope *sc, struct report *r, const struct casefile *cf)
{
    struct span waited;

    if (!casefile_step_before_call(cf))
        times_add(sc, &r->registered,
                  instant_lasted(cf->dispute.registered_at, cf->dispatches[0].at));
    if (casefile_waited(cf, &waited))
        times_add(sc, &r->rung, waited);
}

static enum rc count_dispatch(struct scope *sc, struct report *r, const struct casefile *cf,
                              const struct dispatch *d, struct instant now)
{
    const struct dispute *dispute = &cf->dispute;
    struct milestone *list;
    size_t count;

    TRY(group_add(sc, &r->whole, dispute, d, d, now));
    TRY(count_group(sc, r, dispute, d, now));
    TRY(milestone_judge(sc, d, &list, &count));
    note_breaches(sc, r, dispute, d, list, count, now);
    note_recorders(sc, r, d, list, count);
    if (d == cf->dispatches)
        note_calling(sc, r, cf);
    return RC_OK;
}

static struct period closed(struct period p, const struct casefile *list, size_t count,
                            struct instant now)
{
    struct instant first = INSTANT_NEVER;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            if (period_has(p, &list[i].dispatches[j]))
                first = instant_earlier(first, list[i].dispatches[j].at);
        }
    }
    if (!date_is_set(p.to))
        p.to = date_of(now);
    if (!date_is_set(p.from))
        p.from = instant_is_set(first) ? date_of(first) : p.to;
    return p;
}

static int by_key(const void *left, const void *right)
{
    return strcmp(((const struct group *)left)->key, ((const struct group *)right)->key);
}

/* Most claims first; of equals the one who wrote down more, then by id. */
static int by_claims(const void *left, const void *right)
{
    const struct recorder *a = left, *b = right;

    if (a->claims != b->claims)
        return a->claims < b->claims ? 1 : -1;
    if (a->entries != b->entries)
        return a->entries < b->entries ? 1 : -1;
    return (a->person > b->person) - (a->person < b->person);
}

/* The figures of G in the order in which TO has them; one that is not there comes last. */
static void put_like(const struct group *to, struct group *g)
{
    size_t placed = 0;

    for (size_t i = 0; i < to->count; i++) {
        for (size_t j = placed; j < g->count; j++) {
            const struct figure found = g->figures[j];

            if (!figure_is(&to->figures[i], found.promise))
                continue;
            g->figures[j] = g->figures[placed];
            g->figures[placed++] = found;
            break;
        }
    }
}

static void finish(struct report *r)
{
    group_finish(&r->whole);
    for (size_t i = 0; i < r->group_count; i++) {
        group_finish(&r->groups[i]);
        put_like(&r->whole, &r->groups[i]);
    }
    if (r->group_count > 0)
        qsort(r->groups, r->group_count, sizeof(*r->groups), by_key);
    if (r->recorder_count > 0)
        qsort(r->recorders, r->recorder_count, sizeof(*r->recorders), by_claims);
    times_finish(&r->rung);
    times_finish(&r->registered);
}

enum rc report_make(struct scope *sc, const struct casefile *list, size_t count, struct period p,
                    enum report_by by, struct instant now, struct progress *progress,
                    struct report *out)
{
    progress_begin(progress, N_("cases counted"), 0, (int64_t)count);
    *out = (struct report){.period = closed(p, list, count, now), .by = by, .whole = {.key = ""}};
    for (size_t i = 0; i < count; i++) {
        TRY(progress_at(progress, sc, (int64_t)i));
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            const struct dispatch *d = &list[i].dispatches[j];

            if (!period_has(p, d))
                continue;
            out->stepped +=
                casefile_clock_step(&list[i], d) || (j == 0 && casefile_step_before_call(&list[i]));
            TRY(count_dispatch(sc, out, &list[i], d, now));
        }
    }
    finish(out);
    progress_end(progress);
    return RC_OK;
}
