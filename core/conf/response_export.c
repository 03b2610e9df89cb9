/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/response_export.h"

#include "core/conf/csv.h"
#include "core/conf/event_json.h"
#include "core/conf/json.h"
#include "core/domain/event.h"

#include <inttypes.h>

static const char *const columns[] = {
    "year",        "register_number", "dispatch", "called_at", "playbook",
    "promises",    "event",           "agency",   "act",       "happened_at",
    "recorded_at", "counted_at",      "by",       "channel",   "claim",
    "confirmed",   "stands",          "reason",   "about",     "promise",
};
#define COLUMNS (sizeof(columns) / sizeof(*columns))

/* What D promised, as it stands. */
static const struct milestone *milestones_of(struct scope *sc, const struct dispatch *d,
                                             size_t *count)
{
    struct milestone *list = NULL;

    *count = 0;
    if (d->playbook->promise_count > 0 && milestone_judge(sc, d, &list, count) != RC_OK)
        *count = 0;
    return list;
}

/* The codes of the agencies of D that PROMISE looks at. */
static const char **concerned(struct scope *sc, const struct dispatch *d,
                              const struct promise *promise, size_t *count)
{
    const char **list = scope_alloc(sc, d->seat_count, sizeof(*list));

    *count = 0;
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];

        if (seat_concerned(seat, promise))
            list[(*count)++] = agency_get(seat->agency)->code;
    }
    return list;
}

/* The codes of the acts that keep PROMISE. */
static const char **keeping(struct scope *sc, const struct promise *promise, size_t *count)
{
    const char **list = scope_alloc(sc, act_words.count, sizeof(*list));

    *count = 0;
    for (size_t i = 0; i < act_words.count; i++) {
        if (promise_meets(promise, (enum act)act_words.words[i].value))
            list[(*count)++] = act_words.words[i].code;
    }
    return list;
}

static void add_joined(struct buffer *b, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_addf(b, "%s%s", i > 0 ? "+" : "|", words[i]);
    if (count == 0)
        buffer_add(b, "|");
}

/* Empty for a promise that does not run yet. */
static const char *written(struct scope *sc, struct instant t)
{
    return instant_is_set(t) ? instant_rfc3339(sc, t) : "";
}

static const char *promises_text(struct scope *sc, const struct dispatch *d)
{
    struct buffer b = buffer_new(sc);
    size_t count;
    const struct milestone *list = milestones_of(sc, d, &count);

    for (size_t i = 0; i < count; i++) {
        const struct milestone *m = &list[i];
        size_t agencies, acts;
        const char **agency = concerned(sc, d, m->promise, &agencies);
        const char **act = keeping(sc, m->promise, &acts);

        buffer_addf(&b, "%s%s|%s|%zu", i > 0 ? " " : "", m->promise->code, written(sc, m->due),
                    m->needed);
        add_joined(&b, agency, agencies);
        add_joined(&b, act, acts);
        buffer_addf(&b, "|%s", written(sc, m->called));
    }
    return buffer_text(&b);
}

static const char *number(struct scope *sc, int64_t n) { return scope_printf(sc, "%" PRId64, n); }
static const char *truth(bool yes) { return yes ? "true" : "false"; }

static void add_row(struct buffer *b, const struct dispute *dispute, const struct dispatch *d,
                    const struct event *e)
{
    struct scope *sc = b->sc;
    const struct response *r = e ? e->response : NULL;
    const struct ruling *g = e ? e->ruling : NULL;
    const char *cells[COLUMNS] = {number(sc, dispute->year), number(sc, dispute->register_number),
                                  number(sc, d->ordinal),    instant_rfc3339(sc, d->at),
                                  d->playbook->id,           promises_text(sc, d)};
    size_t at = 6;

    if (!e) {
        csv_add_row(b, cells, COLUMNS);
        return;
    }
    cells[at++] = number(sc, e->number);
    cells[at++] = r ? agency_get(r->agency)->code : NULL;
    cells[at++] = event_code(e);
    cells[at++] = r ? instant_rfc3339(sc, r->happened_at) : NULL;
    cells[at++] = instant_rfc3339(sc, event_recorded_at(e));
    cells[at++] = instant_rfc3339(sc, e->counted_at);
    cells[at++] = r ? r->by : g->by;
    cells[at++] = r ? r->channel : NULL;
    cells[at++] = truth(e->claim);
    cells[at++] = truth(e->confirmed);
    cells[at++] = truth(e->stands);
    cells[at++] = r ? r->note : g->reason;
    cells[at++] = e->about > 0 ? number(sc, e->about) : NULL;
    cells[at++] = g ? g->promise : NULL;
    csv_add_row(b, cells, COLUMNS);
}

static void add_dispatch(struct buffer *b, const struct dispute *dispute, const struct dispatch *d,
                         const struct event *events, size_t count)
{
    bool any = false;

    for (size_t i = 0; i < count; i++) {
        if (events[i].dispatch != d)
            continue;
        add_row(b, dispute, d, &events[i]);
        any = true;
    }
    if (!any)
        add_row(b, dispute, d, NULL);
}

const char *response_export_csv(struct scope *sc, const struct casefile *list, size_t count,
                                struct period p)
{
    struct buffer b = buffer_new(sc);

    csv_add_row(&b, columns, COLUMNS);
    for (size_t i = 0; i < count; i++) {
        struct event *events;
        size_t event_count;

        event_list(sc, &list[i], &events, &event_count);
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            if (period_has(p, &list[i].dispatches[j]))
                add_dispatch(&b, &list[i].dispute, &list[i].dispatches[j], events, event_count);
        }
    }
    return buffer_text(&b);
}

static struct tree *texts(struct scope *sc, const char *const *words, size_t count)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct tree word = tree_of_text(words[i]);

        tree_add(sc, list, &word);
    }
    return list;
}

static struct tree *promises_of(struct scope *sc, const struct dispatch *d)
{
    struct tree *list = tree_new_list(sc);
    size_t count;
    const struct milestone *milestones = milestones_of(sc, d, &count);

    for (size_t i = 0; i < count; i++) {
        const struct milestone *m = &milestones[i];
        struct tree *node = tree_new_map(sc);
        size_t agencies, acts;
        const char **agency = concerned(sc, d, m->promise, &agencies);
        const char **act = keeping(sc, m->promise, &acts);

        tree_put_text(sc, node, "code", m->promise->code);
        tree_put_text(sc, node, "runs_from", instant_rfc3339(sc, m->called));
        tree_put_text(sc, node, "due_at", instant_rfc3339(sc, m->due));
        tree_put_number(sc, node, "needs", (int64_t)m->needed);
        tree_put(sc, node, "agencies", texts(sc, agency, agencies));
        tree_put(sc, node, "acts", texts(sc, act, acts));
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *event_node(struct scope *sc, const struct event *e)
{
    const struct response *r = e->response;
    struct tree *node = event_json(sc, e);

    if (e->about > 0)
        tree_put_number(sc, node, "about", e->about);
    else
        tree_put_text(sc, node, "about", NULL);
    tree_put_text(sc, node, "promise", r ? NULL : e->ruling->promise);
    return node;
}

static void put_dispatch(struct scope *sc, struct tree *list, const struct dispute *dispute,
                         const struct dispatch *d, const struct event *events, size_t count)
{
    struct tree *node = tree_new_map(sc), *all = tree_new_list(sc);

    tree_put_number(sc, node, "year", dispute->year);
    tree_put_number(sc, node, "register_number", dispute->register_number);
    tree_put_number(sc, node, "dispatch", d->ordinal);
    tree_put_text(sc, node, "called_at", instant_rfc3339(sc, d->at));
    tree_put_text(sc, node, "playbook", d->playbook->id);
    tree_put(sc, node, "promises", promises_of(sc, d));
    for (size_t i = 0; i < count; i++) {
        if (events[i].dispatch == d)
            tree_add(sc, all, event_node(sc, &events[i]));
    }
    tree_put(sc, node, "events", all);
    tree_add(sc, list, node);
}

const char *response_export_json(struct scope *sc, const struct casefile *list, size_t count,
                                 struct period p)
{
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        struct event *events;
        size_t event_count;

        event_list(sc, &list[i], &events, &event_count);
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            if (period_has(p, &list[i].dispatches[j]))
                put_dispatch(sc, root, &list[i].dispute, &list[i].dispatches[j], events,
                             event_count);
        }
    }
    return json_write(sc, root);
}
