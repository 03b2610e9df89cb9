/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/engine.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum rc engine_open(struct scope *sc, const char *location, struct engine_flags flags,
                    struct engine **engine)
{
    return engine_sqlite.open(sc, location, flags, engine);
}

void engine_free(struct engine *engine)
{
    if (!engine)
        return;
    engine_rollback(engine);
    for (size_t i = 0; i < engine->prepared_room; i++)
        if (engine->prepared[i])
            engine->class->finish(engine->prepared[i]);
    free(engine->prepared);
    engine->class->close(engine);
}

enum rc engine_begin(struct engine *engine, struct scope *sc)
{
    assert(!engine_in_transaction(engine));
    return engine->class->begin(engine, sc, true);
}

enum rc engine_begin_read(struct engine *engine, struct scope *sc)
{
    assert(!engine_in_transaction(engine));
    return engine->class->begin(engine, sc, false);
}

enum rc engine_commit(struct engine *engine, struct scope *sc)
{
    const enum rc rc = engine->class->commit(engine, sc);

    if (rc != RC_OK)
        engine_rollback(engine);
    return rc;
}

void engine_rollback(struct engine *engine)
{
    if (engine_in_transaction(engine))
        engine->class->rollback(engine);
}

bool engine_in_transaction(const struct engine *engine)
{
    return engine->class->in_transaction(engine);
}

static void make_room(struct engine *engine, size_t index)
{
    if (index < engine->prepared_room)
        return;
    const size_t room = (index + 1) * 2;
    struct statement **larger = realloc(engine->prepared, room * sizeof(struct statement *));

    if (!larger)
        scope_exhausted();
    for (size_t i = engine->prepared_room; i < room; i++)
        larger[i] = NULL;
    engine->prepared = larger;
    engine->prepared_room = room;
}

static enum rc statement_of(struct engine *engine, struct scope *sc, const struct sql *query,
                            struct statement **statement)
{
    if (query->index < 0)
        return engine->class->prepare(engine, sc, query, statement);

    make_room(engine, (size_t)query->index);
    struct statement **slot = &engine->prepared[query->index];
    if (!*slot)
        TRY(engine->class->prepare(engine, sc, query, slot));
    *statement = *slot;
    return RC_OK;
}

/* Give a statement back to the cache, or drop one that is not kept. */
static void give_back(struct engine *engine, const struct sql *query, struct statement *statement)
{
    engine->class->reset(statement);
    if (query->index < 0)
        engine->class->finish(statement);
}

enum rc engine_prepare(struct engine *engine, struct scope *sc, const struct sql *query)
{
    struct statement *statement;

    TRY(statement_of(engine, sc, query, &statement));
    give_back(engine, query, statement);
    return RC_OK;
}

static void describe(const struct engine_class *class, struct scope *sc,
                     struct statement *statement, struct rows *rows)
{
    const size_t columns = class->columns(statement);
    const char **names = scope_alloc(sc, columns, sizeof(*names));

    for (size_t i = 0; i < columns; i++)
        names[i] = scope_strdup(sc, class->column_name(statement, i));
    *rows = (struct rows){.names = names, .columns = columns};
}

static struct value keep(struct scope *sc, struct value value)
{
    if (value.kind == VALUE_TEXT || value.kind == VALUE_BLOB)
        value.data = scope_memdup(sc, value.data, value.size);
    return value;
}

/* Where the next row goes. */
static struct value *make_row(struct scope *sc, struct rows *rows, struct row_page **last)
{
    const size_t at = rows->count++ % ROW_PAGE;

    if (at == 0) {
        struct row_page *page = scope_alloc(sc, 1, sizeof(*page));

        page->cells = scope_alloc(sc, ROW_PAGE * rows->columns, sizeof(*page->cells));
        if (*last)
            (*last)->next = page;
        else
            rows->pages = page;
        *last = page;
    }
    return &(*last)->cells[at * rows->columns];
}

static enum rc collect(const struct engine_class *class, struct scope *sc,
                       struct statement *statement, struct rows *rows)
{
    struct row_page *last = NULL;
    bool more;

    describe(class, sc, statement, rows);
    for (;;) {
        TRY(class->step(statement, sc, &more));
        if (!more)
            return RC_OK;
        struct value *cells = make_row(sc, rows, &last);
        for (size_t i = 0; i < rows->columns; i++)
            cells[i] = keep(sc, class->column(statement, i));
    }
}

void engine_set_viewer(struct engine *engine, const struct value *values)
{
    engine->viewer = values;
}

/* Bind VALUES and, after them, what QUERY asks of the viewer. */
static enum rc bind_all(struct engine *engine, struct scope *sc, const struct sql *query,
                        struct statement *statement, const struct value *values, size_t count)
{
    struct value all[ENGINE_PARAMETERS];
    const char *asked = query->viewer;

    if (!asked || *asked == '\0')
        return engine->class->bind(statement, sc, values, count);
    assert(count + strlen(asked) <= ENGINE_PARAMETERS);
    if (count > 0)
        memcpy(all, values, count * sizeof(*values));
    for (; *asked; asked++)
        all[count++] = engine->viewer ? engine->viewer[*asked - 'a'] : v_int(0);
    return engine->class->bind(statement, sc, all, count);
}

enum rc engine_query(struct engine *engine, struct scope *sc, const struct sql *query,
                     const struct value *values, size_t count, struct rows *rows)
{
    struct statement *statement;

    TRY(statement_of(engine, sc, query, &statement));
    enum rc rc = bind_all(engine, sc, query, statement, values, count);
    if (rc == RC_OK)
        rc = collect(engine->class, sc, statement, rows);
    give_back(engine, query, statement);
    return rc;
}

enum rc engine_exec(struct engine *engine, struct scope *sc, const struct sql *query,
                    const struct value *values, size_t count, int64_t *changed)
{
    struct statement *statement;
    bool more = false;

    TRY(statement_of(engine, sc, query, &statement));
    enum rc rc = bind_all(engine, sc, query, statement, values, count);
    if (rc == RC_OK)
        rc = engine->class->step(statement, sc, &more);
    assert(!more);
    if (rc == RC_OK && changed)
        *changed = engine->class->changed(engine);
    give_back(engine, query, statement);
    return rc;
}

enum rc engine_hurry(struct engine *engine, struct scope *sc)
{
    return engine->class->hurry(engine, sc);
}

enum rc engine_script(struct engine *engine, struct scope *sc, const char *text)
{
    return engine->class->script(engine, sc, text);
}

enum rc engine_compact(struct engine *engine, struct scope *sc)
{
    return engine->class->compact(engine, sc);
}

enum rc engine_copy(struct engine *engine, struct scope *sc, const char *path)
{
    return engine->class->copy(engine, sc, path);
}

bool engine_reads_only(const struct engine *engine) { return engine->read_only; }

bool engine_finds_phrases(const struct engine *engine) { return engine->class->phrases; }

enum rc engine_check(struct engine *engine, struct scope *sc)
{
    return engine->class->check(engine, sc);
}
