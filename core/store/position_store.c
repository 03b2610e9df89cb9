/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/position_store.h"

#include "schema/queries.h"

#include <stdlib.h>
#include <string.h>

static void add(struct scope *sc, struct position_list *p, struct tx_row row, int64_t seq)
{
    if ((p->count & (p->count - 1)) == 0)
        p->list =
            scope_grow(sc, p->list, p->count, p->count == 0 ? 1 : 2 * p->count, sizeof(*p->list));
    p->list[p->count++] = (struct position){row, seq};
}

/* Take the line at LINE, "table id digest"; one about anything else is passed over. */
static void take_line(struct scope *sc, struct position_list *p, const char *line, int64_t seq)
{
    const size_t length = strcspn(line, " \n");

    for (enum table table = 0; table < TABLE_COUNT; table++) {
        const char *name = table_name(table);

        if (strlen(name) == length && strncmp(line, name, length) == 0)
            add(sc, p, (struct tx_row){table, strtoll(line + length, NULL, 10)}, seq);
    }
}

static void take_payload(struct scope *sc, struct position_list *p, const char *payload,
                         int64_t seq)
{
    for (const char *line = payload; line && *line;) {
        const char *end = strchr(line, '\n');

        take_line(sc, p, line, seq);
        line = end ? end + 1 : NULL;
    }
}

enum rc position_load(struct scope *sc, struct engine *engine, int64_t office, int64_t subject,
                      struct position_list *out)
{
    struct rows rows;

    *out = (struct position_list){0};
    TRY(engine_query(engine, sc, &sql_journal_subject, VALUES(v_int(office), v_int(subject)),
                     &rows));
    while (row_next(&rows))
        take_payload(sc, out, row_text(&rows, "payload"), row_int(&rows, "seq"));
    TRY(engine_query(engine, sc, &sql_head_read, VALUES(v_int(office)), &rows));
    if (row_next(&rows)) {
        out->head = row_int(&rows, "seq");
        out->hash = row_text(&rows, "hash");
    }
    return RC_OK;
}

int64_t position_of(const struct position_list *p, enum table table, int64_t id)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->list[i].row.table == table && p->list[i].row.id == id)
            return p->list[i].seq;
    }
    return 0;
}
