/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/copy.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "schema/queries.h"

#define PAGE       2000 /* rows of one transaction */
#define PAGE_LARGE 4    /* rows that hold files */
#define KEYS       3    /* columns of the widest primary key */

/* How far a reader of one table has come. */
struct place {
    size_t table;
    struct value keys[KEYS]; /* of the last row */
    size_t count;            /* of KEYS; 0: at its beginning */
};

static size_t key_columns(const struct schema_table *t, const char *columns[KEYS], struct scope *sc)
{
    size_t count = 0;

    for (const char *at = t->key; *at && count < KEYS; count++) {
        const size_t length = strcspn(at, ",");

        columns[count] = scope_strndup(sc, at, length);
        at += length;
        at += strspn(at, ", ");
    }
    return count;
}

/* The statement for the page after PLACE: "SELECT * FROM t WHERE (a, b) > ($1, $2) …". */
static const char *page_text(struct scope *sc, const struct place *place)
{
    const struct schema_table *t = &schema_tables[place->table];
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "SELECT * FROM %s", t->name);
    for (size_t i = 0; i < place->count; i++)
        buffer_addf(&b, "%s$%zu", i == 0 ? scope_printf(sc, " WHERE (%s) > (", t->key) : ", ",
                    i + 1);
    buffer_addf(&b, "%s ORDER BY %s LIMIT $%zu", place->count ? ")" : "", t->key, place->count + 1);
    return buffer_text(&b);
}

/* Set *ROWS to the page after PLACE, and PLACE to its last row. */
static enum rc read_page(struct scope *sc, struct engine *engine, struct place *place,
                         struct rows *rows)
{
    const struct schema_table *t = &schema_tables[place->table];
    const struct sql query = {.index = -1, .name = t->name, .text = page_text(sc, place)};
    const char *columns[KEYS];
    const size_t count = key_columns(t, columns, sc);
    struct value values[KEYS + 1];

    for (size_t i = 0; i < place->count; i++)
        values[i] = place->keys[i];
    values[place->count] = v_int(t->large ? PAGE_LARGE : PAGE);
    TRY(engine_query(engine, sc, &query, values, place->count + 1, rows));
    struct rows last = *rows;
    while (row_next(&last))
        for (size_t i = 0; i < count && last.taken == rows->count; i++)
            place->keys[i] = *row_value(&last, columns[i]);
    if (rows->count > 0)
        place->count = count;
    return RC_OK;
}

/* ---- a place as a text ---- */

/* "i12 t3:abc": a number, or a text with its length. */
static const char *place_text(struct scope *sc, const struct place *place)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < place->count; i++) {
        const struct value *v = &place->keys[i];

        if (v->kind == VALUE_INT)
            buffer_addf(&b, "i%" PRId64 " ", v->integer);
        else
            buffer_addf(&b, "t%u:%.*s ", v->size, (int)v->size, (const char *)v->data);
    }
    return buffer_text(&b);
}

static void place_read(struct scope *sc, const char *text, struct place *place)
{
    char *at = scope_strdup(sc, text ? text : "");

    for (place->count = 0; *at && place->count < KEYS; place->count++) {
        struct value *v = &place->keys[place->count];
        const bool number = *at == 'i';
        const int64_t n = strtoll(at + 1, &at, 10);

        *v = v_int(n);
        if (!number) {
            *v = v_text(scope_strndup(sc, at + 1, (size_t)n));
            at += 1 + n;
        }
        at += *at == ' ';
    }
}

/* ---- what is copied ---- */

/* The ends of all chains of ENGINE as one text; "" for a database without an office. */
static enum rc heads_of(struct scope *sc, struct engine *engine, const char **out)
{
    struct buffer b = buffer_new(sc);
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_copy_heads, NO_VALUES, &rows));
    while (row_next(&rows))
        buffer_addf(&b, "%" PRId64 " %" PRId64 " %s %" PRId64 "\n", row_int(&rows, "office"),
                    row_int(&rows, "seq"), row_text(&rows, "hash"), row_int(&rows, "accesses"));
    *out = buffer_text(&b);
    return RC_OK;
}

static enum rc count_rows(struct scope *sc, struct engine *engine, int64_t *total)
{
    *total = 0;
    for (size_t i = 0; i < schema_table_count; i++) {
        const char *name = schema_tables[i].name;
        const struct sql query = {.index = -1,
                                  .name = name,
                                  .text =
                                      scope_printf(sc, "SELECT COUNT(*) AS count FROM %s", name)};
        struct rows rows;

        TRY(engine_query(engine, sc, &query, NO_VALUES, &rows));
        row_next(&rows);
        *total += row_int(&rows, "count");
    }
    return RC_OK;
}

/* ---- beginning ---- */

/* One that was ended and is still the same has nothing left to be copied: it was broken off between
 * its end and its last word. */
static enum rc start(struct scope *sc, struct engine *to, const char *heads, struct place *place)
{
    const char *theirs;

    TRY(heads_of(sc, to, &theirs));
    if (*theirs) {
        place->table = schema_table_count;
        if (text_equal(theirs, heads))
            return RC_OK;
        return fail(sc, RC_CONFLICT, "to",
                    N_("There is an office in that database already. Nothing was copied."));
    }
    TRY(engine_begin(to, sc));
    const enum rc rc = engine_exec(to, sc, &sql_copying_start, VALUES(v_text(heads)), NULL);
    if (rc != RC_OK) {
        engine_rollback(to);
        return rc;
    }
    return engine_commit(to, sc);
}

/* Set PLACE and *DONE to where an earlier run came to, or begin. */
static enum rc find_place(struct scope *sc, struct engine *from, struct engine *to,
                          struct place *place, int64_t *done)
{
    const char *heads;
    struct rows rows;

    *place = (struct place){.table = 0};
    *done = 0;
    TRY(heads_of(sc, from, &heads));
    TRY(engine_query(to, sc, &sql_copying_read, NO_VALUES, &rows));
    if (!row_next(&rows))
        return start(sc, to, heads, place);
    if (!text_equal(row_text(&rows, "heads"), heads))
        return fail(sc, RC_CONFLICT, "to",
                    N_("The office has worked on since this copy was begun, so it cannot go on. "
                       "Remove what was copied and begin anew; nothing was copied now."));
    place->table = (size_t)row_int(&rows, "position");
    place_read(sc, row_text(&rows, "keys"), place);
    *done = row_int(&rows, "rows_done");
    return RC_OK;
}

/* ---- copying ---- */

static enum rc write_page(struct scope *sc, struct engine *to, struct rows *rows,
                          const struct place *place, int64_t done)
{
    TRY(engine_begin(to, sc));
    enum rc rc = engine_load(to, sc, schema_tables[place->table].name, rows);
    if (rc == RC_OK)
        rc = engine_exec(
            to, sc, &sql_copying_move,
            VALUES(v_int((int64_t)place->table), v_text(place_text(sc, place)), v_int(done)), NULL);
    if (rc != RC_OK) {
        engine_rollback(to);
        return rc;
    }
    return engine_commit(to, sc);
}

/* PLACE points into a scope that ends with its page. */
static void keep_place(struct scope *sc, struct place *place)
{
    for (size_t i = 0; i < place->count; i++)
        if (place->keys[i].kind == VALUE_TEXT)
            place->keys[i].data = scope_strndup(sc, place->keys[i].data, place->keys[i].size);
}

/* One page; *MORE is false at the end of its table. */
static enum rc copy_page(struct scope *sc, struct engine *from, struct engine *to,
                         struct place *place, int64_t *done, bool *more)
{
    struct scope page = SCOPE_INIT;
    struct rows rows;
    enum rc rc = read_page(&page, from, place, &rows);

    *more = rc == RC_OK && rows.count > 0;
    if (*more) {
        *done += (int64_t)rows.count;
        rc = write_page(&page, to, &rows, place, *done);
    }
    keep_place(sc, place);
    if (rc != RC_OK)
        scope_error_move(sc, &page);
    scope_end(&page);
    return rc;
}

enum rc copy_rows(struct scope *sc, struct engine *from, struct engine *to,
                  struct progress *progress, struct copy_report *report)
{
    struct place place;
    int64_t total;

    *report = (struct copy_report){.table = NULL};
    TRY(find_place(sc, from, to, &place, &report->rows));
    report->before = report->rows;
    TRY(count_rows(sc, from, &total));
    progress_begin(progress, N_("rows copied"), report->rows, total);
    while (place.table < schema_table_count) {
        bool more;

        TRY(copy_page(sc, from, to, &place, &report->rows, &more));
        if (!more)
            place = (struct place){.table = place.table + 1};
        TRY(progress_at(progress, sc, report->rows));
    }
    progress_end(progress);
    return RC_OK;
}

enum rc copy_end(struct scope *sc, struct engine *to)
{
    TRY(engine_begin(to, sc));
    const enum rc rc = engine_exec(to, sc, &sql_copying_end, NO_VALUES, NULL);
    if (rc != RC_OK) {
        engine_rollback(to);
        return rc;
    }
    return engine_commit(to, sc);
}

/* ---- comparing ---- */

static bool same_value(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == VALUE_INT)
        return a->integer == b->integer;
    return a->kind == VALUE_NULL || (a->size == b->size && memcmp(a->data, b->data, a->size) == 0);
}

static bool same_row(struct rows *a, struct rows *b)
{
    if (a->columns != b->columns)
        return false;
    for (size_t i = 0; i < a->columns; i++)
        if (!same_value(&a->cells[i], row_value(b, a->names[i])))
            return false;
    return true;
}

/* Compare two pages; when they differ, say in REPORT where. */
static void compare_rows(struct scope *sc, const struct schema_table *t, struct rows *a,
                         struct rows *b, struct copy_report *report)
{
    const char *columns[KEYS];
    const size_t count = key_columns(t, columns, sc);
    struct place place = {.count = count};

    for (;;) {
        const bool in_a = row_next(a), in_b = row_next(b);

        if (!in_a && !in_b)
            return;
        if (in_a && in_b && same_row(a, b))
            continue;
        for (size_t i = 0; i < count; i++)
            place.keys[i] = *row_value(in_a ? a : b, columns[i]);
        report->table = t->name;
        report->row = place_text(sc, &place);
        return;
    }
}

static enum rc compare_page(struct scope *sc, struct engine *from, struct engine *to,
                            struct place *place, struct copy_report *report, bool *more)
{
    struct place there = *place;
    struct rows a, b;

    TRY(read_page(sc, from, place, &a));
    TRY(read_page(sc, to, &there, &b));
    *more = a.count > 0 || b.count > 0;
    report->rows += (int64_t)a.count;
    compare_rows(sc, &schema_tables[place->table], &a, &b, report);
    return RC_OK;
}

enum rc copy_compare(struct scope *sc, struct engine *from, struct engine *to,
                     struct progress *progress, struct copy_report *report)
{
    struct place place = {.table = 0};
    const int64_t total = report->rows;

    report->rows = 0;
    progress_begin(progress, N_("rows compared"), 0, total);
    while (place.table < schema_table_count && !report->table) {
        struct scope page = SCOPE_INIT;
        bool more = false;
        const enum rc rc = compare_page(&page, from, to, &place, report, &more);

        keep_place(sc, &place);
        report->row = scope_strdup(sc, report->row);
        if (rc != RC_OK)
            scope_error_move(sc, &page);
        scope_end(&page);
        TRY(rc);
        if (!more)
            place = (struct place){.table = place.table + 1};
        TRY(progress_at(progress, sc, report->rows));
    }
    progress_end(progress);
    return RC_OK;
}

enum rc copy_is_empty(struct scope *sc, struct engine *engine, bool *empty)
{
    struct rows rows;
    const char *heads;

    TRY(engine_query(engine, sc, &sql_copying_read, NO_VALUES, &rows));
    TRY(heads_of(sc, engine, &heads));
    *empty = rows.count == 0 && *heads == '\0';
    return RC_OK;
}

enum rc copy_is_whole(struct scope *sc, struct engine *engine)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_copying_read, NO_VALUES, &rows));
    if (rows.count == 0)
        return RC_OK;
    return fail(sc, RC_SCHEMA, "db",
                N_("This database is only partly filled: “onecase copy” was broken off. Run it "
                   "again, and it goes on where it was."));
}
