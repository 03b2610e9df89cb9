/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/likeness_store.h"

#include <string.h>

#include "core/store/dispute_store.h"
#include "schema/queries.h"

#define LIKENESS_ASKED 32 /* as many as the parameters of schema/query/likeness_asked.sql */
#define BEFORE         3  /* parameters before them: the office, mistaken ones too, since */

/* ---- head ---- */

enum rc likeness_lowest(struct scope *sc, struct engine *engine, int64_t office, int64_t *lowest)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_likeness_head_read, VALUES(v_int(office)), &rows));
    *lowest = row_next(&rows) ? row_int(&rows, "lowest") : LIKENESS_NONE;
    return RC_OK;
}

enum rc likeness_save_lowest(struct tx *tx, int64_t lowest)
{
    return engine_exec(tx->engine, tx->sc, &sql_likeness_head_save,
                       VALUES(v_int(tx->office), v_int(lowest)), NULL);
}

enum rc likeness_first(struct scope *sc, struct engine *engine, int64_t office,
                       struct instant since, int64_t *first)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_likeness_first, VALUES(v_int(office), v_instant(since)),
                     &rows));
    *first = row_next(&rows) ? row_int(&rows, "id") : LIKENESS_NONE;
    return RC_OK;
}

/* ---- keys ---- */

enum rc likeness_check(struct scope *sc, struct engine *engine, int64_t dispute,
                       const struct likeness_keys *keys, bool *same)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_likeness_keys, VALUES(v_int(dispute)), &rows));
    *same = rows.count == keys->count;
    for (size_t i = 0; *same && row_next(&rows); i++)
        *same = row_int(&rows, "key") == keys->list[i];
    return RC_OK;
}

enum rc likeness_drop(struct tx *tx, int64_t from, int64_t to)
{
    return engine_exec(tx->engine, tx->sc, &sql_likeness_drop, VALUES(v_int(from), v_int(to)),
                       NULL);
}

/* Most of what happens to a case changes none of its keys. */
enum rc likeness_put(struct tx *tx, const struct dispute *d, const struct likeness_keys *keys)
{
    bool same;

    TRY(likeness_check(tx->sc, tx->engine, d->id, keys, &same));
    if (same)
        return RC_OK;
    TRY(likeness_drop(tx, d->id, d->id));
    for (size_t i = 0; i < keys->count; i++)
        TRY(engine_exec(tx->engine, tx->sc, &sql_likeness_put,
                        VALUES(v_int(d->id), v_int(keys->list[i]), v_instant(d->registered_at)),
                        NULL));
    return RC_OK;
}

/* ---- finding ---- */

void likeness_add(struct likeness_found *found, int64_t dispute)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->ids[i] == dispute)
            return;
    if (found->count < LIKENESS_MOST)
        found->ids[found->count++] = dispute;
}

/* Add what QUERY answers when it is asked for LIST, so many at once. LIMITED: it takes a limit. */
static enum rc ask(struct scope *sc, struct engine *engine, const struct sql *query,
                   struct value before[BEFORE], const int64_t *list, size_t count, bool limited,
                   struct likeness_found *found)
{
    struct value values[BEFORE + LIKENESS_ASKED + 1];
    struct rows rows;

    memcpy(values, before, BEFORE * sizeof(*values));
    values[BEFORE + LIKENESS_ASKED] = v_int(LIKENESS_MOST);
    for (size_t at = 0; at < count; at += LIKENESS_ASKED) {
        for (size_t i = 0; i < LIKENESS_ASKED; i++)
            values[BEFORE + i] = at + i < count ? v_int(list[at + i]) : v_null();
        TRY(engine_query(engine, sc, query, values, BEFORE + LIKENESS_ASKED + limited, &rows));
        while (row_next(&rows))
            likeness_add(found, row_int(&rows, "id"));
    }
    return RC_OK;
}

enum rc likeness_match(struct scope *sc, struct engine *engine, int64_t office,
                       struct instant since, const struct likeness_keys *keys,
                       struct likeness_found *found)
{
    struct value before[BEFORE] = {v_int(office), v_bool(false), v_instant(since)};

    return ask(sc, engine, &sql_likeness_match, before, keys->list, keys->count, true, found);
}

enum rc likeness_readable(struct scope *sc, struct engine *engine, int64_t office,
                          struct instant since, const int64_t *ids, size_t count,
                          struct likeness_found *found)
{
    struct value before[BEFORE] = {v_int(office), v_bool(false), v_instant(since)};

    return ask(sc, engine, &sql_likeness_readable, before, ids, count, false, found);
}

enum rc likeness_recent(struct scope *sc, struct engine *engine, int64_t office,
                        struct instant since, struct likeness_found *found)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_likeness_recent,
                     VALUES(v_int(office), v_bool(false), v_instant(since), v_int(LIKENESS_RECENT)),
                     &rows));
    while (row_next(&rows))
        likeness_add(found, row_int(&rows, "id"));
    return RC_OK;
}

/* ---- what is compared ---- */

static struct likeness_row *row_of(struct likeness_row *list, size_t count, int64_t dispute)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute.id == dispute)
            return &list[i];
    return NULL;
}

static enum rc load_parties(struct scope *sc, struct engine *engine, const struct case_page *page,
                            struct likeness_row *list, size_t count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_likeness_parties, PAGE_VALUES(page), &rows));
    struct party *const parties = scope_alloc(sc, rows.count, sizeof(*parties));
    for (size_t i = 0; row_next(&rows); i++) {
        struct likeness_row *const of = row_of(list, count, row_int(&rows, "dispute"));
        struct party *const p = &parties[i];

        *p = (struct party){.name = row_text(&rows, "name"),
                            .id_number = row_text(&rows, "id_number"),
                            .phone = row_text(&rows, "phone"),
                            .address = row_text(&rows, "address")};
        ROW_WORD(sc, &rows, "role", &role_words, p->role);
        ROW_WORD(sc, &rows, "type", &party_type_words, p->type);
        if (!of)
            continue;
        of->parties = of->parties ? of->parties : p;
        of->party_count++;
    }
    return RC_OK;
}

enum rc likeness_rows(struct scope *sc, struct engine *engine, const int64_t *ids, size_t count,
                      struct likeness_row **list, size_t *found)
{
    const struct case_page page = case_page(ids, count);
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_search_disputes, PAGE_VALUES(&page), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *found = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        TRY(dispute_from_row(sc, &rows, true, &(*list)[i].dispute));
    return *found > 0 ? load_parties(sc, engine, &page, *list, *found) : RC_OK;
}
