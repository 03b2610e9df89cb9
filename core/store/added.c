/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/added.h"

#include "core/base/progress.h"
#include "core/store/mention.h"
#include "core/store/payload.h"
#include "core/store/window.h"
#include "schema/queries.h"

#define PAGE 256 /* entries read at a time */

/* Remember which rows of TABLE the entry SEQ mentions. */
static void gather_entry(const char *payload, int64_t seq, enum table table, struct mentions *known)
{
    struct payload_line line = {.table = table};

    for (const char *text = payload, *end; text && *text; text = *end ? end + 1 : NULL)
        if (payload_read(text, &line, &end) && line.kind == PAYLOAD_ROW && line.table == table)
            mentions_wait(known, &(struct mention){.table = table,
                                                   .fault = MENTION_CHANGED,
                                                   .id = line.number,
                                                   .seq = seq});
}

static enum rc gather(struct scope *sc, struct engine *engine, struct progress *progress,
                      int64_t entries, int64_t office, enum table table, struct mentions *known)
{
    int64_t seq = 0;
    struct rows rows;

    do {
        const struct scope_mark mark = scope_mark(sc);

        TRY(engine_query(engine, sc, &sql_journal_page,
                         VALUES(v_int(office), v_int(seq), v_int(PAGE)), &rows));
        while (row_next(&rows)) {
            seq = row_int(&rows, "seq");
            gather_entry(row_text(&rows, "payload"), seq, table, known);
        }
        scope_rewind(sc, mark);
        TRY(progress_at(progress, sc, entries));
    } while (rows.count > 0);
    return RC_OK;
}

static enum rc find_unknown(struct scope *sc, struct engine *engine, enum table table,
                            const struct mentions *known, int64_t *id)
{
    static const struct sql *const pages[] = {
#define TABLE(name) [TABLE_##name] = &sql_page_##name,
#include "core/store/table.def"
#undef TABLE
    };
    const int64_t limit = (int64_t)window_page(table);
    int64_t last = 0;
    struct rows rows;

    do {
        const struct scope_mark mark = scope_mark(sc);

        TRY(engine_query(engine, sc, pages[table], VALUES(v_int(last), v_int(limit)), &rows));
        while (*id == 0 && row_next(&rows)) {
            last = row_int(&rows, "id");
            if (!mentions_find(known, table, last))
                *id = last;
        }
        scope_rewind(sc, mark);
    } while (*id == 0 && rows.count > 0);
    return RC_OK;
}

enum rc added_find(struct scope *sc, struct engine *engine, struct progress *progress,
                   int64_t entries, enum table table, int64_t *id)
{
    struct mentions known = {0};
    struct rows heads;

    *id = 0;
    enum rc rc = engine_query(engine, sc, &sql_head_list, NO_VALUES, &heads);
    while (rc == RC_OK && row_next(&heads))
        rc = gather(sc, engine, progress, entries, row_int(&heads, "office"), table, &known);
    if (rc == RC_OK)
        rc = find_unknown(sc, engine, table, &known, id);
    mentions_end(&known);
    return rc;
}
