/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/response_export.h"

#include "core/base/progress.h"
#include "core/conf/csv.h"
#include "core/conf/event_json.h"
#include "core/conf/json.h"
#include "core/domain/event.h"

#include <inttypes.h>

static const char *const columns[] = {
    "year",  "register_number", "dispatch", "called_at",   "playbook",    "promises",
    "event", "agency",          "act",      "happened_at", "recorded_at", "counted_at",
    "by",    "channel",         "claim",    "confirmed",   "stands",      "reason",
    "about", "promise",         "person",   "level",       "attributed",
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

/* Can SEAT bring the promise of M nearer? */
static bool counts(const struct seat *seat, const struct milestone *m)
{
    return milestone_concerns(m, seat) &&
           (m->promise->quorum != QUORUM_SOCIAL || agency_get(seat->agency)->social);
}

static bool called_later(const struct dispatch *d, const struct seat *seat)
{
    return instant_before(d->at, seat->called);
}

/* "police"; "police*2" when two people of it must act; "police@TIME" when it was called later. */
static const char *seat_text(struct scope *sc, const struct dispatch *d, const struct seat *seat)
{
    const char *text = agency_get(seat->agency)->code;

    if (seat->number > 1)
        text = scope_printf(sc, "%s*%d", text, seat->number);
    return called_later(d, seat)
               ? scope_printf(sc, "%s@%s", text, instant_rfc3339(sc, seat->called))
               : text;
}

/* The seats of D that count for M; in a LIST, which tells the rest apart, only their code. */
static const char **concerned(struct scope *sc, const struct dispatch *d, const struct milestone *m,
                              bool list, size_t *count)
{
    const char **texts = scope_alloc(sc, d->seat_count, sizeof(*texts));

    *count = 0;
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];

        if (counts(seat, m))
            texts[(*count)++] = list ? agency_get(seat->agency)->code : seat_text(sc, d, seat);
    }
    return texts;
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

/* From when on an entry about an earlier time is a claim; not set while nothing can be late. */
static struct instant cutoff_of(const struct milestone *m)
{
    return m->cutoff.ms == INSTANT_LAST.ms ? INSTANT_NEVER : m->cutoff;
}

static const char *promises_text(struct scope *sc, const struct dispatch *d)
{
    struct buffer b = buffer_new(sc);
    size_t count;
    const struct milestone *list = milestones_of(sc, d, &count);

    for (size_t i = 0; i < count; i++) {
        const struct milestone *m = &list[i];
        size_t agencies, acts;
        const char **agency = concerned(sc, d, m, false, &agencies);
        const char **act = keeping(sc, m->promise, &acts);

        buffer_addf(&b, "%s%s|%s|%zu", i > 0 ? " " : "", m->promise->code, written(sc, m->due),
                    promise_needs(m->promise, agencies));
        add_joined(&b, agency, agencies);
        add_joined(&b, act, acts);
        buffer_addf(&b, "|%s|%s|%s", written(sc, m->called), written(sc, cutoff_of(m)),
                    m->paused ? written(sc, m->paused_at) : "");
    }
    return buffer_text(&b);
}

static const char *number(struct scope *sc, int64_t n) { return scope_printf(sc, "%" PRId64, n); }
static const char *truth(bool yes) { return yes ? "true" : "false"; }

#define HEAD 6 /* cells that the rows of a team share */

static void add_row(struct buffer *b, const char *const head[HEAD], const struct event *e)
{
    struct scope *sc = b->sc;
    const struct response *r = e->response;
    const struct ruling *g = e->ruling;
    const char *cells[COLUMNS] = {head[0], head[1], head[2], head[3], head[4], head[5]};
    size_t at = HEAD;

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
    cells[at++] = r ? r->person_name : NULL;
    cells[at++] = g && g->level > 0 ? number(sc, g->level) : NULL;
    cells[at++] = g && g->agency != AGENCY_NONE ? agency_get(g->agency)->code : NULL;
    csv_add_row(b, cells, COLUMNS);
}

static void add_dispatch(struct buffer *b, const struct dispute *dispute, const struct dispatch *d,
                         const struct event *events, size_t count)
{
    struct scope *sc = b->sc;
    const char *head[COLUMNS] = {number(sc, dispute->year), number(sc, dispute->register_number),
                                 number(sc, d->ordinal),    instant_rfc3339(sc, d->at),
                                 d->playbook->id,           promises_text(sc, d)};
    bool any = false;

    for (size_t i = 0; i < count; i++) {
        if (events[i].dispatch != d)
            continue;
        add_row(b, head, &events[i]);
        any = true;
    }
    if (!any)
        csv_add_row(b, head, COLUMNS);
}

enum rc response_export_csv(struct scope *sc, const struct casefile *list, size_t count,
                            struct period p, struct progress *progress, const char **text)
{
    struct buffer b = buffer_new(sc);

    csv_add_row(&b, columns, COLUMNS);
    progress_begin(progress, N_("cases written"), 0, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        struct event *events;
        size_t event_count;

        TRY(progress_at(progress, sc, (int64_t)i));
        event_list(sc, &list[i], &events, &event_count);
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            if (period_has(p, &list[i].dispatches[j]))
                add_dispatch(&b, &list[i].dispute, &list[i].dispatches[j], events, event_count);
        }
    }
    progress_end(progress);
    *text = buffer_text(&b);
    return RC_OK;
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
        const char **agency = concerned(sc, d, m, true, &agencies);
        const char **act = keeping(sc, m->promise, &acts);

        tree_put_text(sc, node, "code", m->promise->code);
        tree_put_text(sc, node, "runs_from", instant_rfc3339(sc, m->called));
        tree_put_text(sc, node, "due_at", instant_rfc3339(sc, m->due));
        tree_put_text(sc, node, "claims_after", instant_rfc3339(sc, cutoff_of(m)));
        tree_put_text(sc, node, "paused_at", m->paused ? instant_rfc3339(sc, m->paused_at) : NULL);
        tree_put_number(sc, node, "needs", (int64_t)promise_needs(m->promise, agencies));
        tree_put(sc, node, "agencies", texts(sc, agency, agencies));
        tree_put(sc, node, "acts", texts(sc, act, acts));
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *seats_of(struct scope *sc, const struct dispatch *d)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "agency", agency_get(seat->agency)->code);
        tree_put_truth(sc, node, "required", seat->required);
        tree_put_number(sc, node, "level", seat_level(seat));
        tree_put_number(sc, node, "number", seat->number > 1 ? seat->number : 1);
        tree_put_text(sc, node, "called_at", instant_rfc3339(sc, seat->called));
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
    tree_put_text(sc, node, "person", r ? r->person_name : NULL);
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
    tree_put(sc, node, "seats", seats_of(sc, d));
    tree_put(sc, node, "promises", promises_of(sc, d));
    for (size_t i = 0; i < count; i++) {
        if (events[i].dispatch == d)
            tree_add(sc, all, event_node(sc, &events[i]));
    }
    tree_put(sc, node, "events", all);
    tree_add(sc, list, node);
}

enum rc response_export_json(struct scope *sc, const struct casefile *list, size_t count,
                             struct period p, struct progress *progress, const char **text)
{
    struct tree *root = tree_new_list(sc);

    progress_begin(progress, N_("cases written"), 0, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        struct event *events;
        size_t event_count;

        TRY(progress_at(progress, sc, (int64_t)i));
        event_list(sc, &list[i], &events, &event_count);
        for (size_t j = 0; j < list[i].dispatch_count; j++) {
            if (period_has(p, &list[i].dispatches[j]))
                put_dispatch(sc, root, &list[i].dispute, &list[i].dispatches[j], events,
                             event_count);
        }
    }
    progress_end(progress);
    *text = json_write(sc, root);
    return RC_OK;
}
