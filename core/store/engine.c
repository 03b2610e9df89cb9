/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/engine.h"

#include "config.h"
#include "core/base/module.h"
#include "core/base/text.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The length of what stands before "://"; 0 when LOCATION has no such beginning. */
static size_t scheme_of(const char *location)
{
    size_t length = 0;

    while (isalnum((unsigned char)location[length]) ||
           (length > 0 && strchr("+-.", location[length]) && location[length]))
        length++;
    return strncmp(location + length, "://", 3) == 0 ? length : 0;
}

bool engine_is_address(const char *location) { return scheme_of(location) > 0; }

/* Set *CLASS to the engine that answers at the address LOCATION. */
static enum rc find_server(struct scope *sc, const char *location, const char *modules,
                           const struct engine_class **class)
{
    const char *scheme = scope_strndup(sc, location, scheme_of(location));
    module_engine_function *make;

    if (!text_equal(scheme, "postgresql") && !text_equal(scheme, "postgres"))
        return fail(sc, RC_INVALID, "db",
                    N_("“{1}://” is no kind of database this program knows. Name a file or "
                       "postgresql://… Nothing was done."),
                    text_gate_out(sc, scheme, TEXT_LINE));
#if HAVE_PGSQL
    TRY(module_find(sc, modules, "pgsql.so", "module_engine", &make));
    *class = make();
    return RC_OK;
#else
    (void)make;
    return fail(sc, RC_INVALID, "db",
                N_("This build of the program has no PostgreSQL, so the database must be a file. "
                   "Nothing was done."));
#endif
}

enum rc engine_open(struct scope *sc, const char *location, struct engine_flags flags,
                    struct engine **engine)
{
    const struct engine_class *class = &engine_sqlite;

    if (engine_is_address(location))
        TRY(find_server(sc, location, flags.modules, &class));
    return class->open(sc, location, flags, engine);
}

static void finish_all(struct engine *engine)
{
    engine_rollback(engine);
    for (size_t i = 0; i < engine->prepared_room; i++)
        if (engine->prepared[i])
            engine->class->finish(engine->prepared[i]);
    free(engine->prepared);
    engine->prepared = NULL;
    engine->prepared_room = 0;
}

void engine_free(struct engine *engine)
{
    if (!engine)
        return;
    finish_all(engine);
    engine->class->close(engine);
}

void engine_discard(struct engine *engine)
{
    finish_all(engine);
    engine->class->discard(engine);
    engine->class->close(engine);
}

enum rc engine_begin(struct engine *engine, struct scope *sc)
{
    assert(!engine_in_transaction(engine));
    engine->sees_all = false;
    return engine->class->begin(engine, sc, true);
}

enum rc engine_begin_read(struct engine *engine, struct scope *sc)
{
    assert(!engine_in_transaction(engine));
    engine->sees_all = false;
    return engine->class->begin(engine, sc, false);
}

enum rc engine_commit(struct engine *engine, struct scope *sc)
{
    engine->doubts = false;
    const enum rc rc = engine->class->commit(engine, sc);

    engine->sees_all = false;
    if (rc != RC_OK)
        engine_rollback(engine);
    return rc;
}

void engine_rollback(struct engine *engine)
{
    if (engine_in_transaction(engine))
        engine->class->rollback(engine);
    engine->sees_all = false;
}

bool engine_in_transaction(const struct engine *engine)
{
    return engine->class->in_transaction(engine);
}

bool engine_doubts(const struct engine *engine) { return engine->doubts; }

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

/* What a statement is run with: what the caller gives and, after it, what the statement asks of the
 * viewer. */
struct arguments {
    struct value all[ENGINE_PARAMETERS];
    const struct value *values;
    size_t count;
};

static struct value viewer_value(const struct engine *engine, int which)
{
    const bool is_text = which >= VIEWER_NAME && which <= VIEWER_READS_SECRET;

    if (engine->viewer)
        return engine->viewer[which];
    return is_text ? v_text("") : v_int(0);
}

static void gather(const struct engine *engine, const struct sql *query, const struct value *values,
                   size_t count, struct arguments *out)
{
    const char *asked = query->viewer;

    out->values = values;
    out->count = count;
    if (!asked || *asked == '\0')
        return;
    assert(count + strlen(asked) <= ENGINE_PARAMETERS);
    if (count > 0)
        memcpy(out->all, values, count * sizeof(*values));
    for (; *asked; asked++)
        out->all[out->count++] = viewer_value(engine, *asked - 'a');
    out->values = out->all;
}

/* ARGUMENTS: NULL when QUERY is only looked at. */
static enum rc statement_of(struct engine *engine, struct scope *sc, const struct sql *query,
                            const struct arguments *arguments, struct statement **statement)
{
    const struct value *values = arguments ? arguments->values : NULL;
    const size_t count = arguments ? arguments->count : 0;

    if (query->index < 0)
        return engine->class->prepare(engine, sc, query, values, count, statement);

    make_room(engine, (size_t)query->index);
    struct statement **slot = &engine->prepared[query->index];
    if (!*slot)
        TRY(engine->class->prepare(engine, sc, query, values, count, slot));
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

    TRY(statement_of(engine, sc, query, NULL, &statement));
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
    engine->viewer_turn++;
}

void engine_see_all(struct engine *engine) { engine->sees_all = true; }

enum rc engine_secure(struct engine *engine, struct scope *sc, bool always)
{
    return engine->class->secure ? engine->class->secure(engine, sc, always) : RC_OK;
}

enum rc engine_query(struct engine *engine, struct scope *sc, const struct sql *query,
                     const struct value *values, size_t count, struct rows *rows)
{
    struct statement *statement;
    struct arguments arguments;

    gather(engine, query, values, count, &arguments);
    TRY(statement_of(engine, sc, query, &arguments, &statement));
    enum rc rc = engine->class->bind(statement, sc, arguments.values, arguments.count);
    if (rc == RC_OK)
        rc = collect(engine->class, sc, statement, rows);
    give_back(engine, query, statement);
    return rc;
}

static enum rc take_each(const struct engine_class *class, struct scope *sc,
                         struct statement *statement, row_taker *take, void *user)
{
    struct rows rows;
    bool more;

    describe(class, sc, statement, &rows);
    struct value *cells = scope_alloc(sc, rows.columns, sizeof(*cells));
    rows.cells = cells;
    for (;;) {
        TRY(class->step(statement, sc, &more));
        if (!more)
            return RC_OK;
        for (size_t i = 0; i < rows.columns; i++)
            cells[i] = class->column(statement, i);
        rows.count = ++rows.taken;
        TRY(take(user, &rows));
    }
}

enum rc engine_each(struct engine *engine, struct scope *sc, const struct sql *query,
                    const struct value *values, size_t count, row_taker *take, void *user)
{
    const struct scope_mark mark = scope_mark(sc);
    struct statement *statement;
    struct arguments arguments;

    gather(engine, query, values, count, &arguments);
    TRY(statement_of(engine, sc, query, &arguments, &statement));
    enum rc rc = engine->class->bind(statement, sc, arguments.values, arguments.count);
    if (rc == RC_OK)
        rc = take_each(engine->class, sc, statement, take, user);
    give_back(engine, query, statement);
    scope_rewind(sc, mark);
    return rc;
}

enum rc engine_exec(struct engine *engine, struct scope *sc, const struct sql *query,
                    const struct value *values, size_t count, int64_t *changed)
{
    struct statement *statement;
    struct arguments arguments;
    bool more = false;

    gather(engine, query, values, count, &arguments);
    TRY(statement_of(engine, sc, query, &arguments, &statement));
    enum rc rc = engine->class->bind(statement, sc, arguments.values, arguments.count);
    if (rc == RC_OK)
        rc = engine->class->step(statement, sc, &more);
    assert(!more);
    if (rc == RC_OK && changed)
        *changed = engine->class->changed(engine);
    give_back(engine, query, statement);
    return rc;
}

static const char *insert_text(struct scope *sc, const char *table, const struct rows *rows)
{
    struct buffer names = buffer_new(sc), places = buffer_new(sc);

    for (size_t i = 0; i < rows->columns; i++) {
        buffer_addf(&names, "%s%s", i ? ", " : "", rows->names[i]);
        buffer_addf(&places, "%s$%zu", i ? ", " : "", i + 1);
    }
    return scope_printf(sc, "INSERT INTO %s (%s) VALUES (%s)", table, buffer_text(&names),
                        buffer_text(&places));
}

static enum rc load_rows(const struct engine_class *class, struct scope *sc,
                         struct statement *statement, struct rows *rows)
{
    bool more;

    while (row_next(rows)) {
        TRY(class->bind(statement, sc, rows->cells, rows->columns));
        TRY(class->step(statement, sc, &more));
        class->reset(statement);
    }
    return RC_OK;
}

enum rc engine_load(struct engine *engine, struct scope *sc, const char *table, struct rows *rows)
{
    struct statement *statement;

    assert(engine_in_transaction(engine));
    if (rows->count == 0)
        return RC_OK;
    if (engine->class->load)
        return engine->class->load(engine, sc, table, rows);
    const struct sql query = {.index = -1, .name = "load", .text = insert_text(sc, table, rows)};
    TRY(engine->class->prepare(engine, sc, &query, NULL, 0, &statement));
    const enum rc rc = load_rows(engine->class, sc, statement, rows);
    give_back(engine, &query, statement);
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

struct progress *engine_progress(const struct engine *engine) { return engine->progress; }

void engine_look(struct engine *engine, struct progress *progress)
{
    engine->progress = progress;
    if (engine->class->look)
        engine->class->look(engine);
}

void engine_watch(struct engine *engine)
{
    if (engine->class->watch)
        engine->class->watch(engine);
}

int engine_wake_fd(const struct engine *engine)
{
    return engine->class->wake_fd ? engine->class->wake_fd(engine) : -1;
}

void engine_woken(struct engine *engine)
{
    if (engine->class->woken)
        engine->class->woken(engine);
}

void engine_announce(struct engine *engine)
{
    if (engine->class->announce)
        engine->class->announce(engine);
}

enum rc engine_reach(struct engine *engine, struct scope *sc)
{
    return engine->class->reach ? engine->class->reach(engine, sc) : RC_OK;
}

struct engine *engine_beside(struct engine *engine, struct scope *sc)
{
    return engine->class->beside ? engine->class->beside(engine, sc) : NULL;
}

bool engine_reads_only(const struct engine *engine) { return engine->read_only; }

bool engine_finds_phrases(const struct engine *engine) { return engine->class->phrases; }

enum rc engine_check(struct engine *engine, struct scope *sc, struct progress *progress)
{
    return engine->class->check(engine, sc, progress);
}
