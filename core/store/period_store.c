/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/period_store.h"

#include "core/store/dispute_store.h"
#include "schema/queries.h"

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
    return RC_OK;
}
