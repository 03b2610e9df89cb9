/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/statistics.h"

#include <inttypes.h>
#include <stdlib.h>

#include "core/base/text.h"

static const struct word words[] = {
#define CELL_WORD_(name, code, label) {name, code, label},
    WORDS_CELL(CELL_WORD_)
#undef CELL_WORD_
};
const struct word_list cell_words = {words, sizeof(words) / sizeof(*words)};

size_t figure_number(const struct figure *f, enum statistics_cell cell)
{
    const size_t numbers[CELL_COUNT] = {
        [CELL_ALL] = f->n,           [CELL_MET] = f->met,
        [CELL_LATE] = f->late,       [CELL_MISSED] = f->missed,
        [CELL_WAIVED] = f->waived,   [CELL_STOPPED] = f->stopped,
        [CELL_PENDING] = f->pending, [CELL_BELIEVED] = f->believed,
        [CELL_CLAIMS] = f->claims,   [CELL_CONFIRMED] = f->confirmed};

    return numbers[cell];
}

bool tally_counts(const struct tally *t, enum statistics_cell cell)
{
    switch (cell) {
    case CELL_ALL:
        return t->state != MILESTONE_PENDING;
    case CELL_BELIEVED:
        return t->believed;
    case CELL_CLAIMS:
        return t->claims > 0;
    case CELL_CONFIRMED:
        return t->confirmed > 0;
    default:
        break;
    }
    static const enum milestone_state states[CELL_COUNT] = {
        [CELL_MET] = MILESTONE_MET,         [CELL_LATE] = MILESTONE_LATE,
        [CELL_MISSED] = MILESTONE_MISSED,   [CELL_WAIVED] = MILESTONE_WAIVED,
        [CELL_STOPPED] = MILESTONE_STOPPED, [CELL_PENDING] = MILESTONE_PENDING};
    return t->state == states[cell];
}

bool figure_is(const struct figure *f, const struct promise *promise)
{
    const struct promise *own = f->promise;

    return text_equal(own->code, promise->code) && own->start == promise->start &&
           own->working_days == promise->working_days &&
           (own->working_days > 0 || own->within.ms == promise->within.ms);
}

static struct figure *figure_of(struct scope *sc, struct group *g, const struct promise *promise)
{
    for (size_t i = 0; i < g->count; i++) {
        if (figure_is(&g->figures[i], promise))
            return &g->figures[i];
    }
    g->figures = scope_grow(sc, g->figures, g->count, g->count + 1, sizeof(*g->figures));
    g->figures[g->count] = (struct figure){.promise = promise};
    return &g->figures[g->count++];
}

/* Rounded up, so that a promise of five minutes that was kept in 300 seconds was kept in time. */
void times_add(struct scope *sc, struct times *t, struct span span)
{
    if ((t->count & (t->count - 1)) == 0)
        t->seconds = scope_grow(sc, t->seconds, t->count, t->count == 0 ? 1 : 2 * t->count,
                                sizeof(*t->seconds));
    t->seconds[t->count++] = (span.ms + 999) / 1000;
}

static int compare(const void *left, const void *right)
{
    const int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

void times_finish(struct times *t)
{
    if (t->count > 0)
        qsort(t->seconds, t->count, sizeof(int64_t), compare);
}

const char *times_median(struct scope *sc, const struct times *t)
{
    const int64_t halves = statistics_median_halves(t->seconds, t->count);

    return t->count == 0
               ? NULL
               : scope_printf(sc, "%" PRId64 "%s", halves / 2, halves % 2 != 0 ? ".5" : "");
}

const char *times_percentile(struct scope *sc, const struct times *t, unsigned percent)
{
    return t->count == 0
               ? NULL
               : scope_printf(sc, "%" PRId64, statistics_percentile(t->seconds, t->count, percent));
}

const char *times_longest(struct scope *sc, const struct times *t)
{
    return t->count == 0 ? NULL : scope_printf(sc, "%" PRId64, t->seconds[t->count - 1]);
}

static void count_state(struct figure *f, enum milestone_state state)
{
    f->n += state != MILESTONE_PENDING;
    f->pending += state == MILESTONE_PENDING;
    f->met += state == MILESTONE_MET;
    f->late += state == MILESTONE_LATE;
    f->missed += state == MILESTONE_MISSED;
    f->waived += state == MILESTONE_WAIVED;
    f->stopped += state == MILESTONE_STOPPED;
}

bool statistics_claims(const struct dispatch *d, const struct milestone *m,
                       const struct response *r)
{
    const struct seat *seat = dispatch_seat(d, r->agency);

    return seat && milestone_concerns(m, seat) && promise_meets(m->promise, r->act) &&
           course_late_entry(r, m->cutoff) && course_stands(&d->course, r->id);
}

static void count_claims(struct tally *t, const struct dispatch *d, const struct milestone *m)
{
    const struct course *c = &d->course;

    for (size_t i = 0; i < c->response_count; i++) {
        if (!statistics_claims(d, m, &c->responses[i]))
            continue;
        t->claims++;
        t->confirmed += course_ruling(c, RULING_CONFIRMED, c->responses[i].id) != NULL;
    }
}

static void add_tally(struct scope *sc, struct figure *f, const struct tally *t)
{
    if ((f->tally_count & (f->tally_count - 1)) == 0)
        f->tallies = scope_grow(sc, f->tallies, f->tally_count,
                                f->tally_count == 0 ? 1 : 2 * f->tally_count, sizeof(*f->tallies));
    f->tallies[f->tally_count++] = *t;
    f->believed += t->believed;
    f->claims += t->claims;
    f->confirmed += t->confirmed;
    count_state(f, t->state);
}

enum rc group_add(struct scope *sc, struct group *g, const struct dispute *dispute,
                  const struct dispatch *whole, const struct dispatch *seen, struct instant now)
{
    struct milestone *list;
    size_t count;

    TRY(milestone_judge(sc, seen, &list, &count));
    g->dispatches++;
    for (size_t i = 0; i < count; i++) {
        const struct milestone *m = &list[i];
        struct figure *f = figure_of(sc, g, m->promise);
        struct tally t = {.dispute = dispute,
                          .dispatch = whole,
                          .state = milestone_state(m, now),
                          .due = m->due,
                          .met = m->met,
                          .believed =
                              instant_is_set(m->believed) && !instant_before(m->due, m->believed)};

        count_claims(&t, seen, m);
        add_tally(sc, f, &t);
        if (instant_is_set(m->met))
            times_add(sc, &f->times, instant_until(m->called, m->met));
    }
    return RC_OK;
}

void group_finish(struct group *g)
{
    for (size_t i = 0; i < g->count; i++)
        times_finish(&g->figures[i].times);
}

static void merge(struct scope *sc, struct figure *to, const struct figure *from)
{
    to->n += from->n;
    to->met += from->met;
    to->late += from->late;
    to->missed += from->missed;
    to->waived += from->waived;
    to->stopped += from->stopped;
    to->pending += from->pending;
    to->believed += from->believed;
    to->claims += from->claims;
    to->confirmed += from->confirmed;
    for (size_t i = 0; i < from->times.count; i++)
        times_add(sc, &to->times, SECONDS(from->times.seconds[i]));
}

struct group group_by_code(struct scope *sc, const struct group *g)
{
    struct group out = {.key = g->key, .dispatches = g->dispatches};

    out.figures = scope_alloc(sc, g->count, sizeof(*out.figures));
    for (size_t i = 0; i < g->count; i++) {
        size_t at = 0;

        while (at < out.count &&
               !text_equal(out.figures[at].promise->code, g->figures[i].promise->code))
            at++;
        if (at == out.count)
            out.figures[out.count++].promise = g->figures[i].promise;
        merge(sc, &out.figures[at], &g->figures[i]);
    }
    group_finish(&out);
    return out;
}

int64_t statistics_median_halves(const int64_t *sorted, size_t count)
{
    return count == 0 ? 0 : sorted[(count - 1) / 2] + sorted[count / 2];
}

int64_t statistics_percentile(const int64_t *sorted, size_t count, unsigned percent)
{
    const size_t rank = (count * percent + 99) / 100;

    return count == 0 ? 0 : sorted[rank > 0 ? rank - 1 : 0];
}

/* PART of WHOLE in units of 1/SCALE, half rounded up. */
static uint64_t share(size_t part, size_t whole, uint64_t scale)
{
    return (2 * scale * part + whole) / (2 * (uint64_t)whole);
}

const char *statistics_rate(struct scope *sc, size_t part, size_t whole)
{
    if (whole == 0)
        return NULL;
    const uint64_t rate = share(part, whole, 10000);

    return scope_printf(sc, "%" PRIu64 ".%04" PRIu64, rate / 10000, rate % 10000);
}

const char *statistics_published(struct scope *sc, size_t part, size_t whole)
{
    if (whole == 0)
        return "- (0/0)";
    const uint64_t rate = share(part, whole, 1000);

    return scope_printf(sc, "%" PRIu64 ".%" PRIu64 " %% (%zu/%zu)", rate / 10, rate % 10, part,
                        whole);
}
