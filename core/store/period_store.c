/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/period_store.h"

#include "core/base/progress.h"
#include "core/store/call_store.h"
#include "core/store/dispute_store.h"
#include "schema/queries.h"

struct period_load {
    struct scope *sc;
    struct engine *engine;
    const struct playbook_reader *reader;
};

/* Give each of the COUNT cases of LIST, those of PAGE, its calls. */
static enum rc load_calls(const struct period_load *load, const struct case_page *page,
                          struct casefile *list, size_t count)
{
    int64_t *disputes;
    struct call *calls;
    size_t call_count, at = 0;

    TRY(call_of_board(load->sc, load->engine, page, &calls, &disputes, &call_count));
    for (size_t i = 0; i < count; i++) {
        while (at < call_count && disputes[at] < list[i].dispute.id)
            at++;
        list[i].calls = &calls[at];
        list[i].call_count = row_run(disputes, call_count, at, list[i].dispute.id);
    }
    return RC_OK;
}

static enum rc load_teams(const struct period_load *load, const struct case_page *page,
                          struct casefile *list, size_t count)
{
    struct dispatch *dispatches;
    int64_t *disputes;
    size_t dispatch_count;

    TRY(dispatch_of_page(load->sc, load->engine, page, load->reader, &dispatches, &disputes,
                         &dispatch_count));
    for (size_t i = 0, at = 0; i < count; i++) {
        list[i].dispatches = &dispatches[at];
        list[i].dispatch_count = row_run(disputes, dispatch_count, at, list[i].dispute.id);
        at += list[i].dispatch_count;
    }
    return RC_OK;
}

/* The COUNT cases with IDS, at most CASE_PAGE, which rise. */
static enum rc load_page(const struct period_load *load, const int64_t *ids, size_t count,
                         struct casefile *list)
{
    const struct case_page page = case_page(ids, count);
    struct rows rows;

    TRY(engine_query(load->engine, load->sc, &sql_period_heads, PAGE_VALUES(&page), &rows));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(dispute_from_row(load->sc, &rows, false, &list[i].dispute));
    TRY(load_teams(load, &page, list, count));
    return load_calls(load, &page, list, count);
}

static enum rc load_ids(struct scope *sc, struct engine *engine, int64_t office, struct period p,
                        int64_t **ids, size_t *count)
{
    struct rows rows;

    TRY(engine_query(
        engine, sc, &sql_period_disputes,
        VALUES(v_int(office), v_bool(true), v_instant(period_begin(p)), v_instant(period_end(p))),
        &rows));
    *ids = scope_alloc(sc, rows.count, sizeof(**ids));
    for (*count = 0; row_next(&rows);)
        (*ids)[(*count)++] = row_int(&rows, "id");
    return RC_OK;
}

enum rc period_load(struct scope *sc, struct engine *engine, int64_t office, struct period p,
                    const struct playbook_reader *reader, struct casefile **list, size_t *count)
{
    const struct period_load load = {sc, engine, reader};
    struct progress *const progress = engine_progress(engine);
    int64_t *ids;

    progress_begin(progress, N_("looking for the cases"), 0, 0);
    TRY(load_ids(sc, engine, office, p, &ids, count));
    *list = scope_alloc(sc, *count, sizeof(**list));
    progress_begin(progress, N_("cases read"), 0, (int64_t)*count);
    for (size_t i = 0; i < *count; i += CASE_PAGE) {
        const size_t left = *count - i;

        TRY(progress_at(progress, sc, (int64_t)i));
        TRY(load_page(&load, &ids[i], left < CASE_PAGE ? left : CASE_PAGE, &(*list)[i]));
    }
    progress_end(progress);
    return RC_OK;
}

enum rc period_accepted(struct scope *sc, struct engine *engine, int64_t office, struct period p,
                        int64_t **ids, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_period_accepted,
                     VALUES(v_int(office), v_bool(false), v_date(p.from), v_date(p.to)), &rows));
    *count = 0;
    *ids = scope_alloc(sc, rows.count, sizeof(**ids));
    while (row_next(&rows))
        (*ids)[(*count)++] = row_int(&rows, "id");
    return RC_OK;
}
