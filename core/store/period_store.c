/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/period_store.h"

#include "core/store/call_store.h"
#include "core/store/dispute_store.h"
#include "schema/queries.h"

/* Give each case of LIST, at most CASE_PAGE and by id, its calls. */
static enum rc load_calls(struct scope *sc, struct engine *engine, struct casefile *list,
                          size_t count)
{
    int64_t *disputes, ids[CASE_PAGE];
    struct call *calls;
    size_t call_count, at = 0;

    for (size_t i = 0; i < count; i++)
        ids[i] = list[i].dispute.id;
    const struct case_page page = case_page(ids, count);
    TRY(call_of_board(sc, engine, &page, &calls, &disputes, &call_count));
    for (size_t i = 0; i < count; i++) {
        while (at < call_count && disputes[at] < list[i].dispute.id)
            at++;
        list[i].calls = &calls[at];
        list[i].call_count = row_run(disputes, call_count, at, list[i].dispute.id);
    }
    return RC_OK;
}

enum rc period_load(struct scope *sc, struct engine *engine, int64_t office, struct period p,
                    const struct playbook_reader *reader, struct casefile **list, size_t *count)
{
    struct dispatch *dispatches;
    int64_t *disputes;
    size_t dispatch_count;
    struct rows rows;

    TRY(engine_query(
        engine, sc, &sql_period_disputes,
        VALUES(v_int(office), v_bool(true), v_instant(period_begin(p)), v_instant(period_end(p))),
        &rows));
    TRY(dispatch_called(sc, engine, office, period_begin(p), period_end(p), reader, &dispatches,
                        &disputes, &dispatch_count));
    *count = rows.count;
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0, at = 0; row_next(&rows); i++) {
        struct casefile *cf = &(*list)[i];

        TRY(dispute_from_row(sc, &rows, false, &cf->dispute));
        cf->dispatches = &dispatches[at];
        cf->dispatch_count = row_run(disputes, dispatch_count, at, cf->dispute.id);
        at += cf->dispatch_count;
    }
    for (size_t i = 0; i < *count; i += CASE_PAGE)
        TRY(load_calls(sc, engine, &(*list)[i], *count - i < CASE_PAGE ? *count - i : CASE_PAGE));
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
