/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/visit.h"

#include <stdlib.h>

#include "core/base/text.h"
#include "core/conf/performance_json.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/store/board_store.h"
#include "core/store/performance_store.h"
#include "core/store/visit_store.h"

#define VISITS_MOST 5000 /* cases of one office that may still be visited */

struct visit_args {
    int64_t id;
    struct visit visit;
};

enum rc use_visit(struct work *w, const void *args, void *result)
{
    const struct visit_args *a = args;
    struct visit visit = a->visit;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    if (visit.party != 0 && !casefile_party(&cf, visit.party))
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    visit.by = w->desk->person.name;
    return visit_insert(&w->tx, a->id, &visit);
}

enum rc desk_visit(struct desk *desk, struct scope *sc, int64_t id, const struct visit *v)
{
    struct visit_args args = {id, *v};
    struct visit *visit = &args.visit;

    TRY(work_past_day(desk, sc, &visit->on));
    TRY(text_gate_in(sc, "note", v->note, TEXT_LONG, &visit->note));
    TRY(text_gate_in(sc, "way", v->way, TEXT_LINE, &visit->way));
    TRY(text_gate_in(sc, "performed", v->performed, TEXT_LONG, &visit->performed));
    TRY(text_gate_in(sc, "signs", v->signs, TEXT_LONG, &visit->signs));
    return desk_run(desk, sc, USE_VISIT, &args, NULL);
}

struct reopen_args {
    int64_t id;
    const char *reason;
    int visit; /* its number in the list, from 1; 0 */
};

enum rc use_reopen(struct work *w, const void *args, void *result)
{
    const struct reopen_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_REOPEN, &cf));
    if (cf.filing)
        return fail(w->sc, RC_INVALID, "case",
                    N_("The file was put away on {1}, so this case stays closed. Please register a "
                       "new case and name this one in it. Nothing was saved."),
                    date_iso(w->sc, cf.filing->on));
    if (a->visit < 0 || (size_t)a->visit > cf.visit_count)
        return fail(w->sc, RC_INVALID, "visit",
                    N_("This case has no visit with that number. Nothing was saved."));
    struct dispute *d = &cf.dispute;
    struct reopening r = {.reason = a->reason,
                          .visit = a->visit > 0 ? cf.visits[a->visit - 1].id : 0,
                          .at = w->now,
                          .by = w->desk->person.name,
                          .result = word_code(&result_words, (int)d->result),
                          .closed_at = d->closed_at,
                          .close_reason = d->close_reason};
    TRY(reopening_insert(&w->tx, a->id, &r));
    d->closed = false;
    d->closed_at = INSTANT_NEVER;
    d->close_reason = NULL;
    return work_save(w, d);
}

enum rc desk_reopen(struct desk *desk, struct scope *sc, int64_t id, const char *reason, int visit)
{
    struct reopen_args args = {id, NULL, visit};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_REOPEN, &args, NULL);
}

/* ---- the visits that are planned, over all cases ---- */

static int compare(const void *left, const void *right)
{
    const struct board_row *a = left, *b = right;
    const int order =
        (a->visit->due.day > b->visit->due.day) - (a->visit->due.day < b->visit->due.day);

    return order != 0 ? order : (a->dispute.id > b->dispute.id) - (a->dispute.id < b->dispute.id);
}

/* How long after its closing a case may still be visited: the longest plan, and a year in which
 * what was missed stays in sight. */
static struct instant since_of(struct desk *desk)
{
    int most = 365;

    for (size_t i = 0; i < desk->visits.count; i++) {
        const struct visit_rule *r = &desk->visits.rules[i];
        const int last = r->days[r->day_count - 1] + 365;

        most = last > most ? last : most;
    }
    return date_start((struct date){desk_today(desk).day - most});
}

static enum rc load(struct desk *desk, struct scope *sc, struct board_row **rows, size_t *count)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    const struct board_filter filter = {
        .followed = true, .since = since_of(desk), .limit = VISITS_MOST};

    TRY(desk_begin_read(desk, sc));
    enum rc rc = board_load(sc, desk->engine, desk->office.id, &filter, &reader, rows, count);
    if (rc == RC_OK)
        rc = desk_date_rows(desk, sc, *rows, *count);
    engine_rollback(desk->engine);
    if (rc == RC_OK)
        desk_conceal_rows(desk, sc, *rows, *count);
    return rc;
}

enum rc desk_visits(struct desk *desk, struct scope *sc, bool due, struct board_row **rows,
                    size_t *count)
{
    const int last = desk_today(desk).day;
    size_t left = 0, all;

    TRY(load(desk, sc, rows, &all));
    for (size_t i = 0; i < all; i++)
        if ((*rows)[i].visit && (!due || (*rows)[i].visit->due.day <= last))
            (*rows)[left++] = (*rows)[i];
    if (left > 1)
        qsort(*rows, left, sizeof(**rows), compare);
    *count = left;
    return RC_OK;
}

const char *desk_visits_json(struct desk *desk, struct scope *sc, const struct board_row *rows,
                             size_t count)
{
    return performance_visits_json(sc, rows, count, desk_today(desk));
}

const char *desk_performance_json(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    return performance_json(sc, cf, desk_today(desk));
}
