/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/board_line_store.h"

#include "schema/queries.h"

enum rc board_line_put(struct tx *tx, int64_t dispute, const struct board_line *line, int64_t rules)
{
    return engine_exec(tx->engine, tx->sc, &sql_board_line_put,
                       VALUES(v_int(dispute), v_int(tx->office), v_int(line->rank),
                              v_int(line->due), v_int(line->since), v_int(line->last),
                              v_bool(line->unsealed), v_bool(line->hidden), v_int(rules)),
                       NULL);
}

enum rc board_line_drop(struct tx *tx, int64_t dispute)
{
    return engine_exec(tx->engine, tx->sc, &sql_board_line_drop, VALUES(v_int(dispute)), NULL);
}

enum rc board_line_of(struct scope *sc, struct engine *engine, int64_t dispute,
                      struct board_line *line, int64_t *rules, bool *found)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_line_of, VALUES(v_int(dispute)), &rows));
    *found = row_next(&rows);
    if (!*found)
        return RC_OK;
    *line = (struct board_line){.rank = (enum board_rank)row_int(&rows, "rank"),
                                .due = row_int(&rows, "due"),
                                .since = row_int(&rows, "since"),
                                .last = row_int(&rows, "last"),
                                .unsealed = row_bool(&rows, "unsealed"),
                                .hidden = row_bool(&rows, "hidden")};
    *rules = row_int(&rows, "rules");
    return RC_OK;
}

enum rc board_line_stale(struct scope *sc, struct engine *engine, int64_t office, int64_t rules,
                         size_t limit, int64_t **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_line_stale,
                     VALUES(v_int(office), v_int(rules), v_int((int64_t)limit)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = row_int(&rows, "dispute");
    return RC_OK;
}

enum rc board_line_stray(struct scope *sc, struct engine *engine, int64_t *dispute)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_line_stray, NO_VALUES, &rows));
    *dispute = row_next(&rows) ? row_int(&rows, "dispute") : 0;
    return RC_OK;
}

enum rc board_line_count(struct scope *sc, struct engine *engine, int64_t office,
                         struct instant now, struct board_counts *counts)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_board_count,
                     VALUES(v_int(office), v_bool(false), v_instant(now)), &rows));
    if (!row_next(&rows))
        return RC_OK;
    counts->responding = (int)row_int(&rows, "responding");
    counts->overdue = (int)row_int(&rows, "overdue");
    counts->unsealed = (int)row_int(&rows, "unsealed");
    return RC_OK;
}
