/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/event.h"

#include <stdlib.h>

int64_t event_id(const struct event *e) { return e->response ? e->response->id : e->ruling->id; }

struct instant event_recorded_at(const struct event *e)
{
    return e->response ? e->response->recorded_at : e->ruling->at;
}

struct instant event_at(const struct event *e)
{
    return e->response ? e->response->happened_at : e->ruling->at;
}

const char *event_code(const struct event *e)
{
    return e->response ? word_code(&act_words, (int)e->response->act)
                       : word_code(&ruling_words, (int)e->ruling->kind);
}

/* One dispatch while its events are listed. */
struct listing {
    const struct dispatch *dispatch;
    struct course ordered; /* its course, as the clocks count */
    struct milestone *milestones;
    size_t count;
};

/* Could R keep the promise of M? */
static bool concerns(const struct dispatch *d, const struct milestone *m, const struct response *r)
{
    const struct seat *seat = dispatch_seat(d, r->agency);

    return seat && milestone_concerns(m, seat) && promise_meets(m->promise, r->act);
}

/* An act may keep several promises; it is a claim when it is one for any of them. R is E's
 * response as the clocks count it. */
static void judge(struct event *e, const struct listing *l, const struct response *r)
{
    e->counted_at = e->stands ? instant_later(r->happened_at, l->dispatch->at) : INSTANT_NEVER;
    for (size_t i = 0; i < l->count; i++) {
        const struct milestone *m = &l->milestones[i];

        if (!concerns(l->dispatch, m, r) || !course_late_entry(r, m->cutoff))
            continue;
        e->claim = true;
        e->counted_at = course_counted(&l->ordered, r, m->called, m->cutoff);
        return;
    }
}

static struct event event_of(const struct listing *l, const struct response *response,
                             const struct ruling *ruling)
{
    const struct dispatch *d = l->dispatch;
    struct event e = {
        .dispatch = d, .response = response, .ruling = ruling, .counted_at = INSTANT_NEVER};

    e.stands = course_stands(&d->course, event_id(&e));
    e.confirmed = course_ruling(&d->course, RULING_CONFIRMED, event_id(&e)) != NULL;
    if (response)
        judge(&e, l, &l->ordered.responses[response - d->course.responses]);
    return e;
}

/* The number of the event that RULING is about, among the COUNT before it. */
static int number_of(const struct event *list, size_t count, const struct ruling *ruling)
{
    for (size_t i = 0; ruling && i < count; i++) {
        if (event_id(&list[i]) == ruling->event)
            return list[i].number;
    }
    return 0;
}

static int compare(const void *left, const void *right)
{
    const int64_t a = event_id(left), b = event_id(right);

    return (a > b) - (a < b);
}

static struct listing listing_of(struct scope *sc, const struct dispatch *d)
{
    struct listing l = {.dispatch = d, .ordered = course_in_order(sc, d->at, &d->course)};

    if (d->playbook->promise_count > 0 && milestone_judge(sc, d, &l.milestones, &l.count) != RC_OK)
        l.count = 0; /* nothing promised: nothing can be late */
    return l;
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
        const struct listing l = listing_of(sc, d);

        for (size_t j = 0; j < d->course.response_count; j++)
            (*list)[(*count)++] = event_of(&l, &d->course.responses[j], NULL);
        for (size_t j = 0; j < d->course.ruling_count; j++)
            (*list)[(*count)++] = event_of(&l, NULL, &d->course.rulings[j]);
    }
    /* Ids come from one counter of the office, so their order is that of recording. */
    qsort(*list, *count, sizeof(**list), compare);
    for (size_t i = 0; i < *count; i++) {
        (*list)[i].number = (int)i + 1;
        (*list)[i].about = number_of(*list, i, (*list)[i].ruling);
        (*list)[i].stepped =
            clock_step_between(cf->clock_steps, cf->clock_step_count, (*list)[i].dispatch->id,
                               event_id(&(*list)[i])) != NULL;
    }
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

static const char *response_sentence(struct scope *sc, enum lang lang, const struct response *r)
{
    const char *text = scope_printf(sc, "%s%s%s  %s", tr(lang, agency_get(r->agency)->label),
                                    r->person_name ? " " : "", r->person_name ? r->person_name : "",
                                    word_label(&act_words, (int)r->act, lang));

    if (r->channel)
        text = say(sc, lang, N_("{1} ({2}, recorded by {3})"), text, r->channel, r->by);
    return r->note ? scope_printf(sc, "%s  %s", text, r->note) : text;
}

static const char *ruling_sentence(struct scope *sc, enum lang lang, const struct event *e)
{
    const struct ruling *r = e->ruling;
    const char *about = scope_printf(sc, "%d", e->about);

    switch (r->kind) {
    case RULING_CONFIRMED:
        return say(sc, lang, N_("{1} confirmed event {2}"), r->by, about);
    case RULING_CORRECTED:
        return say(sc, lang, N_("{1} corrected event {2}: {3}"), r->by, about, r->reason);
    case RULING_WAIVED:
        return say(sc, lang, N_("{1} asked for an exemption of {2}: {3}"), r->by, r->promise,
                   r->reason);
    case RULING_POLICE:
        return say(sc, lang, N_("{1} handed the case to the police: {2} {3}"), r->by, r->receiver,
                   r->receipt ? r->receipt : "");
    case RULING_PAUSED:
        return say(sc, lang, N_("{1} paused the clocks: {2}"), r->by, r->reason);
    case RULING_RESUMED:
        return say(sc, lang, N_("{1} let the clocks run again"), r->by);
    case RULING_STOOD_DOWN:
        return say(sc, lang, N_("{1} stood the team down: {2}"), r->by, r->reason);
    case RULING_RAISED:
        return say(sc, lang, N_("{1} called level {2}: {3}"), r->by,
                   scope_printf(sc, "%d", r->level), r->reason);
    case RULING_BREACH:
        break;
    }
    return say(sc, lang, N_("{1} gave the reason why {2} was missed ({3}): {4}"), r->by, r->promise,
               r->agency == AGENCY_NONE ? "-" : agency_label(r->agency, lang), r->reason);
}

/* What became of the event. */
static const char *standing(enum lang lang, const struct event *e)
{
    const bool waits = e->claim || (e->ruling && e->ruling->kind == RULING_WAIVED);

    if (!e->stands)
        return tr(lang, N_("corrected, counts no more"));
    if (e->confirmed)
        return tr(lang, N_("confirmed"));
    return waits ? tr(lang, N_("to be confirmed by somebody else")) : "";
}

const char *event_sentence(struct scope *sc, enum lang lang, const struct event *e)
{
    const char *text =
        e->response ? response_sentence(sc, lang, e->response) : ruling_sentence(sc, lang, e);
    const char *became = standing(lang, e);

    if (became[0] != '\0')
        text = scope_printf(sc, "%s  [%s]", text, became);
    return e->stepped
               ? scope_printf(sc, "%s  [%s]", text, tr(lang, N_("after a jump of the clock")))
               : text;
}
