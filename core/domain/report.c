/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/report.h"

#include <stdlib.h>
#include <string.h>

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

/* What PB promises of every seat, as far as SEAT is concerned. */
static struct playbook promised_by(struct scope *sc, const struct playbook *pb,
                                   const struct seat *seat)
{
    struct promise *promises = scope_alloc(sc, pb->promise_count, sizeof(*promises));
    struct playbook own = *pb;

    own.promises = promises;
    own.promise_count = 0;
    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct promise *p = &pb->promises[i];

        if (p->quorum == QUORUM_ALL && promise_concerns(p, seat->agency, seat->required))
            promises[own.promise_count++] = *p;
    }
    return own;
}

static enum rc count_seats(struct scope *sc, struct report *r, const struct dispatch *d,
                           struct instant now)
{
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        const char *code = agency_get(seat->agency)->code;
        const bool named = r->by == REPORT_PERSON && seat->person_name;
        struct playbook *own = scope_alloc(sc, 1, sizeof(*own));
        struct dispatch alone = *d;

        *own = promised_by(sc, d->playbook, seat);
        if (own->promise_count == 0)
            continue;
        alone.playbook = own;
        alone.seats = seat;
        alone.seat_count = 1;
        TRY(group_add(sc, group_of(sc, r, named ? seat->person_name : code), &alone, now));
    }
    return RC_OK;
}

static enum rc count_group(struct scope *sc, struct report *r, const struct dispute *dispute,
                           const struct dispatch *d, struct instant now)
{
    switch (r->by) {
    case REPORT_ALL:
        return RC_OK;
    case REPORT_AGENCY:
    case REPORT_PERSON:
        return count_seats(sc, r, d, now);
    case REPORT_KIND:
        return group_add(sc, group_of(sc, r, dispute->kind), d, now);
    case REPORT_HOUR:
        break;
    }
    return group_add(sc, group_of(sc, r, scope_strndup(sc, instant_clock(sc, d->at), 2)), d, now);
}

static enum rc note_breaches(struct scope *sc, struct report *r, const struct dispute *dispute,
                             const struct dispatch *d, struct instant now)
{
    struct milestone *list;
    size_t count;

    TRY(milestone_judge(sc, d, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const enum milestone_state state = milestone_state(&list[i], now);

        if (state != MILESTONE_LATE && state != MILESTONE_MISSED)
            continue;
        if ((r->breach_count & (r->breach_count - 1)) == 0)
            r->breaches =
                scope_grow(sc, r->breaches, r->breach_count,
                           r->breach_count == 0 ? 1 : 2 * r->breach_count, sizeof(*r->breaches));
        r->breaches[r->breach_count++] = (struct breach){dispute, d, list[i], state};
        for (size_t j = 0; j < list[i].awaited_count; j++)
            r->awaited[list[i].awaited[j]]++;
    }
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

static int compare(const void *left, const void *right)
{
    return strcmp(((const struct group *)left)->key, ((const struct group *)right)->key);
}

static void finish(struct report *r)
{
    group_finish(&r->whole);
    for (size_t i = 0; i < r->group_count; i++)
        group_finish(&r->groups[i]);
    if (r->group_count > 0)
        qsort(r->groups, r->group_count, sizeof(*r->groups), compare);
}

enum rc report_make(struct scope *sc, const struct casefile *list, size_t count, struct period p,
                    enum report_by by, struct instant now, struct report *out)
{
    *out = (struct report){.period = closed(p, list, count, now), .by = by, .whole = {.key = ""}};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            const struct dispatch *d = &list[i].dispatches[j];

            if (!period_has(p, d))
                continue;
            TRY(group_add(sc, &out->whole, d, now));
            TRY(count_group(sc, out, &list[i].dispute, d, now));
            TRY(note_breaches(sc, out, &list[i].dispute, d, now));
        }
    }
    finish(out);
    return RC_OK;
}
