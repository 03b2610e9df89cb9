/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/window.h"

#include "core/store/chain.h"
#include "schema/queries.h"

#include <stdlib.h>
#include <string.h>

#define PAGE       256 /* rows read at a time */
#define PAGE_FILES 4   /* issued files may be large */
#define PAGE_BYTES 1   /* files of evidence are larger still */
#define FIRST_PAGE 4

size_t window_page(enum table table)
{
    switch (table) {
    case TABLE_document_file:
        return PAGE_FILES;
    case TABLE_evidence_file:
        return PAGE_BYTES;
    default:
        return PAGE;
    }
}

/* Where the rows of a query go. */
struct taker {
    struct scope *sc;
    enum table table;
    struct window_row *to;
    size_t count;
};

/* Do the bytes of an issued paper fit their digest? */
static bool bytes_fit(struct scope *sc, struct rows *rows)
{
    const struct bytes bytes = row_blob(rows, "bytes");
    const char *digest = row_text(rows, "digest");

    return digest && strcmp(digest_of(sc, bytes.data, bytes.size), digest) == 0;
}

static enum rc take(void *user, struct rows *rows)
{
    struct taker *t = user;
    struct window_row *row = &t->to[t->count++];
    const struct scope_mark mark = scope_mark(t->sc);

    row->id = row_int(rows, "id");
    row->fits = t->table != TABLE_document_file || bytes_fit(t->sc, rows);
    memcpy(row->digest, chain_row_digest(t->sc, rows), sizeof(row->digest));
    scope_rewind(t->sc, mark);
    return RC_OK;
}

static enum rc find_alone(struct windows *w, enum table table, int64_t id,
                          const struct window_row **row)
{
    static const struct sql *const queries[] = {
#define TABLE(name) [TABLE_##name] = &sql_row_##name,
#include "core/store/table.def"
#undef TABLE
    };
    struct taker taker = {.sc = w->sc, .table = table, .to = &w->alone};

    TRY(engine_each(w->engine, w->sc, queries[table], VALUES(v_int(id)), take, &taker));
    *row = taker.count > 0 ? &w->alone : NULL;
    return RC_OK;
}

/* Read as much at once as was of use the last time, or twice as much. */
static void choose_limit(struct window *window, enum table table)
{
    const size_t most = window_page(table);

    if (!window->rows) {
        window->rows = malloc(most * sizeof(*window->rows));
        if (!window->rows)
            scope_exhausted();
        window->limit = most < FIRST_PAGE ? most : FIRST_PAGE;
    } else if (window->used * 2 < window->count)
        window->limit = window->limit > 1 ? window->limit / 2 : 1;
    else
        window->limit = window->limit * 2 < most ? window->limit * 2 : most;
}

/* Move the window of TABLE so that it begins at row ID. */
static enum rc move(struct windows *w, enum table table, int64_t id)
{
    static const struct sql *const queries[] = {
#define TABLE(name) [TABLE_##name] = &sql_page_##name,
#include "core/store/table.def"
#undef TABLE
    };
    struct window *window = &w->of[table];

    choose_limit(window, table);
    struct taker taker = {.sc = w->sc, .table = table, .to = window->rows};
    window->count = 0;
    TRY(engine_each(w->engine, w->sc, queries[table],
                    VALUES(v_int(id - 1), v_int((int64_t)window->limit)), take, &taker));
    window->count = taker.count;
    window->next = window->used = 0;
    window->after = id - 1;
    window->until = taker.count < window->limit ? INT64_MAX : window->rows[taker.count - 1].id;
    return RC_OK;
}

/* The row ID, or NULL: nearly always the one after that which was asked for last. */
static const struct window_row *look(struct window *window, int64_t id)
{
    size_t low = 0, high = window->count;

    if (window->next < high && window->rows[window->next].id == id)
        low = window->next;
    while (low < high && window->rows[low].id != id) {
        const size_t middle = low + (high - low) / 2;

        if (window->rows[middle].id <= id)
            low = middle == low ? high : middle;
        else
            high = middle;
    }
    if (low == high)
        return NULL;
    window->next = low + 1;
    window->used++;
    return &window->rows[low];
}

static bool covers(const struct window *window, int64_t id)
{
    return window->rows && id > window->after && id <= window->until;
}

enum rc windows_find(struct windows *w, enum table table, int64_t id, bool new,
                     const struct window_row **row)
{
    struct window *window = &w->of[table];

    if (!covers(window, id)) {
        if (!new)
            return find_alone(w, table, id, row);
        TRY(move(w, table, id));
    }
    *row = look(window, id);
    return RC_OK;
}

void windows_end(struct windows *w)
{
    for (enum table table = 0; table < TABLE_COUNT; table++)
        free(w->of[table].rows);
}
