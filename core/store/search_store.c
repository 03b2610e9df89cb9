/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/search_store.h"

#include "core/base/text.h"
#include "core/store/board_store.h"
#include "schema/queries.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_NEWS 64

/* ---- head ---- */

enum rc search_head_read(struct scope *sc, struct engine *engine, int64_t office,
                         struct search_head *head)
{
    struct rows rows;

    *head = (struct search_head){.filled = SEARCH_UNFILLED, .looked_at = INSTANT_NEVER};
    TRY(engine_query(engine, sc, &sql_search_head_read, VALUES(v_int(office)), &rows));
    if (!row_next(&rows))
        return RC_OK;
    *head = (struct search_head){.seq = row_int(&rows, "seq"),
                                 .filled = row_int(&rows, "filled"),
                                 .key = row_text(&rows, "key"),
                                 .looked_at = row_instant(&rows, "looked_at"),
                                 .exists = true};
    return RC_OK;
}

enum rc search_head_save(struct tx *tx, const struct search_head *head)
{
    return engine_exec(tx->engine, tx->sc, &sql_search_head_save,
                       VALUES(v_int(tx->office), v_int(head->seq), v_int(head->filled),
                              v_text(head->key), v_instant(head->looked_at)),
                       NULL);
}

/* ---- news ---- */

static void add_case(struct scope *sc, struct search_news *news, size_t *room, int64_t id)
{
    if (id == 0 || (news->count > 0 && news->cases[news->count - 1] == id))
        return;
    if (news->count == *room) {
        *room = *room == 0 ? FIRST_NEWS : *room * 2;
        news->cases = scope_grow(sc, news->cases, news->count, *room, sizeof(*news->cases));
    }
    news->cases[news->count++] = id;
}

/* The subject tells most; that a case was saved or erased on the way, its line in the payload. */
static void add_entry(struct scope *sc, struct search_news *news, size_t *room, struct rows *rows)
{
    static const char word[] = "dispute ";
    const char *line = row_text(rows, "payload");

    add_case(sc, news, room, row_int(rows, "subject"));
    while (line && *line) {
        const char *end = strchr(line, '\n');

        if (strncmp(line, word, sizeof(word) - 1) == 0)
            add_case(sc, news, room, strtoll(line + sizeof(word) - 1, NULL, 10));
        line = end ? end + 1 : NULL;
    }
}

static int by_id(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

static void sort_cases(struct search_news *news)
{
    size_t kept = 0;

    if (news->count == 0)
        return;
    qsort(news->cases, news->count, sizeof(*news->cases), by_id);
    for (size_t i = 1; i < news->count; i++)
        if (news->cases[i] != news->cases[kept])
            news->cases[++kept] = news->cases[i];
    news->count = kept + 1;
}

enum rc search_news(struct scope *sc, struct engine *engine, int64_t office, int64_t seq,
                    int64_t limit, struct search_news *news)
{
    struct rows rows;
    size_t room = 0;

    *news = (struct search_news){.seq = seq};
    TRY(engine_query(engine, sc, &sql_search_news, VALUES(v_int(office), v_int(seq), v_int(limit)),
                     &rows));
    while (row_next(&rows)) {
        add_entry(sc, news, &room, &rows);
        news->seq = row_int(&rows, "seq");
    }
    news->entries = rows.count;
    sort_cases(news);
    return RC_OK;
}

void search_news_add(struct scope *sc, struct search_news *news, const int64_t *cases, size_t count)
{
    size_t room = news->count;

    for (size_t i = 0; i < count; i++)
        add_case(sc, news, &room, cases[i]);
    sort_cases(news);
}

bool search_is_among(const int64_t *cases, size_t count, int64_t dispute)
{
    return count > 0 && bsearch(&dispute, cases, count, sizeof(dispute), by_id);
}

bool search_is_news(const struct search_news *news, int64_t dispute)
{
    return search_is_among(news->cases, news->count, dispute);
}

enum rc search_older(struct scope *sc, struct engine *engine, int64_t office, int64_t below,
                     size_t most, int64_t **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_search_older,
                     VALUES(v_int(office), v_int(below), v_int((int64_t)most)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = rows.count; row_next(&rows);)
        (*list)[--i] = row_int(&rows, "id");
    return RC_OK;
}

/* ---- putting in and taking out ---- */

/* A case as the index has it. */
struct indexed {
    bool exists, stale, kept;
    int64_t print;
    struct search_page page; /* when KEPT */
};

static enum rc read_indexed(struct scope *sc, struct engine *engine, int64_t id,
                            struct indexed *out)
{
    struct rows rows;

    *out = (struct indexed){.exists = false};
    TRY(engine_query(engine, sc, &sql_search_case_read, VALUES(v_int(id)), &rows));
    if (!row_next(&rows))
        return RC_OK;
    *out = (struct indexed){.exists = true,
                            .stale = row_bool(&rows, "stale"),
                            .kept = !row_is_null(&rows, "marks"),
                            .print = row_int(&rows, "print"),
                            .page = {.party = row_text(&rows, "party"),
                                     .place = row_text(&rows, "place"),
                                     .text = row_text(&rows, "narrative"),
                                     .agreement = row_text(&rows, "agreement"),
                                     .marks = row_text(&rows, "marks")}};
    return RC_OK;
}

static enum rc save_indexed(struct tx *tx, int64_t id, const struct indexed *x)
{
    const struct search_page nothing = {NULL}, *p = x->kept ? &x->page : &nothing;

    return engine_exec(tx->engine, tx->sc, &sql_search_case_save,
                       VALUES(v_int(id), v_int(x->print), v_bool(x->stale), v_text(p->party),
                              v_text(p->place), v_text(p->text), v_text(p->agreement),
                              v_text(p->marks)),
                       NULL);
}

static enum rc write_page(struct tx *tx, const struct sql *query, int64_t id,
                          const struct search_page *p)
{
    return engine_exec(tx->engine, tx->sc, query,
                       VALUES(v_int(id), v_text(p->party), v_text(p->place), v_text(p->text),
                              v_text(p->agreement), v_text(p->marks)),
                       NULL);
}

/* The texts of a case that is over are not kept a second time: hardly any of those changes. */
static bool is_kept(const struct tx *tx, const struct dispute *d)
{
    return engine_finds_phrases(tx->engine) && d->state != STATE_CLOSED &&
           d->state != STATE_REFUSED && d->state != STATE_VOIDED;
}

enum rc search_put_case(struct tx *tx, const struct search_making *making,
                        const struct search_source *source)
{
    const int64_t id = source->dispute->id;
    const bool kept = is_kept(tx, source->dispute);
    struct indexed old;
    struct indexed new = {.kept = kept,
                          .print = search_print(tx->sc, source, making->home, making->digester)};

    TRY(read_indexed(tx->sc, tx->engine, id, &old));
    const bool same = old.exists && old.print == new.print;
    if (same && old.kept == kept)
        return RC_OK;
    new.page = search_page_of(tx->sc, source, making->home, making->digester);
    new.stale = old.stale;
    if (!same) {
        if (old.kept)
            TRY(write_page(tx, &sql_search_drop, id, &old.page));
        else if (old.exists && engine_finds_phrases(tx->engine))
            new.stale = true;
        TRY(write_page(tx, &sql_search_put, id, &new.page));
    }
    return save_indexed(tx, id, &new);
}

enum rc search_drop_case(struct tx *tx, const struct search_making *making, int64_t dispute,
                         const struct search_source *source, bool *clean)
{
    struct indexed old;

    TRY(read_indexed(tx->sc, tx->engine, dispute, &old));
    *clean = !old.stale;
    if (!old.exists)
        return RC_OK;
    if (!old.kept && source &&
        old.print == search_print(tx->sc, source, making->home, making->digester)) {
        old.page = search_page_of(tx->sc, source, making->home, making->digester);
        old.kept = true;
    }
    if (old.kept || !engine_finds_phrases(tx->engine))
        TRY(write_page(tx, &sql_search_drop, dispute, &old.page));
    else
        *clean = false;
    return engine_exec(tx->engine, tx->sc, &sql_search_case_drop, VALUES(v_int(dispute)), NULL);
}

enum rc search_clear(struct tx *tx)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_search_clear, NO_VALUES, NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_search_case_clear, NO_VALUES, NULL));
    return engine_exec(tx->engine, tx->sc, &sql_search_forget_all, VALUES(v_int(SEARCH_UNFILLED)),
                       NULL);
}

static enum rc shape(struct tx *tx, struct bytes *out)
{
    struct rows rows;

    *out = (struct bytes){NULL, 0};
    TRY(engine_query(tx->engine, tx->sc, &sql_search_shape, NO_VALUES, &rows));
    if (row_next(&rows))
        *out = row_blob(&rows, "shape");
    return RC_OK;
}

enum rc search_merge(struct tx *tx, int64_t pages, bool *more)
{
    struct bytes before, after;

    TRY(shape(tx, &before));
    TRY(engine_exec(tx->engine, tx->sc, &sql_search_merge, VALUES(v_int(pages)), NULL));
    TRY(shape(tx, &after));
    *more = before.size != after.size ||
            (after.size > 0 && memcmp(before.data, after.data, after.size) != 0);
    return RC_OK;
}

enum rc search_purge(struct tx *tx)
{
    return engine_exec(tx->engine, tx->sc, &sql_search_optimize, NO_VALUES, NULL);
}

/* ---- finding ---- */

static enum rc take_hits(struct scope *sc, struct rows *rows, bool narratives,
                         struct search_hits *hits)
{
    hits->rows = scope_alloc(sc, rows->count, sizeof(*hits->rows));
    hits->count = rows->count;
    for (size_t i = 0; row_next(rows); i++) {
        TRY(board_row_read(sc, rows, &hits->rows[i]));
        if (narratives)
            hits->rows[i].dispute.narrative = row_text(rows, "narrative");
    }
    return RC_OK;
}

enum rc search_match(struct scope *sc, struct engine *engine, int64_t office,
                     const struct search_filter *f, struct search_hits *hits)
{
    const struct value sight = f->sight == SEARCH_EITHER ? v_null() : v_int((int64_t)f->sight);
    const struct value states = v_int((int64_t)f->states), limit = v_int((int64_t)f->limit);
    struct rows rows;

    if (f->asked)
        TRY(engine_query(engine, sc, &sql_search_match,
                         VALUES(v_int(office), v_bool(false), v_text(f->asked), v_int(f->before),
                                v_int(f->from), states, sight, limit, v_bool(f->narratives)),
                         &rows));
    else
        TRY(engine_query(
            engine, sc, &sql_search_scan,
            VALUES(v_int(office), v_bool(false), v_int(f->before), v_int(f->from), states, limit),
            &rows));
    return take_hits(sc, &rows, f->asked && f->narratives, hits);
}

enum rc search_probe(struct scope *sc, struct engine *engine, const struct search_filter *f,
                     struct search_hits *hits)
{
    struct rows rows;

    TRY(engine_query(
        engine, sc, &sql_search_probe,
        VALUES(v_text(f->asked), v_int(f->before), v_int(f->from), v_int((int64_t)f->limit)),
        &rows));
    hits->rows = scope_alloc(sc, rows.count, sizeof(*hits->rows));
    hits->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        struct dispute *const d = &hits->rows[i].dispute;

        hits->rows[i].readable = true;
        *d = (struct dispute){.id = row_int(&rows, "id"),
                              .number = row_text(&rows, "number"),
                              .title = row_text(&rows, "title"),
                              .place = row_text(&rows, "place"),
                              .narrative = row_text(&rows, "narrative"),
                              .registered_at = row_instant(&rows, "registered_at")};
        ROW_WORD(sc, &rows, "state", &state_words, d->state);
    }
    return RC_OK;
}

static void take_ids(struct scope *sc, struct rows *rows, int64_t **list, size_t *count)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *count = rows->count;
    for (size_t i = 0; row_next(rows); i++)
        (*list)[i] = row_int(rows, "dispute");
}

enum rc search_among(struct scope *sc, struct engine *engine, const char *asked, int64_t from,
                     int64_t to, int64_t **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_search_among, VALUES(v_text(asked), v_int(from), v_int(to)),
                     &rows));
    take_ids(sc, &rows, list, count);
    return RC_OK;
}

enum rc search_line(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                    struct search_hits *hits)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_search_line, VALUES(v_int(office), v_bool(false), v_int(id)),
                     &rows));
    return take_hits(sc, &rows, true, hits);
}

/* ---- checking ---- */

enum rc search_check(struct scope *sc, struct engine *engine, const struct search_making *making,
                     const struct search_news *news, const int64_t *ids, size_t count, int64_t high,
                     int64_t *wrong)
{
    struct search_source *list;
    struct rows rows;
    size_t found, at = 0;
    bool more;

    *wrong = 0;
    TRY(search_sources(sc, engine, ids, count, &list, &found));
    TRY(engine_query(engine, sc, &sql_search_case_prints, VALUES(v_int(ids[0]), v_int(high)),
                     &rows));
    more = row_next(&rows);
    while (*wrong == 0 && (more || at < found)) {
        const int64_t kept = more ? row_int(&rows, "dispute") : INT64_MAX;
        const int64_t is = at < found ? list[at].dispute->id : INT64_MAX;
        const int64_t id = kept < is ? kept : is;

        if ((kept != is || search_print(sc, &list[at], making->home, making->digester) !=
                               row_int(&rows, "print")) &&
            !search_is_news(news, id))
            *wrong = id;
        at += is == id;
        more = kept == id ? row_next(&rows) : more;
    }
    return RC_OK;
}

enum rc search_count_older(struct scope *sc, struct engine *engine, int64_t office, int64_t below,
                           int64_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_search_count_older, VALUES(v_int(office), v_int(below)),
                     &rows));
    row_next(&rows);
    *count = row_int(&rows, "cases");
    return RC_OK;
}

enum rc search_newest(struct scope *sc, struct engine *engine, int64_t office, int64_t *seq)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_head_read, VALUES(v_int(office)), &rows));
    *seq = row_next(&rows) ? row_int(&rows, "seq") : 0;
    return RC_OK;
}

enum rc search_stale(struct scope *sc, struct engine *engine, int64_t office, int64_t **list,
                     size_t *count)
{
    struct rows rows;

    TRY(engine_query(
        engine, sc, &sql_search_stale,
        VALUES(v_int(journal_first_id(office)), v_int(journal_first_id(office + 1) - 1)), &rows));
    take_ids(sc, &rows, list, count);
    return RC_OK;
}
