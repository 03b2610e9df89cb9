/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/report_text.h"

#include "core/base/text.h"
#include "core/conf/csv.h"
#include "core/conf/json.h"

#include <inttypes.h>

/* One figure in the order in which both notations tell it. */
enum {
    CODE,
    PROMISE,
    WITHIN,
    N,
    MET,
    LATE,
    MISSED,
    WAIVED,
    STOPPED,
    PENDING,
    RATE,
    RATE_CLAIMS,
    RATE_ADJUSTED,
    MEDIAN,
    P90,
    LONGEST,
    CLAIMS,
    CONFIRMED,
    CELLS
};
static const char *const names[CELLS] = {
    "code",          "promise",  "within_s", "n",       "met",    "late",
    "missed",        "waived",   "stopped",  "pending", "rate",   "rate_claims",
    "rate_adjusted", "median_s", "p90_s",    "max_s",   "claims", "confirmed",
};

static const char *number(struct scope *sc, int64_t n) { return scope_printf(sc, "%" PRId64, n); }

static void put_cells(struct scope *sc, const struct figure *f, const char *cells[CELLS])
{
    const size_t counts[] = {
        [N] = f->n,           [MET] = f->met,         [LATE] = f->late,      [MISSED] = f->missed,
        [WAIVED] = f->waived, [STOPPED] = f->stopped, [PENDING] = f->pending};

    for (size_t i = 0; i < CELLS; i++)
        cells[i] = NULL;
    cells[CODE] = f->promise->code;
    cells[PROMISE] = f->promise->label;
    if (f->promise->working_days == 0)
        cells[WITHIN] = number(sc, f->promise->within.ms / 1000);
    for (size_t i = N; i <= PENDING; i++)
        cells[i] = number(sc, (int64_t)counts[i]);
    cells[RATE] = statistics_rate(sc, f->met, f->n);
    cells[RATE_CLAIMS] = statistics_rate(sc, f->believed, f->n);
    cells[RATE_ADJUSTED] = statistics_rate(sc, f->met, f->n - f->waived - f->stopped);
    cells[MEDIAN] = times_median(sc, &f->times);
    cells[P90] = times_percentile(sc, &f->times, 90);
    cells[LONGEST] = times_longest(sc, &f->times);
    cells[CLAIMS] = number(sc, (int64_t)f->claims);
    cells[CONFIRMED] = number(sc, (int64_t)f->confirmed);
}

static struct tree *figure_node(struct scope *sc, const struct figure *f, bool promise)
{
    struct tree *node = tree_new_map(sc);
    const char *cells[CELLS];

    put_cells(sc, f, cells);
    if (promise) {
        tree_put_text(sc, node, names[PROMISE], cells[PROMISE]);
        tree_put_decimal(sc, node, names[WITHIN], cells[WITHIN]);
    } else {
        tree_put_text(sc, node, names[CODE], cells[CODE]);
    }
    for (size_t j = N; j < CELLS; j++)
        tree_put_decimal(sc, node, names[j], cells[j]);
    return node;
}

/* By code; below each, by how long its promises are. */
static void put_milestones(struct scope *sc, struct tree *root, const struct group *g)
{
    const struct group codes = group_by_code(sc, g);
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < codes.count; i++) {
        struct tree *node = figure_node(sc, &codes.figures[i], false);
        struct tree *promises = tree_new_list(sc);

        for (size_t j = 0; j < g->count; j++)
            if (text_equal(g->figures[j].promise->code, codes.figures[i].promise->code))
                tree_add(sc, promises, figure_node(sc, &g->figures[j], true));
        tree_put(sc, node, "promises", promises);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "milestones", list);
}

static void put_groups(struct scope *sc, struct tree *root, const struct report *r)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < r->group_count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, word_code(&report_by_words, (int)r->by), r->groups[i].key);
        tree_put_number(sc, node, "dispatches", (int64_t)r->groups[i].dispatches);
        put_milestones(sc, node, &r->groups[i]);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "by", list);
}

static struct tree *breach_node(struct scope *sc, const struct breach *b)
{
    const struct milestone *m = &b->milestone;
    struct tree *node = tree_new_map(sc), *awaited = tree_new_list(sc);

    for (size_t i = 0; i < m->awaited_count; i++) {
        const struct tree code = tree_of_text(agency_get(m->awaited[i])->code);

        tree_add(sc, awaited, &code);
    }
    tree_put_number(sc, node, "year", b->dispute->year);
    tree_put_number(sc, node, "register_number", b->dispute->register_number);
    tree_put_number(sc, node, "dispatch", b->dispatch->ordinal);
    tree_put_text(sc, node, "code", m->promise->code);
    tree_put_text(sc, node, "state", word_code(&milestone_state_words, (int)b->state));
    tree_put_text(sc, node, "called_at", instant_rfc3339(sc, m->called));
    tree_put_text(sc, node, "due_at", instant_rfc3339(sc, m->due));
    tree_put_text(sc, node, "met_at", instant_rfc3339(sc, m->met));
    tree_put(sc, node, "awaited", awaited);
    tree_put_text(sc, node, "reason", b->ruled ? b->ruled->reason : NULL);
    tree_put_text(sc, node, "attributed",
                  b->ruled && b->ruled->agency != AGENCY_NONE ? agency_get(b->ruled->agency)->code
                                                              : NULL);
    return node;
}

static void put_breaches(struct scope *sc, struct tree *root, const struct report *r)
{
    struct tree *list = tree_new_list(sc), *awaited = tree_new_list(sc);

    for (size_t i = 0; i < r->breach_count; i++)
        tree_add(sc, list, breach_node(sc, &r->breaches[i]));
    for (size_t i = 0; i < agency_words.count; i++) {
        const enum agency_id agency = (enum agency_id)agency_words.words[i].value;
        struct tree *node = tree_new_map(sc);

        if (r->awaited[agency] == 0)
            continue;
        tree_put_text(sc, node, "agency", agency_get(agency)->code);
        tree_put_number(sc, node, "times", (int64_t)r->awaited[agency]);
        tree_add(sc, awaited, node);
    }
    tree_put(sc, root, "breaches", list);
    tree_put(sc, root, "awaited", awaited);
}

static void put_interval(struct scope *sc, struct tree *list, const char *code,
                         const struct times *t)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "code", code);
    tree_put_number(sc, node, "n", (int64_t)t->count);
    tree_put_decimal(sc, node, names[MEDIAN], times_median(sc, t));
    tree_put_decimal(sc, node, names[P90], times_percentile(sc, t, 90));
    tree_put_decimal(sc, node, names[LONGEST], times_longest(sc, t));
    tree_add(sc, list, node);
}

static void put_intervals(struct scope *sc, struct tree *root, const struct report *r)
{
    struct tree *list = tree_new_list(sc);

    put_interval(sc, list, "rang_to_called", &r->rung);
    put_interval(sc, list, "registered_to_called", &r->registered);
    tree_put(sc, root, "intervals", list);
}

static void put_recorders(struct scope *sc, struct tree *root, const struct report *r)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < r->recorder_count; i++) {
        const struct recorder *who = &r->recorders[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "person", who->name);
        tree_put_number(sc, node, "entries", (int64_t)who->entries);
        tree_put_number(sc, node, names[CLAIMS], (int64_t)who->claims);
        tree_put_number(sc, node, names[CONFIRMED], (int64_t)who->confirmed);
        tree_put_decimal(sc, node, "share", statistics_rate(sc, who->claims, who->entries));
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "recorders", list);
}

const char *report_json(struct scope *sc, const struct report *r)
{
    struct tree *root = tree_new_map(sc), *period = tree_new_map(sc);

    tree_put_text(sc, period, "from", date_iso(sc, r->period.from));
    tree_put_text(sc, period, "to", date_iso(sc, r->period.to));
    tree_put(sc, root, "period", period);
    tree_put_number(sc, root, "dispatches", (int64_t)r->whole.dispatches);
    tree_put_number(sc, root, "clock_steps", (int64_t)r->stepped);
    put_milestones(sc, root, &r->whole);
    put_groups(sc, root, r);
    put_breaches(sc, root, r);
    put_intervals(sc, root, r);
    put_recorders(sc, root, r);
    tree_put_text(sc, root, "definition", REPORT_DEFINITION);
    return json_write(sc, root);
}

static void add_rows(struct buffer *b, enum report_by by, const struct group *g)
{
    for (size_t i = 0; i < g->count; i++) {
        const char *cells[CELLS + 2] = {word_code(&report_by_words, (int)by), g->key};

        put_cells(b->sc, &g->figures[i], cells + 2);
        csv_add_row(b, cells, CELLS + 2);
    }
}

const char *report_csv(struct scope *sc, const struct report *r)
{
    const char *heading[CELLS + 2] = {"by", "key"};
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < CELLS; i++)
        heading[i + 2] = names[i];
    csv_add_row(&b, heading, CELLS + 2);
    add_rows(&b, REPORT_ALL, &r->whole);
    for (size_t i = 0; i < r->group_count; i++)
        add_rows(&b, r->by, &r->groups[i]);
    return buffer_text(&b);
}
