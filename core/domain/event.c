/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/event.h"

#include <stdlib.h>

int64_t event_id(const struct event *e) { return e->response ? e->response->id : e->ruling->id; }

struct instant event_recorded_at(const struct event *e)
{
    return e->response ? e->response->recorded_at : e->ruling->at;
}

const char *event_code(const struct event *e)
{
    return e->response ? word_code(&act_words, (int)e->response->act)
                       : word_code(&ruling_words, (int)e->ruling->kind);
}

/* Could R keep PROMISE? */
static bool concerns(const struct dispatch *d, const struct promise *promise,
                     const struct response *r)
{
    const struct seat *seat = dispatch_seat(d, r->agency);

    return seat && promise_concerns(promise, seat->agency, seat->required) &&
           promise_meets(promise, r->act);
}

/* An act may keep several promises; it is a claim when it is one for any of them. */
static void judge(struct event *e)
{
    const struct dispatch *d = e->dispatch;
    const struct response *r = e->response;

    e->counted_at = e->stands ? instant_later(r->happened_at, d->at) : INSTANT_NEVER;
    for (size_t i = 0; i < d->playbook->promise_count; i++) {
        const struct promise *promise = &d->playbook->promises[i];
        const struct instant due = instant_after(d->at, promise->within);

        if (!concerns(d, promise, r) || !course_late_entry(r, due))
            continue;
        e->claim = true;
        e->counted_at = course_counted(&d->course, r, d->at, due);
        return;
    }
}

static struct event event_of(const struct dispatch *d, const struct response *response,
                             const struct ruling *ruling)
{
    struct event e = {
        .dispatch = d, .response = response, .ruling = ruling, .counted_at = INSTANT_NEVER};

    e.stands = course_stands(&d->course, event_id(&e));
    e.confirmed = course_ruling(&d->course, RULING_CONFIRMED, event_id(&e)) != NULL;
    if (response)
        judge(&e);
    return e;
}

static int compare(const void *left, const void *right)
{
    const int64_t a = event_id(left), b = event_id(right);

    return (a > b) - (a < b);
}

void event_list(struct scope *sc, const struct casefile *cf, struct event **list, size_t *count)
{
    size_t room = 0;

    for (size_t i = 0; i < cf->dispatch_count; i++)
        room += cf->dispatches[i].course.response_count + cf->dispatches[i].course.ruling_count;
    *list = scope_alloc(sc, room, sizeof(**list));
    *count = 0;
    for (size_t i = 0; i < cf->dispatch_count; i++) {
        const struct dispatch *d = &cf->dispatches[i];

        for (size_t j = 0; j < d->course.response_count; j++)
            (*list)[(*count)++] = event_of(d, &d->course.responses[j], NULL);
        for (size_t j = 0; j < d->course.ruling_count; j++)
            (*list)[(*count)++] = event_of(d, NULL, &d->course.rulings[j]);
    }
    /* Ids come from one counter of the office, so their order is that of recording. */
    qsort(*list, *count, sizeof(**list), compare);
    for (size_t i = 0; i < *count; i++)
        (*list)[i].number = (int)i + 1;
}

enum rc event_find(struct scope *sc, const struct casefile *cf, int number, struct event *out)
{
    struct event *list;
    size_t count;

    event_list(sc, cf, &list, &count);
    if (number < 1 || (size_t)number > count)
        return fail(sc, RC_INVALID, "event",
                    N_("The case has no event with that number. Nothing was saved."));
    *out = list[number - 1];
    return RC_OK;
}
